// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace studio::widgets {

class TakePicture;

/// The take under review: picture, how surprising the model finds it, Hear, Original, Keep, Reject.
/// Hidden while there is none. GUI thread.
class TakeCard : public QFrame {
    Q_OBJECT

  public:
    explicit TakeCard(TakeReview& review, QWidget* parent = nullptr);

    /// The take is being heard: Hear becomes Stop.
    void setHearing(bool hearing);

  Q_SIGNALS:
    void hearRequested();
    void keepRequested();
    void rejectRequested();

  private:
    TakeReview& review_;
    QLabel* name_;
    QLabel* score_;
    TakePicture* picture_;
    QPushButton* hear_;
    QPushButton* original_;

    void follow();
};

}  // namespace studio::widgets

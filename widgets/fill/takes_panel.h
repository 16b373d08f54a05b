// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace studio::widgets {

class TakeCard;

/// The takes of the fill as cards, what their fit means, the original to hold, and Reject all. The
/// selected card is the take that the views show. GUI thread.
class TakesPanel : public QWidget {
    Q_OBJECT

  public:
    explicit TakesPanel(TakeReview& review, QWidget* parent = nullptr);

    /// The key that shows the original while it is held, for the user.
    void setOriginalKey(const QString& key);
    /// The selected take is being heard.
    void setHearing(bool hearing);
    /// Gives the keys to the selected card.
    void focusSelected();

  Q_SIGNALS:
    /// All of the selected take.
    void hearRequested();
    void keepRequested();
    void rejectRequested();
    void rejectAllRequested();

  private:
    TakeReview& review_;
    QLabel* legend_;
    QLabel* empty_;
    QPushButton* original_;
    QPushButton* rejectAll_;
    QScrollArea* scroll_;
    QVBoxLayout* list_;
    std::vector<TakeCard*> cards_;
    QString originalKey_;
    bool hearing_ = false;

    QLayout* makeHeading();
    TakeCard* addCard(int index);
    void showOriginalKey();
    void follow();
    void followDrafts();
    void move(int by);
};

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace studio::widgets {

class MixCard;
class TakeCard;

/// The takes of the fill as cards, what their fit means, the mix of several, the original to hold,
/// those of earlier fills, and Reject all. The selected card is what the views show. GUI thread.
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
    /// All of the selected take, the first two of the mix, too.
    void hearRequested();
    void keepRequested();
    void rejectRequested();
    void rejectAllRequested();
    /// The selected take is to be polished, or the polish of it to stop.
    void polishRequested(bool on);
    /// The selected take is being dragged away.
    void dragRequested();

  private:
    TakeReview& review_;
    QLabel* legend_;
    QLabel* empty_;
    QToolButton* history_;
    QPushButton* original_;
    QPushButton* rejectAll_;
    QScrollArea* scroll_;
    QVBoxLayout* list_;
    std::vector<TakeCard*> cards_;
    MixCard* mix_;
    QString originalKey_;
    bool hearing_ = false;

    QLayout* makeHeading();
    QToolButton* makeHistory();
    void fillHistory();
    TakeCard* addCard(int index);
    void showOriginalKey();
    void follow();
    void followDrafts();
    void move(int by);
};

}  // namespace studio::widgets

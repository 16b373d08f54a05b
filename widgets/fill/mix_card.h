// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace studio::widgets {

class MixGrid;

/// The mix of several takes: one line while a take is looked at; chosen, a brush for each take, the
/// grid that they paint into, Hear and Keep. GUI thread.
class MixCard : public QFrame {
    Q_OBJECT

  public:
    explicit MixCard(TakeReview& review, QWidget* parent = nullptr);

    [[nodiscard]] MixGrid& grid() { return *grid_; }
    /// The mix is being heard: Hear becomes Stop.
    void setHearing(bool hearing);

  Q_SIGNALS:
    void hearRequested();
    void keepRequested();

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    TakeReview& review_;
    QLabel* phrase_;
    QWidget* tools_;
    QHBoxLayout* brushRow_;
    /// The song as it was, then a take each.
    std::vector<QToolButton*> brushes_;
    MixGrid* grid_;
    QPushButton* hear_;
    QPushButton* keep_;
    bool hearing_ = false;

    QLayout* makeHeading();
    QLayout* makeFoot();
    QToolButton* addBrush();
    void follow();
    void showBrushes();
    void setIcons();
    void choose(std::size_t brush);
};

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/lanes/lane_view.h"
#include "widgets/style/words.h"

#include <QToolButton>
#include <QWidget>

namespace studio::widgets {

/// The lanes below the roll: a lane, the choice of what it shows, and an upper edge that drags its
/// height. Made to be the roll's footer. GUI thread.
class LanesPanel : public QWidget {
    Q_OBJECT

  public:
    LanesPanel(PianoRoll& roll, TakeReview& review, ViewState& state, NoteEditor& editor);

    [[nodiscard]] LaneView& lane() { return *lane_; }
    void showKind(LaneKind kind);

  Q_SIGNALS:
    void hoverHelp(const QString& text);
    /// The user wants the roll's footer so high.
    void heightChosen(int height);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

  private:
    LaneView* lane_;
    QToolButton* volume_;
    QToolButton* timbre_;
    double grabbedAt_ = 0;

    QToolButton* makeTab(const Words& words, LaneKind kind);
};

}  // namespace studio::widgets

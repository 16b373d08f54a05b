// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/style/words.h"
#include "widgets/tracker/tracker.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QSpinBox;
class QToolButton;

namespace studio::widgets {

/// The tracker below a bar with its octave, edit step and whether keys write. GUI thread.
class TrackerView : public QWidget {
    Q_OBJECT

  public:
    TrackerView(TakeReview& review, ViewState& state, NoteEditor& editor,
                QWidget* parent = nullptr);

    [[nodiscard]] Tracker& tracker() { return *tracker_; }
    /// The action that turns writing on and off.
    void setWriteAction(QAction* action);

  private:
    ViewState& state_;
    Tracker* tracker_;
    QToolButton* write_;
    QSpinBox* octave_;
    QSpinBox* step_;

    QWidget* makeBar();
    void addNumber(QBoxLayout& layout, QSpinBox& box, const Words& name, const Words& help,
                   int highest);
    void showNumbers();
};

}  // namespace studio::widgets

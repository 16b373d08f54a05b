// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "widgets/piano_roll/piano_roll.h"
#include "widgets/tracker/tracker_view.h"

#include <QObject>
#include <QSettings>
#include <QSplitter>

namespace studio::app {

/// Roll and tracker, one of them or both side by side, and which of them is worked in. Remembers in
/// the settings what is shown. GUI thread.
class EditorViews : public QObject {
    Q_OBJECT

  public:
    /// Takes both editors into splitter(), which the window's layout owns.
    EditorViews(ActionTable& actions, QSettings& settings, widgets::PianoRoll& roll,
                widgets::TrackerView& tracker, QObject* parent = nullptr);

    [[nodiscard]] QSplitter* splitter() { return splitter_; }
    /// Roll, Tracker and Both beside one another; the caller owns it.
    [[nodiscard]] QWidget* makeSwitch();
    /// True if the tracker is shown alone, or has had the focus last.
    [[nodiscard]] bool worksInTracker() const { return inTracker_; }
    /// Gives the keyboard to the editor that is worked in.
    void focusEditor();
    /// Scrolls both editors to `tick`.
    void showTick(core::Tick tick);

  private:
    ActionTable& actions_;
    QSettings& settings_;
    widgets::PianoRoll& roll_;
    widgets::TrackerView& tracker_;
    QSplitter* splitter_;
    bool inTracker_ = false;

    /// ShowRoll, ShowTracker or ShowBoth.
    void show(ActionId what);
    void divide();
    void rememberSizes();
};

}  // namespace studio::app

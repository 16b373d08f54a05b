// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/tracker_actions.h"

#include "app/studio/scoped_keys.h"

namespace studio::app {

namespace {
constexpr int kOctave = 12;
}

TrackerActions::TrackerActions(ActionTable& actions, widgets::TrackerView& view,
                               widgets::ViewState& state, QObject* parent)
    : QObject(parent), actions_(actions), tracker_(view.tracker()), state_(state) {
    connectRows();
    connectSettings();
    view.setWriteAction(actions[ActionId::TrackerWrite]);
    new ScopedKeys(tracker_, actions.of(ActionScope::Tracker));
}

void TrackerActions::connectRows() {
    widgets::RowEditor& rows = tracker_.rowEditor();
    const auto on = [&](ActionId id, auto verb) {
        connect(actions_[id], &QAction::triggered, &rows, verb);
    };
    on(ActionId::RowClear, &widgets::RowEditor::clear);
    on(ActionId::RowInsert, &widgets::RowEditor::pushDown);
    on(ActionId::RowDelete, &widgets::RowEditor::pullUp);
    on(ActionId::RowPlay, &widgets::RowEditor::playRow);
    on(ActionId::RowSemitoneDown, [&rows] { rows.transpose(-1); });
    on(ActionId::RowSemitoneUp, [&rows] { rows.transpose(1); });
    on(ActionId::RowOctaveDown, [&rows] { rows.transpose(-kOctave); });
    on(ActionId::RowOctaveUp, [&rows] { rows.transpose(kOctave); });
    on(ActionId::RowSofter, [&rows] { rows.changeValues(-1); });
    on(ActionId::RowLouder, [&rows] { rows.changeValues(1); });
    connect(actions_[ActionId::RowReverse], &QAction::triggered, actions_[ActionId::Reverse],
            &QAction::trigger);
}

void TrackerActions::connectSettings() {
    widgets::TrackerCursor& cursor = tracker_.cursor();
    widgets::RowEditor& rows = tracker_.rowEditor();
    const auto on = [&](ActionId id, auto slot) {
        connect(actions_[id], &QAction::triggered, &cursor, slot);
    };
    on(ActionId::TypingOctaveDown, [this] { state_.setTypingOctave(state_.typingOctave() - 1); });
    on(ActionId::TypingOctaveUp, [this] { state_.setTypingOctave(state_.typingOctave() + 1); });
    on(ActionId::EditStepDown, [&cursor] { cursor.setEditStep(cursor.editStep() - 1); });
    on(ActionId::EditStepUp, [&cursor] { cursor.setEditStep(cursor.editStep() + 1); });
    on(ActionId::StepBack, [&cursor] { cursor.moveRows(-cursor.editStep()); });
    on(ActionId::StepOn, [&cursor] { cursor.moveRows(cursor.editStep()); });
    on(ActionId::SelectNone, &widgets::TrackerCursor::unmark);
    QAction* write = actions_[ActionId::TrackerWrite];
    write->setChecked(rows.writes());
    connect(write, &QAction::toggled, &rows, &widgets::RowEditor::setWrites);
}

}  // namespace studio::app

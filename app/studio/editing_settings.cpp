// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/editing_settings.h"

namespace studio::app {

namespace {

const QString kGridKey = QStringLiteral("editing/grid");
const QString kSnapsKey = QStringLiteral("editing/snaps");
const QString kOctaveKey = QStringLiteral("editing/typing_octave");

QString nameOf(core::GridUnit unit) {
    return QString::fromLatin1(core::gridUnitName(unit).data());
}

}  // namespace

EditingSettings::EditingSettings(widgets::ViewState& state, QSettings& settings)
    : state_(state), settings_(settings) {
    restore();
    connect(&state, &widgets::ViewState::settingsChanged, this, &EditingSettings::save);
}

void EditingSettings::restore() {
    const QString grid = settings_.value(kGridKey).toString();
    for (const core::GridUnit unit : core::kGridUnits) {
        if (nameOf(unit) == grid)
            state_.setGridUnit(unit);
    }
    state_.setSnaps(settings_.value(kSnapsKey, state_.snaps()).toBool());
    state_.setTypingOctave(settings_.value(kOctaveKey, state_.typingOctave()).toInt());
}

void EditingSettings::save() {
    settings_.setValue(kGridKey, nameOf(state_.gridUnit()));
    settings_.setValue(kSnapsKey, state_.snaps());
    settings_.setValue(kOctaveKey, state_.typingOctave());
}

}  // namespace studio::app

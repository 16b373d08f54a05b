// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/editing_page.h"

#include "app/studio/action_table.h"
#include "app/studio/midi_import.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

namespace studio::app {

using core::kGridUnits;

namespace {

constexpr int kHighestTypingOctave = 7;

/// The grid's own action names it.
QString gridName(core::GridUnit unit) {
    const auto id = static_cast<int>(ActionId::GridBar) + static_cast<int>(unit);
    return ActionTable::nameOf(static_cast<ActionId>(id));
}

}  // namespace

EditingPage::EditingPage(widgets::ViewState& state)
    : Page([] { return tr("Editing"); }),
      state_(state),
      grid_(new QComboBox),
      snaps_(new QCheckBox),
      types_(new QCheckBox),
      octave_(new QSpinBox),
      asksImport_(new QCheckBox) {
    addRow([] { return tr("&Grid"); }, grid_);
    addControl(snaps_);
    widgets::setWords(*snaps_, [] { return tr("&Snap to the grid"); });
    addGap();
    addRow([] { return tr("&Typing octave"); }, octave_);
    octave_->setRange(0, kHighestTypingOctave);
    addControl(types_);
    widgets::setWords(*types_, [] { return tr("Letter &keys write notes"); });
    addGap();
    addControl(asksImport_);
    widgets::setWords(*asksImport_, [] { return tr("&Choose the lines of MIDI files"); });
    widgets::setHelp(*asksImport_, [] {
        return tr("Off, files for other instruments open as the program suggests");
    });
    connect(asksImport_, &QCheckBox::clicked, &MidiImport::setAsks);
    finish();
    for (std::size_t i = 0; i < kGridUnits.size(); ++i)
        grid_->addItem({});
    widgets::followLanguage(*grid_, [this] {
        for (std::size_t i = 0; i < kGridUnits.size(); ++i)
            grid_->setItemText(static_cast<int>(i), gridName(kGridUnits[i]));
    });
    connect(grid_, &QComboBox::activated, &state,
            [&state](int i) { state.setGridUnit(kGridUnits[static_cast<std::size_t>(i)]); });
    connect(snaps_, &QCheckBox::clicked, &state, &widgets::ViewState::setSnaps);
    connect(types_, &QCheckBox::clicked, &state, &widgets::ViewState::setTypesNotes);
    connect(octave_, &QSpinBox::valueChanged, &state, &widgets::ViewState::setTypingOctave);
    connect(&state, &widgets::ViewState::settingsChanged, this, &EditingPage::showChoices);
    showChoices();
}

void EditingPage::showChoices() {
    grid_->setCurrentIndex(static_cast<int>(state_.gridUnit()));
    snaps_->setChecked(state_.snaps());
    types_->setChecked(state_.typesNotes());
    octave_->setValue(state_.typingOctave());
    asksImport_->setChecked(MidiImport::asks());
}

void EditingPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    showChoices();
}

}  // namespace studio::app

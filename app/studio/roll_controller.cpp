// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/roll_controller.h"

#include <QSettings>

namespace studio::app {

namespace {
const QString kNoteNamesKey = QStringLiteral("roll/note_names");
}

RollController::RollController(const ActionTable& actions, widgets::PianoRoll& roll,
                               widgets::ViewState& state)
    : QObject(&roll) {
    fillMenu(actions);
    connect(&roll, &widgets::PianoRoll::menuRequested, this,
            [this](QPoint at) { menu_.popup(at); });
    QAction* names = actions[ActionId::NoteNames];
    connect(names, &QAction::toggled, &state, &widgets::ViewState::setShowsNoteNames);
    names->setChecked(QSettings().value(kNoteNamesKey, false).toBool());
    connect(names, &QAction::toggled, this,
            [](bool shown) { QSettings().setValue(kNoteNamesKey, shown); });
}

void RollController::fillMenu(const ActionTable& actions) {
    using Id = ActionId;
    // Stands for a line between groups.
    constexpr Id kLine = Id::Count;
    for (const Id id :
         {Id::Cut, Id::Copy, Id::Paste, Id::PasteUnder, Id::Duplicate, Id::Erase, kLine,
          Id::LockBars, Id::RhythmBars, Id::FreeBars, kLine, Id::Join, Id::Split, Id::Quantise,
          Id::Reverse, Id::Invert, Id::Legato, kLine, Id::Fill}) {
        if (id == kLine)
            menu_.addSeparator();
        else
            menu_.addAction(actions[id]);
    }
}

}  // namespace studio::app

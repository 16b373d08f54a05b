// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/roll_controller.h"

#include "widgets/document/typing_keyboard.h"
#include "widgets/lanes/lanes_panel.h"
#include "widgets/style/theme.h"

#include <QSettings>

namespace studio::app {

namespace {
const QString kNoteNamesKey = QStringLiteral("roll/note_names");
const QString kLanesKey = QStringLiteral("roll/lanes");
const QString kLanesHeightKey = QStringLiteral("roll/lanes_height");
constexpr double kLanesHeight = 116;
}  // namespace

RollController::RollController(const ActionTable& actions, widgets::PianoRoll& roll,
                               widgets::TakeReview& review, widgets::ViewState& state,
                               widgets::NoteEditor& editor)
    : QObject(&roll) {
    fillMenu(actions);
    new widgets::TypingKeyboard(roll, editor, state);
    auto* lanes = new widgets::LanesPanel(roll, review, state, editor);
    const int usual = widgets::scaled(kLanesHeight);
    roll.setFooter(lanes, QSettings().value(kLanesHeightKey, usual).toInt());
    connect(lanes, &widgets::LanesPanel::hoverHelp, &roll, &widgets::PianoRoll::hoverHelp);
    connect(lanes, &widgets::LanesPanel::heightChosen, this,
            [](int height) { QSettings().setValue(kLanesHeightKey, height); });
    QAction* showLanes = actions[ActionId::PanelLanes];
    showLanes->setChecked(QSettings().value(kLanesKey, true).toBool());
    lanes->setVisible(showLanes->isChecked());
    connect(showLanes, &QAction::toggled, lanes, &QWidget::setVisible);
    connect(showLanes, &QAction::toggled, this,
            [](bool shown) { QSettings().setValue(kLanesKey, shown); });
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
         {Id::Cut,    Id::Copy,     Id::Paste,      Id::PasteUnder, Id::Duplicate, Id::Erase,
          kLine,      Id::LockBars, Id::RhythmBars, Id::PitchBars,  Id::FreeBars,  Id::SilentBars,
          kLine,      Id::Join,     Id::Split,      Id::Quantise,   Id::Reverse,   Id::Invert,
          Id::Legato, kLine,        Id::Fill}) {
        if (id == kLine)
            menu_.addSeparator();
        else
            menu_.addAction(actions[id]);
    }
}

}  // namespace studio::app

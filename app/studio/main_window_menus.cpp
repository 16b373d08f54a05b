// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The menus of the window; what their actions do is in main_window.cpp and editor_actions.cpp.

#include "app/studio/main_window.h"
#include "widgets/style/words.h"

#include <QMenuBar>

#include <initializer_list>

namespace studio::app {

namespace {

using Id = ActionId;

/// Stands for a line between groups.
constexpr Id kLine = Id::Count;

/// A menu of `parent`, the menu bar or another menu.
template <class Parent>
QMenu* addMenu(Parent* parent, widgets::Words title) {
    auto* menu = parent->addMenu(QString());
    widgets::followLanguage(*menu, [menu, title = std::move(title)] { menu->setTitle(title()); });
    return menu;
}

void fill(QMenu* menu, const ActionTable& actions, std::initializer_list<Id> ids) {
    for (const Id id : ids) {
        if (id == kLine)
            menu->addSeparator();
        else
            menu->addAction(actions[id]);
    }
}

void addNotesMenu(QMenu* menu, const ActionTable& actions) {
    fill(menu, actions,
         {Id::SemitoneUp,
          Id::SemitoneDown,
          Id::OctaveUp,
          Id::OctaveDown,
          Id::DegreeUp,
          Id::DegreeDown,
          kLine,
          Id::NudgeLeft,
          Id::NudgeRight,
          Id::NudgeBarLeft,
          Id::NudgeBarRight,
          Id::Shorten,
          Id::Lengthen,
          kLine,
          Id::Louder,
          Id::Softer,
          kLine,
          Id::Quantise,
          Id::Join,
          Id::Split,
          Id::Reverse,
          Id::Invert,
          Id::Legato,
          kLine,
          Id::NextNote,
          Id::PreviousNote});
}

void addTrackerMenu(QMenu* menu, const ActionTable& actions) {
    fill(menu, actions,
         {Id::TrackerWrite,
          kLine,
          Id::RowClear,
          Id::RowInsert,
          Id::RowDelete,
          Id::RowReverse,
          kLine,
          Id::RowSemitoneUp,
          Id::RowSemitoneDown,
          Id::RowOctaveUp,
          Id::RowOctaveDown,
          Id::RowLouder,
          Id::RowSofter,
          kLine,
          Id::TypingOctaveUp,
          Id::TypingOctaveDown,
          Id::EditStepUp,
          Id::EditStepDown,
          kLine,
          Id::StepOn,
          Id::StepBack,
          Id::RowPlay});
}

void addGridMenu(QMenu* menu, const ActionTable& actions) {
    fill(menu, actions,
         {Id::SnapToGrid, kLine, Id::GridBar, Id::GridHalf, Id::GridQuarter, Id::GridEighth,
          Id::GridSixteenth, Id::GridThirtySecond, kLine, Id::GridQuarterTriplet,
          Id::GridEighthTriplet, Id::GridSixteenthTriplet, kLine, Id::GridFrame});
}

}  // namespace

void MainWindow::buildMenus() {
    addActions(actions_.all());
    QMenu* file = addMenu(menuBar(), [] { return tr("&File"); });
    fill(file, actions_, {Id::NewSong, Id::Open});
    recentMenu_ = addMenu(file, [] { return tr("Open &Recent"); });
    fill(file, actions_,
         {kLine, Id::Save, Id::SaveAs, Id::RestoreBackup, kLine, Id::ExportMidi, Id::ExportSound,
          kLine, Id::Quit});
    QMenu* edit = addMenu(menuBar(), [] { return tr("&Edit"); });
    fill(edit, actions_,
         {Id::Undo,       Id::Redo,          kLine,          Id::Cut,        Id::Copy,
          Id::Paste,      Id::PasteUnder,    Id::Duplicate,  Id::Erase,      kLine,
          Id::SelectAll,  Id::SelectAllBars, Id::SelectNone, kLine,          Id::LockBars,
          Id::RhythmBars, Id::PitchBars,     Id::FreeBars,   Id::SilentBars, kLine});
    fill(addMenu(edit, [] { return tr("&Tools"); }), actions_,
         {Id::ToolSelect, Id::ToolDraw, Id::ToolErase, Id::ToolKnife});
    gridMenu_ = addMenu(edit, [] { return tr("&Grid"); });
    addGridMenu(gridMenu_, actions_);
    fill(edit, actions_, {Id::TypingKeyboard, kLine, Id::Preferences});
    addNotesMenu(addMenu(menuBar(), [] { return tr("&Notes"); }), actions_);
    addTrackerMenu(addMenu(menuBar(), [] { return tr("T&racker"); }), actions_);
    QMenu* transport = addMenu(menuBar(), [] { return tr("&Transport"); });
    fill(transport, actions_,
         {Id::Play,
          Id::PlayFromStart,
          Id::PlayFromCaret,
          Id::PlayFromLoop,
          Id::PlaySelection,
          Id::Stop,
          Id::Rewind,
          Id::Record,
          kLine,
          Id::Loop,
          Id::LoopSelection,
          Id::LoopPoint,
          kLine,
          Id::Metronome,
          Id::CountIn,
          Id::Slower,
          Id::Faster,
          Id::UsualSpeed,
          kLine,
          Id::MuteVoice,
          Id::SoloVoice,
          Id::Panic,
          kLine,
          Id::FollowPlayhead});
    fill(addMenu(menuBar(), [] { return tr("F&ill"); }), actions_,
         {Id::Fill, Id::VarySelection, Id::Accompany, Id::ContinueSong, Id::CancelFill, kLine,
          Id::Wishes, Id::ClearWishes, kLine, Id::HearTake, Id::ShowOriginal, Id::KeepTake,
          Id::RejectTake, Id::PolishTake, kLine, Id::Live, Id::KeepLive, kLine,
          Id::InsertLikeliest});
    QMenu* view = addMenu(menuBar(), [] { return tr("&View"); });
    fill(view, actions_,
         {Id::ShowRoll, Id::ShowTracker, Id::ShowBoth, kLine, Id::PanelLockMap, Id::PanelVoices,
          Id::PanelFill, Id::PanelInstruments, Id::PanelLanes, Id::PanelSound, Id::NextPanel, kLine,
          Id::ZoomIn, Id::ZoomOut, Id::ZoomToFit, kLine, Id::NoteNames, Id::ShowSurprise});
    fill(addMenu(view, [] { return tr("&Voice"); }), actions_,
         {Id::VoiceP1, Id::VoiceP2, Id::VoiceTR, Id::VoiceNO, kLine, Id::GhostP1, Id::GhostP2,
          Id::GhostTR, Id::GhostNO});
    fill(addMenu(view, [] { return tr("&Colours"); }), actions_,
         {Id::ThemeDark, Id::ThemeLight, Id::ThemeContrast});
    fill(addMenu(view, [] { return tr("&Size"); }), actions_,
         {Id::Scale100, Id::Scale125, Id::Scale150, Id::Scale200});
    fill(view, actions_, {kLine, Id::FullScreen});
    fill(addMenu(menuBar(), [] { return tr("&Help"); }), actions_, {Id::About});
}

}  // namespace studio::app

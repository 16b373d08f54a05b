// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The menus of the window; what their actions do is in main_window.cpp and editor_actions.cpp.

#include "app/studio/main_window.h"

#include <QActionGroup>
#include <QMenuBar>

#include <initializer_list>

namespace studio::app {

namespace {

using Id = ActionId;

/// Stands for a line between groups.
constexpr Id kLine = Id::Count;

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

void addGridMenu(QMenu* menu, const ActionTable& actions) {
    fill(menu, actions,
         {Id::SnapToGrid, kLine, Id::GridBar, Id::GridHalf, Id::GridQuarter, Id::GridEighth,
          Id::GridSixteenth, Id::GridThirtySecond, kLine, Id::GridQuarterTriplet,
          Id::GridEighthTriplet, Id::GridSixteenthTriplet, kLine, Id::GridFrame});
}

}  // namespace

void MainWindow::buildMenus() {
    addActions(actions_.all());
    fill(menuBar()->addMenu(tr("&File")), actions_,
         {Id::NewSong, Id::Open, kLine, Id::Save, Id::SaveAs, kLine, Id::ExportMidi, Id::ExportWave,
          kLine, Id::Quit});
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    fill(edit, actions_,
         {Id::Undo, Id::Redo, kLine, Id::Cut, Id::Copy, Id::Paste, Id::PasteUnder, Id::Duplicate,
          Id::Erase, kLine, Id::SelectAll, Id::SelectAllBars, Id::SelectNone, kLine, Id::LockBars,
          Id::RhythmBars, Id::FreeBars, kLine});
    fill(edit->addMenu(tr("&Tools")), actions_,
         {Id::ToolSelect, Id::ToolDraw, Id::ToolErase, Id::ToolKnife});
    gridMenu_ = edit->addMenu(tr("&Grid"));
    addGridMenu(gridMenu_, actions_);
    fill(edit, actions_, {Id::TypingKeyboard, kLine, Id::Preferences});
    addNotesMenu(menuBar()->addMenu(tr("&Notes")), actions_);
    QMenu* transport = menuBar()->addMenu(tr("&Transport"));
    fill(transport, actions_,
         {Id::Play, Id::PlayFromStart, Id::PlayFromCaret, Id::PlayFromLoop, Id::PlaySelection,
          Id::Stop, Id::Rewind, kLine, Id::Loop, Id::LoopSelection, kLine, Id::MuteVoice,
          Id::SoloVoice, Id::Panic, kLine, Id::FollowPlayhead});
    fill(menuBar()->addMenu(tr("F&ill")), actions_,
         {Id::Fill, Id::CancelFill, kLine, Id::HearTake, Id::ShowOriginal, Id::KeepTake,
          Id::RejectTake});
    QMenu* view = menuBar()->addMenu(tr("&View"));
    fill(view, actions_,
         {Id::ShowRoll, Id::ShowTracker, Id::ShowBoth, kLine, Id::PanelLockMap, Id::PanelVoices,
          Id::PanelFill, Id::PanelLanes, kLine, Id::ZoomIn, Id::ZoomOut, Id::ZoomToFit, kLine,
          Id::NoteNames});
    fill(view->addMenu(tr("&Voice")), actions_,
         {Id::VoiceP1, Id::VoiceP2, Id::VoiceTR, Id::VoiceNO, kLine, Id::GhostP1, Id::GhostP2,
          Id::GhostTR, Id::GhostNO});
    QMenu* themes = view->addMenu(tr("&Colours"));
    auto* group = new QActionGroup(this);
    for (const Id id : {Id::ThemeDark, Id::ThemeLight, Id::ThemeContrast}) {
        themes->addAction(actions_[id]);
        group->addAction(actions_[id]);
    }
    fill(view, actions_, {kLine, Id::FullScreen});
    fill(menuBar()->addMenu(tr("&Help")), actions_, {Id::About});
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/editor_actions.h"

#include <QActionGroup>

#include <array>
#include <initializer_list>
#include <utility>

namespace studio::app {

using core::GridUnit;
using widgets::NoteEditor;
using widgets::Tool;
using widgets::ViewState;

namespace {

constexpr int kOctave = 12;

constexpr std::array kGridActions{
    std::pair{ActionId::GridBar, GridUnit::Bar},
    std::pair{ActionId::GridHalf, GridUnit::Half},
    std::pair{ActionId::GridQuarter, GridUnit::Quarter},
    std::pair{ActionId::GridEighth, GridUnit::Eighth},
    std::pair{ActionId::GridSixteenth, GridUnit::Sixteenth},
    std::pair{ActionId::GridThirtySecond, GridUnit::ThirtySecond},
    std::pair{ActionId::GridQuarterTriplet, GridUnit::QuarterTriplet},
    std::pair{ActionId::GridEighthTriplet, GridUnit::EighthTriplet},
    std::pair{ActionId::GridSixteenthTriplet, GridUnit::SixteenthTriplet},
    std::pair{ActionId::GridFrame, GridUnit::Frame},
};

constexpr std::array kToolActions{
    std::pair{ActionId::ToolSelect, Tool::Select},
    std::pair{ActionId::ToolDraw, Tool::Draw},
    std::pair{ActionId::ToolErase, Tool::Erase},
    std::pair{ActionId::ToolKnife, Tool::Knife},
};

constexpr std::array kVoiceActions{ActionId::VoiceP1, ActionId::VoiceP2, ActionId::VoiceTR,
                                   ActionId::VoiceNO};
constexpr std::array kGhostActions{ActionId::GhostP1, ActionId::GhostP2, ActionId::GhostTR,
                                   ActionId::GhostNO};

/// They need selected notes.
constexpr std::array kVerbs{
    ActionId::Cut,        ActionId::Copy,     ActionId::Duplicate, ActionId::Erase,
    ActionId::SemitoneUp, ActionId::OctaveUp, ActionId::DegreeUp,  ActionId::SemitoneDown,
    ActionId::OctaveDown, ActionId::Shorten,  ActionId::Lengthen,  ActionId::DegreeDown,
    ActionId::Louder,     ActionId::Softer,   ActionId::Quantise,  ActionId::Join,
    ActionId::Split,      ActionId::Reverse,  ActionId::Invert,    ActionId::Legato,
};

}  // namespace

EditorActions::EditorActions(ActionTable& actions, NoteEditor& editor, ViewState& state,
                             QObject* parent)
    : QObject(parent), actions_(actions), editor_(editor), state_(state) {
    connectEditing();
    connectNotes();
    connectSettings();
    connect(&state, &ViewState::selectedNotesChanged, this, &EditorActions::showSelection);
    connect(&editor, &NoteEditor::clipboardChanged, this, &EditorActions::showSelection);
    connect(&state, &ViewState::settingsChanged, this, &EditorActions::showSettings);
    showSelection();
    showSettings();
}

void EditorActions::connectEditing() {
    const auto on = [this](ActionId id, auto verb) {
        connect(actions_[id], &QAction::triggered, &editor_, verb);
    };
    // To whichever editor is worked in.
    const auto inEither = [this, on](ActionId id, auto ofRows, auto ofNotes) {
        on(id, [this, ofRows, ofNotes] {
            if (widgets::RowEditor* rows = focusedTracker_())
                ofRows(*rows);
            else
                ofNotes();
        });
    };
    inEither(
        ActionId::Cut, [](widgets::RowEditor& rows) { rows.cut(); }, [this] { editor_.cut(); });
    inEither(
        ActionId::Copy, [](widgets::RowEditor& rows) { rows.copy(); }, [this] { editor_.copy(); });
    for (const auto& [id, mode] : {std::pair{ActionId::Paste, core::PasteMode::Over},
                                   std::pair{ActionId::PasteUnder, core::PasteMode::Under}})
        inEither(
            id, [mode = mode](widgets::RowEditor& rows) { rows.paste(mode); },
            [this, mode = mode] { editor_.paste(mode); });
    inEither(
        ActionId::SelectAll, [](widgets::RowEditor& rows) { rows.selectAll(); },
        [this] { editor_.selectAll(); });
    on(ActionId::Duplicate, &NoteEditor::duplicate);
    on(ActionId::Erase, &NoteEditor::erase);
}

void EditorActions::connectNotes() {
    const auto on = [this](ActionId id, auto verb) {
        connect(actions_[id], &QAction::triggered, &editor_, verb);
    };
    on(ActionId::SemitoneUp, [this] { editor_.transpose(1); });
    on(ActionId::SemitoneDown, [this] { editor_.transpose(-1); });
    on(ActionId::OctaveUp, [this] { editor_.transpose(kOctave); });
    on(ActionId::OctaveDown, [this] { editor_.transpose(-kOctave); });
    on(ActionId::DegreeUp, [this] { editor_.transposeInScale(1); });
    on(ActionId::DegreeDown, [this] { editor_.transposeInScale(-1); });
    on(ActionId::NudgeLeft, [this] { editor_.nudge(-1); });
    on(ActionId::NudgeRight, [this] { editor_.nudge(1); });
    on(ActionId::NudgeBarLeft, [this] { editor_.nudgeBars(-1); });
    on(ActionId::NudgeBarRight, [this] { editor_.nudgeBars(1); });
    on(ActionId::Shorten, [this] { editor_.stretch(-1); });
    on(ActionId::Lengthen, [this] { editor_.stretch(1); });
    on(ActionId::Louder, [this] { editor_.changeVolume(1); });
    on(ActionId::Softer, [this] { editor_.changeVolume(-1); });
    on(ActionId::Quantise, &NoteEditor::quantise);
    on(ActionId::Join, &NoteEditor::join);
    on(ActionId::Split, &NoteEditor::split);
    on(ActionId::Reverse, &NoteEditor::reverse);
    on(ActionId::Invert, &NoteEditor::invert);
    on(ActionId::Legato, &NoteEditor::joinEnds);
    on(ActionId::NextNote, [this] { editor_.selectNeighbour(1); });
    on(ActionId::PreviousNote, [this] { editor_.selectNeighbour(-1); });
}

void EditorActions::connectSettings() {
    const auto choose = [this](ActionId id, QActionGroup* group, auto slot) {
        group->addAction(actions_[id]);
        connect(actions_[id], &QAction::triggered, &state_, slot);
    };
    auto* grids = new QActionGroup(this);
    for (const auto& [id, unit] : kGridActions)
        choose(id, grids, [this, unit = unit] { state_.setGridUnit(unit); });
    auto* tools = new QActionGroup(this);
    for (const auto& [id, tool] : kToolActions)
        choose(id, tools, [this, tool = tool] { state_.setTool(tool); });
    for (const core::Voice voice : core::kVoices) {
        connect(actions_[kVoiceActions[core::index(voice)]], &QAction::triggered, &state_,
                [this, voice] { state_.setCurrentVoice(voice); });
        connect(actions_[kGhostActions[core::index(voice)]], &QAction::triggered, &state_,
                [this, voice](bool ghost) { state_.setGhost(voice, ghost); });
    }
    connect(actions_[ActionId::SnapToGrid], &QAction::triggered, &state_, &ViewState::setSnaps);
    connect(actions_[ActionId::TypingKeyboard], &QAction::triggered, &state_,
            &ViewState::setTypesNotes);
    connect(actions_[ActionId::Loop], &QAction::triggered, &state_, &ViewState::setLoops);
    connect(actions_[ActionId::LoopSelection], &QAction::triggered, &state_, [this] {
        const core::Song& song = editor_.song();
        const core::TickRange notes = core::spanOf(song, state_.selectedNotes());
        state_.setLoop(notes.empty() ? state_.selectedTicks(song) : notes);
        state_.setLoops(true);
    });
}

void EditorActions::showSelection() {
    const bool any = !state_.selectedNotes().empty();
    for (const ActionId id : kVerbs)
        actions_[id]->setEnabled(any);
    const bool canPaste = !editor_.clipboard().empty();
    actions_[ActionId::Paste]->setEnabled(canPaste);
    actions_[ActionId::PasteUnder]->setEnabled(canPaste);
}

void EditorActions::showSettings() {
    for (const auto& [id, unit] : kGridActions)
        actions_[id]->setChecked(state_.gridUnit() == unit);
    for (const auto& [id, tool] : kToolActions)
        actions_[id]->setChecked(state_.tool() == tool);
    for (const core::Voice voice : core::kVoices)
        actions_[kGhostActions[core::index(voice)]]->setChecked(state_.isGhost(voice));
    actions_[ActionId::SnapToGrid]->setChecked(state_.snaps());
    actions_[ActionId::TypingKeyboard]->setChecked(state_.typesNotes());
    actions_[ActionId::Loop]->setChecked(state_.loops());
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/view_state.h"

#include <algorithm>

namespace studio::widgets {

namespace {
constexpr int kHighestOctave = 7;
}

template <class T, class Signal>
void ViewState::exchange(T& member, const T& value, Signal changed) {
    if (member == value)
        return;
    member = value;
    Q_EMIT(this->*changed)();
}

core::TickRange ViewState::selectedTicks(const core::Song& song) const {
    const core::TickRange all{0, song.frame.length};
    if (!selection_)
        return all;
    return song.frame.meter.bars(selection_->first, selection_->last).intersected(all);
}

void ViewState::select(std::optional<BarRange> bars) {
    if (bars && bars->first > bars->last)
        std::swap(bars->first, bars->last);
    exchange(selection_, bars, &ViewState::selectionChanged);
}

void ViewState::selectNotes(const core::NoteSet& notes) {
    exchange(selectedNotes_, notes, &ViewState::selectedNotesChanged);
}

void ViewState::setCurrentVoice(core::Voice voice) {
    exchange(currentVoice_, voice, &ViewState::currentVoiceChanged);
}

void ViewState::setPlayhead(core::Tick tick) {
    exchange(playhead_, tick, &ViewState::playheadMoved);
}

void ViewState::setPlaying(bool playing) {
    exchange(playing_, playing, &ViewState::playingChanged);
}

void ViewState::setFollowsPlayhead(bool follows) {
    exchange(followsPlayhead_, follows, &ViewState::followChanged);
}

void ViewState::setCaret(core::Tick tick) {
    exchange(caret_, std::max<core::Tick>(tick, 0), &ViewState::caretMoved);
}

void ViewState::setGridUnit(core::GridUnit unit) {
    exchange(gridUnit_, unit, &ViewState::settingsChanged);
}

void ViewState::setSnaps(bool snaps) {
    exchange(snaps_, snaps, &ViewState::settingsChanged);
}

void ViewState::setTool(Tool tool) {
    exchange(tool_, tool, &ViewState::settingsChanged);
}

void ViewState::setGhost(core::Voice voice, bool ghost) {
    exchange(ghosts_[core::index(voice)], ghost, &ViewState::settingsChanged);
}

bool ViewState::isAudible(core::Voice voice) const {
    return std::ranges::find(soloed_, true) != soloed_.end() ? isSoloed(voice) : !isMuted(voice);
}

void ViewState::setMuted(core::Voice voice, bool muted) {
    exchange(muted_[core::index(voice)], muted, &ViewState::mixChanged);
}

void ViewState::setSoloed(core::Voice voice, bool soloed) {
    exchange(soloed_[core::index(voice)], soloed, &ViewState::mixChanged);
}

void ViewState::setNoteDefaults(core::Voice voice, const NoteDefaults& defaults) {
    noteDefaults_[core::index(voice)] = defaults;
}

void ViewState::setLoop(std::optional<core::TickRange> loop) {
    exchange(loop_, loop, &ViewState::settingsChanged);
}

void ViewState::setLoops(bool loops) {
    exchange(loops_, loops, &ViewState::settingsChanged);
}

void ViewState::setTypesNotes(bool types) {
    exchange(typesNotes_, types, &ViewState::settingsChanged);
}

void ViewState::setTypingOctave(int octave) {
    exchange(typingOctave_, std::clamp(octave, 0, kHighestOctave), &ViewState::settingsChanged);
}

void ViewState::setShowsNoteNames(bool shows) {
    exchange(showsNoteNames_, shows, &ViewState::settingsChanged);
}

void ViewState::setRecorded(const std::vector<RecordedNote>& notes) {
    exchange(recorded_, notes, &ViewState::recordedChanged);
}

}  // namespace studio::widgets

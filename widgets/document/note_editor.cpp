// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/note_editor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace studio::widgets {

using core::NoteSet;
using core::Song;
using core::Tick;
using core::Voice;

namespace {

/// Kinds of steps that merge with their like.
enum Merge : int { kNone, kTranspose, kNudge, kStretch, kVolume, kTimbre };

constexpr std::int64_t kFrameSamples = core::kModelRate / 60;

}  // namespace

NoteEditor::NoteEditor(Document& document, ViewState& state, QObject* parent)
    : QObject(parent), document_(document), state_(state) {
    connect(&document, &Document::songReset, this, [this] {
        state_.selectNotes({});
        state_.setLoop(std::nullopt);
        state_.setCaret(0);
    });
    connect(&document, &Document::songChanged, this, &NoteEditor::followDocument);
}

void NoteEditor::followDocument() {
    state_.selectNotes(core::existing(song(), state_.selectedNotes()));
}

void NoteEditor::setClipboard(const core::Clip& clip) {
    clipboard_ = clip;
    Q_EMIT clipboardChanged();
}

bool NoteEditor::apply(const QString& text, const Verb& verb, int merge) {
    std::optional<NoteSet> selected;
    document_.change(
        text,
        [&](Song& song) {
            Song changed = song;
            selected = verb(changed);
            if (selected)
                song = std::move(changed);
        },
        merge);
    if (!selected) {
        refuse();
        return false;
    }
    state_.selectNotes(*selected);
    return true;
}

void NoteEditor::refuse() {
    Q_EMIT refused(
        tr("A lock is in the way: what is locked stays as it is. Ctrl+Shift+L frees the selected "
           "bars of the voice."));
}

void NoteEditor::onSelection(
    const QString& text, int merge,
    const std::function<std::optional<NoteSet>(Song&, const NoteSet&)>& verb) {
    const NoteSet selected = core::existing(song(), state_.selectedNotes());
    if (selected.empty())
        return;
    if (core::unlocked(song(), selected).empty()) {
        refuse();
        return;
    }
    apply(
        text, [&](Song& song) { return verb(song, selected); }, merge);
}

void NoteEditor::selectAll() {
    NoteSet all;
    for (const Voice voice : core::kVoices) {
        if (!state_.isGhost(voice))
            all.add(core::notesFrom(song(), voice, {0, song().frame.length}));
    }
    state_.selectNotes(all);
}

void NoteEditor::selectNone() {
    state_.selectNotes({});
}

void NoteEditor::selectNeighbour(int direction) {
    const Voice voice = state_.currentVoice();
    const auto& notes = song().part(voice).notes;
    if (notes.empty())
        return;
    const auto& onsets = state_.selectedNotes().onsets(voice);
    const auto last = static_cast<std::ptrdiff_t>(notes.size()) - 1;
    std::ptrdiff_t i = 0;
    if (onsets.empty())
        i = static_cast<std::ptrdiff_t>(core::firstNoteFrom(notes, state_.caret())) -
            (direction < 0 ? 1 : 0);
    else if (direction > 0)
        i = static_cast<std::ptrdiff_t>(core::firstNoteFrom(notes, onsets.back() + 1));
    else
        i = static_cast<std::ptrdiff_t>(core::firstNoteFrom(notes, onsets.front())) - 1;
    NoteSet selected;
    selected.add(voice,
                 notes[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, last))].start);
    state_.selectNotes(selected);
    state_.setCaret(selected.onsets(voice).front());
    hearSelection();
}

void NoteEditor::erase() {
    onSelection(tr("Erase notes"), kNone, [](Song& song, const NoteSet& notes) {
        core::eraseNotes(song, notes);
        return core::existing(song, notes);
    });
}

void NoteEditor::cut() {
    copy();
    onSelection(tr("Cut notes"), kNone, [](Song& song, const NoteSet& notes) {
        core::eraseNotes(song, notes);
        return core::existing(song, notes);
    });
}

void NoteEditor::copy() {
    const NoteSet selected = core::existing(song(), state_.selectedNotes());
    if (selected.empty())
        return;
    const Tick first = core::spanOf(song(), selected).begin;
    setClipboard(core::clipOf(song(), selected, state_.grid(song()).floor(first)));
}

void NoteEditor::paste(core::PasteMode mode) {
    if (clipboard_.empty())
        return;
    const Tick at = state_.grid(song()).floor(state_.caret());
    Tick end = at;
    const bool pasted = apply(tr("Paste"), [&](Song& song) -> std::optional<NoteSet> {
        const auto length = static_cast<double>(clipboard_.length) *
                            static_cast<double>(song.frame.tempo.ticksPerQuarter()) /
                            static_cast<double>(clipboard_.ticksPerQuarter);
        end = at + static_cast<Tick>(length);
        core::growTo(song, end);
        const core::Pasted result = core::paste(song, clipboard_, at, state_.currentVoice(), mode);
        if (result.notes.empty() && result.leftOut > 0)
            return std::nullopt;
        if (result.leftOut > 0)
            Q_EMIT refused(tr("%n note(s) stayed out where the song is locked.", nullptr,
                              static_cast<int>(result.leftOut)));
        return result.notes;
    });
    if (pasted)
        state_.setCaret(end);
}

void NoteEditor::duplicate() {
    const NoteSet selected = core::existing(song(), state_.selectedNotes());
    if (selected.empty())
        return;
    const core::Grid grid = state_.grid(song());
    const core::TickRange span = core::spanOf(song(), selected);
    const Tick begin = grid.floor(span.begin);
    const Tick end = grid.floor(span.end) == span.end ? span.end : grid.next(span.end);
    apply(tr("Duplicate"), [&](Song& song) {
        core::growTo(song, end + (end - begin));
        return core::copyNotes(song, selected, end - begin, 0);
    });
}

void NoteEditor::transpose(int semitones) {
    onSelection(tr("Transpose"), kTranspose, [&](Song& song, const NoteSet& notes) {
        return core::moveNotes(song, notes, 0, semitones);
    });
    hearSelection();
}

void NoteEditor::transposeInScale(int degrees) {
    const core::Scale scale = core::scaleOf(song());
    onSelection(tr("Transpose in the scale"), kTranspose, [&](Song& song, const NoteSet& notes) {
        return core::moveInScale(song, notes, scale, degrees);
    });
    hearSelection();
}

void NoteEditor::nudge(int steps) {
    const core::Grid grid = state_.grid(song());
    const NoteSet selected = core::unlocked(song(), state_.selectedNotes());
    if (state_.selectedNotes().empty()) {
        state_.setCaret(grid.moved(grid.floor(state_.caret()), steps));
        return;
    }
    const Tick first = core::spanOf(song(), selected).begin;
    const Tick by = grid.moved(first, steps) - first;
    onSelection(tr("Move notes"), kNudge, [&](Song& song, const NoteSet& notes) {
        return core::moveNotes(song, notes, by, 0);
    });
}

void NoteEditor::nudgeBars(int bars) {
    const core::Grid grid(song().frame, core::GridUnit::Bar);
    if (state_.selectedNotes().empty()) {
        state_.setCaret(grid.moved(state_.caret(), bars));
        return;
    }
    const Tick first = core::spanOf(song(), core::unlocked(song(), state_.selectedNotes())).begin;
    const Tick by = grid.moved(first, bars) - first;
    onSelection(tr("Move notes"), kNudge, [&](Song& song, const NoteSet& notes) {
        return core::moveNotes(song, notes, by, 0);
    });
}

void NoteEditor::stretch(int steps) {
    const core::Grid grid = state_.grid(song());
    onSelection(tr("Change length"), kStretch, [&](Song& song, const NoteSet& notes) {
        return core::stretchNotes(song, notes, grid, steps, shortestNote(0));
    });
}

void NoteEditor::changeVolume(int by) {
    onSelection(tr("Change volume"), kVolume, [&](Song& song, const NoteSet& notes) {
        return core::changeVolume(song, notes, by);
    });
}

void NoteEditor::setTimbre(int timbre) {
    onSelection(tr("Set timbre"), kNone, [&](Song& song, const NoteSet& notes) {
        return core::setTimbre(song, notes, timbre);
    });
}

void NoteEditor::changeTimbre(int by) {
    onSelection(tr("Change timbre"), kTimbre, [by](Song& song, const NoteSet& notes) {
        std::array<NoteSet, 1 + core::highestTimbre(Voice::Pulse1)> byTimbre;
        for (const Voice voice : core::kVoices) {
            for (const Tick onset : notes.onsets(voice)) {
                const int timbre = core::laneValueAt(song.part(voice).timbre, onset, 0);
                byTimbre[static_cast<std::size_t>(timbre)].add(voice, onset);
            }
        }
        for (int timbre = 0; const NoteSet& alike : byTimbre)
            core::setTimbre(song, alike, timbre++ + by);
        return notes;
    });
}

void NoteEditor::quantise() {
    const core::Grid grid = state_.grid(song());
    onSelection(tr("Quantise"), kNone, [&](Song& song, const NoteSet& notes) {
        return core::quantiseNotes(song, notes, grid);
    });
}

void NoteEditor::join() {
    onSelection(tr("Join notes"), kNone,
                [](Song& song, const NoteSet& notes) { return core::joinNotes(song, notes); });
}

void NoteEditor::split() {
    onSelection(tr("Split notes"), kNone, [this](Song& song, const NoteSet& notes) {
        return core::splitNotes(song, notes, state_.playhead());
    });
}

void NoteEditor::reverse() {
    onSelection(tr("Reverse notes"), kNone,
                [](Song& song, const NoteSet& notes) { return core::reverseNotes(song, notes); });
}

void NoteEditor::invert() {
    onSelection(tr("Invert notes"), kNone,
                [](Song& song, const NoteSet& notes) { return core::invertNotes(song, notes); });
}

void NoteEditor::joinEnds() {
    onSelection(tr("Legato"), kNone,
                [](Song& song, const NoteSet& notes) { return core::joinEnds(song, notes); });
}

void NoteEditor::typeNote(int pitch) {
    const Voice voice = state_.currentVoice();
    const NoteDefaults& defaults = state_.noteDefaults(voice);
    const core::Grid grid = state_.grid(song());
    const core::PitchRange range = core::pitchRange(voice);
    core::Note note;
    note.start = grid.floor(state_.caret());
    note.length = grid.next(note.start) - note.start;
    note.pitch = static_cast<std::int16_t>(std::clamp(pitch, range.lowest, range.highest));
    note.velocity = static_cast<std::int16_t>(defaults.velocity);
    Q_EMIT heard({voice, note.pitch, note.velocity, defaults.timbre});
    const bool drawn = apply(tr("Type note"), [&](Song& song) -> std::optional<NoteSet> {
        core::growTo(song, note.end());
        NoteSet result = core::drawNote(song, voice, note, defaults.timbre);
        return result.empty() ? std::nullopt : std::optional(std::move(result));
    });
    if (drawn)
        state_.setCaret(note.end());
}

Tick NoteEditor::shortestNote(Tick tick) const {
    return std::max<Tick>(song().tickAtSample(song().sampleAt(tick) + kFrameSamples) - tick, 1);
}

void NoteEditor::hearSelection() {
    const NoteSet& selected = state_.selectedNotes();
    for (const Voice voice : core::kVoices) {
        if (selected.onsets(voice).empty())
            continue;
        const core::Part& part = song().part(voice);
        const core::Note* note = core::noteAt(part.notes, selected.onsets(voice).front());
        if (note != nullptr)
            Q_EMIT heard({voice, note->pitch, note->velocity,
                          core::laneValueAt(part.timbre, note->start, 0)});
        return;
    }
}

}  // namespace studio::widgets

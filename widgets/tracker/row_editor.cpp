// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/tracker/row_editor.h"

#include "widgets/document/note_keys.h"

#include <algorithm>

namespace studio::widgets {

using core::NoteSet;
using core::Row;
using core::RowColumn;
using core::RowOutcome;
using core::Song;
using core::Voice;

RowEditor::RowEditor(TrackerCursor& cursor, NoteEditor& editor, ViewState& state, QObject* parent)
    : QObject(parent), cursor_(cursor), editor_(editor), state_(state) {}

void RowEditor::setWrites(bool writes) {
    if (writes_ == writes)
        return;
    writes_ = writes;
    Q_EMIT writesChanged();
}

bool RowEditor::run(const QString& text, const Verb& verb, const QString& nothing) {
    RowOutcome outcome = RowOutcome::Nothing;
    const NoteSet selected = state_.selectedNotes();
    editor_.apply(text, [&](Song& song) -> std::optional<NoteSet> {
        outcome = verb(song);
        return outcome == RowOutcome::Locked ? std::nullopt
                                             : std::optional(core::existing(song, selected));
    });
    if (outcome == RowOutcome::Nothing && !nothing.isEmpty())
        Q_EMIT said(nothing);
    return outcome == RowOutcome::Done;
}

void RowEditor::type(const QString& text, const Verb& verb, const QString& nothing) {
    if (!writes_) {
        Q_EMIT said(tr("Writing is off: Space turns it on."));
        return;
    }
    if (run(text, verb, nothing))
        cursor_.step();
}

void RowEditor::typeNote(int semitone) {
    enterNote(typedPitch(semitone, state_.typingOctave(), cursor_.voice()));
}

void RowEditor::enterNote(int pitch) {
    const Voice voice = cursor_.voice();
    const NoteDefaults& defaults = state_.noteDefaults(voice);
    if (!writes_) {
        Q_EMIT editor_.heard({voice, pitch, defaults.velocity, defaults.timbre});
        return;
    }
    const Row row = cursor_.row();
    const bool written = run(tr("Type note"), [&](Song& song) {
        return core::enterNote(song, voice, row, pitch, {defaults.velocity, defaults.timbre});
    });
    if (!written)
        return;
    hearRow(voice);
    cursor_.step();
}

void RowEditor::typeVolume(int volume) {
    type(
        tr("Type volume"),
        [&](Song& song) { return core::enterVolume(song, cursor_.voice(), cursor_.row(), volume); },
        tr("No note sounds in this row that could have a volume."));
}

void RowEditor::typeTimbre(int timbre) {
    const int highest = core::highestTimbre(cursor_.voice());
    if (timbre > highest) {
        Q_EMIT said(highest == 0 ? tr("This voice has one timbre.")
                                 : tr("This voice has the timbres 0 to %1.").arg(highest));
        return;
    }
    type(
        tr("Type timbre"),
        [&](Song& song) { return core::enterTimbre(song, cursor_.voice(), cursor_.row(), timbre); },
        tr("No note sounds in this row that could have a timbre."));
}

void RowEditor::cutNote() {
    type(
        tr("Cut note"),
        [&](Song& song) { return core::cutNote(song, cursor_.voice(), cursor_.row()); },
        tr("No note sounds in this row that could be cut."));
}

void RowEditor::clear() {
    const auto& block = cursor_.block();
    if (!block) {
        type(tr("Clear cell"),
             [&](Song& song) {
                 return core::clearRows(song, cursor_.voice(), cursor_.kind(), cursor_.row().range);
             },
             {});
        return;
    }
    if (!writes_) {
        type({}, {}, {});
        return;
    }
    const TrackerBlock cleared = *block;
    run(tr("Clear block"), [&](Song& song) {
        RowOutcome outcome = RowOutcome::Nothing;
        const auto notes = TrackerCursor::voicesOf(cleared);
        for (int column = cleared.first.column; column <= cleared.last.column; ++column) {
            const Voice voice = voiceOfColumn(column);
            // With its notes a voice loses what belongs to them.
            if (notes[core::index(voice)] && kindOfColumn(column) != RowColumn::Note)
                continue;
            const RowOutcome here =
                core::clearRows(song, voice, kindOfColumn(column), cursor_.ticksOf(cleared));
            if (here == RowOutcome::Done || outcome == RowOutcome::Nothing)
                outcome = here;
        }
        return outcome;
    });
}

void RowEditor::pushDown() {
    const std::int64_t row = cursor_.place().row;
    if (!writes_)
        type({}, {}, {});
    else
        run(tr("Insert row"),
            [&](Song& song) { return core::pushDown(song, cursor_.voice(), cursor_.rows(), row); });
}

void RowEditor::pullUp() {
    const std::int64_t above = cursor_.place().row - 1;
    if (above < 0)
        return;
    if (!writes_) {
        type({}, {}, {});
        return;
    }
    RowOutcome outcome = RowOutcome::Done;
    run(tr("Delete row"), [&](Song& song) {
        outcome = core::pullUp(song, cursor_.voice(), cursor_.rows(), above);
        return outcome;
    });
    if (outcome != RowOutcome::Locked)
        cursor_.moveRows(-1);
}

void RowEditor::onNotes(const QString& text,
                        const std::function<std::optional<NoteSet>(Song&, const NoteSet&)>& verb) {
    const NoteSet notes = core::notesFrom(editor_.song(), cursor_.voice(), cursor_.row().range);
    if (notes.empty())
        return;
    if (core::unlocked(editor_.song(), notes).empty()) {
        editor_.refuse();
        return;
    }
    const NoteSet selected = state_.selectedNotes();
    const bool done = editor_.apply(text, [&](Song& song) -> std::optional<NoteSet> {
        return verb(song, notes) ? std::optional(core::existing(song, selected)) : std::nullopt;
    });
    if (done)
        hearRow(cursor_.voice());
}

void RowEditor::transpose(int semitones) {
    if (!state_.selectedNotes().empty())
        editor_.transpose(semitones);
    else
        onNotes(tr("Transpose"), [&](Song& song, const NoteSet& notes) {
            return core::moveNotes(song, notes, 0, semitones);
        });
}

void RowEditor::changeValues(int by) {
    if (!state_.selectedNotes().empty())
        editor_.changeVolume(by);
    else
        onNotes(tr("Change volume"), [&](Song& song, const NoteSet& notes) {
            return std::optional(core::changeVolume(song, notes, by));
        });
}

void RowEditor::copy() {
    const auto& block = cursor_.block();
    if (!block) {
        editor_.copy();
        return;
    }
    const auto voices = TrackerCursor::voicesOf(*block);
    if (std::ranges::none_of(voices, [](bool covered) { return covered; })) {
        Q_EMIT said(tr("Notes are copied with their volume and timbre: mark the note column."));
        return;
    }
    const core::Tick line = cursor_.rows().row(block->first.row).line;
    core::Clip clip = core::clipOf(editor_.song(), state_.selectedNotes(), line);
    clip.voices = voices;
    clip.length = cursor_.ticksOf(*block).end + 1 - line;
    editor_.setClipboard(clip);
}

void RowEditor::cut() {
    if (!cursor_.block()) {
        editor_.cut();
        return;
    }
    copy();
    clear();
}

void RowEditor::paste(core::PasteMode mode) {
    // A block takes the place of all that stands where it goes, as in trackers.
    state_.setCaret(cursor_.row().line);
    editor_.paste(mode == core::PasteMode::Over ? core::PasteMode::Replace : mode);
}

void RowEditor::playRow() {
    for (const Voice voice : core::kVoices)
        hearRow(voice);
    cursor_.moveRows(1);
}

void RowEditor::hearRow(Voice voice) {
    const core::Part& part = editor_.song().part(voice);
    const core::TickRange row = cursor_.row().range;
    const std::size_t first = core::firstNoteFrom(part.notes, row.begin);
    if (first == part.notes.size() || part.notes[first].start >= row.end)
        return;
    const core::Note& note = part.notes[first];
    Q_EMIT editor_.heard(
        {voice, note.pitch, note.velocity, core::laneValueAt(part.timbre, note.start, 0)});
}

}  // namespace studio::widgets

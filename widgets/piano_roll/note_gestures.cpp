// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/note_gestures.h"

#include "widgets/piano_roll/roll_text.h"
#include "widgets/style/theme.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace studio::widgets {

using core::Grid;
using core::NoteEdge;
using core::NoteSet;
using core::Song;
using core::Tick;
using core::Voice;

namespace {

/// Sweeping looks for notes in steps of so many pixels.
constexpr double kSweepStep = 2;

NoteSet only(const NoteHit& hit) {
    NoteSet notes;
    notes.add(hit.voice, hit.note.start);
    return notes;
}

/// What a press on `hit` works on: all that is selected if the note is, else the note.
NoteSet grabbed(const ViewState& state, const NoteHit& hit) {
    return state.selectedNotes().contains(hit.voice, hit.note.start) ? state.selectedNotes()
                                                                     : only(hit);
}

/// The note's start, or a place on the grid, whichever is nearest to `tick`: so a note that stands
/// off the grid can be moved up or down without leaving its time.
Tick nearestLine(const Grid& grid, Tick tick, Tick own) {
    const Tick line = grid.nearest(std::max<Tick>(tick, 0));
    return std::abs(tick - own) < std::abs(tick - line) ? own : line;
}

HeardNote heardOf(const Song& song, const NoteHit& hit) {
    return {hit.voice, hit.note.pitch, hit.note.velocity,
            core::laneValueAt(song.part(hit.voice).timbre, hit.note.start, 0)};
}

/// Notes that are drawn next are like `hit`.
void takeDefaults(const RollContext& context, const NoteHit& hit) {
    const HeardNote like = heardOf(context.song(), hit);
    context.state.setCurrentVoice(hit.voice);
    context.state.setNoteDefaults(hit.voice, {hit.note.length, like.velocity, like.timbre});
}

bool isFixed(const RollContext& context, const NoteHit& hit) {
    return context.review.isWritten(hit.voice, hit.note) ||
           core::unlocked(context.song(), only(hit)).empty();
}

}  // namespace

bool NoteGesture::show(const NoteEditor::Verb& verb) {
    Song song = context_.song();
    const auto selected = verb(song);
    if (!selected)
        return false;
    context_.preview.song = std::move(song);
    context_.preview.selected = *selected;
    verb_ = verb;
    return true;
}

void NoteGesture::showNothing() {
    verb_.reset();
    context_.preview.song.reset();
    context_.preview.selected.reset();
}

void NoteGesture::commit(const QString& text) {
    if (verb_)
        context_.editor.apply(text, *verb_);
}

DrawGesture::DrawGesture(const RollContext& context, Voice voice, const RollPointer& at)
    : NoteGesture(context), voice_(voice), pressed_(at.at) {
    context.state.setCurrentVoice(voice);
    const NoteDefaults& defaults = context.state.noteDefaults(voice);
    timbre_ = defaults.timbre;
    note_.velocity = static_cast<std::int16_t>(defaults.velocity);
    note_.pitch = static_cast<std::int16_t>(context.layout.pitchOf(voice, at.at.y()));
    note_.start = startAt(context.layout.tickAt(at.at.x()), context.snaps(at.modifiers));
    note_.length = usualLength();
    context.hear({voice, note_.pitch, note_.velocity, timbre_});
    showNote();
    if (!context.preview.song)
        context.editor.refuse();
}

Tick DrawGesture::startAt(Tick tick, bool snaps) const {
    const Tick pressed = std::max<Tick>(tick, 0);
    if (!snaps)
        return pressed;
    const Tick line = context_.state.grid(context_.song()).floor(pressed);
    // What ends between the line and the mouse is not drawn over.
    const auto& notes = context_.song().part(voice_).notes;
    const std::size_t next = core::firstNoteFrom(notes, pressed + 1);
    const Tick free = next > 0 ? notes[next - 1].end() : 0;
    return free <= pressed ? std::max(line, free) : line;
}

Tick DrawGesture::usualLength() const {
    const Tick length = context_.state.noteDefaults(voice_).length;
    const Tick wanted =
        length > 0 ? length : context_.state.grid(context_.song()).next(note_.start) - note_.start;
    const auto& notes = context_.song().part(voice_).notes;
    const std::size_t next = core::firstNoteFrom(notes, note_.start + 1);
    return next < notes.size() ? std::min(wanted, notes[next].start - note_.start) : wanted;
}

void DrawGesture::showNote() {
    show([voice = voice_, note = note_, timbre = timbre_](Song& song) -> std::optional<NoteSet> {
        core::growTo(song, note.end());
        NoteSet drawn = core::drawNote(song, voice, note, timbre);
        return drawn.empty() ? std::nullopt : std::optional(std::move(drawn));
    });
}

void DrawGesture::move(const RollPointer& to) {
    setsLength_ = setsLength_ || isDrag({pressed_.x(), 0}, {to.at.x(), 0});
    if (setsLength_) {
        const Grid grid = context_.state.grid(context_.song());
        const Tick tick = context_.layout.tickAt(to.at.x());
        const Tick end =
            context_.snaps(to.modifiers)
                ? std::max(grid.nearest(std::max<Tick>(tick, 0)), grid.next(note_.start))
                : std::max(tick, note_.start + context_.editor.shortestNote(note_.start));
        note_.length = end - note_.start;
    }
    const int pitch = context_.layout.pitchOf(voice_, to.at.y());
    if (pitch != note_.pitch) {
        note_.pitch = static_cast<std::int16_t>(pitch);
        context_.hear({voice_, pitch, note_.velocity, timbre_});
    }
    showNote();
}

void DrawGesture::finish(const RollPointer& /*at*/) {
    if (setsLength_)
        context_.state.setNoteDefaults(voice_, {note_.length, note_.velocity, timbre_});
    commit(RollText::tr("Draw note"));
}

MoveGesture::MoveGesture(const RollContext& context, const NoteHit& hit, const RollPointer& at)
    : NoteGesture(context),
      hit_(hit),
      pressed_(at.at),
      pressedTick_(context.layout.tickAt(at.at.x())),
      pressedPitch_(context.layout.pitchOf(hit.voice, at.at.y())),
      copies_(at.modifiers.testFlag(Qt::ControlModifier)),
      selectedBefore_(context.state.selectedNotes()),
      wasSelected_(selectedBefore_.contains(hit.voice, hit.note.start)),
      heardPitch_(hit.note.pitch) {
    fixed_ = !copies_ && isFixed(context, hit);
    takeDefaults(context, hit);
    context.hear(heardOf(context.review.shownSong(), hit));
    if (!copies_ && !wasSelected_) {
        NoteSet selected = only(hit);
        if (at.modifiers.testFlag(Qt::ShiftModifier))
            selected.add(selectedBefore_);
        context.state.selectNotes(core::existing(context.song(), selected));
    }
    notes_ = grabbed(context.state, hit);
}

Tick MoveGesture::shiftTo(const RollPointer& to) const {
    const Tick start = hit_.note.start;
    const Tick wanted = start + context_.layout.tickAt(to.at.x()) - pressedTick_;
    if (!context_.snaps(to.modifiers))
        return wanted - start;
    return nearestLine(context_.state.grid(context_.song()), wanted, start) - start;
}

void MoveGesture::move(const RollPointer& to) {
    if (!dragged_ && isDrag(pressed_, to.at)) {
        dragged_ = true;
        if (fixed_)
            context_.view.refuseToMove(hit_);
    }
    if (!dragged_ || fixed_)
        return;
    const Tick by = shiftTo(to);
    const int steps = context_.layout.pitchOf(hit_.voice, to.at.y()) - pressedPitch_;
    const bool shown = show([notes = notes_, by, steps, copies = copies_](Song& song) {
        return copies ? core::copyNotes(song, notes, by, steps)
                      : core::moveNotes(song, notes, by, steps);
    });
    if (!shown)
        return;
    const int pitch = hit_.note.pitch + steps;
    if (pitch != heardPitch_ && core::pitchRange(hit_.voice).contains(pitch)) {
        heardPitch_ = pitch;
        HeardNote heard = heardOf(context_.song(), hit_);
        heard.pitch = pitch;
        context_.hear(heard);
    }
}

void MoveGesture::finish(const RollPointer& at) {
    if (dragged_) {
        commit(copies_ ? RollText::tr("Copy notes") : RollText::tr("Move notes"));
        return;
    }
    NoteSet selected = context_.state.selectedNotes();
    if (copies_)
        selected.toggle(hit_.voice, hit_.note.start);
    else if (wasSelected_ && !at.modifiers.testFlag(Qt::ShiftModifier))
        selected = only(hit_);
    context_.state.selectNotes(core::existing(context_.song(), selected));
}

void MoveGesture::cancel() {
    context_.state.selectNotes(core::existing(context_.song(), selectedBefore_));
}

ResizeGesture::ResizeGesture(const RollContext& context, const NoteHit& hit, const RollPointer& at)
    : NoteGesture(context),
      hit_(hit),
      pressed_(at.at),
      pressedTick_(context.layout.tickAt(at.at.x())),
      selectedBefore_(context.state.selectedNotes()),
      fixed_(isFixed(context, hit)) {
    takeDefaults(context, hit);
    if (!selectedBefore_.contains(hit.voice, hit.note.start)) {
        NoteSet selected = only(hit);
        if (at.modifiers.testFlag(Qt::ShiftModifier))
            selected.add(selectedBefore_);
        context.state.selectNotes(core::existing(context.song(), selected));
    }
    notes_ = grabbed(context.state, hit);
}

void ResizeGesture::move(const RollPointer& to) {
    if (!dragged_ && isDrag(pressed_, to.at)) {
        dragged_ = true;
        if (fixed_)
            context_.view.refuseToMove(hit_);
    }
    if (!dragged_ || fixed_)
        return;
    const NoteEdge edge = hit_.part == NotePart::Start ? NoteEdge::Start : NoteEdge::End;
    const Tick own = edge == NoteEdge::Start ? hit_.note.start : hit_.note.end();
    const Tick wanted = own + context_.layout.tickAt(to.at.x()) - pressedTick_;
    const Tick at = context_.snaps(to.modifiers)
                        ? nearestLine(context_.state.grid(context_.song()), wanted, own)
                        : wanted;
    by_ = at - own;
    const Tick least = context_.editor.shortestNote(hit_.note.start);
    show([notes = notes_, edge, by = by_, least](Song& song) -> std::optional<NoteSet> {
        return core::resizeNotes(song, notes, edge, by, least);
    });
}

void ResizeGesture::finish(const RollPointer& /*at*/) {
    commit(RollText::tr("Change length"));
    if (by_ == 0)
        return;
    const Tick change = hit_.part == NotePart::Start ? -by_ : by_;
    NoteDefaults defaults = context_.state.noteDefaults(hit_.voice);
    defaults.length =
        std::max(hit_.note.length + change, context_.editor.shortestNote(hit_.note.start));
    context_.state.setNoteDefaults(hit_.voice, defaults);
}

void ResizeGesture::cancel() {
    context_.state.selectNotes(core::existing(context_.song(), selectedBefore_));
}

EraseGesture::EraseGesture(const RollContext& context, const RollPointer& at, Button button)
    : NoteGesture(context), button_(button), pressed_(at.at), last_(at.at) {
    if (button == Button::Left)
        sweepTo(at.at);
}

void EraseGesture::take(const NoteHit& hit) {
    if (isFixed(context_, hit))
        lockedHit_ = hit;
    else
        swept_.add(hit.voice, hit.note.start);
}

void EraseGesture::sweepTo(QPointF to) {
    const QLineF way(last_, to);
    const int steps = static_cast<int>(way.length() / kSweepStep) + 1;
    const std::size_t before = swept_.size();
    for (int i = 0; i <= steps; ++i) {
        const RollHit hit =
            rollHitAt(context_.layout, context_.review.shownSong(), context_.state,
                      context_.state.currentVoice(), way.pointAt(static_cast<double>(i) / steps));
        if (hit.note)
            take(*hit.note);
    }
    last_ = to;
    if (swept_.size() == before)
        return;
    show([notes = swept_](Song& song) -> std::optional<NoteSet> {
        core::eraseNotes(song, notes);
        return NoteSet{};
    });
}

void EraseGesture::move(const RollPointer& to) {
    dragged_ = dragged_ || isDrag(pressed_, to.at);
    if (dragged_)
        sweepTo(to.at);
}

void EraseGesture::finish(const RollPointer& at) {
    if (button_ == Button::Right && !dragged_) {
        context_.view.openMenu(at.at);
        return;
    }
    commit(RollText::tr("Erase notes"));
    if (swept_.empty() && lockedHit_)
        context_.view.refuseToMove(*lockedHit_);
}

KnifeGesture::KnifeGesture(const RollContext& context, const NoteHit& hit, const RollPointer& at)
    : NoteGesture(context), hit_(hit), notes_(grabbed(context.state, hit)) {
    context.state.setCurrentVoice(hit.voice);
    if (isFixed(context, hit))
        context.view.refuseToMove(hit);
    else
        move(at);
}

void KnifeGesture::move(const RollPointer& to) {
    const Tick tick = context_.layout.tickAt(to.at.x());
    const Tick cut = context_.snaps(to.modifiers)
                         ? context_.state.grid(context_.song()).nearest(std::max<Tick>(tick, 0))
                         : tick;
    if (isFixed(context_, hit_))
        return;
    if (!hit_.note.range().contains(cut) || cut == hit_.note.start) {
        context_.preview.cut.reset();
        showNothing();
        return;
    }
    context_.preview.cut = cut;
    show([notes = notes_, cut](Song& song) -> std::optional<NoteSet> {
        return core::splitNotes(song, notes, cut);
    });
}

void KnifeGesture::finish(const RollPointer& /*at*/) {
    commit(RollText::tr("Split notes"));
}

}  // namespace studio::widgets

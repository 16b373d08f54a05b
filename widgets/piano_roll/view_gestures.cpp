// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/view_gestures.h"

#include <algorithm>

namespace studio::widgets {

using core::NoteSet;
using core::Tick;
using core::Voice;

BandGesture::BandGesture(const RollContext& context, const RollPointer& at)
    : RollGesture(context),
      anchor_(at.at + scroll()),
      pressed_(at.at),
      modifiers_(at.modifiers),
      selectedBefore_(context.state.selectedNotes()) {}

QPointF BandGesture::scroll() const {
    return {context_.layout.scrollX, context_.layout.scrollY};
}

NoteSet BandGesture::touched(const QRectF& band) const {
    const core::Song& song = context_.song();
    NoteSet notes;
    for (const Voice voice : core::kVoices) {
        if (context_.state.isGhost(voice) && voice != context_.state.currentVoice())
            continue;
        const QRectF inside = band.intersected(context_.layout.regionOf(voice));
        if (inside.isEmpty())
            continue;
        const auto& all = song.part(voice).notes;
        std::size_t i = core::firstNoteFrom(all, context_.layout.tickAt(inside.left()));
        i = i > 0 ? i - 1 : 0;
        for (const Tick end = context_.layout.tickAt(inside.right());
             i < all.size() && all[i].start <= end; ++i) {
            if (context_.layout.noteRect(voice, all[i]).intersects(inside))
                notes.add(voice, all[i].start);
        }
    }
    return notes;
}

void BandGesture::move(const RollPointer& to) {
    dragged_ = dragged_ || isDrag(pressed_, to.at);
    if (!dragged_)
        return;
    const QRectF band = QRectF(anchor_ - scroll(), to.at).normalized();
    context_.preview.band = band;
    NoteSet selected = touched(band);
    const bool toggles =
        context_.state.tool() == Tool::Select && modifiers_.testFlag(Qt::ControlModifier);
    if (toggles) {
        NoteSet toggled = selectedBefore_;
        for (const Voice voice : core::kVoices) {
            for (const Tick onset : selected.onsets(voice))
                toggled.toggle(voice, onset);
        }
        selected = toggled;
    } else if (modifiers_.testFlag(Qt::ShiftModifier)) {
        selected.add(selectedBefore_);
    }
    context_.state.selectNotes(selected);
}

void BandGesture::finish(const RollPointer& at) {
    if (dragged_)
        return;
    const Tick tick = std::max<Tick>(context_.layout.tickAt(at.at.x()), 0);
    if (!(modifiers_ & (Qt::ShiftModifier | Qt::ControlModifier)))
        context_.state.selectNotes({});
    context_.state.setCaret(context_.state.grid(context_.song()).floor(tick));
}

void BandGesture::cancel() {
    context_.state.selectNotes(core::existing(context_.song(), selectedBefore_));
}

void PanGesture::move(const RollPointer& to) {
    context_.view.pan(to.at - last_);
    last_ = to.at;
}

ScrubGesture::ScrubGesture(const RollContext& context, const RollPointer& at)
    : RollGesture(context), before_(context.state.playhead()) {
    move(at);
}

void ScrubGesture::move(const RollPointer& to) {
    const core::Song& song = context_.review.shownSong();
    const Tick tick = std::clamp<Tick>(context_.layout.tickAt(to.at.x()), 0, song.frame.length);
    const bool snaps = context_.snaps(to.modifiers);
    context_.view.seek(
        std::min(snaps ? context_.state.grid(song).nearest(tick) : tick, song.frame.length));
}

void ScrubGesture::finish(const RollPointer& at) {
    const Tick tick = std::max<Tick>(context_.layout.tickAt(at.at.x()), 0);
    const core::Grid grid = context_.state.grid(context_.song());
    context_.state.setCaret(grid.nearest(tick));
}

void ScrubGesture::cancel() {
    context_.view.seek(before_);
}

SelectBarsGesture::SelectBarsGesture(const RollContext& context, const RollPointer& at)
    : RollGesture(context), before_(context.state.selection()), pressedBar_(barAt(at.at.x())) {
    move(at);
}

std::int64_t SelectBarsGesture::barAt(double x) const {
    const core::Song& song = context_.review.shownSong();
    return std::min(song.frame.meter.barAt(std::max<Tick>(context_.layout.tickAt(x), 0)),
                    song.barCount());
}

void SelectBarsGesture::move(const RollPointer& to) {
    context_.state.select(BarRange{pressedBar_, barAt(to.at.x())});
}

void SelectBarsGesture::cancel() {
    context_.state.select(before_);
}

LoopGesture::LoopGesture(const RollContext& context, LoopPart part, const RollPointer& at)
    : RollGesture(context),
      before_(context.state.loop()),
      loopedBefore_(context.state.loops()),
      part_(at.modifiers.testFlag(Qt::ShiftModifier) ? LoopPart::Nothing : part),
      pressed_(at.at),
      pressedTick_(std::max<Tick>(context.layout.tickAt(at.at.x()), 0)) {}

Tick LoopGesture::lineAt(Tick tick, Qt::KeyboardModifiers modifiers) const {
    const core::Song& song = context_.review.shownSong();
    const Tick inside = std::clamp<Tick>(tick, 0, song.frame.length);
    // Shift sets a loop; only Alt is for the grid.
    const bool snaps = context_.snaps(modifiers & ~Qt::ShiftModifier);
    return std::min(snaps ? context_.state.grid(song).nearest(inside) : inside, song.frame.length);
}

void LoopGesture::move(const RollPointer& to) {
    dragged_ = dragged_ || isDrag(pressed_, to.at);
    if (!dragged_)
        return;
    const Tick tick = context_.layout.tickAt(to.at.x());
    core::TickRange range = before_.value_or(core::TickRange{});
    switch (part_) {
        case LoopPart::Nothing: {
            const auto [from, to_] = std::minmax(pressedTick_, tick);
            range = {lineAt(from, to.modifiers), lineAt(to_, to.modifiers)};
            break;
        }
        case LoopPart::Start:
            range.begin = std::min(lineAt(tick, to.modifiers), range.end);
            break;
        case LoopPart::End:
            range.end = std::max(lineAt(tick, to.modifiers), range.begin);
            break;
        case LoopPart::Body: {
            const Tick length = range.length();
            const Tick most = std::max<Tick>(context_.review.shownSong().frame.length - length, 0);
            range.begin = std::min(lineAt(range.begin + tick - pressedTick_, to.modifiers), most);
            range.end = range.begin + length;
            break;
        }
    }
    context_.state.setLoop(range.empty() ? std::nullopt : std::optional(range));
    context_.state.setLoops(!range.empty());
}

void LoopGesture::cancel() {
    context_.state.setLoop(before_);
    context_.state.setLoops(loopedBefore_);
}

KeyGesture::KeyGesture(const RollContext& context, Voice voice, const RollPointer& at)
    : RollGesture(context), voice_(voice), pitch_(context.layout.pitchOf(voice, at.at.y())) {
    play();
}

void KeyGesture::move(const RollPointer& to) {
    const int pitch = context_.layout.pitchOf(voice_, to.at.y());
    if (pitch == pitch_)
        return;
    pitch_ = pitch;
    play();
}

void KeyGesture::play() const {
    const NoteDefaults& defaults = context_.state.noteDefaults(voice_);
    context_.hear({voice_, pitch_, defaults.velocity, defaults.timbre});
}

}  // namespace studio::widgets

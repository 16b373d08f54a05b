// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/note_follower.h"

#include <utility>

namespace studio::synth {

namespace {

using core::Voice;
using Kind = NoteEvent::Kind;

/// More than a frame of any rate. What began no longer before a span begins with it; what ends no
/// longer after its start is over.
constexpr Cycle kJustNow = 400;

}  // namespace

void NoteFollower::end(Voice voice, std::int64_t frame, const Sink& sink) {
    std::optional<NoteEvent> note = std::exchange(begun_[core::index(voice)], std::nullopt);
    if (!note)
        return;
    note->kind = Kind::Off;
    sink(frame, *note);
}

void NoteFollower::begin(const NoteEvent& note, std::int64_t frame, const Sink& sink) {
    end(note.voice, frame, sink);
    begun_[core::index(note.voice)] = note;
    sink(frame, note);
}

void NoteFollower::forget(Voice voice) {
    begun_[core::index(voice)].reset();
    forgotten_[core::index(voice)] = true;
}

void NoteFollower::join(Voice voice, const PlayedSpan& span, const NoteLog& log, const Sink& sink) {
    const auto sounding = log.soundingBefore(voice, span.cycles.begin);
    const auto& begun = begun_[core::index(voice)];
    // An edit elsewhere leaves a note alone.
    if (begun && sounding && begun->pitch == sounding->event.pitch)
        return;
    end(voice, span.frame, sink);
    if (!sounding)
        return;
    const Cycle now = span.cycles.begin;
    const auto next = log.events(voice, now, now + kJustNow);
    const bool beganNow = now - sounding->cycle < kJustNow;
    const bool endsNow = !next.empty() && next.front().event.kind == Kind::Off;
    if (!beganNow && (endsNow || voice == Voice::Noise))
        return;
    NoteEvent event = sounding->event;
    begin(event, span.frame, sink);
    event.kind = Kind::Shape;
    if (event.volume != event.velocity)
        sink(span.frame, event);
}

void NoteFollower::play(Voice voice, const PlayedSpan& span, const NoteLog& log, const Sink& sink) {
    const Cycle length = span.cycles.end - span.cycles.begin;
    for (const auto& [cycle, event] : log.events(voice, span.cycles.begin, span.cycles.end)) {
        const std::int64_t frame = span.frame + (cycle - span.cycles.begin) * span.frames / length;
        if (event.kind == Kind::On)
            begin(event, frame, sink);
        else if (event.kind == Kind::Off)
            end(voice, frame, sink);
        else if (begun_[core::index(voice)])
            sink(frame, event);
    }
}

void NoteFollower::follow(const PlayedSpan& span, const NoteLog* log, const Sink& sink) {
    const bool plays = span.playing && log != nullptr;
    const bool jumped = !playing_ || span.cycles.begin != position_;
    for (const Voice voice : core::kVoices) {
        if (!plays || jumped)
            end(voice, span.frame, sink);
        if (!plays)
            continue;
        if (jumped || span.song != song_ || forgotten_[core::index(voice)])
            join(voice, span, *log, sink);
        forgotten_[core::index(voice)] = false;
        play(voice, span, *log, sink);
    }
    playing_ = plays;
    song_ = span.song;
    position_ = span.cycles.end;
}

}  // namespace studio::synth

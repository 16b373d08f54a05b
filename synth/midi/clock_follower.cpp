// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/clock_follower.h"

#include <algorithm>

namespace studio::synth {

using Kind = ClockMessage::Kind;

Cycle ClockFollower::cycleOf(std::int64_t clock, const NoteLog& log) {
    const std::int64_t quarter = log.tempo().ticksPerQuarter();
    return log.tempo().unitsAt((clock * quarter + kPerQuarter / 2) / kPerQuarter, log.clockRate());
}

void ClockFollower::begin(const PlayedSpan& span, const NoteLog& log, const Sink& sink) {
    const core::Tick tick = log.tempo().tickAt(span.cycles.begin, log.clockRate());
    const std::int64_t quarter = log.tempo().ticksPerQuarter();
    // A sixteenth that is rounded to just before the span is the next still.
    std::int64_t sixteenth = 4 * tick / quarter;
    while (cycleOf(sixteenth * kPerSixteenth, log) < span.cycles.begin)
        ++sixteenth;
    nextClock_ = sixteenth * kPerSixteenth;
    if (sixteenth == 0) {
        sink(span.frame, {Kind::Start});
        return;
    }
    if (sixteenth <= ClockMessage::kLastPosition)
        sink(span.frame, {Kind::Position, static_cast<int>(sixteenth)});
    sink(span.frame, {Kind::Continue});
}

void ClockFollower::follow(const PlayedSpan& span, const NoteLog* log, const Sink& sink) {
    const bool plays = span.playing && log != nullptr;
    const bool jumped = span.cycles.begin != position_;
    if (playing_ && (!plays || jumped))
        sink(span.frame, {Kind::Stop});
    const bool begins = plays && (!playing_ || jumped);
    playing_ = plays;
    position_ = span.cycles.end;
    if (!plays)
        return;
    if (begins)
        begin(span, *log, sink);
    const Cycle length = span.cycles.end - span.cycles.begin;
    for (Cycle cycle = cycleOf(nextClock_, *log); cycle < span.cycles.end;
         cycle = cycleOf(++nextClock_, *log))
        sink(span.frame + std::max<Cycle>(cycle - span.cycles.begin, 0) * span.frames / length,
             {Kind::Clock});
}

}  // namespace studio::synth

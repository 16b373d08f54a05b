// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lanes/lane_stroke.h"

#include "core/edit/note_verbs.h"

#include <algorithm>
#include <cmath>

namespace studio::widgets {

using core::Tick;
using core::TickRange;
using core::Voice;

int highestLaneValue(LaneKind kind, Voice voice) {
    return kind == LaneKind::Timbre   ? core::highestTimbre(voice)
           : voice == Voice::Triangle ? 0
                                      : core::kHighestVolume;
}

int laneValueOf(LaneKind kind, const core::Part& part, const core::Note& note) {
    return kind == LaneKind::Volume ? note.velocity : core::laneValueAt(part.timbre, note.start, 0);
}

LaneStroke::LaneStroke(const core::Song& song, Voice voice, LaneKind kind, const core::Grid& grid,
                       std::int64_t stride)
    : before_(song),
      painted_(song),
      voice_(voice),
      kind_(kind),
      grid_(grid),
      stride_(std::max<std::int64_t>(stride, 1)) {}

std::int64_t LaneStroke::stepAt(Tick tick) const {
    return grid_.indexAt(tick) / stride_;
}

void LaneStroke::paintTo(LaneSpot to) {
    if (!first_) {
        first_ = to;
        last_ = to;
    }
    paint(last_, to);
    last_ = to;
}

void LaneStroke::lineTo(LaneSpot to) {
    painted_ = before_;
    last_ = to;
    paint(first_.value_or(to), to);
}

void LaneStroke::paint(LaneSpot from, LaneSpot to) {
    const std::int64_t fromStep = stepAt(from.tick);
    const std::int64_t toStep = stepAt(to.tick);
    const auto valueAt = [&](std::int64_t step) {
        if (fromStep == toStep)
            return to.value;
        const double share =
            static_cast<double>(step - fromStep) / static_cast<double>(toStep - fromStep);
        return static_cast<int>(std::lround(from.value + share * (to.value - from.value)));
    };
    const auto [first, last] = std::minmax(fromStep, toStep);
    // Steps of one value at a time.
    for (std::int64_t begin = first; begin <= last;) {
        std::int64_t end = begin + 1;
        while (end <= last && valueAt(end) == valueAt(begin))
            ++end;
        set({grid_.tick(begin * stride_), grid_.tick(end * stride_)}, valueAt(begin));
        begin = end;
    }
}

void LaneStroke::set(TickRange range, int value) {
    const auto& notes = before_.part(voice_).notes;
    for (std::size_t i = core::firstNoteFrom(notes, range.begin + 1); i <= notes.size(); ++i) {
        if (i == 0)
            continue;
        const core::Note& note = notes[i - 1];
        if (note.start >= range.end)
            break;
        metLock_ =
            metLock_ || (note.end() > range.begin &&
                         before_.frame.locks.at(voice_, note.start) == core::LockMode::Locked);
    }
    if (kind_ == LaneKind::Volume)
        core::drawVolume(painted_, voice_, range, value);
    else
        core::drawTimbre(painted_, voice_, range, value);
}

bool LaneStroke::changes() const {
    return painted_.part(voice_) != before_.part(voice_);
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/part.h"

#include <algorithm>

namespace studio::core {

std::size_t firstNoteFrom(const std::vector<Note>& notes, Tick tick) {
    const auto found = std::ranges::lower_bound(notes, tick, {}, &Note::start);
    return static_cast<std::size_t>(found - notes.begin());
}

const Note* noteAt(const std::vector<Note>& notes, Tick tick) {
    const std::size_t after = firstNoteFrom(notes, tick + 1);
    if (after == 0)
        return nullptr;
    const Note& note = notes[after - 1];
    return note.end() > tick ? &note : nullptr;
}

std::size_t firstPointFrom(const Lane& lane, Tick tick) {
    const auto found = std::ranges::lower_bound(lane, tick, {}, &LanePoint::at);
    return static_cast<std::size_t>(found - lane.begin());
}

int laneValueAt(const Lane& lane, Tick tick, int otherwise) {
    const std::size_t after = firstPointFrom(lane, tick + 1);
    return after == 0 ? otherwise : lane[after - 1].value;
}

int volumeAt(const Lane& volume, Tick start, int velocity, Tick tick) {
    const std::size_t after = firstPointFrom(volume, tick + 1);
    if (after == 0 || volume[after - 1].at <= start)
        return velocity;
    return volume[after - 1].value;
}

int volumeAt(const Part& part, const Note& note, Tick tick) {
    return volumeAt(part.volume, note.start, note.velocity, tick);
}

}  // namespace studio::core

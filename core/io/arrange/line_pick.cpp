// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/line_pick.h"

#include <algorithm>

namespace studio::core {

namespace {

/// True if `a` lies further out than `b`.
bool outside(const MidiNote& a, const MidiNote& b, LinePick pick) {
    return pick == LinePick::Top ? a.pitch > b.pitch : a.pitch < b.pitch;
}

/// Most of `note` sounds together with `earlier`.
bool soundsWithin(const MidiNote& note, const MidiNote& earlier) {
    const Tick overlap = std::min(earlier.end, note.end) - note.start;
    return 2 * overlap > note.length();
}

}  // namespace

PickedLine pickLine(const std::vector<MidiNote>& notes, LinePick pick, Tick strum) {
    PickedLine picked;
    auto& [line, rest] = picked;
    for (const MidiNote& note : notes) {
        if (line.empty() || note.start >= line.back().end) {
            line.push_back(note);
            continue;
        }
        MidiNote& last = line.back();
        if (note.start - last.start <= strum) {
            const bool better = outside(note, last, pick);
            rest.push_back(better ? last : note);
            if (better)
                last = note;
        } else if (outside(note, last, pick) || !soundsWithin(note, last)) {
            last.end = note.start;
            line.push_back(note);
        } else {
            rest.push_back(note);
        }
    }
    std::ranges::stable_sort(rest, {}, &MidiNote::start);
    return picked;
}

}  // namespace studio::core

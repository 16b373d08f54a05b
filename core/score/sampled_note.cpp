// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/sampled_note.h"

#include <algorithm>

namespace studio::core {

std::vector<SampledNote> sampledNotes(const Song& song, Voice voice) {
    std::vector<SampledNote> sampled;
    std::int64_t free = 0;
    for (const Note& note : song.part(voice).notes) {
        const std::int64_t start = std::max(song.sampleAt(note.start), free);
        free = std::max(song.sampleAt(note.end()), start + 1);
        sampled.push_back({start, free, note.pitch, note.velocity});
    }
    return sampled;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/encoder.h"

namespace studio::core {

EncodedSong encodeSong(const Song& song, Timing timing, double samplesPerFrame,
                       const Vocabulary& vocabulary) {
    const ModelClock clock = clockFor(song, timing, samplesPerFrame);
    SongView view;
    for (const Voice voice : kVoices)
        view[index(voice)] = viewOf(sampleNotes(song, song.part(voice)), clock);
    const std::vector<ViewEvent> events = eventsOf(view);

    EncodedSong encoded;
    encoded.tokens.push_back(kBoundary);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const std::int64_t gap = i == 0 ? 0 : events[i].step - events[i - 1].step;
        if (gap > 0)
            encoded.tokens.push_back(clock.waitFor(gap, vocabulary));
        encoded.tokens.push_back(tokenOf(events[i], view, vocabulary));
        encoded.noteCount += events[i].begins ? 1 : 0;
    }
    encoded.tokens.push_back(kBoundary);
    if (!events.empty()) {
        const std::int64_t first = clock.sampleAt(events.front().step);
        const std::int64_t last = clock.sampleAt(events.back().step);
        encoded.seconds = static_cast<double>(last - first) / static_cast<double>(kModelRate);
    }
    return encoded;
}

}  // namespace studio::core

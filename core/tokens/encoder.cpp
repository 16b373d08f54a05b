// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/encoder.h"

namespace studio::core {

EncodedSong encodeView(const SongView& view, const ModelClock& clock,
                       const Vocabulary& vocabulary) {
    const std::vector<ViewEvent> events = eventsOf(view);

    EncodedSong encoded;
    const auto say = [&](TokenId token, const TokenPlace& place) {
        encoded.tokens.push_back(token);
        encoded.places.push_back(place);
    };
    const auto sampleOf = [&](const ViewEvent& event) { return clock.sampleAt(event.step); };
    say(kBoundary, {events.empty() ? 0 : sampleOf(events.front())});
    for (std::size_t i = 0; i < events.size(); ++i) {
        const ViewEvent& event = events[i];
        const std::int64_t gap = i == 0 ? 0 : event.step - events[i - 1].step;
        if (gap > 0)
            say(clock.waitFor(gap, vocabulary), {sampleOf(events[i - 1])});
        const ViewNote& note = view[index(event.voice)].notes[event.note];
        say(tokenOf(event, view, vocabulary),
            {sampleOf(event), note.source, event.voice, event.begins});
        encoded.noteCount += event.begins ? 1 : 0;
    }
    say(kBoundary, {events.empty() ? 0 : sampleOf(events.back())});
    if (!events.empty()) {
        const std::int64_t samples = sampleOf(events.back()) - sampleOf(events.front());
        encoded.seconds = static_cast<double>(samples) / static_cast<double>(kModelRate);
    }
    return encoded;
}

EncodedSong encodeSong(const Song& song, Timing timing, double samplesPerFrame,
                       const Vocabulary& vocabulary) {
    const ModelClock clock = clockFor(song, timing, samplesPerFrame);
    return encodeView(viewOf(song, clock), clock, vocabulary);
}

}  // namespace studio::core

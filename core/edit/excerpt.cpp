// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/excerpt.h"

#include "core/edit/clip.h"

#include <algorithm>
#include <vector>

namespace studio::core {

namespace {

/// What of `list` holds in `range`, the first from its start on.
template <class T>
std::vector<T> heldWithin(const std::vector<T>& list, T first, TickRange range) {
    first.at = 0;
    std::vector<T> result{first};
    for (T each : list) {
        if (each.at <= range.begin || each.at >= range.end)
            continue;
        each.at -= range.begin;
        result.push_back(each);
    }
    return result;
}

}  // namespace

Song excerptOf(const Song& song, const std::array<bool, kVoiceCount>& voices, TickRange range) {
    const SongFrame& frame = song.frame;
    const std::int64_t resolution = frame.tempo.ticksPerQuarter();
    Song result;
    result.frame.title = frame.title;
    result.frame.author = frame.author;
    result.frame.region = frame.region;
    result.frame.length = range.length();
    result.frame.tempo = TempoMap(
        resolution, heldWithin(frame.tempo.tempos(), frame.tempo.tempoAt(range.begin), range));
    result.frame.meter =
        MeterMap(resolution,
                 heldWithin(frame.meter.signatures(), frame.meter.signatureAt(range.begin), range));
    // A clip of a single voice goes where it is told.
    const auto first =
        std::ranges::find_if(kVoices, [&](Voice voice) { return voices[index(voice)]; });
    if (first != kVoices.end())
        paste(result, clipOf(song, voices, range), 0, *first, PasteMode::Replace);
    return result;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/live_spans.h"

#include <algorithm>

namespace studio::core {

namespace {
/// In samples of 44.1 kHz.
constexpr std::int64_t kShortest = 3 * kModelRate / 2;
}  // namespace

std::vector<TickRange> liveSpans(const Song& song, TickRange range) {
    const auto lasts = [&](TickRange span) {
        return song.sampleAt(span.end) - song.sampleAt(span.begin);
    };
    const MeterMap& meter = song.frame.meter;
    std::vector<TickRange> spans;
    Tick begin = range.begin;
    for (std::int64_t bar = meter.barAt(range.begin) + 1; begin < range.end; ++bar) {
        const Tick end = std::min(meter.barStart(bar), range.end);
        if (end < range.end && lasts({begin, end}) < kShortest)
            continue;
        if (!spans.empty() && lasts({begin, end}) < kShortest)
            spans.back().end = end;
        else
            spans.push_back({begin, end});
        begin = end;
    }
    return spans;
}

std::optional<std::size_t> spanAt(const std::vector<TickRange>& spans, Tick tick) {
    const auto found =
        std::ranges::find_if(spans, [&](TickRange span) { return span.contains(tick); });
    return found == spans.end() ? std::nullopt : std::optional<std::size_t>(found - spans.begin());
}

bool isOpenWithin(const LockMap& locks, TickRange range) {
    return std::ranges::any_of(kVoices, [&](Voice voice) {
        const auto cells = locks.cells(voice, range);
        return std::ranges::any_of(
            cells, [](const LockCell& cell) { return cell.mode != LockMode::Locked; });
    });
}

Song looped(Song song, TickRange loop) {
    loop = loop.intersected({0, song.frame.length});
    for (Part& part : song.parts) {
        part.notes.resize(firstNoteFrom(part.notes, loop.end));
        if (!part.notes.empty() && part.notes.back().end() > loop.end)
            part.notes.back().length = loop.end - part.notes.back().start;
    }
    song.frame.length = loop.end;
    song.frame.loopPoint = loop.begin;
    return song;
}

}  // namespace studio::core

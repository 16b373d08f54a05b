// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/pulse_order.h"

#include <algorithm>
#include <utility>

namespace studio::core {

namespace {

constexpr std::size_t kFirst = index(Voice::Pulse1);
constexpr std::size_t kSecond = index(Voice::Pulse2);

bool isLocked(const Song& song, Voice voice, TickRange region) {
    return std::ranges::all_of(song.frame.locks.cells(voice, region),
                               [](const LockCell& cell) { return cell.mode == LockMode::Locked; });
}

}  // namespace

PulseOrder pulseOrderFor(const Song& song, TickRange region) {
    const auto& notes = song.part(Voice::Pulse2).notes;
    const bool speaks = firstNoteFrom(notes, region.begin) < firstNoteFrom(notes, region.end);
    return speaks && isLocked(song, Voice::Pulse2, region) && !isLocked(song, Voice::Pulse1, region)
               ? PulseOrder::Swapped
               : PulseOrder::AsWritten;
}

void swapPulses(Song& song) {
    std::swap(song.parts[kFirst], song.parts[kSecond]);
    std::swap(song.frame.voiceInstruments[kFirst], song.frame.voiceInstruments[kSecond]);
    std::array<std::vector<LockSpan>, kVoiceCount> locks;
    for (const Voice voice : kVoices)
        locks[index(voice)] = song.frame.locks.spans(voice);
    std::swap(locks[kFirst], locks[kSecond]);
    song.frame.locks = LockMap(std::move(locks));
    swapPulses(song.frame.wishes);
}

void swapPulses(WishMap& wishes) {
    std::array<std::vector<WishSpan>, kVoiceCount> spans;
    for (const Voice voice : kVoices)
        spans[index(voice)] = wishes.spans(voice);
    std::swap(spans[kFirst], spans[kSecond]);
    wishes = WishMap(std::move(spans));
}

}  // namespace studio::core

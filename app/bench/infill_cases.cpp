// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/infill_cases.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace studio::bench {

namespace {

using core::LockMode;
using core::TickRange;
using core::Voice;

constexpr std::int64_t kGapSamples = 4 * core::kModelRate;
constexpr std::size_t kFewestNotes = 4;
constexpr std::array<std::string_view, kLockKinds.size()> kNames{
    "one free", "P1 free", "one locked", "rhythm of one", "rhythm of all", "gap", "mixed"};

std::size_t notesIn(const core::Song& song, Voice voice, TickRange range) {
    const auto& notes = song.part(voice).notes;
    return core::firstNoteFrom(notes, range.end) - core::firstNoteFrom(notes, range.begin);
}

void setLocks(core::Song& song, TickRange region, LockKind kind, Voice one) {
    core::LockMap& locks = song.frame.locks;
    locks = core::LockMap(LockMode::Locked);
    const auto setAll = [&](LockMode mode) {
        for (const Voice voice : core::kVoices)
            locks.set(voice, region, mode);
    };
    const core::Tick middle = (region.begin + region.end) / 2;
    switch (kind) {
        case LockKind::OneFree:
            locks.set(one, region, LockMode::Free);
            break;
        case LockKind::FirstFree:
            locks.set(Voice::Pulse1, region, LockMode::Free);
            break;
        case LockKind::OneLocked:
            setAll(LockMode::Free);
            locks.set(one, region, LockMode::Locked);
            break;
        case LockKind::RhythmOfOne:
            locks.set(one, region, LockMode::Rhythm);
            break;
        case LockKind::RhythmOfAll:
            setAll(LockMode::Rhythm);
            break;
        case LockKind::Gap:
            setAll(LockMode::Free);
            break;
        case LockKind::Mixed:
            locks.set(Voice::Pulse1, {region.begin, middle}, LockMode::Free);
            locks.set(Voice::Pulse2, region, LockMode::Rhythm);
            locks.set(Voice::Triangle, {middle, region.end}, LockMode::Pitch);
            locks.set(Voice::Noise, region, LockMode::Free);
            break;
    }
}

}  // namespace

std::string_view lockKindName(LockKind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<InfillCase> caseOf(const core::Song& song, LockKind kind, std::size_t number) {
    const std::int64_t length = song.sampleAt(song.lastNoteEnd());
    if (length < 3 * kGapSamples)
        return std::nullopt;
    const std::int64_t begin = (length - kGapSamples) / 2;
    InfillCase gap{song, {song.tickAtSample(begin), song.tickAtSample(begin + kGapSamples)}};
    std::vector<Voice> busy;
    std::size_t after = 0;
    for (const Voice voice : core::kVoices) {
        after += notesIn(song, voice, {gap.region.end, song.frame.length});
        if (voice != Voice::Noise && notesIn(song, voice, gap.region) >= kFewestNotes)
            busy.push_back(voice);
        for (core::Note& note : gap.song.part(voice).notes) {
            if (gap.region.contains(note.start))
                note.length = std::min(note.length, gap.region.end - note.start);
        }
    }
    if (busy.size() < 2 || after < kFewestNotes)
        return std::nullopt;
    // What it is to see is how the pulses hear each other.
    const bool bothPulses = busy[0] == Voice::Pulse1 && busy[1] == Voice::Pulse2;
    if (kind == LockKind::FirstFree && !bothPulses)
        return std::nullopt;
    setLocks(gap.song, gap.region, kind, busy[number % busy.size()]);
    return gap;
}

}  // namespace studio::bench

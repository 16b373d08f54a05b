// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/lakh_rules.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>
#include <set>
#include <utility>

namespace studio::core {

namespace {

constexpr std::int64_t kShortest = 5 * kModelRate;
constexpr std::int64_t kLongest = 600 * kModelRate;
/// Pieces are cut off here.
constexpr std::int64_t kMostSamples = 180 * kModelRate;
constexpr std::size_t kDrums = 128;
constexpr std::size_t kToneVoices = 3;
/// Of more instruments so many are drawn.
constexpr std::size_t kMostInstruments = 32;
/// What NES voices that play tones reach together.
constexpr PitchRange kAnyTone{21, 108};

using Line = std::vector<SampleNote>;
/// By voice P1, P2, TR which instrument plays it, if one does.
using Assignment = std::array<std::optional<std::size_t>, kToneVoices>;

Line samplesOf(const MidiLine& line, const TempoMap& tempo) {
    Line notes;
    for (std::size_t i = 0; i < line.notes.size(); ++i) {
        const MidiNote& note = line.notes[i];
        const std::int64_t start = tempo.unitsAt(note.start, kModelRate);
        const std::int64_t end = tempo.unitsAt(note.end, kModelRate);
        if (end > start)
            notes.push_back({start, end, note.pitch, i});
    }
    std::ranges::stable_sort(notes, {}, &SampleNote::start);
    return notes;
}

bool isMonophonic(const Line& line) {
    return std::ranges::adjacent_find(line, [](const SampleNote& note, const SampleNote& next) {
               return next.start < note.end;
           }) == line.end();
}

bool isPlayable(const Line& line) {
    return std::ranges::any_of(
        line, [](const SampleNote& note) { return kAnyTone.contains(note.pitch); });
}

/// Pitches and onsets to a tenth of a second: two instruments that double each other have the same.
std::vector<std::pair<int, std::int64_t>> tuneOf(const Line& line) {
    std::vector<std::pair<int, std::int64_t>> tune;
    for (const SampleNote& note : line)
        tune.emplace_back(note.pitch, std::llround(10.0 * static_cast<double>(note.start) /
                                                   static_cast<double>(kModelRate)));
    return tune;
}

/// Every way to give the voices three of `count` instruments, or all of them if they are fewer.
std::vector<Assignment> assignmentsOf(std::size_t count) {
    std::vector<Assignment> found;
    const std::size_t places = std::max(count, kToneVoices);
    const auto instrument = [&](std::size_t place) {
        return place < count ? std::optional(place) : std::nullopt;
    };
    for (std::size_t first = 0; first < places; ++first) {
        for (std::size_t second = 0; second < places; ++second) {
            for (std::size_t third = 0; third < places; ++third) {
                if (first == second || first == third || second == third)
                    continue;
                found.push_back({instrument(first), instrument(second), instrument(third)});
            }
        }
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

/// The noise that each of the drums becomes is drawn; of drums that overlap the first is heard.
Line drumsOf(const Line& line, RandomSequence& random) {
    std::array<int, kDrums> noises{};
    const PitchRange range = pitchRange(Voice::Noise);
    for (int& noise : noises)
        noise = range.lowest + static_cast<int>(random.below(
                                   static_cast<std::uint64_t>(range.highest - range.lowest + 1)));
    Line played;
    for (const SampleNote& note : line) {
        if (!played.empty() && note.start < played.back().end)
            continue;
        played.push_back(note);
        played.back().pitch = noises[static_cast<std::size_t>(note.pitch)];
    }
    return played;
}

/// Cut to what the voices reach and to the length of a piece, beginning with its first note.
VoiceNotes trimmed(VoiceNotes voices) {
    std::optional<std::int64_t> first;
    for (const Voice voice : kVoices) {
        Line& notes = voices[index(voice)];
        std::erase_if(notes, [range = pitchRange(voice)](const SampleNote& note) {
            return !range.contains(note.pitch);
        });
        if (!notes.empty())
            first = std::min(first.value_or(notes.front().start), notes.front().start);
    }
    for (Line& notes : voices) {
        for (SampleNote& note : notes) {
            note.start -= *first;
            note.end = std::min(note.end - *first, kMostSamples);
        }
        std::erase_if(notes, [](const SampleNote& note) { return note.end <= note.start; });
    }
    return voices;
}

/// The instruments and drum tracks of a score that its pieces are made of.
struct Band {
    std::vector<Line> tones;
    std::vector<Line> drums;
    std::int64_t end = 0;
};

Band bandOf(const MidiScore& score) {
    Band band;
    std::set<std::vector<std::pair<int, std::int64_t>>> tunes;
    for (const MidiLine& line : score.lines) {
        Line notes = samplesOf(line, score.tempo);
        for (const SampleNote& note : notes)
            band.end = std::max(band.end, note.end);
        if (line.drums()) {
            band.drums.push_back(std::move(notes));
        } else if (isPlayable(notes) && isMonophonic(notes) && tunes.insert(tuneOf(notes)).second) {
            band.tones.push_back(std::move(notes));
        }
    }
    return band;
}

template <class T>
void shuffleFirst(std::vector<T>& items, std::size_t count, RandomSequence& random) {
    for (std::size_t i = 0; i < count; ++i)
        std::swap(items[i], items[i + random.below(items.size() - i)]);
}

VoiceNotes playedBy(const Band& band, const Assignment& assignment, RandomSequence& random) {
    VoiceNotes voices;
    for (std::size_t voice = 0; voice < kToneVoices; ++voice) {
        if (assignment[voice])
            voices[voice] = band.tones[*assignment[voice]];
    }
    if (!band.drums.empty())
        voices[index(Voice::Noise)] = drumsOf(band.drums[random.below(band.drums.size())], random);
    return trimmed(std::move(voices));
}

}  // namespace

std::string_view nameOf(SkipReason reason) {
    constexpr std::array<std::string_view, kSkipReasonCount> kNames{
        "too large", "unreadable", "too short", "too long", "no melody", "no notes", "duplicate"};
    return kNames[static_cast<std::size_t>(reason)];
}

tl::expected<std::vector<VoiceNotes>, SkipReason> adaptScore(const MidiScore& score,
                                                             int mostAssignments,
                                                             std::uint64_t seed,
                                                             std::uint32_t stream) {
    Band band = bandOf(score);
    if (band.end < kShortest)
        return tl::unexpected(SkipReason::TooShort);
    if (band.end > kLongest)
        return tl::unexpected(SkipReason::TooLong);
    if (band.tones.empty())
        return tl::unexpected(SkipReason::NoMelody);
    RandomSequence random(seed, stream);
    if (band.tones.size() > kMostInstruments) {
        shuffleFirst(band.tones, kMostInstruments, random);
        band.tones.resize(kMostInstruments);
    }
    std::vector<Assignment> assignments = assignmentsOf(band.tones.size());
    const std::size_t count =
        std::min(assignments.size(), static_cast<std::size_t>(mostAssignments));
    shuffleFirst(assignments, count, random);
    std::vector<VoiceNotes> pieces;
    for (const Assignment& assignment : assignments | std::views::take(count))
        pieces.push_back(playedBy(band, assignment, random));
    return pieces;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/instrument.h"
#include "core/score/lock_map.h"
#include "core/score/meter_map.h"
#include "core/score/part.h"
#include "core/score/tempo_map.h"
#include "core/score/voice.h"
#include "core/score/wish_map.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// Television standard: decides the chip's clock and its noise periods.
enum class Region : std::uint8_t { Ntsc, Pal, Dendy };

/// "ntsc", "pal", "dendy": the words of project files.
std::string_view regionName(Region region);
std::optional<Region> regionNamed(std::string_view name);

/// A named stretch of the song. A section that links to another repeats its contents.
struct Section {
    std::string name;
    TickRange range;
    /// Index into Song::sections of the section whose contents this one shares.
    std::optional<std::size_t> link;
    UnknownKeys unknown;

    bool operator==(const Section&) const = default;
};

/// Everything of a song but its notes.
struct SongFrame {
    std::string title;
    std::string author;
    TempoMap tempo;
    MeterMap meter;
    /// Where the song ends; no note ends later.
    Tick length = 0;
    LockMap locks;
    /// Of what a fill writes under the locks.
    WishMap wishes;
    std::vector<Instrument> instruments;
    /// What plays the notes of a voice that name no instrument themselves: index into
    /// `instruments`, or kNoInstrument.
    std::array<std::int16_t, kVoiceCount> voiceInstruments{kNoInstrument, kNoInstrument,
                                                           kNoInstrument, kNoInstrument};
    std::vector<Section> sections;
    std::optional<Tick> loopPoint;
    Region region = Region::Ntsc;
    /// The sampled channel (DPCM), opaque for now: a JSON object, or empty.
    UnknownKeys sampled;
    UnknownKeys unknown;
    /// Voices that only a newer version knows.
    UnknownKeys unknownVoices;

    bool operator==(const SongFrame&) const = default;
};

/// A song: four voices and what frames them. A value: whoever holds one owns it, copies are
/// independent, any thread.
struct Song {
    SongFrame frame;
    std::array<Part, kVoiceCount> parts;

    [[nodiscard]] Part& part(Voice voice) { return parts[index(voice)]; }
    [[nodiscard]] const Part& part(Voice voice) const { return parts[index(voice)]; }
    [[nodiscard]] std::size_t noteCount() const;
    /// End of the last note, 0 without notes.
    [[nodiscard]] Tick lastNoteEnd() const;
    /// Number of bars that the song reaches into, at least 1.
    [[nodiscard]] std::int64_t barCount() const;
    /// What plays `note` of `voice`, or nullptr for the bare chip.
    [[nodiscard]] const Instrument* instrumentOf(Voice voice, const Note& note) const;
    /// `tick` in samples of 44.1 kHz.
    [[nodiscard]] std::int64_t sampleAt(Tick tick) const {
        return frame.tempo.unitsAt(tick, kModelRate);
    }
    /// The first tick at or after `sample` of 44.1 kHz.
    [[nodiscard]] Tick tickAtSample(std::int64_t sample) const {
        return frame.tempo.tickAt(sample, kModelRate);
    }

    bool operator==(const Song&) const = default;
};

/// The longest song this program handles, in samples of 44.1 kHz: a day.
inline constexpr std::int64_t kLongestSong = 24 * 3600 * kModelRate;

/// No time in a song is later; leaves room for exact arithmetic.
inline constexpr Tick kHighestTick = Tick{1} << 53;

/// Makes the resolution finer by an integer until a tick is at most one 44.1 kHz sample; no time
/// changes. Fails if the song is longer than kLongestSong.
[[nodiscard]] Expected<void> refineResolution(Song& song);

/// Checks every invariant of Song, Part and their values. Readers call it before they hand a
/// song out; an error names the voice and the time.
[[nodiscard]] Expected<void> checkSong(const Song& song);

}  // namespace studio::core

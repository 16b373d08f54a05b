// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/song_edit.h"
#include "core/infill/fill_grammar.h"
#include "core/infill/token_sampler.h"
#include "core/model/precision.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// One result of a fill: what the model wrote, ready to be kept as one edit. A value, any thread.
struct Take {
    /// Leads from the song that was filled to the song with this take.
    SongEdit edit;
    /// The notes that are new or have a new pitch, by voice.
    std::array<std::vector<Note>, kVoiceCount> written;
    /// May reach past the end of the song, which grows then.
    TickRange region;
    /// What the take keeps to within its region.
    LockMap locks;
    /// The notes that began in the region before.
    std::array<std::vector<Note>, kVoiceCount> stood;
    /// A fill of this seed gives the take again as its first.
    std::uint64_t seed = 0;
    /// Counts the takes of one fill from 0.
    std::uint32_t number = 0;
    SamplingSettings settings;
    std::string modelName;
    /// What the model was run with, and where (LanguageModel::deviceName); others may give other
    /// notes for the same seed.
    Precision precision = Precision::Fp32;
    std::string device;
    /// How surprising the model itself finds its draws, in nats each.
    double natsPerEvent = 0;
    /// How surprising it finds what is kept right after them, in nats a token; nothing if nothing
    /// follows.
    std::optional<double> natsAfter;
    /// Both together as a probability, 0 … 1: the geometric mean of the chances that the model
    /// gave to its draws and to the tokens that follow.
    double fit = 0;
};

/// The song with what was drawn: new notes with volume and timbre in their slots, new pitches
/// under RHYTHM. Changes that lay in notes that went are gone, others stay; where the timbre that
/// a kept note relied on has gone, it is set again in the slot before it.
[[nodiscard]] Song songWith(const Song& song, const FillPlan& plan, const FillOutcome& outcome);

/// What differs between the songs although `before`'s locks within `region` do not allow it, or
/// nothing: kept notes to the last byte, the volume and timbre they sound with, new notes outside
/// cells that take them or past their end, another sequence of pitches under PITCH, and anything
/// else of the song.
[[nodiscard]] std::optional<std::string> lockViolation(const Song& before, const Song& after,
                                                       TickRange region);

/// The notes that begin in `region`.
[[nodiscard]] std::array<std::vector<Note>, kVoiceCount> notesWithin(const Song& song,
                                                                     TickRange region);

/// The notes of `after` that `before` does not have.
[[nodiscard]] std::array<std::vector<Note>, kVoiceCount> newNotes(const Song& before,
                                                                  const Song& after);

/// True if both have the same onsets, lengths and pitches, however loud and of whatever timbre.
[[nodiscard]] bool sameNotes(const std::array<std::vector<Note>, kVoiceCount>& one,
                             const std::array<std::vector<Note>, kVoiceCount>& other);

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "tests/synth/devices/jack_server.h"

#include <string>
#include <vector>

namespace studio::tests {

/// What came of a song that was played to its end, in real time and without a sound card, on a
/// device at the JACK server.
struct JackPlay {
    /// Frames per call of the audio output, and its rate.
    static constexpr int kBlock = 480;
    static constexpr int kRate = 48000;

    /// Why nothing was played; else empty.
    std::string trouble;
    /// Of the notes, in both directions: missing, twice, not ended, of another pitch; empty if
    /// each arrived once.
    std::vector<std::string> faults;
    std::size_t notes = 0;
    /// Microseconds between the times at which onsets and ends were heard of the chip and of the
    /// device: the largest, and the largest of 99 in 100.
    std::int64_t worst = 0;
    std::int64_t usual = 0;
    /// MIDI clocks that came, and by how many microseconds they deviate from even distances
    /// (standard deviation).
    std::size_t clocks = 0;
    double clockDeviation = 0;
    /// The most that the machine was late with the audio's own calls.
    std::int64_t machineLate = 0;
};

/// Plays `song` on `reader`, which is the JACK client of that name.
[[nodiscard]] JackPlay playOnJack(const core::Song& song, const JackReader& reader,
                                  const std::string& name);

}  // namespace studio::tests

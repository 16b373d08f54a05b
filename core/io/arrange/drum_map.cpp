// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/drum_map.h"

#include <array>

namespace studio::core {

namespace {

/// General MIDI level 1, percussion key map.
enum Gm : int {
    kFirstDrum = 35,
    kKick = 36,
    kSnare = 38,
    kClosedHat = 42,
    kOpenHat = 46,
    kCrash = 49,
    kCowbell = 56,
    kLastDrum = 81,
};

constexpr NoiseDrum kKickNoise{3, 0, 90, 9};
constexpr NoiseDrum kSnareNoise{9, 0, 130, 8};
constexpr NoiseDrum kStickNoise{12, 0, 30, 5};
constexpr NoiseDrum kClosedNoise{15, 0, 40, 2};
constexpr NoiseDrum kOpenNoise{14, 0, 180, 4};
constexpr NoiseDrum kCrashNoise{12, 0, 600, 7};
constexpr NoiseDrum kRideNoise{15, 0, 120, 3};
constexpr NoiseDrum kShakerNoise{16, 0, 35, 1};
constexpr NoiseDrum kBellNoise{13, 1, 60, 3};
constexpr NoiseDrum kScrapeNoise{11, 1, 90, 1};

/// Toms fall from 7 (high) to 4 (floor).
constexpr NoiseDrum tom(int pitch) {
    return {pitch, 0, 120, 6};
}

constexpr std::array<NoiseDrum, kLastDrum - kFirstDrum + 1> kDrums{
    kKickNoise,   kKickNoise,   kStickNoise,  kSnareNoise,  kSnareNoise,   // 35 … 39
    kSnareNoise,  tom(4),       kClosedNoise, tom(4),       kClosedNoise,  // 40 … 44
    tom(5),       kOpenNoise,   tom(5),       tom(6),       kCrashNoise,   // 45 … 49
    tom(7),       kRideNoise,   kCrashNoise,  kRideNoise,   kShakerNoise,  // 50 … 54
    kCrashNoise,  kBellNoise,   kCrashNoise,  kScrapeNoise, kRideNoise,    // 55 … 59
    tom(7),       tom(6),       tom(7),       tom(7),       tom(6),        // 60 … 64
    tom(7),       tom(6),       kBellNoise,   kBellNoise,   kShakerNoise,  // 65 … 69
    kShakerNoise, kShakerNoise, kShakerNoise, kScrapeNoise, kScrapeNoise,  // 70 … 74
    kStickNoise,  kStickNoise,  kStickNoise,  kScrapeNoise, kScrapeNoise,  // 75 … 79
    kBellNoise,   kBellNoise,                                              // 80, 81
};

}  // namespace

NoiseDrum noiseOf(int gmDrum) {
    if (gmDrum < kFirstDrum || gmDrum > kLastDrum)
        return kShakerNoise;
    return kDrums[static_cast<std::size_t>(gmDrum - kFirstDrum)];
}

int gmDrumOf(int pitch, int timbre) {
    if (timbre == 1)
        return kCowbell;
    if (pitch <= 5)
        return kKick;
    if (pitch <= 10)
        return kSnare;
    if (pitch <= 12)
        return kCrash;
    return pitch <= 14 ? kOpenHat : kClosedHat;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/chip_timing.h"

namespace studio::synth {

namespace {

constexpr std::array<int, 16> kNtscNoise{4,   8,   16,  32,  64,  96,   128,  160,
                                         202, 254, 380, 508, 762, 1016, 2034, 4068};
constexpr std::array<int, 16> kPalNoise{4,   8,   14,  30,  60,  88,  118,  148,
                                        188, 236, 354, 472, 708, 944, 1890, 3778};

constexpr ChipTiming kNtsc{
    1789773, {7457, 14913, 22371, 29829, 29830}, {7457, 14913, 22371, 37281, 37282}, kNtscNoise};
constexpr ChipTiming kPal{
    1662607, {8313, 16627, 24939, 33253, 33254}, {8313, 16627, 24939, 41565, 41566}, kPalNoise};
constexpr ChipTiming kDendy{1773448, kNtsc.fourStep, kNtsc.fiveStep, kNtscNoise};

}  // namespace

const ChipTiming& chipTiming(core::Region region) {
    switch (region) {
        case core::Region::Pal:
            return kPal;
        case core::Region::Dendy:
            return kDendy;
        case core::Region::Ntsc:
            break;
    }
    return kNtsc;
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/chip_timing.h"

namespace studio::synth {

namespace {

constexpr std::array<int, 16> kNtscNoise{4,   8,   16,  32,  64,  96,   128,  160,
                                         202, 254, 380, 508, 762, 1016, 2034, 4068};
constexpr std::array<int, 16> kPalNoise{4,   8,   14,  30,  60,  88,  118,  148,
                                        188, 236, 354, 472, 708, 944, 1890, 3778};

constexpr std::array<int, 16> kNtscSample{428, 380, 340, 320, 286, 254, 226, 214,
                                          190, 160, 142, 128, 106, 84,  72,  54};
constexpr std::array<int, 16> kPalSample{398, 354, 316, 298, 276, 236, 210, 198,
                                         176, 148, 132, 118, 98,  78,  66,  50};

constexpr ChipTiming kNtsc{1789773,
                           {7457, 14913, 22371, 29828, 29829, 29830},
                           {7457, 14913, 22371, 29829, 37281, 37282},
                           kNtscNoise,
                           kNtscSample,
                           59561};
constexpr ChipTiming kPal{1662607,
                          {8313, 16627, 24939, 33252, 33253, 33254},
                          {8313, 16627, 24939, 33253, 41565, 41566},
                          kPalNoise,
                          kPalSample,
                          66495};
constexpr ChipTiming kDendy{1773448,    kNtsc.fourStep, kNtsc.fiveStep,
                            kNtscNoise, kNtscSample,    70928};

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

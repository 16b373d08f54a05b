// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/mixer.h"

namespace studio::synth {

namespace {

constexpr int kLevels = 16;

struct Tables {
    std::array<float, 2 * kLevels - 1> pulses{};
    std::array<std::array<float, kLevels>, kLevels> triangleNoise{};
};

constexpr Tables makeTables() {
    Tables tables;
    for (int sum = 1; sum < 2 * kLevels - 1; ++sum)
        tables.pulses[static_cast<std::size_t>(sum)] =
            static_cast<float>(95.88 / (8128.0 / sum + 100));
    for (int triangle = 0; triangle < kLevels; ++triangle) {
        for (int noise = 0; noise < kLevels; ++noise) {
            const double conductance = triangle / 8227.0 + noise / 12241.0;
            if (conductance > 0)
                tables.triangleNoise[static_cast<std::size_t>(triangle)]
                                    [static_cast<std::size_t>(noise)] =
                    static_cast<float>(159.79 / (1 / conductance + 100));
        }
    }
    return tables;
}

constexpr Tables kTables = makeTables();

}  // namespace

float mix(const DacLevels& levels, const VoiceMask& mask) noexcept {
    const auto level = [&](core::Voice voice) -> std::size_t {
        return mask.audible[core::index(voice)] ? levels[core::index(voice)] : 0;
    };
    return kTables.pulses[level(core::Voice::Pulse1) + level(core::Voice::Pulse2)] +
           kTables.triangleNoise[level(core::Voice::Triangle)][level(core::Voice::Noise)];
}

float mixFaded(const DacLevels& levels, const VoiceGains& gains) noexcept {
    const auto level = [&](core::Voice voice) {
        return gains[core::index(voice)] * static_cast<float>(levels[core::index(voice)]);
    };
    const float pulses = level(core::Voice::Pulse1) + level(core::Voice::Pulse2);
    const float others = level(core::Voice::Triangle) / 8227 + level(core::Voice::Noise) / 12241;
    return 95.88F * pulses / (8128 + 100 * pulses) + 159.79F * others / (1 + 100 * others);
}

}  // namespace studio::synth

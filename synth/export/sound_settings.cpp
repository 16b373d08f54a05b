// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/sound_settings.h"

#include "core/base/file.h"

#include <algorithm>
#include <cmath>

namespace studio::synth {

namespace {

constexpr std::array<std::string_view, kSoundFormats.size()> kEndings{".wav", ".flac", ".ogg",
                                                                      ".opus", ".mp3"};
constexpr std::array kAllRates{22050, 32000, 44100, 48000, 88200, 96000, 176400, 192000};
/// RFC 6716 and the tables of MPEG-1 and 2, as far as they are not lower than ours.
constexpr std::array kOpusRates{24000, 48000};
constexpr std::array kMp3Rates{22050, 24000, 32000, 44100, 48000};

}  // namespace

std::string_view endingOf(SoundFormat format) {
    return kEndings[static_cast<std::size_t>(format)];
}

std::optional<SoundFormat> soundFormatOf(const std::filesystem::path& path) {
    const auto found = std::ranges::find(kEndings, core::lowerExtension(path));
    if (found == kEndings.end())
        return std::nullopt;
    return static_cast<SoundFormat>(found - kEndings.begin());
}

std::span<const int> sampleRatesOf(SoundFormat format) {
    switch (format) {
        case SoundFormat::Opus:
            return kOpusRates;
        case SoundFormat::Mp3:
            return kMp3Rates;
        default:
            return kAllRates;
    }
}

int nearestSampleRate(SoundFormat format, int rate) {
    if (format != SoundFormat::Opus && format != SoundFormat::Mp3)
        return std::clamp(rate, kLowestSampleRate, kHighestSampleRate);
    return *std::ranges::min_element(sampleRatesOf(format), {},
                                     [rate](int each) { return std::abs(each - rate); });
}

}  // namespace studio::synth

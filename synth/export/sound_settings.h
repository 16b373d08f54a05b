// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/mixer.h"
#include "synth/engine/output_filter.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace studio::synth {

enum class SoundFormat : std::uint8_t { Wav, Flac, Vorbis, Opus, Mp3 };
inline constexpr std::array kSoundFormats{SoundFormat::Wav, SoundFormat::Flac, SoundFormat::Vorbis,
                                          SoundFormat::Opus, SoundFormat::Mp3};

/// Of the formats that lose nothing; FLAC has no Float.
enum class SampleFormat : std::uint8_t { Int16, Int24, Float };

/// What is written beside the sound; empty texts are left out.
struct SoundTags {
    std::string title;
    std::string artist;
    std::string album;
    std::string date;
    std::string comment;
};

struct SoundSettings {
    SoundFormat format = SoundFormat::Wav;
    int sampleRate = 48000;
    SampleFormat depth = SampleFormat::Int16;
    /// Of the formats that lose something, 0 … 1.
    double quality = 0.6;
    VoiceMask mask = {};
    OutputFilter filter = OutputFilter::Famicom;
    /// Master level; what goes beyond full scale is cut off there.
    double decibels = 0;
    /// Noise of triangular density, a step to either side, hides what rounding to 16 bits does.
    bool dither = false;
    SoundTags tags = {};
};

/// Lowest and highest rate that the band-limited output is made for, in Hz.
inline constexpr int kLowestSampleRate = 22050;
inline constexpr int kHighestSampleRate = 192000;

/// ".wav", ".flac", ".ogg", ".opus", ".mp3".
[[nodiscard]] std::string_view endingOf(SoundFormat format);
/// The format that the ending of `path` asks for.
[[nodiscard]] std::optional<SoundFormat> soundFormatOf(const std::filesystem::path& path);
/// Keeps the samples as they are, in a SampleFormat.
[[nodiscard]] constexpr bool isLossless(SoundFormat format) {
    return format == SoundFormat::Wav || format == SoundFormat::Flac;
}

/// The rates in Hz to choose from, ascending.
[[nodiscard]] std::span<const int> sampleRatesOf(SoundFormat format);
/// `rate` if the format can have it, else the nearest that it can.
[[nodiscard]] int nearestSampleRate(SoundFormat format, int rate);

/// Share of the way, 0 … 1.
using ExportProgress = std::function<void(double)>;

}  // namespace studio::synth

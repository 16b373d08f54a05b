// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "synth/export/sound_settings.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace studio::synth {

/// A mono sound file being written aside; only finish() puts it into its place, and without it
/// nothing is left behind. One thread at a time.
class SoundFile {
  public:
    /// Fails, among others, where this build or the system's libsndfile cannot write the format.
    [[nodiscard]] static core::Expected<SoundFile> create(const std::filesystem::path& path,
                                                          const SoundSettings& settings);
    SoundFile(SoundFile&& other) noexcept;
    SoundFile& operator=(SoundFile&& other) noexcept;
    ~SoundFile();

    /// Marks frames begin <= f < end as what is played over and over: a sampler's loop in WAV.
    /// Before the first write().
    void setLoop(std::int64_t begin, std::int64_t end);
    [[nodiscard]] core::Expected<void> write(std::span<const float> samples);
    [[nodiscard]] core::Expected<void> finish();

  private:
    struct State;
    std::unique_ptr<State> state_;

    explicit SoundFile(std::unique_ptr<State> state);
};

}  // namespace studio::synth

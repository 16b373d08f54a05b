// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "synth/export/planned_renderer.h"
#include "synth/export/sound_settings.h"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace studio::synth {

/// What becomes of one song.
enum class ExportKind : std::uint8_t {
    Mix,
    /// A file for each voice, alone through the mixer. The chip's mixer is no sum, so neither are
    /// these.
    Stems,
    /// Two files: what comes before the loop, and the loop, which follows it and itself without a
    /// seam.
    IntroAndLoop,
};

/// The files that an export to `path` writes: `path` itself, or beside it "song-P1.wav" …,
/// "song-intro.wav" and "song-loop.wav".
[[nodiscard]] std::vector<std::filesystem::path> exportedFiles(const std::filesystem::path& path,
                                                               ExportKind kind);

/// Renders what `plan` says of `log` into exportedFiles(), each written aside and renamed. False if
/// `stop` was requested; then and on failure the file in work is not left behind. IntroAndLoop
/// needs a loop of 64 frames at least in the plan.
[[nodiscard]] core::Expected<bool> exportSound(const RegisterLog& log, const RenderPlan& plan,
                                               ExportKind kind, const std::filesystem::path& path,
                                               const SoundSettings& settings,
                                               const ExportProgress& progress,
                                               const std::stop_token& stop);

}  // namespace studio::synth

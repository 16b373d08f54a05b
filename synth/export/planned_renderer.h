// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/engine/chip_renderer.h"
#include "synth/engine/deck.h"
#include "synth/export/sound_settings.h"

#include <optional>

namespace studio::synth {

/// What of a song goes into a file, in cycles of its region.
struct RenderPlan {
    /// Played once.
    CycleRange range;
    /// Where in the range its repetitions begin, and how often it sounds in all.
    std::optional<Cycle> loopFrom = std::nullopt;
    int times = 1;
    /// After the last time it goes on and fades away; needs `loopFrom`.
    double fadeSeconds = 0;
};

/// The whole song once.
[[nodiscard]] RenderPlan wholeSong(const RegisterLog& log);

/// Renders a plan with a chip of its own, sample 0 being where its range begins. One thread at a
/// time.
class PlannedRenderer {
  public:
    /// `log` must outlive the renderer.
    PlannedRenderer(const RegisterLog& log, const RenderPlan& plan, const SoundSettings& settings);

    /// Of the whole plan, and of the first time up to the loop's start and each repetition.
    [[nodiscard]] std::int64_t frames() const { return frames_; }
    [[nodiscard]] std::int64_t introFrames() const { return loopFrame_ - beginFrame_; }
    [[nodiscard]] std::int64_t loopFrames() const { return endFrame_ - loopFrame_; }
    [[nodiscard]] std::int64_t done() const { return done_; }

    /// The next samples, at most so many as are left: how many it were.
    int render(float* samples, int frames);

  private:
    RegisterLog const& log_;
    RenderPlan plan_;
    float gain_;
    ChipRenderer renderer_;
    std::int64_t beginFrame_ = 0;
    std::int64_t endFrame_ = 0;
    std::int64_t loopFrame_ = 0;
    std::int64_t fadeFrames_ = 0;
    std::int64_t frames_ = 0;
    std::int64_t done_ = 0;
    /// Times that are still to begin.
    int timesLeft_ = 0;

    void skip(int frames);
    void renderOn(float* samples, int frames);
};

}  // namespace studio::synth

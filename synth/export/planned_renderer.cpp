// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/planned_renderer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace studio::synth {

namespace {

/// A shorter loop is none.
constexpr std::int64_t kShortestLoop = 64;

/// Longer than voices take to fade.
constexpr double kMaskSeconds = 0.01;

float gainOfDecibels(double decibels) {
    return static_cast<float>(std::pow(10, decibels / 20));
}

}  // namespace

RenderPlan wholeSong(const RegisterLog& log) {
    return {.range = {0, log.length()}};
}

PlannedRenderer::PlannedRenderer(const RegisterLog& log, const RenderPlan& plan,
                                 const SoundSettings& settings)
    : log_(log),
      plan_(plan),
      gain_(gainOfDecibels(settings.decibels)),
      renderer_(settings.sampleRate, StepQuality::Export) {
    renderer_.setFilter(settings.filter);
    renderer_.setMask(settings.mask);
    // What does not sound fades out beforehand.
    skip(static_cast<int>(kMaskSeconds * settings.sampleRate));
    renderer_.setLog(&log);
    renderer_.seek(plan.range.begin);
    beginFrame_ = renderer_.frame();
    endFrame_ = plan.range.end * settings.sampleRate / renderer_.clockRate();
    loopFrame_ = endFrame_;
    if (plan.loopFrom) {
        endFrame_ = renderer_.frameAt(plan.range.end);
        loopFrame_ = std::max(renderer_.frameAt(*plan.loopFrom), beginFrame_);
        if (endFrame_ - loopFrame_ < kShortestLoop)
            loopFrame_ = endFrame_;
    }
    const bool loops = loopFrame_ < endFrame_;
    timesLeft_ = loops ? plan.times - 1 : 0;
    fadeFrames_ = loops ? static_cast<std::int64_t>(plan.fadeSeconds * settings.sampleRate) : 0;
    frames_ = endFrame_ - beginFrame_ + timesLeft_ * loopFrames() + fadeFrames_;
    if (fadeFrames_ > 0)
        timesLeft_ = std::numeric_limits<int>::max();
    skip(renderer_.delay());
}

void PlannedRenderer::skip(int frames) {
    std::array<float, 256> samples{};
    for (int left = frames; left > 0; left -= static_cast<int>(samples.size()))
        renderOn(samples.data(), std::min(left, static_cast<int>(samples.size())));
}

/// Renders what comes next and jumps where the loop does.
void PlannedRenderer::renderOn(float* samples, int frames) {
    for (int done = 0; done < frames;) {
        std::int64_t count = frames - done;
        if (timesLeft_ > 0) {
            renderer_.setEnd(plan_.range.end);
            count = std::min(count, endFrame_ - renderer_.frame());
        } else if (plan_.range.end < log_.length()) {
            renderer_.setEnd(plan_.range.end);
        } else {
            renderer_.setEnd(std::numeric_limits<Cycle>::max());
        }
        renderer_.render(samples + done, static_cast<int>(count));
        done += static_cast<int>(count);
        if (timesLeft_ > 0 && renderer_.frame() >= endFrame_) {
            renderer_.jump(&log_, *plan_.loopFrom);
            --timesLeft_;
        }
    }
}

int PlannedRenderer::render(float* samples, int frames) {
    const auto count = static_cast<int>(std::min<std::int64_t>(frames, frames_ - done_));
    renderOn(samples, count);
    const std::int64_t fadeBegin = frames_ - fadeFrames_;
    for (int i = 0; i < count; ++i) {
        samples[i] *= gain_;
        if (const std::int64_t faded = done_ + i - fadeBegin; faded > 0)
            samples[i] *= 1 - static_cast<float>(faded) / static_cast<float>(fadeFrames_);
    }
    done_ += count;
    return count;
}

}  // namespace studio::synth

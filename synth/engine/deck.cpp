// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/deck.h"

#include <algorithm>
#include <cmath>

namespace studio::synth {

namespace {
/// Starting, stopping and seeking fade this fast, so that they do not click.
constexpr double kFadeSeconds = 0.005;
/// A loop that is shorter would only cost time.
constexpr std::int64_t kShortestLoopFrames = 64;
}  // namespace

Deck::Deck(int sampleRate)
    : renderer_(sampleRate), gainStep_(static_cast<float>(1 / (kFadeSeconds * sampleRate))) {}

void Deck::play(Cycle from, Cycle to) noexcept {
    running_ = true;
    stopAt_ = to;
    seek(from);
}

void Deck::strike(const RegisterLog* log) noexcept {
    if (gain_ > 0)
        renderer_.jump(log, 0);
    else
        renderer_.setLog(log);
    running_ = true;
    stopAt_ = log->length();
    jumpTo_ = 0;
    jumpWaits_ = gain_ <= 0;
}

void Deck::seek(Cycle position) noexcept {
    jumpTo_ = position;
    jumpWaits_ = true;
}

Cycle Deck::position() const noexcept {
    return jumpWaits_ ? jumpTo_ : std::min(renderer_.position(), std::max<Cycle>(stopAt_, 0));
}

bool Deck::loops() const noexcept {
    const std::int64_t end = renderer_.frameAt(loop_.end);
    return loop_.end <= stopAt_ && renderer_.frame() < end &&
           end - renderer_.frameAt(loop_.begin) >= kShortestLoopFrames;
}

void Deck::fade(float* samples, int frames, float step) noexcept {
    for (int i = 0; i < frames; ++i) {
        gain_ = std::clamp(gain_ + step, 0.0F, 1.0F);
        samples[i] *= gain_;
    }
}

/// Renders up to the next moment at which something changes.
Deck::Rendered Deck::renderPart(float* samples, int frames) noexcept {
    const bool out = fadingOut();
    const bool looping = loops();
    const Cycle end = looping ? loop_.end : stopAt_;
    const std::int64_t endFrame = renderer_.frameAt(end);
    const auto change = out ? static_cast<std::int64_t>(std::ceil(gain_ / gainStep_))
                            : endFrame - renderer_.frame();
    const auto count =
        static_cast<int>(std::clamp<std::int64_t>(change, 1, std::min(frames, kMostFrames)));
    const Cycle begin = renderer_.position();
    renderer_.setEnd(end);
    renderer_.render(samples, count);
    Rendered rendered{count, {}};
    if (!out)
        rendered.cycles = {begin, std::min(renderer_.position(), end)};
    if (out || gain_ < 1)
        fade(samples, count, out ? -gainStep_ : gainStep_);
    if (out || renderer_.frame() < endFrame)
        return rendered;
    if (looping)
        renderer_.jump(renderer_.log(), loop_.begin);
    else
        running_ = false;
    return rendered;
}

bool Deck::beginPart() noexcept {
    if (gain_ <= 0 && jumpWaits_) {
        renderer_.seek(jumpTo_);
        jumpWaits_ = false;
    }
    return gain_ > 0 || running_;
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cmath>
#include <numbers>

namespace studio::synth {

/// A difference in level that dies away along half a cosine, instead of clicking. One thread at a
/// time; real-time safe.
class Glide {
  public:
    explicit Glide(int frames) : frames_(frames) {}

    /// `level` more than what is left has to die away from now on.
    void add(float level) noexcept {
        from_ = now() + level;
        done_ = 0;
    }
    void clear() noexcept { from_ = 0; }

    /// What is still there in the next frame.
    [[nodiscard]] float next() noexcept {
        const float level = now();
        if (++done_ >= frames_)
            from_ = 0;
        return level;
    }
    [[nodiscard]] bool active() const noexcept { return from_ != 0; }

  private:
    int frames_;
    int done_ = 0;
    float from_ = 0;

    [[nodiscard]] float now() const noexcept {
        if (!active())
            return 0;
        const float part = static_cast<float>(done_) / static_cast<float>(frames_);
        return from_ * 0.5F * (1 + std::cos(std::numbers::pi_v<float> * part));
    }
};

}  // namespace studio::synth

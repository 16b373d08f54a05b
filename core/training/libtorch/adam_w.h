// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/training/libtorch/trainable_network.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace studio::core::libtorch {

/// AdamW (Loshchilov and Hutter, ICLR 2019) over the parameters of a network, with a moving average
/// of its weights. One thread at a time.
class AdamW {
  public:
    struct Settings {
        double beta1 = 0.9;
        double beta2 = 0.98;
        double weightDecay = 0;
        double clip = 1;
        /// 0 for no average.
        double average = 0;
    };
    /// What belongs to one parameter.
    struct Moments {
        at::Tensor first;
        at::Tensor second;
        at::Tensor average;
    };

    /// `parameters` must outlive it.
    AdamW(std::vector<Parameter>& parameters, const Settings& settings);

    /// Goes one step along the gradients, and clears them. Returns their length before it was cut.
    double step(double rate);

    [[nodiscard]] std::vector<Moments>& moments() { return moments_; }
    [[nodiscard]] const std::vector<Moments>& moments() const { return moments_; }
    [[nodiscard]] std::int64_t steps() const { return steps_; }
    void setSteps(std::int64_t steps) { steps_ = steps; }

  private:
    std::vector<Parameter>& parameters_;
    Settings settings_;
    std::vector<Moments> moments_;
    std::int64_t steps_ = 0;
};

}  // namespace studio::core::libtorch

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/libtorch/adam_w.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>

namespace studio::core::libtorch {

namespace {
constexpr double kEpsilon = 1e-8;
}

AdamW::AdamW(std::vector<Parameter>& parameters, const Settings& settings)
    : parameters_(parameters), settings_(settings) {
    for (const Parameter& parameter : parameters_) {
        const auto value = parameter.value.detach();
        moments_.push_back({at::zeros_like(value), at::zeros_like(value), value.clone()});
    }
}

double AdamW::step(double rate) {
    const c10::NoGradGuard noGradient;
    ++steps_;
    std::vector<at::Tensor> lengths;
    for (const Parameter& parameter : parameters_)
        lengths.push_back(parameter.value.grad().norm());
    const double length = at::stack(lengths).norm().item<double>();
    const double cut = std::min(1.0, settings_.clip / (length + 1e-6));
    const double first = 1 - std::pow(settings_.beta1, steps_);
    const double second = 1 - std::pow(settings_.beta2, steps_);
    // An average over more steps than there were would hold on to where they began.
    const double average =
        std::min(settings_.average, static_cast<double>(steps_) / static_cast<double>(steps_ + 10));
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        at::Tensor& value = parameters_[i].value;
        Moments& moments = moments_[i];
        auto& gradient = value.mutable_grad();
        gradient.mul_(cut);
        moments.first.mul_(settings_.beta1).add_(gradient, 1 - settings_.beta1);
        moments.second.mul_(settings_.beta2).addcmul_(gradient, gradient, 1 - settings_.beta2);
        if (parameters_[i].decays)
            value.mul_(1 - rate * settings_.weightDecay);
        const auto scale = moments.second.sqrt().div_(std::sqrt(second)).add_(kEpsilon);
        value.addcdiv_(moments.first, scale, -rate / first);
        moments.average.lerp_(value, settings_.average > 0 ? 1 - average : 1);
        gradient.zero_();
    }
    return length;
}

}  // namespace studio::core::libtorch

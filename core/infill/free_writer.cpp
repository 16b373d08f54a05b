// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/free_writer.h"

#include <numeric>

namespace studio::core {

FreeWriter::FreeWriter(Continuations& sequence, std::span<const float> logits, int count,
                       const DrawSettings& settings, std::uint64_t seed)
    : sequence_(sequence),
      settings_(settings),
      allowed_(logits.size() - 1),
      tokens_(static_cast<std::size_t>(count)) {
    std::iota(allowed_.begin(), allowed_.end(), kBoundary + 1);
    for (int i = 0; i < count; ++i)
        random_.emplace_back(seed, static_cast<std::uint32_t>(i));
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        tokens_[i] = draw(i, logits);
    sequence_.resample(std::vector<int>(tokens_.size(), 0));
}

void FreeWriter::step() {
    ++step_;
    if (writeOnDevice())
        return;
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        readings.push_back({static_cast<int>(i), {&tokens_[i], 1}});
    const auto logits = sequence_.read(readings);
    const std::size_t width = logits.size() / tokens_.size();
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        tokens_[i] = draw(i, logits.subspan(i * width, width));
}

bool FreeWriter::writeOnDevice() {
    if (!sequence_.canDraw())
        return false;
    std::vector<double> uniforms;
    for (const CounterRandom& random : random_)
        uniforms.push_back(random.uniform(step_));
    const auto drawn = sequence_.write(tokens_, uniforms, settings_);
    if (drawn.empty())
        return false;
    tokens_.assign(drawn.begin(), drawn.end());
    return true;
}

TokenId FreeWriter::draw(std::size_t continuation, std::span<const float> logits) const {
    return TokenWeights(logits, settings_).pick(allowed_, random_[continuation].uniform(step_));
}

}  // namespace studio::core

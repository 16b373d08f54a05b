// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/continuations.h"
#include "core/model/libtorch/decoding_step.h"
#include "core/model/libtorch/key_value_store.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace studio::core::libtorch {

/// Asked before so many tokens are read at once; throws c10::OutOfMemoryError where a test wants
/// the device to be full.
using MemoryProbe = std::function<void(std::int64_t tokens)>;

/// How far tokens look under `settings`: with same_length a token's own key counts among those of
/// the memory.
[[nodiscard]] Reach reachOf(const ModelConfig& config, const DecodingSettings& settings);

/// Reads sequences side by side on a LibTorch device. What does not fit its memory at once is read
/// in smaller parts; throws OutOfDeviceMemory if not even a single token fits.
class TorchContinuations final : public Continuations {
  public:
    TorchContinuations(std::shared_ptr<const TorchNetwork> network,
                       const DecodingSettings& settings, MemoryProbe probe);

    [[nodiscard]] int size() const override { return store_.size(); }
    [[nodiscard]] std::int64_t length(int continuation) const override {
        return store_.length(continuation);
    }
    std::span<const float> read(std::span<const Reading> readings, LogitsOf which) override;
    [[nodiscard]] bool canDraw() const override { return true; }
    std::span<const TokenId> write(std::span<const TokenId> tokens,
                                   std::span<const double> uniforms,
                                   const DrawSettings& settings) override;
    std::span<const DrawnToken> draw(std::span<const DrawRequest> requests,
                                     const DrawSettings& settings) override;
    void truncate(int continuation, std::int64_t length) override {
        store_.truncate(continuation, length);
    }
    void resample(std::span<const int> sources) override;
    [[nodiscard]] std::unique_ptr<Continuations> fork() const override;

  private:
    struct Progress;

    std::shared_ptr<const TorchNetwork> network_;
    std::shared_ptr<const RelativeKeys> relative_;
    MemoryProbe probe_;
    KeyValueStore store_;
    DecodingStep step_;
    /// Halved whenever the device is full.
    std::int64_t mostTokens_;
    at::Tensor logits_;
    std::vector<float> rows_;
    std::vector<TokenId> written_;
    std::vector<DrawnToken> drawn_;

    TorchContinuations(const TorchContinuations& other);
    [[nodiscard]] bool isStep(std::span<const Reading> readings) const;
    /// The device was full with so many tokens at once: fewer from now on.
    void shrink(std::int64_t tooMany);
    /// Calls work(), which reads one token more of each sequence, if that may fit; false if it did
    /// not.
    template <class Work>
    bool tryStep(const Work& work);
    /// Leaves logits in rows_.
    void step(std::span<const Reading> readings);
    at::Tensor written(std::span<const std::int64_t> tokens, const StepDraw& how);
    /// Reads token number `at` of the requests, and draws after the last one.
    void drawStep(std::span<const DrawRequest> requests, std::size_t at, bool last,
                  const DrawSettings& settings);
    /// Reads and judges all tokens from number `from` on.
    void judgeParts(std::span<const DrawRequest> requests, std::size_t from,
                    const DrawSettings& settings);
    /// Of what DeviceRules::draw() gave, on the host.
    void takeDraws(std::span<const DrawRequest> requests, const at::Tensor& draws);
    /// Logits of what `which` asks for: [rows, tokenCount], on the device. Leaves those of what
    /// follows in the store.
    at::Tensor readParts(std::span<const Reading> readings, LogitsOf which);
    void readChunk(Progress& progress);
    void readRows(Progress& progress, std::int64_t first, std::int64_t rows, std::int64_t count);
};

}  // namespace studio::core::libtorch

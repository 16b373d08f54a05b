// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/draw_rule.h"
#include "core/model/libtorch/device_draw.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <span>

namespace studio::core::libtorch {

/// Of each token the voice whose note it begins, kVoiceCount where it begins none: int64
/// [tokenCount].
[[nodiscard]] at::Tensor noteVoicesOf(const Vocabulary& vocabulary);

/// The rules by which what follows each sequence is drawn, in tensors that stay where they are and
/// have static shapes, so that a draw can be recorded. Evaluates them as RuledChances does on the
/// host, in double; only sums may be added up in another order. One thread at a time.
class DeviceRules {
  public:
    DeviceRules() = default;
    /// `noteVoices` as noteVoicesOf() gives them; its device is that of the draws.
    DeviceRules(std::int64_t sequences, const at::Tensor& noteVoices);

    /// One request for each sequence. What was enqueued before must be done.
    void upload(std::span<const DrawRequest> requests);

    /// Draws from `logits` [sequences, tokenCount]. double [3, sequences]: token,
    /// DrawnToken::logWeight and DrawnToken::nats; anything where there is no rule.
    [[nodiscard]] at::Tensor draw(const at::Tensor& logits, const DrawSettings& settings) const;

  private:
    at::Tensor noteVoices_;
    at::Tensor voiceMasks_;  // double [voices, tokenCount]
    // By sequence and token; in page-locked memory, and on the device.
    at::Tensor hostRoles_;  // uint8
    at::Tensor hostHeirs_;  // int32
    at::Tensor hostLikings_;
    at::Tensor hostNumbers_;  // double [sequences, Column::kCount]
    at::Tensor roles_;
    at::Tensor heirs_;
    at::Tensor likings_;
    at::Tensor numbers_;

    [[nodiscard]] at::Tensor are(std::uint8_t role) const;
    [[nodiscard]] at::Tensor column(std::int64_t first, std::int64_t count) const;
    /// What all tokens of each voice have together: [..., voices] of [..., tokenCount].
    [[nodiscard]] at::Tensor ofVoices(const at::Tensor& each) const;
    /// The way back; `others` for tokens that begin no note.
    [[nodiscard]] at::Tensor ofTokens(const at::Tensor& each, double others) const;
    [[nodiscard]] at::Tensor tempered(const at::Tensor& weights) const;
    [[nodiscard]] at::Tensor narrowed(const at::Tensor& weights) const;
    [[nodiscard]] at::Tensor partsOf(const at::Tensor& weights) const;
};

}  // namespace studio::core::libtorch

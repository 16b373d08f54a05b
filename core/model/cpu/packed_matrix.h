// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/cpu/aligned_buffer.h"
#include "core/model/cpu/kernels.h"
#include "core/model/precision.h"

#include <cstdint>
#include <span>

namespace studio::core::cpu {

/// Rows of numbers on their way into a PackedMatrix, in its precision. One writer a row.
class Activations {
  public:
    /// Room for `rows` rows of `width` numbers.
    Activations(Precision precision, int rows, int width);

    /// Takes over row `row` from `x`, [width].
    void set(const Kernels& kernels, int row, const float* x);

    [[nodiscard]] const void* data() const { return bytes_.data(); }
    /// Elements of a Product from row to row.
    [[nodiscard]] int stride() const { return stride_; }
    [[nodiscard]] const float* scales() const { return scales_.data(); }

  private:
    Precision precision_;
    int width_;
    int stride_;
    int rowBytes_;
    AlignedBuffer<std::byte> bytes_;
    AlignedBuffer<float> scales_;
};

/// A weight matrix in the order in which kernels read it: groups of kGroup outputs, within a group
/// input by input, so that a product reads memory from front to back. Immutable, any thread.
class PackedMatrix {
  public:
    static constexpr int kGroup = 4 * kPanelWidth;

    PackedMatrix() = default;
    /// From `weights` [outputs][inputs]; `precision` is not Auto.
    PackedMatrix(std::span<const float> weights, int outputs, int inputs, Precision precision);

    [[nodiscard]] int groups() const { return groups_; }
    /// Outputs rounded up to whole groups: what a row of a product needs room for.
    [[nodiscard]] int paddedOutputs() const { return groups_ * kGroup; }
    [[nodiscard]] int inputs() const { return inputs_; }

    /// y[r][kGroup * group …] of the products of `rows` rows of `x` with outputs of `group`.
    void multiply(const Kernels& kernels, const Activations& x, int rows, int group, float* y,
                  std::ptrdiff_t yStride) const;

  private:
    Precision precision_ = Precision::Fp32;
    int inputs_ = 0;
    int groups_ = 0;
    std::size_t groupBytes_ = 0;
    AlignedBuffer<std::byte> bytes_;
    AlignedBuffer<float> scales_;

    void packInt8(std::span<const float> weights, int outputs);
};

}  // namespace studio::core::cpu

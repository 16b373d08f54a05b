// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace studio::core::cpu {

/// Matrices lie in panels of this many columns, which kernels take as one, two or four registers.
inline constexpr int kPanelWidth = 16;

/// y[r][16 p + c] = Σ over b, k of x[r][b * depth + k] * panel(b, p)[k][c], where the sum of each
/// element is taken in the order of b and k whatever is computed beside it: results do not depend
/// on how rows and columns are spread over calls.
///
/// Elements are floats, or pairs of consecutive numbers (bfloat16, or int16 in x and int8 in
/// panels); depths and strides count elements, so a pair is one.
struct Product {
    const void* x = nullptr;
    std::ptrdiff_t xStride = 0;
    int rows = 0;
    /// [blocks][panels] addresses.
    const void* const* panels = nullptr;
    int panelCount = 0;
    int blocks = 1;
    int depth = 0;
    /// From panel(b, p)[k] to panel(b, p)[k + 1]: at least kPanelWidth.
    std::ptrdiff_t panelStride = kPanelWidth;
    float* y = nullptr;
    std::ptrdiff_t yStride = 0;
    /// y already holds the beginning of the sum (not for int8).
    bool add = false;
    /// int8 only: what an integer of x[r] and of column c stands for.
    const float* rowScale = nullptr;
    const float* columnScale = nullptr;
};

/// The arithmetic of decoding for one kind of processor. All pointers to floats may be unaligned;
/// nothing here allocates or knows of networks. Immutable, any thread.
struct Kernels {
    const char* name;
    void (*multiplyFloat)(const Product& product);
    void (*multiplyBfloat)(const Product& product);
    void (*multiplyInt8)(const Product& product);
    /// y += x.
    void (*add)(const float* x, int count, float* y);
    /// y = max(y + bias, 0).
    void (*addAndRectify)(const float* bias, int count, float* y);
    /// y = (x - mean) / sqrt(variance + epsilon) * weight + bias.
    void (*normalise)(const float* x, int count, const float* weight, const float* bias,
                      float epsilon, float* y);
    /// y = softmax((x + x2) * scale).
    void (*softmax)(const float* x, const float* x2, int count, float scale, float* y);
    /// To the nearest, ties to even.
    void (*toBfloat)(const float* x, int count, std::uint16_t* y);
    /// Integers up to ±`limit` and what one of them stands for, which is returned.
    float (*toInt16)(const float* x, int count, int limit, std::int16_t* y);
    /// bfloat16 products of pairs are done by the processor itself.
    bool multipliesBfloat = false;
};

/// What this build can use on this processor, best first; the last runs everywhere.
[[nodiscard]] std::span<const Kernels* const> usableKernels();

}  // namespace studio::core::cpu

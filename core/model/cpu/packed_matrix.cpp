// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/packed_matrix.h"

#include "core/model/cpu/bfloat.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio::core::cpu {

namespace {

constexpr float kLargestInt8 = 127;

/// Largest integer of an input, so that a sum over `inputs` of them by int8 cannot overflow.
int inputLimit(int inputs) {
    constexpr int kLargestSum = std::numeric_limits<std::int32_t>::max();
    return std::min<int>(std::numeric_limits<std::int16_t>::max(),
                         kLargestSum / (static_cast<int>(kLargestInt8) * std::max(inputs, 1)));
}

std::size_t bytesOf(Precision precision) {
    return precision == Precision::Fp32   ? sizeof(float)
           : precision == Precision::Bf16 ? sizeof(std::uint16_t)
                                          : sizeof(std::int8_t);
}

}  // namespace

Activations::Activations(Precision precision, int rows, int width)
    : precision_(precision),
      width_(width),
      stride_(precision == Precision::Fp32 ? width : (width + 1) / 2),
      rowBytes_(stride_ * static_cast<int>(sizeof(float))),
      bytes_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(rowBytes_)),
      scales_(static_cast<std::size_t>(rows)) {}

void Activations::set(const Kernels& kernels, int row, const float* x) {
    std::byte* const to = bytes_.data() + static_cast<std::ptrdiff_t>(row) * rowBytes_;
    switch (precision_) {
        case Precision::Bf16:
            kernels.toBfloat(x, width_, reinterpret_cast<std::uint16_t*>(to));
            return;
        case Precision::Int8:
            scales_.data()[row] =
                kernels.toInt16(x, width_, inputLimit(width_), reinterpret_cast<std::int16_t*>(to));
            return;
        case Precision::Fp32:
        case Precision::Auto:
            std::copy_n(x, width_, reinterpret_cast<float*>(to));
    }
}

PackedMatrix::PackedMatrix(std::span<const float> weights, int outputs, int inputs,
                           Precision precision)
    : precision_(precision),
      inputs_(inputs),
      groups_(roundUp(outputs, kGroup) / kGroup),
      groupBytes_(static_cast<std::size_t>(roundUp(inputs, 2)) * kGroup * bytesOf(precision)),
      bytes_(groupBytes_ * static_cast<std::size_t>(groups_)) {
    if (precision == Precision::Int8) {
        packInt8(weights, outputs);
        return;
    }
    for (int out = 0; out < outputs; ++out) {
        const float* const from = weights.data() + static_cast<std::ptrdiff_t>(out) * inputs;
        std::byte* const group =
            bytes_.data() + static_cast<std::size_t>(out / kGroup) * groupBytes_;
        const int column = out % kGroup;
        if (precision == Precision::Fp32) {
            auto* const to = reinterpret_cast<float*>(group);
            for (int in = 0; in < inputs; ++in)
                to[in * kGroup + column] = from[in];
        } else {
            auto* const to = reinterpret_cast<std::uint16_t*>(group);
            for (int in = 0; in < inputs; ++in)
                to[in / 2 * 2 * kGroup + 2 * column + in % 2] = toBfloat(from[in]);
        }
    }
}

void PackedMatrix::packInt8(std::span<const float> weights, int outputs) {
    scales_ = AlignedBuffer<float>(static_cast<std::size_t>(paddedOutputs()));
    for (int out = 0; out < outputs; ++out) {
        const auto from =
            weights.subspan(static_cast<std::size_t>(out) * static_cast<std::size_t>(inputs_),
                            static_cast<std::size_t>(inputs_));
        float largest = 0;
        for (const float weight : from)
            largest = std::max(largest, std::abs(weight));
        const float steps = largest > 0 ? kLargestInt8 / largest : 0;
        scales_.data()[out] = largest / kLargestInt8;
        auto* const to = reinterpret_cast<std::int8_t*>(
            bytes_.data() + static_cast<std::size_t>(out / kGroup) * groupBytes_);
        for (int in = 0; in < inputs_; ++in)
            to[in / 2 * 2 * kGroup + out % kGroup * 2 + in % 2] =
                static_cast<std::int8_t>(std::lrint(from[static_cast<std::size_t>(in)] * steps));
    }
}

void PackedMatrix::multiply(const Kernels& kernels, const Activations& x, int rows, int group,
                            float* y, std::ptrdiff_t yStride) const {
    const bool single = precision_ == Precision::Fp32;
    const std::byte* const weights = bytes_.data() + static_cast<std::size_t>(group) * groupBytes_;
    const void* panels[kGroup / kPanelWidth];
    for (int i = 0; i < kGroup / kPanelWidth; ++i)
        panels[i] = weights + static_cast<std::size_t>(i * kPanelWidth * (single ? 1 : 2)) *
                                  bytesOf(precision_);
    Product product;
    product.x = x.data();
    product.xStride = x.stride();
    product.rows = rows;
    product.panels = panels;
    product.panelCount = kGroup / kPanelWidth;
    product.depth = single ? inputs_ : (inputs_ + 1) / 2;
    product.panelStride = kGroup;
    product.y = y + group * kGroup;
    product.yStride = yStride;
    if (precision_ == Precision::Int8) {
        product.rowScale = x.scales();
        product.columnScale = scales_.data() + group * kGroup;
        kernels.multiplyInt8(product);
    } else if (single) {
        kernels.multiplyFloat(product);
    } else {
        kernels.multiplyBfloat(product);
    }
}

}  // namespace studio::core::cpu

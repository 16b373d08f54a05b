// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/tensors.h"

#include <bit>
#include <cstring>

namespace studio::core {

namespace {

template <class T>
T load(const std::uint8_t* bytes) {
    static_assert(std::endian::native == std::endian::little);
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// IEEE 754 binary16.
float halfToFloat(std::uint16_t half) {
    const std::uint32_t sign = (half & 0x8000u) << 16;
    const std::uint32_t exponent = half >> 10 & 0x1F;
    const std::uint32_t fraction = half & 0x3FF;
    if (exponent == 0) {
        const float magnitude = static_cast<float>(fraction) * 0x1.0p-24F;
        return sign != 0 ? -magnitude : magnitude;
    }
    const std::uint32_t wideExponent = exponent == 0x1F ? 0xFF : exponent + 127 - 15;
    return std::bit_cast<float>(sign | wideExponent << 23 | fraction << 13);
}

}  // namespace

std::size_t bytesOf(NumberFormat format) {
    switch (format) {
        case NumberFormat::F16:
        case NumberFormat::Bf16:
            return 2;
        case NumberFormat::F32:
            return 4;
        case NumberFormat::F64:
            break;
    }
    return 8;
}

std::optional<std::size_t> elementCount(std::span<const std::int64_t> shape, std::size_t limit) {
    std::size_t count = 1;
    bool empty = false;
    for (const std::int64_t size : shape) {
        if (size < 0)
            return std::nullopt;
        if (size == 0) {
            empty = true;
        } else if (static_cast<std::uint64_t>(size) > limit / count) {
            return std::nullopt;
        } else {
            count *= static_cast<std::size_t>(size);
        }
    }
    return empty ? 0 : count;
}

float toFloat(NumberFormat format, const std::uint8_t* bytes) {
    switch (format) {
        case NumberFormat::F16:
            return halfToFloat(load<std::uint16_t>(bytes));
        case NumberFormat::Bf16:
            return std::bit_cast<float>(static_cast<std::uint32_t>(load<std::uint16_t>(bytes))
                                        << 16);
        case NumberFormat::F32:
            return load<float>(bytes);
        case NumberFormat::F64:
            break;
    }
    return static_cast<float>(load<double>(bytes));
}

}  // namespace studio::core

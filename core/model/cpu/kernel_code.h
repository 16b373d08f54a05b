// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/cpu/kernels.h"

#include <cstddef>
#include <cstdint>

/// The kernels, written once over vectors of the compiler (GCC and Clang) and compiled for each
/// processor by a source of its own, which says in a struct `Isa` how wide its registers are, how
/// many rows and panels a tile of sums may have, and how pairs are multiplied and added.
///
/// Everything here has internal linkage and calls no library, so that no code for a newer
/// processor can be linked into what runs everywhere.
namespace studio::core::cpu {

namespace {

template <class Element, int kCount>
struct VectorOf {
    // The type may alias others and need not be aligned.
    typedef Element Type
        __attribute__((vector_size(kCount * sizeof(Element)), aligned(sizeof(Element)), may_alias));
};

template <int kLanes>
using Floats = typename VectorOf<float, kLanes>::Type;
template <int kLanes>
using Ints = typename VectorOf<std::int32_t, kLanes>::Type;
template <int kLanes>
using Words = typename VectorOf<std::uint32_t, kLanes>::Type;

template <class Vector, class Element>
inline __attribute__((always_inline)) Vector load(const Element* from) {
    return *reinterpret_cast<const Vector*>(from);
}

template <class Vector, class Element>
inline __attribute__((always_inline)) void store(const Vector& value, Element* to) {
    *reinterpret_cast<Vector*>(to) = value;
}

template <class To, class From>
inline __attribute__((always_inline)) To bits(const From& from) {
    static_assert(sizeof(To) == sizeof(From));
    return __builtin_bit_cast(To, from);
}

/// Pairs that the processor cannot multiply by itself.
template <int kLanes>
struct WidenedPairs {
    static inline __attribute__((always_inline)) Floats<kLanes> addBfloat(Floats<kLanes> sum,
                                                                          Words<kLanes> weights,
                                                                          std::uint32_t x) {
        const auto low = bits<Floats<kLanes>>(weights << 16);
        const auto high = bits<Floats<kLanes>>(weights & 0xFFFF0000u);
        sum += low * bits<float>(x << 16);
        return sum + high * bits<float>(x & 0xFFFF0000u);
    }
    /// 2 * kLanes int8 as int16 pairs.
    static inline __attribute__((always_inline)) Words<kLanes> widen(const std::int8_t* weights) {
        using Narrow = typename VectorOf<std::int8_t, 2 * kLanes>::Type;
        using Wide = typename VectorOf<std::int16_t, 2 * kLanes>::Type;
        return bits<Words<kLanes>>(__builtin_convertvector(load<Narrow>(weights), Wide));
    }
    static inline __attribute__((always_inline)) Ints<kLanes> addInt(Ints<kLanes> sum,
                                                                     Words<kLanes> weights,
                                                                     std::uint32_t x) {
        const auto both = bits<Ints<kLanes>>(weights);
        const auto low = (both << 16) >> 16;
        const auto high = both >> 16;
        return sum + low * static_cast<std::int16_t>(x) + high * static_cast<std::int16_t>(x >> 16);
    }
};

template <class Isa>
struct FloatFormat {
    using X = float;
    using Weight = float;
    using Loaded = Floats<Isa::kLanes>;
    using Sum = Floats<Isa::kLanes>;
    static constexpr int kNumbers = 1;
    static constexpr bool kIntegers = false;

    static inline __attribute__((always_inline)) Loaded loaded(const Weight* weights) {
        return load<Loaded>(weights);
    }
    static inline __attribute__((always_inline)) Sum plus(Sum sum, Loaded weights, X x) {
        return sum + weights * x;
    }
};

template <class Isa>
struct BfloatFormat {
    using X = std::uint32_t;
    using Weight = std::uint16_t;
    using Loaded = Words<Isa::kLanes>;
    using Sum = Floats<Isa::kLanes>;
    static constexpr int kNumbers = 2;
    static constexpr bool kIntegers = false;

    static inline __attribute__((always_inline)) Loaded loaded(const Weight* weights) {
        return load<Loaded>(weights);
    }
    static inline __attribute__((always_inline)) Sum plus(Sum sum, Loaded weights, X x) {
        return Isa::addBfloat(sum, weights, x);
    }
};

template <class Isa>
struct Int8Format {
    using X = std::uint32_t;
    using Weight = std::int8_t;
    using Loaded = Words<Isa::kLanes>;
    using Sum = Ints<Isa::kLanes>;
    static constexpr int kNumbers = 2;
    static constexpr bool kIntegers = true;

    static inline __attribute__((always_inline)) Loaded loaded(const Weight* weights) {
        return Isa::widen(weights);
    }
    static inline __attribute__((always_inline)) Sum plus(Sum sum, Loaded weights, X x) {
        return Isa::addInt(sum, weights, x);
    }
};

/// Sums of kRows rows and kPanels panels, all kept in registers.
template <class Isa, class Format, int kRows, int kPanels>
void multiplyTile(const Product& product, int row, int panel) {
    using Sum = typename Format::Sum;
    using X = typename Format::X;
    using Weight = typename Format::Weight;
    constexpr int kLanes = Isa::kLanes;
    constexpr int kVectors = kPanelWidth / kLanes;
    constexpr int kColumns = kPanels * kVectors;
    Sum sums[kRows][kColumns];
    float* const y = product.y + row * product.yStride + panel * kPanelWidth;
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 16
        for (int c = 0; c < kColumns; ++c) {
            sums[r][c] = Sum{};
            if constexpr (!Format::kIntegers) {
                if (product.add)
                    sums[r][c] = load<Sum>(y + r * product.yStride + c * kLanes);
            }
        }
    }
    const X* x[kRows];
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r)
        x[r] = static_cast<const X*>(product.x) + (row + r) * product.xStride;
    const std::ptrdiff_t stride = product.panelStride * Format::kNumbers;
    for (int b = 0; b < product.blocks; ++b) {
        const Weight* weights[kPanels];
#pragma GCC unroll 16
        for (int p = 0; p < kPanels; ++p)
            weights[p] =
                static_cast<const Weight*>(product.panels[b * product.panelCount + panel + p]);
        for (int k = 0; k < product.depth; ++k) {
            typename Format::Loaded loaded[kColumns];
#pragma GCC unroll 16
            for (int c = 0; c < kColumns; ++c)
                loaded[c] = Format::loaded(weights[c / kVectors] + k * stride +
                                           c % kVectors * kLanes * Format::kNumbers);
#pragma GCC unroll 16
            for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 16
                for (int c = 0; c < kColumns; ++c)
                    sums[r][c] = Format::plus(sums[r][c], loaded[c], x[r][k]);
            }
        }
#pragma GCC unroll 16
        for (int r = 0; r < kRows; ++r)
            x[r] += product.depth;
    }
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 16
        for (int c = 0; c < kColumns; ++c) {
            float* const to = y + r * product.yStride + c * kLanes;
            if constexpr (Format::kIntegers) {
                const auto scale =
                    load<Floats<kLanes>>(product.columnScale + panel * kPanelWidth + c * kLanes) *
                    product.rowScale[row + r];
                store(__builtin_convertvector(sums[r][c], Floats<kLanes>) * scale, to);
            } else {
                store(sums[r][c], to);
            }
        }
    }
}

/// Panels that a tile of so few rows takes side by side. More sums at once hide how long each
/// takes, as long as most of them stay in registers.
template <class Isa>
constexpr int panelsBeside(int rows) {
    constexpr int kMost = 4;
    const int fitting = Isa::kRows * Isa::kPanels / rows;
    return rows <= 2 || fitting >= kMost ? kMost : fitting >= 2 ? 2 : 1;
}

/// The rows from `row` on, which are fewer than a tile has.
template <class Isa, class Format, int kRows>
void multiplyRest(const Product& product, int row) {
    constexpr int kPanels = panelsBeside<Isa>(kRows);
    int panel = 0;
    for (; panel + kPanels <= product.panelCount; panel += kPanels)
        multiplyTile<Isa, Format, kRows, kPanels>(product, row, panel);
    for (; panel < product.panelCount; ++panel)
        multiplyTile<Isa, Format, kRows, 1>(product, row, panel);
}

template <class Isa, class Format>
void multiply(const Product& product) {
    const int rest = product.rows % Isa::kRows;
    const int whole = product.rows - rest;
    int panel = 0;
    for (; panel + Isa::kPanels <= product.panelCount; panel += Isa::kPanels) {
        for (int row = 0; row < whole; row += Isa::kRows)
            multiplyTile<Isa, Format, Isa::kRows, Isa::kPanels>(product, row, panel);
    }
    for (; panel < product.panelCount; ++panel) {
        for (int row = 0; row < whole; row += Isa::kRows)
            multiplyTile<Isa, Format, Isa::kRows, 1>(product, row, panel);
    }
    switch (rest) {
        case 1:
            return multiplyRest<Isa, Format, 1>(product, whole);
        case 2:
            return multiplyRest<Isa, Format, 2>(product, whole);
        case 3:
            return multiplyRest<Isa, Format, 3>(product, whole);
        case 4:
            return multiplyRest<Isa, Format, 4>(product, whole);
        case 5:
            return multiplyRest<Isa, Format, 5>(product, whole);
        default:
            return;
    }
}

/// Calls f(i, example) for registers of numbers from i on, and one by one for the rest; the type of
/// `example` says which.
template <class Isa, class Each>
inline __attribute__((always_inline)) void forEach(int count, const Each& f) {
    constexpr int kLanes = Isa::kLanes;
    int i = 0;
    for (; i + kLanes <= count; i += kLanes)
        f(i, Floats<kLanes>{});
    for (; i < count; ++i)
        f(i, 0.0F);
}

/// Sums f(i, example) as forEach calls it.
template <class Isa, class Each>
inline __attribute__((always_inline)) float sumOver(int count, const Each& f) {
    constexpr int kLanes = Isa::kLanes;
    Floats<kLanes> sums{};
    int i = 0;
    for (; i + kLanes <= count; i += kLanes)
        sums += f(i, Floats<kLanes>{});
    float sum = 0;
    for (int lane = 0; lane < kLanes; ++lane)
        sum += sums[lane];
    for (; i < count; ++i)
        sum += f(i, 0.0F);
    return sum;
}

/// The largest f(i, example), and at least `least`.
template <class Isa, class Each>
inline __attribute__((always_inline)) float largestOver(int count, float least, const Each& f) {
    constexpr int kLanes = Isa::kLanes;
    Floats<kLanes> largest = Floats<kLanes>{} + least;
    int i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        const Floats<kLanes> value = f(i, Floats<kLanes>{});
        largest = value > largest ? value : largest;
    }
    float result = least;
    for (int lane = 0; lane < kLanes; ++lane)
        result = largest[lane] > result ? largest[lane] : result;
    for (; i < count; ++i) {
        const float value = f(i, 0.0F);
        result = value > result ? value : result;
    }
    return result;
}

template <class Isa>
void add(const float* x, int count, float* y) {
    forEach<Isa>(count, [=](int i, auto one) {
        using V = decltype(one);
        store(load<V>(y + i) + load<V>(x + i), y + i);
    });
}

template <class Isa>
void addAndRectify(const float* bias, int count, float* y) {
    forEach<Isa>(count, [=](int i, auto one) {
        using V = decltype(one);
        const V sum = load<V>(y + i) + load<V>(bias + i);
        store<V>(sum > 0 ? sum : V{}, y + i);
    });
}

template <class Isa>
void normalise(const float* x, int count, const float* weight, const float* bias, float epsilon,
               float* y) {
    const float size = static_cast<float>(count);
    const float mean =
        sumOver<Isa>(count, [=](int i, auto one) { return load<decltype(one)>(x + i); }) / size;
    const float variance = sumOver<Isa>(count,
                                        [=](int i, auto one) {
                                            const auto distance = load<decltype(one)>(x + i) - mean;
                                            return distance * distance;
                                        }) /
                           size;
    const float scale = 1 / __builtin_sqrtf(variance + epsilon);
    forEach<Isa>(count, [=](int i, auto one) {
        using V = decltype(one);
        store((load<V>(x + i) - mean) * scale * load<V>(weight + i) + load<V>(bias + i), y + i);
    });
}

/// e^x for x <= 0: 2^n times a polynomial in the rest (Cephes' expf); 0 below -87.
template <int kLanes>
inline __attribute__((always_inline)) Floats<kLanes> exponential(Floats<kLanes> x) {
    constexpr float kLog2e = 1.44269504088896341F;
    constexpr float kLn2High = 0.693359375F;
    constexpr float kLn2Low = -2.12194440e-4F;
    // Adding 1.5 * 2^23 leaves the nearest whole number in the low bits.
    constexpr float kRound = 12582912.0F;
    const Floats<kLanes> shifted = x * kLog2e + kRound;
    const Floats<kLanes> whole = shifted - kRound;
    const Floats<kLanes> rest = (x - whole * kLn2High) - whole * kLn2Low;
    Floats<kLanes> value = rest * 1.9875691500e-4F + 1.3981999507e-3F;
    value = value * rest + 8.3334519073e-3F;
    value = value * rest + 4.1665795894e-2F;
    value = value * rest + 1.6666665459e-1F;
    value = value * rest + 5.0000001201e-1F;
    value = value * rest * rest + rest + 1.0F;
    const auto power = bits<Ints<kLanes>>(shifted) << 23;
    const auto scaled = bits<Floats<kLanes>>(bits<Ints<kLanes>>(value) + power);
    return bits<Floats<kLanes>>(bits<Ints<kLanes>>(scaled) & (x > -87.0F));
}

template <class Isa>
void softmax(const float* x, const float* x2, int count, float scale, float* y) {
    constexpr int kLanes = Isa::kLanes;
    using Vector = Floats<kLanes>;
    const float highest = largestOver<Isa>(count, -__builtin_inff(), [=](int i, auto one) {
        using V = decltype(one);
        const V score = (load<V>(x + i) + load<V>(x2 + i)) * scale;
        store(score, y + i);
        return score;
    });
    Vector sums{};
    int i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        const Vector value = exponential<kLanes>(load<Vector>(y + i) - highest);
        store(value, y + i);
        sums += value;
    }
    if (i < count) {
        // The lanes beyond the end count as e^-inf.
        float last[kLanes];
        for (int j = 0; j < kLanes; ++j)
            last[j] = i + j < count ? y[i + j] - highest : -100.0F;
        const Vector value = exponential<kLanes>(load<Vector>(last));
        sums += value;
        store(value, last);
        for (int j = 0; i + j < count; ++j)
            y[i + j] = last[j];
    }
    float sum = 0;
    for (int lane = 0; lane < kLanes; ++lane)
        sum += sums[lane];
    const float share = 1 / sum;
    forEach<Isa>(count, [=](int j, auto one) {
        using V = decltype(one);
        store(load<V>(y + j) * share, y + j);
    });
}

template <class Isa>
void toBfloat(const float* x, int count, std::uint16_t* y) {
    for (int i = 0; i < count; ++i) {
        const auto word = bits<std::uint32_t>(x[i]);
        y[i] = static_cast<std::uint16_t>((word + 0x7FFF + (word >> 16 & 1)) >> 16);
    }
}

template <class Isa>
float toInt16(const float* x, int count, int limit, std::int16_t* y) {
    const float largest = largestOver<Isa>(count, 0, [=](int i, auto one) {
        using V = decltype(one);
        const V value = load<V>(x + i);
        return static_cast<V>(value > 0 ? value : -value);
    });
    const float steps = largest > 0 ? static_cast<float>(limit) / largest : 0;
    constexpr float kRound = 12582912.0F;
    for (int i = 0; i < count; ++i)
        y[i] = static_cast<std::int16_t>(bits<std::int32_t>(x[i] * steps + kRound));
    return largest / static_cast<float>(limit);
}

template <class Isa>
constexpr Kernels kernelsOf(const char* name, bool multipliesBfloat) {
    return {name,
            multiply<Isa, FloatFormat<Isa>>,
            multiply<Isa, BfloatFormat<Isa>>,
            multiply<Isa, Int8Format<Isa>>,
            add<Isa>,
            addAndRectify<Isa>,
            normalise<Isa>,
            softmax<Isa>,
            toBfloat<Isa>,
            toInt16<Isa>,
            multipliesBfloat};
}

}  // namespace

}  // namespace studio::core::cpu

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/kernel_code.h"
#include "core/model/cpu/kernel_tables.h"

#include <immintrin.h>

namespace studio::core::cpu {

namespace {

struct Avx2 : WidenedPairs<8> {
    static constexpr int kLanes = 8;
    static constexpr int kRows = 6;
    static constexpr int kPanels = 1;

    static inline __attribute__((always_inline)) Ints<8> addInt(Ints<8> sum, Words<8> weights,
                                                                std::uint32_t x) {
        const __m256i pair = _mm256_set1_epi32(static_cast<int>(x));
        return sum + bits<Ints<8>>(_mm256_madd_epi16(bits<__m256i>(weights), pair));
    }
};

}  // namespace

const Kernels kAvx2Kernels = kernelsOf<Avx2>("AVX2", false);

}  // namespace studio::core::cpu

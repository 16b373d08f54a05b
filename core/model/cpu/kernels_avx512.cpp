// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/kernel_code.h"
#include "core/model/cpu/kernel_tables.h"

#include <immintrin.h>

namespace studio::core::cpu {

namespace {

struct Avx512 : WidenedPairs<16> {
    static constexpr int kLanes = 16;
    static constexpr int kRows = 6;
    static constexpr int kPanels = 4;

    static inline __attribute__((always_inline)) Ints<16> addInt(Ints<16> sum, Words<16> weights,
                                                                 std::uint32_t x) {
        const __m512i pair = _mm512_set1_epi32(static_cast<int>(x));
        return sum + bits<Ints<16>>(_mm512_madd_epi16(bits<__m512i>(weights), pair));
    }
};

}  // namespace

const Kernels kAvx512Kernels = kernelsOf<Avx512>("AVX-512", false);

}  // namespace studio::core::cpu

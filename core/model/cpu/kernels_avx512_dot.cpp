// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/kernel_code.h"
#include "core/model/cpu/kernel_tables.h"

#include <immintrin.h>

namespace studio::core::cpu {

namespace {

struct Avx512Dot : WidenedPairs<16> {
    static constexpr int kLanes = 16;
    static constexpr int kRows = 6;
    static constexpr int kPanels = 4;

    static inline __attribute__((always_inline)) Floats<16> addBfloat(Floats<16> sum,
                                                                      Words<16> weights,
                                                                      std::uint32_t x) {
        const __m512i pair = _mm512_set1_epi32(static_cast<int>(x));
        return bits<Floats<16>>(
            _mm512_dpbf16_ps(bits<__m512>(sum), bits<__m512bh>(weights), bits<__m512bh>(pair)));
    }
    static inline __attribute__((always_inline)) Ints<16> addInt(Ints<16> sum, Words<16> weights,
                                                                 std::uint32_t x) {
        const __m512i pair = _mm512_set1_epi32(static_cast<int>(x));
        return bits<Ints<16>>(
            _mm512_dpwssd_epi32(bits<__m512i>(sum), bits<__m512i>(weights), pair));
    }
};

}  // namespace

const Kernels kAvx512DotKernels = kernelsOf<Avx512Dot>("AVX-512 with BF16 and VNNI", true);

}  // namespace studio::core::cpu

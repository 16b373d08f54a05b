// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/kernels.h"

#include "core/model/cpu/kernel_tables.h"

#include <vector>

namespace studio::core::cpu {

std::span<const Kernels* const> usableKernels() {
    static const std::vector<const Kernels*> usable = [] {
        std::vector<const Kernels*> list;
#ifdef STUDIO_X86_KERNELS
        const bool avx512 =
            __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
            __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0;
        if (avx512 && __builtin_cpu_supports("avx512bf16") != 0 &&
            __builtin_cpu_supports("avx512vnni") != 0)
            list.push_back(&kAvx512DotKernels);
        if (avx512)
            list.push_back(&kAvx512Kernels);
        if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0)
            list.push_back(&kAvx2Kernels);
#endif
        list.push_back(&kPortableKernels);
        return list;
    }();
    return usable;
}

}  // namespace studio::core::cpu

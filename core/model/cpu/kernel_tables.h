// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/cpu/kernels.h"

namespace studio::core::cpu {

/// The same code (kernel_code.h) compiled for several processors.
extern const Kernels kPortableKernels;
extern const Kernels kAvx2Kernels;
/// AVX512 F, BW, DQ and VL.
extern const Kernels kAvx512Kernels;
/// And BF16 and VNNI, which multiply and add pairs at once.
extern const Kernels kAvx512DotKernels;

}  // namespace studio::core::cpu

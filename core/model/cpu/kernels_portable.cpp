// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/kernel_code.h"
#include "core/model/cpu/kernel_tables.h"

namespace studio::core::cpu {

namespace {

struct Portable : WidenedPairs<4> {
    static constexpr int kLanes = 4;
    static constexpr int kRows = 3;
    static constexpr int kPanels = 1;
};

}  // namespace

const Kernels kPortableKernels = kernelsOf<Portable>("portable", false);

}  // namespace studio::core::cpu

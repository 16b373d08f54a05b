// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/blas_threads.h"

#include <ATen/Parallel.h>

#include <dlfcn.h>

namespace studio::core {

void useOneThread() {
    at::set_num_threads(1);
    // LibTorch does not pass the number on to OpenBLAS, and whether OpenBLAS is what answers as
    // BLAS is known at run time only.
    using SetThreads = void (*)(int);
    static const auto setBlasThreads =
        reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (setBlasThreads != nullptr)
        setBlasThreads(1);
}

}  // namespace studio::core

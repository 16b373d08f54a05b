// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/blas_threads.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <thread>

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

void useEveryProcessor() {
    if (std::getenv("OMP_NUM_THREADS") == nullptr)
        at::set_num_threads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
}

}  // namespace studio::core

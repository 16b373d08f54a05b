// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

namespace studio::core {

/// Makes LibTorch and the BLAS below it compute single-threaded when called from this thread: the
/// matrices of decoding are so small that a second thread made them ten times slower. Parallel
/// work (takes, songs) runs in threads of its own, each of which calls this first.
void useOneThread();

/// The opposite, for large matrices: a thread for each processor, which is more than LibTorch takes
/// by itself where two processors share a core. OMP_NUM_THREADS goes before.
void useEveryProcessor();

}  // namespace studio::core

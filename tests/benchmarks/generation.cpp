// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Times LakhNES's published network with random weights: `lakhnes bench generate` in one page, with
// what the program promises beside what was measured.

#include "app/bench/generation_speed.h"
#include "app/bench/scratch_model.h"

#include <cstdio>

int main() {
    using namespace studio;
    const auto scratch = bench::ScratchModel::make({});
    if (!scratch) {
        std::puts(scratch.error().message().c_str());
        return 1;
    }
    bench::GenerationTask task;
    task.model = scratch->folder();
    task.runs = 3;
    const auto naive = bench::measureNaive(task);
    if (!naive)
        return 1;
    std::printf("published kind: %.1f events/s\n", *naive);
    for (const int batch : {1, 8, 32, 128}) {
        task.batch = batch;
        const auto speed = bench::measureGeneration(task);
        if (!speed) {
            std::puts(speed.error().message().c_str());
            return 1;
        }
        std::printf(
            "batch %3d (%s, %s): %.0f events/s (%.1f times), prompt of %d in %.0f ms, first event "
            "after %.0f ms, %.0f MB\n",
            batch, speed->device.c_str(), speed->dtype.c_str(), speed->eventsPerSecond,
            speed->eventsPerSecond / *naive, task.memory,
            1e3 * task.memory / speed->prefillTokensPerSecond, speed->firstEventMs,
            speed->peakRssMb);
    }
    std::puts(
        "promised on two AVX512-BF16 cores: 100 events/s and 11 times at batch 1, 1500 at\n"
        "batch 32 below 700 MB, a prompt of 512 below 250 ms, first event below 1000 ms");
    return 0;
}

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Draws songs, regions, locks, settings and cancel moments at random, fills them with a tiny
// network of random weights and checks every promise of a fill.
//
//   fill_property [CASES [FIRST-SEED]]

#include "tests/support/fill_property.h"

#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
    using namespace studio;
    const std::uint64_t cases = argc > 1 ? std::stoull(argv[1]) : 10000;
    const std::uint64_t first = argc > 2 ? std::stoull(argv[2]) : 1'000'000;
    const auto models = tests::tinyModels();
    tests::FillTally tally;
    int failed = 0;
    for (std::uint64_t seed = first; seed < first + cases; ++seed) {
        if (const auto broken = tests::checkRandomFill(seed, models, tally)) {
            ++failed;
            std::cout << "seed " << seed << ": " << *broken << std::endl;
        }
    }
    std::cout << cases << " cases: " << tally.filled << " filled, " << tally.cancelled
              << " cancelled, " << tally.nothingFree << " with nothing free, " << tally.notesWritten
              << " notes written, " << failed << " failed\n";
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

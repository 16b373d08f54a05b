// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/worker_team.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace studio::core::cpu {

TEST(WorkerTeam, doesEveryItemOnceAndThenGoesOn) {
    for (const int size : {1, 2, 5}) {
        WorkerTeam team(size);
        for (int round = 0; round < 300; ++round) {
            if (round % 100 == 0)
                team.wake();
            std::vector<int> items(static_cast<std::size_t>(1 + round % 40));
            team.forEach(static_cast<int>(items.size()), [&](int item, int member) {
                ASSERT_LT(member, size);
                ++items[static_cast<std::size_t>(item)];
            });
            // What helpers wrote is seen, and no item is taken twice or left.
            ASSERT_EQ(std::accumulate(items.begin(), items.end(), 0),
                      static_cast<int>(items.size()));
            ASSERT_EQ(std::ranges::max(items), 1);
        }
    }
}

}  // namespace studio::core::cpu

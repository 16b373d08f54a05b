// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/worker_team.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>
#include <vector>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

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

#ifdef __linux__
TEST(WorkerTeam, helpersGiveWayToAudio) {
    const int own = getpriority(PRIO_PROCESS, 0);
    WorkerTeam team(2);
    std::atomic<int> helpers = 0;
    std::atomic<int> priority = own;
    team.wake();
    // Two items, one of which waits for the other: the helper takes one.
    team.forEach(2, [&](int, int member) {
        if (member == 1) {
            priority = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
            ++helpers;
        }
        while (helpers == 0)
            std::this_thread::yield();
    });
    EXPECT_GT(priority, own);
}
#endif

}  // namespace studio::core::cpu

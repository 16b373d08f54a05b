// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/tempo_map.h"

#include <gtest/gtest.h>

#include <random>

namespace studio::core {

TEST(TempoMap, nesmdbTicksAreSamples) {
    const TempoMap tempo;
    for (const Tick tick : {0, 1, 735, 22050, 158760000})
        EXPECT_EQ(tempo.unitsAt(tick, kModelRate), tick);
    EXPECT_EQ(tempo.refinement(), 1);
}

TEST(TempoMap, roundsToTheNearestUnit) {
    // 100 ticks a second: a tick is 10 ms, 441 samples, 0.48 units of 48 Hz.
    const TempoMap tempo(50, {Tempo{0, 500'000}});
    EXPECT_EQ(tempo.unitsAt(1, kModelRate), 441);
    EXPECT_EQ(tempo.unitsAt(1, 48), 0);
    EXPECT_EQ(tempo.unitsAt(2, 48), 1);
    EXPECT_EQ(tempo.unitsAt(25, 2), 1) << "halves go up";
}

TEST(TempoMap, doesNotDriftOverAnHour) {
    // 140 quarters a minute as MIDI has it, 428 571 µs: an hour and more of quarters.
    TempoMap tempo(480, {Tempo{0, 428'571}});
    tempo = tempo.refined(tempo.refinement());
    const Tick quarter = tempo.ticksPerQuarter();
    for (std::int64_t beat : {1, 1000, 8400, 9000}) {
        const auto exact = static_cast<long double>(beat) * 428'571 * 44'100 / 1'000'000;
        EXPECT_LE(
            std::abs(static_cast<long double>(tempo.unitsAt(beat * quarter, kModelRate)) - exact),
            0.5L);
    }
}

TEST(TempoMap, isMonotoneAndInverts) {
    std::mt19937_64 random(1);
    for (int round = 0; round < 50; ++round) {
        std::vector<Tempo> tempos{{0, 1 + static_cast<std::int64_t>(random() % 1'000'000)}};
        for (int i = 0; i < 5; ++i)
            tempos.push_back({tempos.back().at + 1 + static_cast<Tick>(random() % 500),
                              1 + static_cast<std::int64_t>(random() % 2'000'000)});
        TempoMap tempo(1 + static_cast<std::int64_t>(random() % 960), tempos);
        tempo = tempo.refined(tempo.refinement());
        const Tick end = 2 * tempo.tempos().back().at;
        std::int64_t last = 0;
        for (int i = 0; i < 200; ++i) {
            const Tick tick = static_cast<Tick>(random() % static_cast<std::uint64_t>(end));
            const std::int64_t here = tempo.unitsAt(tick, kModelRate);
            const std::int64_t next = tempo.unitsAt(tick + 1, kModelRate);
            ASSERT_GE(next, here);
            ASSERT_LE(next - here, 1) << "a tick is at most one sample";
            const Tick first = tempo.tickAt(here, kModelRate);
            ASSERT_LE(first, tick);
            ASSERT_EQ(tempo.unitsAt(first, kModelRate), here);
            ASSERT_TRUE(first == 0 || tempo.unitsAt(first - 1, kModelRate) < here);
            last = std::max(last, here);
        }
    }
}

TEST(TempoMap, tempoChangesTakeEffectAtTheirTick) {
    const TempoMap tempo(100, {Tempo{0, 500'000}, Tempo{200, 1'000'000}});
    EXPECT_EQ(tempo.unitsAt(200, 1000), 1000);
    EXPECT_EQ(tempo.unitsAt(300, 1000), 2000);
    EXPECT_EQ(tempo.tempoAt(199).microsecondsPerQuarter, 500'000);
    EXPECT_EQ(tempo.tempoAt(200).microsecondsPerQuarter, 1'000'000);
    EXPECT_EQ(tempo.tickAt(1500, 1000), 250);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/shared_reading.h"

#include "core/model/language_model.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

namespace studio::core {

namespace {

std::vector<float> readBy(Continuations& sequence, std::span<const TokenId> tokens) {
    const Reading reading{0, tokens};
    const auto logits = sequence.read({&reading, 1});
    return {logits.begin(), logits.end()};
}

/// Reads on by the likeliest token, forgetting one now and then; the last logits.
std::vector<float> wander(Continuations& sequence, TokenId start, int steps) {
    std::vector<float> logits;
    TokenId token = start;
    for (int i = 0; i < steps; ++i) {
        logits = readBy(sequence, std::array{token});
        if (i % 3 == 1)
            sequence.truncate(0, sequence.length(0) - 1);
        token = static_cast<TokenId>(std::ranges::max_element(logits) - logits.begin());
    }
    return logits;
}

}  // namespace

TEST(SharedReading, tellsEachTakeWhatItWouldHearAlone) {
    const auto model =
        loadModel(tests::testData("golden/tiny"), Device::Cpu, Precision::Fp32).value();
    const auto prompt = model->begin({});
    readBy(*prompt, std::array<TokenId, 4>{0, 72, 265, 458});
    SharedReading shared(*prompt, 3);
    std::vector<std::unique_ptr<Continuations>> seats;
    for (int i = 0; i < 3; ++i)
        seats.push_back(shared.sit());
    // Those that are done early do not hold the others up, and a seat is taken a second time.
    std::array<std::vector<float>, 4> heard;
    {
        std::vector<std::jthread> takes;
        for (std::size_t i = 0; i < 3; ++i)
            takes.emplace_back([&, i, seat = std::move(seats[i])]() mutable {
                heard[i] =
                    wander(*seat, static_cast<TokenId>(100 + i), 10 + 7 * static_cast<int>(i));
                seat.reset();
                if (i == 0)
                    heard[3] = wander(*shared.sit(), 103, 5);
            });
    }
    for (std::size_t i = 0; i < heard.size(); ++i) {
        const auto alone = prompt->fork();
        const int steps = i == 3 ? 5 : 10 + 7 * static_cast<int>(i);
        EXPECT_EQ(heard[i], wander(*alone, static_cast<TokenId>(100 + i), steps)) << i;
    }
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/free_writer.h"

#include "core/model/cpu/cpu_model.h"
#include "core/model/libtorch/torch_model.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace studio::core {

namespace {

constexpr SamplingSettings kSettings{0.95, 32};

/// What `count` continuations write, [continuation][step].
std::vector<std::vector<TokenId>> written(const LanguageModel& model, int count,
                                          const SamplingSettings& settings = kSettings) {
    std::vector<TokenId> prompt{kBoundary};
    for (int i = 1; i < 70; ++i)
        prompt.push_back(1 + (i * 37) % 630);
    DecodingSettings decoding;
    decoding.memory = 40;
    const auto sequence = model.begin(decoding);
    const Reading reading{0, prompt};
    FreeWriter writer(*sequence, sequence->read({&reading, 1}), count, settings, 11);
    std::vector<std::vector<TokenId>> tokens(static_cast<std::size_t>(count));
    for (int step = 0; step < 60; ++step) {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            tokens[i].push_back(writer.tokens()[i]);
        writer.step();
    }
    return tokens;
}

std::shared_ptr<const LanguageModel> torchModel() {
    return makeTorchModel(loadCheckpoint(tests::testData("golden/tiny")).value(), Device::Cpu)
        .value();
}

std::shared_ptr<const LanguageModel> cpuModel() {
    return makeCpuModel(loadCheckpoint(tests::testData("golden/tiny")).value(), Precision::Fp32);
}

}  // namespace

TEST(FreeWriter, writesTheSameEventsAtAnyBatchSizeAndAcrossRuns) {
    for (const auto& model : {cpuModel(), torchModel()}) {
        const auto batch = written(*model, 32);
        EXPECT_EQ(batch, written(*model, 32));
        EXPECT_EQ(batch.front(), written(*model, 1).front());
        const auto few = written(*model, 8);
        EXPECT_TRUE(std::equal(few.begin(), few.end(), batch.begin()));
        EXPECT_NE(batch[0], batch[1]);
    }
}

TEST(FreeWriter, drawsTheSameWhereverTheNetworkRuns) {
    for (const SamplingSettings& settings :
         {SamplingSettings{1.0, 0}, SamplingSettings{0.7, 5}, SamplingSettings{1.5, 1},
          SamplingSettings{1.2, 0, 0.6}, SamplingSettings{1.0, 40, 0.9}})
        EXPECT_EQ(written(*cpuModel(), 4, settings), written(*torchModel(), 4, settings));
}

TEST(FreeWriter, neverEndsThePiece) {
    for (const auto& model : {cpuModel(), torchModel()}) {
        for (const auto& tokens : written(*model, 16, {3.0, 0}))
            EXPECT_EQ(std::ranges::count(tokens, kBoundary), 0);
    }
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/fallback_model.h"

#include "core/infill/free_writer.h"
#include "core/model/cpu/cpu_model.h"
#include "core/model/device_memory.h"
#include "core/model/libtorch/torch_model.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <atomic>
#include <limits>

namespace studio::core {

namespace {

Checkpoint tiny() {
    return loadCheckpoint(tests::testData("golden/tiny")).value();
}

std::shared_ptr<const LanguageModel> onCpu() {
    return makeCpuModel(tiny(), Precision::Fp32);
}

/// A device whose memory the test fills, and what steps in for it.
class FullDevice {
  public:
    FullDevice()
        : model(withSpare(makeTorchModel(tiny(), Device::Cpu, Precision::Fp32,
                                         [room = room_]() -> std::int64_t { return *room; })
                              .value(),
                          [this] {
                              ++spares;
                              return Expected<std::shared_ptr<const LanguageModel>>(onCpu());
                          })) {}

    void fill() { *room_ = 0; }

  private:
    std::shared_ptr<std::atomic<std::int64_t>> room_ =
        std::make_shared<std::atomic<std::int64_t>>(std::numeric_limits<std::int64_t>::max());

  public:
    int spares = 0;
    std::shared_ptr<const LanguageModel> model;
};

DecodingSettings remembering(int memory) {
    DecodingSettings settings;
    settings.memory = memory;
    return settings;
}

std::vector<float> feed(Continuations& sequence, int continuation,
                        const std::vector<TokenId>& tokens) {
    const Reading reading{continuation, tokens};
    const auto logits = sequence.read({&reading, 1});
    return {logits.begin(), logits.end()};
}

void expectNear(const std::vector<float>& one, const std::vector<float>& other) {
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i)
        ASSERT_NEAR(one[i], other[i], 1e-3) << i;
}

const std::vector<TokenId> kPrompt{0, 72, 265, 458, 12, 400, 33};

}  // namespace

TEST(FallbackModel, sequencesGoOnWhereTheyWere) {
    FullDevice device;
    const auto reference = onCpu();
    const auto play = [&](const LanguageModel& model, bool fills) {
        const auto batch = model.begin(remembering(40));
        feed(*batch, 0, kPrompt);
        batch->resample(std::vector{0, 0, 0});
        feed(*batch, 1, {5, 6, 7});
        batch->truncate(1, 9);
        feed(*batch, 2, {9});
        if (fills)
            device.fill();
        auto logits = feed(*batch, 1, {100, 200});
        batch->resample(std::vector{2, 1, 1, 0});
        for (const int i : {0, 1, 2, 3}) {
            const auto more = feed(*batch, i, {300});
            logits.insert(logits.end(), more.begin(), more.end());
        }
        EXPECT_EQ(batch->length(2), 12);
        return logits;
    };
    const auto expected = play(*reference, false);
    EXPECT_FALSE(device.model->notice());
    expectNear(play(*device.model, true), expected);
    EXPECT_EQ(device.spares, 1);
    ASSERT_TRUE(device.model->notice());
    EXPECT_NE(device.model->notice()->message().find("GPU"), std::string::npos);
    // What begins now begins there.
    feed(*device.model->begin(remembering(40)), 0, kPrompt);
    EXPECT_EQ(device.spares, 1);
}

TEST(FallbackModel, writesTheSameEventsAcrossTheMove) {
    const auto written = [](const LanguageModel& model, const std::function<void()>& halfway) {
        const auto sequence = model.begin(remembering(40));
        const Reading prompt{0, kPrompt};
        FreeWriter writer(*sequence, sequence->read({&prompt, 1}), 6, {0.9, 50}, 5);
        std::vector<TokenId> tokens;
        for (int step = 0; step < 40; ++step) {
            if (step == 20)
                halfway();
            writer.step();
            tokens.insert(tokens.end(), writer.tokens().begin(), writer.tokens().end());
        }
        return tokens;
    };
    FullDevice device;
    const auto moved = written(*device.model, [&] { device.fill(); });
    EXPECT_EQ(device.spares, 1);
    EXPECT_EQ(moved, written(*onCpu(), [] {}));
}

TEST(FallbackModel, forksAndScoresOnTheSpare) {
    FullDevice device;
    const auto sequence = device.model->begin(remembering(40));
    feed(*sequence, 0, kPrompt);
    device.fill();
    const auto fork = sequence->fork();
    const auto reference = onCpu();
    const auto same = reference->begin(remembering(40));
    feed(*same, 0, kPrompt);
    expectNear(feed(*fork, 0, {17}), feed(*same, 0, {17}));
    EXPECT_EQ(device.model->score(kPrompt, 40, 0)->nll, reference->score(kPrompt, 40, 0)->nll);
}

TEST(FallbackModel, failsWhereNothingStepsIn) {
    const auto model =
        withSpare(makeTorchModel(tiny(), Device::Cpu, Precision::Fp32, [] { return 0; }).value(),
                  []() -> Expected<std::shared_ptr<const LanguageModel>> {
                      return failure(STUDIO_TRANSLATE("core", "Gone."));
                  });
    const auto sequence = model->begin(remembering(40));
    EXPECT_THROW(feed(*sequence, 0, kPrompt), OutOfDeviceMemory);
    EXPECT_FALSE(model->notice());
}

}  // namespace studio::core

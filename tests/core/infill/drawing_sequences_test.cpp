// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// What is drawn beside the network, on tensors of the CPU, and what is drawn here is the same.

#include "core/infill/drawing_sequences.h"

#include "core/base/random.h"
#include "core/model/cpu/cpu_model.h"
#include "core/model/fallback_model.h"
#include "core/model/libtorch/torch_model.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace studio::core {

namespace {

constexpr std::size_t kSequences = 6;
constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

Checkpoint tiny() {
    return loadCheckpoint(tests::testData("golden/tiny")).value();
}

std::shared_ptr<const LanguageModel> onCpu() {
    return makeCpuModel(tiny(), Precision::Fp32);
}

std::shared_ptr<const LanguageModel> onDevice(std::function<std::int64_t()> mostTokens = {}) {
    return makeTorchModel(tiny(), Device::Cpu, Precision::Fp32, std::move(mostTokens)).value();
}

/// P1 speaks, rather high than low; else time goes on.
DrawRule someRule(const Vocabulary& words) {
    DrawRule rule;
    rule.clear(static_cast<std::size_t>(words.size()));
    rule.narrowed[index(Voice::Pulse1)] = true;
    rule.temperatures[index(Voice::Pulse1)] = 0.8;
    for (int pitch = 50; pitch < 80; ++pitch)
        rule.add(words.noteOn(Voice::Pulse1, pitch), DrawRule::kSpeaker);
    rule.likings[static_cast<std::size_t>(words.noteOn(Voice::Pulse1, 79))] = 2;
    rule.share = 0.7;
    rule.lastHeir = words.waits().back().id;
    for (const WaitToken& wait : words.waits()) {
        rule.add(wait.id, DrawRule::kHeir | DrawRule::kCounts | DrawRule::kRest);
        rule.heirs[static_cast<std::size_t>(wait.id)] = wait.id;
    }
    return rule;
}

/// Reads none, few and many tokens at a time, some of them judged, and resamples now and then.
std::vector<DrawnToken> drawnBy(const LanguageModel& model, const DrawSettings& settings,
                                int moments = 24) {
    const std::vector<TokenId> prompt{0, 72, 265, 458, 12, 400, 33};
    DecodingSettings decoding;
    decoding.memory = 40;
    const auto sequence = model.begin(decoding);
    const Reading reading{0, prompt};
    const auto row = sequence->read({&reading, 1});
    const std::vector<float> logits(row.begin(), row.end());
    DrawingSequences sequences(*sequence, prompt.back(), logits, kSequences, model.vocabulary(),
                               settings);
    const DrawRule rule = someRule(model.vocabulary());
    std::vector<DrawnToken> all;
    std::vector<TokenId> said(kSequences, kNoToken);
    for (int moment = 0; moment < moments; ++moment) {
        const CounterRandom random(7, static_cast<std::uint32_t>(moment));
        std::vector<std::vector<TokenId>> tokens(kSequences);
        std::vector<DrawRequest> requests(kSequences);
        const double most = moment % 4 == 3 ? 9 : 3;
        for (std::size_t i = 0; i < kSequences; ++i) {
            if (said[i] != kNoToken)
                tokens[i].push_back(said[i]);
            const auto more = moment == 0 ? 0 : static_cast<int>(random.uniform(i) * most);
            for (int token = 0; token < more; ++token)
                tokens[i].push_back(1 + (moment * 37 + token * 91 + static_cast<int>(i)) % 630);
            requests[i] = {tokens[i], said[i] != kNoToken ? 1U : 0U};
            if (moment % 5 != 2 && random.uniform(100 + i) < 0.8)
                requests[i].rule = &rule;
            requests[i].uniform = random.uniform(200 + i);
        }
        const auto drawn = sequences.draw(requests);
        all.insert(all.end(), drawn.begin(), drawn.end());
        for (std::size_t i = 0; i < kSequences; ++i)
            said[i] = drawn[i].token;
        if (moment % 7 == 6) {
            const std::vector<int> sources{0, 0, 3, 3, 5, 1};
            sequences.resample(sources);
            std::vector<TokenId> sampled;
            for (const int source : sources)
                sampled.push_back(said[static_cast<std::size_t>(source)]);
            said = sampled;
        }
    }
    return all;
}

void expectSame(const std::vector<DrawnToken>& one, const std::vector<DrawnToken>& other) {
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        ASSERT_EQ(one[i].token, other[i].token) << i;
        ASSERT_NEAR(one[i].logWeight, other[i].logWeight, 1e-4) << i;
        ASSERT_NEAR(one[i].nats, other[i].nats, 1e-4) << i;
        ASSERT_NEAR(one[i].logProbability, other[i].logProbability, 1e-3) << i;
    }
}

}  // namespace

TEST(DrawingSequences, drawTheSameWhereverTheNetworkRuns) {
    ASSERT_TRUE(onDevice()->begin({})->canDraw());
    ASSERT_FALSE(onCpu()->begin({})->canDraw());
    for (const DrawSettings& settings : {DrawSettings{}, {0.8, 30}, {1.3, 0, 0.7}, {1.0, 200, 0.9}})
        expectSame(drawnBy(*onDevice(), settings), drawnBy(*onCpu(), settings));
}

TEST(DrawingSequences, drawTheSameInSmallerPartsWhereMemoryIsShort) {
    const auto whole = drawnBy(*onCpu(), {0.8, 30});
    for (const std::int64_t most : {20, 4, 1})
        expectSame(drawnBy(*onDevice([most] { return most; }), {0.8, 30}), whole);
}

TEST(DrawingSequences, drawOnAcrossTheMoveToTheProcessor) {
    const auto whole = drawnBy(*onCpu(), {1.0, 0});
    // Wherever the device is full: while the prompt is read, in a step, in a longer reading.
    for (const int after : {0, 1, 2, 5, 6, 17, 30, 41}) {
        int asked = 0;
        const auto model = withSpare(onDevice([&] { return asked++ < after ? kNoLimit : 0; }), [] {
            return Expected<std::shared_ptr<const LanguageModel>>(onCpu());
        });
        expectSame(drawnBy(*model, {1.0, 0}), whole);
        EXPECT_TRUE(model->notice()) << after;
    }
}

}  // namespace studio::core

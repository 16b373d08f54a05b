// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/cpu_model.h"

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/model/random_checkpoint.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::core {

namespace {

using Json = nlohmann::json;

Json expectation(const std::filesystem::path& folder) {
    return Json::parse(readTextFile(folder / "expected.json", 1 << 24).value());
}

std::shared_ptr<const LanguageModel> golden(const std::string& name, Precision precision,
                                            const cpu::Kernels& kernels) {
    return makeCpuModel(loadCheckpoint(tests::testData("golden") / name).value(), precision,
                        kernels);
}

std::shared_ptr<const LanguageModel> tiny(Precision precision = Precision::Fp32) {
    return golden("tiny", precision, *cpu::usableKernels().front());
}

std::vector<TokenId> someTokens(std::size_t count, std::uint32_t stream) {
    const CounterRandom random(3, stream);
    std::vector<TokenId> tokens(count);
    for (std::size_t i = 0; i < count; ++i)
        tokens[i] = static_cast<TokenId>(random.uniform(i) * 631);
    return tokens;
}

std::vector<float> feed(Continuations& sequence, int continuation,
                        std::span<const TokenId> tokens) {
    const Reading reading{continuation, tokens};
    const auto logits = sequence.read({&reading, 1});
    return {logits.begin(), logits.end()};
}

DecodingSettings remembering(int memory) {
    DecodingSettings settings;
    settings.memory = memory;
    return settings;
}

/// Tokens of `count` continuations that a network of `model` writes after `prompt`, drawn by
/// counter-based numbers of (seed, continuation, step).
std::vector<std::vector<TokenId>> written(const LanguageModel& model,
                                          const std::vector<TokenId>& prompt, int count, int steps,
                                          bool everyCore, int firstStream = 0) {
    DecodingSettings settings = remembering(40);
    settings.everyCore = everyCore;
    const auto batch = model.begin(settings);
    const auto first = feed(*batch, 0, prompt);
    batch->resample(std::vector<int>(static_cast<std::size_t>(count), 0));
    std::vector<std::vector<TokenId>> tokens(static_cast<std::size_t>(count));
    const auto draw = [&](std::size_t i, std::span<const float> logits, int step) {
        const CounterRandom random(
            11, static_cast<std::uint32_t>(i) + static_cast<std::uint32_t>(firstStream));
        double sum = 0;
        for (const float logit : logits)
            sum += std::exp(static_cast<double>(logit));
        double left = random.uniform(static_cast<std::uint64_t>(step)) * sum;
        TokenId token = 0;
        for (; token < 630 && left >= 0; ++token)
            left -= std::exp(static_cast<double>(logits[static_cast<std::size_t>(token)]));
        tokens[i].push_back(token);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i)
        draw(i, first, 0);
    for (int step = 1; step < steps; ++step) {
        std::vector<Reading> readings;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            readings.push_back({static_cast<int>(i), std::span(tokens[i]).last(1)});
        const auto logits = batch->read(readings);
        for (std::size_t i = 0; i < tokens.size(); ++i)
            draw(i, logits.subspan(i * 631, 631), step);
    }
    return tokens;
}

}  // namespace

TEST(CpuModel, agreesWithTheGoldenNetworksOnEachProcessor) {
    for (const cpu::Kernels* kernels : cpu::usableKernels()) {
        for (const char* name : {"tiny", "tiny_clamped", "tiny_prenorm"}) {
            const Json expected = expectation(tests::testData("golden") / name)["stepwise"];
            const auto tokens =
                expectation(tests::testData("golden") / name)["tokens"].get<std::vector<TokenId>>();
            const auto model = golden(name, Precision::Fp32, *kernels);
            const auto scores = model->score(tokens, expected["mem_len"], 0).value();
            for (std::size_t i = 0; i < scores.nll.size(); ++i)
                ASSERT_NEAR(scores.nll[i], expected["nll"][i].get<double>(), 1e-4)
                    << kernels->name << ' ' << name << ' ' << i;
        }
    }
}

TEST(CpuModel, givesTheSameBitsHoweverTokensAreCut) {
    const auto tokens = someTokens(300, 0);
    for (const Precision precision : {Precision::Fp32, Precision::Bf16, Precision::Int8}) {
        const auto model = tiny(precision);
        const auto whole = feed(*model->begin(remembering(40)), 0, tokens);
        for (const std::size_t length : {1, 7, 40, 129}) {
            const auto sequence = model->begin(remembering(40));
            std::vector<float> logits;
            for (std::size_t i = 0; i < tokens.size(); i += length)
                logits = feed(*sequence, 0,
                              std::span(tokens).subspan(i, std::min(length, tokens.size() - i)));
            EXPECT_EQ(logits, whole) << nameOf(precision) << " by " << length;
        }
    }
}

TEST(CpuModel, writesTheSameEventsInAnyBatchAndAcrossRuns) {
    const auto model = tiny();
    const auto prompt = someTokens(70, 1);
    const auto batch = written(*model, prompt, 32, 30, true);
    EXPECT_EQ(batch, written(*model, prompt, 32, 30, true));
    for (const int i : {0, 13, 31})
        EXPECT_EQ(batch[static_cast<std::size_t>(i)],
                  written(*model, prompt, 1, 30, false, i).front());
    EXPECT_NE(batch[0], batch[1]);
}

TEST(CpuModel, readsUnevenlyForgetsAndResamples) {
    const auto model = tiny();
    const auto prompt = someTokens(50, 2);
    const auto left = someTokens(30, 3);
    const auto right = someTokens(9, 4);
    DecodingSettings settings = remembering(40);
    settings.rewind = 30;
    const auto batch = model->begin(settings);
    feed(*batch, 0, prompt);
    batch->resample(std::vector{0, 0, 0});
    const std::array readings{Reading{0, left}, Reading{2, right}};
    const auto both = batch->read(readings);
    const std::vector<float> afterLeft(both.begin(), both.begin() + 631);
    const std::vector<float> afterRight(both.begin() + 631, both.end());
    EXPECT_EQ(batch->length(0), 80);
    EXPECT_EQ(batch->length(1), 50);

    const auto alone = [&](std::span<const TokenId> tokens) {
        const auto sequence = model->begin(remembering(40));
        feed(*sequence, 0, prompt);
        return feed(*sequence, 0, tokens);
    };
    EXPECT_EQ(afterLeft, alone(left));
    EXPECT_EQ(afterRight, alone(right));

    // Eight of its tokens are forgotten and read again, in a copy that others share.
    batch->resample(std::vector{2, 0, 0, 1});
    batch->truncate(1, 80 - 8);
    EXPECT_EQ(feed(*batch, 1, std::span(left).last(8)), afterLeft);
    feed(*batch, 2, right);
    EXPECT_EQ(feed(*batch, 3, right), afterRight);
    const auto fork = batch->fork();
    feed(*batch, 0, left);
    batch->truncate(0, 59);
    const auto on = someTokens(3, 5);
    EXPECT_EQ(feed(*fork, 0, on), feed(*batch, 0, on));
}

TEST(CpuModel, tellsTheLogitsOfEveryToken) {
    const auto model = tiny();
    const auto tokens = someTokens(20, 6);
    const auto sequence = model->begin(remembering(12));
    const Reading reading{0, tokens};
    const auto every = sequence->read({&reading, 1}, LogitsOf::Every);
    ASSERT_EQ(every.size(), 20 * 631);
    const auto stepwise = model->begin(remembering(12));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto logits = feed(*stepwise, 0, std::span(tokens).subspan(i, 1));
        EXPECT_TRUE(std::ranges::equal(logits, every.subspan(i * 631, 631))) << i;
    }
}

TEST(CpuModel, keepsItsOpinionInFewerBits) {
    const Json expected = expectation(tests::testData("nes-small"));
    const auto tokens = expected["tokens"].get<std::vector<TokenId>>();
    const auto perplexity = [](const SequenceScores& scores) {
        return std::exp(std::accumulate(scores.nll.begin(), scores.nll.end(), 0.0) /
                        static_cast<double>(scores.nll.size()));
    };
    const auto load = [](Precision precision) {
        return makeCpuModel(loadCheckpoint(tests::builtInModel()).value(), precision);
    };
    const auto exact = load(Precision::Fp32)->score(tokens, 512, 0).value();
    for (const Precision precision : {Precision::Bf16, Precision::Int8}) {
        const auto scores = load(precision)->score(tokens, 512, 0).value();
        EXPECT_NEAR(perplexity(scores) / perplexity(exact), 1, 0.005) << nameOf(precision);
        std::size_t same = 0;
        for (std::size_t i = 0; i < tokens.size() - 1; ++i)
            same += scores.argmax[i] == exact.argmax[i] ? 1U : 0U;
        EXPECT_GE(static_cast<double>(same), 0.985 * static_cast<double>(tokens.size() - 1))
            << nameOf(precision);
    }
}

TEST(CpuModel, picksBySize) {
    EXPECT_EQ(automaticPrecision(5'000'000), Precision::Fp32);
    EXPECT_NE(automaticPrecision(41'000'000), Precision::Fp32);
    EXPECT_EQ(tiny(Precision::Auto)->precision(), Precision::Fp32);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The engine for GPUs, on the CPU: the same code on tensors of another device.

#include "core/model/libtorch/torch_model.h"

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/model/cpu/cpu_model.h"
#include "core/model/device_memory.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr std::array kGoldens{"tiny", "tiny_clamped", "tiny_prenorm"};

Json expectation(const std::string& name) {
    return Json::parse(
        readTextFile(tests::testData("golden") / name / "expected.json", 1 << 24).value());
}

Checkpoint checkpoint(const std::string& name) {
    return loadCheckpoint(tests::testData("golden") / name).value();
}

std::shared_ptr<const LanguageModel> torchModel(const std::string& name,
                                                Precision precision = Precision::Auto,
                                                std::function<std::int64_t()> mostTokens = {}) {
    return makeTorchModel(checkpoint(name), Device::Cpu, precision, std::move(mostTokens)).value();
}

std::shared_ptr<const LanguageModel> reference(const std::string& name) {
    return makeCpuModel(checkpoint(name), Precision::Fp32);
}

std::vector<TokenId> someTokens(std::size_t count, std::uint32_t stream) {
    const CounterRandom random(3, stream);
    std::vector<TokenId> tokens(count);
    for (std::size_t i = 0; i < count; ++i)
        tokens[i] = static_cast<TokenId>(random.uniform(i) * 631);
    return tokens;
}

DecodingSettings remembering(int memory, int rewind = kLongestRewind) {
    DecodingSettings settings;
    settings.memory = memory;
    settings.rewind = rewind;
    return settings;
}

std::vector<float> feed(Continuations& sequence, int continuation, std::span<const TokenId> tokens,
                        LogitsOf which = LogitsOf::Last) {
    const Reading reading{continuation, tokens};
    const auto logits = sequence.read({&reading, 1}, which);
    return {logits.begin(), logits.end()};
}

void expectNear(std::span<const float> one, std::span<const float> other, double tolerance) {
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i)
        ASSERT_NEAR(one[i], other[i], tolerance) << i;
}

void expectScores(const LanguageModel& model, const Json& expected,
                  const std::vector<TokenId>& tokens) {
    const auto scores =
        model.score(tokens, expected["mem_len"], expected.value("tgt_len", 0)).value();
    const auto nll = expected["nll"].get<std::vector<double>>();
    ASSERT_EQ(scores.nll.size(), nll.size());
    for (std::size_t i = 0; i < nll.size(); ++i)
        ASSERT_NEAR(scores.nll[i], nll[i], 1e-4) << i;
}

}  // namespace

TEST(TorchModel, agreesWithTheGoldenNetworks) {
    for (const char* name : kGoldens) {
        SCOPED_TRACE(name);
        const Json expected = expectation(name);
        const auto tokens = expected["tokens"].get<std::vector<TokenId>>();
        const auto model = torchModel(name);
        expectScores(*model, expected["stepwise"], tokens);
        expectScores(*model, expected["segments"], tokens);
    }
}

TEST(TorchModel, givesTheGoldenLogitsHoweverTokensAreCut) {
    for (const char* name : kGoldens) {
        const Json expected = expectation(name)["stepwise"];
        const auto tokens = expectation(name)["tokens"].get<std::vector<TokenId>>();
        const auto model = torchModel(name);
        for (const auto& [step, values] : expected["logits_at"].items()) {
            const std::size_t count = std::stoul(step) + 1;
            for (const std::size_t length : {1, 7, 40, 200}) {
                SCOPED_TRACE(std::string(name) + " at " + step + " by " + std::to_string(length));
                const auto sequence = model->begin(remembering(expected["mem_len"]));
                std::vector<float> logits;
                for (std::size_t i = 0; i < count; i += length)
                    logits = feed(*sequence, 0,
                                  std::span(tokens).subspan(i, std::min(length, count - i)));
                expectNear(logits, values.get<std::vector<float>>(), 1e-3);
            }
        }
    }
}

TEST(TorchModel, readsUnevenlyForgetsResamplesAndForksAsTheCpuEngineDoes) {
    for (const char* name : kGoldens) {
        SCOPED_TRACE(name);
        // Prompts shorter than the window, and longer.
        for (const std::size_t promptLength : {3, 50, 300}) {
            SCOPED_TRACE(promptLength);
            const auto prompt = someTokens(promptLength, 2);
            const auto left = someTokens(90, 3);
            const auto right = someTokens(9, 4);
            std::vector<std::vector<float>> results;
            for (const auto& model : {torchModel(name), reference(name)}) {
                const auto batch = model->begin(remembering(40, 9));
                feed(*batch, 0, prompt);
                batch->truncate(0, static_cast<std::int64_t>(promptLength) - 2);
                batch->resample(std::vector{0, 0, 0});
                feed(*batch, 1, std::span(right).first(2));
                const std::array readings{Reading{0, left}, Reading{2, right}};
                const auto both = batch->read(readings);
                std::vector<float> all(both.begin(), both.end());
                const auto add = [&](const std::vector<float>& more) {
                    all.insert(all.end(), more.begin(), more.end());
                };
                batch->resample(std::vector{2, 0, 0, 1});
                batch->truncate(1, batch->length(1) - 8);
                add(feed(*batch, 1, std::span(left).last(8), LogitsOf::Every));
                add(feed(*batch, 3, right, LogitsOf::Every));
                const auto fork = batch->fork();
                feed(*batch, 0, left);
                add(feed(*fork, 0, right));
                add(feed(*batch, 0, right));
                for (int step = 0; step < 70; ++step) {
                    std::vector<Reading> next;
                    for (int i = 0; i < 4; ++i)
                        next.push_back({i, std::span(left).subspan(std::size_t(step), 1)});
                    const auto logits = fork->read(next);
                    all.insert(all.end(), logits.begin(), logits.end());
                }
                fork->resample(std::vector{3});
                add(feed(*fork, 0, left));
                fork->resample(std::vector{0, 0});
                add(feed(*fork, 1, right));
                results.push_back(std::move(all));
            }
            expectNear(results[0], results[1], 1e-3);
        }
    }
}

TEST(TorchModel, slidesItsWindowForAsLongAsOneLikes) {
    const auto tokens = someTokens(900, 5);
    std::vector<std::vector<float>> results;
    for (const auto& model : {torchModel("tiny"), reference("tiny")}) {
        const auto sequence = model->begin(remembering(40));
        std::vector<float> logits;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            logits = feed(*sequence, 0, std::span(tokens).subspan(i, 1));
        results.push_back(logits);
        results.push_back(feed(*model->begin(remembering(40)), 0, tokens));
    }
    for (const auto& logits : results)
        expectNear(logits, results.back(), 1e-3);
}

TEST(TorchModel, keepsItsOpinionInBfloat16) {
    const auto tokens = someTokens(200, 6);
    const auto exact = torchModel("tiny")->score(tokens, 40, 0).value();
    const auto model = torchModel("tiny", Precision::Bf16);
    EXPECT_EQ(model->precision(), Precision::Bf16);
    const auto rough = model->score(tokens, 40, 0).value();
    double difference = 0;
    for (std::size_t i = 0; i < exact.nll.size(); ++i)
        difference += rough.nll[i] - exact.nll[i];
    EXPECT_NEAR(difference / static_cast<double>(exact.nll.size()), 0, 0.02);
}

TEST(TorchModel, readsInSmallerPartsWhereMemoryIsShort) {
    const auto prompt = someTokens(120, 7);
    const auto onward = someTokens(30, 8);
    const auto readAll = [&](const LanguageModel& model) {
        const auto batch = model.begin(remembering(40));
        feed(*batch, 0, prompt);
        batch->resample(std::vector<int>(8, 0));
        std::vector<Reading> readings;
        for (int i = 0; i < 8; ++i)
            readings.push_back({i, std::span(onward).first(std::size_t(3 * i + 1))});
        const auto every = batch->read(readings, LogitsOf::Every);
        std::vector<float> all(every.begin(), every.end());
        for (Reading& reading : readings)
            reading.tokens = std::span(onward).last(1);
        const auto last = batch->read(readings);
        all.insert(all.end(), last.begin(), last.end());
        return all;
    };
    const auto whole = readAll(*torchModel("tiny"));
    for (const std::int64_t most : {100, 7, 1})
        expectNear(readAll(*torchModel("tiny", Precision::Auto, [most] { return most; })), whole,
                   1e-4);
    EXPECT_THROW(readAll(*torchModel("tiny", Precision::Auto, [] { return 0; })),
                 OutOfDeviceMemory);
}

TEST(TorchModel, hasNoInt8) {
    EXPECT_FALSE(makeTorchModel(checkpoint("tiny"), Device::Cpu, Precision::Int8));
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/language_model.h"

#include "core/base/file.h"
#include "core/model/model_library.h"
#include "tests/support/archives.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace studio::core {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

Json expectation(const fs::path& folder) {
    return Json::parse(readTextFile(folder / "expected.json", 1 << 24).value());
}

std::shared_ptr<const LanguageModel> load(const fs::path& path) {
    auto model = loadModel(path, Device::Cpu);
    EXPECT_TRUE(model) << model.error().message();
    return model.value();
}

void expectScores(const LanguageModel& model, const Json& expected,
                  const std::vector<TokenId>& tokens, double tolerance) {
    const int segment = expected.value("tgt_len", 0);
    const auto scores = model.score(tokens, expected["mem_len"], segment).value();
    const auto nll = expected["nll"].get<std::vector<double>>();
    ASSERT_EQ(scores.nll.size(), nll.size());
    for (std::size_t i = 0; i < nll.size(); ++i)
        ASSERT_NEAR(scores.nll[i], nll[i], tolerance) << "prediction " << i;
    if (expected.contains("argmax"))
        EXPECT_EQ(scores.argmax, expected["argmax"].get<std::vector<TokenId>>());
}

/// Logits after tokens[0 … last], fed in the given lengths over and over.
std::vector<float> logitsAfter(const LanguageModel& model, int memory,
                               const std::vector<TokenId>& tokens, std::size_t last,
                               std::vector<std::size_t> lengths) {
    DecodingSettings settings;
    settings.memory = memory;
    const auto sequence = model.begin(settings);
    std::span<const float> logits;
    std::size_t turn = 0;
    for (std::size_t i = 0; i <= last;) {
        const std::size_t count = std::min(lengths[turn++ % lengths.size()], last + 1 - i);
        const Reading reading{0, std::span(tokens).subspan(i, count)};
        logits = sequence->read({&reading, 1});
        i += count;
    }
    return {logits.begin(), logits.end()};
}

}  // namespace

/// A golden network in all the forms that it can come in.
std::vector<fs::path> everyForm(const fs::path& golden, const tests::TemporaryFolder& folder) {
    const auto bytesOf = [&](const char* name) { return readFile(golden / name, 1 << 24).value(); };
    const auto archive = [&](const char* name, const char* weights) {
        tests::writeFile(folder / name,
                         tests::makeTarGz({{"a/vocab.txt", bytesOf("vocab.txt"), {}},
                                           {"a/config.json", bytesOf("config.json"), {}},
                                           {std::string("a/") + weights, bytesOf(weights), {}}}));
        return folder / name;
    };
    fs::create_directory(folder / "bare");
    fs::copy_file(golden / "model.pt", folder / "bare" / "model.pt");
    fs::copy_file(golden / "vocab.txt", folder / "bare" / "vocab.txt");
    const ModelLibrary library(folder / "data", tests::builtInModel());
    const auto converted = library.add({golden / "state_dict.zip.pt", {}}, {}).value();
    return {golden / "state_dict.zip.pt",
            golden / "model.pt",
            golden,
            folder / "bare",
            archive("module.tar.gz", "model.pt"),
            archive("state-dict.tar.gz", "state_dict.zip.pt"),
            converted->folder};
}

class GoldenNetwork : public testing::TestWithParam<std::string> {};

TEST_P(GoldenNetwork, givesTheSameInEveryForm) {
    const fs::path golden = tests::testData("golden") / GetParam();
    const Json expected = expectation(golden);
    const auto tokens = expected["tokens"].get<std::vector<TokenId>>();
    const tests::TemporaryFolder folder;
    for (const fs::path& path : everyForm(golden, folder)) {
        SCOPED_TRACE(path);
        const auto model = load(path);
        expectScores(*model, expected["stepwise"], tokens, 1e-4);
        for (const auto& [step, values] : expected["stepwise"]["logits_at"].items()) {
            const auto reference = values.get<std::vector<double>>();
            const auto logits = logitsAfter(*model, expected["stepwise"]["mem_len"], tokens,
                                            std::stoul(step), {200});
            ASSERT_EQ(logits.size(), reference.size());
            for (std::size_t i = 0; i < logits.size(); ++i)
                ASSERT_NEAR(logits[i], reference[i], 1e-4) << "step " << step << " token " << i;
        }
    }
}

TEST_P(GoldenNetwork, agreesStepwiseInSegmentsAndInLogits) {
    const fs::path folder = tests::testData("golden") / GetParam();
    const Json expected = expectation(folder);
    const auto tokens = expected["tokens"].get<std::vector<TokenId>>();
    const auto model = load(folder);
    expectScores(*model, expected["stepwise"], tokens, 1e-4);
    expectScores(*model, expected["segments"], tokens, 1e-4);
    for (const auto& [step, values] : expected["stepwise"]["logits_at"].items()) {
        const auto reference = values.get<std::vector<double>>();
        for (const auto& lengths : {std::vector<std::size_t>{1}, {7, 1, 40}, {200}}) {
            const auto logits = logitsAfter(*model, expected["stepwise"]["mem_len"], tokens,
                                            std::stoul(step), lengths);
            ASSERT_EQ(logits.size(), reference.size());
            for (std::size_t i = 0; i < logits.size(); ++i)
                ASSERT_NEAR(logits[i], reference[i], 1e-3) << "step " << step << " token " << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Golden, GoldenNetwork,
                         testing::Values(std::string("tiny"), std::string("tiny_clamped"),
                                         std::string("tiny_prenorm")),
                         [](const testing::TestParamInfo<std::string>& golden) {
                             return golden.param;
                         });

TEST(LanguageModel, agreesWithTrainedWeights) {
    const Json expected = expectation(tests::testData("nes-small"));
    const auto tokens = expected["tokens"].get<std::vector<TokenId>>();
    const auto model = load(tests::builtInModel());
    expectScores(*model, expected["stepwise_64"], tokens, 1e-3);
    expectScores(*model, expected["stepwise_512"], tokens, 1e-3);
}

TEST(LanguageModel, slidesItsWindowForAsLongAsOneLikes) {
    const auto model = load(tests::testData("golden/tiny"));
    std::vector<TokenId> tokens;
    for (int i = 0; i < 900; ++i)
        tokens.push_back((i * 37 + i / 5) % 631);
    const auto scores = model->score(tokens, 40, 0).value();
    const auto logits = logitsAfter(*model, 40, tokens, 898, {1});
    double sum = 0;
    for (const float value : logits)
        sum += std::exp(static_cast<double>(value));
    const double nll =
        std::log(sum) - static_cast<double>(logits[static_cast<std::size_t>(tokens[899])]);
    EXPECT_NEAR(scores.nll[898], nll, 1e-4);
}

TEST(LanguageModel, saysSoWhereThereIsNoGpu) {
    const auto model = loadModel(tests::testData("golden/tiny"), Device::Cuda);
    if (model)
        GTEST_SKIP() << "there is a GPU here";
    EXPECT_NE(model.error().message().find("CUDA"), std::string::npos);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/training_run.h"

#include "core/base/file.h"
#include "core/model/blas_threads.h"
#include "core/model/checkpoint_writer.h"
#include "core/model/language_model.h"
#include "core/model/random_checkpoint.h"
#include "core/tokens/encoder.h"
#include "tests/support/small_corpus.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <numeric>
#include <sstream>

namespace studio::core {

namespace {

ModelConfig tinyModel(bool preNorm = false) {
    ModelConfig model;
    model.timing = Timing::Frames;
    model.layers = 2;
    model.heads = 2;
    model.width = 32;
    model.headWidth = 16;
    model.innerWidth = 64;
    model.preNorm = preNorm;
    model.finalNorm = preNorm;
    model.memoryLength = 24;
    return model;
}

/// The losses of the log, in order.
std::vector<double> lossesIn(const std::filesystem::path& folder) {
    std::istringstream log(readTextFile(folder / "log.jsonl", 1 << 24).value());
    std::vector<double> losses;
    for (std::string line; std::getline(log, line);) {
        const auto entry = nlohmann::json::parse(line);
        if (entry.contains("nats"))
            losses.push_back(entry["nats"]);
    }
    return losses;
}

class TrainingRunTest : public testing::Test {
  protected:
    tests::TemporaryFolder folder_;

    // Tests run beside each other.
    void SetUp() override { useOneThread(); }

    TrainingConfig config(int pieces, std::int64_t steps) {
        tests::makeSmallCorpus(folder_ / "a.corpus", pieces);
        TrainingConfig config;
        config.corpora = {(folder_ / "a.corpus").string()};
        config.valid = config.corpora.front();
        config.model = tinyModel();
        config.rows = 4;
        config.segment = 24;
        config.memory = 24;
        config.steps = steps;
        config.warmup = 10;
        config.rate = 1e-2;
        config.average = 0.8;
        config.precision = TrainingPrecision::Fp32;
        config.measureEvery = 1'000'000;
        return config;
    }

    TrainingNews train(const TrainingConfig& config, const char* name, bool resume = false,
                       std::int64_t stopAt = -1) {
        std::stop_source stop;
        const auto news = runTraining(
            {config, folder_ / name, "cpu", {}, resume},
            [&](const TrainingNews& told) {
                if (told.progress.step == stopAt)
                    stop.request_stop();
            },
            stop.get_token());
        EXPECT_TRUE(news) << news.error().message();
        return news.value_or(TrainingNews());
    }
};

}  // namespace

TEST_F(TrainingRunTest, learnsASongByHeart) {
    TrainingConfig one = config(1, 600);
    one.memory = 48;
    one.beta2 = 0.99;
    one.augmentation.reset();
    const TrainingNews news = train(one, "run");
    const auto losses = lossesIn(folder_ / "run");
    EXPECT_GT(losses.front(), 3);
    EXPECT_LT(losses.back(), 0.1);
    EXPECT_EQ(news.progress.step, 600);
    const auto model = loadModel(folder_ / "run" / "model", Device::Cpu, Precision::Fp32);
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_TRUE(std::filesystem::exists(folder_ / "run" / "loss.svg"));
}

TEST_F(TrainingRunTest, theSameSeedGivesTheSameLossesBitForBit) {
    TrainingConfig several = config(5, 60);
    several.dropout = 0.1;
    several.attentionDropout = 0.1;
    train(several, "one");
    train(several, "two");
    EXPECT_EQ(lossesIn(folder_ / "one"), lossesIn(folder_ / "two"));
    several.seed = 2;
    train(several, "three");
    EXPECT_NE(lossesIn(folder_ / "one"), lossesIn(folder_ / "three"));
}

TEST_F(TrainingRunTest, goesOnBitForBitWhereItWasStopped) {
    TrainingConfig several = config(5, 80);
    several.dropout = 0.1;
    train(several, "whole");
    train(several, "parts", false, 40);
    EXPECT_LT(lossesIn(folder_ / "parts").size(), lossesIn(folder_ / "whole").size());
    train(several, "parts", true);
    EXPECT_EQ(lossesIn(folder_ / "parts"), lossesIn(folder_ / "whole"));
    EXPECT_EQ(readFile(folder_ / "parts/model/model.safetensors", 1 << 24).value().size(),
              readFile(folder_ / "whole/model/model.safetensors", 1 << 24).value().size());
}

TEST_F(TrainingRunTest, refusesToWriteOverATrainingOrToGoOnWithAnother) {
    const TrainingConfig several = config(3, 20);
    train(several, "run");
    const auto again = runTraining({several, folder_ / "run", "cpu"}, [](const auto&) {}, {});
    ASSERT_FALSE(again);
    EXPECT_NE(again.error().message().find("--resume"), std::string::npos);
    TrainingConfig other = several;
    other.rate = 0.5;
    EXPECT_FALSE(runTraining({other, folder_ / "run", "cpu", {}, true}, [](const auto&) {}, {}));
    other = several;
    other.model.timing = Timing::Samples;
    EXPECT_FALSE(runTraining({other, folder_ / "other", "cpu"}, [](const auto&) {}, {}));
}

TEST_F(TrainingRunTest, measuresAsTheEngineScores) {
    for (const bool preNorm : {false, true}) {
        TrainingConfig several = config(5, 1);
        several.model = tinyModel(preNorm);
        const Checkpoint start = randomCheckpoint(several.model, 3);
        const Corpus corpus = Corpus::open(several.valid).value();
        const auto trainer = makeTrainer(several, start, {&corpus, 1}, &corpus, "cpu").value();
        const auto measured = trainer->measure({});
        ASSERT_TRUE(measured);

        // As it measures: one stream of all pieces, cut into ten rows.
        std::vector<TokenId> stream;
        for (const PieceEntry& piece : corpus.pieces()) {
            const auto encoded = encodeView(viewOf(corpus.notesOf(piece)), corpus.timing().clock(),
                                            start.vocabulary);
            stream.insert(stream.end(), encoded.tokens.begin(), encoded.tokens.end());
        }
        const std::size_t each = (stream.size() - 1) / 10;
        ASSERT_EQ(measured->tokens, each * 10);
        tests::TemporaryFolder model;
        ASSERT_TRUE(writeCheckpoint(model.path(), start));
        const auto engine = loadModel(model.path(), Device::Cpu, Precision::Fp32).value();
        double nats = 0;
        for (std::size_t row = 0; row < 10; ++row) {
            const auto scores =
                engine->score(std::span(stream).subspan(row * each, each + 1), 24, 24).value();
            nats += std::accumulate(scores.nll.begin(), scores.nll.end(), 0.0);
        }
        EXPECT_NEAR(measured->natsPerToken, nats / static_cast<double>(each * 10), 1e-5);
    }
}

}  // namespace studio::core

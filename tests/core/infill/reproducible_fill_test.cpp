// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The same seed gives the same take, however the engine cuts its work.

#include "core/infill/fill.h"
#include "core/model/cpu/cpu_model.h"
#include "core/model/fallback_model.h"
#include "core/model/libtorch/torch_model.h"
#include "tests/support/random_song.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <random>

namespace studio::core {

namespace {

Checkpoint tiny() {
    return loadCheckpoint(tests::testData("golden/tiny_prenorm")).value();
}

/// Reads every continuation alone, and its tokens one by one.
class OneByOne : public Continuations {
  public:
    explicit OneByOne(std::unique_ptr<Continuations> sequences)
        : sequences_(std::move(sequences)) {}

    [[nodiscard]] int size() const override { return sequences_->size(); }
    [[nodiscard]] std::int64_t length(int continuation) const override {
        return sequences_->length(continuation);
    }
    std::span<const float> read(std::span<const Reading> readings, LogitsOf which) override {
        logits_.clear();
        for (const Reading& reading : readings) {
            for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
                const Reading one{reading.continuation, reading.tokens.subspan(i, 1)};
                const auto row = sequences_->read({&one, 1});
                if (which == LogitsOf::Every || i + 1 == reading.tokens.size())
                    logits_.insert(logits_.end(), row.begin(), row.end());
            }
        }
        return logits_;
    }
    void truncate(int continuation, std::int64_t length) override {
        sequences_->truncate(continuation, length);
    }
    void resample(std::span<const int> sources) override { sequences_->resample(sources); }
    [[nodiscard]] std::unique_ptr<Continuations> fork() const override {
        return std::make_unique<OneByOne>(sequences_->fork());
    }

  private:
    std::unique_ptr<Continuations> sequences_;
    std::vector<float> logits_;
};

class OneByOneModel : public LanguageModel {
  public:
    explicit OneByOneModel(std::shared_ptr<const LanguageModel> model) : model_(std::move(model)) {}

    [[nodiscard]] const ModelConfig& config() const override { return model_->config(); }
    [[nodiscard]] const Vocabulary& vocabulary() const override { return model_->vocabulary(); }
    [[nodiscard]] std::size_t parameterCount() const override { return model_->parameterCount(); }
    [[nodiscard]] std::string deviceName() const override { return model_->deviceName(); }
    [[nodiscard]] Precision precision() const override { return model_->precision(); }
    [[nodiscard]] std::unique_ptr<Continuations> begin(
        const DecodingSettings& settings) const override {
        DecodingSettings alone = settings;
        alone.everyCore = false;
        return std::make_unique<OneByOne>(model_->begin(alone));
    }
    [[nodiscard]] Expected<SequenceScores> score(std::span<const TokenId> tokens, int memory,
                                                 int segment) const override {
        return model_->score(tokens, memory, segment);
    }

  private:
    std::shared_ptr<const LanguageModel> model_;
};

/// P2 and half of TR are open: much is said that is not drawn, and particles are resampled.
Song songToFill() {
    std::mt19937_64 random(5);
    Song song = tests::randomSong(random);
    for (const Voice voice : {Voice::Pulse2, Voice::Triangle})
        song.frame.locks.setAll(voice, LockMode::Free);
    song.frame.locks.set(Voice::Triangle, {0, song.frame.length / 2}, LockMode::Rhythm);
    return song;
}

std::vector<Take> takesOf(std::shared_ptr<const LanguageModel> model, int count,
                          int particles = 12) {
    const Song song = songToFill();
    FillRequest request;
    request.region = {0, song.frame.length};
    request.sampling.particles = particles;
    request.seed = 9;
    return fillTakes(song, std::move(model), request, count, {}, {}).value();
}

}  // namespace

TEST(ReproducibleFill, inAnyBatchInAnyPiecesAndOnAnyNumberOfCores) {
    const auto model = makeCpuModel(tiny(), Precision::Fp32);
    const auto takes = takesOf(model, 3);
    const auto again = takesOf(std::make_shared<const OneByOneModel>(model), 3);
    ASSERT_EQ(takes.size(), 3U);
    for (std::size_t i = 0; i < takes.size(); ++i) {
        EXPECT_FALSE(takes[i].written == std::decay_t<decltype(takes[i].written)>());
        EXPECT_EQ(takes[i].written, again[i].written) << i;
        EXPECT_EQ(takes[i].fit, again[i].fit) << i;
    }
    EXPECT_EQ(takesOf(model, 1).front().written, takes.front().written);
}

TEST(ReproducibleFill, byTheEngineForGpusAsByThatForTheProcessor) {
    const auto takes = takesOf(makeCpuModel(tiny(), Precision::Fp32), 2);
    const auto others = takesOf(makeTorchModel(tiny(), Device::Cpu).value(), 2);
    for (std::size_t i = 0; i < takes.size(); ++i) {
        EXPECT_EQ(takes[i].written, others[i].written) << i;
        EXPECT_NEAR(takes[i].fit, others[i].fit, 1e-5) << i;
    }
}

TEST(ReproducibleFill, acrossTheMoveToTheProcessor) {
    const auto takes = takesOf(makeCpuModel(tiny(), Precision::Fp32), 1);
    int asked = 0;
    const auto device = makeTorchModel(tiny(), Device::Cpu, Precision::Fp32, [&] {
        return ++asked < 60 ? std::numeric_limits<std::int64_t>::max() : 0;
    });
    const auto model = withSpare(device.value(), [] {
        return Expected<std::shared_ptr<const LanguageModel>>(
            makeCpuModel(tiny(), Precision::Fp32));
    });
    const auto others = takesOf(model, 1);
    EXPECT_TRUE(model->notice());
    EXPECT_EQ(takes.front().written, others.front().written);
    EXPECT_NEAR(takes.front().fit, others.front().fit, 1e-5);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/fallback_model.h"

#include "core/model/device_memory.h"

#include <algorithm>
#include <mutex>
#include <type_traits>
#include <utility>

namespace studio::core {

namespace {

/// The model that is used, and the one that steps in. Any thread.
class Models {
  public:
    Models(std::shared_ptr<const LanguageModel> model, SpareModel makeSpare)
        : first_(std::move(model)), makeSpare_(std::move(makeSpare)) {}
    explicit Models(std::shared_ptr<const LanguageModel> spare)
        : first_(spare), spare_(std::move(spare)) {}

    [[nodiscard]] std::shared_ptr<const LanguageModel> current() const {
        const std::lock_guard lock(mutex_);
        return spare_ ? spare_ : first_;
    }
    [[nodiscard]] bool hasMoved() const {
        const std::lock_guard lock(mutex_);
        return spare_ != nullptr;
    }
    /// From now on the spare. Throws OutOfDeviceMemory if there is none.
    std::shared_ptr<const LanguageModel> move() const {
        const std::lock_guard lock(mutex_);
        if (!spare_) {
            auto made = makeSpare_();
            if (!made)
                throw OutOfDeviceMemory(made.error().message());
            spare_ = std::move(*made);
        }
        return spare_;
    }

    [[nodiscard]] const LanguageModel& first() const { return *first_; }

  private:
    std::shared_ptr<const LanguageModel> first_;
    SpareModel makeSpare_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const LanguageModel> spare_;
};

class FallbackContinuations final : public Continuations {
  public:
    FallbackContinuations(std::shared_ptr<const Models> models, const DecodingSettings& settings)
        : models_(std::move(models)), settings_(settings), histories_(1) {
        onAnyDevice([&] { use(*models_->current()); });
    }

    [[nodiscard]] int size() const override { return static_cast<int>(histories_.size()); }
    [[nodiscard]] std::int64_t length(int continuation) const override {
        return std::ssize(histories_[static_cast<std::size_t>(continuation)]);
    }

    std::span<const float> read(std::span<const Reading> readings, LogitsOf which) override {
        const auto logits = onAnyDevice([&] { return sequences_->read(readings, which); });
        for (const Reading& reading : readings)
            remember(static_cast<std::size_t>(reading.continuation), reading.tokens);
        return logits;
    }

    [[nodiscard]] bool canDraw() const override { return sequences_->canDraw(); }

    std::span<const TokenId> write(std::span<const TokenId> tokens,
                                   std::span<const double> uniforms,
                                   const DrawSettings& settings) override {
        const std::vector<TokenId> read(tokens.begin(), tokens.end());
        std::span<const TokenId> drawn;
        onAnyDevice([&] {
            if (canDraw())
                drawn = sequences_->write(tokens, uniforms, settings);
        });
        for (std::size_t i = 0; i < drawn.size(); ++i)
            remember(i, std::span(read).subspan(i, 1));
        return drawn;
    }

    std::span<const DrawnToken> draw(std::span<const DrawRequest> requests,
                                     const DrawSettings& settings) override {
        std::span<const DrawnToken> drawn;
        onAnyDevice([&] {
            if (canDraw())
                drawn = sequences_->draw(requests, settings);
        });
        for (std::size_t i = 0; i < drawn.size(); ++i)
            remember(i, requests[i].tokens);
        return drawn;
    }

    void truncate(int continuation, std::int64_t length) override {
        sequences_->truncate(continuation, length);
        histories_[static_cast<std::size_t>(continuation)].resize(
            static_cast<std::size_t>(sequences_->length(continuation)));
    }

    void resample(std::span<const int> sources) override {
        onAnyDevice([&] { sequences_->resample(sources); });
        std::vector<std::vector<TokenId>> sampled;
        for (const int source : sources)
            sampled.push_back(histories_[static_cast<std::size_t>(source)]);
        histories_ = std::move(sampled);
    }

    [[nodiscard]] std::unique_ptr<Continuations> fork() const override {
        auto copy = std::unique_ptr<FallbackContinuations>(new FallbackContinuations(*this));
        copy->onAnyDevice([&] {
            if (!copy->sequences_)
                copy->sequences_ = sequences_->fork();
        });
        return copy;
    }

  private:
    std::shared_ptr<const Models> models_;
    DecodingSettings settings_;
    std::unique_ptr<Continuations> sequences_;
    std::vector<std::vector<TokenId>> histories_;

    /// All but the sequences.
    FallbackContinuations(const FallbackContinuations& other)
        : models_(other.models_), settings_(other.settings_), histories_(other.histories_) {}

    void remember(std::size_t sequence, std::span<const TokenId> tokens) {
        histories_[sequence].insert(histories_[sequence].end(), tokens.begin(), tokens.end());
    }

    /// Calls work(); if the device is full, once more after moving.
    template <class Work>
    std::invoke_result_t<Work> onAnyDevice(const Work& work) {
        try {
            return work();
        } catch (const OutOfDeviceMemory&) {
            sequences_.reset();
            use(*models_->move());
        }
        return work();
    }

    /// Reads on `model` all that was read: once what they have in common, then the rest of each.
    void use(const LanguageModel& model) {
        sequences_ = model.begin(settings_);
        std::size_t common = histories_.front().size();
        for (const auto& history : histories_) {
            const auto differs = std::ranges::mismatch(history, histories_.front()).in1;
            common = std::min(common, static_cast<std::size_t>(differs - history.begin()));
        }
        if (common > 0) {
            const Reading prompt{0, std::span(histories_.front()).first(common)};
            sequences_->read({&prompt, 1});
        }
        if (histories_.size() > 1)
            sequences_->resample(std::vector<int>(histories_.size(), 0));
        std::vector<Reading> readings;
        for (std::size_t i = 0; i < histories_.size(); ++i) {
            const auto rest = std::span(histories_[i]).subspan(common);
            if (!rest.empty())
                readings.push_back({static_cast<int>(i), rest});
        }
        if (!readings.empty())
            sequences_->read(readings);
    }
};

class FallbackModel final : public LanguageModel {
  public:
    explicit FallbackModel(std::shared_ptr<const Models> models) : models_(std::move(models)) {}

    [[nodiscard]] const ModelConfig& config() const override { return models_->first().config(); }
    [[nodiscard]] const Vocabulary& vocabulary() const override {
        return models_->first().vocabulary();
    }
    [[nodiscard]] std::size_t parameterCount() const override {
        return models_->first().parameterCount();
    }
    [[nodiscard]] std::string deviceName() const override {
        return models_->current()->deviceName();
    }
    [[nodiscard]] Precision precision() const override { return models_->current()->precision(); }

    [[nodiscard]] std::optional<Error> notice() const override {
        if (!models_->hasMoved())
            return std::nullopt;
        return failure(STUDIO_TRANSLATE("core",
                                        "The memory of the GPU was full, so the network went on "
                                        "on the CPU (%1). Close other programs that use the GPU, "
                                        "or ask for fewer particles."),
                       nameOf(precision()))
            .value();
    }

    [[nodiscard]] std::unique_ptr<Continuations> begin(
        const DecodingSettings& settings) const override {
        return std::make_unique<FallbackContinuations>(models_, settings);
    }

    [[nodiscard]] Expected<SequenceScores> score(std::span<const TokenId> tokens, int memory,
                                                 int segment) const override {
        auto scores = models_->current()->score(tokens, memory, segment);
        if (scores || models_->hasMoved())
            return scores;
        try {
            return models_->move()->score(tokens, memory, segment);
        } catch (const OutOfDeviceMemory&) {
            return scores;
        }
    }

  private:
    std::shared_ptr<const Models> models_;
};

}  // namespace

std::shared_ptr<const LanguageModel> withSpare(std::shared_ptr<const LanguageModel> model,
                                               SpareModel makeSpare) {
    return std::make_shared<const FallbackModel>(
        std::make_shared<const Models>(std::move(model), std::move(makeSpare)));
}

std::shared_ptr<const LanguageModel> asSpare(std::shared_ptr<const LanguageModel> model) {
    return std::make_shared<const FallbackModel>(std::make_shared<const Models>(std::move(model)));
}

}  // namespace studio::core

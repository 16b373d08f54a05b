// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/training_config.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <utility>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kAny = std::numeric_limits<double>::max();

/// Goes through the keys of one object of the file, in the same way to read and to write it.
/// After the first wrong one the rest is passed over.
class Keys {
  public:
    Keys(const Json* from, Json* to, std::string place)
        : from_(from), to_(to), place_(std::move(place)) {}

    template <class Number>
    void number(const char* key, Number& value, double lowest, double highest) {
        if (to_ != nullptr)
            (*to_)[key] = value;
        const Json* found = find(key);
        if (found == nullptr)
            return;
        const bool whole = std::is_floating_point_v<Number> || found->is_number_integer();
        const double given = found->is_number() ? found->get<double>() : std::nan("");
        if (whole && given >= lowest && given <= highest)
            value = found->get<Number>();
        else
            refuse(key);
    }
    void text(const char* key, std::string& value) {
        if (to_ != nullptr)
            (*to_)[key] = value;
        const Json* found = find(key);
        if (found != nullptr && found->is_string())
            value = found->get<std::string>();
        else if (found != nullptr)
            refuse(key);
    }
    void texts(const char* key, std::vector<std::string>& values) {
        if (to_ != nullptr)
            (*to_)[key] = values;
        const Json* found = find(key);
        if (found == nullptr)
            return;
        values.clear();
        for (const Json& value : *found) {
            if (!found->is_array() || !value.is_string())
                return refuse(key);
            values.push_back(value.get<std::string>());
        }
    }
    /// What stands under `key`, to be looked at by the caller.
    [[nodiscard]] const Json* find(const char* key) {
        known_.emplace_back(key);
        if (from_ == nullptr || wrong_)
            return nullptr;
        const auto found = from_->find(key);
        return found == from_->end() ? nullptr : &*found;
    }
    void refuse(const std::string& key) { wrong_ = wrong_.value_or(place_ + key); }

    /// The key that is wrong, or that nobody asked for.
    [[nodiscard]] std::optional<std::string> wrong() const {
        for (const auto& [key, value] : from_->items()) {
            if (!wrong_ && std::ranges::find(known_, key) == known_.end())
                return place_ + key;
        }
        return wrong_;
    }

  private:
    const Json* from_;
    Json* to_;
    std::string place_;
    std::vector<std::string> known_;
    std::optional<std::string> wrong_;
};

void visit(Keys& keys, Augmentation& augmentation) {
    keys.number("fewer_voices", augmentation.fewerVoices, 0, 1);
    keys.number("swap_pulses", augmentation.swapPulses, 0, 1);
    keys.number("lowest_transpose", augmentation.lowestTranspose, -48, 48);
    keys.number("highest_transpose", augmentation.highestTranspose, augmentation.lowestTranspose,
                48);
    keys.number("stretch", augmentation.stretch, 0, 0.9);
}

void visit(Keys& keys, TrainingConfig& config) {
    keys.texts("corpora", config.corpora);
    keys.text("valid", config.valid);
    keys.text("start", config.start);
    keys.number("seed", config.seed, 0, 0x1p53);
    keys.number("rows", config.rows, 1, 4096);
    keys.number("segment", config.segment, 1, 4096);
    keys.number("memory", config.memory, 0, 8192);
    keys.number("accumulate", config.accumulate, 1, 1024);
    keys.number("steps", config.steps, 1, 1e9);
    keys.number("rate", config.rate, 0, 1);
    keys.number("warmup", config.warmup, 0, 1e9);
    keys.number("last_rate_share", config.lastRateShare, 0, 1);
    keys.number("beta1", config.beta1, 0, 0.99999);
    keys.number("beta2", config.beta2, 0, 0.9999999);
    keys.number("weight_decay", config.weightDecay, 0, 100);
    keys.number("clip", config.clip, 1e-9, kAny);
    keys.number("average", config.average, 0, 0.9999999);
    keys.number("dropout", config.dropout, 0, 0.95);
    keys.number("attention_dropout", config.attentionDropout, 0, 0.95);
    keys.number("measure_every", config.measureEvery, 1, 1e9);
    keys.number("patience", config.patience, 0, 1e6);
    keys.number("checkpoint_seconds", config.checkpointSeconds, 0, 1e9);
}

tl::unexpected<Error> wrongKey(const std::string& key) {
    return failure(STUDIO_TRANSLATE("core",
                                    "\"%1\" is not known to the trainer or its value makes no "
                                    "sense; see lakhnes train --help for what a configuration "
                                    "holds."),
                   key);
}

/// The parts that are objects or names.
Expected<void> readParts(Keys& keys, TrainingConfig& config) {
    if (const Json* model = keys.find("model")) {
        if (auto read = readModelConfig(model->dump(), config.model); !read)
            return read;
    }
    if (const Json* precision = keys.find("precision")) {
        if (*precision != "fp32" && *precision != "bf16")
            keys.refuse("precision");
        config.precision = *precision == "fp32" ? TrainingPrecision::Fp32 : TrainingPrecision::Bf16;
    }
    const Json* augmentation = keys.find("augmentation");
    if (augmentation == nullptr)
        return {};
    if (augmentation->is_null()) {
        config.augmentation.reset();
        return {};
    }
    if (!augmentation->is_object())
        return wrongKey("augmentation");
    Keys inner(augmentation, nullptr, "augmentation.");
    config.augmentation = Augmentation();
    visit(inner, *config.augmentation);
    if (const auto wrong = inner.wrong())
        return wrongKey(*wrong);
    return {};
}

}  // namespace

Expected<TrainingConfig> readTrainingConfig(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return failure(STUDIO_TRANSLATE("core",
                                        "The configuration is not a JSON object; write it as "
                                        "lakhnes train --help shows."));
    TrainingConfig config;
    Keys keys(&json, nullptr, "");
    visit(keys, config);
    if (auto parts = readParts(keys, config); !parts)
        return tl::unexpected(parts.error());
    if (const auto wrong = keys.wrong())
        return wrongKey(*wrong);
    if (config.corpora.empty())
        return wrongKey("corpora");
    config.model.segmentLength = config.segment;
    if (auto checked = checkModelConfig(config.model); !checked)
        return tl::unexpected(checked.error());
    return config;
}

std::string writeTrainingConfig(const TrainingConfig& config) {
    Json json;
    json["model"] = Json::parse(writeModelConfig(config.model));
    TrainingConfig values = config;
    Keys keys(nullptr, &json, "");
    visit(keys, values);
    json["precision"] = config.precision == TrainingPrecision::Fp32 ? "fp32" : "bf16";
    json["augmentation"] = nullptr;
    if (values.augmentation) {
        json["augmentation"] = Json::object();
        Keys inner(nullptr, &json["augmentation"], "");
        visit(inner, *values.augmentation);
    }
    return json.dump(2) + "\n";
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/model_config.h"

#include "core/score/tempo_map.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestText = 4000;

tl::unexpected<Error> wrongKey(const char* key) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The value of \"%1\" in config.json makes no sense or "
                                    "is not supported; use the file that came with the "
                                    "model."),
                   key);
}

/// False if the key is there and holds something else.
bool read(const Json& json, const char* key, std::string& value) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return true;
    if (!found->is_string())
        return false;
    value = found->get<std::string>();
    return value.size() <= kLongestText &&
           std::ranges::none_of(value, [](char c) { return c >= 0 && c < ' ' && c != '\n'; });
}

bool read(const Json& json, const char* key, bool& value) {
    const auto found = json.find(key);
    if (found == json.end())
        return true;
    if (!found->is_boolean())
        return false;
    value = found->get<bool>();
    return true;
}

bool read(const Json& json, const char* key, int& value) {
    constexpr std::int64_t kHighest = 1 << 24;
    const auto found = json.find(key);
    if (found == json.end())
        return true;
    if (!found->is_number_integer() || found->get<std::int64_t>() < -1 ||
        found->get<std::int64_t>() > kHighest)
        return false;
    value = found->get<int>();
    return true;
}

bool read(const Json& json, const char* key, double& value) {
    const auto found = json.find(key);
    if (found == json.end())
        return true;
    if (!found->is_number())
        return false;
    value = found->get<double>();
    return true;
}

Expected<void> readNames(const Json& json, ModelConfig& config) {
    std::string architecture = "transformer-xl";
    std::string vocabulary = "tx1";
    std::string timing = config.timing == Timing::Frames ? "frames" : "samples";
    if (!read(json, "architecture", architecture) || architecture != "transformer-xl")
        return wrongKey("architecture");
    if (!read(json, "vocab", vocabulary) || vocabulary != "tx1")
        return wrongKey("vocab");
    if (!read(json, "timing", timing) || (timing != "frames" && timing != "samples"))
        return wrongKey("timing");
    config.timing = timing == "frames" ? Timing::Frames : Timing::Samples;
    for (const auto& [key, value] : {std::pair{"name", &config.name},
                                     {"description", &config.description},
                                     {"licence", &config.licence}}) {
        if (!read(json, key, *value))
            return wrongKey(key);
    }
    return {};
}

}  // namespace

Expected<void> readModelConfig(std::string_view text, ModelConfig& config) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return failure(STUDIO_TRANSLATE("core",
                                        "config.json is not a JSON object; use the file "
                                        "that came with the model."));
    if (auto names = readNames(json, config); !names)
        return names;
    for (const auto& [key, value] : {std::pair{"n_token", &config.tokenCount},
                                     {"n_layer", &config.layers},
                                     {"n_head", &config.heads},
                                     {"d_model", &config.width},
                                     {"d_head", &config.headWidth},
                                     {"d_inner", &config.innerWidth},
                                     {"clamp_len", &config.clampLength},
                                     {"tgt_len", &config.segmentLength},
                                     {"mem_len", &config.memoryLength}}) {
        if (!read(json, key, *value))
            return wrongKey(key);
    }
    for (const auto& [key, value] : {std::pair{"pre_norm", &config.preNorm},
                                     {"final_norm", &config.finalNorm},
                                     {"tie_weights", &config.tieWeights},
                                     {"same_length", &config.sameLength}}) {
        if (!read(json, key, *value))
            return wrongKey(key);
    }
    if (!read(json, "norm_eps", config.normEpsilon))
        return wrongKey("norm_eps");
    if (!read(json, "frame_samples", config.samplesPerFrame) || !(config.samplesPerFrame >= 1) ||
        !(config.samplesPerFrame <= kModelRate))
        return wrongKey("frame_samples");
    return {};
}

Expected<void> checkModelConfig(const ModelConfig& config) {
    struct Limit {
        const char* key;
        int value;
        int lowest;
        int highest;
    };
    for (const Limit& limit : {Limit{"n_token", config.tokenCount, 2, 1 << 16},
                               {"n_layer", config.layers, 1, 256},
                               {"n_head", config.heads, 1, 256},
                               {"d_model", config.width, 2, 1 << 14},
                               {"d_head", config.headWidth, 1, 1 << 12},
                               {"d_inner", config.innerWidth, 1, 1 << 16},
                               {"clamp_len", config.clampLength, -1, 1 << 20},
                               {"tgt_len", config.segmentLength, 1, 1 << 16},
                               {"mem_len", config.memoryLength, 0, 1 << 16}}) {
        if (limit.value < limit.lowest || limit.value > limit.highest)
            return wrongKey(limit.key);
    }
    if (!(config.normEpsilon > 0) || !(config.normEpsilon <= 1))
        return wrongKey("norm_eps");
    return {};
}

std::string writeModelConfig(const ModelConfig& config) {
    const nlohmann::ordered_json json{
        {"architecture", "transformer-xl"},
        {"vocab", "tx1"},
        {"name", config.name},
        {"description", config.description},
        {"licence", config.licence},
        {"timing", config.timing == Timing::Frames ? "frames" : "samples"},
        {"frame_samples", config.samplesPerFrame},
        {"n_token", config.tokenCount},
        {"n_layer", config.layers},
        {"n_head", config.heads},
        {"d_model", config.width},
        {"d_head", config.headWidth},
        {"d_inner", config.innerWidth},
        {"pre_norm", config.preNorm},
        {"final_norm", config.finalNorm},
        {"tie_weights", config.tieWeights},
        {"norm_eps", config.normEpsilon},
        {"clamp_len", config.clampLength},
        {"same_length", config.sameLength},
        {"tgt_len", config.segmentLength},
        {"mem_len", config.memoryLength}};
    constexpr int kIndent = 2;
    return json.dump(kIndent, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace studio::core

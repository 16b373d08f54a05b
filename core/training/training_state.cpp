// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/training_state.h"

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {
using Json = nlohmann::ordered_json;
}

std::string writeTrainingState(const TrainingState& state) {
    const TrainingProgress& progress = state.progress;
    Json rows = Json::array();
    for (const FeedRow& row : state.feed.rows)
        rows.push_back({row.epoch, row.place, row.offset});
    const Json json{
        {"step", progress.step},
        {"epoch", progress.epoch},
        {"tokens", progress.tokens},
        {"seconds", progress.seconds},
        {"best", progress.bestNatsPerNote ? Json(*progress.bestNatsPerNote) : Json()},
        {"worse", progress.worse},
        {"feed", {{"epoch", state.feed.epoch}, {"place", state.feed.place}, {"rows", rows}}},
        {"optimiser_steps", state.optimiserSteps},
        {"config", state.config},
        {"sums", state.sums}};
    return json.dump();
}

std::optional<TrainingState> readTrainingState(std::string_view text) {
    // Of this program's own making: whatever is not as expected is of another version.
    try {
        const Json json = Json::parse(text);
        TrainingState state;
        TrainingProgress& progress = state.progress;
        progress.step = json.at("step");
        progress.epoch = json.at("epoch");
        progress.tokens = json.at("tokens");
        progress.seconds = json.at("seconds");
        if (!json.at("best").is_null())
            progress.bestNatsPerNote = json.at("best").get<double>();
        progress.worse = json.at("worse");
        const Json& feed = json.at("feed");
        state.feed.epoch = feed.at("epoch");
        state.feed.place = feed.at("place");
        for (const Json& row : feed.at("rows"))
            state.feed.rows.push_back({row.at(0), row.at(1), row.at(2)});
        state.optimiserSteps = json.at("optimiser_steps");
        state.config = json.at("config");
        state.sums = json.at("sums").get<std::vector<std::string>>();
        return state;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace studio::core

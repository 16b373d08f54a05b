// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/model_options.h"
#include "app/common/resource_paths.h"
#include "core/base/file.h"
#include "core/model/language_model.h"

#include <vector>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kLargestTokenFile = std::uint64_t{64} << 20;

struct NllOptions {
    std::string model;
    std::string tokens;
    int memory = 0;
    int segment = 0;
};

tl::unexpected<core::Error> noTokens(const std::string& path) {
    return core::failure(STUDIO_TRANSLATE("cli",
                                          "%1 holds no list of at least two token ids; give a "
                                          "JSON list, or an object with \"tokens\"."),
                         path);
}

/// A list of ids, or an object that holds one as "tokens".
core::Expected<std::vector<core::TokenId>> readTokens(const std::string& path, int tokenCount) {
    const auto text = core::readTextFile(path, kLargestTokenFile);
    if (!text)
        return tl::unexpected(text.error());
    // A list in an object is the deepest that makes sense.
    constexpr int kDeepest = 3;
    const Json json = Json::parse(
        *text, [](int depth, Json::parse_event_t, Json&) { return depth <= kDeepest; }, false);
    const bool wrapped = json.is_object() && json.contains("tokens");
    const Json& list = wrapped ? json["tokens"] : json;
    std::vector<core::TokenId> tokens;
    if (!list.is_array())
        return noTokens(path);
    for (const Json& id : list) {
        if (!id.is_number_integer() || id.get<std::int64_t>() < 0 ||
            id.get<std::int64_t>() >= tokenCount)
            return core::failure(STUDIO_TRANSLATE("cli",
                                                  "%1 holds a token that the model does not "
                                                  "have (its ids are 0 to %2)."),
                                 path, tokenCount - 1);
        tokens.push_back(id.get<core::TokenId>());
    }
    if (tokens.size() < 2)
        return noTokens(path);
    return tokens;
}

CommandResult nll(const NllOptions& options, Console& console) {
    const auto model = core::loadModel(app::modelLibrary().resolve(options.model),
                                       core::Device::Cpu, core::Precision::Fp32);
    if (!model)
        return failed(model.error());
    const auto tokens = readTokens(options.tokens, (*model)->config().tokenCount);
    if (!tokens)
        return failed(tokens.error());
    const auto scores = (*model)->score(*tokens, options.memory, options.segment);
    if (!scores)
        return failed(scores.error());
    double sum = 0;
    for (const double nats : scores->nll)
        sum += nats;
    console.say(std::to_string(scores->nll.size()) + " predictions, " +
                std::to_string(sum / static_cast<double>(scores->nll.size())) + " nats each");
    console.give({{"nll", scores->nll}, {"argmax", scores->argmax}});
    return {};
}

}  // namespace

void addDebugCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* debug = app.add_subcommand("debug", "Look inside");
    debug->require_subcommand(1);
    addApuDebugCommands(*debug, invocation);
    CLI::App* command =
        debug->add_subcommand("nll", "Negative log likelihood of each token after the first");
    const auto options = std::make_shared<NllOptions>();
    command->add_option("MODEL", options->model, kModelHelp)->required();
    command->add_option("--tokens", options->tokens, "JSON: a list of ids or {\"tokens\": [...]}")
        ->required()
        ->type_name("FILE");
    command->add_option("--memory", options->memory, "Tokens remembered")
        ->required()
        ->check(CLI::Range(0, 1 << 16))
        ->type_name("M");
    command
        ->add_option("--segment", options->segment,
                     "Read in segments of N tokens instead of one by one")
        ->check(CLI::Range(1, 1 << 16))
        ->type_name("N");
    addJsonFlag(*command, invocation);
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return nll(*options, console); };
    });
}

}  // namespace studio::cli

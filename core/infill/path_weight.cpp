// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/path_weight.h"

#include "core/infill/fill_grammar.h"
#include "core/infill/ruled_chances.h"
#include "core/infill/token_proposal.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace studio::core {

namespace {

/// A token, and what might have come in its place.
struct Step {
    TokenId token = kNoToken;
    FillChoices choices;
};

std::vector<ViewEvent> eventsFrom(const FillPlan& plan, const SongView& view) {
    std::vector<ViewEvent> events = eventsOf(view);
    const bool fresh = plan.prompt == std::vector<TokenId>{kBoundary};
    std::erase_if(events, [&](const ViewEvent& event) {
        return event.step < plan.start || (event.step == plan.start && !fresh);
    });
    return events;
}

/// The wait by which `walk` comes to `step`, or on its way there.
TokenId waitTo(std::int64_t step, const FillGrammar& walk, const FillPlan& plan,
               const Vocabulary& vocabulary) {
    const FillChoices& choices = walk.choices();
    if (choices.advance == kNoToken || step - walk.step() >= choices.distance)
        return choices.advance;
    const TokenId wait = plan.clock.waitFor(step - walk.step(), vocabulary);
    if (std::ranges::find(choices.waits, wait) == choices.waits.end())
        return kNoToken;
    FillGrammar trial = walk;
    trial.take(wait);
    return trial.step() == step ? wait : kNoToken;
}

std::optional<std::vector<Step>> walkAlong(const FillPlan& plan, const SongView& view,
                                           const Vocabulary& vocabulary, FillGrammar& walk) {
    const std::vector<ViewEvent> events = eventsFrom(plan, view);
    std::vector<Step> steps;
    for (auto event = events.begin(); !walk.finished();) {
        const std::int64_t next = event == events.end() ? kNeverStep : event->step;
        TokenId token = kNoToken;
        if (next > walk.step())
            token = waitTo(next, walk, plan, vocabulary);
        else if (next == walk.step())
            token = tokenOf(*event++, view, vocabulary);
        const std::vector<TokenId> legal = walk.choices().all();
        if (!std::ranges::binary_search(legal, token))
            return std::nullopt;
        steps.push_back({token, walk.choices()});
        walk.take(token);
    }
    return steps;
}

}  // namespace

std::optional<double> pathWeight(const FillPlan& plan, const Song& song,
                                 const Vocabulary& vocabulary, const Continuations& prompt,
                                 std::span<const float> logits, const SamplingSettings& settings) {
    SongView view;
    for (const Voice voice : kVoices)
        view[index(voice)] = viewOf(sampleNotes(song, song.part(voice)), plan.clock);
    FillGrammar walk(plan, vocabulary);
    const auto steps = walkAlong(plan, view, vocabulary, walk);
    if (!steps)
        return std::nullopt;
    std::vector<TokenId> tokens;
    for (const Step& step : *steps)
        tokens.push_back(step.token);
    std::ranges::copy(plan.tokensAfter(walk.step(), vocabulary), std::back_inserter(tokens));
    if (tokens.empty())
        return 0;
    const TokenProposal proposal(vocabulary, plan.openShare);
    const auto sequence = prompt.fork();
    const Reading reading{0, tokens};
    const auto rows = sequence->read({&reading, 1}, LogitsOf::Every);
    DrawRule rule;
    double weight = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto before = i == 0 ? logits : rows.subspan((i - 1) * logits.size(), logits.size());
        if (i >= steps->size() || (*steps)[i].choices.forced() != kNoToken) {
            weight += std::log(TokenWeights(before, settings).probability(tokens[i]));
            continue;
        }
        proposal.makeRule((*steps)[i].choices, rule);
        weight += RuledChances(rule, vocabulary, before, settings).logWeightOf(tokens[i], rule);
    }
    return weight;
}

}  // namespace studio::core

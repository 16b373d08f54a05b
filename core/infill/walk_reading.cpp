// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/walk_reading.h"

#include "core/infill/ruled_chances.h"
#include "core/infill/token_proposal.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

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

}  // namespace

std::optional<std::vector<WalkStep>> walkThrough(const FillPlan& plan, const Song& song,
                                                 const Vocabulary& vocabulary) {
    SongView view = viewOf(song, plan.clock);
    if (plan.pulses == PulseOrder::Swapped)
        std::swap(view[index(Voice::Pulse1)], view[index(Voice::Pulse2)]);
    const std::vector<ViewEvent> events = eventsFrom(plan, view);
    FillGrammar walk(plan, vocabulary);
    std::vector<WalkStep> steps;
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

WalkReading readWalk(const FillPlan& plan, std::span<const WalkStep> steps,
                     const Vocabulary& vocabulary, const Continuations& prompt,
                     std::span<const float> logits, const SamplingSettings& settings) {
    std::vector<TokenId> tokens;
    FillGrammar walk(plan, vocabulary);
    for (const WalkStep& step : steps) {
        tokens.push_back(step.token);
        walk.take(step.token);
    }
    std::ranges::copy(plan.tokensAfter(walk.step(), vocabulary), std::back_inserter(tokens));
    WalkReading result;
    if (tokens.empty())
        return result;
    const TokenProposal proposal(vocabulary, plan.openShare);
    const auto sequence = prompt.fork();
    const Reading reading{0, tokens};
    const auto rows = sequence->read({&reading, 1}, LogitsOf::Every);
    DrawRule rule;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto before = i == 0 ? logits : rows.subspan((i - 1) * logits.size(), logits.size());
        const double log = std::log(TokenWeights(before, settings).probability(tokens[i]));
        const bool follows = i >= steps.size();
        const bool drawn = !follows && steps[i].drawn();
        result.logProbability += log;
        if (drawn)
            proposal.makeRule(steps[i].choices, rule);
        result.logWeight +=
            drawn ? RuledChances(rule, vocabulary, before, settings).logWeightOf(tokens[i], rule)
                  : log;
        // What follows counts as it is weighed.
        result.figures.drawnNats += drawn ? natsOf(before, tokens[i]) : 0;
        result.figures.followingNats -= follows ? log : 0;
        result.figures.drawn += drawn ? 1 : 0;
        result.figures.following += follows ? 1 : 0;
    }
    return result;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/token_proposal.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

namespace studio::core {

namespace {

bool isNote(const Token& token) {
    return token.kind == TokenKind::NoteOn || token.kind == TokenKind::NoteOff;
}

bool beginsNoteOf(const Token& token, Voice voice) {
    return token.kind == TokenKind::NoteOn && token.voice == voice;
}

/// Logarithm of the factor by which wishes make `token` likelier.
double likingOf(TokenId token, const FillChoices& choices) {
    const auto liked = std::ranges::find(choices.liked, token, &std::pair<TokenId, double>::first);
    return liked != choices.liked.end() ? liked->second : 0;
}

}  // namespace

double TokenProposal::massOfNotes(Voice voice, const TokenWeights& weights) const {
    const PitchRange range = pitchRange(voice);
    double mass = 0;
    for (int pitch = range.lowest; pitch <= range.highest; ++pitch)
        mass += weights.of(vocabulary_.noteOn(voice, pitch));
    return mass;
}

TokenProposal::Boosts TokenProposal::boostsOf(const FillChoices& choices,
                                              const TokenWeights& weights) const {
    Boosts boosts{1, 1, 1, 1};
    for (const Voice voice : kVoices) {
        if (!choices.narrowed[index(voice)])
            continue;
        double allowed = 0;
        for (const auto* tokens : {&choices.events, &choices.site}) {
            for (const TokenId token : *tokens)
                allowed += beginsNoteOf(vocabulary_.token(token), voice) ? weights.of(token) : 0;
        }
        const double all = massOfNotes(voice, weights);
        // Where none of them has a chance, all get the same.
        boosts[index(voice)] = allowed > 0 ? all / allowed : -all;
    }
    return boosts;
}

double TokenProposal::chanceOf(TokenId token, const Boosts& boosts,
                               const TokenWeights& weights) const {
    const Token& meaning = vocabulary_.token(token);
    if (meaning.kind != TokenKind::NoteOn)
        return weights.of(token);
    const double boost = boosts[index(meaning.voice)];
    return boost < 0 ? -boost : weights.of(token) * boost;
}

void TokenProposal::addWaits(const FillChoices& choices, const TokenWeights& weights, double rest,
                             std::vector<Candidate>& found) const {
    const std::vector<Candidate> waits =
        choices.onGrid ? nearestWaits(choices, weights) : ownWaits(choices, weights);
    double all = 0;
    if (choices.capped) {
        for (const Candidate& wait : waits)
            all += wait.chance;
    } else {
        for (const WaitToken& wait : vocabulary_.waits())
            all += weights.of(wait.id);
    }
    if (all <= 0) {
        found.push_back({choices.advance, rest});
        return;
    }
    double taken = 0;
    for (const Candidate& wait : waits) {
        if (wait.token == choices.advance)
            continue;
        const double chance = wait.chance * openShare_ / all;
        found.push_back({wait.token, chance * rest});
        taken += chance;
    }
    found.push_back({choices.advance, std::max(1 - taken, 0.0) * rest});
}

std::vector<TokenProposal::Candidate> TokenProposal::ownWaits(const FillChoices& choices,
                                                              const TokenWeights& weights) {
    std::vector<Candidate> waits;
    for (const TokenId wait : choices.waits)
        waits.push_back({wait, weights.of(wait)});
    waits.push_back({choices.advance, weights.of(choices.advance)});
    return waits;
}

std::vector<TokenProposal::Candidate> TokenProposal::nearestWaits(
    const FillChoices& choices, const TokenWeights& weights) const {
    const auto samplesOf = [&](TokenId wait) { return vocabulary_.token(wait).value; };
    std::vector<TokenId> legal = choices.waits;
    legal.push_back(choices.advance);
    std::ranges::sort(legal, {}, samplesOf);
    std::vector<Candidate> waits;
    for (const TokenId wait : legal)
        waits.push_back({wait, 0});
    std::size_t nearest = 0;
    for (const WaitToken& wait : vocabulary_.waits()) {
        if (choices.capped && wait.samples > samplesOf(legal.back()))
            break;
        while (nearest + 1 < legal.size() && samplesOf(legal[nearest + 1]) - wait.samples <=
                                                 std::abs(samplesOf(legal[nearest]) - wait.samples))
            ++nearest;
        waits[nearest].chance += weights.of(wait.id);
    }
    return waits;
}

std::vector<TokenProposal::Candidate> TokenProposal::candidates(const FillChoices& choices,
                                                                const TokenWeights& weights) const {
    const Boosts boosts = boostsOf(choices, weights);
    std::array<bool, kVoiceCount> begins{};
    std::vector<Candidate> found;
    for (const TokenId token : choices.events) {
        const Token& meaning = vocabulary_.token(token);
        begins[index(meaning.voice)] |= meaning.kind == TokenKind::NoteOn;
        found.push_back({token, chanceOf(token, boosts, weights)});
    }
    if (choices.site.empty() && choices.advance == kNoToken)
        return found;
    std::vector<TokenId> events = choices.events;
    std::ranges::sort(events);
    double rest = 0;
    for (TokenId id = 0; id < vocabulary_.size(); ++id) {
        const Token& token = vocabulary_.token(id);
        const std::size_t voice = index(token.voice);
        const bool silent = isNote(token) && choices.silent[voice];
        const bool event = isNote(token) && std::ranges::binary_search(events, id);
        // The notes that a voice may not begin have lent their chance to those that it may.
        const bool lent =
            token.kind == TokenKind::NoteOn && choices.narrowed[voice] && begins[voice];
        rest += silent || event || lent ? 0 : weights.of(id);
    }
    if (choices.site.empty()) {
        addWaits(choices, weights, rest, found);
        return found;
    }
    double site = 0;
    for (const TokenId token : choices.site)
        site += chanceOf(token, boosts, weights);
    for (const TokenId token : choices.site) {
        const double share = site > 0 ? chanceOf(token, boosts, weights) / site
                                      : 1.0 / static_cast<double>(choices.site.size());
        found.push_back({token, share * rest});
    }
    return found;
}

TokenWeights TokenProposal::weightsFor(const FillChoices& choices, std::span<const float> logits,
                                       const SamplingSettings& settings) const {
    TokenWeights weights(logits, settings);
    for (const Voice voice : kVoices) {
        if (choices.temperatures[index(voice)] == 1)
            continue;
        std::vector<TokenId> notes;
        const PitchRange range = pitchRange(voice);
        for (int pitch = range.lowest; pitch <= range.highest; ++pitch)
            notes.push_back(vocabulary_.noteOn(voice, pitch));
        weights.temper(notes, choices.temperatures[index(voice)]);
    }
    return weights;
}

std::vector<TokenProposal::Candidate> TokenProposal::proposals(const FillChoices& choices,
                                                               const TokenWeights& weights) const {
    std::vector<Candidate> found = candidates(choices, weights);
    double sum = 0;
    for (Candidate& candidate : found) {
        candidate.chance *= std::exp(likingOf(candidate.token, choices));
        sum += candidate.chance;
    }
    // The model may give nothing that is legal any chance.
    for (Candidate& candidate : found)
        candidate.chance = sum > 0 ? candidate.chance / sum : 1 / static_cast<double>(found.size());
    return found;
}

ProposedToken TokenProposal::draw(const FillChoices& choices, std::span<const float> logits,
                                  const SamplingSettings& settings, double uniform) const {
    const TokenWeights weights = weightsFor(choices, logits, settings);
    const std::vector<Candidate> found = proposals(choices, weights);
    std::vector<double> chances;
    std::ranges::transform(found, std::back_inserter(chances), &Candidate::chance);
    const Candidate& drawn = found[pickIndex(chances, uniform)];
    return {drawn.token, std::log(weights.probability(drawn.token)) - std::log(drawn.chance) +
                             likingOf(drawn.token, choices)};
}

double TokenProposal::logWeightOf(const FillChoices& choices, std::span<const float> logits,
                                  const SamplingSettings& settings, TokenId token) const {
    const TokenWeights weights = weightsFor(choices, logits, settings);
    const std::vector<Candidate> found = proposals(choices, weights);
    const auto candidate = std::ranges::find(found, token, &Candidate::token);
    return std::log(weights.probability(token)) - std::log(candidate->chance) +
           likingOf(token, choices);
}

}  // namespace studio::core

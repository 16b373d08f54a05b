// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/token_proposal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::core {

namespace {

bool isNote(const Token& token) {
    return token.kind == TokenKind::NoteOn || token.kind == TokenKind::NoteOff;
}

}  // namespace

double TokenProposal::massOfNotes(Voice voice, const TokenWeights& weights) const {
    const PitchRange range = pitchRange(voice);
    double mass = 0;
    for (int pitch = range.lowest; pitch <= range.highest; ++pitch)
        mass += weights.of(vocabulary_.noteOn(voice, pitch));
    return mass;
}

double TokenProposal::chanceOf(TokenId token, const FillChoices& choices,
                               const TokenWeights& weights) const {
    const Token& meaning = vocabulary_.token(token);
    if (isNote(meaning) && token == choices.keptPitch[index(meaning.voice)])
        return massOfNotes(meaning.voice, weights);
    return weights.of(token);
}

void TokenProposal::addWaits(const FillChoices& choices, const TokenWeights& weights, double rest,
                             std::vector<Candidate>& found) const {
    double all = 0;
    if (choices.capped) {
        all = weights.sum(choices.waits) + weights.of(choices.advance);
    } else {
        for (const WaitToken& wait : vocabulary_.waits())
            all += weights.of(wait.id);
    }
    if (all <= 0) {
        found.push_back({choices.advance, rest});
        return;
    }
    double taken = 0;
    for (const TokenId wait : choices.waits) {
        const double chance = weights.of(wait) * openShare_ / all;
        found.push_back({wait, chance * rest});
        taken += chance;
    }
    found.push_back({choices.advance, std::max(1 - taken, 0.0) * rest});
}

std::vector<TokenProposal::Candidate> TokenProposal::candidates(const FillChoices& choices,
                                                                const TokenWeights& weights) const {
    std::vector<Candidate> found;
    for (const TokenId token : choices.events)
        found.push_back({token, chanceOf(token, choices, weights)});
    if (choices.site.empty() && choices.advance == kNoToken)
        return found;
    double rest = 0;
    for (TokenId id = 0; id < vocabulary_.size(); ++id) {
        const Token& token = vocabulary_.token(id);
        const bool silent = isNote(token) && choices.silent[index(token.voice)];
        const bool event = isNote(token) && std::ranges::binary_search(choices.events, id);
        const bool kept = isNote(token) && token.kind == TokenKind::NoteOn && !silent &&
                          choices.keptPitch[index(token.voice)] != kNoToken;
        rest += silent || event || kept ? 0 : weights.of(id);
    }
    if (choices.site.empty()) {
        addWaits(choices, weights, rest, found);
        return found;
    }
    double site = 0;
    for (const TokenId token : choices.site)
        site += chanceOf(token, choices, weights);
    for (const TokenId token : choices.site) {
        const double share = site > 0 ? chanceOf(token, choices, weights) / site
                                      : 1.0 / static_cast<double>(choices.site.size());
        found.push_back({token, share * rest});
    }
    return found;
}

ProposedToken TokenProposal::draw(const FillChoices& choices, const TokenWeights& weights,
                                  double uniform) const {
    std::vector<Candidate> found = candidates(choices, weights);
    std::vector<double> chances;
    chances.reserve(found.size());
    for (const Candidate& candidate : found)
        chances.push_back(candidate.chance);
    double sum = std::accumulate(chances.begin(), chances.end(), 0.0);
    if (sum <= 0) {
        // The model gives nothing that is legal any chance.
        std::ranges::fill(chances, 1.0);
        sum = static_cast<double>(chances.size());
    }
    const std::size_t drawn = pickIndex(chances, uniform);
    const TokenId token = found[drawn].token;
    return {token, std::log(weights.probability(token)) - std::log(chances[drawn] / sum)};
}

}  // namespace studio::core

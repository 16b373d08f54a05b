// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/token_proposal.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace studio::core {

namespace {

void bequeath(TokenId token, TokenId heir, DrawRule& rule) {
    rule.heirs[static_cast<std::size_t>(token)] = heir;
}

}  // namespace

void TokenProposal::makeRule(const FillChoices& choices, DrawRule& rule) const {
    rule.clear(static_cast<std::size_t>(vocabulary_.size()));
    rule.temperatures = choices.temperatures;
    rule.narrowed = choices.narrowed;
    for (const auto& [token, liking] : choices.liked)
        rule.likings[static_cast<std::size_t>(token)] = liking;
    for (const TokenId token : choices.events)
        rule.add(token, DrawRule::kSpeaker);
    if (choices.site.empty() && choices.advance == kNoToken)
        return;
    addRest(choices, rule);
    if (choices.site.empty())
        addWaits(choices, rule);
    else
        addSite(choices, rule);
}

void TokenProposal::addRest(const FillChoices& choices, DrawRule& rule) const {
    // The notes that a voice may not begin have lent their chance to those that it may.
    std::array<bool, kVoiceCount> lent{};
    for (const TokenId token : choices.events) {
        const Token& meaning = vocabulary_.token(token);
        if (meaning.kind == TokenKind::NoteOn)
            lent[index(meaning.voice)] = choices.narrowed[index(meaning.voice)];
    }
    for (TokenId id = 0; id < vocabulary_.size(); ++id) {
        const Token& token = vocabulary_.token(id);
        const std::size_t voice = index(token.voice);
        const bool begins = token.kind == TokenKind::NoteOn;
        const bool ofSilent = (begins || token.kind == TokenKind::NoteOff) && choices.silent[voice];
        const bool speaks = rule.roles[static_cast<std::size_t>(id)] != 0;
        if (!ofSilent && !speaks && !(begins && lent[voice]))
            rule.add(id, DrawRule::kRest);
    }
}

void TokenProposal::addSite(const FillChoices& choices, DrawRule& rule) const {
    for (const TokenId token : choices.site) {
        rule.add(token, DrawRule::kHeir | DrawRule::kCounts);
        bequeath(token, token, rule);
    }
}

void TokenProposal::addWaits(const FillChoices& choices, DrawRule& rule) const {
    rule.share = openShare_;
    rule.lastHeir = choices.advance;
    rule.add(choices.advance, DrawRule::kHeir);
    for (const TokenId wait : choices.waits)
        rule.add(wait, DrawRule::kHeir);
    if (choices.onGrid) {
        bequeathToNearest(choices, rule);
    } else {
        bequeath(choices.advance, choices.advance, rule);
        for (const TokenId wait : choices.waits)
            bequeath(wait, wait, rule);
    }
    for (const WaitToken& wait : vocabulary_.waits()) {
        if (!choices.capped || rule.heirs[static_cast<std::size_t>(wait.id)] != kNoToken)
            rule.add(wait.id, DrawRule::kCounts);
    }
}

void TokenProposal::bequeathToNearest(const FillChoices& choices, DrawRule& rule) const {
    const auto samplesOf = [&](TokenId wait) { return vocabulary_.token(wait).value; };
    std::vector<TokenId> legal = choices.waits;
    legal.push_back(choices.advance);
    std::ranges::sort(legal, {}, samplesOf);
    std::size_t nearest = 0;
    for (const WaitToken& wait : vocabulary_.waits()) {
        if (choices.capped && wait.samples > samplesOf(legal.back()))
            break;
        while (nearest + 1 < legal.size() && samplesOf(legal[nearest + 1]) - wait.samples <=
                                                 std::abs(samplesOf(legal[nearest]) - wait.samples))
            ++nearest;
        bequeath(wait.id, legal[nearest], rule);
    }
}

}  // namespace studio::core

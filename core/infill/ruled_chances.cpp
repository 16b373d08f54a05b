// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/ruled_chances.h"

#include <algorithm>
#include <cmath>

namespace studio::core {

namespace {

bool is(const DrawRule& rule, TokenId token, std::uint8_t role) {
    return (rule.roles[static_cast<std::size_t>(token)] & role) != 0;
}

std::vector<TokenId> notesOf(Voice voice, const Vocabulary& vocabulary) {
    std::vector<TokenId> notes;
    const PitchRange range = pitchRange(voice);
    for (int pitch = range.lowest; pitch <= range.highest; ++pitch)
        notes.push_back(vocabulary.noteOn(voice, pitch));
    return notes;
}

/// Gives the candidates among `notes` the weight of all of them.
void narrow(std::vector<double>& weights, const std::vector<TokenId>& notes, const DrawRule& rule) {
    double all = 0;
    double allowed = 0;
    double count = 0;
    for (const TokenId note : notes) {
        const double weight = weights[static_cast<std::size_t>(note)];
        all += weight;
        if (!is(rule, note, DrawRule::kCandidate))
            continue;
        allowed += weight;
        ++count;
    }
    for (const TokenId note : notes) {
        if (!is(rule, note, DrawRule::kCandidate))
            continue;
        double& weight = weights[static_cast<std::size_t>(note)];
        weight = allowed > 0 ? weight * (all / allowed) : all / count;
    }
}

/// What the heirs have, of 1.
std::vector<double> partsOf(const DrawRule& rule, const std::vector<double>& weights) {
    std::vector<double> parts(weights.size(), 0.0);
    double all = 0;
    double count = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        all += (rule.roles[i] & DrawRule::kCounts) != 0 ? weights[i] : 0;
        count += (rule.roles[i] & DrawRule::kHeir) != 0 ? 1 : 0;
        if (rule.heirs[i] != kNoToken)
            parts[static_cast<std::size_t>(rule.heirs[i])] += weights[i];
    }
    const double alike = rule.lastHeir == kNoToken && count > 0 ? 1 / count : 0;
    double taken = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool heir = (rule.roles[i] & DrawRule::kHeir) != 0;
        parts[i] = !heir ? 0 : all > 0 ? parts[i] * rule.share / all : alike;
        if (static_cast<TokenId>(i) != rule.lastHeir)
            taken += parts[i];
    }
    if (rule.lastHeir != kNoToken)
        parts[static_cast<std::size_t>(rule.lastHeir)] = std::max(1 - taken, 0.0);
    return parts;
}

}  // namespace

RuledChances::RuledChances(const DrawRule& rule, const Vocabulary& vocabulary,
                           std::span<const float> logits, const DrawSettings& settings)
    : weights_(logits, settings) {
    for (const Voice voice : kVoices) {
        if (const double temperature = rule.temperatures[index(voice)]; temperature != 1)
            weights_.temper(notesOf(voice, vocabulary), temperature);
    }
    double rest = 0;
    for (std::size_t i = 0; i < rule.roles.size(); ++i)
        rest += (rule.roles[i] & DrawRule::kRest) != 0 ? weights_.values()[i] : 0;
    chances_.assign(weights_.values().begin(), weights_.values().end());
    for (const Voice voice : kVoices) {
        if (rule.narrowed[index(voice)])
            narrow(chances_, notesOf(voice, vocabulary), rule);
    }
    const std::vector<double> parts = partsOf(rule, chances_);
    for (std::size_t i = 0; i < chances_.size(); ++i) {
        const bool speaks = (rule.roles[i] & DrawRule::kSpeaker) != 0;
        chances_[i] = speaks ? chances_[i] : parts[i] * rest;
        if (rule.likings[i] != 0)
            chances_[i] *= std::exp(rule.likings[i]);
        sum_ += chances_[i];
    }
    if (sum_ > 0)
        return;
    // The model may give nothing that is legal any chance.
    for (std::size_t i = 0; i < chances_.size(); ++i) {
        chances_[i] = (rule.roles[i] & DrawRule::kCandidate) != 0 ? 1 : 0;
        sum_ += chances_[i];
    }
}

double RuledChances::logWeightOf(TokenId token, const DrawRule& rule) const {
    const auto i = static_cast<std::size_t>(token);
    return std::log(weights_.probability(token)) - std::log(chances_[i] / sum_) + rule.likings[i];
}

}  // namespace studio::core

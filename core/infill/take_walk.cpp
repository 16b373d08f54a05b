// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_walk.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio::core {

namespace {
/// Waits that are looked into before one of them is taken; more hardly ever change the choice.
constexpr std::size_t kMostPreviews = 12;
/// Forced tokens are read together, but no more than this, so that a fill can be cancelled soon.
constexpr std::size_t kMostUnread = 64;

/// `tokens` of `choices`, but for voices that keep their pitches every note that the model might
/// have begun instead: it says when, the user what.
std::vector<TokenId> withAnyPitch(const FillChoices& choices, const std::vector<TokenId>& tokens,
                                  const Vocabulary& vocabulary) {
    std::vector<TokenId> all;
    for (const TokenId token : tokens) {
        const auto kept = std::ranges::find(choices.keptPitch, token);
        if (token == kNoToken || kept == choices.keptPitch.end()) {
            all.push_back(token);
            continue;
        }
        const Voice voice = vocabulary.token(token).voice;
        const PitchRange range = pitchRange(voice);
        for (int pitch = range.lowest; pitch <= range.highest; ++pitch)
            all.push_back(vocabulary.noteOn(voice, pitch));
    }
    return all;
}

/// The legal token that one of withAnyPitch stands for.
TokenId withKeptPitch(const FillChoices& choices, TokenId token, const Vocabulary& vocabulary) {
    const Token& meaning = vocabulary.token(token);
    if (meaning.kind != TokenKind::NoteOn)
        return token;
    const TokenId kept = choices.keptPitch[index(meaning.voice)];
    return kept != kNoToken ? kept : token;
}

}  // namespace

TakeWalk::TakeWalk(const FillPlan& plan, const Vocabulary& vocabulary,
                   std::unique_ptr<DecodingSession> session, std::span<const float> logits,
                   const SamplingSettings& settings, const CounterRandom& random)
    : settings_(settings),
      random_(random),
      plan_(plan),
      vocabulary_(vocabulary),
      grammar_(plan, vocabulary),
      session_(std::move(session)),
      logits_(logits.begin(), logits.end()) {}

double TakeWalk::natsPerDraw() const {
    return draws_ == 0 ? 0 : nats_ / static_cast<double>(draws_);
}

std::optional<double> TakeWalk::natsAfter() const {
    if (following_ == 0)
        return std::nullopt;
    return followingNats_ / static_cast<double>(following_);
}

double TakeWalk::fit() const {
    const std::uint64_t tokens = draws_ + following_;
    return tokens == 0 ? 1 : std::exp(-(nats_ + followingNats_) / static_cast<double>(tokens));
}

bool TakeWalk::readWhatFollows(const std::stop_token& stop) {
    std::int64_t step = grammar_.step();
    for (const ViewEvent& event : plan_.follows) {
        if (stop.stop_requested())
            return false;
        std::vector<TokenId> tokens;
        if (event.step > step)
            tokens.push_back(plan_.clock.waitFor(event.step - step, vocabulary_));
        tokens.push_back(tokenOf(event, plan_.view, vocabulary_));
        step = event.step;
        for (const TokenId token : tokens) {
            readOn();
            followingNats_ += natsOf(logits_, token);
            ++following_;
            unread_.push_back(token);
        }
    }
    return true;
}

void TakeWalk::feed(std::span<const TokenId> tokens) {
    const auto logits = session_->feed(tokens);
    logits_.assign(logits.begin(), logits.end());
}

void TakeWalk::readOn() {
    if (unread_.empty())
        return;
    feed(unread_);
    unread_.clear();
}

void TakeWalk::go(TokenId token, double nats) {
    grammar_.take(token);
    nats_ += nats;
    ++draws_;
}

void TakeWalk::advance() {
    const FillChoices& choices = grammar_.choices();
    if (const TokenId forced = choices.forced(); forced != kNoToken) {
        unread_.push_back(forced);
        grammar_.take(forced);
        if (unread_.size() >= kMostUnread)
            readOn();
        return;
    }
    readOn();
    const TokenWeights weights(logits_, settings_);
    const bool speaks = drawWhetherToSpeak(weights);
    if (!speaks && choices.site.empty()) {
        drawWait(weights);
        return;
    }
    const auto heard = withAnyPitch(choices, speaks ? choices.events : choices.site, vocabulary_);
    const TokenId token = withKeptPitch(choices, weights.pick(heard, uniform()), vocabulary_);
    unread_.push_back(token);
    go(token, natsOf(logits_, token));
}

bool TakeWalk::drawWhetherToSpeak(const TokenWeights& weights) {
    const FillChoices& choices = grammar_.choices();
    const bool required = choices.site.empty() && choices.advance == kNoToken;
    if (choices.events.empty() || required)
        return required;
    double possible = weights.total();
    for (TokenId id = 0; id < vocabulary_.size(); ++id) {
        const Token& token = vocabulary_.token(id);
        const bool note = token.kind == TokenKind::NoteOn || token.kind == TokenKind::NoteOff;
        if (note && choices.silent[index(token.voice)])
            possible -= weights.of(id);
    }
    return uniform() * possible < weights.sum(withAnyPitch(choices, choices.events, vocabulary_));
}

void TakeWalk::drawWait(const TokenWeights& weights) {
    const FillChoices& choices = grammar_.choices();
    // The last candidate is the way to the site: every wait that is at least as long.
    std::vector<double> chances;
    for (const TokenId wait : choices.waits)
        chances.push_back(weights.of(wait));
    chances.push_back(0);
    const std::int64_t reach = vocabulary_.token(choices.advance).value;
    for (const WaitToken& wait : vocabulary_.waits())
        chances.back() += wait.samples >= reach ? weights.of(wait.id) : 0;

    const std::vector<float> before = logits_;
    std::vector<bool> weighed(chances.size(), false);
    weighed.back() = true;
    const bool nothingLeft =
        std::ranges::none_of(chances, [](double chance) { return chance > 0; });
    std::size_t chosen = nothingLeft ? chances.size() - 1 : pickIndex(chances, uniform());
    for (std::size_t previews = 0; !weighed[chosen] && previews < kMostPreviews; ++previews) {
        const TokenId wait = choices.waits[chosen];
        feed(std::span(&wait, 1));
        const FillChoices there = grammar_.choicesAfter(wait);
        const double fits = shareOf(logits_, withAnyPitch(there, there.events, vocabulary_));
        if (uniform() < fits) {
            go(wait, natsOf(before, wait));
            return;
        }
        session_->rewind(1);
        weighed[chosen] = true;
        chances[chosen] *= fits;
        chosen = pickIndex(chances, uniform());
    }
    logits_ = before;
    const bool reached = chosen + 1 == chances.size() || !weighed[chosen];
    const TokenId wait = reached ? choices.advance : choices.waits[chosen];
    unread_.push_back(wait);
    go(wait, natsOf(before, wait));
}

}  // namespace studio::core

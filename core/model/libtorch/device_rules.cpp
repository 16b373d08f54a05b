// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/device_rules.h"

#include <algorithm>
#include <vector>

namespace studio::core::libtorch {

namespace {

/// Where the numbers of a rule stand in their row.
constexpr std::int64_t kVoiceNumbers = kVoiceCount;
constexpr std::int64_t kTemperatures = 0;
constexpr std::int64_t kNarrowed = kTemperatures + kVoiceNumbers;
constexpr std::int64_t kShare = kNarrowed + kVoiceNumbers;
constexpr std::int64_t kLastHeir = kShare + 1;
constexpr std::int64_t kUniform = kLastHeir + 1;
constexpr std::int64_t kNumbers = kUniform + 1;

template <class Value>
std::span<Value> rowOf(const at::Tensor& tensor, std::size_t row) {
    const auto width = static_cast<std::size_t>(tensor.size(1));
    return {tensor.data_ptr<Value>() + row * width, width};
}

}  // namespace

at::Tensor noteVoicesOf(const Vocabulary& vocabulary) {
    std::vector<std::int64_t> voices;
    for (TokenId id = 0; id < vocabulary.size(); ++id) {
        const Token& token = vocabulary.token(id);
        voices.push_back(static_cast<std::int64_t>(
            token.kind == TokenKind::NoteOn ? index(token.voice) : kVoiceCount));
    }
    return at::tensor(voices, at::kLong);
}

DeviceRules::DeviceRules(std::int64_t sequences, const at::Tensor& noteVoices)
    : noteVoices_(noteVoices) {
    const auto device = noteVoices.options();
    const auto host = at::TensorOptions().pinned_memory(noteVoices.is_cuda());
    voiceMasks_ = (at::arange(kVoiceNumbers, device).unsqueeze(1) == noteVoices).to(at::kDouble);
    const std::int64_t tokens = noteVoices.size(0);
    const auto makeBoth = [&](at::Tensor& here, at::Tensor& there, std::int64_t width,
                              at::ScalarType type) {
        here = at::zeros({sequences, width}, host.dtype(type));
        there = at::zeros({sequences, width}, device.dtype(type));
    };
    makeBoth(hostRoles_, roles_, tokens, at::kByte);
    makeBoth(hostHeirs_, heirs_, tokens, at::kInt);
    makeBoth(hostLikings_, likings_, tokens, at::kDouble);
    makeBoth(hostNumbers_, numbers_, kNumbers, at::kDouble);
}

void DeviceRules::upload(std::span<const DrawRequest> requests) {
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto roles = rowOf<std::uint8_t>(hostRoles_, i);
        if (requests[i].rule == nullptr) {
            std::ranges::fill(roles, std::uint8_t{0});
            continue;
        }
        const DrawRule& rule = *requests[i].rule;
        std::ranges::copy(rule.roles, roles.begin());
        std::ranges::copy(rule.heirs, rowOf<std::int32_t>(hostHeirs_, i).begin());
        std::ranges::copy(rule.likings, rowOf<double>(hostLikings_, i).begin());
        const auto numbers = rowOf<double>(hostNumbers_, i);
        std::ranges::copy(rule.temperatures, numbers.begin() + kTemperatures);
        std::ranges::copy(rule.narrowed, numbers.begin() + kNarrowed);
        numbers[kShare] = rule.share;
        numbers[kLastHeir] = rule.lastHeir;
        numbers[kUniform] = requests[i].uniform;
    }
    roles_.copy_(hostRoles_, true);
    heirs_.copy_(hostHeirs_, true);
    likings_.copy_(hostLikings_, true);
    numbers_.copy_(hostNumbers_, true);
}

at::Tensor DeviceRules::are(std::uint8_t role) const {
    return roles_.bitwise_and(role) != 0;
}

at::Tensor DeviceRules::column(std::int64_t first, std::int64_t count) const {
    return numbers_.narrow(1, first, count);
}

at::Tensor DeviceRules::ofVoices(const at::Tensor& each) const {
    return (each.unsqueeze(-2) * voiceMasks_).sum(-1);
}

at::Tensor DeviceRules::ofTokens(const at::Tensor& each, double others) const {
    return at::constant_pad_nd(each, {0, 1}, others).index_select(-1, noteVoices_);
}

/// DrawRule, 1.
at::Tensor DeviceRules::tempered(const at::Tensor& weights) const {
    const auto temperature = column(kTemperatures, kVoiceNumbers);
    const auto highest = (weights.unsqueeze(-2) * voiceMasks_).amax(-1);
    const auto shaped = (weights / ofTokens(highest.masked_fill(highest <= 0, 1), 1))
                            .pow(ofTokens(temperature.reciprocal(), 1));
    const auto factor = ofVoices(weights) / ofVoices(shaped);
    return at::where((ofTokens(temperature, 1) == 1).logical_or(weights <= 0), weights,
                     shaped * ofTokens(factor, 1));
}

/// DrawRule, 2.
at::Tensor DeviceRules::narrowed(const at::Tensor& weights) const {
    const auto candidates = are(DrawRule::kCandidate);
    const auto all = ofVoices(weights);
    const auto allowed = ofVoices(weights * candidates);
    const auto alike = all / ofVoices(candidates.to(at::kDouble));
    const auto isNarrowed = column(kNarrowed, kVoiceNumbers) != 0;
    const auto factor = at::where(isNarrowed.logical_and(allowed > 0), all / allowed,
                                  (isNarrowed.logical_not()).to(at::kDouble));
    const auto added = alike.masked_fill((allowed > 0).logical_or(isNarrowed.logical_not()), 0);
    return at::where(candidates, weights * ofTokens(factor, 1) + ofTokens(added, 0), weights);
}

/// DrawRule, 4: what each heir has of the rest.
at::Tensor DeviceRules::partsOf(const at::Tensor& weights) const {
    const std::int64_t tokens = weights.size(1);
    const auto heirs = are(DrawRule::kHeir);
    const auto ids = at::arange(tokens, weights.options());
    const auto isLast = ids == column(kLastHeir, 1);
    const auto counted = weights.masked_fill(are(DrawRule::kCounts).logical_not(), 0).sum(1, true);
    // What goes to nobody goes to a column of its own.
    const auto to = heirs_.masked_fill(heirs_ < 0, tokens).to(at::kLong);
    const auto bequeathed = at::zeros({weights.size(0), tokens + 1}, weights.options())
                                .scatter_add(1, to, weights)
                                .narrow(1, 0, tokens);
    const auto alike =
        heirs.sum(1, true).to(at::kDouble).reciprocal().masked_fill(column(kLastHeir, 1) >= 0, 0);
    const auto parts = at::where(counted > 0, bequeathed * column(kShare, 1) / counted, alike)
                           .masked_fill(heirs.logical_not().logical_or(isLast), 0);
    return at::where(isLast, (1 - parts.sum(1, true)).clamp_min(0), parts);
}

at::Tensor DeviceRules::draw(const at::Tensor& logits, const DrawSettings& settings) const {
    DeviceWeights all(logits, settings);
    all.weights = tempered(all.weights);
    const auto rest = all.kept().masked_fill(are(DrawRule::kRest).logical_not(), 0).sum(1, true);
    const auto own = narrowed(all.kept());
    const auto wished =
        at::where(are(DrawRule::kSpeaker), own, partsOf(own) * rest) * likings_.exp();
    const auto chances =
        at::where(wished.sum(1, true) > 0, wished, are(DrawRule::kCandidate).to(at::kDouble));
    const auto tokens = pickTokens(chances, numbers_.select(1, kUniform));
    const auto ofDrawn = [&](const at::Tensor& each) {
        return each.gather(1, tokens.unsqueeze(1)).squeeze(1);
    };
    const auto logWeight =
        all.logProbability(tokens) - (ofDrawn(chances) / chances.sum(1)).log() + ofDrawn(likings_);
    const auto exact = logits.to(at::kDouble);
    return at::stack({tokens.to(at::kDouble), logWeight, exact.logsumexp(1) - ofDrawn(exact)});
}

}  // namespace studio::core::libtorch

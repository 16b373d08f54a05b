// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/drawing_sequences.h"

#include "core/infill/ruled_chances.h"

#include <cmath>

namespace studio::core {

DrawingSequences::DrawingSequences(const Continuations& prompt, TokenId last,
                                   std::span<const float> logits, std::size_t count,
                                   const Vocabulary& vocabulary, const DrawSettings& settings)
    : vocabulary_(vocabulary),
      settings_(settings),
      sequences_(prompt.fork()),
      onDevice_(sequences_->canDraw()),
      last_(count, last) {
    if (!onDevice_)
        logits_.assign(count, {logits.begin(), logits.end()});
    sequences_->resample(std::vector<int>(count, 0));
}

std::span<const DrawnToken> DrawingSequences::draw(std::span<const DrawRequest> requests) {
    std::span<const DrawnToken> drawn;
    if (onDevice_) {
        drawn = sequences_->draw(requests, settings_);
        if (drawn.empty())
            takeOver();
    }
    if (!onDevice_) {
        drawn_.assign(requests.size(), {});
        readHere(requests);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            if (requests[i].rule != nullptr)
                drawHere(requests[i], i);
        }
        drawn = drawn_;
    }
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (!requests[i].tokens.empty())
            last_[i] = requests[i].tokens.back();
    }
    return drawn;
}

/// The sequences have moved to where rows of logits come from: that of the last token is read
/// again.
void DrawingSequences::takeOver() {
    onDevice_ = false;
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < last_.size(); ++i) {
        const int sequence = static_cast<int>(i);
        sequences_->truncate(sequence, sequences_->length(sequence) - 1);
        readings.push_back({sequence, {&last_[i], 1}});
    }
    const auto rows = sequences_->read(readings);
    const std::size_t width = rows.size() / last_.size();
    for (std::size_t i = 0; i < last_.size(); ++i) {
        const auto row = rows.subspan(i * width, width);
        logits_.emplace_back(row.begin(), row.end());
    }
}

void DrawingSequences::readHere(std::span<const DrawRequest> requests) {
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (!requests[i].tokens.empty())
            readings.push_back({static_cast<int>(i), requests[i].tokens});
    }
    if (readings.empty())
        return;
    std::span<const float> rows = sequences_->read(readings, LogitsOf::Every);
    for (const Reading& reading : readings) {
        const auto i = static_cast<std::size_t>(reading.continuation);
        const std::size_t width = logits_[i].size();
        const std::size_t size = reading.tokens.size() * width;
        drawn_[i].logProbability = judge(requests[i], i, rows.first(size));
        const auto last = rows.first(size).last(width);
        logits_[i].assign(last.begin(), last.end());
        rows = rows.subspan(size);
    }
}

double DrawingSequences::judge(const DrawRequest& request, std::size_t sequence,
                               std::span<const float> rows) const {
    const std::span<const float> first = logits_[sequence];
    double sum = 0;
    for (std::size_t i = request.judgedFrom; i < request.tokens.size(); ++i) {
        const auto before = i == 0 ? first : rows.subspan((i - 1) * first.size(), first.size());
        sum += std::log(TokenWeights(before, settings_).probability(request.tokens[i]));
    }
    return sum;
}

void DrawingSequences::drawHere(const DrawRequest& request, std::size_t sequence) {
    const std::span<const float> logits = logits_[sequence];
    const RuledChances chances(*request.rule, vocabulary_, logits, settings_);
    DrawnToken& drawn = drawn_[sequence];
    drawn.token = chances.pick(request.uniform);
    drawn.logWeight = chances.logWeightOf(drawn.token, *request.rule);
    drawn.nats = natsOf(logits, drawn.token);
}

void DrawingSequences::resample(std::span<const int> sources) {
    sequences_->resample(sources);
    std::vector<TokenId> last;
    std::vector<std::vector<float>> logits;
    for (const int source : sources) {
        last.push_back(last_[static_cast<std::size_t>(source)]);
        if (!onDevice_)
            logits.push_back(logits_[static_cast<std::size_t>(source)]);
    }
    last_ = std::move(last);
    logits_ = std::move(logits);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_character.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace studio::core {

namespace {

constexpr double kMuchBusier = 1.25;
constexpr double kMuchCalmer = 0.75;
constexpr double kMuchHigher = 3;

double noteCount(const Take& take) {
    return std::accumulate(
        take.written.begin(), take.written.end(), 0.0,
        [](double sum, const auto& notes) { return sum + static_cast<double>(notes.size()); });
}

/// Nothing if only noise is written.
std::optional<double> meanPitch(const Take& take) {
    double sum = 0;
    double count = 0;
    for (const Voice voice : kVoices) {
        if (voice == Voice::Noise)
            continue;
        for (const Note& note : take.written[index(voice)]) {
            sum += note.pitch;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

class Comparison {
  public:
    explicit Comparison(std::span<const Take* const> takes) {
        double pitched = 0;
        for (const Take* take : takes) {
            meanNotes_ += noteCount(*take) / static_cast<double>(takes.size());
            if (const auto pitch = meanPitch(*take)) {
                meanPitch_ += *pitch;
                ++pitched;
            }
        }
        meanPitch_ /= std::max(pitched, 1.0);
        const auto byFit = [](const Take* one, const Take* other) { return one->fit < other->fit; };
        best_ = *std::ranges::max_element(takes, byFit);
        boldest_ = *std::ranges::min_element(takes, byFit);
        for (const Take* take : takes) {
            if (take->natsAfter &&
                (smoothest_ == nullptr || take->natsAfter < smoothest_->natsAfter))
                smoothest_ = take;
        }
    }

    [[nodiscard]] TakeCharacter characterOf(const Take& take) const {
        if (&take == best_)
            return TakeCharacter::BestFit;
        if (&take == smoothest_)
            return TakeCharacter::FitsWhatFollows;
        const double notes = noteCount(take);
        if (notes >= kMuchBusier * meanNotes_)
            return TakeCharacter::Busier;
        if (notes <= kMuchCalmer * meanNotes_)
            return TakeCharacter::Calmer;
        const double above = meanPitch(take).value_or(meanPitch_) - meanPitch_;
        if (above >= kMuchHigher)
            return TakeCharacter::Higher;
        if (above <= -kMuchHigher)
            return TakeCharacter::Lower;
        return &take == boldest_ ? TakeCharacter::Bolder : TakeCharacter::Plain;
    }

  private:
    double meanNotes_ = 0;
    double meanPitch_ = 0;
    const Take* best_ = nullptr;
    const Take* boldest_ = nullptr;
    const Take* smoothest_ = nullptr;
};

}  // namespace

std::vector<TakeCharacter> charactersOf(std::span<const Take* const> takes) {
    std::vector<TakeCharacter> result(takes.size(), TakeCharacter::Plain);
    if (takes.size() < 2)
        return result;
    const Comparison comparison(takes);
    std::ranges::transform(takes, result.begin(),
                           [&](const Take* take) { return comparison.characterOf(*take); });
    return result;
}

}  // namespace studio::core

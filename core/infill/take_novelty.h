// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace studio::core {

/// Every eight pitches that follow each other in one voice, whatever their rhythm. A value.
class PhraseSet {
  public:
    static constexpr std::size_t kLength = 8;
    /// The pitches, a byte each.
    using Phrase = std::uint64_t;

    /// Of all voices of `song`.
    explicit PhraseSet(const Song& song);
    /// Of what `take` leaves in place of what stood, voice by voice.
    explicit PhraseSet(const Take& take);

    [[nodiscard]] bool contains(Phrase phrase) const;
    /// As often as they come, ascending.
    [[nodiscard]] const std::vector<Phrase>& phrases() const { return phrases_; }

  private:
    std::vector<Phrase> phrases_;

    void add(std::span<const Note> notes);
};

/// For each take the share of its phrases that neither another take nor `song`, the song that was
/// filled, has; nothing for a take of no eight notes in a voice.
[[nodiscard]] std::vector<std::optional<double>> noveltiesOf(std::span<const Take* const> takes,
                                                             const PhraseSet& song);

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill_grammar.h"

#include <array>
#include <cstdint>
#include <vector>

namespace studio::core {

/// A take that is being written, as far as it has come. Lives for one call of FillEvents::wrote,
/// in the thread that writes.
class TakeDraft {
  public:
    /// `reached`: the step up to which all is written. References must outlive it.
    TakeDraft(std::uint32_t number, const FillPlan& plan, const FillGrammar& walk,
              std::int64_t reached)
        : number_(number), plan_(plan), walk_(walk), reached_(reached) {}

    [[nodiscard]] std::uint32_t number() const { return number_; }
    /// Of the way through what is open, 0 … 1.
    [[nodiscard]] double share() const;
    /// What is written so far, in order: onsets, lengths and pitches, volume and timbre being
    /// chosen at the end. A note that still sounds reaches to where the model is.
    [[nodiscard]] std::array<std::vector<Note>, kVoiceCount> notes() const;
    /// The notes that begin in the region and stay as they are.
    [[nodiscard]] std::array<std::vector<Note>, kVoiceCount> staying() const;

  private:
    std::uint32_t number_;
    const FillPlan& plan_;
    const FillGrammar& walk_;
    std::int64_t reached_;

    /// Of the plan's voice.
    [[nodiscard]] std::vector<Note> notes(Voice voice) const;
    /// From the plan's voices to those of the song.
    void asWritten(std::array<std::vector<Note>, kVoiceCount>& notes) const;
};

}  // namespace studio::core

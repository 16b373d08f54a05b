// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/tick.h"
#include "core/score/voice.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace studio::core {

/// What a fill may change in a stretch of one voice.
enum class LockMode : std::uint8_t {
    /// Nothing: every event stays.
    Locked,
    /// Pitches only: onsets, lengths, volume and timbre stay.
    Rhythm,
    /// Onsets and lengths only: the same pitches come in the same order, with the volume and the
    /// timbre they have.
    Pitch,
    /// Everything: the notes that start here go, new ones come.
    Free,
    /// The notes that start here go, none come.
    Silent,
};

inline constexpr std::array kLockModes{LockMode::Locked, LockMode::Rhythm, LockMode::Pitch,
                                       LockMode::Free, LockMode::Silent};

/// True if a fill takes the notes that begin under `mode` out.
constexpr bool takesNotesOut(LockMode mode) {
    return mode == LockMode::Pitch || mode == LockMode::Free || mode == LockMode::Silent;
}

/// True if a fill writes notes that begin under `mode`.
constexpr bool putsNotesIn(LockMode mode) {
    return mode == LockMode::Pitch || mode == LockMode::Free;
}

/// "locked", "rhythm", "pitch", "free", "silent": the words of project files and of the command
/// line.
std::string_view lockModeName(LockMode mode);
std::optional<LockMode> lockModeNamed(std::string_view name);

/// The mode that holds from `start` to the next span.
struct LockSpan {
    Tick start = 0;
    LockMode mode = LockMode::Locked;

    bool operator==(const LockSpan&) const = default;
};

/// A stretch of one mode, as LockMap::cells returns it.
struct LockCell {
    TickRange range;
    LockMode mode = LockMode::Locked;

    bool operator==(const LockCell&) const = default;
};

/// The locks of a song: for each voice one mode at every tick. A note belongs to the cell of its
/// onset. A value, any thread.
class LockMap {
  public:
    explicit LockMap(LockMode everywhere = LockMode::Free);

    /// Spans as stored in a project; the first starts at 0, times ascend. Equal neighbours merge.
    LockMap(std::array<std::vector<LockSpan>, kVoiceCount> spans);

    [[nodiscard]] LockMode at(Voice voice, Tick tick) const;
    void set(Voice voice, TickRange range, LockMode mode);
    void setAll(Voice voice, LockMode mode);

    /// Never empty, starts at tick 0, neighbours differ.
    [[nodiscard]] const std::vector<LockSpan>& spans(Voice voice) const {
        return spans_[index(voice)];
    }
    /// The maximal stretches of one mode within `range`, in order, covering it.
    [[nodiscard]] std::vector<LockCell> cells(Voice voice, TickRange range) const;

    /// The same locks with `factor` times as many ticks.
    [[nodiscard]] LockMap refined(std::int64_t factor) const;

    /// At every tick what both maps allow: where they differ, FREE gives way to the other mode, and
    /// other modes to LOCKED.
    [[nodiscard]] LockMap narrowedBy(const LockMap& other) const;

    bool operator==(const LockMap&) const = default;

  private:
    std::array<std::vector<LockSpan>, kVoiceCount> spans_;
};

}  // namespace studio::core

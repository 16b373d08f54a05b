// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take_character.h"
#include "core/infill/take_rebase.h"

#include <array>
#include <optional>
#include <vector>

namespace studio::widgets {

/// Notes by voice.
using VoiceNotes = std::array<std::vector<core::Note>, core::kVoiceCount>;

/// How far the polish of a take has come.
struct PolishState {
    /// The number of the take that it began with.
    std::uint32_t of = 0;
    int steps = 0;
    /// Steps that have changed something.
    int changes = 0;
    bool running = true;
};

/// A take that is being written or waits for the user's word.
struct ReviewedTake {
    /// Counts the takes of a fill from 0.
    std::uint32_t number = 0;
    /// Once it is finished.
    std::optional<core::Take> take{};
    /// While it is written: what is there so far, what of the song stays, and how far it is, 0 … 1.
    VoiceNotes draft{};
    VoiceNotes staying{};
    double share = 0;
    /// The voices that it changes, those of them that the song as it is now has room for, and
    /// those that the user wants.
    core::VoiceSet written{};
    core::VoiceSet fits{};
    core::VoiceSet chosen{};
    core::TakeCharacter character = core::TakeCharacter::Plain;
    /// See core::noveltiesOf().
    std::optional<double> novelty{};
    /// Of one that came by polishing another.
    std::optional<PolishState> polish{};

    [[nodiscard]] bool finished() const { return take.has_value(); }
    /// The first of it can be seen and heard.
    [[nodiscard]] bool begun() const { return finished() || share > 0; }
    /// Finished, but the song has changed where it writes.
    [[nodiscard]] bool outOfDate() const;
    [[nodiscard]] bool uses(core::Voice voice) const {
        return fits[core::index(voice)] && chosen[core::index(voice)];
    }
    [[nodiscard]] int usedVoices() const;
    /// What there is to see of it: its notes, or those that are there so far.
    [[nodiscard]] const VoiceNotes& notes() const { return take ? take->written : draft; }
};

/// A take that is finished, not yet held against any song.
[[nodiscard]] ReviewedTake reviewed(core::Take take);

/// `song` with the draft of `take` in `region`: its notes in place of those that do not stay.
[[nodiscard]] core::Song songWithDraft(core::Song song, const ReviewedTake& take,
                                       core::TickRange region);

}  // namespace studio::widgets

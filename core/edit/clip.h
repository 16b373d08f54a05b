// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/note_set.h"
#include "core/edit/part_editor.h"

#include <array>
#include <vector>

namespace studio::core {

/// Notes that were copied, with their volume and timbre; times count from the clip's start. A
/// value, any thread.
struct Clip {
    std::int64_t ticksPerQuarter = 22050;
    /// How much time it stands for; at least to the end of its last note's onset.
    Tick length = 0;
    /// The voices that were copied, be it that they were silent there.
    std::array<bool, kVoiceCount> voices{};
    std::array<std::vector<Phrase>, kVoiceCount> phrases;

    [[nodiscard]] bool empty() const { return length == 0; }
    [[nodiscard]] std::size_t noteCount() const;
    bool operator==(const Clip&) const = default;
};

/// `notes`, from the tick `start` on to the end of the last of them.
[[nodiscard]] Clip clipOf(const Song& song, const NoteSet& notes, Tick start);

/// What starts in `range` in `voices`; the clip is as long as the range.
[[nodiscard]] Clip clipOf(const Song& song, const std::array<bool, kVoiceCount>& voices,
                          TickRange range);

/// What pasting does with the notes that stand where the clip goes.
enum class PasteMode : std::uint8_t {
    /// They give way only to the notes of the clip.
    Over,
    /// All that start in the clip's time go first, in the clip's voices.
    Replace,
    /// They stay; notes of the clip that they leave no room for stay out.
    Under,
};

/// What a paste led to.
struct Pasted {
    NoteSet notes;
    /// Notes that stayed out because of locks, the end of the song or PasteMode::Under.
    std::size_t leftOut = 0;
};

/// Puts `clip` at `at`; times follow the song's resolution. A clip of one voice goes to `voice`,
/// others to their own voices. Pitches that the voice does not have are moved by octaves; a noise
/// clip goes to the noise only, and no other goes there.
Pasted paste(Song& song, const Clip& clip, Tick at, Voice voice, PasteMode mode);

}  // namespace studio::core

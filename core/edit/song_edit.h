// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// A stretch of a list that is exchanged: `was` stands from `index` on, `is` takes its place.
template <class T>
struct Splice {
    std::size_t index = 0;
    std::vector<T> was;
    std::vector<T> is;

    [[nodiscard]] bool empty() const { return was.empty() && is.empty(); }
    bool operator==(const Splice&) const = default;
};

/// One edit of a song as a value: what was and what is. Applies and reverts exactly, so a chain
/// of edits can be walked in both directions and ends in the very song it began with. The window
/// wraps it into its undo stack. Any thread.
class SongEdit {
  public:
    struct PartEdit {
        Splice<Note> notes;
        Splice<LanePoint> volume;
        Splice<LanePoint> timbre;

        bool operator==(const PartEdit&) const = default;
    };
    struct FrameEdit {
        SongFrame was;
        SongFrame is;

        bool operator==(const FrameEdit&) const = default;
    };

    SongEdit() = default;
    /// An edit whose pieces were stored.
    SongEdit(std::array<PartEdit, kVoiceCount> parts, std::optional<FrameEdit> frame);
    /// The smallest edit of this form that leads from `was` to `is`. Every verb of the editors is
    /// a function from song to song; this makes its edit.
    static SongEdit between(const Song& was, const Song& is);

    /// True if it changes nothing.
    [[nodiscard]] bool empty() const;
    /// True if it touches notes or lanes, not only what frames them.
    [[nodiscard]] bool changesParts() const;

    /// True if apply() can be called with `song`.
    [[nodiscard]] bool fits(const Song& song) const;
    /// `song` must be the song the edit was made from (for apply) or leads to (for revert);
    /// anything else is a bug and throws std::logic_error before `song` is touched.
    void apply(Song& song) const;
    void revert(Song& song) const;

    /// The edit that apply() undoes.
    [[nodiscard]] SongEdit inverse() const;

    /// What it does to the notes and lanes of `voice` alone.
    [[nodiscard]] SongEdit restrictedTo(Voice voice) const;
    /// The same exchanges made for `song`, wherever in it they now stand. Nothing if what is to go
    /// does not stand there any more, or what comes would not be in order.
    [[nodiscard]] std::optional<SongEdit> movedTo(const Song& song) const;

    /// The notes of `voice` that go and that come; a note that only changes is in both.
    [[nodiscard]] const Splice<Note>& notes(Voice voice) const {
        return parts_[index(voice)].notes;
    }
    [[nodiscard]] const PartEdit& part(Voice voice) const { return parts_[index(voice)]; }
    [[nodiscard]] const std::optional<FrameEdit>& frame() const { return frame_; }

    bool operator==(const SongEdit&) const = default;

  private:
    std::array<PartEdit, kVoiceCount> parts_;
    std::optional<FrameEdit> frame_;
};

}  // namespace studio::core

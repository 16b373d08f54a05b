// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <cstdint>
#include <vector>

namespace studio::core {

/// A change inside a note: samples of 44.1 kHz after its onset and the new value. For volume the
/// value counts from the note's start volume.
struct ContourPoint {
    std::int64_t offset = 0;
    int value = 0;
};

/// How a new note sounds.
struct NoteStyle {
    int velocity = 15;
    int timbre = 0;
    std::vector<ContourPoint> volume;
    std::vector<ContourPoint> timbreChanges;
};

/// How `note` of `song` sounds.
[[nodiscard]] NoteStyle styleOf(const Song& song, Voice voice, const Note& note);

/// Volumes and timbres of one voice, for notes that the model writes without them: the median
/// start values and the commonest contour of the eight nearest notes, else a soft decay. Holds
/// copies; any thread.
class StyleBook {
  public:
    StyleBook(const Song& song, Voice voice);

    /// For a new note that starts at `sample` of 44.1 kHz.
    [[nodiscard]] NoteStyle styleAt(std::int64_t sample) const;

  private:
    struct Example {
        std::int64_t start = 0;
        std::int64_t length = 0;
        int velocity = 15;
        int timbre = 0;
        std::vector<ContourPoint> volume;
        std::vector<ContourPoint> timbreChanges;
    };

    Voice voice_;
    std::vector<Example> examples_;

    [[nodiscard]] std::vector<const Example*> nearest(std::int64_t sample) const;
    [[nodiscard]] static const std::vector<ContourPoint>& commonest(
        const std::vector<const Example*>& examples, std::vector<ContourPoint> Example::*contour);
    [[nodiscard]] NoteStyle softDecay() const;
};

}  // namespace studio::core

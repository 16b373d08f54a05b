// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/grid_unit.h"
#include "core/score/pitch_classes.h"
#include "core/score/tick.h"
#include "core/score/unknown_keys.h"
#include "core/score/voice.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace studio::core {

/// Notes a bar. A bar that is open in part only counts by that part.
struct NoteCount {
    int fewest = 0;
    int most = kUnlimited;

    static constexpr int kUnlimited = 999;

    bool operator==(const NoteCount&) const = default;
};

/// What new notes in a stretch of one voice shall be like. All but `aboutNotes`, `similarity` and
/// `temperature` hold without exception; no wish touches what is locked.
struct Wish {
    /// Pitches under FREE and RHYTHM; noise has none.
    std::optional<PitchClasses> scale{};
    std::optional<PitchRange> range{};
    /// New notes begin and end on these lines. They may end elsewhere where a cell ends or the
    /// longest note is shorter than the distance of two lines.
    std::optional<GridUnit> grid{};
    /// Under FREE.
    NoteCount notes{};
    /// Under FREE, how many notes a bar the model is drawn to; 0 for as many as it likes.
    int aboutNotes = 0;
    /// Lengths, as precise as the model's clock.
    GridUnit shortest = GridUnit::Frame;
    std::optional<GridUnit> longest{};
    /// The first and the last note of each open cell stay as they are.
    bool keepsEnds = false;
    /// How much the model is drawn to the notes that stand there now, 0 … 1.
    double similarity = 0;
    /// For the pitches of this stretch, on top of that of the fill.
    double temperature = 1;
    UnknownKeys unknown{};

    bool operator==(const Wish&) const = default;
};

/// The wish that holds from `start` to the next span.
struct WishSpan {
    Tick start = 0;
    Wish wish;

    bool operator==(const WishSpan&) const = default;
};

/// A stretch of one wish, as WishMap::cells returns it.
struct WishCell {
    TickRange range;
    Wish wish;
};

/// The wishes of a song: for each voice one at every tick, beside its LockMap. A value, any thread.
class WishMap {
  public:
    /// Nothing is wished for.
    WishMap() : WishMap(Wish{}) {}
    explicit WishMap(const Wish& everywhere);

    /// Spans as stored in a project; the first starts at 0, times ascend. Equal neighbours merge.
    explicit WishMap(std::array<std::vector<WishSpan>, kVoiceCount> spans);

    [[nodiscard]] const Wish& at(Voice voice, Tick tick) const;
    /// Changes every wish of `voice` within `range`.
    void change(Voice voice, TickRange range, const std::function<void(Wish&)>& change);

    /// Never empty, starts at tick 0, neighbours differ.
    [[nodiscard]] const std::vector<WishSpan>& spans(Voice voice) const {
        return spans_[index(voice)];
    }
    /// The maximal stretches of one wish within `range`, in order, covering it.
    [[nodiscard]] std::vector<WishCell> cells(Voice voice, TickRange range) const;

    /// The same wishes with `factor` times as many ticks.
    [[nodiscard]] WishMap refined(std::int64_t factor) const;

    bool operator==(const WishMap&) const = default;

  private:
    std::array<std::vector<WishSpan>, kVoiceCount> spans_;

    /// Lets a span begin at `tick`.
    static void split(std::vector<WishSpan>& spans, Tick tick);
};

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/row.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"

#include <QObject>

#include <array>
#include <optional>

namespace studio::widgets {

/// Columns of cells from left to right: note, volume and timbre of each voice.
inline constexpr int kColumnsPerVoice = static_cast<int>(core::kRowColumns.size());
inline constexpr int kTrackerColumns = kColumnsPerVoice * static_cast<int>(core::kVoiceCount);

[[nodiscard]] constexpr core::Voice voiceOfColumn(int column) {
    return core::kVoices[static_cast<std::size_t>(column / kColumnsPerVoice)];
}
[[nodiscard]] constexpr core::RowColumn kindOfColumn(int column) {
    return core::kRowColumns[static_cast<std::size_t>(column % kColumnsPerVoice)];
}

/// One cell: row from 0, column 0 … kTrackerColumns − 1.
struct TrackerPlace {
    std::int64_t row = 0;
    int column = 0;

    bool operator==(const TrackerPlace&) const = default;
};

/// A block of cells, both corners included.
struct TrackerBlock {
    TrackerPlace first;
    TrackerPlace last;

    [[nodiscard]] bool contains(TrackerPlace place) const {
        return place.row >= first.row && place.row <= last.row && place.column >= first.column &&
               place.column <= last.column;
    }
    bool operator==(const TrackerBlock&) const = default;
};

/// Where a tracker's user is: the cursor, whose row is the views' caret and whose voice their
/// current voice, and the marked block, whose notes are the selected notes. GUI thread.
class TrackerCursor : public QObject {
    Q_OBJECT

  public:
    TrackerCursor(TakeReview& review, ViewState& state, QObject* parent = nullptr);

    /// The rows of the song that is shown.
    [[nodiscard]] const core::RowGrid& rows() const { return rows_; }
    [[nodiscard]] TrackerPlace place() const;
    [[nodiscard]] core::Voice voice() const { return state_.currentVoice(); }
    [[nodiscard]] core::RowColumn kind() const { return kind_; }
    [[nodiscard]] core::Row row() const { return rows_.row(place().row); }
    [[nodiscard]] const std::optional<TrackerBlock>& block() const { return block_; }
    /// The ticks that the rows of `block` show.
    [[nodiscard]] core::TickRange ticksOf(const TrackerBlock& block) const;
    /// The voices whose notes `block` covers.
    [[nodiscard]] static std::array<bool, core::kVoiceCount> voicesOf(const TrackerBlock& block);
    /// Rows that the cursor goes on after each entry, 0 … 16.
    [[nodiscard]] int editStep() const { return editStep_; }

    /// Goes to `place`, or as near as there is one; `marks` extends the block from where it began.
    void go(TrackerPlace place, bool marks = false);
    void moveRows(std::int64_t by, bool marks = false);
    void moveColumns(int by, bool marks = false);
    /// To the note column of the next voice or the one before, around the ends.
    void moveVoices(int by);
    /// To the starts of bars.
    void moveBars(int by, bool marks = false);
    /// On by the edit step.
    void step() { moveRows(editStep_); }
    void setEditStep(int rows);

    /// The column, then the voice, then everything, one after the other when repeated.
    void markMore();
    void unmark();

  Q_SIGNALS:
    /// Cursor, block or rows.
    void changed();
    void editStepChanged();

  private:
    TakeReview& review_;
    ViewState& state_;
    core::RowGrid rows_;
    core::RowColumn kind_ = core::RowColumn::Note;
    std::optional<TrackerBlock> block_;
    /// Where marking began.
    TrackerPlace anchor_;
    int editStep_ = 1;

    void readRows();
    void setBlock(const std::optional<TrackerBlock>& block);
    [[nodiscard]] core::NoteSet notesOf(const TrackerBlock& block) const;
    /// A block whose notes are no longer the selected ones is none.
    void followSelection();
};

}  // namespace studio::widgets

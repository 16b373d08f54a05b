// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/tracker/tracker_cursor.h"

#include <algorithm>

namespace studio::widgets {

using core::RowColumn;
using core::Voice;

namespace {
constexpr int kLargestStep = 16;
}

TrackerCursor::TrackerCursor(TakeReview& review, ViewState& state, QObject* parent)
    : QObject(parent),
      review_(review),
      state_(state),
      rows_(review.shownSong().frame, state.gridUnit()) {
    connect(&review, &TakeReview::changed, this, &TrackerCursor::readRows);
    connect(&state, &ViewState::settingsChanged, this, &TrackerCursor::readRows);
    connect(&state, &ViewState::caretMoved, this, &TrackerCursor::changed);
    connect(&state, &ViewState::currentVoiceChanged, this, &TrackerCursor::changed);
    connect(&state, &ViewState::selectedNotesChanged, this, &TrackerCursor::followSelection);
}

void TrackerCursor::readRows() {
    rows_ = core::RowGrid(review_.shownSong().frame, state_.gridUnit());
    if (block_ && block_->last.row >= rows_.rows())
        block_.reset();
    Q_EMIT changed();
}

TrackerPlace TrackerCursor::place() const {
    return {std::min(rows_.rowAt(state_.caret()), rows_.rows() - 1),
            static_cast<int>(core::index(state_.currentVoice())) * kColumnsPerVoice +
                static_cast<int>(kind_)};
}

core::TickRange TrackerCursor::ticksOf(const TrackerBlock& block) const {
    return {rows_.row(block.first.row).range.begin, rows_.row(block.last.row).range.end};
}

std::array<bool, core::kVoiceCount> TrackerCursor::voicesOf(const TrackerBlock& block) {
    std::array<bool, core::kVoiceCount> voices{};
    for (int column = block.first.column; column <= block.last.column; ++column)
        voices[core::index(voiceOfColumn(column))] |= kindOfColumn(column) == RowColumn::Note;
    return voices;
}

core::NoteSet TrackerCursor::notesOf(const TrackerBlock& block) const {
    core::NoteSet notes;
    const auto voices = voicesOf(block);
    for (const Voice voice : core::kVoices) {
        if (voices[core::index(voice)])
            notes.add(core::notesFrom(review_.shownSong(), voice, ticksOf(block)));
    }
    return notes;
}

void TrackerCursor::setBlock(const std::optional<TrackerBlock>& block) {
    block_ = block;
    state_.selectNotes(block ? notesOf(*block) : core::NoteSet{});
}

void TrackerCursor::followSelection() {
    if (block_ && state_.selectedNotes() != notesOf(*block_))
        block_.reset();
    Q_EMIT changed();
}

void TrackerCursor::go(TrackerPlace place, bool marks) {
    const TrackerPlace from = this->place();
    place.row = std::clamp<std::int64_t>(place.row, 0, rows_.rows() - 1);
    place.column = std::clamp(place.column, 0, kTrackerColumns - 1);
    if (!block_ || !marks)
        anchor_ = from;
    kind_ = kindOfColumn(place.column);
    state_.setCurrentVoice(voiceOfColumn(place.column));
    state_.setCaret(rows_.row(place.row).line);
    if (marks) {
        const auto [top, bottom] = std::minmax(anchor_.row, place.row);
        const auto [left, right] = std::minmax(anchor_.column, place.column);
        setBlock(TrackerBlock{{top, left}, {bottom, right}});
    } else if (block_) {
        setBlock(std::nullopt);
    }
    Q_EMIT changed();
}

void TrackerCursor::moveRows(std::int64_t by, bool marks) {
    go({place().row + by, place().column}, marks);
}

void TrackerCursor::moveColumns(int by, bool marks) {
    const int column = place().column + by;
    go({place().row, marks ? column : (column + kTrackerColumns) % kTrackerColumns}, marks);
}

void TrackerCursor::moveVoices(int by) {
    const int voices = static_cast<int>(core::kVoiceCount);
    const int voice = (static_cast<int>(core::index(this->voice())) + by + voices) % voices;
    go({place().row, voice * kColumnsPerVoice});
}

void TrackerCursor::moveBars(int by, bool marks) {
    const std::int64_t row = place().row;
    const bool backToStart = by < 0 && rows_.numberInBar(row) > 0;
    const std::int64_t bar = std::max<std::int64_t>(rows_.bar(row) + by + (backToStart ? 1 : 0), 1);
    go({rows_.firstRow(bar), place().column}, marks);
}

void TrackerCursor::setEditStep(int rows) {
    rows = std::clamp(rows, 0, kLargestStep);
    if (rows == editStep_)
        return;
    editStep_ = rows;
    Q_EMIT editStepChanged();
}

void TrackerCursor::markMore() {
    const std::int64_t last = rows_.songRows() - 1;
    const int column = place().column;
    const int voice = column - column % kColumnsPerVoice;
    const TrackerBlock ofColumn{{0, column}, {last, column}};
    const TrackerBlock ofVoice{{0, voice}, {last, voice + kColumnsPerVoice - 1}};
    const TrackerBlock all{{0, 0}, {last, kTrackerColumns - 1}};
    setBlock(block_ == ofColumn ? ofVoice : block_ == ofVoice || block_ == all ? all : ofColumn);
    anchor_ = block_->first;
    Q_EMIT changed();
}

void TrackerCursor::unmark() {
    setBlock(std::nullopt);
    Q_EMIT changed();
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/piano_roll/piano_roll.h"

#include <QEvent>

#include <initializer_list>
#include <vector>

namespace studio::widgets {

inline constexpr core::Tick kBar = 88200;
inline constexpr core::Tick kQuarter = kBar / 4;
/// Lines of 1/16 are rounded up to ticks.
inline constexpr core::Tick kSixteenth = 5513;

[[nodiscard]] core::Note rollNote(core::Tick start, core::Tick length, int pitch);

/// 40 bars, free throughout: P1 has a half note C5 at bar 1 and a quarter G4 at bar 2, TR a whole
/// note C3 at bar 1, NO one of pitch 8 at the second quarter.
[[nodiscard]] core::Song rollSong();

/// A roll on the screen with all it needs, eight bars in sight, and a mouse upon it.
struct RollFixture {
    Document document;
    TakeReview review{document};
    ViewState state;
    NoteEditor editor{document, state};
    PianoRoll roll{review, state, editor};

    explicit RollFixture(const core::Song& song = rollSong());

    [[nodiscard]] const RollLayout& layout() const { return roll.layoutOfRoll(); }
    [[nodiscard]] const std::vector<core::Note>& notes(
        core::Voice voice = core::Voice::Pulse1) const {
        return document.song().part(voice).notes;
    }
    [[nodiscard]] int steps() { return document.undoStack().count(); }
    /// The middle of the row of `pitch`, a pixel behind `tick`.
    [[nodiscard]] QPointF at(core::Tick tick, int pitch) const;
    [[nodiscard]] QPointF onRuler(core::Tick tick) const;
    [[nodiscard]] QPointF onLoopStrip(core::Tick tick) const;
    /// The middle of a note, and its ends.
    [[nodiscard]] QPointF middleOf(core::Voice voice, std::size_t i) const;
    [[nodiscard]] QPointF startOf(core::Voice voice, std::size_t i) const;
    [[nodiscard]] QPointF endOf(core::Voice voice, std::size_t i) const;

    void press(QPointF at, Qt::MouseButton button = Qt::LeftButton,
               Qt::KeyboardModifiers modifiers = {});
    void move(QPointF at, Qt::KeyboardModifiers modifiers = {});
    void release(QPointF at, Qt::KeyboardModifiers modifiers = {});
    void click(QPointF at, Qt::MouseButton button = Qt::LeftButton,
               Qt::KeyboardModifiers modifiers = {});
    /// Presses, moves by way of the middle, releases.
    void drag(QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {});
    void wheel(QPointF position, int notches, Qt::KeyboardModifiers modifiers);
    void select(std::initializer_list<std::pair<core::Voice, core::Tick>> notes);

  private:
    Qt::MouseButton button_ = Qt::NoButton;

    void send(QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers);
};

}  // namespace studio::widgets

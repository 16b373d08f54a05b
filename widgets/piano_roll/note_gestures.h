// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/note_verbs.h"
#include "widgets/piano_roll/roll_gesture.h"

namespace studio::widgets {

/// A gesture that edits notes: its verb runs on a copy of the song with every move, for the roll to
/// show, and on the song itself, as one step of the history, at the end.
class NoteGesture : public RollGesture {
  public:
    using RollGesture::RollGesture;

  protected:
    /// Shows what `verb` leads to. False if it is refused: then what was shown before stays.
    bool show(const NoteEditor::Verb& verb);
    /// Makes true what is shown, if anything is.
    void commit(const QString& text);
    /// Shows the song as it is.
    void showNothing();

  private:
    std::optional<NoteEditor::Verb> verb_;
};

/// A press on an empty place: a note of the voice's defaults; dragging sideways sets its length, up
/// and down its pitch.
class DrawGesture : public NoteGesture {
  public:
    DrawGesture(const RollContext& context, core::Voice voice, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& at) override;

  private:
    core::Voice voice_;
    QPointF pressed_;
    core::Note note_;
    int timbre_;
    bool setsLength_ = false;

    void showNote();
    [[nodiscard]] core::Tick startAt(core::Tick tick, bool snaps) const;
    [[nodiscard]] core::Tick usualLength() const;
};

/// A press on a note selects it and takes its voice and defaults; dragging moves it, or all that is
/// selected with it; with Ctrl at the press copies of them, or a click toggles.
class MoveGesture : public NoteGesture {
  public:
    MoveGesture(const RollContext& context, const NoteHit& hit, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& at) override;
    void cancel() override;

  private:
    NoteHit hit_;
    QPointF pressed_;
    core::Tick pressedTick_;
    int pressedPitch_;
    bool copies_;
    core::NoteSet selectedBefore_;
    core::NoteSet notes_;
    /// Selected before the press, so that a click leaves it alone selected.
    bool wasSelected_;
    bool dragged_ = false;
    bool fixed_ = false;
    int heardPitch_;

    [[nodiscard]] core::Tick shiftTo(const RollPointer& to) const;
};

/// Drags the start or the end of a note, or of all that is selected with it.
class ResizeGesture : public NoteGesture {
  public:
    ResizeGesture(const RollContext& context, const NoteHit& hit, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& at) override;
    void cancel() override;

  private:
    NoteHit hit_;
    QPointF pressed_;
    core::Tick pressedTick_;
    core::NoteSet selectedBefore_;
    core::NoteSet notes_;
    core::Tick by_ = 0;
    bool dragged_ = false;
    bool fixed_ = false;
};

/// Sweeps notes away. The right button opens the menu if it is only clicked.
class EraseGesture : public NoteGesture {
  public:
    enum class Button : std::uint8_t { Left, Right };

    EraseGesture(const RollContext& context, const RollPointer& at, Button button);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& at) override;

  private:
    Button button_;
    QPointF pressed_;
    QPointF last_;
    core::NoteSet swept_;
    std::optional<NoteHit> lockedHit_;
    bool dragged_ = false;

    void sweepTo(QPointF to);
    void take(const NoteHit& hit);
};

/// Cuts a note, and those selected with it that sound there, in two where the button goes up.
class KnifeGesture : public NoteGesture {
  public:
    KnifeGesture(const RollContext& context, const NoteHit& hit, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& at) override;

  private:
    NoteHit hit_;
    core::NoteSet notes_;
};

}  // namespace studio::widgets

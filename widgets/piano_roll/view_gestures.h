// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/piano_roll/roll_gesture.h"

namespace studio::widgets {

/// A rubber band selects what it touches; Shift adds to what is selected, Ctrl in the select tool
/// toggles. A click selects nothing and puts the caret there.
class BandGesture : public RollGesture {
  public:
    BandGesture(const RollContext& context, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& at) override;
    void cancel() override;

  private:
    /// Where it began, in pixels of the contents, for the roll may scroll meanwhile.
    QPointF anchor_;
    QPointF pressed_;
    Qt::KeyboardModifiers modifiers_;
    core::NoteSet selectedBefore_;
    bool dragged_ = false;

    [[nodiscard]] QPointF scroll() const;
    [[nodiscard]] core::NoteSet touched(const QRectF& band) const;
};

/// Takes hold of the contents and moves them.
class PanGesture : public RollGesture {
  public:
    PanGesture(const RollContext& context, const RollPointer& at)
        : RollGesture(context), last_(at.at) {}

    void move(const RollPointer& to) override;
    void finish(const RollPointer& /*at*/) override {}
    [[nodiscard]] bool scrollsAtEdges() const override { return false; }

  private:
    QPointF last_;
};

/// The playhead follows the mouse; the caret stays where the button goes up.
class ScrubGesture : public RollGesture {
  public:
    ScrubGesture(const RollContext& context, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& at) override;
    void cancel() override;

  private:
    core::Tick before_;
};

/// Selects bars from the pressed one on.
class SelectBarsGesture : public RollGesture {
  public:
    SelectBarsGesture(const RollContext& context, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& /*at*/) override {}
    void cancel() override;

  private:
    std::optional<BarRange> before_;
    std::int64_t pressedBar_;

    [[nodiscard]] std::int64_t barAt(double x) const;
};

/// Drags an end of the loop, or all of it, or sets a new one; without length it goes.
class LoopGesture : public RollGesture {
  public:
    LoopGesture(const RollContext& context, LoopPart part, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& /*at*/) override {}
    void cancel() override;

  private:
    std::optional<core::TickRange> before_;
    bool loopedBefore_;
    LoopPart part_;
    QPointF pressed_;
    core::Tick pressedTick_;
    bool dragged_ = false;

    [[nodiscard]] core::Tick lineAt(core::Tick tick, Qt::KeyboardModifiers modifiers) const;
};

/// Plays the keys of the piano under the mouse in the current voice.
class KeyGesture : public RollGesture {
  public:
    KeyGesture(const RollContext& context, core::Voice voice, const RollPointer& at);

    void move(const RollPointer& to) override;
    void finish(const RollPointer& /*at*/) override {}
    [[nodiscard]] bool scrollsAtEdges() const override { return false; }

  private:
    core::Voice voice_;
    int pitch_;

    void play() const;
};

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/note_editor.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/piano_roll/roll_hit.h"
#include "widgets/piano_roll/roll_layout.h"

#include <QPointF>
#include <QRectF>

#include <memory>
#include <optional>

namespace studio::widgets {

/// What a gesture shows before it is true.
struct RollPreview {
    /// Seen instead of the document's song.
    std::optional<core::Song> song;
    /// Seen instead of the selected notes.
    std::optional<core::NoteSet> selected;
    /// A rubber band, in pixels of the viewport.
    std::optional<QRectF> band;
    /// Where the knife is going to cut.
    std::optional<core::Tick> cut;
    /// The key that the gesture holds down.
    std::optional<HeardNote> heard;
};

/// What gestures ask of the roll itself.
class RollView {
  public:
    virtual ~RollView() = default;

    virtual void seek(core::Tick tick) = 0;
    /// Moves the contents by pixels.
    virtual void pan(QPointF by) = 0;
    /// A note cannot be moved: it shakes, and the reason is told.
    virtual void refuseToMove(const NoteHit& note) = 0;
    virtual void openMenu(QPointF at) = 0;
};

/// What gestures work with; all of it outlives them.
struct RollContext {
    const RollLayout& layout;
    const TakeReview& review;
    ViewState& state;
    NoteEditor& editor;
    RollView& view;
    RollPreview& preview;

    /// The song on which edits are made.
    [[nodiscard]] const core::Song& song() const { return editor.song(); }
    /// True if the mouse snaps while `modifiers` are held: Alt or Shift do the opposite of the
    /// setting.
    [[nodiscard]] bool snaps(Qt::KeyboardModifiers modifiers) const;
    /// Lets `note` be heard and presses its key.
    void hear(const HeardNote& note) const;
};

/// The mouse during a gesture.
struct RollPointer {
    QPointF at;
    Qt::KeyboardModifiers modifiers;
};

/// One press of a button until it is released: the mouse's way in between is shown in the preview
/// and becomes true when the button goes up, or leaves no trace when it is cancelled. GUI thread.
class RollGesture {
  public:
    explicit RollGesture(const RollContext& context) : context_(context) {}
    virtual ~RollGesture() = default;
    RollGesture(const RollGesture&) = delete;
    RollGesture& operator=(const RollGesture&) = delete;

    virtual void move(const RollPointer& to) = 0;
    virtual void finish(const RollPointer& at) = 0;
    /// All is as it was before the press.
    virtual void cancel() {}
    /// The contents move on while the mouse is at an edge.
    [[nodiscard]] virtual bool scrollsAtEdges() const { return true; }

  protected:
    RollContext context_;
};

/// What the press of `button` at `at` begins, if it begins anything.
[[nodiscard]] std::unique_ptr<RollGesture> gestureFor(const RollContext& context,
                                                      const RollHit& hit, Qt::MouseButton button,
                                                      const RollPointer& at);

/// Farther than a hand shakes while it clicks.
[[nodiscard]] bool isDrag(QPointF from, QPointF to);

}  // namespace studio::widgets

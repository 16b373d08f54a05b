// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/editor_views.h"
#include "app/studio/fill_controller.h"
#include "app/studio/model_loader.h"
#include "app/studio/playback_controller.h"
#include "app/studio/take_drag.h"
#include "widgets/document/document.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/fill/fill_panel.h"
#include "widgets/fill/takes_panel.h"
#include "widgets/fill/wish_panel.h"
#include "widgets/piano_roll/piano_roll.h"

#include <QObject>

namespace studio::app {

/// What the takes controller joins; everything outlives it.
struct TakesParts {
    ActionTable& actions;
    widgets::Document& document;
    widgets::ViewState& state;
    widgets::TakeReview& review;
    ModelLoader& models;
    FillController& fill;
    PlaybackController& playback;
    widgets::FillPanel& fillPanel;
    widgets::TakesPanel& takesPanel;
    const widgets::WishPanel& wishPanel;
    widgets::PianoRoll& roll;
    EditorViews& views;
};

/// The way of a fill through the window: started, watched, its takes heard, kept or rejected. GUI
/// thread.
class TakesController : public QObject {
    Q_OBJECT

  public:
    explicit TakesController(const TakesParts& parts, QObject* parent = nullptr);

    /// The playhead is about to go to `tick` by hand: a take is heard no longer if it leaves it.
    void followSeek(core::Tick tick);
    void stopHearing() { setHearing(false); }
    /// Says what a fill would do now.
    void showTarget();
    /// Lets the model write all of the song that was just begun.
    void writeNewSong();

  private:
    TakesParts it_;
    TakeDrag drag_;
    bool hearing_ = false;
    int finished_ = 0;
    int wanted_ = 0;
    /// Fills that the takes are chosen from.
    int islands_ = 0;
    /// What the fill that runs writes, and where.
    QString activity_;

    void connectActions();
    void connectFill();
    void connectReview();
    void connectPlayback();

    void showActions();
    void start();
    void startWith(core::Song song);
    /// Chooses the mode and starts.
    void startIn(core::FillMode mode);
    /// What a fill in the chosen mode works on.
    [[nodiscard]] core::TickRange region() const;
    /// The song with the locks and wishes that the chosen preset leaves.
    [[nodiscard]] core::Song songToFill() const;
    /// Frees what the chosen preset writes.
    void freeVoices();
    void showPresetTarget(core::FillPreset preset);
    [[nodiscard]] QString barsText(core::TickRange ticks) const;
    void showProgress(double fraction);
    void end(const QString& message, bool failure);
    /// How a fill ended that was not cancelled.
    [[nodiscard]] QString writtenMessage() const;
    void hear();
    /// What is heard of an unfinished take grows with it.
    void hearDraft();
    void keep();
    void reject();
    void rejectAll();
    void setHearing(bool hearing);
    /// The keys go to the next card, or back to the roll where they came from.
    void passFocus(bool wasInPanel);
    [[nodiscard]] bool panelHasFocus() const;
    [[nodiscard]] QString selectionText() const;
    /// "P1, TR" for the bars that are filled of `song`; empty if `mode` holds for none there.
    [[nodiscard]] QString voicesUnder(const core::Song& song, core::LockMode mode) const;
    /// What a fill of them writes.
    [[nodiscard]] QString writtenText(const core::Song& song) const;
};

}  // namespace studio::app

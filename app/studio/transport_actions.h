// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/playback_controller.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"

#include <QObject>

#include <optional>

namespace studio::app {

/// Joins the actions of the transport to the playback controller: from where to play, how far, and
/// round which loop. Keeps the controller's loop and the view's playhead up to date. GUI thread.
class TransportActions : public QObject {
    Q_OBJECT

  public:
    TransportActions(ActionTable& actions, PlaybackController& playback, widgets::ViewState& state,
                     const widgets::TakeReview& review, QObject* parent = nullptr);

  Q_SIGNALS:
    /// An action plays the song or pauses it, whatever was heard before.
    void used();

  private:
    ActionTable& actions_;
    PlaybackController& playback_;
    widgets::ViewState& state_;
    const widgets::TakeReview& review_;

    /// As PlaybackController::play; a song that is at its end starts over.
    void playFrom(core::Tick tick);
    void playOrPause();
    void playFromCaret();
    void playSelection();
    [[nodiscard]] core::TickRange loopRange() const;
    void showLoop();
};

}  // namespace studio::app

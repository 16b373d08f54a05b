// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/playback_controller.h"
#include "widgets/document/view_state.h"
#include "widgets/voices/voice_strip.h"

#include <QObject>

#include <vector>

namespace studio::app {

/// Mute and solo: what the view state says of the voices is what is heard, and what the actions do
/// to the current voice and show of it. GUI thread.
class VoiceMixer : public QObject {
    Q_OBJECT

  public:
    VoiceMixer(ActionTable& actions, PlaybackController& playback, widgets::ViewState& state,
               QObject* parent = nullptr);

    /// Its buttons mute and solo its voice and show how that is.
    void add(widgets::VoiceStrip& strip);

  private:
    ActionTable& actions_;
    PlaybackController& playback_;
    widgets::ViewState& state_;
    std::vector<widgets::VoiceStrip*> strips_;

    void show();
};

}  // namespace studio::app

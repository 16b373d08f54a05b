// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/playback_controller.h"
#include "widgets/document/document.h"
#include "widgets/document/view_state.h"

#include <QObject>
#include <QSettings>

namespace studio::app {

/// Joins metronome, count-in, speed and the song's loop point to their actions. Metronome and
/// count-in are kept in the settings. GUI thread.
class RehearsalActions : public QObject {
    Q_OBJECT

  public:
    RehearsalActions(const ActionTable& actions, PlaybackController& playback,
                     widgets::Document& document, widgets::ViewState& state, QSettings& settings,
                     QObject* parent);

  Q_SIGNALS:
    /// For the status bar.
    void said(const QString& text);

  private:
    PlaybackController& playback_;
    widgets::Document& document_;
    widgets::ViewState& state_;

    void stepSpeed(int by);
    void setSpeed(int percent);
    void setLoopPoint();
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/playback_controller.h"
#include "widgets/transport/transport_bar.h"

#include <QObject>
#include <QTimer>

namespace studio::app {

/// Shows in the transport bar what the voices sound while the song plays, 60 times a second. GUI
/// thread; the audio thread knows nothing of it.
class Scopes : public QObject {
    Q_OBJECT

  public:
    Scopes(PlaybackController& playback, widgets::TransportBar& bar, QObject* parent);

  private:
    PlaybackController& playback_;
    widgets::TransportBar& bar_;
    QTimer ticker_;

    void show();
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/playback_controller.h"
#include "app/studio/preferences/page.h"

class QComboBox;

namespace studio::app {

/// Which device sounds, with which buffer, and what is open. GUI thread.
class SoundPage : public Page {
    Q_OBJECT

  public:
    explicit SoundPage(PlaybackController& playback);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    PlaybackController& playback_;
    QComboBox* device_;
    QComboBox* buffer_;
    QLabel* open_;

    void listDevices();
    void showBuffers();
    void useChosen();
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/playback_controller.h"
#include "synth/engine/output_meter.h"
#include "widgets/sound/sound_view.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace studio::app {

/// Shows in a window of its own what is heard, 60 times a second while it is open. The audio thread
/// only leaves copies of its blocks in a wait-free queue. GUI thread.
class SoundPictures : public QObject {
    Q_OBJECT

  public:
    /// The window belongs to `window`.
    SoundPictures(ActionTable& actions, PlaybackController& playback, QWidget& window);

    [[nodiscard]] widgets::SoundView& view() { return *view_; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    ActionTable& actions_;
    PlaybackController& playback_;
    widgets::SoundView* view_;
    /// Of the tap's engine.
    std::unique_ptr<synth::OutputMeter> meter_;
    std::shared_ptr<synth::OutputTap> tap_;
    QTimer ticker_;

    void setShown(bool shown);
    void takeUpTap();
    void show();
    void showSong(widgets::SoundPicture& picture) const;
};

}  // namespace studio::app

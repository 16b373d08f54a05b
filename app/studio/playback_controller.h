// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "synth/devices/audio_output.h"
#include "synth/engine/live_engine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace studio::app {

/// Joins the song on screen, the live engine and the sound device. Lives on the GUI thread.
class PlaybackController : public QObject {
    Q_OBJECT

  public:
    explicit PlaybackController(QObject* parent = nullptr);
    ~PlaybackController() override;

    /// Opens the default device; without one playing is silent but everything else works.
    void openDevice();
    /// For the status bar.
    [[nodiscard]] QString deviceText() const;
    [[nodiscard]] bool playing() const { return playing_; }
    [[nodiscard]] core::Tick position() const { return position_; }

    /// What is heard from now on; playing goes on in place. Compiled once control returns to the
    /// event loop, so that a burst of edits costs one compilation.
    void setSong(const core::Song& song);
    void setMask(const synth::VoiceMask& mask);
    [[nodiscard]] const synth::VoiceMask& mask() const { return mask_; }
    /// Plays from `from` to `to`.
    void play(core::Tick from, core::Tick to);
    void pause();
    /// Stops and goes back to where playing began.
    void stop();
    /// While playing: goes on there, to the song's end if `tick` is outside of what was to be
    /// played.
    void seek(core::Tick tick);

  Q_SIGNALS:
    /// deviceText() has changed.
    void deviceChanged();
    void playingChanged(bool playing);
    void positionChanged(core::Tick tick);

  private:
    std::unique_ptr<synth::LiveEngine> engine_;
    std::unique_ptr<synth::AudioOutput> output_;
    bool hasDevice_ = false;
    core::Song song_;
    synth::VoiceMask mask_;
    bool playing_ = false;
    core::Tick position_ = 0;
    core::Tick startedFrom_ = 0;
    core::Tick playsTo_ = 0;
    /// What the engine had rendered when the device was last seen to call.
    std::uint64_t renderCalls_ = 0;
    QElapsedTimer sinceCall_;
    QTimer compileTimer_;
    QTimer pollTimer_;

    [[nodiscard]] synth::Cycle cycleAt(core::Tick tick) const;
    void compile();
    /// Joins a new engine to the device, or to none; false if there is no device.
    bool openOutput(bool device);
    void poll();
    /// Notices a device that has gone, and goes on without it.
    void watchDevice();
    void setPosition(core::Tick tick);
    void setPlaying(bool playing);
};

}  // namespace studio::app

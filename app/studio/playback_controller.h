// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/sound_device.h"
#include "core/score/song.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace studio::app {

/// Joins the song on screen, the live engine and the sound device. Lives on the GUI thread.
class PlaybackController : public QObject {
    Q_OBJECT

  public:
    explicit PlaybackController(QObject* parent = nullptr);
    /// Plays on devices of `system`.
    explicit PlaybackController(std::unique_ptr<synth::AudioSystem> system,
                                QObject* parent = nullptr);

    /// Opens the device that was chosen last, else the default; without one playing is silent but
    /// everything else works.
    void openDevice() { device_.open(); }
    /// Outputs to choose from; asking the system may take a part of a second.
    [[nodiscard]] std::vector<synth::AudioDevice> devices() { return device_.devices(); }
    /// The choice: AudioDevice::name, empty for the default, and frames per call.
    [[nodiscard]] QString wantedDevice() const { return device_.wantedDevice(); }
    [[nodiscard]] int wantedFrames() const { return device_.wantedFrames(); }
    /// Goes over to the device of that name (empty: the default) and remembers it in the settings;
    /// what plays goes on there.
    void useDevice(const QString& name, int bufferFrames) { device_.use(name, bufferFrames); }
    /// What is open, with its rate and latency, or why playing is silent: one line.
    [[nodiscard]] QString deviceText() const { return device_.text(); }
    /// False while playing is silent.
    [[nodiscard]] bool hasDevice() const { return device_.isOpen(); }
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
    SoundDevice device_;
    core::Song song_;
    synth::VoiceMask mask_;
    bool playing_ = false;
    core::Tick position_ = 0;
    core::Tick startedFrom_ = 0;
    core::Tick playsTo_ = 0;
    QTimer compileTimer_;
    QTimer pollTimer_;

    [[nodiscard]] synth::Cycle cycleAt(core::Tick tick) const;
    void compile();
    /// Tells a new engine all that the old one knew.
    void takeUpEngine();
    void poll();
    void setPosition(core::Tick tick);
    void setPlaying(bool playing);
};

}  // namespace studio::app

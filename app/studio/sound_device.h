// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/devices/audio_system.h"
#include "synth/engine/live_engine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace studio::app {

/// The output that is played on and the live engine under it. Remembers the user's choice in the
/// settings ("audio/device", "audio/bufferFrames"), goes on in silence where there is no device or
/// where it has gone, and says so in one sentence. GUI thread.
class SoundDevice : public QObject {
    Q_OBJECT

  public:
    explicit SoundDevice(std::unique_ptr<synth::AudioSystem> system, QObject* parent = nullptr);
    ~SoundDevice() override;

    /// Opens what the user chose last, else the default.
    void open();
    /// Opens the device of that name, or the default for an empty one, and remembers the choice.
    void use(const QString& name, int bufferFrames);
    /// Notices a device that has gone; call it now and then.
    void watch();

    /// What can be chosen now; asking the system may take a part of a second.
    [[nodiscard]] std::vector<synth::AudioDevice> devices() { return system_->devices(); }
    /// The user's choice.
    [[nodiscard]] QString wantedDevice() const;
    [[nodiscard]] int wantedFrames() const;
    /// What is open, with rate and latency and how often it has run dry, or why playing is silent.
    [[nodiscard]] QString text() const;
    /// False while playing is silent.
    [[nodiscard]] bool isOpen() const { return isOpen_; }
    /// Frames from the device's call until they are heard.
    [[nodiscard]] int latencyFrames() const {
        return output_ == nullptr ? 0 : output_->description().latencyFrames;
    }
    /// nullptr before open().
    [[nodiscard]] synth::LiveEngine* engine() const { return engine_.get(); }

  Q_SIGNALS:
    /// A new engine() is there, which knows nothing yet.
    void replaced();
    /// The device has run dry: text() is another.
    void ranDry();

  private:
    std::unique_ptr<synth::AudioSystem> system_;
    std::unique_ptr<synth::LiveEngine> engine_;
    /// Goes before the engine that it calls.
    std::unique_ptr<synth::AudioOutput> output_;
    bool isOpen_ = false;
    /// Why the device did not open.
    std::optional<core::Error> trouble_;
    /// How often the open device had run dry when text() was last told to have changed.
    int xruns_ = 0;
    /// The device that has gone.
    QString gone_;
    /// What the engine had rendered when the device was last seen to call.
    std::uint64_t renderCalls_ = 0;
    QElapsedTimer sinceCall_;
    /// The same at the start of the stretch that is watched for calls that race.
    std::uint64_t watchedCalls_ = 0;
    QElapsedTimer sinceWatched_;

    bool openDevice();
    void openSilent();
    synth::RenderCallback prepare(const synth::AudioFormat& format);
    void begin();
    [[nodiscard]] bool hasGone();
};

}  // namespace studio::app

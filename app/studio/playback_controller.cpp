// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/playback_controller.h"

#include "synth/player/player.h"

#include <algorithm>

namespace studio::app {

namespace {

constexpr int kPollMilliseconds = 16;
constexpr int kCompileDelayMilliseconds = 20;

}  // namespace

PlaybackController::PlaybackController(QObject* parent) : QObject(parent) {
    compileTimer_.setSingleShot(true);
    compileTimer_.setInterval(kCompileDelayMilliseconds);
    connect(&compileTimer_, &QTimer::timeout, this, &PlaybackController::compile);
    pollTimer_.setInterval(kPollMilliseconds);
    connect(&pollTimer_, &QTimer::timeout, this, &PlaybackController::poll);
}

PlaybackController::~PlaybackController() {
    // The device must stop calling before the engine goes.
    output_.reset();
}

void PlaybackController::openDevice() {
    output_.reset();
    const auto prepare = [this](const synth::AudioFormat& format) -> synth::RenderCallback {
        engine_ = std::make_unique<synth::LiveEngine>(format.sampleRate);
        constexpr int kChannels = 2;
        return [engine = engine_.get()](float* samples, int frames) {
            engine->render(samples, frames, kChannels);
        };
    };
    auto opened = synth::openAudioOutput(prepare);
    hasDevice_ = opened.has_value();
    if (opened) {
        output_ = std::move(*opened);
    } else {
        const synth::AudioFormat format;
        output_ = synth::openSilentOutput(prepare(format), format);
    }
    engine_->setMask(mask_);
    compile();
    pollTimer_.start();
}

QString PlaybackController::deviceText() const {
    return hasDevice_ ? QString::fromStdString(output_->description())
                      : tr("No audio device: playing is silent");
}

synth::Cycle PlaybackController::cycleAt(core::Tick tick) const {
    return song_.frame.tempo.unitsAt(tick, synth::chipTiming(song_.frame.region).clockRate);
}

void PlaybackController::setSong(const core::Song& song) {
    song_ = song;
    compileTimer_.start();
}

void PlaybackController::compile() {
    compileTimer_.stop();
    if (engine_)
        engine_->setSong(std::make_shared<const synth::RegisterLog>(synth::playSong(song_)));
}

void PlaybackController::setMask(const synth::VoiceMask& mask) {
    mask_ = mask;
    if (engine_)
        engine_->setMask(mask);
}

void PlaybackController::play(core::Tick from, core::Tick to) {
    if (!engine_)
        return;
    if (compileTimer_.isActive())
        compile();
    startedFrom_ = from;
    started_ = false;
    setPosition(from);
    engine_->play(cycleAt(from), cycleAt(to));
    setPlaying(true);
}

void PlaybackController::pause() {
    if (engine_)
        engine_->stop();
    setPlaying(false);
}

void PlaybackController::stop() {
    const bool wasPlaying = playing_;
    pause();
    if (wasPlaying)
        setPosition(startedFrom_);
}

void PlaybackController::seek(core::Tick tick) {
    if (engine_ && playing_)
        engine_->seek(cycleAt(tick));
    setPosition(tick);
}

void PlaybackController::poll() {
    engine_->collect();
    if (!playing_)
        return;
    const bool heard = engine_->playing();
    started_ = started_ || heard;
    if (started_ && !heard) {
        stop();
        return;
    }
    if (heard) {
        const auto rate = synth::chipTiming(song_.frame.region).clockRate;
        setPosition(
            std::min(song_.frame.tempo.tickAt(engine_->position(), rate), song_.frame.length));
    }
}

void PlaybackController::setPosition(core::Tick tick) {
    if (position_ == tick)
        return;
    position_ = tick;
    Q_EMIT positionChanged(tick);
}

void PlaybackController::setPlaying(bool playing) {
    if (playing_ == playing)
        return;
    playing_ = playing;
    Q_EMIT playingChanged(playing);
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/playback_controller.h"

#include "synth/player/player.h"

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

constexpr int kPollMilliseconds = 16;
constexpr int kCompileDelayMilliseconds = 20;

}  // namespace

PlaybackController::PlaybackController(QObject* parent)
    : PlaybackController(synth::makeAudioSystem(), parent) {}

PlaybackController::PlaybackController(std::unique_ptr<synth::AudioSystem> system, QObject* parent)
    : QObject(parent), device_(std::move(system)) {
    compileTimer_.setSingleShot(true);
    compileTimer_.setInterval(kCompileDelayMilliseconds);
    connect(&compileTimer_, &QTimer::timeout, this, &PlaybackController::compile);
    pollTimer_.setInterval(kPollMilliseconds);
    connect(&pollTimer_, &QTimer::timeout, this, &PlaybackController::poll);
    connect(&device_, &SoundDevice::replaced, this, &PlaybackController::takeUpEngine);
}

void PlaybackController::takeUpEngine() {
    device_.engine()->setMask(mask_);
    compile();
    if (playing_)
        device_.engine()->play(cycleAt(position_), cycleAt(playsTo_));
    pollTimer_.start();
    Q_EMIT deviceChanged();
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
    if (device_.engine() != nullptr)
        device_.engine()->setSong(
            std::make_shared<const synth::RegisterLog>(synth::playSong(song_)));
}

void PlaybackController::setMask(const synth::VoiceMask& mask) {
    mask_ = mask;
    if (device_.engine() != nullptr)
        device_.engine()->setMask(mask);
}

void PlaybackController::play(core::Tick from, core::Tick to) {
    if (device_.engine() == nullptr)
        return;
    if (compileTimer_.isActive())
        compile();
    startedFrom_ = from;
    playsTo_ = to;
    setPosition(from);
    device_.engine()->play(cycleAt(from), cycleAt(to));
    setPlaying(true);
}

void PlaybackController::pause() {
    if (device_.engine() != nullptr)
        device_.engine()->stop();
    setPlaying(false);
}

void PlaybackController::stop() {
    const bool wasPlaying = playing_;
    pause();
    if (wasPlaying)
        setPosition(startedFrom_);
}

void PlaybackController::seek(core::Tick tick) {
    if (playing_ && (tick < startedFrom_ || tick >= playsTo_)) {
        play(tick, song_.frame.length);
        return;
    }
    if (device_.engine() != nullptr && playing_)
        device_.engine()->seek(cycleAt(tick));
    setPosition(tick);
}

void PlaybackController::poll() {
    device_.watch();
    synth::LiveEngine* engine = device_.engine();
    engine->collect();
    if (!playing_ || !engine->settled())
        return;
    if (!engine->playing()) {
        stop();
        return;
    }
    const auto rate = synth::chipTiming(song_.frame.region).clockRate;
    setPosition(std::min(song_.frame.tempo.tickAt(engine->position(), rate), song_.frame.length));
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

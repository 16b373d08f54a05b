// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/playback_controller.h"

#include "synth/player/player.h"

#include <QLocale>

#include <algorithm>

namespace studio::app {

namespace {

constexpr int kPollMilliseconds = 16;
constexpr int kCompileDelayMilliseconds = 20;
/// Milliseconds: far longer than any buffer.
constexpr int kSilenceOfADeadDevice = 1500;

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
    if (!openOutput(true))
        openOutput(false);
    pollTimer_.start();
}

bool PlaybackController::openOutput(bool device) {
    output_.reset();
    const auto prepare = [this](const synth::AudioFormat& format) -> synth::RenderCallback {
        engine_ = std::make_unique<synth::LiveEngine>(format.sampleRate);
        constexpr int kChannels = 2;
        return [engine = engine_.get()](float* samples, int frames) {
            engine->render(samples, frames, kChannels);
        };
    };
    hasDevice_ = false;
    if (device) {
        auto opened = synth::openAudioOutput(prepare);
        if (!opened)
            return false;
        output_ = std::move(*opened);
        hasDevice_ = true;
    } else {
        const synth::AudioFormat format;
        output_ = synth::openSilentOutput(prepare(format), format);
    }
    engine_->setMask(mask_);
    compile();
    renderCalls_ = 0;
    sinceCall_.start();
    Q_EMIT deviceChanged();
    return true;
}

QString PlaybackController::deviceText() const {
    if (!hasDevice_)
        return tr("No audio device: playing is silent");
    const synth::AudioDescription device = output_->description();
    const QLocale locale;
    return tr("%1 %2 kHz, %3 ms", "sound system, rate, latency")
        .arg(QString::fromStdString(device.system),
             locale.toString(device.sampleRate / 1000.0, 'f', 1),
             locale.toString(1000.0 * device.bufferFrames / device.sampleRate, 'f', 1));
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
    playsTo_ = to;
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
    if (playing_ && (tick < startedFrom_ || tick >= playsTo_)) {
        play(tick, song_.frame.length);
        return;
    }
    if (engine_ && playing_)
        engine_->seek(cycleAt(tick));
    setPosition(tick);
}

void PlaybackController::poll() {
    engine_->collect();
    watchDevice();
    if (!playing_ || !engine_->settled())
        return;
    if (!engine_->playing()) {
        stop();
        return;
    }
    const auto rate = synth::chipTiming(song_.frame.region).clockRate;
    setPosition(std::min(song_.frame.tempo.tickAt(engine_->position(), rate), song_.frame.length));
}

void PlaybackController::watchDevice() {
    const std::uint64_t calls = engine_->renderCalls();
    if (calls != renderCalls_) {
        renderCalls_ = calls;
        sinceCall_.start();
        return;
    }
    if (!hasDevice_ || sinceCall_.elapsed() < kSilenceOfADeadDevice)
        return;
    // One that never called is not tried again.
    if (calls == 0 || !openOutput(true))
        openOutput(false);
    if (playing_)
        engine_->play(cycleAt(position_), cycleAt(playsTo_));
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

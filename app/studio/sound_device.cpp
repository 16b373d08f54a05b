// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/sound_device.h"

#include "app/studio/error_text.h"

#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

const QString kDeviceKey = QStringLiteral("audio/device");
const QString kFramesKey = QStringLiteral("audio/bufferFrames");

constexpr int kChannels = 2;
constexpr int kLeastFrames = 32;
constexpr int kMostFrames = 4096;
/// Milliseconds: far longer than any buffer.
constexpr int kSilenceOfADeadDevice = 1500;
/// Some systems call as fast as they can for a device that has gone: this many times faster than
/// sound, after so many milliseconds of it that a buffer may take at once.
constexpr int kRacing = 4;
constexpr qint64 kLargestBuffer = 500;
constexpr qint64 kWatchedAtOnce = 1000;

}  // namespace

SoundDevice::SoundDevice(std::unique_ptr<synth::AudioSystem> system, QObject* parent)
    : QObject(parent), system_(std::move(system)) {}

SoundDevice::~SoundDevice() {
    // The device must stop calling before the engine goes.
    output_.reset();
}

QString SoundDevice::wantedDevice() const {
    return QSettings().value(kDeviceKey).toString();
}

int SoundDevice::wantedFrames() const {
    const int frames = QSettings().value(kFramesKey, synth::AudioWish{}.bufferFrames).toInt();
    return std::clamp(frames, kLeastFrames, kMostFrames);
}

void SoundDevice::open() {
    openDevice();
    begin();
}

void SoundDevice::use(const QString& name, int bufferFrames) {
    QSettings settings;
    settings.setValue(kDeviceKey, name);
    settings.setValue(kFramesKey, bufferFrames);
    open();
}

synth::RenderCallback SoundDevice::prepare(const synth::AudioFormat& format) {
    engine_ = std::make_unique<synth::LiveEngine>(format.sampleRate);
    return [engine = engine_.get()](float* samples, int frames) {
        engine->render(samples, frames, kChannels);
    };
}

bool SoundDevice::openDevice() {
    output_.reset();
    auto opened =
        system_->open({wantedDevice().toStdString(), wantedFrames()},
                      [this](const synth::AudioFormat& format) { return prepare(format); });
    gone_.clear();
    if (!opened) {
        trouble_ = opened.error();
        openSilent();
        return false;
    }
    output_ = std::move(*opened);
    isOpen_ = true;
    return true;
}

void SoundDevice::openSilent() {
    output_.reset();
    isOpen_ = false;
    const synth::AudioFormat format;
    output_ = synth::openSilentOutput(prepare(format), format);
}

void SoundDevice::begin() {
    renderCalls_ = 0;
    watchedCalls_ = 0;
    xruns_ = output_->xruns();
    sinceCall_.start();
    sinceWatched_.start();
    Q_EMIT replaced();
}

bool SoundDevice::hasGone() {
    const std::uint64_t calls = engine_->renderCalls();
    if (calls != renderCalls_)
        sinceCall_.start();
    renderCalls_ = calls;
    if (!isOpen_)
        return false;
    const synth::AudioDescription device = output_->description();
    const auto frames = static_cast<qint64>(calls - watchedCalls_) * device.bufferFrames;
    const qint64 elapsed = sinceWatched_.elapsed();
    const bool races = frames * 1000 > device.sampleRate * (kRacing * elapsed + kLargestBuffer);
    if (elapsed > kWatchedAtOnce) {
        sinceWatched_.start();
        watchedCalls_ = calls;
    }
    return races || !output_->alive() || sinceCall_.elapsed() > kSilenceOfADeadDevice;
}

void SoundDevice::watch() {
    if (!hasGone()) {
        const int xruns = output_->xruns();
        if (xruns != std::exchange(xruns_, xruns))
            Q_EMIT ranDry();
        return;
    }
    const QString name = QString::fromStdString(output_->description().device);
    // One that never called is not tried again.
    if (renderCalls_ == 0)
        openSilent();
    if (!isOpen_ || !openDevice())
        gone_ = name;
    begin();
}

QString SoundDevice::text() const {
    if (output_ == nullptr)
        return {};
    if (!gone_.isEmpty())
        return tr("%1 has gone: playing is silent").arg(gone_);
    if (!isOpen_ && wantedDevice().isEmpty())
        return tr("No audio device: playing is silent");
    if (!isOpen_)
        return tr("%1 Playing is silent.").arg(errorText(*trouble_));
    const synth::AudioDescription device = output_->description();
    const QLocale locale;
    const QString text =
        tr("%1, %2 kHz, %3 ms", "device, rate, latency")
            .arg(QString::fromStdString(device.device),
                 locale.toString(device.sampleRate / 1000.0, 'f', 1),
                 locale.toString(1000.0 * device.latencyFrames / device.sampleRate, 'f', 1));
    const int xruns = output_->xruns();
    return xruns == 0 ? text : tr("%1, dropouts: %2", "device, number").arg(text).arg(xruns);
}

}  // namespace studio::app

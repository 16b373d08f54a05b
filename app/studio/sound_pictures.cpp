// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/sound_pictures.h"

#include "synth/engine/voice_scope.h"
#include "widgets/style/words.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>

namespace studio::app {

namespace {

constexpr int kEveryMilliseconds = 16;

using core::Voice;

QString bytesOf(const synth::RegisterState& state, std::size_t first) {
    QString bytes;
    for (std::size_t reg = first; reg < first + 4; ++reg)
        bytes += QStringLiteral("%1 ").arg(state[reg], 2, 16, QLatin1Char('0')).toUpper();
    return bytes.trimmed();
}

/// "440.0 Hz, volume 12, 50 %".
QString meaningOf(const synth::RegisterState& state, Voice voice, std::int64_t clockRate) {
    const QLocale locale;
    const std::size_t base = 4 * core::index(voice);
    const int period = state[base + 2] | (state[base + 3] & 7) << 8;
    const int volume = state[base] & 0x0F;
    const auto hertz = [&](int cycles) {
        return locale.toString(
            static_cast<double>(clockRate) / (static_cast<double>(cycles) * (period + 1)), 'f', 1);
    };
    constexpr std::array kDuties{"12.5", "25", "50", "75"};
    switch (voice) {
        case Voice::Triangle:
            return SoundPictures::tr("%1 Hz").arg(hertz(32));
        case Voice::Noise:
            return SoundPictures::tr("Period %1, volume %2")
                .arg(state[base + 2] & 0x0F)
                .arg(volume);
        default:
            return SoundPictures::tr("%1 Hz, volume %2, %3 %")
                .arg(hertz(16))
                .arg(volume)
                .arg(QLatin1String(kDuties.at(state[base] >> 6)));
    }
}

}  // namespace

SoundPictures::SoundPictures(ActionTable& actions, PlaybackController& playback, QWidget& window)
    : QObject(&window),
      actions_(actions),
      playback_(playback),
      view_(new widgets::SoundView(&window)) {
    view_->setWindowFlags(Qt::Tool);
    view_->installEventFilter(this);
    widgets::followLanguage(*view_, [this] { view_->setWindowTitle(tr("Sound")); });
    ticker_.setInterval(kEveryMilliseconds);
    connect(&ticker_, &QTimer::timeout, this, &SoundPictures::show);
    connect(actions_[ActionId::PanelSound], &QAction::toggled, this, &SoundPictures::setShown);
    connect(&playback_, &PlaybackController::deviceChanged, this, &SoundPictures::takeUpTap);
}

/// Closed by its own button.
bool SoundPictures::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Close)
        actions_[ActionId::PanelSound]->setChecked(false);
    return QObject::eventFilter(watched, event);
}

void SoundPictures::setShown(bool shown) {
    view_->setVisible(shown);
    if (!shown) {
        ticker_.stop();
        return;
    }
    takeUpTap();
    view_->clear();
    ticker_.start();
}

void SoundPictures::takeUpTap() {
    const synth::LiveEngine* engine = playback_.liveEngine();
    if (engine == nullptr || engine->tap() == tap_)
        return;
    tap_ = engine->tap();
    meter_ = std::make_unique<synth::OutputMeter>(engine->sampleRate());
}

void SoundPictures::showSong(widgets::SoundPicture& picture) const {
    const auto heard = playback_.heard();
    if (!heard)
        return;
    const auto waves = synth::wavesAt(*heard->log, heard->cycle);
    const synth::RegisterState state =
        heard->log->stateBefore(heard->log->firstWriteFrom(heard->cycle));
    const std::int64_t clockRate = synth::chipTiming(heard->log->region()).clockRate;
    for (const Voice voice : core::kVoices) {
        const std::size_t index = core::index(voice);
        const auto [low, high] = std::ranges::minmax(waves[index]);
        if (playback_.mask().audible[index])
            picture.levels[index] = static_cast<double>(high - low);
        picture.registers[index] = {bytesOf(state, 4 * index), meaningOf(state, voice, clockRate)};
    }
}

void SoundPictures::show() {
    widgets::SoundPicture picture;
    showSong(picture);
    if (meter_ != nullptr) {
        meter_->take(*tap_);
        picture.peak = static_cast<double>(meter_->takePeak());
        const auto bands = meter_->bands();
        picture.bands.assign(bands.begin(), bands.end());
    }
    picture.lowestHertz = synth::OutputMeter::kLowestHz;
    picture.bandsAnOctave = synth::OutputMeter::kBandsAnOctave;
    view_->show(picture);
}

}  // namespace studio::app

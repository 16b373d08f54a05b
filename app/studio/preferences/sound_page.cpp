// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/sound_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

#include <array>

namespace studio::app {

namespace {

constexpr std::array kBufferFrames{64, 128, 256, 512, 1024, 2048};
/// The chip is computed at this rate wherever the device allows it.
constexpr double kUsualRate = 44100;

}  // namespace

SoundPage::SoundPage(PlaybackController& playback)
    : Page([] { return tr("Sound"); }),
      playback_(playback),
      device_(new QComboBox),
      buffer_(new QComboBox) {
    device_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow([] { return tr("&Device"); }, device_);
    addRow([] { return tr("&Buffer"); }, buffer_);
    open_ = addText();
    addGap();
    auto* hears = new QCheckBox;
    widgets::setWords(*hears, [] { return tr("&Hear notes as they are edited"); });
    hears->setChecked(playback.hearsEdits());
    addControl(hears);
    connect(hears, &QCheckBox::clicked, &playback, &PlaybackController::setHearsEdits);
    addGap();
    QLabel* note = addText();
    widgets::setWords(*note, [] {
        return tr(
            "A small buffer answers faster; a large one stands busy machines without "
            "crackling.");
    });
    finish();
    for (const int frames : kBufferFrames)
        buffer_->addItem({}, frames);
    widgets::followLanguage(*this, [this] {
        showBuffers();
        if (device_->count() > 0)
            device_->setItemText(0, tr("The system's default"));
        open_->setText(playback_.deviceText());
    });
    connect(device_, &QComboBox::activated, this, &SoundPage::useChosen);
    connect(buffer_, &QComboBox::activated, this, &SoundPage::useChosen);
    connect(&playback, &PlaybackController::deviceChanged, this,
            [this] { open_->setText(playback_.deviceText()); });
}

void SoundPage::showBuffers() {
    const QLocale locale;
    for (int i = 0; i < buffer_->count(); ++i) {
        const int frames = buffer_->itemData(i).toInt();
        buffer_->setItemText(i, tr("%1 samples, %2 ms")
                                    .arg(frames)
                                    .arg(locale.toString(1000 * frames / kUsualRate, 'f', 1)));
    }
    buffer_->setCurrentIndex(buffer_->findData(playback_.wantedFrames()));
}

void SoundPage::listDevices() {
    device_->clear();
    device_->addItem(tr("The system's default"), QString());
    for (const synth::AudioDevice& device : playback_.devices()) {
        const QString name = QString::fromStdString(device.name);
        device_->addItem(name, name);
    }
    // One that was chosen and is not there now stays the choice.
    const QString wanted = playback_.wantedDevice();
    if (device_->findData(wanted) < 0)
        device_->addItem(wanted, wanted);
    device_->setCurrentIndex(device_->findData(wanted));
}

void SoundPage::showEvent(QShowEvent* event) {
    listDevices();
    Page::showEvent(event);
}

void SoundPage::useChosen() {
    playback_.useDevice(device_->currentData().toString(), buffer_->currentData().toInt());
}

}  // namespace studio::app

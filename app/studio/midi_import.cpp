// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/midi_import.h"

#include "app/studio/error_text.h"

#include <QSettings>

#include <utility>

namespace studio::app {

using widgets::ImportDialog;

namespace {
const QString kAsksKey = QStringLiteral("files/asksImport");
}

MidiImport::MidiImport(core::MidiScore score, const QString& fileName, PlaybackController& host,
                       QWidget* window)
    : host_(host), dialog_(std::move(score), fileName, errorText, window) {
    connect(&dialog_, &ImportDialog::playRequested, this, &MidiImport::play);
    connect(&dialog_, &ImportDialog::pauseRequested, this, [this] { player_->pause(); });
    connect(&dialog_, &ImportDialog::seekRequested, this, [this](core::Tick tick) {
        if (player_ != nullptr)
            player_->seek(tick);
    });
    connect(&dialog_, &ImportDialog::songChanged, this, [this] {
        if (player_ != nullptr)
            player_->setSong(dialog_.song());
    });
    connect(&dialog_, &ImportDialog::audibleChanged, this, [this] {
        if (player_ != nullptr)
            setMask();
    });
}

std::optional<core::Arrangement> MidiImport::run() {
    const bool imports = dialog_.exec() == QDialog::Accepted;
    player_.reset();
    if (!imports)
        return std::nullopt;
    setAsks(dialog_.asksAgain());
    return dialog_.arrangement();
}

void MidiImport::play(core::Tick from) {
    if (player_ == nullptr)
        makePlayer();
    player_->play(from);
}

void MidiImport::makePlayer() {
    player_ = std::make_unique<PlaybackController>(host_);
    player_->setSong(dialog_.song());
    setMask();
    connect(player_.get(), &PlaybackController::playingChanged, &dialog_,
            &ImportDialog::setPlaying);
    connect(player_.get(), &PlaybackController::positionChanged, &dialog_,
            &ImportDialog::setPosition);
}

void MidiImport::setMask() {
    synth::VoiceMask mask;
    const ImportDialog::Audible audible = dialog_.audible();
    for (const core::Voice voice : core::kVoices)
        mask.audible[core::index(voice)] = audible[core::index(voice)];
    player_->setMask(mask);
}

bool MidiImport::asks() {
    return QSettings().value(kAsksKey, true).toBool();
}

void MidiImport::setAsks(bool asks) {
    QSettings().setValue(kAsksKey, asks);
}

}  // namespace studio::app

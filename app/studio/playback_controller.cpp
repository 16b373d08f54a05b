// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/playback_controller.h"

#include <QSettings>

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

constexpr int kPollMilliseconds = 16;
const QString kHearsEditsKey = QStringLiteral("audio/hearsEdits");

/// A quarter of a second; a song of the default tempo counts samples of 44.1 kHz.
constexpr core::Tick kPreviewTicks = core::kModelRate / 4;

}  // namespace

PlaybackController::PlaybackController(QObject* parent)
    : PlaybackController(synth::makeAudioSystem(), parent) {}

PlaybackController::PlaybackController(std::unique_ptr<synth::AudioSystem> system, QObject* parent)
    : QObject(parent),
      ownDevice_(std::make_unique<SoundDevice>(std::move(system))),
      device_(*ownDevice_),
      song_(std::make_shared<const CompiledSong>(synth::PlayedSong(core::Song()))) {
    connectParts();
}

PlaybackController::PlaybackController(PlaybackController& host, QObject* parent)
    : QObject(parent), device_(host.device_), host_(&host), song_(host.song_) {
    connectParts();
    host.pause();
    host.aside_ = true;
    host.pollTimer_.stop();
    if (engine() != nullptr)
        takeUpEngine();
}

PlaybackController::~PlaybackController() {
    if (host_ == nullptr)
        return;
    pause();
    host_->aside_ = false;
    if (host_->engine() != nullptr)
        host_->takeUpEngine();
}

void PlaybackController::connectParts() {
    pollTimer_.setInterval(kPollMilliseconds);
    connect(&pollTimer_, &QTimer::timeout, this, &PlaybackController::poll);
    connect(&device_, &SoundDevice::replaced, this, &PlaybackController::takeUpEngine);
    connect(&compiler_, &SongCompiler::compiled, this, &PlaybackController::takeUpSong);
}

// ---- what the engine knows ----

void PlaybackController::takeUpEngine() {
    if (aside_) {
        Q_EMIT deviceChanged();
        return;
    }
    engine()->setMask(mask_);
    sendSong();
    if (playing_ && !waits_)
        startEngine();
    pollTimer_.start();
    Q_EMIT deviceChanged();
}

void PlaybackController::setSong(const core::Song& song) {
    compiler_.compile(song);
}

void PlaybackController::takeUpSong(const std::shared_ptr<const CompiledSong>& song) {
    const auto before = std::exchange(song_, song);
    if (engine() == nullptr)
        return;
    sendSong();
    if (!playing_)
        return;
    if (waits_) {
        if (!compiler_.busy())
            startEngine();
        return;
    }
    // Other tempos: what was this position in cycles is another one now.
    if (before->tempo != song->tempo || before->region != song->region)
        engine()->seek(song->cycleAt(position_));
    sendLoop();
    engine()->setEnd(song_->log.length());
}

void PlaybackController::sendSong() {
    // The log, which keeps the compiled song alive that it is a part of.
    engine()->setSong(std::shared_ptr<const synth::RegisterLog>(song_, &song_->log));
}

void PlaybackController::sendLoop() {
    const core::TickRange all{0, song_->length};
    core::TickRange loop;
    if (way_ == Way::Round)
        loop = range_.intersected(all);
    else if (loop_)
        loop = loop_->intersected(all);
    engine()->setLoop({song_->cycleAt(loop.begin), song_->cycleAt(loop.end)});
}

void PlaybackController::setMask(const synth::VoiceMask& mask) {
    mask_ = mask;
    if (engine() != nullptr)
        engine()->setMask(mask);
}

void PlaybackController::setLoop(const std::optional<core::TickRange>& loop) {
    if (loop_ == loop)
        return;
    loop_ = loop;
    if (playing_ && !waits_)
        sendLoop();
}

// ---- transport ----

void PlaybackController::play(core::Tick from) {
    begin(Way::On, {}, from);
}

void PlaybackController::playRound(const core::TickRange& range) {
    if (!range.empty())
        begin(Way::Round, range, range.begin);
}

void PlaybackController::begin(Way way, const core::TickRange& range, core::Tick from) {
    if (engine() == nullptr)
        return;
    way_ = way;
    range_ = range;
    startedFrom_ = from;
    setPosition(from);
    // What is heard first must not be the song before.
    waits_ = compiler_.busy();
    if (!waits_)
        startEngine();
    setPlaying(true);
}

void PlaybackController::startEngine() {
    waits_ = false;
    sendLoop();
    engine()->play(song_->cycleAt(position_), song_->log.length());
}

void PlaybackController::pause() {
    waits_ = false;
    if (engine() != nullptr)
        engine()->stop();
    setPlaying(false);
}

void PlaybackController::stop() {
    const bool wasPlaying = playing_;
    pause();
    if (wasPlaying)
        setPosition(startedFrom_);
}

void PlaybackController::panic() {
    pause();
    if (engine() != nullptr)
        engine()->stopPreview();
}

void PlaybackController::seek(core::Tick tick) {
    if (playing_ && way_ == Way::Round && !range_.contains(tick)) {
        play(tick);
        return;
    }
    if (playing_ && !waits_)
        engine()->seek(song_->cycleAt(tick));
    setPosition(tick);
}

void PlaybackController::poll() {
    device_.watch();
    engine()->collect();
    if (!playing_ || waits_ || !engine()->settled())
        return;
    if (!engine()->playing()) {
        stop();
        return;
    }
    setPosition(std::min(song_->tickAt(engine()->position()), song_->length));
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

// ---- notes heard by themselves ----

void PlaybackController::preview(const widgets::HeardNote& note) {
    core::Song song;
    song.frame.region = song_->region;
    song.frame.length = kPreviewTicks;
    core::Note played;
    played.length = kPreviewTicks;
    played.pitch = static_cast<std::int16_t>(note.pitch);
    played.velocity = static_cast<std::int16_t>(note.velocity);
    song.part(note.voice).notes = {played};
    song.part(note.voice).timbre = {{0, static_cast<std::int16_t>(note.timbre)}};
    previewSong(song);
    Q_EMIT previewed(note);
}

void PlaybackController::previewSong(const core::Song& song) {
    if (engine() != nullptr)
        engine()->preview(std::make_shared<const synth::RegisterLog>(synth::playSong(song)));
}

void PlaybackController::hearEdit(const widgets::HeardNote& note) {
    if (hearsEdits())
        preview(note);
}

bool PlaybackController::hearsEdits() const {
    return QSettings().value(kHearsEditsKey, true).toBool();
}

void PlaybackController::setHearsEdits(bool hears) {
    QSettings().setValue(kHearsEditsKey, hears);
}

}  // namespace studio::app

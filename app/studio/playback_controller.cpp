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
constexpr std::chrono::milliseconds kPreviewLength{250};
constexpr int kSlowest = 25;
constexpr int kFastest = 200;
/// What an instrument is tried with.
constexpr core::Tick kInstrumentTicks = core::kModelRate / 2;
constexpr std::int16_t kInstrumentPitch = 64;
constexpr std::int16_t kInstrumentNoise = 9;
/// A key that is held longer than half a minute has been heard.
constexpr core::Tick kLongestKey = 30 * core::kModelRate;

synth::NoteEvent eventOf(const widgets::HeardNote& note) {
    const auto volume = static_cast<std::int16_t>(note.velocity);
    return {synth::NoteEvent::Kind::On,
            note.voice,
            static_cast<std::int16_t>(note.pitch),
            volume,
            volume,
            static_cast<std::int16_t>(note.timbre)};
}

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
    connect(&device_, &SoundDevice::ranDry, this, &PlaybackController::deviceChanged);
    connect(&compiler_, &SongCompiler::compiled, this, &PlaybackController::takeUpSong);
}

// ---- what the engine knows ----

void PlaybackController::takeUpEngine() {
    if (aside_) {
        Q_EMIT deviceChanged();
        return;
    }
    if (midi_ != nullptr)
        midi_->player().setSource(engine()->played(), engine()->sampleRate(),
                                  device_.latencyFrames());
    sendMask();
    sendSong();
    if (playing_ && !waits_)
        startEngine();
    pollTimer_.start();
    Q_EMIT deviceChanged();
}

void PlaybackController::setSong(const core::Song& song) {
    instruments_ = song.frame.instruments;
    voiceInstruments_ = song.frame.voiceInstruments;
    compiler_.compile(song, speed_);
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
    if (midi_ != nullptr)
        midi_->player().setSong(++songNumber_,
                                std::shared_ptr<const synth::NoteLog>(song_, &song_->notes));
    engine()->setSong(std::shared_ptr<const synth::RegisterLog>(song_, &song_->log), songNumber_);
    sendClicks();
}

void PlaybackController::sendClicks() {
    engine()->setClicks(
        metronome_ ? std::shared_ptr<const synth::RegisterLog>(song_, &song_->clicks) : nullptr);
}

void PlaybackController::setMetronome(bool clicks) {
    metronome_ = clicks;
    if (engine() != nullptr)
        sendClicks();
}

void PlaybackController::setSpeed(int percent) {
    percent = std::clamp(percent, kSlowest, kFastest);
    if (std::exchange(speed_, percent) != percent)
        Q_EMIT speedChanged(percent);
}

void PlaybackController::sendLoop() {
    const core::TickRange all{0, song_->length};
    core::TickRange loop;
    if (way_ == Way::Round)
        loop = range_.intersected(all);
    else if (loop_)
        loop = loop_->intersected(all);
    else if (song_->loopPoint)
        loop = {*song_->loopPoint, song_->length};
    engine()->setLoop({song_->cycleAt(loop.begin), song_->cycleAt(loop.end)});
}

void PlaybackController::setMask(const synth::VoiceMask& mask) {
    mask_ = mask;
    sendMask();
    if (midi_ != nullptr)
        midi_->player().setAudible(mask.audible);
}

/// The chip leaves to the devices what is heard from them alone.
void PlaybackController::sendMask() {
    synth::VoiceMask mask = mask_;
    for (const core::Voice voice : core::kVoices) {
        if (midi_ != nullptr && !midi_->usesChip(voice))
            mask.audible[core::index(voice)] = false;
    }
    if (engine() != nullptr)
        engine()->setMask(mask);
}

void PlaybackController::setMidi(MidiDevices& midi) {
    midi_ = &midi;
    connect(&midi, &MidiDevices::changed, this, &PlaybackController::sendMask);
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
    countsIn_ = countInBars_ > 0 && !playing_;
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
    if (midi_ != nullptr)
        midi_->player().wake();
    sendLoop();
    std::shared_ptr<const synth::RegisterLog> countIn;
    if (std::exchange(countsIn_, false))
        countIn = std::make_shared<const synth::RegisterLog>(
            synth::countInOf(song_->tempo, song_->meter, song_->region, position_, countInBars_));
    engine()->play(song_->cycleAt(position_), song_->log.length(), std::move(countIn));
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
    keys_.clear();
    if (engine() != nullptr)
        engine()->stopPreview();
    if (midi_ != nullptr)
        midi_->player().panic();
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
    keys_.clear();
    if (midi_ == nullptr || midi_->usesChip(note.voice))
        previewOnChip(std::span(&note, 1), kPreviewTicks);
    if (midi_ != nullptr && midi_->usesDevice(note.voice))
        midi_->player().beginNote(eventOf(note), kPreviewLength);
    Q_EMIT previewed(note);
}

void PlaybackController::previewOnChip(std::span<const widgets::HeardNote> notes,
                                       core::Tick length) {
    core::Song song;
    song.frame.region = song_->region;
    song.frame.length = length;
    song.frame.instruments = instruments_;
    song.frame.voiceInstruments = voiceInstruments_;
    for (const widgets::HeardNote& note : notes) {
        core::Note played;
        played.length = length;
        played.pitch = static_cast<std::int16_t>(note.pitch);
        played.velocity = static_cast<std::int16_t>(note.velocity);
        song.part(note.voice).notes = {played};
        song.part(note.voice).timbre = {{0, static_cast<std::int16_t>(note.timbre)}};
    }
    previewSong(song);
}

void PlaybackController::previewInstrument(const core::Instrument& instrument, core::Voice voice) {
    core::Song song;
    song.frame.region = song_->region;
    song.frame.instruments = {instrument};
    song.frame.voiceInstruments[core::index(voice)] = 0;
    song.frame.length = 2 * kInstrumentTicks;
    core::Note played;
    played.length = kInstrumentTicks;
    played.pitch = voice == core::Voice::Noise ? kInstrumentNoise : kInstrumentPitch;
    song.part(voice).notes = {played};
    song.part(voice).timbre = {{0, static_cast<std::int16_t>(core::highestTimbre(voice) / 2)}};
    previewSong(song);
}

void PlaybackController::beginKey(const widgets::HeardNote& note) {
    if (midi_ == nullptr || midi_->usesChip(note.voice)) {
        std::erase_if(keys_, [&](const auto& key) { return key.voice == note.voice; });
        keys_.push_back(note);
        previewOnChip(keys_, kLongestKey);
    }
    if (midi_ != nullptr && midi_->usesDevice(note.voice))
        midi_->player().beginNote(eventOf(note));
}

void PlaybackController::endKey(const widgets::HeardNote& note) {
    if (std::erase(keys_, note) > 0 && engine() != nullptr) {
        if (keys_.empty())
            engine()->stopPreview();
        else
            previewOnChip(keys_, kLongestKey);
    }
    if (midi_ != nullptr)
        midi_->player().endNote(note.voice, note.pitch);
}

std::optional<PlaybackController::Heard> PlaybackController::heard() const {
    if (!playing_ || waits_ || engine() == nullptr)
        return std::nullopt;
    return Heard{std::shared_ptr<const synth::RegisterLog>(song_, &song_->log),
                 engine()->position()};
}

std::optional<core::Tick> PlaybackController::heardTick(synth::MidiPlayer::Time time) const {
    const auto heard = midi_ == nullptr ? std::nullopt : midi_->player().heardAt(time);
    return heard ? std::optional(song_->tickAt(heard->cycle)) : std::nullopt;
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

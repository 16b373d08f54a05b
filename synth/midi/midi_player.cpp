// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/midi_player.h"

#include <algorithm>
#include <utility>

namespace studio::synth {

using core::Voice;

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Between two looks at what the audio thread has rendered, while it plays; shorter than any block.
constexpr auto kLookEvery = 1ms;
/// The same where it is only to be known what is heard.
constexpr auto kLookSeldom = 20ms;
/// So long after a word from the GUI thread the audio thread has heard of it, too.
constexpr auto kAwake = 1s;
constexpr auto kHeardKept = 10s;

}  // namespace

MidiPlayer::MidiPlayer(MidiPorts& ports)
    : ports_(ports), sender_(ports), thread_([this](const std::stop_token& stop) { work(stop); }) {}

MidiPlayer::~MidiPlayer() {
    thread_.request_stop();
    thread_.join();
    sender_.silenceAll();
}

// ---- GUI thread ----

void MidiPlayer::wakeUp(std::unique_lock<std::mutex> lock) {
    isWoken_ = true;
    awakeUntil_ = Clock::now() + kAwake;
    lock.unlock();
    woken_.notify_one();
}

void MidiPlayer::setSource(std::shared_ptr<SpanQueue> played, int sampleRate, int latencyFrames) {
    std::unique_lock lock(mutex_);
    dropAll();
    stopClock();
    source_ = std::move(played);
    clock_ = BlockClock(sampleRate);
    latency_ = std::chrono::nanoseconds(1s) * latencyFrames / sampleRate;
    follower_ = {};
    heard_.clear();
    playing_ = false;
    wakeUp(std::move(lock));
}

void MidiPlayer::setSong(std::uint32_t number, std::shared_ptr<const NoteLog> notes) {
    std::unique_lock lock(mutex_);
    songs_.insert_or_assign(number, std::move(notes));
    wakeUp(std::move(lock));
}

void MidiPlayer::wake() {
    std::unique_lock lock(mutex_);
    panicked_ = false;
    if (!playing_)
        sender_.prepareAll();
    wakeUp(std::move(lock));
}

void MidiPlayer::setAudible(const std::array<bool, core::kVoiceCount>& audible) {
    std::unique_lock lock(mutex_);
    for (const Voice voice : core::kVoices) {
        if (audible[core::index(voice)] != audible_[core::index(voice)])
            drop(voice);
    }
    audible_ = audible;
    wakeUp(std::move(lock));
}

void MidiPlayer::setSettings(const MidiSettings& settings) {
    std::unique_lock lock(mutex_);
    if (settings == sender_.settings())
        return;
    dropAll();
    stopClock();
    sender_.setSettings(settings);
    wakeUp(std::move(lock));
}

void MidiPlayer::portsChanged() {
    std::unique_lock lock(mutex_);
    sender_.prepareOpened();
    wakeUp(std::move(lock));
}

void MidiPlayer::panic() {
    std::unique_lock lock(mutex_);
    panicked_ = true;
    dropAll();
    endings_.clear();
    sender_.panic();
    wakeUp(std::move(lock));
}

void MidiPlayer::beginNote(const NoteEvent& note, std::chrono::milliseconds length) {
    std::unique_lock lock(mutex_);
    std::erase_if(endings_, [&](const Ending& ending) {
        return ending.voice == note.voice && ending.pitch == note.pitch;
    });
    sender_.begin(note);
    if (length > 0ms)
        endings_.push_back({Clock::now() + length, note.voice, note.pitch});
    wakeUp(std::move(lock));
}

void MidiPlayer::endNote(Voice voice, int pitch) {
    const std::lock_guard lock(mutex_);
    sender_.end(voice, pitch);
}

std::optional<MidiPlayer::Heard> MidiPlayer::heardAt(Time time) {
    const std::lock_guard lock(mutex_);
    follow();
    const auto span = std::ranges::find_if(
        heard_, [&](const HeardSpan& each) { return each.begin <= time && time < each.end; });
    if (span == heard_.end())
        return std::nullopt;
    const std::chrono::duration<double> into = time - span->begin;
    const std::chrono::duration<double> whole = span->end - span->begin;
    const auto length = static_cast<double>(span->cycles.end - span->cycles.begin);
    return Heard{span->song,
                 span->cycles.begin + static_cast<Cycle>(length * into.count() / whole.count())};
}

// ---- what is due ----

/// What of `voice` is to come is dropped, and what sounds ends; if it goes on it begins anew.
void MidiPlayer::drop(Voice voice) {
    std::erase_if(due_, [voice](const Due& due) {
        const NoteEvent* note = std::get_if<NoteEvent>(&due.event);
        return note != nullptr && note->voice == voice;
    });
    sender_.silence(voice);
    follower_.forget(voice);
}

void MidiPlayer::dropAll() {
    for (const Voice voice : core::kVoices)
        drop(voice);
}

/// Who keeps time with us stops.
void MidiPlayer::stopClock() {
    std::erase_if(due_, [](const Due& due) { return due.event.index() == 1; });
    if (clockFollower_.playing())
        sender_.tell({ClockMessage::Kind::Stop});
    clockFollower_ = {};
}

void MidiPlayer::play(std::int64_t frame, const NoteEvent& event) {
    if (audible_[core::index(event.voice)] && !panicked_)
        schedule(frame, event);
}

void MidiPlayer::schedule(std::int64_t frame, const std::variant<NoteEvent, ClockMessage>& event) {
    const Time time = clock_.timeOf(frame) + latency_ + sender_.settings().offset;
    // The clock may set itself back a little; the order of events stays.
    due_.push_back({due_.empty() ? time : std::max(time, due_.back().time), event});
}

void MidiPlayer::remember(const PlayedSpan& span) {
    if (!span.playing)
        return;
    const Time begin = clock_.timeOf(span.frame) + latency_;
    const Time end = clock_.timeOf(span.frame + span.frames) + latency_;
    heard_.push_back({begin, end, span.cycles, span.song});
    while (heard_.front().end + kHeardKept < begin)
        heard_.pop_front();
}

void MidiPlayer::follow(const PlayedSpan& span) {
    clock_.called(span.calledAt, span.callFrame);
    remember(span);
    const auto song = songs_.find(span.song);
    const NoteLog* log = song == songs_.end() ? nullptr : song->second.get();
    follower_.follow(span, log,
                     [this](std::int64_t frame, const NoteEvent& event) { play(frame, event); });
    if (!sender_.settings().clockPort.empty())
        clockFollower_.follow(span, log, [this](std::int64_t frame, const ClockMessage& message) {
            schedule(frame, message);
        });
    if (song != songs_.end())
        songs_.erase(songs_.begin(), song);
    playing_ = span.playing;
    if (!span.playing)
        panicked_ = false;
}

void MidiPlayer::follow() {
    PlayedSpan span;
    while (source_ != nullptr && source_->try_dequeue(span))
        follow(span);
}

void MidiPlayer::sendDue(Time now) {
    for (; !due_.empty() && due_.front().time <= now; due_.pop_front())
        std::visit([this](const auto& event) { send(event); }, due_.front().event);
    std::erase_if(endings_, [&](const Ending& ending) {
        if (ending.time > now)
            return false;
        sender_.end(ending.voice, ending.pitch);
        return true;
    });
}

MidiPlayer::Time MidiPlayer::next(Time now) const {
    const auto pause = sender_.settings().usesDevices() ? kLookEvery : kLookSeldom;
    Time next = playing_ || now < awakeUntil_ ? now + pause : Time::max();
    if (!due_.empty())
        next = std::min(next, due_.front().time);
    for (const Ending& ending : endings_)
        next = std::min(next, ending.time);
    return next;
}

void MidiPlayer::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        isWoken_ = false;
        follow();
        const Time now = Clock::now();
        sendDue(now);
        const Time until = next(now);
        const auto woken = [this] { return isWoken_; };
        if (until == Time::max())
            woken_.wait(lock, stop, woken);
        else
            woken_.wait_until(lock, stop, until, woken);
    }
}

}  // namespace studio::synth

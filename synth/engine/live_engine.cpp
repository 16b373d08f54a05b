// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/live_engine.h"

#include <algorithm>
#include <utility>

namespace studio::synth {

static_assert(std::atomic<Cycle>::is_always_lock_free && std::atomic<bool>::is_always_lock_free &&
              std::atomic<std::uint64_t>::is_always_lock_free);

LiveEngine::LiveEngine(int sampleRate)
    : sampleRate_(sampleRate),
      song_(sampleRate),
      clicks_(sampleRate),
      countIn_(sampleRate),
      preview_(sampleRate) {}

void LiveEngine::send(const Command& command) {
    unsent_.push_back(command);
    ++sent_;
    flush();
}

void LiveEngine::sendLog(Command command, std::shared_ptr<const RegisterLog> log) {
    command.log = log.get();
    if (log)
        logs_.push_back(std::move(log));
    send(command);
}

void LiveEngine::flush() {
    const auto sent = std::ranges::find_if(
        unsent_, [this](const Command& command) { return !commands_.try_enqueue(command); });
    unsent_.erase(unsent_.begin(), sent);
}

void LiveEngine::setSong(std::shared_ptr<const RegisterLog> song, std::uint32_t number) {
    sendLog({.kind = CommandKind::SetSong, .number = number}, std::move(song));
}

void LiveEngine::play(Cycle from, Cycle to, std::shared_ptr<const RegisterLog> countIn) {
    sendLog({.kind = CommandKind::Play, .range = {from, to}}, std::move(countIn));
}

void LiveEngine::setClicks(std::shared_ptr<const RegisterLog> clicks) {
    sendLog({.kind = CommandKind::SetClicks}, std::move(clicks));
}

void LiveEngine::stop() {
    send({.kind = CommandKind::Stop});
}

void LiveEngine::setEnd(Cycle to) {
    send({.kind = CommandKind::SetEnd, .range = {0, to}});
}

void LiveEngine::seek(Cycle position) {
    send({.kind = CommandKind::Seek, .range = {position, 0}});
}

void LiveEngine::setLoop(const CycleRange& loop) {
    send({.kind = CommandKind::SetLoop, .range = loop});
}

void LiveEngine::setMask(const VoiceMask& mask) {
    send({.kind = CommandKind::SetMask, .mask = mask});
}

void LiveEngine::preview(std::shared_ptr<const RegisterLog> sound) {
    sendLog({.kind = CommandKind::Preview}, std::move(sound));
}

void LiveEngine::stopPreview() {
    send({.kind = CommandKind::StopPreview});
}

void LiveEngine::collect() {
    flush();
    const RegisterLog* done = nullptr;
    while (retired_.try_dequeue(done)) {
        const auto found =
            std::ranges::find(logs_, done, [](const auto& log) { return log.get(); });
        if (found != logs_.end())
            logs_.erase(found);
    }
}

void LiveEngine::retire(const RegisterLog* log) noexcept {
    if (log != nullptr)
        retired_.try_enqueue(log);
}

void LiveEngine::startPlaying(const CycleRange& range) noexcept {
    countInLeft_ = 0;
    countIn_.stop();
    counted_ = range;
    song_.play(range.begin, range.end);
    if (clicks_.log() != nullptr)
        clicks_.play(range.begin, range.end);
}

void LiveEngine::countIn(const RegisterLog* log, const CycleRange& range) noexcept {
    stopPlaying();
    song_.seek(range.begin);
    counted_ = range;
    retire(countIn_.log());
    countIn_.strike(log);
    countInLeft_ = std::max<std::int64_t>(
        log->length() * sampleRate_ / chipTiming(log->region()).clockRate, 1);
}

void LiveEngine::stopPlaying() noexcept {
    countInLeft_ = 0;
    countIn_.stop();
    song_.stop();
    clicks_.stop();
}

void LiveEngine::seekTo(Cycle position) noexcept {
    counted_.begin = position;
    song_.seek(position);
    clicks_.seek(position);
}

void LiveEngine::takeClicks(const RegisterLog* log) noexcept {
    const bool joins = clicks_.log() == nullptr && song_.running();
    retire(clicks_.log());
    clicks_.setLog(log);
    if (log == nullptr)
        clicks_.stop();
    else if (joins)
        clicks_.play(song_.position(), counted_.end);
}

void LiveEngine::obey(const Command& command) noexcept {
    switch (command.kind) {
        case CommandKind::SetSong:
            retire(song_.log());
            song_.setLog(command.log);
            songNumber_ = command.number;
            break;
        case CommandKind::Play:
            if (command.log != nullptr)
                countIn(command.log, command.range);
            else
                startPlaying(command.range);
            break;
        case CommandKind::Stop:
            stopPlaying();
            break;
        case CommandKind::SetEnd:
            counted_.end = command.range.end;
            song_.setEnd(command.range.end);
            clicks_.setEnd(command.range.end);
            break;
        case CommandKind::Seek:
            seekTo(command.range.begin);
            break;
        case CommandKind::SetLoop:
            song_.setLoop(command.range);
            clicks_.setLoop(command.range);
            break;
        case CommandKind::SetClicks:
            takeClicks(command.log);
            break;
        case CommandKind::SetMask:
            song_.setMask(command.mask);
            break;
        case CommandKind::Preview:
            retire(preview_.log());
            preview_.strike(command.log);
            break;
        case CommandKind::StopPreview:
            preview_.stop();
            break;
    }
}

void LiveEngine::renderSong(float* samples, int frames, const PlayedSpan& call) noexcept {
    int told = 0;
    const auto tell = [&](int first, int count, const CycleRange& cycles) noexcept {
        PlayedSpan span = call;
        span.frame = frame_ + first;
        span.frames = count;
        span.cycles = cycles;
        span.song = songNumber_;
        span.playing = count > 0;
        toldPlaying_ = played_->try_enqueue(span) ? span.playing : toldPlaying_;
        told = first + count;
    };
    song_.render(samples, frames, tell);
    if (toldPlaying_ && told < frames)
        tell(told, 0, {});
    frame_ += frames;
}

void LiveEngine::renderBlock(int frames, const PlayedSpan& call) noexcept {
    renderSong(block_.data(), frames, call);
    addBeside(clicks_, frames);
    addBeside(countIn_, frames);
    addBeside(preview_, frames);
    if (countInLeft_ > 0) {
        countInLeft_ -= frames;
        if (countInLeft_ == 0)
            startPlaying(counted_);
    }
}

void LiveEngine::addBeside(Deck& deck, int frames) noexcept {
    if (deck.silent())
        return;
    deck.render(besideBlock_.data(), frames);
    for (std::size_t i = 0; i < static_cast<std::size_t>(frames); ++i)
        block_[i] += besideBlock_[i];
}

void LiveEngine::tapBlock(int frames) noexcept {
    OutputBlock block;
    block.frames = frames;
    std::copy_n(block_.begin(), frames, block.samples.begin());
    tap_->try_enqueue(block);
}

void LiveEngine::render(float* samples, int frames, int channels) noexcept {
    Command command;
    while (commands_.try_dequeue(command)) {
        obey(command);
        ++received_;
    }
    const PlayedSpan call{.calledAt = std::chrono::steady_clock::now(), .callFrame = frame_};
    for (int done = 0; done < frames;) {
        int count = std::min(kBlock, frames - done);
        if (countInLeft_ > 0)
            count = static_cast<int>(std::min<std::int64_t>(count, countInLeft_));
        renderBlock(count, call);
        tapBlock(count);
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            for (int channel = 0; channel < channels; ++channel)
                *samples++ = block_[i];
        }
        done += count;
    }
    playing_.store(song_.running() || countInLeft_ > 0, std::memory_order_release);
    position_.store(song_.position(), std::memory_order_release);
    renderCalls_.fetch_add(1, std::memory_order_relaxed);
    obeyed_.store(received_, std::memory_order_release);
}

}  // namespace studio::synth

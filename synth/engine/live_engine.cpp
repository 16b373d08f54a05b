// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/live_engine.h"

#include <algorithm>
#include <utility>

namespace studio::synth {

static_assert(std::atomic<Cycle>::is_always_lock_free && std::atomic<bool>::is_always_lock_free &&
              std::atomic<std::uint64_t>::is_always_lock_free);

LiveEngine::LiveEngine(int sampleRate)
    : sampleRate_(sampleRate), song_(sampleRate), preview_(sampleRate) {}

void LiveEngine::send(const Command& command) {
    unsent_.push_back(command);
    ++sent_;
    flush();
}

void LiveEngine::sendLog(CommandKind kind, std::shared_ptr<const RegisterLog> log,
                         std::uint32_t number) {
    const Command command{.kind = kind, .log = log.get(), .number = number};
    logs_.push_back(std::move(log));
    send(command);
}

void LiveEngine::flush() {
    const auto sent = std::ranges::find_if(
        unsent_, [this](const Command& command) { return !commands_.try_enqueue(command); });
    unsent_.erase(unsent_.begin(), sent);
}

void LiveEngine::setSong(std::shared_ptr<const RegisterLog> song, std::uint32_t number) {
    sendLog(CommandKind::SetSong, std::move(song), number);
}

void LiveEngine::play(Cycle from, Cycle to) {
    send({.kind = CommandKind::Play, .range = {from, to}});
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
    sendLog(CommandKind::Preview, std::move(sound));
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

void LiveEngine::obey(const Command& command) noexcept {
    switch (command.kind) {
        case CommandKind::SetSong:
            retire(song_.log());
            song_.setLog(command.log);
            songNumber_ = command.number;
            break;
        case CommandKind::Play:
            song_.play(command.range.begin, command.range.end);
            break;
        case CommandKind::Stop:
            song_.stop();
            break;
        case CommandKind::SetEnd:
            song_.setEnd(command.range.end);
            break;
        case CommandKind::Seek:
            song_.seek(command.range.begin);
            break;
        case CommandKind::SetLoop:
            song_.setLoop(command.range);
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

void LiveEngine::render(float* samples, int frames, int channels) noexcept {
    Command command;
    while (commands_.try_dequeue(command)) {
        obey(command);
        ++received_;
    }
    const PlayedSpan call{.calledAt = std::chrono::steady_clock::now(), .callFrame = frame_};
    for (int done = 0; done < frames; done += kBlock) {
        const int count = std::min(kBlock, frames - done);
        renderSong(block_.data(), count, call);
        preview_.render(previewBlock_.data(), count);
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            const float sample = block_[i] + previewBlock_[i];
            for (int channel = 0; channel < channels; ++channel)
                *samples++ = sample;
        }
    }
    playing_.store(song_.running(), std::memory_order_release);
    position_.store(song_.position(), std::memory_order_release);
    renderCalls_.fetch_add(1, std::memory_order_relaxed);
    obeyed_.store(received_, std::memory_order_release);
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/live_engine.h"

#include <algorithm>
#include <utility>

namespace studio::synth {

static_assert(std::atomic<Cycle>::is_always_lock_free && std::atomic<bool>::is_always_lock_free &&
              std::atomic<std::uint64_t>::is_always_lock_free);

namespace {
/// Starting, stopping and jumping fade this fast, so that they do not click.
constexpr double kFadeSeconds = 0.003;
}  // namespace

LiveEngine::LiveEngine(int sampleRate)
    : sampleRate_(sampleRate),
      renderer_(sampleRate, kBlock),
      gainStep_(static_cast<float>(1 / (kFadeSeconds * sampleRate))) {}

void LiveEngine::send(const Command& command) {
    unsent_.push_back(command);
    ++sent_;
    flush();
}

void LiveEngine::flush() {
    const auto sent = std::ranges::find_if(
        unsent_, [this](const Command& command) { return !commands_.try_enqueue(command); });
    unsent_.erase(unsent_.begin(), sent);
}

void LiveEngine::setSong(std::shared_ptr<const RegisterLog> song) {
    Command command{CommandKind::SetSong, song.get(), 0, 0, {}};
    songs_.push_back(std::move(song));
    send(command);
}

void LiveEngine::play(Cycle from, Cycle to) {
    send({CommandKind::Play, nullptr, from, to, {}});
}

void LiveEngine::stop() {
    send({CommandKind::Stop, nullptr, 0, 0, {}});
}

void LiveEngine::seek(Cycle position) {
    send({CommandKind::Seek, nullptr, position, 0, {}});
}

void LiveEngine::setMask(const VoiceMask& mask) {
    send({CommandKind::SetMask, nullptr, 0, 0, mask});
}

void LiveEngine::collect() {
    flush();
    const RegisterLog* done = nullptr;
    while (retired_.try_dequeue(done)) {
        const auto found =
            std::ranges::find(songs_, done, [](const auto& song) { return song.get(); });
        if (found != songs_.end())
            songs_.erase(found);
    }
}

void LiveEngine::jump(Cycle position) noexcept {
    jumpTo_ = position;
    jumpWaits_ = true;
    position_.store(position, std::memory_order_release);
}

void LiveEngine::obey(const Command& command) noexcept {
    switch (command.kind) {
        case CommandKind::SetSong:
            if (song_ != nullptr)
                retired_.try_enqueue(song_);
            song_ = command.song;
            renderer_.setLog(song_);
            break;
        case CommandKind::Play:
            running_ = true;
            stopAt_ = command.to;
            jump(command.from);
            break;
        case CommandKind::Stop:
            running_ = false;
            break;
        case CommandKind::Seek:
            jump(command.from);
            break;
        case CommandKind::SetMask:
            renderer_.setMask(command.mask);
            break;
    }
}

void LiveEngine::renderBlock(float* samples, int frames) noexcept {
    const bool fadingOut = !running_ || jumpWaits_;
    if (fadingOut && gain_ <= 0) {
        if (jumpWaits_)
            renderer_.seek(jumpTo_);
        jumpWaits_ = false;
        if (!running_) {
            std::fill_n(samples, frames, 0.0F);
            return;
        }
    }
    renderer_.render(samples, frames);
    const float step = !running_ || jumpWaits_ ? -gainStep_ : gainStep_;
    for (int i = 0; i < frames; ++i) {
        gain_ = std::clamp(gain_ + step, 0.0F, 1.0F);
        samples[i] *= gain_;
    }
    if (running_ && !jumpWaits_ && renderer_.position() >= stopAt_)
        running_ = false;
    if (!jumpWaits_)
        position_.store(std::min(renderer_.position(), std::max(stopAt_, Cycle{0})),
                        std::memory_order_release);
}

void LiveEngine::render(float* samples, int frames, int channels) noexcept {
    Command command;
    while (commands_.try_dequeue(command)) {
        obey(command);
        ++received_;
    }
    for (int done = 0; done < frames; done += kBlock) {
        const int count = std::min(kBlock, frames - done);
        renderBlock(block_.data(), count);
        for (int i = 0; i < count; ++i) {
            for (int channel = 0; channel < channels; ++channel)
                *samples++ = block_[static_cast<std::size_t>(i)];
        }
    }
    playing_.store(running_, std::memory_order_release);
    renderCalls_.fetch_add(1, std::memory_order_relaxed);
    obeyed_.store(received_, std::memory_order_release);
}

}  // namespace studio::synth

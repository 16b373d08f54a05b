// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/song_compiler.h"

#include <utility>

namespace studio::app {

CompiledSong::CompiledSong(const synth::PlayedSong& song)
    : tempo(song.tempo), region(song.region), length(song.length), log(synth::playSong(song)) {}

synth::Cycle CompiledSong::cycleAt(core::Tick tick) const {
    return tempo.unitsAt(tick, synth::chipTiming(region).clockRate);
}

core::Tick CompiledSong::tickAt(synth::Cycle cycle) const {
    return tempo.tickAt(cycle, synth::chipTiming(region).clockRate);
}

SongCompiler::SongCompiler(QObject* parent)
    : QObject(parent), worker_([this](const std::stop_token& stop) { work(stop); }) {}

SongCompiler::~SongCompiler() {
    worker_.request_stop();
    worker_.join();
}

void SongCompiler::compile(const core::Song& song) {
    std::optional<Order> order(Order{synth::PlayedSong(song), ++newest_});
    {
        const std::lock_guard lock(mutex_);
        order_.swap(order);
    }
    arrived_.notify_one();
}

void SongCompiler::work(const std::stop_token& stop) {
    while (true) {
        std::optional<Order> order;
        {
            std::unique_lock lock(mutex_);
            if (!arrived_.wait(lock, stop, [this] { return order_.has_value(); }))
                return;
            order_.swap(order);
        }
        auto song = std::make_shared<const CompiledSong>(order->song);
        QMetaObject::invokeMethod(
            this, [this, song = std::move(song), number = order->number] { handOut(song, number); },
            Qt::QueuedConnection);
    }
}

void SongCompiler::handOut(const std::shared_ptr<const CompiledSong>& song, std::uint64_t number) {
    handedOut_ = number;
    Q_EMIT compiled(song);
}

}  // namespace studio::app

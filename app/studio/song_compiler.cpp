// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/song_compiler.h"

#include <utility>
#include <vector>

namespace studio::app {

CompiledSong::CompiledSong(const synth::PlayedSong& song)
    : tempo(song.tempo),
      meter(song.meter),
      region(song.region),
      length(song.length),
      loopPoint(song.loopPoint),
      log(synth::playSong(song)),
      notes(song),
      clicks(synth::clicksOf(song)) {}

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

void SongCompiler::compile(const core::Song& song, int percent) {
    Order order;
    order.number = ++newest_;
    {
        const std::lock_guard lock(mutex_);
        std::swap(order.song, spare_);
    }
    order.song.take(song);
    if (percent != 100)
        order.song.setSpeed(percent);
    {
        const std::lock_guard lock(mutex_);
        if (order_)
            std::swap(order_->song, spare_);
        order_ = std::move(order);
    }
    arrived_.notify_one();
}

void SongCompiler::work(const std::stop_token& stop) {
    // Long songs take long to free, so that is done here, once nobody else holds them.
    std::vector<std::shared_ptr<const CompiledSong>> handedOut;
    while (true) {
        std::optional<Order> order;
        {
            std::unique_lock lock(mutex_);
            if (!arrived_.wait(lock, stop, [this] { return order_.has_value(); }))
                return;
            order_.swap(order);
        }
        std::erase_if(handedOut, [](const auto& song) { return song.use_count() == 1; });
        const auto song = std::make_shared<const CompiledSong>(order->song);
        handedOut.push_back(song);
        {
            const std::lock_guard lock(mutex_);
            std::swap(order->song, spare_);
        }
        QMetaObject::invokeMethod(
            this, [this, song, number = order->number] { handOut(song, number); },
            Qt::QueuedConnection);
    }
}

void SongCompiler::handOut(const std::shared_ptr<const CompiledSong>& song, std::uint64_t number) {
    handedOut_ = number;
    Q_EMIT compiled(song);
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/player/click_track.h"
#include "synth/player/note_log.h"
#include "synth/player/player.h"

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace studio::app {

/// A song as the chip plays it, and what its ticks mean there. Never changed; any thread.
struct CompiledSong {
    explicit CompiledSong(const synth::PlayedSong& song);

    core::TempoMap tempo;
    core::MeterMap meter;
    core::Region region;
    core::Tick length;
    std::optional<core::Tick> loopPoint;
    synth::RegisterLog log;
    synth::NoteLog notes;
    /// The metronome's.
    synth::RegisterLog clicks;

    [[nodiscard]] synth::Cycle cycleAt(core::Tick tick) const;
    [[nodiscard]] core::Tick tickAt(synth::Cycle cycle) const;
};

/// Compiles songs in a thread of its own. Of songs that come faster than they can be compiled the
/// newest goes first and those between are left out. Used on the GUI thread.
class SongCompiler : public QObject {
    Q_OBJECT

  public:
    explicit SongCompiler(QObject* parent = nullptr);
    ~SongCompiler() override;

    /// At `percent` of its speed, at the same pitch.
    void compile(const core::Song& song, int percent = 100);
    /// The newest song has not been handed out yet.
    [[nodiscard]] bool busy() const { return handedOut_ != newest_; }

  Q_SIGNALS:
    void compiled(const std::shared_ptr<const studio::app::CompiledSong>& song);

  private:
    struct Order {
        synth::PlayedSong song;
        std::uint64_t number = 0;
    };

    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::optional<Order> order_;
    /// Memory for the next order.
    synth::PlayedSong spare_;
    std::uint64_t newest_ = 0;
    std::uint64_t handedOut_ = 0;
    std::jthread worker_;

    void work(const std::stop_token& stop);
    void handOut(const std::shared_ptr<const CompiledSong>& song, std::uint64_t number);
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/engine/deck.h"
#include "synth/engine/output_tap.h"
#include "synth/engine/played_span.h"

#include <readerwriterqueue/readerwriterqueue.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace studio::synth {

/// Live sound: the song, and notes that are heard by themselves beside it. The GUI thread owns the
/// engine and sends it commands; the audio thread only calls render(), which never allocates,
/// locks, waits, throws or frees. The two meet in wait-free queues of plain commands; a song that
/// is played is kept alive by the GUI thread until the audio thread has handed it back.
class LiveEngine {
  public:
    /// `sampleRate` in Hz. The engine must not be destroyed while a device calls render().
    explicit LiveEngine(int sampleRate);

    // ---- GUI thread ----

    /// Exchanges the song; playing goes on at the same position. `number` says in played() which
    /// song it is.
    void setSong(std::shared_ptr<const RegisterLog> song, std::uint32_t number = 0);
    /// Plays from `from` to `to` (in cycles of the song) and then stops there; all of `countIn`
    /// goes before, if there is one.
    void play(Cycle from, Cycle to, std::shared_ptr<const RegisterLog> countIn = nullptr);
    void stop();
    /// What plays now plays on to `to`.
    void setEnd(Cycle to);
    /// Goes on playing at `position`, or will start there.
    void seek(Cycle position);
    /// Playing that comes to the end of `loop` goes on at its start without a gap, again and again;
    /// an empty one is none. Playing that is to stop before its end does not loop.
    void setLoop(const CycleRange& loop);
    /// Plays `clicks` beside the song, at the same places in cycles; nullptr for none.
    void setClicks(std::shared_ptr<const RegisterLog> clicks);
    /// Voices of the song fade in and out.
    void setMask(const VoiceMask& mask);
    /// Plays `sound` at once and once, beside the song and in place of the preview before.
    void preview(std::shared_ptr<const RegisterLog> sound);
    void stopPreview();
    /// Frees songs that the audio thread has handed back and sends what could not be sent; call it
    /// now and then.
    void collect();

    /// True once the audio thread has done all it was told; playing() and position() are of no
    /// use before.
    [[nodiscard]] bool settled() const { return obeyed_.load(std::memory_order_acquire) == sent_; }
    [[nodiscard]] bool playing() const { return playing_.load(std::memory_order_acquire); }
    /// Position in the song, in cycles.
    [[nodiscard]] Cycle position() const { return position_.load(std::memory_order_acquire); }
    /// Calls of render() so far; a device that has gone makes none.
    [[nodiscard]] std::uint64_t renderCalls() const {
        return renderCalls_.load(std::memory_order_relaxed);
    }
    [[nodiscard]] int sampleRate() const { return sampleRate_; }
    /// What of the song has been rendered; for one thread, which may keep it longer than the
    /// engine. Where nobody takes anything out the latest is lost.
    [[nodiscard]] const std::shared_ptr<SpanQueue>& played() const { return played_; }

    /// Copies of what goes to the device, to be looked at; likewise.
    [[nodiscard]] const std::shared_ptr<OutputTap>& tap() const { return tap_; }

    // ---- audio thread ----

    /// Fills `frames` interleaved frames of `channels` channels, all the same.
    void render(float* samples, int frames, int channels) noexcept;

  private:
    enum class CommandKind : std::uint8_t {
        SetSong,
        Play,
        Stop,
        SetEnd,
        Seek,
        SetLoop,
        SetMask,
        SetClicks,
        Preview,
        StopPreview,
    };

    struct Command {
        CommandKind kind = CommandKind::Stop;
        const RegisterLog* log = nullptr;
        CycleRange range{};
        VoiceMask mask{};
        std::uint32_t number = 0;
    };

    /// Some seconds of small blocks.
    static constexpr std::size_t kSpans = 1024;
    /// A fifth of a second of large blocks.
    static constexpr std::size_t kTapped = 40;
    static constexpr std::size_t kQueueSize = 256;
    static constexpr int kBlock = 256;

    int sampleRate_;
    moodycamel::ReaderWriterQueue<Command> commands_{kQueueSize};
    moodycamel::ReaderWriterQueue<const RegisterLog*> retired_{2 * kQueueSize};
    std::shared_ptr<SpanQueue> played_ = std::make_shared<SpanQueue>(kSpans);
    std::shared_ptr<OutputTap> tap_ = std::make_shared<OutputTap>(kTapped);
    std::atomic<bool> playing_ = false;
    std::atomic<Cycle> position_ = 0;
    std::atomic<std::uint64_t> obeyed_ = 0;
    std::atomic<std::uint64_t> renderCalls_ = 0;

    // GUI thread
    /// All that the audio thread may still read.
    std::vector<std::shared_ptr<const RegisterLog>> logs_;
    /// Commands that found the queue full, oldest first: the device is not calling.
    std::vector<Command> unsent_;
    std::uint64_t sent_ = 0;

    // audio thread
    Deck song_;
    /// Goes where the song goes while it has a log.
    Deck clicks_;
    Deck countIn_;
    Deck preview_;
    /// What the song plays once the count-in has gone by.
    CycleRange counted_;
    std::int64_t countInLeft_ = 0;
    std::uint64_t received_ = 0;
    std::int64_t frame_ = 0;
    std::uint32_t songNumber_ = 0;
    /// The last that `played_` was told is that the song plays.
    bool toldPlaying_ = false;
    static_assert(kBlock <= OutputBlock::kMostFrames);
    std::array<float, kBlock> block_{};
    std::array<float, kBlock> besideBlock_{};

    void send(const Command& command);
    /// `command` with `log`, which is kept until it is handed back.
    void sendLog(Command command, std::shared_ptr<const RegisterLog> log);
    void flush();
    void obey(const Command& command) noexcept;
    void retire(const RegisterLog* log) noexcept;
    void startPlaying(const CycleRange& range) noexcept;
    void countIn(const RegisterLog* log, const CycleRange& range) noexcept;
    void stopPlaying() noexcept;
    void seekTo(Cycle position) noexcept;
    void takeClicks(const RegisterLog* log) noexcept;
    /// The next block: the song, or what comes before it, with all that sounds beside it.
    void renderBlock(int frames, const PlayedSpan& call) noexcept;
    void tapBlock(int frames) noexcept;
    void addBeside(Deck& deck, int frames) noexcept;
    /// The block of `frames` from `samples` on, of the call that `call` stands for.
    void renderSong(float* samples, int frames, const PlayedSpan& call) noexcept;
};

}  // namespace studio::synth

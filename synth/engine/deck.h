// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/engine/chip_renderer.h"

#include <algorithm>
#include <cstdint>

namespace studio::synth {

/// The cycles begin <= c < end of a song.
struct CycleRange {
    Cycle begin = 0;
    Cycle end = 0;
};

/// One log being played on a chip of its own: where it plays, round which loop, and the short fades
/// around starting, stopping and seeking. Exact to the frame however its frames are asked for. One
/// thread at a time; all but the constructor is real-time safe.
class Deck {
  public:
    explicit Deck(int sampleRate);

    /// Exchanges what is played; playing goes on at the same position, without a gap.
    void setLog(const RegisterLog* log) noexcept { renderer_.setLog(log); }
    [[nodiscard]] const RegisterLog* log() const noexcept { return renderer_.log(); }
    /// Plays from `from` to `to` (in cycles of the song) and then stops there.
    void play(Cycle from, Cycle to) noexcept;
    /// Plays `log` from its start to its end, in place of what sounds and without fading that out.
    void strike(const RegisterLog* log) noexcept;
    /// Playing on ends at `to`.
    void setEnd(Cycle to) noexcept { stopAt_ = to; }
    void stop() noexcept { running_ = false; }
    /// Goes on at `position`, or will start there.
    void seek(Cycle position) noexcept;
    /// Playing that comes to the end of `loop` goes on at its start, as often as it comes there; an
    /// empty or very short one is none.
    void setLoop(const CycleRange& loop) noexcept { loop_ = loop; }
    void setMask(const VoiceMask& mask) noexcept { renderer_.setMask(mask); }

    [[nodiscard]] bool running() const noexcept { return running_; }
    /// Silence is all that comes until it is told to play.
    [[nodiscard]] bool silent() const noexcept { return !running_ && gain_ <= 0 && !jumpWaits_; }
    /// Position in the song, in cycles.
    [[nodiscard]] Cycle position() const noexcept;

    /// The next `frames` mono samples.
    void render(float* samples, int frames) noexcept {
        render(samples, frames, [](int, int, const CycleRange&) noexcept {});
    }
    /// The same, and tells `played(first, count, cycles)` of each stretch of frames that plays the
    /// song without a jump; while playing fades out before a jump or stop there is none.
    template <class Played>
    void render(float* samples, int frames, const Played& played) noexcept;

  private:
    static constexpr int kMostFrames = 256;

    struct Rendered {
        int frames = 0;
        /// What of the song; empty while fading out.
        CycleRange cycles;
    };

    ChipRenderer renderer_;
    bool running_ = false;
    bool jumpWaits_ = false;
    Cycle jumpTo_ = 0;
    Cycle stopAt_ = 0;
    CycleRange loop_;
    float gain_ = 0;
    float gainStep_;

    [[nodiscard]] bool fadingOut() const noexcept { return !running_ || jumpWaits_; }
    /// There is a loop, and its end lies ahead.
    [[nodiscard]] bool loops() const noexcept;
    void fade(float* samples, int frames, float step) noexcept;
    Rendered renderPart(float* samples, int frames) noexcept;
    /// What stands before the next part; false if silence goes on.
    bool beginPart() noexcept;
};

template <class Played>
void Deck::render(float* samples, int frames, const Played& played) noexcept {
    for (int done = 0; done < frames;) {
        if (!beginPart()) {
            std::fill(samples + done, samples + frames, 0.0F);
            return;
        }
        const Rendered part = renderPart(samples + done, frames - done);
        if (part.cycles.begin < part.cycles.end)
            played(done, part.frames, part.cycles);
        done += part.frames;
    }
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/engine/deck.h"

#include <readerwriterqueue/readerwriterqueue.h>

#include <chrono>
#include <cstdint>

namespace studio::synth {

/// A stretch of the song that the audio thread has rendered without a jump, or that it plays no
/// more. What else sounds in time with the chip follows these.
struct PlayedSpan {
    /// When the device's call came that rendered it, and the call's first frame; frames count from
    /// the engine's first.
    std::chrono::steady_clock::time_point calledAt{};
    std::int64_t callFrame = 0;
    /// Its own first frame.
    std::int64_t frame = 0;
    std::int64_t frames = 0;
    CycleRange cycles{};
    /// The number that LiveEngine::setSong() was given.
    std::uint32_t song = 0;
    /// False: silence from `frame` on.
    bool playing = false;
};

/// From the audio thread to one other.
using SpanQueue = moodycamel::ReaderWriterQueue<PlayedSpan>;

}  // namespace studio::synth

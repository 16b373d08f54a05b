// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/block_clock.h"

namespace studio::synth {

namespace {

using namespace std::chrono_literals;

/// A call that is later than this has lost frames: the device starts anew.
constexpr auto kLost = 100ms;
/// Of a lateness this share is taken for the device's own clock being slower than the machine's.
constexpr int kShare = 64;

}  // namespace

BlockClock::Time BlockClock::timeOf(std::int64_t frame) const {
    const std::chrono::duration<double> since(static_cast<double>(frame - frame_) / sampleRate_);
    return time_ + std::chrono::duration_cast<Time::duration>(since);
}

void BlockClock::called(Time time, std::int64_t frame) {
    if (started_ && frame == frame_)
        return;
    const Time expected = started_ ? timeOf(frame) : time;
    const auto late = time - expected;
    time_ = late < 0s || late > kLost ? time : expected + late / kShare;
    frame_ = frame;
    started_ = true;
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <readerwriterqueue/readerwriterqueue.h>

#include <array>

namespace studio::synth {

/// Some of what goes to the device, of its first channel.
struct OutputBlock {
    static constexpr int kMostFrames = 256;

    int frames = 0;
    std::array<float, kMostFrames> samples{};
};

/// From the audio thread to one other that looks at the output; while it does not, blocks are lost.
using OutputTap = moodycamel::ReaderWriterQueue<OutputBlock>;

}  // namespace studio::synth

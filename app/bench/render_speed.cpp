// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/render_speed.h"

#include "app/bench/measure.h"
#include "synth/apu/chip_timing.h"
#include "synth/engine/deck.h"

#include <algorithm>
#include <array>
#include <vector>

namespace studio::bench {

namespace {

constexpr int kRate = 48000;
constexpr int kBlock = 64;
constexpr int kTimes = 5;

/// Plays `song` once; the processor time of each block is added to `blocks`.
double playThrough(const synth::RegisterLog& song, std::vector<double>& blocks) {
    synth::Deck deck(kRate);
    deck.setLog(&song);
    deck.play(0, song.length());
    std::array<float, kBlock> samples{};
    const double begin = threadSeconds();
    double before = begin;
    do {
        deck.render(samples.data(), kBlock);
        const double now = threadSeconds();
        blocks.push_back(now - before);
        before = now;
    } while (deck.running());
    return before - begin;
}

}  // namespace

double secondsOf(const synth::RegisterLog& song) {
    return static_cast<double>(song.length()) /
           static_cast<double>(synth::chipTiming(song.region()).clockRate);
}

RenderSpeed measureRendering(std::span<const synth::RegisterLog> songs) {
    constexpr double kPercent = 100.0 * kRate / kBlock;
    double seconds = 0;
    for (const synth::RegisterLog& song : songs)
        seconds += secondsOf(song);
    std::vector<double> speeds;
    std::vector<double> blocks;
    for (int i = 0; i < kTimes; ++i) {
        double taken = 0;
        for (const synth::RegisterLog& song : songs)
            taken += playThrough(song, blocks);
        speeds.push_back(seconds / taken);
    }
    return {percentile(std::move(speeds), 0.5), percentile(blocks, 0.999) * kPercent,
            std::ranges::max(blocks) * kPercent};
}

}  // namespace studio::bench

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
constexpr int kLargeBlock = 1024;
constexpr int kTimes = 5;

/// Plays `song` once in blocks of `block` frames and calls `rendered` after each.
template <class Rendered>
void playThrough(synth::Deck& deck, const synth::RegisterLog& song, int block,
                 const Rendered& rendered) {
    deck.setLog(&song);
    deck.play(0, song.length());
    std::array<float, kLargeBlock> samples{};
    do {
        deck.render(samples.data(), block);
        rendered();
    } while (deck.running());
}

/// Asking for the time of each block would take longer than the block.
double secondsToPlay(const synth::RegisterLog& song) {
    // Made before, as libgme opens its file before.
    synth::Deck deck(kRate);
    const double begin = threadSeconds();
    playThrough(deck, song, kLargeBlock, [] {});
    return threadSeconds() - begin;
}

/// The processor time of each block of `song` is added to `blocks`.
void timeBlocks(const synth::RegisterLog& song, std::vector<double>& blocks) {
    synth::Deck deck(kRate);
    double before = threadSeconds();
    playThrough(deck, song, kBlock, [&] {
        const double now = threadSeconds();
        blocks.push_back(now - before);
        before = now;
    });
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
            taken += secondsToPlay(song);
        speeds.push_back(seconds / taken);
    }
    for (const synth::RegisterLog& song : songs)
        timeBlocks(song, blocks);
    return {percentile(std::move(speeds), 0.5), percentile(blocks, 0.999) * kPercent,
            std::ranges::max(blocks) * kPercent};
}

}  // namespace studio::bench

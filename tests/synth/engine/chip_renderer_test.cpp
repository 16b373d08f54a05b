// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/chip_renderer.h"

#include "synth/player/player.h"
#include "tests/support/random_song.h"
#include "tests/support/spectrum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace studio::synth {

namespace {

using core::Voice;

constexpr int kRate = 48000;

core::Song held(Voice voice, int pitch) {
    core::Song song;
    song.frame.length = 10 * 44100;
    core::Note note;
    note.start = 4410;
    note.length = 9 * 44100;
    note.pitch = static_cast<std::int16_t>(pitch);
    note.velocity = 15;
    song.part(voice).notes = {note};
    if (voice == Voice::Pulse1 || voice == Voice::Pulse2)
        song.part(voice).timbre = {{0, 2}};
    return song;
}

/// What the mixer makes of a full turn of the voice's waveform, its mean taken out.
double levelOf(Voice voice) {
    constexpr double kGain = 1.5;
    std::vector<float> turn;
    for (int level = 0; level < 16; ++level) {
        const Level out = voice == Voice::Triangle ? Mixer::shared().others(level, 0, 0)
                                                   : Mixer::shared().pulses(level < 8 ? 0 : 15, 0);
        turn.push_back(static_cast<float>(out) / static_cast<float>(kUnitLevel));
    }
    const float mean = std::accumulate(turn.begin(), turn.end(), 0.0F) / 16;
    for (float& level : turn)
        level -= mean;
    return kGain * tests::level(turn);
}

std::vector<float> render(ChipRenderer& renderer, int frames) {
    std::vector<float> samples(static_cast<std::size_t>(frames));
    for (int done = 0; done < frames; done += 512)
        renderer.render(samples.data() + done, std::min(512, frames - done));
    return samples;
}

}  // namespace

TEST(ChipRenderer, playsNotesAtTheirPitchAndLevel) {
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2, Voice::Triangle}) {
        const RegisterLog log = playSong(held(voice, 69));
        ChipRenderer renderer(kRate);
        renderer.setLog(&log);
        render(renderer, kRate);
        const auto samples = render(renderer, 1 << 16);
        EXPECT_NEAR(tests::strongestFrequency(samples, kRate), 440, 0.5);
        EXPECT_NEAR(tests::level(samples) / levelOf(voice), 1, 0.01);
    }
}

TEST(ChipRenderer, isSilentBeforeAndAfter) {
    const RegisterLog log = playSong(held(Voice::Triangle, 60));
    ChipRenderer renderer(kRate);
    renderer.setLog(&log);
    EXPECT_LT(tests::level(render(renderer, 4600)), 1e-4);
    renderer.seek(log.length() * 95 / 100);
    render(renderer, kRate / 4);
    EXPECT_LT(tests::level(render(renderer, kRate / 8)), 1e-4);
}

TEST(ChipRenderer, seekingHearsWhatPlayingThroughHears) {
    for (const Voice voice : core::kVoices) {
        const RegisterLog log = playSong(held(voice, voice == Voice::Noise ? 8 : 62));
        ChipRenderer through(kRate);
        through.setLog(&log);
        render(through, 5 * kRate);
        ChipRenderer sought(kRate);
        sought.setLog(&log);
        sought.seek(5 * through.clockRate());
        render(sought, kRate / 2);
        render(through, kRate / 2);
        EXPECT_NEAR(static_cast<double>(sought.position()), static_cast<double>(through.position()),
                    40);
        const double expected = tests::level(render(through, kRate));
        EXPECT_GT(expected, 0.03);
        EXPECT_NEAR(tests::level(render(sought, kRate)) / expected, 1, 0.02)
            << core::shortName(voice);
    }
}

TEST(ChipRenderer, exchangingTheSongGoesOnInPlace) {
    const RegisterLog low = playSong(held(Voice::Pulse1, 57));
    const RegisterLog high = playSong(held(Voice::Pulse1, 69));
    ChipRenderer renderer(kRate);
    renderer.setLog(&low);
    render(renderer, 2 * kRate);
    const Cycle before = renderer.position();
    renderer.setLog(&high);
    EXPECT_EQ(renderer.position(), before);
    render(renderer, 4800);
    EXPECT_NEAR(tests::strongestFrequency(render(renderer, 1 << 15), kRate), 440, 0.5);
    renderer.setLog(nullptr);
    render(renderer, kRate);
    EXPECT_LT(tests::level(render(renderer, 4800)), 1e-4);
}

TEST(ChipRenderer, masksVoices) {
    const RegisterLog log = playSong(held(Voice::Pulse1, 69));
    ChipRenderer renderer(kRate);
    renderer.setLog(&log);
    VoiceMask mask;
    mask.audible[0] = false;
    renderer.setMask(mask);
    render(renderer, kRate);
    EXPECT_LT(tests::level(render(renderer, kRate)), 1e-4);
    renderer.setMask({});
    render(renderer, 4800);
    EXPECT_GT(tests::level(render(renderer, kRate)), 0.1);
}

TEST(ChipRenderer, neverLeavesItsRange) {
    std::mt19937_64 random(101);
    for (int i = 0; i < 5; ++i) {
        core::Song song = tests::randomSong(random);
        song.frame.region = static_cast<core::Region>(i % 3);
        const RegisterLog log = playSong(song);
        ChipRenderer renderer(kRate);
        renderer.setLog(&log);
        for (const float sample : render(renderer, 12 * kRate))
            ASSERT_LT(std::abs(sample), 1.0F);
    }
}

}  // namespace studio::synth

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

/// Noise of all periods beside a triangle and a pulse that change often.
RegisterLog busyNoise() {
    std::vector<RegisterWrite> writes{
        {0, 0x4015, 0x0F}, {0, 0x4001, 0x08}, {0, 0x4008, 0xFF}, {0, 0x4017, 0xC0}};
    std::mt19937 random(5);
    for (Cycle cycle = 100; cycle < 900'000; cycle += 1 + random() % 9000) {
        const auto value = [&](unsigned most) {
            return static_cast<std::uint8_t>(random() % most);
        };
        writes.push_back({cycle, 0x4000, static_cast<std::uint8_t>(0x30 | value(16))});
        writes.push_back({cycle + 5, 0x4002, value(255)});
        writes.push_back({cycle + 11, 0x400A, value(255)});
        writes.push_back({cycle + 20, 0x400B, 0x08});
        writes.push_back({cycle + 27, 0x400C, static_cast<std::uint8_t>(0x30 | value(16))});
        writes.push_back({cycle + 31, 0x400E, static_cast<std::uint8_t>(value(2) << 7 | value(6))});
        writes.push_back({cycle + 40, 0x400F, 0x08});
        if (value(5) == 0)
            writes.push_back({cycle + 50, 0x4015, 0x07});
        writes.push_back({cycle + 60, 0x4015, 0x0F});
        cycle += 60;
    }
    return {core::Region::Ntsc, std::move(writes), 900'000};
}

TEST(ChipRenderer, blocksMakeNoDifference) {
    const RegisterLog log = busyNoise();
    const auto render = [&](StepQuality quality, int block) {
        ChipRenderer renderer(kRate, quality);
        renderer.setFilter(OutputFilter::Raw);
        renderer.setLog(&log);
        renderer.seek(0);
        std::vector<float> samples(24'000);
        for (int done = 0; done < 24'000; done += block)
            renderer.render(samples.data() + done, std::min(block, 24'000 - done));
        return samples;
    };
    for (const StepQuality quality : {StepQuality::Live, StepQuality::Export}) {
        const auto one = render(quality, 4096);
        for (const int block : {1, 7, 64, 333}) {
            const auto other = render(quality, block);
            for (std::size_t i = 0; i < one.size(); ++i)
                ASSERT_EQ(one[i], other[i]) << "block " << block << " sample " << i;
        }
    }
}

/// What is told as patterns adds up to what the converters put out.
TEST(ChipRenderer, settlesAtTheConvertersLevel) {
    RegisterLog log = busyNoise();
    std::vector<RegisterWrite> writes = log.writes();
    writes.push_back({900'000, 0x4015, 0});
    writes.push_back({900'000, 0x4000, 0x30});
    log = RegisterLog(core::Region::Ntsc, std::move(writes), 1'800'000);
    std::vector<float> last;
    for (const StepQuality quality : {StepQuality::Live, StepQuality::Export}) {
        ChipRenderer renderer(kRate, quality);
        renderer.setFilter(OutputFilter::Raw);
        renderer.setLog(&log);
        renderer.seek(0);
        last.push_back(render(renderer, 30'000).back());
    }
    EXPECT_NEAR(last[0], last[1], 1e-5);
    EXPECT_GE(last[0], 0);
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

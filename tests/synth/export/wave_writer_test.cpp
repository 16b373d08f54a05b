// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/wave_writer.h"

#include "synth/player/player.h"
#include "tests/support/random_song.h"
#include "tests/support/spectrum.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>
#include <sndfile.h>

#include <cmath>

namespace studio::synth {

namespace {

struct Sound {
    SF_INFO info{};
    std::vector<float> samples;
};

Sound read(const std::filesystem::path& path) {
    Sound sound;
    SNDFILE* file = sf_open(path.c_str(), SFM_READ, &sound.info);
    EXPECT_NE(file, nullptr);
    sound.samples.resize(static_cast<std::size_t>(sound.info.frames));
    sf_readf_float(file, sound.samples.data(), sound.info.frames);
    sf_close(file);
    return sound;
}

RegisterLog someSong() {
    std::mt19937_64 random(111);
    tests::RandomSongOptions options;
    options.length = 3 * 44100;
    return playSong(tests::randomSong(random, options));
}

bool write(const std::filesystem::path& path, const WaveSettings& settings) {
    const auto written = writeWave(someSong(), path, settings, [](double) {}, {});
    return written && *written;
}

}  // namespace

TEST(WaveWriter, writesEveryFormatAndRate) {
    const tests::TemporaryFolder folder;
    for (const auto& [format, subtype] : {std::pair{SampleFormat::Int16, SF_FORMAT_PCM_16},
                                          {SampleFormat::Int24, SF_FORMAT_PCM_24},
                                          {SampleFormat::Float, SF_FORMAT_FLOAT}}) {
        for (const int rate : {22050, 44100, 48000, 192000}) {
            ASSERT_TRUE(write(folder / "a.wav", {rate, format, {}}));
            const Sound sound = read(folder / "a.wav");
            EXPECT_EQ(sound.info.samplerate, rate);
            EXPECT_EQ(sound.info.channels, 1);
            EXPECT_EQ(sound.info.format & SF_FORMAT_SUBMASK, subtype);
            EXPECT_NEAR(static_cast<double>(sound.info.frames), 3.0 * rate, 1);
            EXPECT_GT(tests::level(sound.samples), 0.01);
        }
    }
}

TEST(WaveWriter, isTheSameEveryTime) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(write(folder / "a.wav", {}));
    ASSERT_TRUE(write(folder / "b.wav", {}));
    EXPECT_EQ(read(folder / "a.wav").samples, read(folder / "b.wav").samples);
}

TEST(WaveWriter, beginsANoteAtItsSample) {
    const tests::TemporaryFolder folder;
    core::Song song;
    song.frame.length = 44100;
    core::Note note;
    note.start = 22050;
    note.length = 10000;
    note.pitch = 69;
    song.part(core::Voice::Pulse1).notes = {note};
    ASSERT_TRUE(writeWave(playSong(song), folder / "a.wav", {44100, SampleFormat::Float, {}},
                          [](double) {}, {}));
    const auto samples = read(folder / "a.wav").samples;
    double before = 0;
    for (std::size_t i = 0; i < 22050 - 20; ++i)
        before = std::max(before, static_cast<double>(std::abs(samples[i])));
    EXPECT_LT(before, 1e-4);
    EXPECT_GT(tests::level(std::span(samples).subspan(22050 + 10, 400)), 0.05);
}

TEST(WaveWriter, leavesNothingBehindWhenStoppedOrRefused) {
    const tests::TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = writeWave(
        someSong(), folder / "a.wav", {}, [](double) {}, stop.get_token());
    ASSERT_TRUE(stopped);
    EXPECT_FALSE(*stopped);
    EXPECT_FALSE(writeWave(someSong(), folder / "a.wav", {8000, SampleFormat::Int16, {}},
                           [](double) {}, {}));
    EXPECT_FALSE(writeWave(someSong(), folder / "no" / "such.wav", {}, [](double) {}, {}));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace studio::synth

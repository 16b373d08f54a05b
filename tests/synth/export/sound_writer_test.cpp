// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/sound_writer.h"

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

core::Expected<bool> exported(const RegisterLog& log, const std::filesystem::path& path,
                              const SoundSettings& settings, RenderPlan plan,
                              ExportKind kind = ExportKind::Mix, const std::stop_token& stop = {}) {
    return exportSound(
        log, plan, kind, path, settings, [](double) {}, stop);
}

bool write(const std::filesystem::path& path, const SoundSettings& settings) {
    const RegisterLog log = someSong();
    const auto written = exported(log, path, settings, wholeSong(log));
    return written && *written;
}

/// A second of silence, then a bar of a tone over which the song loops.
RegisterLog loopedTone() {
    core::Song song;
    song.frame.length = 3 * 44100;
    core::Note note;
    note.start = 44100;
    note.length = 2 * 44100;
    note.pitch = 57;
    song.part(core::Voice::Triangle).notes = {note};
    return playSong(song);
}

constexpr Cycle kSecond = 1789773;

}  // namespace

TEST(SoundWriter, writesEveryFormatAndRate) {
    const tests::TemporaryFolder folder;
    for (const auto& [format, subtype] : {std::pair{SampleFormat::Int16, SF_FORMAT_PCM_16},
                                          {SampleFormat::Int24, SF_FORMAT_PCM_24},
                                          {SampleFormat::Float, SF_FORMAT_FLOAT}}) {
        for (const int rate : {22050, 44100, 48000, 192000}) {
            ASSERT_TRUE(write(folder / "a.wav", {.sampleRate = rate, .depth = format}));
            const Sound sound = read(folder / "a.wav");
            EXPECT_EQ(sound.info.samplerate, rate);
            EXPECT_EQ(sound.info.channels, 1);
            EXPECT_EQ(sound.info.format & SF_FORMAT_SUBMASK, subtype);
            EXPECT_NEAR(static_cast<double>(sound.info.frames), 3.0 * rate, 1);
            EXPECT_GT(tests::level(sound.samples), 0.01);
        }
    }
}

TEST(SoundWriter, isTheSameEveryTime) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(write(folder / "a.wav", {}));
    ASSERT_TRUE(write(folder / "b.wav", {}));
    EXPECT_EQ(read(folder / "a.wav").samples, read(folder / "b.wav").samples);
}

TEST(SoundWriter, beginsANoteAtItsSample) {
    const tests::TemporaryFolder folder;
    core::Song song;
    song.frame.length = 44100;
    core::Note note;
    note.start = 22050;
    note.length = 10000;
    note.pitch = 69;
    song.part(core::Voice::Pulse1).notes = {note};
    const RegisterLog log = playSong(song);
    ASSERT_TRUE(exported(log, folder / "a.wav", {.sampleRate = 44100, .depth = SampleFormat::Float},
                         wholeSong(log)));
    const auto samples = read(folder / "a.wav").samples;
    double before = 0;
    for (std::size_t i = 0; i < 22050 - 20; ++i)
        before = std::max(before, static_cast<double>(std::abs(samples[i])));
    EXPECT_LT(before, 1e-4);
    EXPECT_GT(tests::level(std::span(samples).subspan(22050 + 10, 400)), 0.05);
}

TEST(SoundWriter, writesCompressedFormatsAtTheirRates) {
    const tests::TemporaryFolder folder;
    for (const SoundFormat format : kSoundFormats) {
        for (const int rate : sampleRatesOf(format)) {
            const auto path = folder / ("a" + std::string(endingOf(format)));
            EXPECT_EQ(soundFormatOf(path), format);
            SoundSettings settings{.format = format, .sampleRate = rate};
            settings.tags = {"Ein Lied", "Jemand", "", "", ""};
            ASSERT_TRUE(write(path, settings)) << endingOf(format) << rate;
            const Sound sound = read(path);
            EXPECT_EQ(sound.info.samplerate, rate) << endingOf(format);
            EXPECT_NEAR(static_cast<double>(sound.samples.size()), 3.0 * rate, 0.05 * rate);
            EXPECT_GT(tests::level(sound.samples), 0.01);
        }
    }
    EXPECT_EQ(nearestSampleRate(SoundFormat::Opus, 44100), 48000);
    EXPECT_EQ(nearestSampleRate(SoundFormat::Mp3, 96000), 48000);
    EXPECT_FALSE(write(folder / "b.opus", {.format = SoundFormat::Opus, .sampleRate = 44100}));
}

TEST(SoundWriter, writesTags) {
    const tests::TemporaryFolder folder;
    SoundSettings settings{.format = SoundFormat::Flac};
    settings.tags = {"Ein Lied", "Jemand", "", "", ""};
    ASSERT_TRUE(write(folder / "a.flac", settings));
    SF_INFO info{};
    SNDFILE* file = sf_open((folder / "a.flac").c_str(), SFM_READ, &info);
    ASSERT_NE(file, nullptr);
    EXPECT_STREQ(sf_get_string(file, SF_STR_TITLE), "Ein Lied");
    EXPECT_STREQ(sf_get_string(file, SF_STR_ARTIST), "Jemand");
    sf_close(file);
}

TEST(SoundWriter, ditherIsNoiseOfAStepAndTheSameEveryTime) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(write(folder / "exact.wav", {.depth = SampleFormat::Float}));
    ASSERT_TRUE(write(folder / "a.wav", {.dither = true}));
    ASSERT_TRUE(write(folder / "b.wav", {.dither = true}));
    const auto exact = read(folder / "exact.wav").samples;
    const auto dithered = read(folder / "a.wav").samples;
    EXPECT_EQ(dithered, read(folder / "b.wav").samples);
    ASSERT_EQ(exact.size(), dithered.size());
    double power = 0;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        const double steps = 32768.0 * dithered[i] - 32767.0 * exact[i];
        EXPECT_LE(std::abs(steps), 1.501);
        power += steps * steps;
    }
    // Two uniform noises of a step, and the rounding.
    EXPECT_NEAR(power / static_cast<double>(exact.size()), 1.0 / 6 + 1.0 / 12, 0.01);
}

TEST(SoundWriter, masterLevelIsInDecibels) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(write(folder / "a.wav", {.depth = SampleFormat::Float}));
    ASSERT_TRUE(write(folder / "b.wav", {.depth = SampleFormat::Float, .decibels = -6}));
    EXPECT_NEAR(
        tests::level(read(folder / "b.wav").samples) / tests::level(read(folder / "a.wav").samples),
        std::pow(10, -6.0 / 20), 1e-4);
}

TEST(SoundWriter, rendersSelectionsRepetitionsAndFades) {
    const tests::TemporaryFolder folder;
    const RegisterLog log = loopedTone();
    const SoundSettings settings{.sampleRate = 44100, .depth = SampleFormat::Float};
    ASSERT_TRUE(exported(log, folder / "a.wav", settings, {.range = {2 * kSecond, 3 * kSecond}}));
    auto samples = read(folder / "a.wav").samples;
    EXPECT_NEAR(static_cast<double>(samples.size()), 44100, 1);
    EXPECT_GT(tests::level(std::span(samples).first(2000)), 0.05) << "a note that sounds already";
    ASSERT_TRUE(
        exported(log, folder / "a.wav", settings,
                 {.range = {0, 3 * kSecond}, .loopFrom = kSecond, .times = 3, .fadeSeconds = 1}));
    samples = read(folder / "a.wav").samples;
    EXPECT_NEAR(static_cast<double>(samples.size()), (1 + 3 * 2 + 1) * 44100.0, 4);
    const auto levelAt = [&](double second) {
        return tests::level(
            std::span(samples).subspan(static_cast<std::size_t>(second * 44100), 4410));
    };
    EXPECT_LT(levelAt(0.5), 1e-4);
    EXPECT_NEAR(levelAt(6.5) / levelAt(2), 1, 0.02);
    EXPECT_NEAR(levelAt(7.45) / levelAt(2), 0.5, 0.02);
    EXPECT_LT(levelAt(7.89) / levelAt(2), 0.1);
}

TEST(SoundWriter, stemsAreVoicesAlone) {
    const tests::TemporaryFolder folder;
    const RegisterLog log = loopedTone();
    ASSERT_TRUE(exported(log, folder / "a.wav", {}, wholeSong(log), ExportKind::Stems));
    EXPECT_GT(tests::level(read(folder / "a-TR.wav").samples), 0.05);
    for (const char* name : {"a-P1.wav", "a-P2.wav", "a-NO.wav"})
        EXPECT_LT(tests::level(read(folder / name).samples), 1e-4);
    EXPECT_FALSE(std::filesystem::exists(folder / "a.wav"));
}

TEST(SoundWriter, loopFollowsIntroAndItselfWithoutASeam) {
    const tests::TemporaryFolder folder;
    const RegisterLog log = loopedTone();
    const SoundSettings settings{.sampleRate = 44100, .depth = SampleFormat::Float};
    const RenderPlan plan{.range = {0, 3 * kSecond}, .loopFrom = 2 * kSecond};
    ASSERT_TRUE(exported(log, folder / "a.wav", settings, plan, ExportKind::IntroAndLoop));
    const auto intro = read(folder / "a-intro.wav").samples;
    auto loop = read(folder / "a-loop.wav").samples;
    EXPECT_NEAR(static_cast<double>(intro.size()), 2 * 44100.0, 1);
    EXPECT_NEAR(static_cast<double>(loop.size()), 44100.0, 1);
    // No larger step than the triangle itself makes.
    const auto largestStep = [](std::span<const float> samples) {
        float step = 0;
        for (std::size_t i = 1; i < samples.size(); ++i)
            step = std::max(step, std::abs(samples[i] - samples[i - 1]));
        return step;
    };
    const float own = largestStep(loop);
    EXPECT_LE(std::abs(loop.front() - intro.back()), 1.05F * own);
    EXPECT_LE(std::abs(loop.front() - loop.back()), 1.05F * own);
    SF_INFO info{};
    SF_INSTRUMENT marks{};
    SNDFILE* file = sf_open((folder / "a-loop.wav").c_str(), SFM_READ, &info);
    ASSERT_NE(file, nullptr);
    EXPECT_EQ(sf_command(file, SFC_GET_INSTRUMENT, &marks, sizeof(marks)), SF_TRUE);
    sf_close(file);
    EXPECT_EQ(marks.loop_count, 1);
    EXPECT_EQ(marks.loops[0].start, 0U);
    EXPECT_NEAR(static_cast<double>(marks.loops[0].end), static_cast<double>(loop.size()), 1);
    const auto failed =
        exported(log, folder / "b.wav", settings, {.range = {0, kSecond}, .loopFrom = kSecond},
                 ExportKind::IntroAndLoop);
    EXPECT_FALSE(failed);
}

TEST(SoundWriter, leavesNothingBehindWhenStoppedOrRefused) {
    const tests::TemporaryFolder folder;
    const RegisterLog log = loopedTone();
    std::stop_source stop;
    stop.request_stop();
    for (const ExportKind kind : {ExportKind::Mix, ExportKind::Stems, ExportKind::IntroAndLoop}) {
        const RenderPlan plan{.range = {0, log.length()}, .loopFrom = 0};
        const auto stopped = exported(log, folder / "a.wav", {}, plan, kind, stop.get_token());
        ASSERT_TRUE(stopped);
        EXPECT_FALSE(*stopped);
    }
    EXPECT_FALSE(write(folder / "a.wav", {.sampleRate = 8000}));
    EXPECT_FALSE(write(folder / "no" / "such.wav", {}));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/live_engine.h"

#include "synth/player/click_track.h"
#include "synth/player/player.h"
#include "tests/support/random_song.h"
#include "tests/support/spectrum.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <new>
#include <random>
#include <thread>

namespace {

/// Counts what the current thread allocates and frees while it is set.
thread_local bool watching = false;
thread_local int heapCalls = 0;

}  // namespace

// NOLINTBEGIN: replacements of the global operators.
void* operator new(std::size_t size) {
    heapCalls += watching ? 1 : 0;
    if (void* memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    heapCalls += watching ? 1 : 0;
    return std::malloc(size);
}
void operator delete(void* memory) noexcept {
    heapCalls += watching ? 1 : 0;
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    heapCalls += watching ? 1 : 0;
    std::free(memory);
}
// NOLINTEND

namespace studio::synth {

namespace {

constexpr int kRate = 48000;

std::shared_ptr<const RegisterLog> someSong(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    core::Song song = tests::randomSong(random);
    for (core::Note note; song.noteCount() == 0;)
        song.part(core::Voice::Pulse1).notes = {note};
    return std::make_shared<const RegisterLog>(playSong(song));
}

/// A quarter of a second of one note.
std::shared_ptr<const RegisterLog> oneNote(core::Voice voice, int pitch) {
    core::Song song;
    song.frame.length = core::kModelRate / 4;
    core::Note note;
    note.length = song.frame.length;
    note.pitch = static_cast<std::int16_t>(pitch);
    song.part(voice).notes = {note};
    return std::make_shared<const RegisterLog>(playSong(song));
}

std::vector<float> render(LiveEngine& engine, int frames) {
    std::vector<float> samples(static_cast<std::size_t>(frames) * 2);
    watching = true;
    engine.render(samples.data(), frames, 2);
    watching = false;
    return samples;
}

}  // namespace

TEST(LiveEngine, playsSeeksAndStops) {
    LiveEngine engine(kRate);
    const auto song = someSong(1);
    engine.setSong(song);
    EXPECT_LT(tests::level(render(engine, 4800)), 1e-6) << "silent until told to play";
    engine.play(0, song->length());
    const auto played = render(engine, 2 * kRate);
    EXPECT_TRUE(engine.playing());
    EXPECT_GT(tests::level(played), 0.01);
    EXPECT_NEAR(static_cast<double>(engine.position()), 2.0 * 1789773, 1e5);
    engine.seek(5 * 1789773);
    render(engine, kRate / 10);
    EXPECT_NEAR(static_cast<double>(engine.position()), 5.1 * 1789773, 1e5);
    engine.stop();
    render(engine, 4800);
    EXPECT_FALSE(engine.playing());
    const Cycle stopped = engine.position();
    EXPECT_LT(tests::level(render(engine, 4800)), 1e-6);
    EXPECT_EQ(engine.position(), stopped);
}

TEST(LiveEngine, stopsWhereItWasTold) {
    LiveEngine engine(kRate);
    engine.setSong(someSong(2));
    engine.play(1789773, 2 * 1789773);
    render(engine, kRate / 2);
    EXPECT_TRUE(engine.playing());
    render(engine, kRate);
    EXPECT_FALSE(engine.playing());
    EXPECT_EQ(engine.position(), 2 * 1789773);
}

TEST(LiveEngine, neverJumpsInLevel) {
    // One long triangle note: what moves faster than it does undisturbed is a click.
    core::Song song;
    song.frame.length = 20 * song.frame.tempo.ticksPerQuarter();
    core::Note note;
    note.length = song.frame.length;
    note.pitch = 40;
    song.part(core::Voice::Triangle).notes = {note};
    const auto log = std::make_shared<const RegisterLog>(playSong(song));
    LiveEngine engine(kRate);
    engine.setSong(log);
    float last = 0;
    const auto largestStep = [&](int frames) {
        float largest = 0;
        const auto samples = render(engine, frames);
        for (std::size_t frame = 0; frame < samples.size(); frame += 2) {
            largest = std::max(largest, std::abs(samples[frame] - last));
            last = samples[frame];
        }
        return largest;
    };
    engine.play(0, log->length());
    largestStep(kRate / 10);
    const float undisturbed = largestStep(kRate / 2);
    ASSERT_GT(undisturbed, 1e-4F);
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        const auto where = static_cast<Cycle>(random() % 5'000'000);
        if (i % 3 == 0)
            engine.play(where, log->length());
        else if (i % 3 == 1)
            engine.seek(where);
        else
            engine.stop();
        ASSERT_LT(largestStep(700 + static_cast<int>(random() % 50)), 1.3F * undisturbed)
            << "command " << i;
    }
}

TEST(LiveEngine, aPreviewSoundsBesideTheSongAndLeavesItAlone) {
    LiveEngine song(kRate);
    LiveEngine both(kRate);
    LiveEngine preview(kRate);
    for (LiveEngine* engine : {&song, &both}) {
        engine->setSong(someSong(3));
        engine->play(0, 20 * 1789773);
        render(*engine, kRate);
    }
    both.preview(oneNote(core::Voice::Pulse1, 69));
    preview.preview(oneNote(core::Voice::Pulse1, 69));
    const auto heard = render(both, kRate);
    const auto alone = render(song, kRate);
    const auto note = render(preview, kRate);
    EXPECT_GT(tests::level(note), 0.02);
    for (std::size_t i = 0; i < heard.size(); ++i)
        ASSERT_NEAR(heard[i], alone[i] + note[i], 1e-6) << "sample " << i;
    EXPECT_FALSE(preview.playing());
    EXPECT_LT(tests::level(render(preview, kRate)), 1e-4) << "it ends by itself";
}

TEST(LiveEngine, previewsReplaceOneAnother) {
    LiveEngine engine(kRate);
    LiveEngine last(kRate);
    for (const int pitch : {50, 62, 66, 70}) {
        engine.preview(oneNote(core::Voice::Triangle, pitch));
        render(engine, 400);
    }
    engine.preview(oneNote(core::Voice::Pulse2, 69));
    last.preview(oneNote(core::Voice::Pulse2, 69));
    // What is left is the last one only, once the levels have met.
    render(engine, kRate / 10);
    render(last, kRate / 10);
    const auto heard = render(engine, kRate / 10);
    const auto expected = render(last, kRate / 10);
    EXPECT_GT(tests::level(expected), 0.05);
    for (std::size_t i = 0; i < heard.size(); ++i)
        ASSERT_NEAR(heard[i], expected[i], 1e-5) << "sample " << i;
    engine.stopPreview();
    render(engine, kRate / 100);
    EXPECT_LT(tests::level(render(engine, kRate / 100)), 1e-6);
}

TEST(LiveEngine, quickPreviewsDoNotClick) {
    LiveEngine engine(kRate);
    std::vector<float> heard;
    for (int i = 0; i < 100; ++i) {
        engine.preview(oneNote(core::Voice::Triangle, 33 + i % 8));
        const auto part = render(engine, 500 + 37 * i % 1000);
        for (std::size_t frame = 0; frame < part.size(); frame += 2)
            heard.push_back(part[frame]);
    }
    LiveEngine undisturbed(kRate);
    undisturbed.preview(oneNote(core::Voice::Triangle, 40));
    const auto largestStep = [](const std::vector<float>& samples, std::size_t apart) {
        float largest = 0;
        for (std::size_t i = apart; i < samples.size(); i += apart)
            largest = std::max(largest, std::abs(samples[i] - samples[i - apart]));
        return largest;
    };
    EXPECT_LT(largestStep(heard, 1), 1.2F * largestStep(render(undisturbed, kRate / 5), 2));
}

TEST(LiveEngine, tellsWhenItHasObeyed) {
    LiveEngine engine(kRate);
    const auto song = someSong(1);
    engine.setSong(song);
    engine.play(0, song->length());
    EXPECT_FALSE(engine.settled());
    EXPECT_EQ(engine.renderCalls(), 0U);
    render(engine, 100);
    EXPECT_TRUE(engine.settled() && engine.playing());
    EXPECT_EQ(engine.renderCalls(), 1U);
    engine.seek(1789773);
    EXPECT_FALSE(engine.settled()) << "position() still is the old one";
    render(engine, 100);
    EXPECT_TRUE(engine.settled());
    EXPECT_GE(engine.position(), 1789773);
}

TEST(LiveEngine, theAudioThreadNeverTouchesTheHeap) {
    heapCalls = 0;
    LiveEngine engine(kRate);
    for (std::uint64_t i = 0; i < 20; ++i) {
        engine.setSong(someSong(i));
        engine.play(static_cast<Cycle>(i) * 100000, 20 * 1789773);
        VoiceMask mask;
        mask.audible[i % 4] = false;
        engine.setMask(mask);
        engine.setLoop({static_cast<Cycle>(i) * 150000, static_cast<Cycle>(i) * 150000 + 20000});
        engine.seek(static_cast<Cycle>(i) * 150000);
        engine.preview(oneNote(core::kVoices[i % 4], 10));
        render(engine, 1000 + static_cast<int>(i) * 37);
        engine.collect();
    }
    EXPECT_EQ(heapCalls, 0);
}

TEST(LiveEngine, freesSongsOnceTheAudioThreadIsDoneWithThem) {
    LiveEngine engine(kRate);
    std::weak_ptr<const RegisterLog> first;
    {
        const auto song = someSong(1);
        first = song;
        engine.setSong(song);
    }
    render(engine, 100);
    engine.collect();
    EXPECT_FALSE(first.expired()) << "still played";
    engine.setSong(someSong(2));
    EXPECT_FALSE(first.expired());
    render(engine, 100);
    engine.collect();
    EXPECT_TRUE(first.expired());
}

TEST(LiveEngine, survivesADeviceThatDoesNotCall) {
    LiveEngine engine(kRate);
    const auto song = someSong(1);
    for (int i = 0; i < 2000; ++i) {
        engine.setSong(song);
        engine.play(0, song->length());
    }
    for (int i = 0; i < 50; ++i) {
        render(engine, 100);
        engine.collect();
    }
    EXPECT_TRUE(engine.playing());
}

TEST(LiveEngine, twoThreadsMayTalkThroughIt) {
    LiveEngine engine(kRate);
    std::atomic<bool> done = false;
    std::thread audio([&] {
        std::vector<float> samples(256);
        while (!done)
            engine.render(samples.data(), 128, 2);
    });
    std::vector<std::weak_ptr<const RegisterLog>> songs;
    const auto settle = [&] {
        for (int i = 0; i < 10'000 && !engine.settled(); ++i) {
            engine.collect();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        engine.collect();
        return engine.settled();
    };
    for (std::uint64_t i = 0; i < 300; ++i) {
        auto song = someSong(i % 7);
        songs.emplace_back(song);
        engine.setSong(std::move(song));
        engine.setLoop({static_cast<Cycle>(i) * 1000, static_cast<Cycle>(i) * 1500});
        engine.play(0, 1789773);
        auto note = oneNote(core::Voice::Triangle, 60);
        songs.emplace_back(note);
        engine.preview(std::move(note));
        engine.seek(static_cast<Cycle>(i) * 700);
        engine.collect();
    }
    EXPECT_TRUE(settle());
    const auto alive =
        std::ranges::count_if(songs, [](const auto& song) { return !song.expired(); });
    EXPECT_EQ(alive, 2) << "the last song and the last note are held, the others are freed";
    engine.stop();
    EXPECT_TRUE(settle());
    EXPECT_FALSE(engine.playing());
    done = true;
    audio.join();
}

TEST(LiveEngine, countsInAndBeginsOnTheFrame) {
    const auto song = someSong(5);
    const auto countIn = std::make_shared<const RegisterLog>(
        countInOf(core::TempoMap(), core::MeterMap(), core::Region::Ntsc, 0, 1));
    const auto frames = static_cast<int>(countIn->length() * kRate / 1789773);
    EXPECT_NEAR(frames, 2 * kRate, 1) << "four beats of half a second";
    LiveEngine plain(kRate);
    plain.setSong(song);
    plain.play(0, song->length());
    const auto expected = render(plain, kRate);
    LiveEngine engine(kRate);
    engine.setSong(song);
    engine.play(0, song->length(), countIn);
    const auto counted = render(engine, frames);
    EXPECT_TRUE(engine.playing());
    EXPECT_EQ(engine.position(), 0);
    const auto firstBeat = std::span(counted).first(kRate / 10);
    EXPECT_GT(tests::level(firstBeat), 0.01);
    const auto played = render(engine, kRate);
    // The last click has died away long before.
    for (std::size_t i = 0; i < played.size(); ++i)
        ASSERT_NEAR(played[i], expected[i], 1e-4) << i;
    engine.play(0, song->length(), countIn);
    render(engine, kRate);
    engine.stop();
    render(engine, kRate / 10);
    EXPECT_FALSE(engine.playing());
    EXPECT_LT(tests::level(render(engine, 3 * kRate)), 1e-6) << "a count-in that was stopped";
    EXPECT_EQ(heapCalls, 0);
}

TEST(LiveEngine, metronomeGoesWithTheSong) {
    core::Song empty;
    empty.frame.length = 8 * core::kModelRate;
    const auto song = std::make_shared<const RegisterLog>(playSong(empty));
    const auto clicks = std::make_shared<const RegisterLog>(clicksOf(PlayedSong(empty)));
    LiveEngine engine(kRate);
    engine.setSong(song);
    engine.setClicks(clicks);
    engine.setLoop({0, 1789773});
    engine.play(0, song->length());
    // Two beats a second, over and over.
    const auto played = render(engine, 3 * kRate);
    const auto levelAt = [&](double second) {
        return tests::level(
            std::span(played).subspan(2 * static_cast<std::size_t>(second * kRate), kRate / 10));
    };
    for (const double beat : {0.01, 0.51, 1.01, 1.51, 2.01, 2.51}) {
        EXPECT_GT(levelAt(beat), 0.02) << beat;
        EXPECT_LT(levelAt(beat + 0.3), 0.001) << beat;
    }
    engine.setClicks(nullptr);
    render(engine, kRate / 10);
    EXPECT_LT(tests::level(render(engine, kRate)), 1e-3);
    engine.setClicks(clicks);
    render(engine, kRate / 2);
    EXPECT_GT(tests::level(render(engine, kRate)), 0.005) << "switched on while it plays";
    engine.collect();
    EXPECT_EQ(heapCalls, 0);
}

}  // namespace studio::synth

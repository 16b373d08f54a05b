// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/deck.h"

#include "synth/player/player.h"
#include "tests/support/random_song.h"
#include "tests/support/spectrum.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

namespace studio::synth {

namespace {

using core::Voice;

constexpr int kRate = 48000;
constexpr Cycle kClock = 1'789'773;
/// Less than a step of a 16-bit sample: sums of floats in another order.
constexpr float kSame = 1e-5F;

/// Notes of all voices without a rest, 20 seconds long.
RegisterLog busySong(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    core::Song song;
    song.frame.length = 20 * 44100;
    for (const Voice voice : core::kVoices) {
        const core::PitchRange range = core::pitchRange(voice);
        for (core::Tick at = 0; at < song.frame.length - 20000;) {
            core::Note note;
            note.start = at;
            note.length = 1000 + static_cast<core::Tick>(random() % 15000);
            note.pitch = static_cast<std::int16_t>(
                range.lowest +
                static_cast<int>(random() % static_cast<unsigned>(range.highest - range.lowest)));
            note.velocity = static_cast<std::int16_t>(5 + random() % 11);
            at = note.end();
            song.part(voice).notes.push_back(note);
        }
    }
    return playSong(song);
}

/// One note from start to end.
RegisterLog held(Voice voice, int pitch) {
    core::Song song;
    song.frame.length = 60 * 44100;
    core::Note note;
    note.length = song.frame.length;
    note.pitch = static_cast<std::int16_t>(pitch);
    song.part(voice).notes = {note};
    return playSong(song);
}

std::vector<float> render(Deck& deck, std::int64_t frames) {
    std::vector<float> samples(static_cast<std::size_t>(frames));
    deck.render(samples.data(), static_cast<int>(frames));
    return samples;
}

float largestStep(std::span<const float> samples) {
    float largest = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        largest = std::max(largest, std::abs(samples[i] - samples[i - 1]));
    return largest;
}

float largestDifference(std::span<const float> a, std::span<const float> b) {
    float largest = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

std::int64_t framesBetween(Cycle from, Cycle to) {
    BandLimitedSteps steps(kRate, 1, StepQuality::Live);
    steps.restart(kClock);
    return steps.frameAt(to) - steps.frameAt(from);
}

}  // namespace

TEST(Deck, passesOfALoopAreTheSameSampleForSample) {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const RegisterLog log = busySong(seed);
        const CycleRange loop{1'000'003 + static_cast<Cycle>(seed) * 77'777,
                              2'345'678 + static_cast<Cycle>(seed) * 200'001};
        Deck deck(kRate);
        deck.setLog(&log);
        deck.setLoop(loop);
        deck.play(loop.begin, log.length());
        const std::int64_t length = framesBetween(loop.begin, loop.end);
        render(deck, length);
        const auto second = render(deck, length);
        ASSERT_GT(tests::level(second), 0.01);
        for (int pass = 3; pass < 12; ++pass)
            ASSERT_LT(largestDifference(second, render(deck, length)), kSame)
                << "seed " << seed << ", pass " << pass;
        // One frame off is something else.
        render(deck, 1);
        EXPECT_GT(largestDifference(second, render(deck, length)), 0.01F);
    }
}

TEST(Deck, aLoopPlaysWhatThereIsBetweenItsEnds) {
    const RegisterLog log = busySong(9);
    const CycleRange loop{3 * kClock, 5 * kClock};
    Deck straight(kRate);
    straight.setLog(&log);
    straight.play(loop.begin, log.length());
    Deck looped(kRate);
    looped.setLog(&log);
    looped.setLoop(loop);
    looped.play(loop.begin, log.length());
    const std::int64_t length = framesBetween(loop.begin, loop.end);
    const auto once = render(straight, length);
    EXPECT_EQ(largestDifference(once, render(looped, length)), 0.0F);
    // Only the first moments differ: of the fade-in, and of the level that the end left.
    const auto again = render(looped, length);
    const std::size_t later = kRate / 10;
    EXPECT_LT(largestDifference(std::span(once).subspan(later), std::span(again).subspan(later)),
              kSame);
}

TEST(Deck, aLoopComesWhilePlayingAndGoes) {
    const RegisterLog log = busySong(3);
    Deck deck(kRate);
    deck.setLog(&log);
    deck.play(0, log.length());
    render(deck, kRate);
    deck.setLoop({kClock / 2, 3 * kClock / 2});
    render(deck, kRate);
    EXPECT_NEAR(static_cast<double>(deck.position()), kClock, 40);
    deck.setLoop({});
    render(deck, kRate);
    EXPECT_NEAR(static_cast<double>(deck.position()), 2.0 * kClock, 40);
    // One whose end is past is left alone.
    deck.setLoop({0, kClock});
    render(deck, kRate);
    EXPECT_NEAR(static_cast<double>(deck.position()), 3.0 * kClock, 40);
}

TEST(Deck, playsExactlyAsLongAsItIsTold) {
    const RegisterLog log = busySong(4);
    for (const Cycle to : {kClock + 1, kClock + 17, 2 * kClock - 5}) {
        Deck deck(kRate);
        deck.setLog(&log);
        deck.play(kClock / 3, to);
        std::int64_t frames = 0;
        float sample = 0;
        do {
            deck.render(&sample, 1);
            ++frames;
        } while (deck.running());
        EXPECT_EQ(frames, framesBetween(kClock / 3, to));
        EXPECT_EQ(deck.position(), to);
    }
}

TEST(Deck, nothingIsHeardOfWhatComesAfterTheEnd) {
    core::Song song;
    song.frame.length = 4 * 44100;
    core::Note note;
    note.start = 2 * 44100 - 1;
    note.length = 44100;
    note.pitch = 72;
    song.part(Voice::Pulse1).notes = {note};
    const RegisterLog log = playSong(song);
    const Cycle end = song.frame.tempo.unitsAt(note.start, kClock);
    ASSERT_NE(end * kRate % kClock, 0) << "the note begins inside of a frame";
    for (const bool loops : {false, true}) {
        Deck deck(kRate);
        deck.setLog(&log);
        if (loops)
            deck.setLoop({end / 2, end});
        deck.play(0, loops ? log.length() : end);
        for (const float sample : render(deck, 4 * kRate))
            ASSERT_LT(std::abs(sample), 1e-4F);
    }
}

TEST(Deck, soundsTheSameHoweverItsFramesAreAskedFor) {
    const RegisterLog log = busySong(5);
    std::mt19937 random(1);
    const auto play = [&](auto&& count) {
        Deck deck(kRate);
        deck.setLog(&log);
        deck.setLoop({kClock / 2, kClock});
        deck.play(0, log.length());
        std::vector<float> all;
        while (all.size() < 3 * kRate) {
            const auto part = render(deck, count());
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    };
    const auto whole = play([] { return 3 * kRate; });
    EXPECT_LT(largestDifference(whole, play([&] { return 1 + random() % 700; })), kSame);
}

TEST(Deck, aLoopDoesNotClick) {
    // A triangle moves by small steps only: what moves faster is a click. Its level at the loop's
    // end is another each time.
    const RegisterLog log = held(Voice::Triangle, 40);
    Deck deck(kRate);
    deck.setLog(&log);
    deck.play(0, log.length());
    render(deck, kRate / 2);
    const float undisturbed = largestStep(render(deck, kRate / 2));
    for (Cycle length = 200'001; length < 400'000; length += 6'007) {
        deck.setLoop({kClock, kClock + length});
        deck.seek(kClock);
        render(deck, kRate / 20);
        ASSERT_LT(largestStep(render(deck, kRate / 2)), 1.1F * undisturbed) << length;
    }
}

TEST(Deck, seekingAndStoppingDoNotClick) {
    // The lowest pulse, at rest but for its edges; between them a jump would show.
    const RegisterLog log = held(Voice::Triangle, 33);
    Deck deck(kRate);
    deck.setLog(&log);
    deck.play(0, log.length());
    render(deck, kRate / 2);
    const float undisturbed = largestStep(render(deck, kRate / 2));
    std::mt19937 random(2);
    std::vector<float> heard;
    for (int i = 0; i < 200; ++i) {
        const auto where = static_cast<Cycle>(random() % 30'000'000);
        if (i % 4 == 3)
            deck.stop();
        else if (i % 4 == 0)
            deck.play(where, log.length());
        else
            deck.seek(where);
        const auto part = render(deck, 100 + random() % 1500);
        heard.insert(heard.end(), part.begin(), part.end());
    }
    EXPECT_GT(tests::level(heard), 0.01);
    EXPECT_LT(largestStep(heard), 1.1F * undisturbed);
}

TEST(Deck, mutingDoesNotClick) {
    const RegisterLog log = held(Voice::Triangle, 33);
    Deck deck(kRate);
    deck.setLog(&log);
    deck.play(0, log.length());
    render(deck, kRate / 2);
    const float undisturbed = largestStep(render(deck, kRate / 2));
    std::mt19937 random(3);
    std::vector<float> heard;
    VoiceMask mask;
    for (int i = 0; i < 200; ++i) {
        mask.audible[2] = !mask.audible[2];
        deck.setMask(mask);
        const auto part = render(deck, 30 + random() % 1500);
        heard.insert(heard.end(), part.begin(), part.end());
    }
    EXPECT_LT(largestStep(heard), 1.25F * undisturbed);
    mask.audible[2] = false;
    deck.setMask(mask);
    render(deck, kRate / 4);
    EXPECT_LT(tests::level(render(deck, kRate / 4)), 1e-5);
    deck.setMask({});
    render(deck, kRate / 4);
    EXPECT_GT(tests::level(render(deck, kRate / 4)), 0.05);
}

TEST(Deck, mutingOneVoiceLeavesTheOthersAlone) {
    core::Song song;
    song.frame.length = 10 * 44100;
    core::Note note;
    note.length = song.frame.length;
    note.pitch = 69;
    song.part(Voice::Triangle).notes = {note};
    const RegisterLog alone = playSong(song);
    note.pitch = 64;
    song.part(Voice::Pulse2).notes = {note};
    const RegisterLog both = playSong(song);
    VoiceMask mask;
    mask.audible[1] = false;
    Deck muted(kRate);
    muted.setLog(&both);
    muted.play(0, both.length());
    render(muted, kRate / 2);
    muted.setMask(mask);
    Deck expected(kRate);
    expected.setLog(&alone);
    expected.play(0, alone.length());
    render(expected, kRate / 2);
    // The pulse, gone, leaves what the output's high-pass has stored of it, for a moment.
    render(muted, kRate / 4);
    render(expected, kRate / 4);
    EXPECT_LT(largestDifference(render(muted, kRate), render(expected, kRate)), kSame);
}

TEST(Deck, exchangingASongLeavesWhatStaysTheSameUntouched) {
    const RegisterLog log = busySong(6);
    const RegisterLog same = busySong(6);
    Deck steady(kRate);
    steady.setLog(&log);
    steady.play(0, log.length());
    Deck edited(kRate);
    edited.setLog(&log);
    edited.play(0, log.length());
    std::mt19937 random(4);
    for (int i = 0; i < 200; ++i) {
        edited.setLog(i % 2 == 0 ? &same : &log);
        const auto frames = 64 + random() % 2000;
        ASSERT_LT(largestDifference(render(steady, frames), render(edited, frames)), kSame)
            << "exchange " << i;
    }
}

TEST(Deck, anotherSongIsHeardFromTheExchangeOn) {
    const RegisterLog low = held(Voice::Pulse1, 57);
    const RegisterLog high = held(Voice::Pulse1, 69);
    Deck deck(kRate);
    deck.setLog(&low);
    deck.play(0, low.length());
    const auto before = render(deck, kRate);
    deck.setLog(&high);
    std::vector<float> after = render(deck, 1 << 15);
    EXPECT_NEAR(tests::strongestFrequency(after, kRate), 440, 1);
    after.insert(after.begin(), before.back());
    EXPECT_LE(largestStep(after), 1.05F * largestStep(before)) << "an edge as any other";
    EXPECT_EQ(deck.position(), (Cycle{kRate + (1 << 15)} * kClock + kRate - 1) / kRate);
}

}  // namespace studio::synth

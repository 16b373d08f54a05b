// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_grammar.h"

#include "core/infill/take.h"
#include "tests/support/fill_property.h"
#include "tests/support/random_song.h"

#include <gtest/gtest.h>

#include <random>

namespace studio::core {

namespace {

const std::vector<std::shared_ptr<const LanguageModel>>& models() {
    static const auto kModels = tests::tinyModels();
    return kModels;
}

Note note(Tick start, Tick length, int pitch) {
    Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    return result;
}

std::vector<std::string> symbols(const std::vector<TokenId>& tokens, const Vocabulary& words) {
    std::vector<std::string> list;
    for (const TokenId id : tokens)
        list.push_back(words.symbol(id));
    return list;
}

/// P1 plays at frames 10 and 30 of a grid without phase; TR is free in between.
Song melodySong() {
    Song song;
    song.frame.length = 44100;
    const auto frame = [](int count) { return static_cast<Tick>(count * kSamplesPerFrame); };
    song.part(Voice::Pulse1).notes = {note(frame(10), frame(10), 60),
                                      note(frame(30), frame(5), 62)};
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.set(Voice::Triangle, {frame(15), frame(25)}, LockMode::Free);
    return song;
}

}  // namespace

TEST(FillGrammar, walksFromSiteToSite) {
    const auto& model = *models()[1];
    const Vocabulary& words = model.vocabulary();
    const auto plan = compileFill(melodySong(), {0, 44100}, model);
    ASSERT_TRUE(plan) << plan.error().message();
    EXPECT_EQ(symbols(plan->prompt, words), (std::vector<std::string>{"<S>", "P1_NOTEON_60"}));
    FillGrammar grammar(*plan, words);
    // From frame 10: P1's end is 10 frames away; TR may speak from frame 15 on.
    EXPECT_TRUE(grammar.choices().events.empty());
    EXPECT_EQ(words.symbol(grammar.choices().advance), "WT_7300");
    std::vector<std::int64_t> steps;
    for (const TokenId wait : grammar.choices().waits)
        steps.push_back(plan->waits.stepsOf(wait).front());
    EXPECT_EQ(steps, (std::vector<std::int64_t>{5, 6, 7, 8, 9}));
    grammar.take(grammar.choices().waits.front());
    // At frame 15, after a wait that reached no site, somebody must speak: a note of TR.
    EXPECT_EQ(grammar.choices().advance, kNoToken);
    EXPECT_EQ(grammar.choices().events.size(), 88U);
    grammar.take(words.noteOn(Voice::Triangle, 40));
    // Sounding, the triangle waits for P1's end at frame 20 or speaks again before.
    EXPECT_TRUE(grammar.choices().events.empty());
    grammar.take(grammar.choices().advance);
    EXPECT_EQ(symbols(grammar.choices().site, words), (std::vector<std::string>{"P1_NOTEOFF"}));
    EXPECT_TRUE(grammar.choices().events.empty()) << "TR comes after P1";
    grammar.take(words.noteOff(Voice::Pulse1));
    EXPECT_EQ(grammar.choices().events.size(), 89U) << "TR may speak again or end";
    grammar.take(grammar.choices().advance);
    EXPECT_TRUE(grammar.finished());
    ASSERT_EQ(grammar.outcome().notes[2].size(), 1U);
    EXPECT_EQ(grammar.outcome().notes[2][0].begin, plan->slots[2][0].begin);
    EXPECT_EQ(grammar.outcome().notes[2][0].end, plan->slots[2][0].begin + 10)
        << "ended with its slot";
}

TEST(FillGrammar, rhythmFixesWhenAndLeavesWhat) {
    Song song = melodySong();
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.setAll(Voice::Pulse1, LockMode::Rhythm);
    const auto& model = *models()[1];
    const auto plan = compileFill(song, {0, 44100}, model);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->prompt, (std::vector<TokenId>{kBoundary}));
    FillGrammar grammar(*plan, model.vocabulary());
    int choices = 0;
    while (!grammar.finished()) {
        const auto tokens = grammar.choices().all();
        choices += tokens.size() > 1 ? 1 : 0;
        EXPECT_TRUE(tokens.size() == 1 || tokens.size() == 76);
        grammar.take(tokens.back());
    }
    EXPECT_EQ(choices, 2);
    EXPECT_EQ(grammar.outcome().pitches[0], (std::vector<DrawnPitch>{{0, 108}, {1, 108}}));
    EXPECT_EQ(grammar.outcome().pitchOf(Voice::Pulse1, 1), 108);
    EXPECT_EQ(grammar.outcome().pitchOf(Voice::Pulse2, 1), 0);
}

TEST(FillGrammar, pitchFixesWhatAndLeavesWhen) {
    Song song = melodySong();
    const auto frame = [](int count) { return static_cast<Tick>(count * kSamplesPerFrame); };
    song.part(Voice::Pulse1).notes = {note(frame(10), frame(2), 60), note(frame(12), frame(2), 64),
                                      note(frame(14), frame(2), 67)};
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.set(Voice::Pulse1, {frame(8), frame(20)}, LockMode::Pitch);
    const auto& model = *models()[1];
    const Vocabulary& words = model.vocabulary();
    const auto plan = compileFill(song, {0, 44100}, model);
    ASSERT_TRUE(plan);
    EXPECT_TRUE(plan->kept.part(Voice::Pulse1).notes.empty());
    FillGrammar grammar(*plan, words);
    EXPECT_EQ(symbols(grammar.choices().events, words), (std::vector<std::string>{"P1_NOTEON_60"}));
    // Twelve frames for three notes: two are kept back for each that is still to come.
    std::vector<std::int64_t> begins;
    while (!grammar.finished()) {
        const FillChoices& choices = grammar.choices();
        if (choices.advance == kNoToken)
            begins.push_back(grammar.step());
        grammar.take(choices.advance != kNoToken ? choices.advance : choices.site.back());
    }
    const std::int64_t end = plan->slots[0][0].end;
    EXPECT_EQ(begins, (std::vector<std::int64_t>{end - 6, end - 4, end - 2}));
    std::vector<int> pitches;
    for (const DrawnNote& drawn : grammar.outcome().notes[0])
        pitches.push_back(drawn.pitch);
    EXPECT_EQ(pitches, (std::vector<int>{60, 64, 67}));
}

TEST(FillGrammar, pitchesThatDoNotFitInAreSaidBefore) {
    Song song = melodySong();
    const auto frame = [](int count) { return static_cast<Tick>(count * kSamplesPerFrame); };
    song.part(Voice::Pulse1).notes = {note(frame(10), 300, 60), note(frame(10) + 300, 300, 64),
                                      note(frame(11), 300, 67)};
    song.frame.locks.set(Voice::Pulse1, {frame(10), frame(12)}, LockMode::Pitch);
    const auto plan = compileFill(song, {0, 44100}, *models()[1]);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().message(),
              "P1 keeps the pitches of more notes in bar 1 than can be played there one after the "
              "other; free a part of them or choose a larger range.");
}

TEST(FillGrammar, silenceTakesNotesOutAndDrawsNothing) {
    Song song = melodySong();
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.set(Voice::Pulse1, {0, 20000}, LockMode::Silent);
    const auto& model = *models()[1];
    const auto plan = compileFill(song, {0, 44100}, model);
    ASSERT_TRUE(plan) << plan.error().message();
    const FillGrammar grammar(*plan, model.vocabulary());
    EXPECT_TRUE(grammar.finished());
    const Song after = songWith(song, *plan, grammar.outcome());
    ASSERT_EQ(after.part(Voice::Pulse1).notes.size(), 1U);
    EXPECT_EQ(after.part(Voice::Pulse1).notes[0], song.part(Voice::Pulse1).notes[1]);
    EXPECT_FALSE(tests::brokenPromise(song, after, {0, 44100}));
    EXPECT_FALSE(compileFill(after, {0, 44100}, model)) << "there is nothing to take out any more";
}

TEST(FillGrammar, aFreeNoteMayFollowWhereAKeptOneEnds) {
    Song song = melodySong();
    const Tick end = song.part(Voice::Pulse1).notes[0].end();
    song.frame.locks.setAll(Voice::Triangle, LockMode::Locked);
    song.frame.locks.set(Voice::Pulse1, {end - 5000, end + 5000}, LockMode::Free);
    const auto& model = *models()[1];
    const auto plan = compileFill(song, {0, 44100}, model);
    ASSERT_TRUE(plan);
    FillGrammar grammar(*plan, model.vocabulary());
    while (grammar.choices().site.empty())
        grammar.take(grammar.choices().advance);
    EXPECT_EQ(grammar.choices().site.size(), 77U) << "the end, or any note in its place";
    grammar.take(model.vocabulary().noteOn(Voice::Pulse1, 50));
    while (!grammar.finished())
        grammar.take(grammar.choices().advance);
    const Song after = songWith(song, *plan, grammar.outcome());
    ASSERT_EQ(after.part(Voice::Pulse1).notes.size(), 3U);
    EXPECT_EQ(after.part(Voice::Pulse1).notes[1].start, end) << "exactly where the kept one ends";
    EXPECT_EQ(after.part(Voice::Pulse1).notes[1].end(), end + 5000);
}

TEST(FillGrammar, aNoteThatSoundsInBlocksItsVoice) {
    Song song = melodySong();
    song.frame.locks = LockMap(LockMode::Locked);
    const Note& first = song.part(Voice::Pulse1).notes[0];
    song.frame.locks.set(Voice::Pulse1, {first.start + 100, first.end() - 100}, LockMode::Free);
    const auto noRoom = compileFill(song, {0, 44100}, *models()[1]);
    ASSERT_FALSE(noRoom);
    EXPECT_NE(noRoom.error().message().find("no room"), std::string::npos);
    song.frame.locks.set(Voice::Pulse1, {first.start + 100, first.end() + 3000}, LockMode::Free);
    const auto plan = compileFill(song, {0, 44100}, *models()[1]);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->slots[0].size(), 1U);
    EXPECT_EQ(plan->slots[0][0].ticks, (TickRange{first.end(), first.end() + 3000}));
}

TEST(FillGrammar, everyWalkEndsAndKeepsTheLocks) {
    std::mt19937_64 random(81);
    int walks = 0;
    for (int round = 0; round < 400; ++round) {
        tests::RandomSongOptions options;
        options.length = 3 * 44100;
        options.density = 1000 + static_cast<Tick>(random() % 9000);
        const Song song = tests::randomSong(random, options);
        const Tick begin = static_cast<Tick>(random() % 80000);
        const TickRange region{begin, begin + 1 + static_cast<Tick>(random() % 80000)};
        const auto& model = *models()[static_cast<std::size_t>(round % 2)];
        const auto plan = compileFill(song, region, model);
        if (!plan)
            continue;
        ++walks;
        FillGrammar grammar(*plan, model.vocabulary());
        std::size_t tokens = 0;
        bool lastWasFreeWait = false;
        while (!grammar.finished()) {
            const auto legal = grammar.choices().all();
            ASSERT_FALSE(legal.empty()) << "a dead end";
            ASSERT_FALSE(lastWasFreeWait && grammar.choices().advance != kNoToken)
                << "a wait after a wait that reached nothing";
            const std::int64_t before = grammar.step();
            const TokenId token = legal[random() % legal.size()];
            const bool wait = model.vocabulary().token(token).kind == TokenKind::Wait;
            lastWasFreeWait = wait && token != grammar.choices().advance;
            grammar.take(token);
            ASSERT_EQ(grammar.step() > before, wait);
            ASSERT_LT(++tokens, 100000U);
        }
        const Song after = songWith(song, *plan, grammar.outcome());
        const auto broken = tests::brokenPromise(song, after, region);
        ASSERT_FALSE(broken) << *broken << " in round " << round;
        const auto violation = lockViolation(song, after, region);
        ASSERT_FALSE(violation) << *violation << " in round " << round;
    }
    EXPECT_GT(walks, 300);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/surprise.h"

#include "tests/support/fill_property.h"
#include "tests/support/random_song.h"

#include <gtest/gtest.h>

#include <numeric>

namespace studio::core {

namespace {

const std::vector<std::shared_ptr<const LanguageModel>>& models() {
    static const auto kModels = tests::tinyModels();
    return kModels;
}

Song someSong() {
    std::mt19937_64 random(5);
    return tests::randomSong(random, {.length = 4 * 44100});
}

}  // namespace

TEST(Surprise, isTheScoreOfEveryTokenAtItsNote) {
    const Song song = someSong();
    for (const auto& model : models()) {
        const auto measured = measureSurprise(song, *model, {}, {});
        ASSERT_TRUE(measured) << measured.error().message();
        const EncodedSong encoded = encodeSong(
            song, model->config().timing, model->config().samplesPerFrame, model->vocabulary());
        const auto scores = model->score(encoded.tokens, model->config().memoryLength, 0);
        ASSERT_TRUE(scores);
        const std::vector<EventSurprise>& events = **measured;
        ASSERT_EQ(events.size(), scores->nll.size());
        ASSERT_EQ(encoded.places.size(), encoded.tokens.size());
        std::size_t notes = 0;
        for (std::size_t i = 0; i < events.size(); ++i) {
            EXPECT_NEAR(events[i].nats, scores->nll[i], 1e-3);
            EXPECT_EQ(events[i].token, encoded.tokens[i + 1]);
            const Token& token = model->vocabulary().token(events[i].token);
            EXPECT_EQ(events[i].note.has_value(),
                      token.kind == TokenKind::NoteOn || token.kind == TokenKind::NoteOff);
            if (token.kind != TokenKind::NoteOn)
                continue;
            ++notes;
            const Note& note = song.part(token.voice).notes[*events[i].note];
            EXPECT_EQ(events[i].tick, note.start);
            EXPECT_EQ(token.value, note.pitch);
        }
        EXPECT_EQ(notes, encoded.noteCount);
    }
}

TEST(Surprise, tellsHowFarItIsAndStopsWhenAsked) {
    const Song song = someSong();
    double last = 0;
    std::stop_source stop;
    const auto whole = measureSurprise(
        song, *models()[1],
        [&](double share) {
            EXPECT_GT(share, last);
            last = share;
        },
        stop.get_token());
    ASSERT_TRUE(whole && *whole);
    EXPECT_EQ(last, 1);
    stop.request_stop();
    const auto stopped = measureSurprise(song, *models()[1], {}, stop.get_token());
    ASSERT_TRUE(stopped);
    EXPECT_FALSE(*stopped);
}

TEST(Surprise, expectsWhatTheModelDoesAtTheNoteThatComes) {
    const Song song = someSong();
    const LanguageModel& model = *models()[1];
    const auto all = likeliestEvents(song, 2 * 44100, Voice::Triangle, model, 1000);
    ASSERT_TRUE(all) << all.error().message();
    double sum = 0;
    for (std::size_t i = 0; i < all->size(); ++i) {
        EXPECT_EQ(model.vocabulary().token((*all)[i].token).voice, Voice::Triangle);
        EXPECT_TRUE(i == 0 || (*all)[i].chance <= (*all)[i - 1].chance);
        sum += (*all)[i].chance;
    }
    EXPECT_NEAR(sum, 1, 1e-9);
    const auto three = likeliestEvents(song, 2 * 44100, Voice::Triangle, model, 3);
    ASSERT_EQ(three->size(), 3U);
    EXPECT_EQ(three->front().token, all->front().token);
    EXPECT_NEAR(three->front().chance, all->front().chance, 1e-9);
    // Before any note there is something to expect as well.
    EXPECT_FALSE(likeliestEvents(Song(), 0, Voice::Pulse1, model, 4)->empty());
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/model_view.h"

#include "tests/support/random_song.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {
SampleNote note(std::int64_t start, std::int64_t end, int pitch, std::size_t source) {
    return {start, end, pitch, source};
}
}  // namespace

TEST(Tidied, mergesAnArtefactIntoTheNoteAfterIt) {
    const std::vector<SampleNote> notes{note(1000, 1001, 40, 0), note(1001, 2000, 60, 1)};
    std::vector<std::size_t> into;
    const auto result = tidied(notes, &into);
    ASSERT_EQ(result.size(), 1U);
    EXPECT_EQ(result[0].start, 1000);
    EXPECT_EQ(result[0].pitch, 60);
    EXPECT_EQ(result[0].source, 1U);
    EXPECT_EQ(into, (std::vector<std::size_t>{0, 0}));
}

TEST(Tidied, mergesChainsAndDropsWhatHasNothingToMergeInto) {
    const std::vector<SampleNote> notes{note(100, 110, 1, 0),   note(120, 130, 2, 1),
                                        note(150, 1000, 3, 2),  note(1000, 1063, 4, 3),
                                        note(1127, 2000, 5, 4), note(3000, 3005, 6, 5)};
    std::vector<std::size_t> into;
    const auto result = tidied(notes, &into);
    ASSERT_EQ(result.size(), 2U);
    EXPECT_EQ(result[0].start, 100);
    EXPECT_EQ(result[0].pitch, 3);
    EXPECT_EQ(result[1].start, 1127) << "64 samples after the artefact's end is too far";
    EXPECT_EQ(into, (std::vector<std::size_t>{0, 0, 0, kUnseen, 1, kUnseen}));
}

TEST(Tidied, aLongChainOfShortNotesBecomesANote) {
    // Each is short, but merged from the left the third lasts long enough.
    const std::vector<SampleNote> notes{note(0, 30, 1, 0), note(30, 60, 2, 1), note(60, 90, 3, 2)};
    const auto result = tidied(notes);
    ASSERT_EQ(result.size(), 1U);
    EXPECT_EQ(result[0].pitch, 3);
    EXPECT_EQ(result[0].start, 0);
}

TEST(ViewOf, alignsToFrames) {
    const ModelClock clock = ModelClock::frames(kSamplesPerFrame, 0);
    // Jitter about frames 1, 2 and 3; the second ends within its frame, the last two share one.
    const std::vector<SampleNote> notes{note(700, 1500, 60, 0), note(1500, 1700, 61, 1),
                                        note(2150, 2250, 62, 2), note(2300, 9000, 63, 3)};
    const VoiceView view = viewOf(notes, clock);
    ASSERT_EQ(view.notes.size(), 3U);
    EXPECT_EQ(view.notes[0].begin, 1);
    EXPECT_EQ(view.notes[0].end, 2);
    EXPECT_EQ(view.notes[1].begin, 2);
    EXPECT_EQ(view.notes[1].end, 3) << "a note lasts at least a frame";
    EXPECT_EQ(view.notes[2].begin, 3);
    EXPECT_EQ(view.notes[2].pitch, 63) << "the last onset in a frame counts";
    EXPECT_EQ(view.seenAs, (std::vector<std::size_t>{0, 1, 2, 2}));
}

TEST(ViewOf, samplesTimingIsRaw) {
    const std::vector<SampleNote> notes{note(10, 11, 60, 0), note(11, 500, 61, 1)};
    const VoiceView view = viewOf(notes, ModelClock::samples());
    ASSERT_EQ(view.notes.size(), 2U);
    EXPECT_EQ(view.notes[0].begin, 10);
    EXPECT_EQ(view.notes[0].end, 11);
}

TEST(EventsOf, followsTheGrammar) {
    std::mt19937_64 random(51);
    for (int round = 0; round < 20; ++round) {
        const Song song = tests::randomSong(random);
        for (const ModelClock& clock :
             {ModelClock::samples(), clockFor(song, Timing::Frames, kSamplesPerFrame)}) {
            SongView view;
            for (const Voice voice : kVoices)
                view[index(voice)] = viewOf(sampleNotes(song, song.part(voice)), clock);
            std::array<bool, kVoiceCount> sounding{};
            const ViewEvent* last = nullptr;
            const auto events = eventsOf(view);
            for (const ViewEvent& event : events) {
                if (last != nullptr)
                    ASSERT_TRUE(event.step > last->step ||
                                (event.step == last->step && event.voice > last->voice));
                if (!event.begins)
                    ASSERT_TRUE(sounding[index(event.voice)]);
                sounding[index(event.voice)] = event.begins;
                last = &event;
            }
            for (const bool sounds : sounding)
                ASSERT_FALSE(sounds) << "every note ends";
        }
    }
}

TEST(ClockFor, findsThePhaseOfTheSong) {
    Song song;
    for (int i = 0; i < 50; ++i) {
        Note added;
        added.start = static_cast<Tick>(200 + (i * 7) * kSamplesPerFrame) + (i % 3) * 30;
        added.length = 2000;
        added.pitch = 60;
        song.part(Voice::Pulse1).notes.push_back(added);
    }
    const ModelClock clock = clockFor(song, Timing::Frames, kSamplesPerFrame);
    EXPECT_NEAR(static_cast<double>(clock.sampleAt(0)), 230, 3);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/row.h"

#include "tests/support/random_song.h"
#include "tests/support/small_song.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace studio::core {

namespace {

using tests::makeNote;

using Kind = RowEvent::Kind;
using Events = std::vector<RowEvent>;

constexpr Voice kP1 = Voice::Pulse1;

/// Two bars of 4/4 at 480 ticks a quarter: sixteenths are 120.
Song songOf(std::vector<Note> notes) {
    return tests::makeSong(std::move(notes), 2);
}

Events eventsIn(const Song& song, RowColumn column, std::int64_t row) {
    const RowGrid rows(song.frame, GridUnit::Sixteenth);
    return rowEvents(song, kP1, column, rows.row(row).range);
}

/// Every event of one column as the song itself has it.
Events expectedEvents(const Song& song, Voice voice, RowColumn column) {
    const Part& part = song.part(voice);
    Events events;
    for (std::size_t i = 0; i < part.notes.size() && column != RowColumn::Timbre; ++i) {
        const Note& each = part.notes[i];
        const bool note = column == RowColumn::Note;
        events.push_back({each.start, Kind::Start, note ? each.pitch : each.velocity});
        const bool silence = i + 1 == part.notes.size() ? each.end() < song.frame.length
                                                        : part.notes[i + 1].start > each.end();
        if (note && silence)
            events.push_back({each.end(), Kind::End, 0});
    }
    if (column != RowColumn::Note) {
        for (const LanePoint& point : column == RowColumn::Volume ? part.volume : part.timbre)
            events.push_back({point.at, Kind::Change, point.value});
    }
    std::ranges::stable_sort(events, {}, &RowEvent::at);
    return events;
}

}  // namespace

TEST(Row, showsWhatHappensInIt) {
    Song song = songOf({makeNote(0, 120, 60, 9), makeNote(120, 150, 62), makeNote(500, 3340, 64)});
    song.part(kP1).volume = {{180, 4}, {200, 0}};
    song.part(kP1).timbre = {{120, 2}};
    EXPECT_EQ(eventsIn(song, RowColumn::Note, 0), (Events{{0, Kind::Start, 60}}));
    EXPECT_EQ(eventsIn(song, RowColumn::Note, 1), (Events{{120, Kind::Start, 62}}));
    EXPECT_EQ(eventsIn(song, RowColumn::Note, 2), (Events{{270, Kind::End, 0}}));
    EXPECT_EQ(eventsIn(song, RowColumn::Note, 4), (Events{{500, Kind::Start, 64}}));
    EXPECT_EQ(eventsIn(song, RowColumn::Note, 31), Events{}) << "the song's end needs no cut";
    EXPECT_EQ(eventsIn(song, RowColumn::Volume, 0), (Events{{0, Kind::Start, 9}}));
    EXPECT_EQ(eventsIn(song, RowColumn::Volume, 1),
              (Events{{120, Kind::Start, 10}, {180, Kind::Change, 4}, {200, Kind::Change, 0}}));
    EXPECT_EQ(eventsIn(song, RowColumn::Timbre, 1), (Events{{120, Kind::Change, 2}}));
    EXPECT_EQ(eventsIn(song, RowColumn::Timbre, 2), Events{});
}

TEST(Row, forgivesATickOfRounding) {
    const Song song = songOf({makeNote(239, 120, 60), makeNote(600, 1, 62)});
    EXPECT_EQ(eventsIn(song, RowColumn::Note, 1), Events{});
    EXPECT_EQ(eventsIn(song, RowColumn::Note, 2), (Events{{239, Kind::Start, 60}}));
}

TEST(Row, knowsBarsAndBeats) {
    Song song = songOf({});
    song.frame.meter = MeterMap(480, {TimeSignature{0, 4, 4}, TimeSignature{1920, 3, 4}});
    song.frame.length = 1920 + 1440;
    const RowGrid rows(song.frame, GridUnit::Sixteenth);
    EXPECT_EQ(rows.songRows(), 28);
    EXPECT_EQ(rows.rows(), 40);
    EXPECT_EQ(rows.bar(15), 1);
    EXPECT_EQ(rows.bar(16), 2);
    EXPECT_EQ(rows.numberInBar(18), 2);
    for (std::int64_t row = 0; row < rows.rows(); ++row) {
        EXPECT_EQ(rows.startsBeat(row), row % 4 == 0) << row;
        EXPECT_EQ(rows.startsBar(row), row == 0 || row == 16 || row == 28) << row;
    }
    const RowGrid halves(song.frame, GridUnit::Bar);
    EXPECT_TRUE(halves.startsBeat(1));
}

TEST(Row, everyEventOfASongIsInExactlyOneRow) {
    std::mt19937_64 random(7);
    for (int round = 0; round < 30; ++round) {
        tests::RandomSongOptions options;
        options.ticksPerQuarter = round % 2 == 0 ? 22050 : 960 + 37 * round;
        options.length = round % 2 == 0 ? 10 * 44100 : 40 * options.ticksPerQuarter;
        options.density = options.length / 120;
        const Song song = tests::randomSong(random, options);
        for (const GridUnit unit : kGridUnits) {
            const RowGrid rows(song.frame, unit);
            for (const Voice voice : kVoices) {
                for (const RowColumn column : kRowColumns) {
                    Events shown;
                    for (std::int64_t i = 0; i < rows.songRows(); ++i) {
                        const Row row = rows.row(i);
                        for (const RowEvent& event : rowEvents(song, voice, column, row.range)) {
                            ASSERT_EQ(rows.rowAt(event.at), i);
                            shown.push_back(event);
                        }
                    }
                    // Of the very last tick the row beyond the song tells.
                    const Row beyond = rows.row(rows.songRows());
                    std::ranges::copy(rowEvents(song, voice, column, beyond.range),
                                      std::back_inserter(shown));
                    ASSERT_EQ(shown, expectedEvents(song, voice, column))
                        << round << ' ' << gridUnitName(unit) << ' ' << shortName(voice);
                }
            }
        }
    }
}

}  // namespace studio::core

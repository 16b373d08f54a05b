// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/player.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace studio::synth {

namespace {

using core::Note;
using core::Song;
using core::Voice;

Note note(core::Tick start, core::Tick length, int pitch, int velocity = 12) {
    Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    result.velocity = static_cast<std::int16_t>(velocity);
    return result;
}

/// Writes to `address` after the preamble: (sample of 44.1 kHz, value).
std::vector<std::pair<std::int64_t, int>> writesTo(const RegisterLog& log, int address) {
    std::vector<std::pair<std::int64_t, int>> result;
    for (const RegisterWrite& write : log.writes()) {
        if (write.cycle > 0 && write.address == address)
            result.emplace_back((write.cycle * 44100 + 1789773 / 2) / 1789773, write.value);
    }
    return result;
}

using Writes = std::vector<std::pair<std::int64_t, int>>;

}  // namespace

TEST(Player, writesPulseNotesAtTheirTimes) {
    Song song;
    song.frame.length = 44100;
    song.part(Voice::Pulse1).notes = {note(1000, 500, 69), note(1500, 500, 68),
                                      note(3000, 100, 69)};
    song.part(Voice::Pulse1).timbre = {{0, 2}};
    const RegisterLog log = playSong(song);
    EXPECT_EQ(writesTo(log, 0x4002), (Writes{{1000, 253}, {1500, 268 & 0xFF}, {3000, 253}}));
    EXPECT_EQ(writesTo(log, 0x4003), (Writes{{1000, 0x08}, {1500, 0x09}, {3000, 0x08}}));
    EXPECT_EQ(writesTo(log, 0x4000),
              (Writes{{1000, 0xBC}, {2000, 0xB0}, {3000, 0xBC}, {3100, 0xB0}}))
        << "joined notes do not fall silent between";
    EXPECT_EQ(log.length(), 1789773);
}

TEST(Player, doesNotStartTheWaveformAnewWithoutNeed) {
    Song song;
    song.frame.length = 44100;
    song.part(Voice::Pulse2).notes = {note(1000, 500, 69), note(1500, 500, 70),
                                      note(2500, 500, 69)};
    EXPECT_EQ(writesTo(playSong(song), 0x4007).size(), 1U);
}

TEST(Player, followsVolumeAndTimbreInsideNotes) {
    Song song;
    song.frame.length = 44100;
    song.part(Voice::Noise).notes = {note(1000, 1000, 16, 9)};
    song.part(Voice::Noise).volume = {{500, 3}, {1200, 6}, {1400, 0}, {2500, 9}};
    song.part(Voice::Noise).timbre = {{1400, 1}};
    const RegisterLog log = playSong(song);
    EXPECT_EQ(writesTo(log, 0x400C), (Writes{{1000, 0x39}, {1200, 0x36}, {1400, 0x30}}));
    EXPECT_EQ(writesTo(log, 0x400E), (Writes{{1000, 0x00}, {1400, 0x80}}));
}

TEST(Player, switchesTheTriangleOnAndOffAtOnce) {
    Song song;
    song.frame.length = 44100;
    song.part(Voice::Triangle).notes = {note(1000, 500, 69), note(1500, 500, 69)};
    const RegisterLog log = playSong(song);
    EXPECT_EQ(writesTo(log, 0x4015), (Writes{{1000, 0x0F}, {1500, 0x0F}, {2000, 0x0B}}));
}

TEST(Player, isInOrderAndKeepsTimeOverAnHour) {
    Song song;
    song.frame.tempo = core::TempoMap(480, {core::Tempo{0, 428'571}});
    song.frame.tempo = song.frame.tempo.refined(song.frame.tempo.refinement());
    const core::Tick quarter = song.frame.tempo.ticksPerQuarter();
    for (int beat = 1; beat <= 9000; ++beat)
        song.part(Voice::Pulse1).notes.push_back(note(beat * quarter, quarter / 2, 60 + beat % 2));
    song.frame.length = 9001 * quarter;
    const RegisterLog log = playSong(song);
    EXPECT_TRUE(std::ranges::is_sorted(log.writes(), {}, &RegisterWrite::cycle));
    const auto periods = writesTo(log, 0x4002);
    ASSERT_EQ(periods.size(), 9000U);
    EXPECT_NEAR(static_cast<double>(periods[8399].first), 8400 * 0.428571 * 44100, 1);
}

TEST(RegisterLog, tellsTheStateAtAnyWrite) {
    std::vector<RegisterWrite> writes;
    for (int i = 0; i < 3000; ++i)
        writes.push_back({i * 10, static_cast<std::uint16_t>(0x4000 + i % 16),
                          static_cast<std::uint8_t>(i % 251)});
    const RegisterLog log(core::Region::Ntsc, writes, 30000);
    for (const std::size_t at : {0U, 1U, 511U, 512U, 513U, 2999U, 3000U}) {
        RegisterState expected{};
        for (std::size_t i = 0; i < at; ++i)
            expected[writes[i].address - 0x4000U] = writes[i].value;
        EXPECT_EQ(log.stateBefore(at), expected) << at;
    }
    EXPECT_EQ(log.firstWriteFrom(11), 2U);
    EXPECT_EQ(log.firstWriteFrom(20), 2U);
}

}  // namespace studio::synth

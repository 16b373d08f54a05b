// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/midi_file.h"

#include <gtest/gtest.h>

#include <random>

namespace studio::core {

namespace {

MidiFile example() {
    MidiFile file;
    file.ticksPerQuarter = 96;
    MidiTrack track;
    track.addMeta(0, midi::kTrackName, {'p', '1'});
    track.addChannelMessage(0, midi::kProgramChange, 80);
    track.addChannelMessage(10, midi::kNoteOn, 60, 15);
    track.addChannelMessage(300, midi::kNoteOn, 60, 0);
    track.addChannelMessage(300, midi::kControlChange, 11, 3);
    track.addMeta(40000, midi::kEndOfTrack, {});
    file.tracks.push_back(track);
    return file;
}

}  // namespace

TEST(MidiFile, roundTrips) {
    const Bytes bytes = writeMidi(example());
    const auto parsed = parseMidi(bytes);
    ASSERT_TRUE(parsed) << parsed.error().message();
    EXPECT_EQ(parsed->ticksPerQuarter, 96);
    ASSERT_EQ(parsed->tracks.size(), 1U);
    ASSERT_EQ(parsed->tracks[0].events.size(), 6U);
    EXPECT_EQ(parsed->tracks[0].events[3].at, 300);
    EXPECT_EQ(writeMidi(*parsed), bytes);
}

TEST(MidiFile, readsWhatOthersWrite) {
    // A longer header, a foreign chunk, a system exclusive event, no end of track.
    const Bytes bytes{'M', 'T', 'h', 'd',  0, 0, 0,    8, 0,    0,  0,   1,   0,   96,  1, 2,
                      'X', 'Y', 'Z', 'W',  0, 0, 0,    2, 9,    9,  'M', 'T', 'r', 'k', 0, 0,
                      0,   12,  0,   0xF0, 2, 1, 0xF7, 5, 0x90, 60, 100, 5,   60,  0};
    const auto parsed = parseMidi(bytes);
    ASSERT_TRUE(parsed) << parsed.error().message();
    ASSERT_EQ(parsed->tracks.size(), 1U);
    ASSERT_EQ(parsed->tracks[0].events.size(), 2U);
    EXPECT_EQ(parsed->tracks[0].events[1].at, 10);
}

TEST(MidiFile, refusesWhatItCannotRead) {
    const Bytes good = writeMidi(example());
    EXPECT_FALSE(parseMidi({}));
    Bytes bytes = good;
    bytes[9] = 2;
    EXPECT_FALSE(parseMidi(bytes)) << "type 2";
    bytes = good;
    bytes[12] = 0xE7;
    EXPECT_FALSE(parseMidi(bytes)) << "film frames";
    bytes = good;
    bytes[12] = bytes[13] = 0;
    EXPECT_FALSE(parseMidi(bytes)) << "no resolution";
    for (std::size_t length = 0; length < good.size() - 4; ++length)
        EXPECT_FALSE(parseMidi(std::span(good).first(length))) << length;
}

TEST(MidiFile, refusesFilesCutBetweenTracks) {
    MidiFile file;
    for (int i = 0; i < 3; ++i) {
        file.tracks.emplace_back();
        file.tracks.back().addMeta(10, midi::kEndOfTrack, {});
    }
    const Bytes whole = writeMidi(file);
    ASSERT_TRUE(parseMidi(whole));
    const std::size_t track = (whole.size() - 14) / 3;
    for (const std::size_t missing : {std::size_t{5}, track - 5, track, track + 3}) {
        const auto cut = parseMidi(std::span(whole).first(whole.size() - missing));
        EXPECT_FALSE(cut) << missing << " bytes are missing";
    }
}

TEST(MidiFile, salvagesWhatStandsBeforeTheCut) {
    MidiFile file = example();
    file.tracks.push_back(file.tracks.front());
    const Bytes whole = writeMidi(file);
    const std::size_t second = (whole.size() + 14) / 2;
    std::size_t before = 0;
    for (std::size_t length = second + 8; length < whole.size() - 4; ++length) {
        const auto cut = salvageMidi(std::span(whole).first(length));
        ASSERT_TRUE(cut) << length;
        ASSERT_EQ(cut->tracks.size(), 2U) << length;
        EXPECT_EQ(cut->tracks[0].events, file.tracks[0].events) << length;
        const auto& kept = cut->tracks[1].events;
        EXPECT_GE(kept.size(), before);
        before = kept.size();
        EXPECT_TRUE(std::equal(kept.begin(), kept.end(), file.tracks[1].events.begin())) << length;
        ASSERT_TRUE(cut->damagedAt) << length;
        EXPECT_LE(*cut->damagedAt, length);
        EXPECT_GE(*cut->damagedAt, second);
    }
    EXPECT_EQ(before, 5U);
    EXPECT_FALSE(salvageMidi(whole)->damagedAt);
}

TEST(MidiFile, damageInOneTrackSparesTheOthers) {
    MidiFile file = example();
    file.tracks.push_back(file.tracks.front());
    Bytes bytes = writeMidi(file);
    constexpr std::size_t kNoteOn = 14 + 8 + 6 + 3 + 1;
    ASSERT_EQ(bytes[kNoteOn], midi::kNoteOn);
    bytes[kNoteOn] = 0xF1;
    const auto salvaged = salvageMidi(bytes);
    ASSERT_TRUE(salvaged);
    EXPECT_EQ(salvaged->damagedAt, kNoteOn - 1);
    ASSERT_EQ(salvaged->tracks.size(), 2U);
    EXPECT_EQ(salvaged->tracks[0].events.size(), 2U);
    EXPECT_EQ(salvaged->tracks[1].events, file.tracks[1].events);
    EXPECT_FALSE(parseMidi(bytes));
}

TEST(MidiFile, nothingIsSalvagedBeforeTheFirstTrack) {
    const Bytes good = writeMidi(example());
    for (std::size_t length = 0; length < 14 + 8; ++length)
        EXPECT_FALSE(salvageMidi(std::span(good).first(length))) << length;
}

TEST(MidiFile, longWaitsComeBack) {
    MidiFile file;
    file.tracks.emplace_back();
    MidiTrack& track = file.tracks.back();
    constexpr Tick kLongest = 0x0FFF'FFFF;
    for (const Tick at : {Tick{0}, kLongest, 2 * kLongest + 1, 9 * kLongest})
        track.addChannelMessage(at, midi::kNoteOn, 60, 1);
    track.addMeta(20 * kLongest, midi::kEndOfTrack, {});
    const auto back = parseMidi(writeMidi(file));
    ASSERT_TRUE(back) << back.error().message();
    std::vector<Tick> times;
    for (const MidiEvent& event : back->tracks[0].events) {
        if (!event.isMeta(midi::kText))
            times.push_back(event.at);
    }
    EXPECT_EQ(times,
              (std::vector<Tick>{0, kLongest, 2 * kLongest + 1, 9 * kLongest, 20 * kLongest}));
}

TEST(MidiFile, survivesMutations) {
    std::mt19937_64 random(1);
    const Bytes good = writeMidi(example());
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
        Bytes bytes = good;
        for (std::uint64_t change = 0; change <= random() % 4; ++change)
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
        const auto parsed = parseMidi(bytes);
        read += parsed ? 1 : 0;
        if (!parsed)
            EXPECT_FALSE(parsed.error().message().empty());
        const auto salvaged = salvageMidi(bytes);
        EXPECT_EQ(salvaged && !salvaged->damagedAt, parsed.has_value());
    }
    EXPECT_GT(read, 0);
}

}  // namespace studio::core

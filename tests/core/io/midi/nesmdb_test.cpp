// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/nesmdb.h"

#include "tests/support/archives.h"
#include "tests/support/random_song.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <random>

namespace studio::core {

namespace {

MidiTrack track(const char* name, std::initializer_list<MidiEvent> events) {
    MidiTrack result;
    const std::string_view text = name;
    result.addMeta(0, midi::kTrackName, Bytes(text.begin(), text.end()));
    result.events.insert(result.events.end(), events);
    return result;
}

MidiEvent on(Tick at, int pitch, int velocity) {
    return {at, 0, midi::kNoteOn, static_cast<std::uint8_t>(pitch),
            static_cast<std::uint8_t>(velocity)};
}

MidiFile fileOf(std::vector<MidiTrack> tracks, int ticksPerQuarter = 22050) {
    MidiFile file;
    file.ticksPerQuarter = ticksPerQuarter;
    file.tracks = std::move(tracks);
    return file;
}

}  // namespace

TEST(Nesmdb, readsNotesChangesAndTheEnd) {
    MidiTrack conductor;
    conductor.addMeta(0, midi::kSetTempo, {7, 0xA1, 0x20});
    conductor.addMeta(0, midi::kTimeSignature, {4, 2, 24, 8});
    conductor.addMeta(200000, midi::kTimeSignature, {1, 0, 24, 8});
    MidiTrack p2 = track("p2", {on(100, 60, 12), on(735, 62, 9), on(735, 60, 0), on(1500, 62, 0)});
    p2.addChannelMessage(300, midi::kControlChange, 11, 5);
    p2.addChannelMessage(735, midi::kControlChange, 12, 2);
    std::ranges::stable_sort(p2.events, {}, &MidiEvent::at);
    const auto song = readNesmdb(fileOf({conductor, p2}));
    ASSERT_TRUE(song) << song.error().message();
    EXPECT_EQ(song->frame.length, 200000);
    EXPECT_EQ(song->frame.meter.signatures().size(), 1U);
    EXPECT_EQ(song->frame.locks, LockMap(LockMode::Locked));
    const Part& part = song->part(Voice::Pulse2);
    ASSERT_EQ(part.notes.size(), 2U);
    EXPECT_EQ(part.notes[0].range(), (TickRange{100, 735}));
    EXPECT_EQ(part.notes[1].range(), (TickRange{735, 1500}));
    EXPECT_EQ(part.notes[1].velocity, 9);
    EXPECT_EQ(part.volume, (Lane{{300, 5}}));
    EXPECT_EQ(part.timbre, (Lane{{735, 2}}));
}

TEST(Nesmdb, refinesOtherResolutions) {
    const auto song = readNesmdb(fileOf({track("p1", {on(96, 60, 12), on(192, 60, 0)})}, 96));
    ASSERT_TRUE(song);
    EXPECT_EQ(song->sampleAt(song->part(Voice::Pulse1).notes[0].start), 22050);
    EXPECT_EQ(song->frame.tempo.refinement(), 1);
}

TEST(Nesmdb, refusesWhatIsNoFourVoiceSong) {
    const auto refused = [](std::vector<MidiTrack> tracks) {
        const auto song = readNesmdb(fileOf(std::move(tracks)));
        return !song && !song.error().message().empty();
    };
    EXPECT_TRUE(refused({track("piano", {on(0, 60, 100), on(9, 60, 0)})}));
    EXPECT_TRUE(refused({track("p1", {on(0, 60, 9), on(5, 64, 9), on(9, 60, 0), on(9, 64, 0)})}));
    EXPECT_TRUE(refused({track("p1", {on(0, 60, 9)})})) << "never ends";
    EXPECT_TRUE(refused({track("p1", {on(0, 60, 0)})})) << "never begins";
    EXPECT_TRUE(refused({track("p1", {on(5, 60, 9), on(5, 60, 0)})})) << "no length";
    EXPECT_TRUE(refused({track("p1", {on(0, 60, 16), on(9, 60, 0)})})) << "velocity";
    EXPECT_TRUE(refused({track("no", {on(0, 60, 9), on(9, 60, 0)})})) << "pitch of noise";
    EXPECT_TRUE(refused({track("p1", {}), track("p1", {})})) << "twice the same";
    EXPECT_FALSE(refused({track("p1", {on(0, 60, 9), on(9, 60, 0)})}));
}

TEST(Nesmdb, aSongWithoutLengthKeepsItsMetre) {
    const auto back = parseMidi(writeMidi(writeNesmdb(Song()))).and_then(readNesmdb);
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(back->frame.length, 0);
    EXPECT_EQ(back->frame.meter.signatureAt(0).numerator, 4);
}

TEST(Nesmdb, songsRoundTripThroughBytes) {
    std::mt19937_64 random(21);
    for (int i = 0; i < 20; ++i) {
        Song song = tests::randomSong(random);
        song.frame.locks = LockMap(LockMode::Locked);
        const auto parsed = parseMidi(writeMidi(writeNesmdb(song)));
        ASSERT_TRUE(parsed);
        const auto back = readNesmdb(*parsed);
        ASSERT_TRUE(back) << back.error().message();
        ASSERT_EQ(*back, song);
    }
}

TEST(Nesmdb, aSampleOfTheArchiveComesBackByteForByte) {
    const auto archive = tests::sharedData("data/nesmdb_midi.tar.xz");
    if (!archive)
        GTEST_SKIP() << "NES-MDB's archive is not here; nesmdb_roundtrip checks all of it";
    int songs = 0;
    EXPECT_TRUE(tests::visitMidiFiles(*archive, [&](const std::string& name, const Bytes& bytes) {
        const auto song = parseMidi(bytes).and_then(readNesmdb);
        EXPECT_TRUE(song) << name;
        if (song)
            EXPECT_EQ(writeMidi(writeNesmdb(*song)), bytes) << name;
        return ++songs < 200;
    }));
    EXPECT_EQ(songs, 200);
}

TEST(Nesmdb, aFinerResolutionNeverLosesANote) {
    Song song;
    song.frame.tempo = TempoMap(22050 * 4, {Tempo{}});
    song.frame.meter = MeterMap(22050 * 4, {TimeSignature{}});
    song.frame.length = 1000;
    for (Tick at = 0; at < 8; ++at) {
        Note note;
        note.start = at;
        note.length = 1;
        note.pitch = 60;
        song.part(Voice::Pulse1).notes.push_back(note);
    }
    const auto back = readNesmdb(writeNesmdb(song));
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(back->part(Voice::Pulse1).notes.size(), 8U);
}

}  // namespace studio::core

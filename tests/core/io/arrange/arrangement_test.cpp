// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/arrangement.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

constexpr int kQuarter = 480;

MidiLine line(const char* name, int channel, int program, std::vector<MidiNote> notes) {
    return {name, channel, program, std::move(notes)};
}

/// `count` notes of an eighth from `pitch` up and down again.
std::vector<MidiNote> eighths(int pitch, int count) {
    std::vector<MidiNote> notes;
    for (int i = 0; i < count; ++i) {
        const Tick start = i * kQuarter / 2;
        notes.push_back({start, start + kQuarter / 2, pitch + i % 5, 100});
    }
    return notes;
}

std::vector<MidiNote> chords(int count) {
    std::vector<MidiNote> notes;
    for (int i = 0; i < count; ++i) {
        for (const int pitch : {76, 72, 67, 48})
            notes.push_back({i * kQuarter, (i + 1) * kQuarter, pitch, 80});
    }
    return notes;
}

MidiScore band() {
    MidiScore score;
    score.title = "Band";
    score.tempo = TempoMap(kQuarter, {Tempo{0, 600'000}, Tempo{960, 400'000}});
    score.meter = MeterMap(kQuarter, {TimeSignature{0, 3, 4}});
    score.lines = {line("Strings", 4, 48, chords(4)), line("Fingered", 2, 33, eighths(40, 16)),
                   line("Lead", 0, 80, eighths(72, 16)),
                   line("Drums", 9, 0, {{0, 10, 42, 127}, {0, 10, 36, 127}, {240, 250, 42, 60}})};
    return score;
}

}  // namespace

TEST(Arrangement, givesLowestBusiestNextAndDrums) {
    const Arrangement arrangement = suggestArrangement(band());
    EXPECT_EQ(arrangement.tones[0], (VoiceSource{2, LinePick::Top}));
    EXPECT_EQ(arrangement.tones[1], (VoiceSource{0, LinePick::Top}));
    EXPECT_EQ(arrangement.tones[2], (VoiceSource{1, LinePick::Bottom}));
    EXPECT_EQ(arrangement.drums, std::vector<std::size_t>{3});
}

TEST(Arrangement, aPianoIsSharedOut) {
    MidiScore score;
    score.lines = {line("Piano", 0, 0, chords(4))};
    const auto arranged = arrange(score, suggestArrangement(score));
    ASSERT_TRUE(arranged) << arranged.error().message();
    for (const auto& [voice, pitch] :
         {std::pair{Voice::Pulse1, 76}, {Voice::Pulse2, 72}, {Voice::Triangle, 48}}) {
        const Part& part = arranged->song.part(voice);
        ASSERT_EQ(part.notes.size(), 4U) << shortName(voice);
        for (const Note& note : part.notes)
            EXPECT_EQ(note.pitch, pitch);
    }
    EXPECT_EQ(arranged->report.notesLeftOut, 4U);
}

TEST(Arrangement, aDoubledMelodyIsNotTheSecondVoice) {
    MidiScore score = band();
    score.lines.push_back(line("Lead octave", 5, 81, eighths(60, 16)));
    const Arrangement arrangement = suggestArrangement(score);
    EXPECT_EQ(arrangement.tones[0]->line, 2U);
    EXPECT_EQ(arrangement.tones[1]->line, 0U);
}

TEST(Arrangement, whatThisProgramWroteComesBackVoiceByVoice) {
    MidiScore score;
    score.lines = {line("Pulse 1", 0, 80, eighths(60, 8)), line("Pulse 2", 1, 81, eighths(60, 16)),
                   line("Triangle", 2, 38, eighths(72, 4))};
    const Arrangement arrangement = suggestArrangement(score);
    for (std::size_t voice = 0; voice < 3; ++voice)
        EXPECT_EQ(arrangement.tones[voice], VoiceSource{voice}) << voice;
    score.lines.push_back(line("Choir", 4, 52, chords(4)));
    EXPECT_NE(suggestArrangement(score), arrangement);
}

TEST(Arrangement, keepsTempoBarsAndTimes) {
    const auto arranged = arrange(band(), suggestArrangement(band()));
    ASSERT_TRUE(arranged) << arranged.error().message();
    const SongFrame& frame = arranged->song.frame;
    const Tick scale = frame.tempo.ticksPerQuarter() / kQuarter;
    EXPECT_EQ(frame.title, "Band");
    ASSERT_EQ(frame.tempo.tempos().size(), 2U);
    EXPECT_EQ(frame.tempo.tempos()[1].at, 960 * scale);
    EXPECT_EQ(frame.meter.signatureAt(0).numerator, 3);
    EXPECT_EQ(frame.length, 9 * kQuarter * scale);
    EXPECT_EQ(frame.locks.at(Voice::Noise, 0), LockMode::Locked);
    const Part& lead = arranged->song.part(Voice::Pulse1);
    ASSERT_EQ(lead.notes.size(), 16U);
    EXPECT_EQ(lead.notes[3].start, 3 * kQuarter / 2 * scale);
    EXPECT_EQ(lead.notes[3].velocity, 12);
}

TEST(Arrangement, oneDrumAtATimeAndItDiesAway) {
    const auto arranged = arrange(band(), suggestArrangement(band()));
    ASSERT_TRUE(arranged);
    const Part& noise = arranged->song.part(Voice::Noise);
    ASSERT_EQ(noise.notes.size(), 2U);
    EXPECT_EQ(noise.notes[0].pitch, 3);
    EXPECT_EQ(noise.notes[0].velocity, 15);
    EXPECT_EQ(noise.notes[1].pitch, 15);
    ASSERT_FALSE(noise.volume.empty());
    EXPECT_EQ(noise.volume.front().value, 14);
    EXPECT_LT(volumeAt(noise, noise.notes[0], noise.notes[0].end() - 1), 3);
}

TEST(Arrangement, movesWhatIsOutOfRangeByOctaves) {
    MidiScore score;
    score.lines = {line("Low", 0, 0, {{0, 480, 20, 100}, {480, 960, 120, 100}})};
    const auto arranged = arrange(score, suggestArrangement(score));
    ASSERT_TRUE(arranged);
    EXPECT_EQ(arranged->song.part(Voice::Pulse1).notes[0].pitch, 44);
    EXPECT_EQ(arranged->song.part(Voice::Pulse1).notes[1].pitch, 108);
    EXPECT_EQ(arranged->report.notesMoved, 2U);
}

TEST(Arrangement, namesTheLinesThatNobodyPlays) {
    MidiScore score = band();
    score.lines.push_back(line("Pad", 6, 89, chords(2)));
    const auto arranged = arrange(score, suggestArrangement(score));
    ASSERT_TRUE(arranged);
    EXPECT_EQ(arranged->report.unusedLines, std::vector<std::size_t>{4});
}

}  // namespace studio::core

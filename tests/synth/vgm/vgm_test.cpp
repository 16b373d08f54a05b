// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/player.h"
#include "synth/vgm/log_song.h"
#include "synth/vgm/vgm_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace studio::synth {

namespace {

using Bytes = std::vector<std::uint8_t>;

void putFour(Bytes& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<std::uint8_t>(value >> 8 * i);
}

/// A file of `commands` behind a header of version 1.61.
Bytes vgmOf(const Bytes& commands) {
    Bytes bytes(0xC0 + commands.size() + 1, 0);
    putFour(bytes, 0x00, 0x206D6756);
    putFour(bytes, 0x08, 0x161);
    putFour(bytes, 0x34, 0xC0 - 0x34);
    putFour(bytes, 0x84, 1789772);
    std::ranges::copy(commands, bytes.begin() + 0xC0);
    bytes.back() = 0x66;
    return bytes;
}

/// `log` as a VGM file whose writes stand at their samples.
Bytes vgmOf(const RegisterLog& log) {
    Bytes commands;
    std::int64_t sample = 0;
    const auto waitUntil = [&](std::int64_t until) {
        while (sample < until) {
            const auto wait = std::min<std::int64_t>(until - sample, 0xFFFF);
            commands.insert(commands.end(), {0x61, static_cast<std::uint8_t>(wait),
                                             static_cast<std::uint8_t>(wait >> 8)});
            sample += wait;
        }
    };
    for (const RegisterWrite& write : log.writes()) {
        waitUntil((write.cycle * 44100 + 1789773 / 2) / 1789773);
        commands.insert(commands.end(),
                        {0xB4, static_cast<std::uint8_t>(write.address - 0x4000), write.value});
    }
    waitUntil(log.length() * 44100 / 1789773);
    return vgmOf(commands);
}

core::Song expressiveSong() {
    core::Song song;
    song.frame.length = 4 * 44100;
    core::Note note;
    note.pitch = 60;
    note.length = 7000;
    for (int i = 0; i < 8; ++i) {
        note.start = 2000 + 20000 * i;
        for (const core::Voice voice : core::kVoices) {
            core::Note played = note;
            played.velocity =
                static_cast<std::int16_t>(voice == core::Voice::Triangle ? 1 : 9 + i % 6);
            if (voice == core::Voice::Noise)
                played.pitch = static_cast<std::int16_t>(1 + 2 * i);
            song.part(voice).notes.push_back(played);
            if (voice == core::Voice::Triangle)
                continue;
            song.part(voice).volume.push_back(
                {note.start + 3000, static_cast<std::int16_t>(1 + i % 8)});
            song.part(voice).timbre.push_back({note.start, static_cast<std::int16_t>((i + 1) % 2)});
        }
        note.pitch = static_cast<std::int16_t>(note.pitch + 3);
    }
    return song;
}

}  // namespace

TEST(Vgm, readsWritesAtTheirSamples) {
    const auto vgm =
        readVgm(vgmOf({0xB4, 0x00, 0xBF, 0x61, 0x44, 0xAC, 0xB4, 0x02, 0x10, 0xB4, 0x03,
                       0x08, 0x70, 0x62, 0x63, 0x40, 0x01, 0x02, 0xA0, 0x07, 0x3F}));
    ASSERT_TRUE(vgm) << vgm.error().message();
    const auto& writes = vgm->log.writes();
    ASSERT_EQ(writes.size(), 4U);
    EXPECT_EQ(writes[0], (RegisterWrite{0, 0x4015, 0x0F})) << "the voices are on";
    EXPECT_EQ(writes[1], (RegisterWrite{8, 0x4000, 0xBF}));
    EXPECT_EQ(writes[2], (RegisterWrite{1789773, 0x4002, 0x10}));
    EXPECT_EQ(writes[3], (RegisterWrite{1789773 + 8, 0x4003, 0x08})) << "not in the same cycle";
    EXPECT_EQ(vgm->log.length(), (44100 + 1 + 735 + 882) * std::int64_t{1789773} / 44100);
}

TEST(Vgm, readsSamplesAndLoop) {
    Bytes bytes =
        vgmOf({0x67, 0x66, 0xC2, 0x05, 0, 0, 0, 0x00, 0xC0, 0xAA, 0xBB, 0xCC, 0x62, 0x62});
    putFour(bytes, 0x1C, 0xC0 + 13 - 0x1C);
    const auto vgm = readVgm(bytes);
    ASSERT_TRUE(vgm) << vgm.error().message();
    ASSERT_NE(vgm->log.samples(), nullptr);
    EXPECT_EQ((*vgm->log.samples())[0x4002], 0xCC);
    EXPECT_EQ(vgm->loopFrom, 735 * std::int64_t{1789773} / 44100);
}

TEST(Vgm, givesTheNotesBackThatItWasMadeOf) {
    const core::Song song = expressiveSong();
    const auto vgm = readVgm(vgmOf(playSong(song)));
    ASSERT_TRUE(vgm) << vgm.error().message();
    const auto back = songOfVgm(*vgm);
    ASSERT_TRUE(back) << back.error().message();
    for (const core::Voice voice : core::kVoices) {
        const core::Part& was = song.part(voice);
        const core::Part& is = back->part(voice);
        ASSERT_EQ(is.notes.size(), was.notes.size()) << core::shortName(voice);
        for (std::size_t i = 0; i < was.notes.size(); ++i) {
            EXPECT_NEAR(static_cast<double>(is.notes[i].start),
                        static_cast<double>(was.notes[i].start), 2);
            EXPECT_NEAR(static_cast<double>(is.notes[i].end()),
                        static_cast<double>(was.notes[i].end()), 2);
            EXPECT_EQ(is.notes[i].pitch, was.notes[i].pitch);
            EXPECT_EQ(is.notes[i].velocity, was.notes[i].velocity);
            const core::Tick late = was.notes[i].start + 5000;
            EXPECT_EQ(core::volumeAt(is, is.notes[i], late),
                      core::volumeAt(was, was.notes[i], late));
            EXPECT_EQ(core::laneValueAt(is.timbre, late, 0),
                      core::laneValueAt(was.timbre, late, 0));
        }
    }
}

TEST(Vgm, refusesOthersAndSurvivesDamage) {
    EXPECT_FALSE(readVgm({}));
    Bytes other = vgmOf(Bytes{0x62});
    putFour(other, 0x84, 0);
    EXPECT_FALSE(readVgm(other));
    EXPECT_FALSE(readVgm(vgmOf({0x67, 0x66, 0xC2, 0xFF, 0xFF, 0, 0}))) << "a block beyond the end";
    EXPECT_FALSE(readVgm(Bytes{0x1F, 0x8B, 0x08, 0x00, 0x12}));
    std::mt19937 random(3);
    const Bytes good = vgmOf(playSong(expressiveSong()));
    for (int i = 0; i < 300; ++i) {
        Bytes bytes = good;
        bytes.resize(random() % (good.size() + 1));
        for (std::uint32_t change = 0; change < random() % 6 && !bytes.empty(); ++change)
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
        if (const auto vgm = readVgm(bytes); vgm && vgm->log.length() < 1789773LL * 60) {
            const auto song = songOfVgm(*vgm);
            EXPECT_TRUE(!song || core::checkSong(*song));
        }
    }
}

}  // namespace studio::synth

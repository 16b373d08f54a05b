// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/note_frames.h"

#include "core/score/sequence_text.h"
#include "synth/player/period.h"
#include "synth/player/player.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace studio::synth {

namespace {

using core::Instrument;
using core::SequenceKind;
using core::Voice;

constexpr std::int64_t kClock = 1789773;

Instrument withSequence(SequenceKind kind, const char* text) {
    Instrument instrument;
    instrument.sequence(kind) = *core::readSequence(text, kind);
    return instrument;
}

/// What `value` gives in the first `frames` frames; the note ends before frame `end`.
std::vector<int> valuesOf(NoteFrames frames, int count, int end,
                          const std::function<int(const NoteFrames&)>& value) {
    std::vector<int> values;
    for (int frame = 0; frame < count; ++frame) {
        if (frame == end)
            frames.release();
        if (frame > 0)
            frames.step();
        values.push_back(value(frames));
    }
    return values;
}

std::vector<int> volumes(const char* sequence, int count, int end, int velocity = 15) {
    const Instrument instrument = withSequence(SequenceKind::Volume, sequence);
    return valuesOf({&instrument, {}, Voice::Pulse1, 60, kClock}, count, end,
                    [&](const NoteFrames& frames) { return frames.volume(velocity, false); });
}

std::vector<int> periods(const Instrument& instrument, Voice voice, int pitch, int count,
                         std::vector<core::Effect> effects = {}) {
    return valuesOf({&instrument, effects, voice, pitch, kClock}, count, -1,
                    [](const NoteFrames& frames) { return frames.sound().period; });
}

int period(int pitch) {
    return tonePeriod(Voice::Pulse1, pitch, kClock);
}

using Values = std::vector<int>;

}  // namespace

TEST(NoteFrames, volumeRunsLoopsAndReleases) {
    EXPECT_EQ(volumes("15 12 9", 5, -1), (Values{15, 12, 9, 9, 9})) << "the last value stays";
    EXPECT_EQ(volumes("15 | 12 9", 6, -1), (Values{15, 12, 9, 12, 9, 12}));
    EXPECT_EQ(volumes("15 | 12 9 / 4 0", 8, 5), (Values{15, 12, 9, 12, 9, 4, 0, 0}));
    EXPECT_EQ(volumes("15 12 / 4 0", 6, 4), (Values{15, 12, 12, 12, 4, 0}));
    EXPECT_EQ(volumes("15 8 1", 3, -1, 4), (Values{4, 2, 1})) << "never quite silent by rounding";
}

TEST(NoteFrames, arpeggiosCountAsTheirModeSays) {
    Instrument instrument = withSequence(SequenceKind::Arpeggio, "0 | 4 7");
    EXPECT_EQ(periods(instrument, Voice::Pulse1, 60, 4),
              (Values{period(60), period(64), period(67), period(64)}));
    instrument = withSequence(SequenceKind::Arpeggio, "0 2 2");
    instrument.arpeggioMode = core::ArpeggioMode::Relative;
    EXPECT_EQ(periods(instrument, Voice::Pulse1, 60, 4),
              (Values{period(60), period(62), period(64), period(64)}));
    instrument = withSequence(SequenceKind::Arpeggio, "45 48");
    instrument.arpeggioMode = core::ArpeggioMode::Fixed;
    EXPECT_EQ(periods(instrument, Voice::Pulse1, 60, 3),
              (Values{period(69), period(72), period(60)}))
        << "the note itself at its end";
    EXPECT_EQ(periods(withSequence(SequenceKind::Arpeggio, "3 -9"), Voice::Noise, 8, 2),
              (Values{noisePeriod(11), noisePeriod(1)}));
}

TEST(NoteFrames, pitchAddsUpInPeriods) {
    EXPECT_EQ(periods(withSequence(SequenceKind::Pitch, "0 3 -1"), Voice::Pulse2, 60, 4),
              (Values{period(60), period(60) + 3, period(60) + 2, period(60) + 2}));
    EXPECT_EQ(periods(withSequence(SequenceKind::HiPitch, "0 1"), Voice::Pulse2, 60, 3),
              (Values{period(60), period(60) + 16, period(60) + 16}));
}

TEST(NoteFrames, vibratoSwingsAroundTheNoteAfterItsDelay) {
    Instrument instrument;
    instrument.vibrato = {4, 8, 5};
    const Values values = periods(instrument, Voice::Pulse1, 57, 40);
    for (int frame = 0; frame <= 4; ++frame)
        EXPECT_EQ(values[static_cast<std::size_t>(frame)], period(57));
    EXPECT_EQ(values[6], tonePeriod(Voice::Pulse1, 57.4, kClock)) << "40 cents up";
    EXPECT_EQ(values[10], tonePeriod(Voice::Pulse1, 56.6, kClock));
    EXPECT_EQ(values[4], values[12]);
}

TEST(NoteFrames, effectsAreFamiTrackers) {
    const Instrument bare;
    EXPECT_EQ(periods(bare, Voice::Pulse1, 60, 4, {{'0', 0x47}}),
              (Values{period(60), period(64), period(67), period(60)}));
    EXPECT_EQ(periods(bare, Voice::Pulse1, 60, 3, {{'1', 5}}),
              (Values{period(60), period(60) - 5, period(60) - 10}));
    const Values slid = periods(bare, Voice::Pulse1, 60, 40, {{'R', 0x23}});
    EXPECT_EQ(slid.back(), period(57));
    EXPECT_EQ(slid[1], period(60) + 5);
    EXPECT_EQ(periods(bare, Voice::Pulse1, 60, 1, {{'P', 0x83}}), Values{period(60) - 3});
    const std::vector<core::Effect> effects{{'G', 2}, {'S', 5}};
    const NoteFrames frames(nullptr, effects, Voice::Pulse1, 60, kClock);
    EXPECT_EQ(frames.delay(), 2);
    EXPECT_EQ(frames.cut(), 5);
}

TEST(Player, playsInstrumentsAtFrames) {
    core::Song song;
    song.frame.length = 44100;
    song.frame.instruments = {withSequence(SequenceKind::Volume, "15 10 / 3 0")};
    song.frame.voiceInstruments[0] = 0;
    core::Note note;
    note.start = 1000;
    note.length = 7350;
    note.pitch = 69;
    note.velocity = 15;
    song.part(Voice::Pulse1).notes = {note};
    const auto volumeWrites = [&] {
        std::vector<std::pair<Cycle, int>> writes;
        const RegisterLog log = playSong(song);
        for (const RegisterWrite& write : log.writes()) {
            if (write.cycle > 0 && write.address == 0x4000)
                writes.emplace_back(write.cycle, write.value & 0x0F);
        }
        return writes;
    };
    const Cycle begin = song.frame.tempo.unitsAt(1000, kClock);
    const Cycle end = song.frame.tempo.unitsAt(8350, kClock);
    using Writes = std::vector<std::pair<Cycle, int>>;
    EXPECT_EQ(volumeWrites(),
              (Writes{{begin, 15}, {begin + 29781, 10}, {end, 3}, {end + 29781, 0}}));
    // What the note says of its volume itself goes before the instrument's.
    song.part(Voice::Pulse1).volume = {{3000, 7}};
    EXPECT_EQ(volumeWrites(),
              (Writes{{begin, 15}, {song.frame.tempo.unitsAt(3000, kClock), 7}, {end, 0}}));
}

TEST(Player, releasesLastUntilTheNextNoteAtMost) {
    core::Song song;
    song.frame.length = 44100;
    song.frame.instruments = {withSequence(SequenceKind::Volume, "15 / 9 9 9 9 9 9 0")};
    song.frame.voiceInstruments[2] = 0;
    core::Note note;
    note.start = 1000;
    note.length = 2000;
    note.pitch = 50;
    core::Note next = note;
    next.start = 3800;
    song.part(Voice::Triangle).notes = {note, next};
    std::vector<int> gates;
    const RegisterLog log = playSong(song);
    for (const RegisterWrite& write : log.writes()) {
        if (write.cycle > 0 && write.address == 0x4015)
            gates.push_back(write.value);
    }
    EXPECT_EQ(gates, (Values{0x0F, 0x0F, 0x0B})) << "no gap before the second note";
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/midi_player.h"

#include "tests/support/small_song.h"
#include "tests/synth/devices/fake_midi_system.h"

#include <gtest/gtest.h>

#include <functional>
#include <thread>

namespace studio::synth {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using core::Voice;
using Notes = std::vector<std::string>;

constexpr int kRate = 48000;
constexpr Cycle kQuarter = 1'789'773 / 2;
const std::string kSynth = "Synth (Fake)";
const std::string kOther = "Other (Fake)";

bool comes(const std::function<bool()>& what) {
    for (const auto giveUp = Clock::now() + 20s; Clock::now() < giveUp;) {
        if (what())
            return true;
        std::this_thread::sleep_for(2ms);
    }
    return false;
}

/// A player on a fake device, and the spans of an engine that are written by hand.
class MidiPlayerTest : public testing::Test {
  protected:
    void SetUp() override {
        midi_->plugOutput(kSynth);
        midi_->plugOutput(kOther);
        settings_.voices[0].output = MidiVoice::Output::Both;
        settings_.voices[0].port = kSynth;
        settings_.voices[3].output = MidiVoice::Output::Device;
        settings_.voices[3].port = kSynth;
        apply();
        player_.setSource(spans_, kRate, 0);
        setSong(tests::makeSong({tests::makeNote(0, 480, 60), tests::makeNote(480, 480, 62)}, 1));
        midi_->forget();
    }

    void apply() {
        player_.setSettings(settings_);
        ports_.want({kSynth}, {});
        ASSERT_TRUE(comes([&] { return ports_.openingOf(kSynth) != 0; }));
    }
    void setSong(const core::Song& song) {
        player_.setSong(++song_, std::make_shared<const NoteLog>(PlayedSong(song)));
    }
    /// The audio thread has rendered `cycles`, long ago.
    void play(Cycle begin, Cycle end) {
        PlayedSpan span;
        span.calledAt = start_;
        span.frame = frame_;
        span.frames = (end - begin) * kRate / (2 * kQuarter);
        span.cycles = {begin, end};
        span.song = song_;
        span.playing = true;
        frame_ += span.frames;
        spans_->enqueue(span);
        player_.wake();
    }
    void stop() {
        PlayedSpan span;
        span.calledAt = start_;
        span.frame = frame_;
        span.song = song_;
        spans_->enqueue(span);
        player_.wake();
    }
    void expect(const Notes& notes) {
        EXPECT_TRUE(comes([&] { return midi_->sentNotes() == notes; }))
            << testing::PrintToString(midi_->sentNotes());
    }
    [[nodiscard]] bool sent(std::vector<std::uint8_t> bytes) const {
        const auto all = midi_->sent();
        return std::ranges::any_of(all, [&](const auto& each) { return each.bytes == bytes; });
    }

    std::shared_ptr<tests::FakeMidi> midi_ = std::make_shared<tests::FakeMidi>();
    MidiPorts ports_{std::make_unique<tests::FakeMidiSystem>(midi_), [](auto, auto) {}, [] {}, 5ms};
    MidiPlayer player_{ports_};
    MidiSettings settings_;
    std::shared_ptr<SpanQueue> spans_ = std::make_shared<SpanQueue>(64);
    Clock::time_point start_ = Clock::now() - 60s;
    std::int64_t frame_ = 0;
    std::uint32_t song_ = 0;
};

}  // namespace

TEST_F(MidiPlayerTest, sendsNotesOfVoicesThatGoToDevices) {
    core::Song song = tests::makeSong({tests::makeNote(0, 480, 60)}, 1);
    song.part(Voice::Triangle).notes = {tests::makeNote(0, 480, 40)};
    song.part(Voice::Noise).notes = {tests::makeNote(0, 240, 3)};
    setSong(song);
    play(0, 2 * kQuarter);
    ASSERT_TRUE(comes([&] { return midi_->sentNotes().size() == 4; }));
    auto notes = midi_->sentNotes();
    std::ranges::sort(notes);
    EXPECT_EQ(notes, (Notes{"off 1 60", "off 10 36", "on 1 60", "on 10 36"}))
        << "the triangle stays on the chip; the noise is a bass drum";
}

TEST_F(MidiPlayerTest, programVelocityAndVolumeAreThoseOfGeneralMidi) {
    core::Song song = tests::makeSong({tests::makeNote(0, 480, 60, 15)}, 1);
    song.part(Voice::Pulse1).volume = {{240, 5}};
    setSong(song);
    play(0, 2 * kQuarter);
    expect({"on 1 60", "off 1 60"});
    EXPECT_TRUE(sent({0xC0, 80})) << "Lead 1";
    EXPECT_TRUE(sent({0xB0, 11, 127}));
    EXPECT_TRUE(sent({0x90, 60, 127}));
    EXPECT_TRUE(sent({0xB0, 11, 127 * 5 / 15}));
}

TEST_F(MidiPlayerTest, transposesAndSendsTheTimbreByTheControllerOfChoice) {
    settings_.voices[0].transpose = -12;
    settings_.voices[0].channel = 4;
    settings_.voices[0].program = kNotSent;
    settings_.voices[3].program = kNotSent;
    settings_.timbreController = 74;
    settings_.volumeController = kNotSent;
    apply();
    core::Song song = tests::makeSong({tests::makeNote(0, 480, 60)}, 1);
    song.part(Voice::Pulse1).timbre = {{0, 3}};
    song.part(Voice::Pulse1).volume = {{240, 5}};
    setSong(song);
    midi_->forget();
    play(0, 2 * kQuarter);
    expect({"on 5 48", "off 5 48"});
    EXPECT_TRUE(sent({0xB4, 74, 127}));
    EXPECT_EQ(midi_->sent().size(), 3U) << "neither program nor volume";
}

TEST_F(MidiPlayerTest, isNeverEarly) {
    settings_.offset = 60ms;
    apply();
    midi_->forget();
    start_ = Clock::now();
    play(0, kQuarter / 100);
    ASSERT_TRUE(comes([&] { return !midi_->sentNotes().empty(); }));
    const auto sent = midi_->sent();
    EXPECT_GE(sent.back().time, start_ + 60ms);
}

TEST_F(MidiPlayerTest, stoppingAndJumpingEndNotes) {
    play(0, kQuarter / 2);
    expect({"on 1 60"});
    play(kQuarter, 3 * kQuarter / 2);
    expect({"on 1 60", "off 1 60", "on 1 62"});
    stop();
    expect({"on 1 60", "off 1 60", "on 1 62", "off 1 62"});
}

TEST_F(MidiPlayerTest, muteEndsTheNoteAndUnmutingTakesItUp) {
    play(0, kQuarter / 4);
    expect({"on 1 60"});
    player_.setAudible({false, true, true, true});
    expect({"on 1 60", "off 1 60"});
    play(kQuarter / 4, kQuarter / 2);
    player_.setAudible({true, true, true, true});
    play(kQuarter / 2, 3 * kQuarter / 4);
    expect({"on 1 60", "off 1 60", "on 1 60"});
}

TEST_F(MidiPlayerTest, panicSilencesEveryChannelUntilItPlaysAnew) {
    play(0, kQuarter / 4);
    expect({"on 1 60"});
    player_.panic();
    expect({"on 1 60", "off 1 60"});
    for (int channel = 0; channel < 16; ++channel) {
        EXPECT_TRUE(sent({static_cast<std::uint8_t>(0xB0 + channel), 123, 0}));
        EXPECT_TRUE(sent({static_cast<std::uint8_t>(0xB0 + channel), 120, 0}));
    }
    midi_->forget();
    stop();
    play(kQuarter, 5 * kQuarter / 4);
    expect({"on 1 62"});
}

TEST_F(MidiPlayerTest, otherSettingsEndNotesWhereTheyBegan) {
    play(0, kQuarter / 4);
    expect({"on 1 60"});
    settings_.voices[0].channel = 7;
    apply();
    play(kQuarter / 4, kQuarter / 2);
    expect({"on 1 60", "off 1 60", "on 8 60"});
}

TEST_F(MidiPlayerTest, aDeviceThatComesBackIsToldItsProgramAnew) {
    play(0, kQuarter / 4);
    expect({"on 1 60"});
    midi_->unplug(kSynth);
    ASSERT_TRUE(comes([&] { return ports_.openingOf(kSynth) == 0; }));
    play(kQuarter / 4, kQuarter / 2);
    midi_->forget();
    midi_->plugOutput(kSynth);
    ASSERT_TRUE(comes([&] { return ports_.openingOf(kSynth) != 0; }));
    play(kQuarter / 2, 3 * kQuarter / 2);
    ASSERT_TRUE(comes([&] {
        return sent({0x90, 62, 85});
    })) << testing::PrintToString(midi_->sentNotes());
    EXPECT_TRUE(sent({0xC0, 80}));
}

TEST_F(MidiPlayerTest, notesBesideTheSongEndByThemselvesOrByWord) {
    player_.beginNote({NoteEvent::Kind::On, Voice::Pulse1, 50, 15, 15, 0});
    player_.beginNote({NoteEvent::Kind::On, Voice::Pulse1, 55, 15, 15, 0});
    expect({"on 1 50", "on 1 55"});
    player_.endNote(Voice::Pulse1, 50);
    expect({"on 1 50", "on 1 55", "off 1 50"});
    player_.beginNote({NoteEvent::Kind::On, Voice::Noise, 9, 15, 15, 0}, 1ms);
    expect({"on 1 50", "on 1 55", "off 1 50", "on 10 38", "off 10 38"});
    player_.panic();
    expect({"on 1 50", "on 1 55", "off 1 50", "on 10 38", "off 10 38", "off 1 55"});
}

TEST_F(MidiPlayerTest, knowsWhatWasHeardWhen) {
    play(0, 2 * kQuarter);
    const auto heard = player_.heardAt(start_ + 250ms);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->song, song_);
    EXPECT_NEAR(static_cast<double>(heard->cycle), kQuarter / 2.0, 2);
    EXPECT_FALSE(player_.heardAt(start_ - 1ms));
    EXPECT_FALSE(player_.heardAt(start_ + 1001ms));
}

TEST(MidiPlayerLife, endsNotesWhenItGoes) {
    const auto midi = std::make_shared<tests::FakeMidi>();
    midi->plugOutput(kSynth);
    MidiPorts ports(
        std::make_unique<tests::FakeMidiSystem>(midi), [](auto, auto) {}, [] {}, 5ms);
    ports.want({kSynth}, {});
    ASSERT_TRUE(comes([&] { return ports.openingOf(kSynth) != 0; }));
    {
        MidiPlayer player(ports);
        MidiSettings settings;
        settings.voices[0].output = MidiVoice::Output::Device;
        settings.voices[0].port = kSynth;
        player.setSettings(settings);
        player.beginNote({NoteEvent::Kind::On, Voice::Pulse1, 50, 15, 15, 0});
    }
    EXPECT_EQ(midi->sentNotes(), (Notes{"on 1 50", "off 1 50"}));
}

TEST(MidiPorts, openWhatIsWantedWhileItIsThere) {
    const auto midi = std::make_shared<tests::FakeMidi>();
    std::atomic<int> changes = 0;
    std::atomic<int> heard = 0;
    MidiPorts ports(
        std::make_unique<tests::FakeMidiSystem>(midi), [&](auto, auto) { ++heard; },
        [&] { ++changes; }, 5ms);
    ports.want({kSynth}, "Keys (Fake)");
    EXPECT_EQ(ports.openingOf(kSynth), 0U);
    midi->plugOutput(kSynth);
    midi->plugInput("Keys (Fake)");
    ASSERT_TRUE(comes([&] { return ports.state().openInput == "Keys (Fake)"; }));
    EXPECT_EQ(ports.state().openOutputs, std::set<std::string>{kSynth});
    EXPECT_GT(changes, 0);
    midi->play("Keys (Fake)", {0x90, 60, 100});
    EXPECT_EQ(heard, 1);
    midi->unplug("Keys (Fake)");
    ASSERT_TRUE(comes([&] { return ports.state().openInput.empty(); }));
    midi->plugInput("Keys (Fake)");
    ASSERT_TRUE(comes([&] { return ports.state().openInput == "Keys (Fake)"; }));
    ports.want({}, {});
    ASSERT_TRUE(comes([&] { return ports.state().openOutputs.empty(); }));
    midi->play("Keys (Fake)", {0x90, 60, 100});
    EXPECT_EQ(heard, 1);
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/note_follower.h"

#include "synth/engine/live_engine.h"
#include "synth/player/player.h"
#include "tests/support/random_song.h"
#include "tests/support/small_song.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace studio::synth {

namespace {

using core::Voice;
using Kind = NoteEvent::Kind;

constexpr int kRate = 48000;
constexpr Cycle kClock = 1'789'773;
/// Half a second of cycles: a quarter of makeSong().
constexpr Cycle kQuarter = kClock / 2;

/// A live engine, without a device, whose notes are followed.
class Followed {
  public:
    struct Told {
        std::int64_t frame;
        NoteEvent event;
    };

    explicit Followed(const core::Song& song) { setSong(song); }

    LiveEngine& engine() { return engine_; }
    [[nodiscard]] const std::vector<Told>& told() const { return told_; }
    /// The note of `voice` has been ended by others.
    void forget(Voice voice) {
        follower_.forget(voice);
        down_[voice] = false;
    }

    void setSong(const core::Song& song) {
        const PlayedSong played(song);
        notes_[++number_] = NoteLog(played);
        log_ = std::make_shared<const RegisterLog>(playSong(played));
        engine_.setSong(log_, number_);
    }
    void play(Cycle from = 0) { engine_.play(from, log_->length()); }
    void render(int frames) {
        std::vector<float> samples(static_cast<std::size_t>(frames));
        engine_.render(samples.data(), frames, 1);
        PlayedSpan span;
        while (engine_.played()->try_dequeue(span))
            follower_.follow(span, &notes_.at(span.song),
                             [this](std::int64_t frame, const NoteEvent& event) {
                                 told_.push_back({frame, event});
                                 pair(event);
                             });
        engine_.collect();
    }
    void renderSeconds(double seconds) {
        for (int left = static_cast<int>(seconds * kRate); left > 0; left -= 480)
            render(std::min(left, 480));
    }

    /// As "on 60", "off 60"; the shapes are left out.
    [[nodiscard]] std::vector<std::string> notes() const {
        std::vector<std::string> result;
        for (const Told& each : told_) {
            if (each.event.kind != Kind::Shape)
                result.push_back((each.event.kind == Kind::On ? "on " : "off ") +
                                 std::to_string(each.event.pitch));
        }
        return result;
    }
    [[nodiscard]] bool sounding() const {
        return std::ranges::any_of(down_, [](const auto& voice) { return voice.second; });
    }

  private:
    LiveEngine engine_{kRate};
    NoteFollower follower_;
    std::uint32_t number_ = 0;
    std::map<std::uint32_t, NoteLog> notes_;
    std::shared_ptr<const RegisterLog> log_;
    std::vector<Told> told_;
    std::map<Voice, bool> down_;

    /// On and off take turns.
    void pair(const NoteEvent& event) {
        if (event.kind == Kind::Shape) {
            EXPECT_TRUE(down_[event.voice]);
            return;
        }
        EXPECT_NE(down_[event.voice], event.kind == Kind::On);
        down_[event.voice] = event.kind == Kind::On;
    }
};

core::Song threeQuarters() {
    return tests::makeSong(
        {tests::makeNote(0, 480, 60), tests::makeNote(480, 480, 62), tests::makeNote(960, 480, 64)},
        1);
}

}  // namespace

TEST(NoteFollower, playsEveryNoteOnceAtItsFrame) {
    Followed it(threeQuarters());
    it.play();
    it.renderSeconds(3);
    EXPECT_EQ(it.notes(),
              (std::vector<std::string>{"on 60", "off 60", "on 62", "off 62", "on 64", "off 64"}));
    const auto& told = it.told();
    EXPECT_NEAR(static_cast<double>(told[2].frame - told[0].frame), kRate / 2, 2);
    EXPECT_NEAR(static_cast<double>(told[5].frame - told[0].frame), 3 * kRate / 2, 2);
}

TEST(NoteFollower, randomSongsArriveWhole) {
    std::mt19937_64 random(5);
    for (int round = 0; round < 20; ++round) {
        const core::Song song = tests::randomSong(random);
        std::size_t notes = 0;
        const Cycle reach = 20 * kClock;
        const NoteLog log{PlayedSong(song)};
        for (const Voice voice : core::kVoices) {
            for (const auto& each : log.events(voice, 0, reach))
                notes += each.event.kind == Kind::On ? 1 : 0;
        }
        Followed it(song);
        it.engine().play(0, reach);
        it.renderSeconds(20.5);
        const auto told = it.notes();
        EXPECT_EQ(static_cast<std::size_t>(std::ranges::count_if(
                      told, [](const std::string& note) { return note.starts_with("on"); })),
                  notes);
        EXPECT_FALSE(it.sounding());
    }
}

TEST(NoteFollower, stoppingEndsWhatSounds) {
    Followed it(threeQuarters());
    it.play();
    it.renderSeconds(0.7);
    it.engine().stop();
    it.renderSeconds(0.1);
    EXPECT_EQ(it.notes(), (std::vector<std::string>{"on 60", "off 60", "on 62", "off 62"}));
}

TEST(NoteFollower, seekingEndsWhatSoundsAndJoinsTheNoteThere) {
    Followed it(threeQuarters());
    it.play();
    it.renderSeconds(0.2);
    it.engine().seek(kQuarter * 5 / 2);
    it.renderSeconds(0.1);
    EXPECT_EQ(it.notes(), (std::vector<std::string>{"on 60", "off 60", "on 64"}));
}

TEST(NoteFollower, whatEndsWhereSeekingGoesIsNotHeard) {
    Followed it(threeQuarters());
    it.play(kQuarter);
    it.renderSeconds(0.1);
    EXPECT_EQ(it.notes(), (std::vector<std::string>{"on 62"}));
}

TEST(NoteFollower, drumsAreNotStruckInTheirMiddle) {
    core::Song song = tests::makeSong({}, 1);
    song.part(Voice::Noise).notes = {tests::makeNote(0, 480, 3), tests::makeNote(480, 480, 9)};
    Followed it(song);
    it.play(kQuarter / 2);
    it.renderSeconds(0.1);
    EXPECT_TRUE(it.notes().empty());
    it.engine().seek(kQuarter);
    it.renderSeconds(0.1);
    EXPECT_EQ(it.notes(), (std::vector<std::string>{"on 9"})) << "but at their start they are";
}

TEST(NoteFollower, aLoopBeginsItsNotesAnew) {
    Followed it(threeQuarters());
    it.engine().setLoop({0, 2 * kQuarter});
    it.play();
    it.renderSeconds(2.2);
    EXPECT_EQ(it.notes(), (std::vector<std::string>{"on 60", "off 60", "on 62", "off 62", "on 60",
                                                    "off 60", "on 62", "off 62", "on 60"}));
}

TEST(NoteFollower, anEditElsewhereLeavesTheSoundingNoteAlone) {
    Followed it(threeQuarters());
    it.play();
    it.renderSeconds(0.2);
    core::Song edited = threeQuarters();
    edited.part(Voice::Pulse1).notes[1].pitch = 70;
    it.setSong(edited);
    it.renderSeconds(0.5);
    EXPECT_EQ(it.notes(), (std::vector<std::string>{"on 60", "off 60", "on 70"}));
}

TEST(NoteFollower, anEditOfTheSoundingNoteIsHeardAtOnce) {
    Followed it(threeQuarters());
    it.play();
    it.renderSeconds(0.2);
    core::Song edited = threeQuarters();
    edited.part(Voice::Pulse1).notes[0].pitch = 55;
    it.setSong(edited);
    it.renderSeconds(0.1);
    EXPECT_EQ(it.notes(), (std::vector<std::string>{"on 60", "off 60", "on 55"}));
    edited.part(Voice::Pulse1).notes.erase(edited.part(Voice::Pulse1).notes.begin());
    it.setSong(edited);
    it.renderSeconds(0.1);
    EXPECT_EQ(it.notes().back(), "off 55");
}

TEST(NoteFollower, aForgottenNoteBeginsAnew) {
    Followed it(threeQuarters());
    it.play();
    it.renderSeconds(0.2);
    it.forget(Voice::Pulse1);
    it.renderSeconds(0.1);
    EXPECT_EQ(it.notes(), (std::vector<std::string>{"on 60", "on 60"}));
    it.renderSeconds(0.3);
    EXPECT_EQ(it.notes().size(), 4U) << "once";
}

TEST(NoteFollower, nothingHangsWhateverHappens) {
    std::mt19937_64 random(11);
    Followed it(tests::randomSong(random));
    for (int step = 0; step < 400; ++step) {
        const Cycle somewhere = static_cast<Cycle>(random() % (20 * kClock));
        switch (random() % 7) {
            case 0:
                it.play(somewhere);
                break;
            case 1:
                it.engine().seek(somewhere);
                break;
            case 2:
                it.engine().setLoop({somewhere, somewhere + static_cast<Cycle>(random() % kClock)});
                break;
            case 3:
                it.engine().stop();
                break;
            case 4:
                it.setSong(tests::randomSong(random));
                break;
            default:
                break;
        }
        it.render(1 + static_cast<int>(random() % 2000));
    }
    it.engine().stop();
    it.renderSeconds(0.1);
    EXPECT_FALSE(it.sounding());
}

}  // namespace studio::synth

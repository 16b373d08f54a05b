// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/clock_follower.h"

#include "tests/support/small_song.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace studio::synth {

namespace {

using Kind = ClockMessage::Kind;

constexpr int kRate = 48000;
constexpr Cycle kClock = 1'789'773;

/// Spans of a song of 120 quarters a minute, written by hand.
class ClockFollowerTest : public testing::Test {
  protected:
    struct Told {
        std::int64_t frame;
        ClockMessage message;
    };

    void play(double begin, double end) {
        PlayedSpan span;
        span.frame = frame_;
        span.frames = std::llround((end - begin) * kRate);
        span.cycles = {static_cast<Cycle>(begin * kClock), static_cast<Cycle>(end * kClock)};
        span.playing = true;
        frame_ += span.frames;
        follow(span);
    }
    void stop() {
        PlayedSpan span;
        span.frame = frame_;
        follow(span);
    }
    [[nodiscard]] std::vector<Kind> kinds() const {
        std::vector<Kind> kinds;
        for (const Told& told : told_)
            kinds.push_back(told.message.kind);
        return kinds;
    }

    NoteLog log_{PlayedSong(tests::makeSong({tests::makeNote(0, 480, 60)}, 4))};
    ClockFollower follower_;
    std::int64_t frame_ = 0;
    std::vector<Told> told_;

  private:
    void follow(const PlayedSpan& span) {
        follower_.follow(span, &log_, [this](std::int64_t frame, const ClockMessage& message) {
            told_.push_back({frame, message});
        });
    }
};

}  // namespace

TEST_F(ClockFollowerTest, startsAndTicks24TimesAQuarter) {
    for (int block = 0; block < 100; ++block)
        play(block / 100.0, (block + 1) / 100.0);
    stop();
    // A second is two quarters.
    ASSERT_EQ(told_.size(), 1 + 48 + 1U);
    EXPECT_EQ(told_.front().message.kind, Kind::Start);
    EXPECT_EQ(told_.back().message.kind, Kind::Stop);
    for (std::size_t clock = 0; clock < 48; ++clock) {
        EXPECT_EQ(told_[clock + 1].message.kind, Kind::Clock);
        EXPECT_NEAR(static_cast<double>(told_[clock + 1].frame),
                    static_cast<double>(clock) * kRate / 48, 2);
    }
    EXPECT_FALSE(follower_.playing());
}

TEST_F(ClockFollowerTest, goesOnFromTheNextSixteenth) {
    // 0.3 s is 2.4 sixteenths.
    play(0.3, 0.4);
    ASSERT_GE(told_.size(), 3U);
    EXPECT_EQ(told_[0].message, (ClockMessage{Kind::Position, 3}));
    EXPECT_EQ(told_[1].message.kind, Kind::Continue);
    EXPECT_EQ(told_[2].message.kind, Kind::Clock);
    EXPECT_NEAR(static_cast<double>(told_[2].frame), 0.075 * kRate, 2);
}

TEST_F(ClockFollowerTest, tellsOfJumps) {
    play(0.0, 0.01);
    play(1.0, 1.01);
    EXPECT_EQ(kinds(), (std::vector{Kind::Start, Kind::Clock, Kind::Stop, Kind::Position,
                                    Kind::Continue, Kind::Clock}));
    EXPECT_EQ(told_[3].message.position, 8);
}

TEST_F(ClockFollowerTest, saysNothingWhileNothingPlays) {
    stop();
    stop();
    EXPECT_TRUE(told_.empty());
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/instrument.h"
#include "core/score/note.h"
#include "core/score/voice.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace studio::synth {

/// Runs through a sequence, a value a frame. Its sequence must outlive it.
class SequenceRun {
  public:
    explicit SequenceRun(const core::Sequence* sequence = nullptr) : sequence_(sequence) {}

    /// The next frame's value; nothing where the sequence stands still.
    std::optional<int> next();
    /// The note has ended.
    void release();
    /// next() gives nothing any more, before the release if it is still to come.
    [[nodiscard]] bool still() const;

  private:
    const core::Sequence* sequence_;
    std::size_t next_ = 0;
    bool released_ = false;

    [[nodiscard]] std::size_t end() const;
    [[nodiscard]] bool loops() const;
};

/// How a note sounds in one frame.
struct FrameSound {
    /// Of the period register; for the noise its period and not its mode.
    int period = 0;
    /// Duty or noise mode of the instrument's own.
    std::optional<int> duty;
};

/// What an instrument and the effects of a note make of it, frame by frame: FamiTracker's sequences
/// and its effects 0 arpeggio, 1 and 2 slide, 4 vibrato, 7 tremolo, A volume slide, G delay,
/// P fine pitch, Q and R slide to a note, S cut, V duty. A value of one thread.
class NoteFrames {
  public:
    /// `instrument` may be nullptr for none, and must outlive the frames.
    NoteFrames(const core::Instrument* instrument, std::span<const core::Effect> effects,
               core::Voice voice, int pitch, std::int64_t clockRate);

    /// Frames by which the note comes later, and after which it is cut.
    [[nodiscard]] int delay() const { return delay_; }
    [[nodiscard]] std::optional<int> cut() const { return cut_; }

    /// The current frame; the first at construction.
    [[nodiscard]] const FrameSound& sound() const { return sound_; }
    /// The volume register's value where the note itself has `volume`; `ownVolume` leaves out the
    /// instrument's sequence.
    [[nodiscard]] int volume(int volume, bool ownVolume) const;
    void step();
    /// Every frame from here on is the same, until the release if it is still to come.
    [[nodiscard]] bool still() const;

    /// The instrument goes on after the note's end.
    [[nodiscard]] bool hasRelease() const;
    /// The note ends before the current frame.
    void release();
    /// After release(): the last value of the volume's sequence has sounded.
    [[nodiscard]] bool faded() const { return faded_; }

  private:
    const core::Instrument* instrument_;
    core::Voice voice_;
    int pitch_;
    std::int64_t clockRate_;
    int delay_ = 0;
    std::optional<int> cut_;

    // effects
    int chordFirst_ = 0;
    int chordSecond_ = 0;
    int slide_ = 0;
    std::optional<int> slideTo_;
    int finePitch_ = 0;
    core::Vibrato vibrato_;
    core::Vibrato tremolo_;
    int volumeSlide_ = 0;

    // where it is
    std::array<SequenceRun, core::kSequenceCount> runs_;
    std::int64_t frame_ = 0;
    int arpeggio_ = 0;
    std::optional<int> fixedPitch_;
    int bend_ = 0;
    int sequenceVolume_;
    std::optional<int> duty_;
    bool released_ = false;
    bool faded_ = false;
    FrameSound sound_;

    void take(const core::Effect& effect);
    std::optional<int> nextOf(core::SequenceKind kind) { return runs_[core::index(kind)].next(); }
    void runSequences();
    void runArpeggio();
    void slide();
    [[nodiscard]] double swing() const;
    [[nodiscard]] int periodOf(int pitch) const;
    void makeSound();
};

}  // namespace studio::synth

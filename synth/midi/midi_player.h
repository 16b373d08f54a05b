// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/engine/played_span.h"
#include "synth/midi/block_clock.h"
#include "synth/midi/clock_follower.h"
#include "synth/midi/midi_sender.h"
#include "synth/midi/note_follower.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

namespace studio::synth {

/// Plays on MIDI devices what the chip plays, at the time at which it is heard: follows what the
/// audio thread has rendered and sends the notes of it in a thread of its own. Commands come from
/// the GUI thread.
class MidiPlayer {
  public:
    using Time = std::chrono::steady_clock::time_point;

    /// Where the song was at some time.
    struct Heard {
        std::uint32_t song = 0;
        Cycle cycle = 0;
    };

    explicit MidiPlayer(MidiPorts& ports);
    /// Ends all notes.
    ~MidiPlayer();

    // ---- what is played ----

    /// From now on follows `played`, of an engine of `sampleRate` Hz whose frames are heard
    /// `latencyFrames` after they are asked for.
    void setSource(std::shared_ptr<SpanQueue> played, int sampleRate, int latencyFrames);
    /// The notes of song `number`; told before the engine is given that song.
    void setSong(std::uint32_t number, std::shared_ptr<const NoteLog> notes);
    /// The engine is about to play.
    void wake();
    /// Where a mute takes a voice out, its note ends.
    void setAudible(const std::array<bool, core::kVoiceCount>& audible);

    // ---- devices ----

    void setSettings(const MidiSettings& settings);
    /// A port has been opened or let go.
    void portsChanged();
    /// Ends everything at once, on all channels; what plays is not heard before it plays anew.
    void panic();

    // ---- notes beside the song ----

    /// Begins `note` now; it lasts until endNote(), or for `length` if that is not 0.
    void beginNote(const NoteEvent& note, std::chrono::milliseconds length = {});
    void endNote(core::Voice voice, int pitch);

    /// Where the song was that was heard at `time`, some seconds ago at most; nothing if it did
    /// not play.
    [[nodiscard]] std::optional<Heard> heardAt(Time time);

  private:
    struct Due {
        Time time;
        std::variant<NoteEvent, ClockMessage> event;
    };
    struct Ending {
        Time time;
        core::Voice voice;
        int pitch;
    };
    /// A stretch of the song and when it is heard.
    struct HeardSpan {
        Time begin;
        Time end;
        CycleRange cycles;
        std::uint32_t song = 0;
    };

    MidiPorts& ports_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    bool isWoken_ = false;
    MidiSender sender_;

    std::shared_ptr<SpanQueue> source_;
    BlockClock clock_{1};
    std::chrono::nanoseconds latency_{0};
    NoteFollower follower_;
    ClockFollower clockFollower_;
    std::map<std::uint32_t, std::shared_ptr<const NoteLog>> songs_;
    std::array<bool, core::kVoiceCount> audible_{true, true, true, true};
    /// Nothing of what plays is sent until it has stopped.
    bool panicked_ = false;
    bool playing_ = false;
    /// Looks at what is rendered until then, at least.
    Time awakeUntil_;
    /// In the order of their times.
    std::deque<Due> due_;
    std::deque<HeardSpan> heard_;
    std::vector<Ending> endings_;

    std::jthread thread_;

    void work(const std::stop_token& stop);
    void follow();
    void follow(const PlayedSpan& span);
    void play(std::int64_t frame, const NoteEvent& event);
    void schedule(std::int64_t frame, const std::variant<NoteEvent, ClockMessage>& event);
    void stopClock();
    void remember(const PlayedSpan& span);
    void sendDue(Time now);
    void send(const NoteEvent& event) { sender_.play(event); }
    void send(const ClockMessage& message) { sender_.tell(message); }
    /// When there is something to do, at the latest.
    [[nodiscard]] Time next(Time now) const;
    void drop(core::Voice voice);
    void dropAll();
    void wakeUp(std::unique_lock<std::mutex> lock);
};

}  // namespace studio::synth

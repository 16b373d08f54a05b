// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/midi/clock_follower.h"
#include "synth/midi/midi_ports.h"
#include "synth/midi/midi_settings.h"
#include "synth/player/note_log.h"

#include <array>
#include <optional>
#include <vector>

namespace studio::synth {

/// Turns notes of the voices into messages to their devices. What begins there ends there: a device
/// gets the end of each note that it got the beginning of, once, whatever happens in between. One
/// thread.
class MidiSender {
  public:
    explicit MidiSender(MidiPorts& ports) : ports_(ports) {}

    /// Ends all notes and goes over to `settings`.
    void setSettings(const MidiSettings& settings);
    [[nodiscard]] const MidiSettings& settings() const { return settings_; }

    /// A note of the song. Ends the one before if that has not ended.
    void play(const NoteEvent& event);
    /// To the port that keeps time with us.
    void tell(const ClockMessage& message);
    /// Ends the song's note of `voice`.
    void silence(core::Voice voice);
    /// A note beside the song, of a key or an edit; several may sound at a time.
    void begin(const NoteEvent& note);
    void end(core::Voice voice, int pitch);
    /// Ends all notes, those beside the song included.
    void silenceAll();
    /// Everything that a device may still play ends, on all its channels.
    void panic();
    /// Tells the devices their programs and controllers; all, or those that have been opened since.
    void prepareAll();
    void prepareOpened();

  private:
    /// A key that is down at a device.
    struct Key {
        std::string port;
        int channel = 0;
        int key = 0;
    };
    struct VoiceState {
        std::optional<Key> sounding;
        /// What the device has been told since it was opened so.
        std::uint64_t opening = 0;
        int volume = kNotSent;
        int timbre = kNotSent;
    };
    struct LiveNote {
        core::Voice voice;
        int pitch;
        Key key;
    };

    MidiPorts& ports_;
    MidiSettings settings_;
    std::array<VoiceState, core::kVoiceCount> voices_;
    std::vector<LiveNote> live_;

    void send(const std::string& port, int status, int data1, int data2);
    void control(core::Voice voice, int controller, int value);
    void prepare(core::Voice voice);
    /// Volume and timbre, as far as the device does not know them yet.
    void shape(const NoteEvent& note, int volume);
    std::optional<Key> press(const NoteEvent& note);
    void release(const Key& key);
    [[nodiscard]] int keyOf(const NoteEvent& note) const;
};

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/synth/midi/jack_play.h"

#include "core/io/arrange/drum_map.h"
#include "synth/devices/audio_output.h"
#include "synth/engine/live_engine.h"
#include "synth/midi/midi_player.h"
#include "synth/player/player.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <mutex>
#include <thread>

namespace studio::tests {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using core::Voice;

constexpr auto kPatience = 10s;

std::int64_t microseconds(Clock::time_point time) {
    return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
}

/// When the audio output called.
class Calls {
  public:
    void add(Clock::time_point time) {
        const std::int64_t ideal = count_++ * JackPlay::kBlock * 1'000'000 / JackPlay::kRate;
        const std::int64_t start = microseconds(time) - ideal;
        earliest_ = std::min(earliest_, start);
        latest_ = std::max(latest_, start);
    }
    /// When frame 0 would have been asked for by an output that is never late.
    [[nodiscard]] std::int64_t start() const { return earliest_; }
    [[nodiscard]] std::int64_t late() const { return latest_ - earliest_; }

  private:
    std::int64_t count_ = 0;
    std::int64_t earliest_ = INT64_MAX;
    std::int64_t latest_ = 0;
};

/// A note as it was sent or is expected.
struct Sounded {
    std::int64_t on = 0;
    std::int64_t off = 0;
    int key = 0;
};

std::vector<Sounded> expectedNotes(const core::Song& song, Voice voice, std::int64_t start) {
    constexpr std::int64_t kMega = 1'000'000;
    std::vector<Sounded> notes;
    for (const core::Note& note : song.part(voice).notes) {
        const int timbre = core::laneValueAt(song.part(voice).timbre, note.start, 0);
        notes.push_back({start + song.frame.tempo.unitsAt(note.start, kMega),
                         start + song.frame.tempo.unitsAt(note.end(), kMega),
                         voice == Voice::Noise ? core::gmDrumOf(note.pitch, timbre) : note.pitch});
    }
    return notes;
}

/// The notes of a channel; what does not pair is a fault.
std::vector<Sounded> soundedNotes(const std::vector<JackReader::Message>& messages, int channel,
                                  std::vector<std::string>& faults) {
    std::vector<Sounded> notes;
    bool on = false;
    for (const JackReader::Message& message : messages) {
        const int kind = message.bytes[0] & 0xF0;
        if ((message.bytes[0] & 0x0F) != channel || (kind != 0x90 && kind != 0x80))
            continue;
        const bool begins = kind == 0x90;
        if (begins == on || (!begins && notes.back().key != message.bytes[1]))
            faults.push_back("channel " + std::to_string(channel + 1) + ": note " +
                             std::to_string(notes.size()) + " does not pair");
        if (begins)
            notes.push_back({message.time, message.time, message.bytes[1]});
        else if (!notes.empty())
            notes.back().off = message.time;
        on = begins;
    }
    if (on)
        faults.push_back("channel " + std::to_string(channel + 1) + ": a note hangs");
    return notes;
}

void compare(const std::vector<Sounded>& expected, const std::vector<Sounded>& sounded, int channel,
             JackPlay& result, std::vector<std::int64_t>& errors) {
    const std::string where = "channel " + std::to_string(channel + 1) + ": ";
    if (expected.size() != sounded.size())
        result.faults.push_back(where + std::to_string(sounded.size()) + " notes for " +
                                std::to_string(expected.size()));
    for (std::size_t i = 0; i < std::min(expected.size(), sounded.size()); ++i) {
        if (expected[i].key != sounded[i].key)
            result.faults.push_back(where + "another pitch in note " + std::to_string(i + 1));
        errors.push_back(std::abs(sounded[i].on - expected[i].on));
        errors.push_back(std::abs(sounded[i].off - expected[i].off));
    }
    result.notes += sounded.size();
}

/// Of the song's quarters, which are all of one tempo.
void measureClock(const std::vector<JackReader::Message>& messages, const core::Song& song,
                  JackPlay& result) {
    constexpr std::uint8_t kTimingClock = 0xF8;
    constexpr int kPerQuarter = 24;
    const auto period =
        static_cast<double>(song.frame.tempo.tempoAt(0).microsecondsPerQuarter) / kPerQuarter;
    std::vector<double> late;
    for (const JackReader::Message& message : messages) {
        if (message.bytes[0] == kTimingClock)
            late.push_back(static_cast<double>(message.time - messages.front().time) -
                           period * static_cast<double>(late.size()));
    }
    result.clocks = late.size();
    double sum = 0;
    double squares = 0;
    for (const double each : late) {
        sum += each;
        squares += each * each;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(late.size(), 1));
    result.clockDeviation = std::sqrt(std::max(squares / count - sum / count * (sum / count), 0.0));
}

synth::MidiSettings settingsFor(const std::string& port) {
    synth::MidiSettings settings;
    for (synth::MidiVoice& voice : settings.voices) {
        voice.output = synth::MidiVoice::Output::Both;
        voice.port = port;
    }
    settings.clockPort = port;
    return settings;
}

}  // namespace

JackPlay playOnJack(const core::Song& song, const JackReader& reader, const std::string& name) {
    JackPlay result;
    const std::string port = name + ":in (JACK)";
    synth::MidiPorts ports(
        synth::makeMidiSystem(), [](auto, auto) {}, [] {});
    ports.want({port}, {});
    const auto giveUp = Clock::now() + kPatience;
    while (ports.openingOf(port) == 0) {
        if (Clock::now() > giveUp) {
            result.trouble = "the port does not open";
            return result;
        }
        std::this_thread::sleep_for(10ms);
    }
    const std::size_t before = reader.messages().size();
    const synth::PlayedSong played(song);
    const auto log = std::make_shared<const synth::RegisterLog>(synth::playSong(played));
    synth::LiveEngine engine(JackPlay::kRate);
    Calls calls;
    {
        synth::MidiPlayer player(ports);
        player.setSettings(settingsFor(port));
        player.setSource(engine.played(), JackPlay::kRate, JackPlay::kBlock);
        player.setSong(1, std::make_shared<const synth::NoteLog>(played));
        engine.setSong(log, 1);
        player.wake();
        engine.play(0, log->length());
        const auto output = synth::openSilentOutput(
            [&](float* samples, int frames) {
                calls.add(Clock::now());
                engine.render(samples, frames, 2);
            },
            {JackPlay::kRate});
        while (!engine.settled() || engine.playing())
            std::this_thread::sleep_for(10ms);
        std::this_thread::sleep_for(100ms);
    }
    std::vector<JackReader::Message> messages = reader.messages();
    messages.erase(messages.begin(), messages.begin() + static_cast<std::ptrdiff_t>(before));
    const std::int64_t start =
        calls.start() + std::int64_t{JackPlay::kBlock} * 1'000'000 / JackPlay::kRate;
    std::vector<std::int64_t> errors;
    for (const Voice voice : core::kVoices) {
        const int channel = core::midi::kVoiceParts[core::index(voice)].channel;
        compare(expectedNotes(song, voice, start), soundedNotes(messages, channel, result.faults),
                channel, result, errors);
    }
    measureClock(messages, song, result);
    std::ranges::sort(errors);
    if (!errors.empty()) {
        result.worst = errors.back();
        result.usual = errors[errors.size() * 99 / 100];
    }
    result.machineLate = calls.late();
    return result;
}

}  // namespace studio::tests

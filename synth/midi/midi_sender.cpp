// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/midi_sender.h"

#include "core/io/arrange/drum_map.h"
#include "core/io/midi/midi_file.h"

#include <algorithm>
#include <set>
#include <utility>

namespace studio::synth {

namespace midi = core::midi;

using core::Voice;

namespace {

constexpr int kChannels = 16;
constexpr int kOctave = 12;
/// Channel mode messages of MIDI 1.0.
constexpr int kAllSoundOff = 120;
constexpr int kAllNotesOff = 123;
/// System messages of MIDI 1.0.
constexpr std::uint8_t kSongPosition = 0xF2;
constexpr std::uint8_t kTimingClock = 0xF8;
constexpr std::uint8_t kStart = 0xFA;
constexpr std::uint8_t kContinue = 0xFB;
constexpr std::uint8_t kStop = 0xFC;

constexpr int statusOf(std::uint8_t kind, int channel) {
    return kind | channel;
}

}  // namespace

void MidiSender::send(const std::string& port, int status, int data1, int data2) {
    const std::array bytes{static_cast<std::uint8_t>(status), static_cast<std::uint8_t>(data1),
                           static_cast<std::uint8_t>(data2)};
    const bool oneByte = (status & 0xF0) == midi::kProgramChange;
    ports_.send(port, MidiBytes(bytes).first(oneByte ? 2 : 3));
}

void MidiSender::control(Voice voice, int controller, int value) {
    const MidiVoice& route = settings_.voices[core::index(voice)];
    send(route.port, statusOf(midi::kControlChange, route.channel), controller, value);
}

int MidiSender::keyOf(const NoteEvent& note) const {
    if (note.voice == Voice::Noise)
        return core::gmDrumOf(note.pitch, note.timbre);
    int key = note.pitch + settings_.voices[core::index(note.voice)].transpose;
    while (key < 0)
        key += kOctave;
    while (key > midi::kHighestValue)
        key -= kOctave;
    return key;
}

void MidiSender::prepare(Voice voice) {
    const MidiVoice& route = settings_.voices[core::index(voice)];
    VoiceState& state = voices_[core::index(voice)];
    state.opening = ports_.openingOf(route.port);
    state.volume = kNotSent;
    state.timbre = kNotSent;
    if (!route.toDevice() || state.opening == 0)
        return;
    if (route.program != kNotSent)
        send(route.port, statusOf(midi::kProgramChange, route.channel), route.program, 0);
    if (settings_.volumeController != kNotSent) {
        state.volume = midi::kFullExpression;
        control(voice, settings_.volumeController, state.volume);
    }
}

void MidiSender::prepareAll() {
    for (const Voice voice : core::kVoices)
        prepare(voice);
}

void MidiSender::prepareOpened() {
    for (const Voice voice : core::kVoices) {
        const std::string& port = settings_.voices[core::index(voice)].port;
        if (ports_.openingOf(port) != voices_[core::index(voice)].opening)
            prepare(voice);
    }
}

void MidiSender::shape(const NoteEvent& note, int volume) {
    VoiceState& state = voices_[core::index(note.voice)];
    const int expression = midi::expressionOf(volume, note.velocity);
    if (settings_.volumeController != kNotSent &&
        std::exchange(state.volume, expression) != expression)
        control(note.voice, settings_.volumeController, expression);
    const int highest = core::highestTimbre(note.voice);
    const int timbre = highest == 0 ? 0 : note.timbre * midi::kHighestValue / highest;
    if (settings_.timbreController != kNotSent && std::exchange(state.timbre, timbre) != timbre)
        control(note.voice, settings_.timbreController, timbre);
}

std::optional<MidiSender::Key> MidiSender::press(const NoteEvent& note) {
    const MidiVoice& route = settings_.voices[core::index(note.voice)];
    if (!route.toDevice())
        return std::nullopt;
    const std::uint64_t opening = ports_.openingOf(route.port);
    if (opening == 0)
        return std::nullopt;
    if (opening != voices_[core::index(note.voice)].opening)
        prepare(note.voice);
    shape(note, note.velocity);
    const Key key{route.port, route.channel, keyOf(note)};
    send(key.port, statusOf(midi::kNoteOn, key.channel), key.key, midi::velocityOf(note.velocity));
    return key;
}

void MidiSender::release(const Key& key) {
    send(key.port, statusOf(midi::kNoteOff, key.channel), key.key, 0);
}

void MidiSender::silence(Voice voice) {
    if (const auto key = std::exchange(voices_[core::index(voice)].sounding, std::nullopt))
        release(*key);
}

void MidiSender::play(const NoteEvent& event) {
    VoiceState& state = voices_[core::index(event.voice)];
    switch (event.kind) {
        case NoteEvent::Kind::Off:
            silence(event.voice);
            break;
        case NoteEvent::Kind::On:
            silence(event.voice);
            state.sounding = press(event);
            break;
        case NoteEvent::Kind::Shape:
            if (state.sounding)
                shape(event, event.volume);
            break;
    }
}

void MidiSender::tell(const ClockMessage& message) {
    using Kind = ClockMessage::Kind;
    std::array<std::uint8_t, 3> bytes{};
    switch (message.kind) {
        case Kind::Clock:
            bytes[0] = kTimingClock;
            break;
        case Kind::Start:
            bytes[0] = kStart;
            break;
        case Kind::Continue:
            bytes[0] = kContinue;
            break;
        case Kind::Stop:
            bytes[0] = kStop;
            break;
        case Kind::Position:
            bytes = {kSongPosition, static_cast<std::uint8_t>(message.position & 0x7F),
                     static_cast<std::uint8_t>(message.position >> 7)};
    }
    ports_.send(settings_.clockPort,
                MidiBytes(bytes).first(message.kind == Kind::Position ? bytes.size() : 1));
}

void MidiSender::begin(const NoteEvent& note) {
    end(note.voice, note.pitch);
    if (const auto key = press(note))
        live_.push_back({note.voice, note.pitch, *key});
}

void MidiSender::end(Voice voice, int pitch) {
    const auto found = std::ranges::find_if(
        live_, [&](const LiveNote& note) { return note.voice == voice && note.pitch == pitch; });
    if (found == live_.end())
        return;
    release(found->key);
    live_.erase(found);
}

void MidiSender::silenceAll() {
    for (const Voice voice : core::kVoices)
        silence(voice);
    for (const LiveNote& note : live_)
        release(note.key);
    live_.clear();
}

void MidiSender::panic() {
    silenceAll();
    std::set<std::string> ports;
    for (const MidiVoice& route : settings_.voices) {
        if (route.toDevice())
            ports.insert(route.port);
    }
    for (const std::string& port : ports) {
        for (int channel = 0; channel < kChannels; ++channel) {
            for (const int mode : {kAllNotesOff, kAllSoundOff})
                send(port, statusOf(midi::kControlChange, channel), mode, 0);
        }
    }
}

void MidiSender::setSettings(const MidiSettings& settings) {
    silenceAll();
    settings_ = settings;
    prepareAll();
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/plain_midi.h"

#include "core/io/arrange/drum_map.h"
#include "core/io/midi/general_midi.h"

#include <algorithm>
#include <array>
#include <bit>

namespace studio::core {

namespace {

constexpr int kTicksPerQuarter = 960;

constexpr std::array<const char*, kVoiceCount> kNames{"Pulse 1", "Pulse 2", "Triangle", "Noise"};

std::uint8_t status(std::uint8_t kind, int channel) {
    return static_cast<std::uint8_t>(kind | channel);
}

class PlainWriter {
  public:
    explicit PlainWriter(const Song& song) : song_(song) {}

    MidiFile write() {
        file_.ticksPerQuarter = kTicksPerQuarter;
        file_.tracks.push_back(conductor());
        for (const Voice voice : kVoices)
            file_.tracks.push_back(track(voice));
        return std::move(file_);
    }

  private:
    const Song& song_;
    MidiFile file_;

    /// The song's tick on the file's clock; the rounding is monotone.
    [[nodiscard]] Tick fileTick(Tick tick) const {
        const std::int64_t from = song_.frame.tempo.ticksPerQuarter();
        return tick / from * kTicksPerQuarter + (tick % from * kTicksPerQuarter + from / 2) / from;
    }

    MidiTrack conductor() {
        MidiTrack track;
        const std::string& title = song_.frame.title;
        if (!title.empty())
            track.addMeta(0, midi::kTrackName, Bytes(title.begin(), title.end()));
        MidiTrack changes;
        for (const Tempo& tempo : song_.frame.tempo.tempos()) {
            const auto unit = std::min<std::int64_t>(tempo.microsecondsPerQuarter, 0xFF'FFFF);
            changes.addMeta(
                fileTick(tempo.at), midi::kSetTempo,
                {static_cast<std::uint8_t>(unit >> 16), static_cast<std::uint8_t>(unit >> 8),
                 static_cast<std::uint8_t>(unit)});
        }
        for (const TimeSignature& meter : song_.frame.meter.signatures()) {
            const auto power = std::countr_zero(static_cast<std::uint64_t>(meter.denominator));
            changes.addMeta(fileTick(meter.at), midi::kTimeSignature,
                            {static_cast<std::uint8_t>(meter.numerator),
                             static_cast<std::uint8_t>(power), 24, 8});
        }
        std::ranges::stable_sort(changes.events, {}, &MidiEvent::at);
        for (const MidiEvent& event : changes.events)
            track.addMeta(event.at, event.data1, changes.payloadOf(event));
        track.addMeta(std::max(fileTick(song_.frame.length), track.events.back().at),
                      midi::kEndOfTrack, {});
        return track;
    }

    MidiTrack track(Voice voice) {
        const midi::GeneralMidiPart& layout = midi::kVoiceParts[index(voice)];
        MidiTrack track;
        const std::string_view name = kNames[index(voice)];
        track.addMeta(0, midi::kTrackName, Bytes(name.begin(), name.end()));
        track.addChannelMessage(0, status(midi::kProgramChange, layout.channel), layout.program);
        const Part& part = song_.part(voice);
        int expression = midi::kFullExpression;
        Tick free = 0;
        for (const Note& note : part.notes) {
            const Tick start = std::max(fileTick(note.start), free);
            free = std::max(fileTick(note.end()), start + 1);
            const int pitch = voice == Voice::Noise
                                  ? gmDrumOf(note.pitch, laneValueAt(part.timbre, note.start, 0))
                                  : note.pitch;
            express(midi::kFullExpression, start, layout.channel, expression, track);
            track.addChannelMessage(start, status(midi::kNoteOn, layout.channel), pitch,
                                    midi::velocityOf(note.velocity));
            for (std::size_t i = firstPointFrom(part.volume, note.start + 1);
                 i < part.volume.size() && part.volume[i].at < note.end(); ++i) {
                express(midi::expressionOf(part.volume[i].value, note.velocity),
                        std::clamp(fileTick(part.volume[i].at), start, free), layout.channel,
                        expression, track);
            }
            track.addChannelMessage(free, status(midi::kNoteOff, layout.channel), pitch, 0);
        }
        return track;
    }

    static void express(int value, Tick at, int channel, int& last, MidiTrack& track) {
        if (std::exchange(last, value) != value)
            track.addChannelMessage(at, status(midi::kControlChange, channel), midi::kExpression,
                                    value);
    }
};

}  // namespace

MidiFile writePlainMidi(const Song& song) {
    return PlainWriter(song).write();
}

std::string_view plainTrackName(Voice voice) {
    return kNames[index(voice)];
}

}  // namespace studio::core

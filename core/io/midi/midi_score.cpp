// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/midi_score.h"

#include "core/io/midi/midi_conductor.h"

#include <algorithm>
#include <array>
#include <optional>

namespace studio::core {

namespace {

constexpr std::size_t kChannels = 16;
constexpr std::size_t kPitches = 128;
/// Where General MIDI's channels stand before anybody turns them down.
constexpr int kUsualVolume = 100;

std::string nameOf(const MidiTrack& track) {
    for (const MidiEvent& event : track.events) {
        if (!event.isMeta(midi::kTrackName))
            continue;
        const Bytes& payload = track.payloadOf(event);
        std::string name(payload.begin(), payload.end());
        // Names may be of any code page; what is not ASCII would break texts further on.
        std::erase_if(name, [](char c) { return c < ' ' || c > '~'; });
        return name;
    }
    return {};
}

/// Channel messages of one track, channel by channel.
class LineReader {
  public:
    void read(const MidiEvent& event) {
        const int channel = event.status & 0x0F;
        if (event.status >= 0xF0)
            return;
        last_ = std::max(last_, event.at);
        Channel& state = channels_[static_cast<std::size_t>(channel)];
        switch (event.kind()) {
            case midi::kNoteOn:
                end(state, event.data1, event.at);
                if (event.data2 > 0)
                    begin(state, event);
                break;
            case midi::kNoteOff:
                end(state, event.data1, event.at);
                break;
            case midi::kProgramChange:
                if (state.notes.empty())
                    state.program = event.data1;
                break;
            case midi::kControlChange:
                if (event.data1 == midi::kChannelVolume)
                    state.volume = event.data2;
                else if (event.data1 == midi::kExpression)
                    state.expression = event.data2;
                break;
            default:
                break;
        }
    }

    void finish(const std::string& name, std::vector<MidiLine>& lines) {
        for (std::size_t channel = 0; channel < kChannels; ++channel) {
            Channel& state = channels_[channel];
            if (state.notes.empty())
                continue;
            for (std::size_t pitch = 0; pitch < kPitches; ++pitch)
                end(state, static_cast<int>(pitch), last_);
            for (MidiNote& note : state.notes)
                note.end = std::max(note.end, note.start + 1);
            std::ranges::sort(state.notes, [](const MidiNote& a, const MidiNote& b) {
                return a.start != b.start ? a.start < b.start : a.pitch > b.pitch;
            });
            lines.push_back(
                {name, static_cast<int>(channel), state.program, std::move(state.notes)});
        }
    }

  private:
    struct Channel {
        int program = 0;
        int volume = kUsualVolume;
        int expression = 127;
        std::vector<MidiNote> notes;
        /// Index into `notes` of the note that sounds at a pitch.
        std::array<std::optional<std::size_t>, kPitches> sounding;
    };
    std::array<Channel, kChannels> channels_;
    Tick last_ = 0;

    static void begin(Channel& state, const MidiEvent& event) {
        const int turnedDown = event.data2 * std::min(state.volume, kUsualVolume) / kUsualVolume *
                               state.expression / 127;
        state.sounding[event.data1] = state.notes.size();
        state.notes.push_back({event.at, event.at, event.data1, std::clamp(turnedDown, 1, 127)});
    }
    static void end(Channel& state, int pitch, Tick at) {
        auto& sounding = state.sounding[static_cast<std::size_t>(pitch)];
        if (sounding)
            state.notes[*sounding].end = at;
        sounding.reset();
    }
};

}  // namespace

bool MidiLine::polyphonic() const {
    Tick sounding = 0;
    for (const MidiNote& note : notes) {
        const Tick overlap = std::min(sounding, note.end) - note.start;
        if (2 * overlap > note.length())
            return true;
        sounding = std::max(sounding, note.end);
    }
    return false;
}

Error damageNotice(std::size_t damagedAt) {
    return Error(STUDIO_TRANSLATE("core",
                                  "The MIDI data is damaged or cut off at byte %1; what stands "
                                  "before it was kept."),
                 {std::to_string(damagedAt)});
}

MidiScore readMidiScore(const MidiFile& file) {
    MidiScore score;
    score.ticksPerQuarter = file.ticksPerQuarter;
    score.damagedAt = file.damagedAt;
    MidiConductor conductor;
    for (const MidiTrack& track : file.tracks) {
        conductor.read(track);
        LineReader reader;
        for (const MidiEvent& event : track.events)
            reader.read(event);
        reader.finish(nameOf(track), score.lines);
    }
    // The name of the first track is by custom the song's; some programs write "untitled".
    if (!file.tracks.empty())
        score.title = nameOf(file.tracks.front());
    if (score.title == "untitled" || score.title == "Untitled")
        score.title.clear();
    score.tempo = conductor.tempoMap(file.ticksPerQuarter);
    score.meter = conductor.meterMap(file.ticksPerQuarter);
    return score;
}

}  // namespace studio::core

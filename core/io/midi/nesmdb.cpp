// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/nesmdb.h"

#include "core/io/midi/midi_conductor.h"
#include "core/score/sampled_note.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace studio::core {

namespace {

constexpr int kTicksPerQuarter = 22050;
constexpr std::uint8_t kVolumeController = midi::kExpression;
constexpr std::uint8_t kTimbreController = 12;

struct VoiceTrack {
    const char* name;
    int channel;
    int program;
};

/// GM programs Lead 1, Lead 2, Synth Bass 1 and Breath Noise; the noise is on the drum channel.
constexpr std::array<VoiceTrack, kVoiceCount> kVoiceTracks{
    {{"p1", 0, 80}, {"p2", 1, 81}, {"tr", 2, 38}, {"no", 9, 121}}};

std::optional<Voice> voiceOf(const MidiTrack& track) {
    for (const MidiEvent& event : track.events) {
        if (!event.isMeta(midi::kTrackName))
            continue;
        const Bytes& payload = track.payloadOf(event);
        const std::string name(payload.begin(), payload.end());
        for (const Voice voice : kVoices) {
            if (name == kVoiceTracks[index(voice)].name)
                return voice;
        }
    }
    return std::nullopt;
}

/// Sets the song's clock, bars and end; a last 1/1 signature is the end mark, not a bar line.
void readFrame(MidiConductor conductor, int ticksPerQuarter, SongFrame& frame) {
    frame.length = conductor.takeEndMark();
    frame.length = std::max(frame.length, conductor.lastEvent());
    frame.tempo = conductor.tempoMap(ticksPerQuarter);
    frame.meter = conductor.meterMap(ticksPerQuarter);
    frame.locks = LockMap(LockMode::Locked);
}

/// Turns the events of one track into notes. At one time notes end before notes begin, whatever
/// their order in the file.
class NoteReader {
  public:
    explicit NoteReader(std::vector<Note>& notes) : notes_(notes) {}

    /// False if a note ends that did not begin, or begins while another sounds.
    bool read(std::span<const MidiEvent> simultaneous) {
        for (const MidiEvent& event : simultaneous) {
            if (ends(event) && !end(event))
                return false;
        }
        for (const MidiEvent& event : simultaneous) {
            if (begins(event) && !begin(event))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool sounding() const { return sounding_; }

  private:
    std::vector<Note>& notes_;
    bool sounding_ = false;

    static bool begins(const MidiEvent& event) {
        return event.kind() == midi::kNoteOn && event.data2 > 0;
    }
    static bool ends(const MidiEvent& event) {
        return event.kind() == midi::kNoteOff ||
               (event.kind() == midi::kNoteOn && event.data2 == 0);
    }
    bool end(const MidiEvent& event) {
        if (!sounding_ || notes_.back().pitch != event.data1)
            return false;
        notes_.back().length = event.at - notes_.back().start;
        sounding_ = false;
        return true;
    }
    bool begin(const MidiEvent& event) {
        if (sounding_)
            return false;
        Note note;
        note.start = event.at;
        note.pitch = event.data1;
        note.velocity = event.data2;
        notes_.push_back(std::move(note));
        sounding_ = true;
        return true;
    }
};

Expected<void> readPart(const MidiTrack& track, Voice voice, Part& part) {
    const auto wrong = [&](Tick at) {
        return failure(
            STUDIO_TRANSLATE("core",
                             "In track %1 the notes about tick %2 overlap, have no length "
                             "or miss their begin or end; a voice of the NES plays one "
                             "note at a time, mend the track."),
            kVoiceTracks[index(voice)].name, at);
    };
    NoteReader notes(part.notes);
    const auto& events = track.events;
    for (std::size_t begin = 0; begin < events.size();) {
        std::size_t end = begin;
        while (end < events.size() && events[end].at == events[begin].at)
            ++end;
        if (!notes.read(std::span(events).subspan(begin, end - begin)))
            return wrong(events[begin].at);
        begin = end;
    }
    if (notes.sounding())
        return wrong(part.notes.back().start);
    for (const MidiEvent& event : events) {
        if (event.kind() != midi::kControlChange)
            continue;
        if (event.data1 == kVolumeController)
            part.volume.push_back({event.at, event.data2});
        else if (event.data1 == kTimbreController)
            part.timbre.push_back({event.at, event.data2});
    }
    return {};
}

void writeNotes(const Song& song, Voice voice, int channel, MidiTrack& track) {
    const auto status = static_cast<std::uint8_t>(midi::kNoteOn | channel);
    for (const SampledNote& note : sampledNotes(song, voice)) {
        track.addChannelMessage(note.start, status, note.pitch, note.velocity);
        track.addChannelMessage(note.end, status, note.pitch, 0);
    }
}

void writeLane(const Song& song, const Lane& lane, int channel, std::uint8_t controller,
               MidiTrack& track) {
    const auto status = static_cast<std::uint8_t>(midi::kControlChange | channel);
    for (const LanePoint& point : lane)
        track.addChannelMessage(song.sampleAt(point.at), status, controller, point.value);
}

/// The order of NES-MDB's files at one time: changes by controller, then notes, beginning or
/// ending, by pitch; an end before a begin of the same pitch.
auto simultaneousOrder(const MidiEvent& event) {
    const bool note = event.kind() == midi::kNoteOn;
    return std::tuple(event.at, note, static_cast<int>(event.data1), note ? event.data2 : 0);
}

MidiTrack writeVoice(const Song& song, Voice voice) {
    const VoiceTrack& layout = kVoiceTracks[index(voice)];
    const Part& part = song.part(voice);
    MidiTrack events;
    writeNotes(song, voice, layout.channel, events);
    writeLane(song, part.volume, layout.channel, kVolumeController, events);
    writeLane(song, part.timbre, layout.channel, kTimbreController, events);
    std::ranges::stable_sort(events.events, {}, simultaneousOrder);

    MidiTrack track;
    const std::string_view name = layout.name;
    track.addMeta(0, midi::kTrackName, Bytes(name.begin(), name.end()));
    track.addChannelMessage(0, static_cast<std::uint8_t>(midi::kProgramChange | layout.channel),
                            layout.program);
    track.events.insert(track.events.end(), events.events.begin(), events.events.end());
    track.addMeta(track.events.back().at + 1, midi::kEndOfTrack, {});
    return track;
}

}  // namespace

bool isNesmdb(const MidiFile& file) {
    return std::ranges::any_of(file.tracks,
                               [](const MidiTrack& track) { return voiceOf(track).has_value(); });
}

Expected<Song> readNesmdb(const MidiFile& file) {
    if (!isNesmdb(file))
        return failure(STUDIO_TRANSLATE("core",
                                        "The MIDI file has no track named p1, p2, tr or "
                                        "no; name its tracks so, one note at a time in "
                                        "each."));
    Song song;
    MidiConductor conductor;
    std::array<bool, kVoiceCount> found{};
    for (const MidiTrack& track : file.tracks) {
        if (!conductor.read(track))
            return failure(STUDIO_TRANSLATE("core",
                                            "A tempo or time signature of the MIDI file "
                                            "makes no sense; export the file again."));
        const auto voice = voiceOf(track);
        if (!voice)
            continue;
        if (std::exchange(found[index(*voice)], true))
            return failure(STUDIO_TRANSLATE("core", "Two tracks are named %1; rename one."),
                           kVoiceTracks[index(*voice)].name);
        if (auto read = readPart(track, *voice, song.part(*voice)); !read)
            return tl::unexpected(read.error());
    }
    readFrame(std::move(conductor), file.ticksPerQuarter, song.frame);
    if (auto refined = refineResolution(song); !refined)
        return tl::unexpected(refined.error());
    if (auto checked = checkSong(song); !checked)
        return tl::unexpected(checked.error());
    return song;
}

MidiFile writeNesmdb(const Song& song) {
    MidiFile file;
    file.ticksPerQuarter = kTicksPerQuarter;
    MidiTrack conductor;
    conductor.addMeta(0, midi::kSetTempo, {0x07, 0xA1, 0x20});
    conductor.addMeta(0, midi::kTimeSignature, {4, 2, 24, 8});
    file.tracks.push_back({});
    std::int64_t end = song.sampleAt(song.frame.length);
    for (const Voice voice : kVoices) {
        file.tracks.push_back(writeVoice(song, voice));
        end = std::max(end, file.tracks.back().events.back().at - 1);
    }
    conductor.addMeta(end, midi::kTimeSignature, {1, 0, 24, 8});
    conductor.addMeta(end + 1, midi::kEndOfTrack, {});
    file.tracks.front() = std::move(conductor);
    return file;
}

}  // namespace studio::core

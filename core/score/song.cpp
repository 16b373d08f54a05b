// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/song.h"

#include "core/base/enumerator_named.h"

#include <algorithm>

namespace studio::core {

namespace {

constexpr std::array<std::string_view, 3> kRegionNames{"ntsc", "pal", "dendy"};

std::string place(Voice voice) {
    return std::string(shortName(voice));
}

Expected<void> checkLane(const Lane& lane, int highest, Voice voice) {
    Tick last = 0;
    for (const LanePoint& point : lane) {
        if (point.at < last)
            return failure(STUDIO_TRANSLATE("core",
                                            "A change at tick %1 of %2 is out of order; "
                                            "the file is damaged."),
                           point.at, place(voice));
        if (point.value < 0 || point.value > highest)
            return failure(STUDIO_TRANSLATE("core",
                                            "The change at tick %1 of %2 has the value %3, outside "
                                            "0 to %4; correct it or leave it out."),
                           point.at, place(voice), point.value, highest);
        last = point.at;
    }
    return {};
}

Expected<void> checkNotes(const Part& part, Voice voice, std::size_t instruments) {
    const PitchRange range = pitchRange(voice);
    Tick free = 0;
    for (const Note& note : part.notes) {
        if (note.length < 1)
            return failure(STUDIO_TRANSLATE("core",
                                            "The note at tick %1 of %2 has no length; give it "
                                            "one or leave it out."),
                           note.start, place(voice));
        if (note.start < free)
            return failure(
                STUDIO_TRANSLATE("core",
                                 "Two notes of %1 overlap at tick %2, but a voice of the "
                                 "NES plays one at a time; shorten the first."),
                place(voice), note.start);
        if (!range.contains(note.pitch))
            return failure(STUDIO_TRANSLATE("core",
                                            "The note at tick %1 of %2 has the pitch %3, "
                                            "outside %4 to %5; transpose it."),
                           note.start, place(voice), note.pitch, range.lowest, range.highest);
        if (note.velocity < kLowestVelocity || note.velocity > kHighestVelocity)
            return failure(STUDIO_TRANSLATE("core",
                                            "The note at tick %1 of %2 has the velocity "
                                            "%3, outside 1 to 15; scale the velocities."),
                           note.start, place(voice), note.velocity);
        if (note.instrument < kNoInstrument ||
            note.instrument >= static_cast<std::int64_t>(instruments))
            return failure(STUDIO_TRANSLATE("core",
                                            "The note at tick %1 of %2 names instrument "
                                            "%3, which the song does not have."),
                           note.start, place(voice), note.instrument);
        free = note.end();
    }
    return {};
}

Expected<void> checkInstruments(const SongFrame& frame) {
    for (const Instrument& instrument : frame.instruments) {
        if (!isValid(instrument))
            return failure(STUDIO_TRANSLATE("core",
                                            "The instrument \"%1\" has values outside their range; "
                                            "correct them or leave it out."),
                           instrument.name);
    }
    for (const Voice voice : kVoices) {
        const int instrument = frame.voiceInstruments[index(voice)];
        if (instrument < kNoInstrument ||
            instrument >= static_cast<std::int64_t>(frame.instruments.size()))
            return failure(STUDIO_TRANSLATE("core",
                                            "%1 names instrument %2, which the song does not "
                                            "have."),
                           place(voice), instrument);
    }
    return {};
}

Expected<void> checkFrame(const SongFrame& frame) {
    if (auto checked = checkInstruments(frame); !checked)
        return checked;
    for (std::size_t i = 0; i < frame.sections.size(); ++i) {
        const Section& section = frame.sections[i];
        if (section.range.begin < 0 || section.range.empty() ||
            (section.link && (*section.link >= frame.sections.size() || *section.link == i)))
            return failure(STUDIO_TRANSLATE("core",
                                            "The section \"%1\" has no length or links to "
                                            "itself or to a section that is not there."),
                           section.name);
    }
    if (frame.loopPoint && (*frame.loopPoint < 0 || *frame.loopPoint > frame.length))
        return failure(STUDIO_TRANSLATE(
            "core", "The loop point lies outside the song; move it or leave it out."));
    return {};
}

/// Every time and length that Song and SongFrame hold themselves (the maps keep their own).
template <class AnySong, class Visit>
void forEachTick(AnySong& song, Visit visit) {
    visit(song.frame.length);
    for (auto& section : song.frame.sections) {
        visit(section.range.begin);
        visit(section.range.end);
    }
    if (song.frame.loopPoint)
        visit(*song.frame.loopPoint);
    for (auto& part : song.parts) {
        for (auto& note : part.notes) {
            visit(note.start);
            visit(note.length);
        }
        for (auto* lane : {&part.volume, &part.timbre}) {
            for (auto& point : *lane)
                visit(point.at);
        }
    }
}

Tick latestTick(const Song& song) {
    Tick latest =
        std::max(song.frame.tempo.tempos().back().at, song.frame.meter.signatures().back().at);
    for (const Voice voice : kVoices)
        latest = std::max({latest, song.frame.locks.spans(voice).back().start,
                           song.frame.wishes.spans(voice).back().start});
    forEachTick(song, [&](const Tick& tick) { latest = std::max(latest, tick); });
    return latest;
}

}  // namespace

std::string_view regionName(Region region) {
    return kRegionNames[static_cast<std::size_t>(region)];
}

std::optional<Region> regionNamed(std::string_view name) {
    return enumeratorNamed<Region>(kRegionNames, name);
}

std::size_t Song::noteCount() const {
    std::size_t count = 0;
    for (const Part& part : parts)
        count += part.notes.size();
    return count;
}

Tick Song::lastNoteEnd() const {
    Tick end = 0;
    for (const Part& part : parts) {
        if (!part.notes.empty())
            end = std::max(end, part.notes.back().end());
    }
    return end;
}

const Instrument* Song::instrumentOf(Voice voice, const Note& note) const {
    const int own = note.instrument;
    const int instrument = own == kNoInstrument ? frame.voiceInstruments[index(voice)] : own;
    return instrument == kNoInstrument ? nullptr
                                       : &frame.instruments[static_cast<std::size_t>(instrument)];
}

std::int64_t Song::barCount() const {
    return frame.meter.barAt(std::max<Tick>(frame.length - 1, 0));
}

Expected<void> refineResolution(Song& song) {
    SongFrame& frame = song.frame;
    const std::int64_t factor = frame.tempo.refinement();
    if (frame.tempo.unitsAt(frame.length, kModelRate) > kLongestSong ||
        latestTick(song) > kHighestTick / factor)
        return failure(STUDIO_TRANSLATE("core", "The song is longer than a day; cut it."));
    if (factor <= 1)
        return {};
    forEachTick(song, [&](Tick& tick) { tick *= factor; });
    frame.tempo = frame.tempo.refined(factor);
    frame.meter = frame.meter.refined(factor);
    frame.locks = frame.locks.refined(factor);
    frame.wishes = frame.wishes.refined(factor);
    return {};
}

Expected<void> checkSong(const Song& song) {
    if (auto checked = checkFrame(song.frame); !checked)
        return checked;
    for (const Voice voice : kVoices) {
        const Part& part = song.part(voice);
        if (auto checked = checkNotes(part, voice, song.frame.instruments.size()); !checked)
            return checked;
        if (auto checked = checkLane(part.volume, kHighestVolume, voice); !checked)
            return checked;
        if (auto checked = checkLane(part.timbre, highestTimbre(voice), voice); !checked)
            return checked;
    }
    if (song.lastNoteEnd() > song.frame.length)
        return failure(STUDIO_TRANSLATE("core",
                                        "The song ends before its last note; the file is "
                                        "damaged."));
    return {};
}

}  // namespace studio::core

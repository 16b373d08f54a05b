// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_mode.h"

#include "core/base/enumerator_named.h"
#include "core/base/random.h"
#include "core/edit/note_verbs.h"
#include "core/edit/part_editor.h"
#include "core/infill/note_style.h"
#include "core/tokens/model_view.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace studio::core {

namespace {

constexpr std::array<std::string_view, kFillModes.size()> kModeNames{"fill", "vary", "accompany",
                                                                     "continue"};
constexpr std::array kTonalVoices{Voice::Pulse1, Voice::Pulse2, Voice::Triangle};

/// Lower streams of a seed draw the tokens of a take.
constexpr std::uint32_t kFirstStream = 1'000'000;

/// The time that belongs to a note: to the next onset, within its cell.
struct Place {
    TickRange ticks;
    LockMode mode = LockMode::Free;
};

bool isVaried(LockMode mode) {
    return mode == LockMode::Rhythm || putsNotesIn(mode);
}

/// A note that must come can, whatever the model's clock.
bool hasRoom(const Song& song, TickRange ticks) {
    constexpr double kFrames = 2;
    return static_cast<double>(song.sampleAt(ticks.end) - song.sampleAt(ticks.begin)) >=
           kFrames * kSamplesPerFrame;
}

std::vector<Place> openPlaces(const Song& song, Voice voice, TickRange region) {
    std::vector<Place> places;
    const auto& notes = song.part(voice).notes;
    for (const LockCell& cell : song.frame.locks.cells(voice, region)) {
        if (!isVaried(cell.mode))
            continue;
        for (std::size_t i = firstNoteFrom(notes, cell.range.begin);
             i < notes.size() && notes[i].start < cell.range.end; ++i) {
            const Tick next = i + 1 < notes.size() ? notes[i + 1].start : cell.range.end;
            const TickRange ticks{notes[i].start, std::min(next, cell.range.end)};
            if (cell.mode != LockMode::Pitch || hasRoom(song, ticks))
                places.push_back({ticks, cell.mode});
        }
    }
    return places;
}

/// The places that are rewritten: all but `similarity` of them, at least one, those with the
/// highest numbers drawn.
std::vector<Place> drawPlaces(const std::vector<Place>& places, double similarity,
                              const CounterRandom& random) {
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(),
                             [&](std::size_t i) { return random.uniform(i); });
    const double share = (1 - similarity) * static_cast<double>(places.size());
    order.resize(std::clamp<std::size_t>(static_cast<std::size_t>(std::llround(share)),
                                         std::min<std::size_t>(places.size(), 1), places.size()));
    std::vector<Place> drawn;
    for (const std::size_t i : order)
        drawn.push_back(places[i]);
    return drawn;
}

/// Locks what Vary leaves as it is. False if there are no notes to vary.
bool narrowToVary(Song& song, TickRange region, double similarity, std::uint64_t seed) {
    bool any = false;
    for (const Voice voice : kVoices) {
        const std::vector<Place> places = openPlaces(song, voice, region);
        for (const LockCell& cell : song.frame.locks.cells(voice, region)) {
            if (isVaried(cell.mode))
                song.frame.locks.set(voice, cell.range, LockMode::Locked);
        }
        const auto stream = kFirstStream + static_cast<std::uint32_t>(index(voice));
        for (const Place& place : drawPlaces(places, similarity, CounterRandom(seed, stream)))
            song.frame.locks.set(voice, place.ticks, place.mode);
        any |= !places.empty();
    }
    return any;
}

/// The onsets that `voice` lends to others in `range`, and how long notes are there.
std::vector<TickRange> rhythmOf(const Song& song, Voice voice, TickRange range) {
    std::vector<TickRange> rhythm;
    const auto& notes = song.part(voice).notes;
    const Tick quarter = song.frame.tempo.ticksPerQuarter();
    for (std::size_t i = firstNoteFrom(notes, range.begin);
         i < notes.size() && notes[i].start < range.end; ++i) {
        Tick end = notes[i].end();
        if (song.sampleAt(end) - song.sampleAt(notes[i].start) < kArtefactSamples)
            continue;
        if (voice == Voice::Noise) {
            end = notes[i].start + quarter;
            if (i + 1 < notes.size())
                end = std::min(end, notes[i + 1].start);
        }
        rhythm.push_back({notes[i].start, std::min(end, range.end)});
    }
    return rhythm;
}

Lane laneOf(const Song& song, const std::vector<ContourPoint>& contour, Tick start, int base) {
    Lane lane;
    for (const ContourPoint& point : contour) {
        const Tick at = song.tickAtSample(song.sampleAt(start) + point.offset) - start;
        lane.push_back({std::max<Tick>(at, 1), static_cast<std::int16_t>(std::clamp(
                                                   base + point.value, 0, kHighestVolume))});
    }
    return lane;
}

/// A note with the sound of its neighbours; the pitch is to be drawn.
Phrase phraseAt(const Song& song, const StyleBook& styles, Voice voice, TickRange ticks) {
    const NoteStyle style = styles.styleAt(song.sampleAt(ticks.begin));
    const PitchRange pitches = pitchRange(voice);
    Phrase phrase;
    phrase.note.start = ticks.begin;
    phrase.note.length = ticks.length();
    phrase.note.pitch = static_cast<std::int16_t>((pitches.lowest + pitches.highest) / 2);
    phrase.note.velocity =
        static_cast<std::int16_t>(std::clamp(style.velocity, kLowestVelocity, kHighestVelocity));
    phrase.volume = laneOf(song, style.volume, ticks.begin, phrase.note.velocity);
    phrase.timbre = style.timbre;
    phrase.timbreChanges = laneOf(song, style.timbreChanges, ticks.begin, 0);
    return phrase;
}

/// Puts notes with the rhythm of `source` into the FREE cells of `voice`.
void layOutRhythm(Song& song, Voice voice, Voice source, TickRange region) {
    Song before = song;
    before.frame.locks.setAll(voice, LockMode::Locked);
    std::vector<TickRange> cells;
    for (const LockCell& cell : song.frame.locks.cells(voice, region)) {
        if (cell.mode != LockMode::Free)
            continue;
        before.frame.locks.set(voice, cell.range, LockMode::Free);
        cells.push_back(cell.range);
    }
    const StyleBook styles(before, voice);
    PartEditor editor(before, voice);
    for (const TickRange& cell : cells) {
        const NoteSet old = notesFrom(before, voice, cell);
        for (const Tick onset : old.onsets(voice))
            editor.remove(onset);
    }
    for (const TickRange& cell : cells) {
        for (const TickRange& ticks : rhythmOf(before, source, cell))
            editor.place(phraseAt(before, styles, voice, ticks));
    }
    song.part(voice) = editor.finish();
}

/// Locks everything but the pitches of what is to accompany a rhythm.
void narrowToAccompany(Song& song, TickRange region, std::optional<Voice> source) {
    LockMap& locks = song.frame.locks;
    for (const Voice voice : kVoices) {
        if (voice == Voice::Noise || voice == source) {
            locks.set(voice, region, LockMode::Locked);
            continue;
        }
        for (const LockCell& cell : locks.cells(voice, region)) {
            if (cell.mode == LockMode::Free)
                locks.set(voice, cell.range, LockMode::Rhythm);
            // Neither its rhythm nor its pitches may be written.
            if (cell.mode == LockMode::Pitch)
                locks.set(voice, cell.range, LockMode::Locked);
        }
    }
}

void accompany(FillGround& ground, TickRange region, std::optional<Voice> source) {
    const LockMap asked = ground.locks;
    narrowToAccompany(ground.song, region, source);
    ground.locks = ground.song.frame.locks;
    if (!source)
        return;
    ground.song.frame.locks = asked;
    for (const Voice voice : kTonalVoices) {
        if (voice == source)
            continue;
        layOutRhythm(ground.song, voice, *source, region);
        // Laid out notes are new ones.
        for (const LockCell& cell : asked.cells(voice, region)) {
            if (cell.mode != LockMode::Pitch)
                ground.locks.set(voice, cell.range, cell.mode);
        }
    }
    narrowToAccompany(ground.song, region, source);
}

tl::unexpected<Error> nothingToVary() {
    return failure(STUDIO_TRANSLATE("core",
                                    "There are no notes to vary there that are not locked; free "
                                    "some, or fill the range instead."));
}

}  // namespace

std::string_view fillModeName(FillMode mode) {
    return kModeNames[static_cast<std::size_t>(mode)];
}

std::optional<FillMode> fillModeNamed(std::string_view name) {
    return enumeratorNamed<FillMode>(kModeNames, name);
}

Expected<FillGround> groundFor(const Song& song, TickRange region, const ModeSettings& settings,
                               std::uint64_t seed) {
    FillGround ground{song, song.frame.locks};
    switch (settings.mode) {
        case FillMode::Fill:
            return ground;
        case FillMode::Vary:
            if (!narrowToVary(ground.song, region, settings.similarity, seed))
                return nothingToVary();
            ground.locks = ground.song.frame.locks;
            return ground;
        case FillMode::Accompany:
            accompany(ground, region, settings.rhythm);
            return ground;
        case FillMode::Continue:
            lengthenTo(ground.song, region.end);
            ground.locks = ground.song.frame.locks;
            return ground;
    }
    return ground;
}

Song withEndsKept(Song song, TickRange region, const WishMap& wishes) {
    region = region.intersected({0, song.frame.length});
    for (const Voice voice : kVoices) {
        const auto& notes = song.part(voice).notes;
        for (const LockCell& cell : song.frame.locks.cells(voice, region)) {
            const std::size_t first = firstNoteFrom(notes, cell.range.begin);
            const std::size_t after = firstNoteFrom(notes, cell.range.end);
            if (cell.mode == LockMode::Locked || cell.mode == LockMode::Silent || first == after ||
                !wishes.at(voice, cell.range.begin).keepsEnds)
                continue;
            const Tick begun = std::min(notes[first].end(), cell.range.end);
            song.frame.locks.set(voice, {cell.range.begin, begun}, LockMode::Locked);
            song.frame.locks.set(voice, {notes[after - 1].start, cell.range.end}, LockMode::Locked);
        }
    }
    return song;
}

TickRange continuationOf(const Song& song, Tick end) {
    const Tick last = song.lastNoteEnd();
    const MeterMap& meter = song.frame.meter;
    const Tick barEnd = last > 0 ? meter.barStart(meter.barAt(last - 1) + 1) : 0;
    return {std::min(barEnd, song.frame.length), end};
}

}  // namespace studio::core

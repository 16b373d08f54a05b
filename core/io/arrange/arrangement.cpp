// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/arrangement.h"

#include "core/io/arrange/drum_map.h"

#include <algorithm>
#include <map>

namespace studio::core {

namespace {

/// The order in which voices take notes of a line that they share.
constexpr std::array kTakingOrder{Voice::Pulse1, Voice::Triangle, Voice::Pulse2};
/// Square and thin pulse, so that melody and second voice differ.
constexpr std::array<std::int16_t, 2> kPulseTimbres{2, 1};

std::int16_t velocityOf(int level) {
    return static_cast<std::int16_t>(1 + (14 * level + 63) / 127);
}

/// `pitch` moved into the voice's range by octaves.
int folded(int pitch, PitchRange range) {
    while (pitch < range.lowest)
        pitch += 12;
    while (pitch > range.highest)
        pitch -= 12;
    return pitch;
}

class Arranger {
  public:
    Arranger(const MidiScore& score, const Arrangement& arrangement)
        : score_(score), arrangement_(arrangement) {
        frame().title = score.title;
        frame().tempo = score.tempo;
        frame().meter = score.meter;
        frame().locks = LockMap(LockMode::Locked);
        arranged_.report.damagedAt = score.damagedAt;
    }

    Expected<ArrangedSong> run() {
        for (const Voice voice : kTakingOrder)
            playTones(voice);
        playDrums();
        tellUnused();
        const Tick last = std::max<Tick>(arranged_.song.lastNoteEnd() - 1, 0);
        frame().length = frame().meter.barStart(frame().meter.barAt(last) + 1);
        if (auto refined = refineResolution(arranged_.song); !refined)
            return tl::unexpected(refined.error());
        if (auto checked = checkSong(arranged_.song); !checked)
            return tl::unexpected(checked.error());
        return std::move(arranged_);
    }

  private:
    const MidiScore& score_;
    const Arrangement& arrangement_;
    ArrangedSong arranged_;
    /// What of a line no voice has taken yet.
    std::map<std::size_t, std::vector<MidiNote>> rest_;

    SongFrame& frame() { return arranged_.song.frame; }

    void playTones(Voice voice) {
        const auto& source = arrangement_.tones[index(voice)];
        if (!source)
            return;
        auto [found, fresh] = rest_.try_emplace(source->line);
        if (fresh)
            found->second = score_.lines[source->line].notes;
        PickedLine picked = pickLine(found->second, source->pick, score_.ticksPerQuarter / 32);
        found->second = std::move(picked.rest);
        Part& part = arranged_.song.part(voice);
        for (const MidiNote& note : picked.line)
            part.notes.push_back(tone(note, source->transpose, pitchRange(voice)));
        if (voice != Voice::Triangle && !part.notes.empty())
            part.timbre.push_back({0, kPulseTimbres[index(voice)]});
    }

    Note tone(const MidiNote& from, int transpose, PitchRange range) {
        const int pitch = folded(from.pitch + transpose, range);
        arranged_.report.notesMoved += pitch != from.pitch + transpose ? 1 : 0;
        Note note;
        note.start = from.start;
        note.length = from.length();
        note.pitch = static_cast<std::int16_t>(pitch);
        note.velocity = velocityOf(from.level);
        return note;
    }

    void playDrums() {
        const std::vector<MidiNote> struck = strongestStrokes();
        Part& part = arranged_.song.part(Voice::Noise);
        for (std::size_t i = 0; i < struck.size(); ++i) {
            const Tick next = i + 1 < struck.size() ? struck[i + 1].start : kHighestTick;
            strike(struck[i], next, part);
        }
    }

    /// Of drums struck together the one that carries the beat.
    std::vector<MidiNote> strongestStrokes() {
        std::vector<MidiNote> strokes;
        for (const std::size_t line : arrangement_.drums) {
            const auto& notes = score_.lines[line].notes;
            strokes.insert(strokes.end(), notes.begin(), notes.end());
        }
        const auto order = [](const MidiNote& note) {
            return std::tuple(note.start, -noiseOf(note.pitch).weight, -note.level, note.pitch);
        };
        std::ranges::sort(strokes, {}, order);
        const auto [first, last] = std::ranges::unique(strokes, {}, &MidiNote::start);
        arranged_.report.notesLeftOut += static_cast<std::size_t>(last - first);
        strokes.erase(first, last);
        return strokes;
    }

    void strike(const MidiNote& stroke, Tick next, Part& part) {
        const NoiseDrum drum = noiseOf(stroke.pitch);
        const std::int64_t begun = score_.tempo.unitsAt(stroke.start, 1000);
        const Tick fading =
            std::max<Tick>(score_.tempo.tickAt(begun + drum.milliseconds, 1000) - stroke.start, 1);
        Note note;
        note.start = stroke.start;
        note.length = std::min(fading, next - stroke.start);
        note.pitch = static_cast<std::int16_t>(drum.pitch);
        note.velocity = velocityOf(stroke.level);
        if (laneValueAt(part.timbre, note.start, 0) != drum.timbre)
            part.timbre.push_back({note.start, static_cast<std::int16_t>(drum.timbre)});
        for (std::int16_t level = 1; level < note.velocity; ++level) {
            const Tick at = note.start + fading * level / note.velocity;
            if (at > note.start && at < note.end())
                part.volume.push_back({at, static_cast<std::int16_t>(note.velocity - level)});
        }
        part.notes.push_back(std::move(note));
    }

    void tellUnused() {
        for (const auto& [line, notes] : rest_)
            arranged_.report.notesLeftOut += notes.size();
        for (std::size_t line = 0; line < score_.lines.size(); ++line) {
            if (!rest_.contains(line) && !std::ranges::count(arrangement_.drums, line))
                arranged_.report.unusedLines.push_back(line);
        }
    }
};

}  // namespace

Expected<ArrangedSong> arrange(const MidiScore& score, const Arrangement& arrangement) {
    return Arranger(score, arrangement).run();
}

}  // namespace studio::core

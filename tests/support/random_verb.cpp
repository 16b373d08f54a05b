// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/random_verb.h"

#include "core/edit/clip.h"
#include "core/edit/note_verbs.h"

namespace studio::tests {

using namespace core;

NoteSet randomNotes(const Song& song, std::mt19937_64& random) {
    NoteSet result;
    for (const Voice voice : kVoices) {
        for (const Note& each : song.part(voice).notes) {
            if (random() % 8 == 0)
                result.add(voice, each.start);
        }
    }
    return result;
}

void randomVerb(Song& song, std::mt19937_64& random, const NoteSet& notes) {
    const auto below = [&](std::int64_t bound) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(bound));
    };
    const Voice voice = kVoices[random() % kVoiceCount];
    const Tick at = below(song.frame.length);
    const Grid grid(song.frame, kGridUnits[random() % kGridUnits.size()]);
    const PitchRange range = pitchRange(voice);
    const int by = static_cast<int>(below(9)) - 4;
    switch (random() % 18) {
        case 0:
            drawNote(song, voice,
                     {at,
                      1 + below(40000),
                      static_cast<std::int16_t>(range.lowest + by + 4),
                      15,
                      kNoInstrument,
                      {},
                      {}},
                     by + 1);
            break;
        case 1:
            eraseNotes(song, notes);
            break;
        case 2:
            moveNotes(song, notes, below(60000) - 30000, by);
            break;
        case 3:
            copyNotes(song, notes, below(60000) - 30000, by);
            break;
        case 4:
            moveInScale(song, notes, scaleOf(song), by);
            break;
        case 5:
            resizeNotes(song, notes, random() % 2 ? NoteEdge::Start : NoteEdge::End,
                        below(20000) - 10000, 735);
            break;
        case 6:
            stretchNotes(song, notes, grid, by, 735);
            break;
        case 7:
            quantiseNotes(song, notes, grid);
            break;
        case 8:
            changeVolume(song, notes, by);
            break;
        case 9:
            setTimbre(song, notes, by);
            break;
        case 10:
            drawVolume(song, voice, {at, at + 1 + below(30000)}, static_cast<int>(below(16)));
            break;
        case 11:
            drawTimbre(song, voice, {at, at + 1 + below(30000)}, static_cast<int>(below(4)));
            break;
        case 12:
            joinNotes(song, notes);
            break;
        case 13:
            splitNotes(song, notes, at);
            break;
        case 14:
            reverseNotes(song, notes);
            break;
        case 15:
            joinEnds(song, invertNotes(song, notes));
            break;
        case 16:
            paste(song, clipOf(song, notes, spanOf(song, notes).begin), at, voice,
                  static_cast<PasteMode>(random() % 3));
            break;
        default:
            shiftNotes(song, voice, {at, at + 1 + below(100000)}, below(20000) - 10000);
            break;
    }
}

}  // namespace studio::tests

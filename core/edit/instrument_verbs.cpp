// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/instrument_verbs.h"

#include <algorithm>

namespace studio::core {

void removeInstrument(Song& song, std::size_t removed) {
    const auto gone = static_cast<std::int16_t>(removed);
    const auto renumber = [gone](std::int16_t& instrument) {
        if (instrument == gone)
            instrument = kNoInstrument;
        else if (instrument > gone)
            --instrument;
    };
    std::ranges::for_each(song.frame.voiceInstruments, renumber);
    for (Part& part : song.parts) {
        for (Note& note : part.notes)
            renumber(note.instrument);
    }
    song.frame.instruments.erase(song.frame.instruments.begin() + gone);
}

std::string freeInstrumentName(const SongFrame& frame, const std::string& name) {
    std::string free = name;
    for (int number = 2; std::ranges::count(frame.instruments, free, &Instrument::name) > 0;
         ++number)
        free = name + ' ' + std::to_string(number);
    return free;
}

}  // namespace studio::core

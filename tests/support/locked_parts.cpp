// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/locked_parts.h"

#include "core/edit/part_editor.h"

namespace studio::tests {

using core::LockMode;
using core::Note;
using core::Song;
using core::Tick;
using core::Voice;

namespace {

bool isLocked(const Song& song, Voice voice, Tick tick) {
    return tick < song.frame.length && song.frame.locks.at(voice, tick) == LockMode::Locked;
}

std::optional<std::string> brokenNote(const Song& before, const Song& after, Voice voice) {
    for (const Note& note : before.part(voice).notes) {
        if (!isLocked(before, voice, note.start))
            continue;
        const Note* now = core::noteAt(after.part(voice).notes, note.start);
        if (now == nullptr || !(*now == note))
            return "a locked note has changed";
        if (!(core::phraseOf(before.part(voice), note) == core::phraseOf(after.part(voice), *now)))
            return "the volume or timbre of a locked note has changed";
    }
    return std::nullopt;
}

std::optional<std::string> intruder(const Song& before, const Song& after, Voice voice) {
    for (const Note& note : after.part(voice).notes) {
        const Note* was = core::noteAt(before.part(voice).notes, note.start);
        if (isLocked(before, voice, note.start)) {
            if (was == nullptr || !(*was == note))
                return "a note has come into a locked cell";
            continue;
        }
        Tick end = note.start;
        for (const auto& cell : before.frame.locks.cells(voice, {note.start, note.end()})) {
            if (isLocked(before, voice, cell.range.begin))
                break;
            end = cell.range.end;
        }
        if (end < note.end() &&
            (was == nullptr || was->start != note.start || note.end() > was->end()))
            return "a note sounds on into a locked cell";
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> brokenLock(const Song& before, const Song& after) {
    for (const Voice voice : core::kVoices) {
        std::optional<std::string> broken = brokenNote(before, after, voice);
        if (!broken)
            broken = intruder(before, after, voice);
        if (broken)
            return std::string(core::shortName(voice)) + ": " + *broken;
    }
    return std::nullopt;
}

}  // namespace studio::tests

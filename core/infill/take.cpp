// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take.h"

#include "core/infill/note_style.h"

#include <algorithm>

namespace studio::core {

namespace {

/// Builds one voice of the song with a take.
class PartWriter {
  public:
    PartWriter(const Song& song, const FillPlan& plan, const FillOutcome& outcome, Voice voice)
        : song_(song),
          plan_(plan),
          voice_(voice),
          before_(song.part(voice)),
          slots_(plan.slots[index(voice)]),
          part_(plan.kept.part(voice)),
          styles_(song, voice) {
        repitch(outcome);
        placeNotes(outcome.notes[index(voice)]);
    }

    Part write() {
        dropChanges(part_.volume);
        dropChanges(part_.timbre);
        styleNotes();
        for (const AddedNote& added : added_)
            part_.notes.push_back(added.note);
        std::ranges::sort(part_.notes, {}, &Note::start);
        if (highestTimbre(voice_) > 0)
            restoreTimbre();
        return std::move(part_);
    }

  private:
    const Song& song_;
    const FillPlan& plan_;
    Voice voice_;
    const Part& before_;
    const std::vector<FreeSlot>& slots_;
    Part part_;
    StyleBook styles_;

    struct AddedNote {
        Note note;
        NoteStyle style;
    };
    std::vector<AddedNote> added_;

    /// A note under RHYTHM takes the pitch of the note that the model saw for it; one that it saw
    /// none for, that of its neighbour.
    void repitch(const FillOutcome& outcome) {
        const VoiceView& view = plan_.view[index(voice_)];
        std::optional<int> last;
        std::vector<Note*> unseenAtStart;
        for (std::size_t i = 0; i < part_.notes.size(); ++i) {
            Note& note = part_.notes[i];
            if (!plan_.takesDrawnPitch(voice_, note))
                continue;
            const std::size_t seenAs = view.seenAs[i];
            if (seenAs != kUnseen) {
                const int drawn = outcome.pitchOf(voice_, seenAs);
                last = drawn != 0 ? drawn : view.notes[seenAs].pitch;
            }
            if (!last) {
                unseenAtStart.push_back(&note);
                continue;
            }
            note.pitch = static_cast<std::int16_t>(*last);
            for (Note* earlier : unseenAtStart)
                earlier->pitch = note.pitch;
            unseenAtStart.clear();
        }
    }

    void placeNotes(const std::vector<DrawnNote>& drawn) {
        for (auto note = drawn.begin(); note != drawn.end();) {
            const auto next = std::find_if(note, drawn.end(), [&](const DrawnNote& other) {
                return other.slot != note->slot;
            });
            const FreeSlot& slot = slots_[note->slot];
            std::vector<Note> notes;
            for (; note != next; ++note) {
                Note& placed = notes.emplace_back();
                placed.start = plan_.tickAt(note->begin, slot);
                placed.length = plan_.tickAt(note->end, slot) - placed.start;
                placed.pitch = static_cast<std::int16_t>(note->pitch);
            }
            if (slot.keepsPitches())
                makeRoom(notes, slot.ticks);
            addNotes(notes, slot);
        }
    }

    /// Where ticks are longer than the model's steps, notes may have come to nothing. Under PITCH
    /// none may be lost: each begins at a tick of its own, as there are enough of them.
    static void makeRoom(std::vector<Note>& notes, TickRange room) {
        std::vector<Tick> ends;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            ends.push_back(notes[i].end());
            if (i > 0)
                notes[i].start = std::max(notes[i].start, notes[i - 1].start + 1);
        }
        Tick next = room.end;
        for (std::size_t i = notes.size(); i-- > 0;) {
            notes[i].start = std::min(notes[i].start, next - 1);
            notes[i].length = std::clamp(ends[i], notes[i].start + 1, next) - notes[i].start;
            next = notes[i].start;
        }
    }

    void addNotes(const std::vector<Note>& notes, const FreeSlot& slot) {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (notes[i].length < 1)
                continue;
            AddedNote added{notes[i],
                            slot.keepsPitches()
                                ? styleOf(song_, voice_, before_.notes[slot.firstNote + i])
                                : styles_.styleAt(song_.sampleAt(notes[i].start))};
            added.note.velocity = static_cast<std::int16_t>(
                std::clamp(added.style.velocity, kLowestVelocity, kHighestVelocity));
            added_.push_back(std::move(added));
        }
    }

    /// Takes out the changes that lay in notes that went and those that new notes sound over.
    void dropChanges(Lane& lane) const {
        const auto kept = [&](const Note& note) {
            return !plan_.region.contains(note.start) ||
                   !takesNotesOut(song_.frame.locks.at(voice_, note.start));
        };
        std::erase_if(lane, [&](const LanePoint& point) {
            const Note* old = noteAt(before_.notes, point.at);
            if (old != nullptr)
                return !kept(*old);
            const auto after = std::ranges::partition_point(
                added_, [&](const AddedNote& added) { return added.note.start <= point.at; });
            return after != added_.begin() && std::prev(after)->note.end() > point.at;
        });
    }

    static void insert(Lane& lane, Tick at, int value) {
        const auto place = lane.begin() + static_cast<std::ptrdiff_t>(firstPointFrom(lane, at + 1));
        lane.insert(place, {at, static_cast<std::int16_t>(value)});
    }

    void styleNotes() {
        for (const auto& [note, style] : added_) {
            const std::int64_t start = song_.sampleAt(note.start);
            // Where several ticks share a sample, the sample's first may lie before the onset.
            const auto tickOf = [&](const ContourPoint& point) {
                return std::max(song_.tickAtSample(start + point.offset), note.start + 1);
            };
            for (const ContourPoint& point : style.volume) {
                if (tickOf(point) < note.end())
                    insert(part_.volume, tickOf(point),
                           std::clamp(note.velocity + point.value, 0, kHighestVolume));
            }
            if (highestTimbre(voice_) == 0)
                continue;
            if (laneValueAt(part_.timbre, note.start, 0) != style.timbre)
                insert(part_.timbre, note.start, style.timbre);
            for (const ContourPoint& point : style.timbreChanges) {
                if (tickOf(point) < note.end())
                    insert(part_.timbre, tickOf(point), point.value);
            }
        }
    }

    /// Where notes went or may have come, in order.
    [[nodiscard]] std::vector<TickRange> openRanges() const {
        std::vector<TickRange> ranges;
        for (const LockCell& cell : song_.frame.locks.cells(voice_, plan_.region)) {
            if (!takesNotesOut(cell.mode))
                continue;
            TickRange range = cell.range;
            if (const Note* soundingIn = noteAt(plan_.kept.part(voice_).notes, range.begin))
                range.begin = std::min(soundingIn->end(), range.end);
            if (!range.empty())
                ranges.push_back(range);
        }
        return ranges;
    }

    /// Where a change in `range` holds to its end: after its notes and changes, else the last tick.
    [[nodiscard]] Tick lastWordIn(TickRange range) const {
        Tick tick = range.begin;
        for (const AddedNote& added : added_) {
            if (added.note.start < range.end)
                tick = std::max(tick, added.note.end());
        }
        if (const std::size_t after = firstPointFrom(part_.timbre, range.end); after > 0)
            tick = std::max(tick, part_.timbre[after - 1].at);
        return std::min(tick, range.end - 1);
    }

    /// Timbre carries over from note to note, so what a kept note relied on may have gone with a
    /// note before it. It is set again in the nearest open range before that note.
    void restoreTimbre() {
        const std::vector<TickRange> open = openRanges();
        for (const Note& note : plan_.kept.part(voice_).notes) {
            const int relied = laneValueAt(before_.timbre, note.start, 0);
            if (laneValueAt(part_.timbre, note.start, 0) == relied)
                continue;
            const auto after = std::ranges::partition_point(
                open, [&](TickRange range) { return range.begin < note.start; });
            if (after != open.begin())
                insert(part_.timbre, lastWordIn(*std::prev(after)), relied);
        }
    }
};

/// A cell of `region` in which notes come or go.
bool isOpen(const Song& song, Voice voice, Tick tick, TickRange region) {
    return region.contains(tick) && takesNotesOut(song.frame.locks.at(voice, tick));
}

/// The cell of `region` from `tick` on.
LockCell cellFrom(const Song& song, Voice voice, Tick tick, TickRange region) {
    return song.frame.locks.cells(voice, {tick, region.end}).front();
}

std::vector<int> pitchesWithin(const Part& part, TickRange range) {
    std::vector<int> pitches;
    for (std::size_t i = firstNoteFrom(part.notes, range.begin);
         i < part.notes.size() && part.notes[i].start < range.end; ++i)
        pitches.push_back(part.notes[i].pitch);
    return pitches;
}

/// Points of `lane` strictly inside `note`, and the value it starts with.
std::pair<int, Lane> soundOf(const Lane& lane, const Note& note) {
    const std::size_t first = firstPointFrom(lane, note.start + 1);
    const std::size_t last = firstPointFrom(lane, note.end());
    return {laneValueAt(lane, note.start, 0),
            Lane(lane.begin() + static_cast<std::ptrdiff_t>(first),
                 lane.begin() + static_cast<std::ptrdiff_t>(std::max(first, last)))};
}

std::optional<std::string> keptNoteViolation(const Song& before, const Song& after, Voice voice,
                                             TickRange region) {
    const Part& was = before.part(voice);
    const Part& is = after.part(voice);
    for (const Note& note : was.notes) {
        if (isOpen(before, voice, note.start, region))
            continue;
        const Note* now = noteAt(is.notes, note.start);
        if (now == nullptr)
            return "a kept note is gone";
        Note expected = note;
        if (region.contains(note.start) &&
            before.frame.locks.at(voice, note.start) == LockMode::Rhythm)
            expected.pitch = now->pitch;
        if (!(*now == expected))
            return "a kept note has changed";
        if (soundOf(was.timbre, note) != soundOf(is.timbre, note))
            return "the timbre of a kept note has changed";
        if (soundOf(was.volume, note).second != soundOf(is.volume, note).second)
            return "the volume of a kept note has changed";
    }
    return std::nullopt;
}

std::optional<std::string> newNoteViolation(const Song& before, const Song& after, Voice voice,
                                            TickRange region) {
    for (const Note& note : after.part(voice).notes) {
        const Note* old = noteAt(before.part(voice).notes, note.start);
        const bool kept = old != nullptr && old->start == note.start &&
                          !isOpen(before, voice, note.start, region);
        if (kept)
            continue;
        if (!region.contains(note.start))
            return "a new note begins outside the region";
        const LockCell cell = cellFrom(before, voice, note.start, region);
        if (!putsNotesIn(cell.mode))
            return "a new note begins where none may";
        if (note.end() > cell.range.end)
            return "a new note sounds past the end of its cell";
    }
    return std::nullopt;
}

std::optional<std::string> pitchViolation(const Song& before, const Song& after, Voice voice,
                                          TickRange region) {
    for (const LockCell& cell : before.frame.locks.cells(voice, region)) {
        if (cell.mode == LockMode::Pitch && pitchesWithin(before.part(voice), cell.range) !=
                                                pitchesWithin(after.part(voice), cell.range))
            return "the sequence of pitches has changed";
    }
    return std::nullopt;
}

/// Changes that belong to no note that went must still be there, but for those in cells in which
/// notes come or go.
std::optional<std::string> laneViolation(const Song& before, const Lane& was, const Lane& is,
                                         Voice voice, TickRange region) {
    const auto pinned = [&](const Lane& lane) {
        Lane result;
        std::ranges::copy_if(lane, std::back_inserter(result), [&](const LanePoint& point) {
            const Note* note = noteAt(before.part(voice).notes, point.at);
            return !isOpen(before, voice, note != nullptr ? note->start : point.at, region) &&
                   !isOpen(before, voice, point.at, region);
        });
        return result;
    };
    if (pinned(was) != pinned(is))
        return "a change of volume or timbre outside the open cells differs";
    return std::nullopt;
}

}  // namespace

Song songWith(const Song& song, const FillPlan& plan, const FillOutcome& outcome) {
    Song read = song;
    if (plan.pulses == PulseOrder::Swapped)
        swapPulses(read);
    Song result = read;
    for (const Voice voice : kVoices)
        result.part(voice) = PartWriter(read, plan, outcome, voice).write();
    if (plan.pulses == PulseOrder::Swapped)
        swapPulses(result);
    return result;
}

std::optional<std::string> lockViolation(const Song& before, const Song& after, TickRange region) {
    region = region.intersected({0, before.frame.length});
    if (!(before.frame == after.frame))
        return "something beside the notes has changed";
    if (const auto checked = checkSong(after); !checked)
        return checked.error().message();
    for (const Voice voice : kVoices) {
        const Part& was = before.part(voice);
        const Part& is = after.part(voice);
        std::optional<std::string> violation = keptNoteViolation(before, after, voice, region);
        if (!violation)
            violation = newNoteViolation(before, after, voice, region);
        if (!violation)
            violation = pitchViolation(before, after, voice, region);
        if (!violation)
            violation = laneViolation(before, was.volume, is.volume, voice, region);
        if (!violation)
            violation = laneViolation(before, was.timbre, is.timbre, voice, region);
        if (!violation && !(was.unknown == is.unknown))
            violation = "unknown keys have changed";
        if (violation)
            return std::string(shortName(voice)) + ": " + *violation;
    }
    return std::nullopt;
}

std::array<std::vector<Note>, kVoiceCount> notesWithin(const Song& song, TickRange region) {
    std::array<std::vector<Note>, kVoiceCount> result;
    for (const Voice voice : kVoices) {
        const auto& notes = song.part(voice).notes;
        const auto at = [&](Tick tick) {
            return notes.begin() + static_cast<std::ptrdiff_t>(firstNoteFrom(notes, tick));
        };
        if (!region.empty())
            result[index(voice)].assign(at(region.begin), at(region.end));
    }
    return result;
}

std::array<std::vector<Note>, kVoiceCount> newNotes(const Song& before, const Song& after) {
    std::array<std::vector<Note>, kVoiceCount> result;
    for (const Voice voice : kVoices) {
        for (const Note& note : after.part(voice).notes) {
            const Note* old = noteAt(before.part(voice).notes, note.start);
            if (old == nullptr || !(*old == note))
                result[index(voice)].push_back(note);
        }
    }
    return result;
}

bool sameNotes(const std::array<std::vector<Note>, kVoiceCount>& one,
               const std::array<std::vector<Note>, kVoiceCount>& other) {
    const auto sameNote = [](const Note& left, const Note& right) {
        return left.start == right.start && left.length == right.length &&
               left.pitch == right.pitch;
    };
    return std::ranges::equal(one, other, [&](const auto& left, const auto& right) {
        return std::ranges::equal(left, right, sameNote);
    });
}

}  // namespace studio::core

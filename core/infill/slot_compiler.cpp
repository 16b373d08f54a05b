// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/slot_compiler.h"

#include "core/edit/grid.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace studio::core {

namespace {

/// Length of `unit` in ticks for what begins at `tick`.
Tick lengthOf(GridUnit unit, const Song& song, Tick tick) {
    const MeterMap& meter = song.frame.meter;
    switch (unit) {
        case GridUnit::Frame:
            return song.tickAtSample(song.sampleAt(tick) + kModelRate / 60) - tick;
        case GridUnit::Bar: {
            const std::int64_t bar = meter.barAt(tick);
            return meter.barStart(bar + 1) - meter.barStart(bar);
        }
        default:
            return 4 * song.frame.tempo.ticksPerQuarter() / linesPerWhole(unit);
    }
}

/// Gives the slot of a PITCH cell the pitches of the notes that begin in the cell.
void keepPitches(FreeSlot& slot, TickRange cell, const std::vector<Note>& notes) {
    slot.firstNote = firstNoteFrom(notes, cell.begin);
    for (std::size_t i = slot.firstNote; i < notes.size() && notes[i].start < cell.end; ++i)
        slot.pitches.push_back(notes[i].pitch);
}

/// The pitches that `wish` leaves a voice, ascending.
std::vector<int> pitchesOf(const Wish& wish, Voice voice) {
    const PitchRange all = pitchRange(voice);
    std::vector<int> pitches;
    for (int pitch = all.lowest; pitch <= all.highest; ++pitch) {
        const bool inScale = voice == Voice::Noise || !wish.scale || wish.scale->contains(pitch);
        if (inScale && (!wish.range || wish.range->contains(pitch)))
            pitches.push_back(pitch);
    }
    return pitches;
}

class SlotCompiler {
  public:
    SlotCompiler(const Song& song, const WishMap& wishes, FillPlan& plan, Voice voice)
        : song_(song), wishes_(wishes), plan_(plan), voice_(voice) {}

    Expected<void> compile(DrawnPitches& drawn) {
        for (const LockCell& cell : plan_.kept.frame.locks.cells(voice_, plan_.region)) {
            for (const WishCell& part : wishes_.cells(voice_, cell.range)) {
                if (auto added = addPart({part.range, cell.mode}, part.wish, drawn); !added)
                    return added;
            }
        }
        if (hadRoom_ && !hasPlace_)
            return failure(
                STUDIO_TRANSLATE("core",
                                 "No new note of %1 fits the grid and the note lengths that are "
                                 "wished for; choose a finer grid or shorter notes."),
                std::string(shortName(voice_)));
        return {};
    }

  private:
    const Song& song_;
    const WishMap& wishes_;
    FillPlan& plan_;
    Voice voice_;
    bool hadRoom_ = false;
    bool hasPlace_ = false;

    /// Compiles a stretch of one lock and one wish.
    Expected<void> addPart(const LockCell& part, const Wish& wish, DrawnPitches& drawn) {
        if (part.mode != LockMode::Rhythm && !putsNotesIn(part.mode))
            return {};
        if (auto checked = check(wish, part.range.begin); !checked)
            return checked;
        if (part.mode == LockMode::Rhythm)
            return addDrawnPitches(part.range, wish, drawn[index(voice_)]);
        auto slot = slotIn(part);
        if (!slot)
            return {};
        if (auto applied = apply(*slot, wish); !applied)
            return applied;
        plan_.slots[index(voice_)].push_back(std::move(*slot));
        return {};
    }

    [[nodiscard]] std::int64_t stepAt(Tick tick) const {
        return plan_.clock.stepAt(plan_.kept.sampleAt(tick));
    }

    /// The first step whose time is `tick` or later.
    [[nodiscard]] std::int64_t stepFrom(Tick tick, const FreeSlot& slot) const {
        const std::int64_t step = stepAt(tick);
        return plan_.tickAt(step, slot) < tick ? step + 1 : step;
    }

    [[nodiscard]] Expected<void> check(const Wish& wish, Tick tick) const {
        const bool lengths = wish.longest && lengthOf(*wish.longest, song_, tick) <
                                                 lengthOf(wish.shortest, song_, tick);
        if (lengths || wish.notes.fewest > wish.notes.most)
            return failure(STUDIO_TRANSLATE("core",
                                            "What is wished for %1 in bar %2 contradicts itself: "
                                            "the shortest note must not be longer than the "
                                            "longest, nor the fewest notes more than the most."),
                           std::string(shortName(voice_)), barText(tick));
        return {};
    }

    [[nodiscard]] std::string barText(Tick tick) const {
        return std::to_string(song_.frame.meter.barAt(tick));
    }

    [[nodiscard]] Expected<std::size_t> pitchSetOf(const Wish& wish, Tick tick) const {
        std::vector<int> pitches = pitchesOf(wish, voice_);
        if (pitches.empty())
            return failure(STUDIO_TRANSLATE("core",
                                            "The scale and the range that are wished for %1 in "
                                            "bar %2 share no pitch; choose a wider range or "
                                            "another scale."),
                           std::string(shortName(voice_)), barText(tick));
        const auto known = std::ranges::find(plan_.pitchSets, pitches);
        const auto number = static_cast<std::size_t>(known - plan_.pitchSets.begin());
        if (known == plan_.pitchSets.end())
            plan_.pitchSets.push_back(std::move(pitches));
        return number;
    }

    Expected<void> addDrawnPitches(TickRange range, const Wish& wish,
                                   std::map<std::size_t, std::size_t>& drawn) {
        const auto& notes = plan_.kept.part(voice_).notes;
        const auto& seen = plan_.view[index(voice_)].notes;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (!range.contains(notes[seen[i].source].start))
                continue;
            const auto set = pitchSetOf(wish, range.begin);
            if (!set)
                return tl::unexpected(set.error());
            drawn[i] = *set;
        }
        return {};
    }

    /// The slot of a stretch without its wish, or nothing if it has no room or no pitches to keep.
    [[nodiscard]] std::optional<FreeSlot> slotIn(const LockCell& part) const {
        const auto& notes = plan_.kept.part(voice_).notes;
        const auto& seen = plan_.view[index(voice_)].notes;
        FreeSlot slot;
        slot.ticks = part.range;
        if (part.mode == LockMode::Pitch) {
            keepPitches(slot, part.range, song_.part(voice_).notes);
            if (!slot.keepsPitches())
                return std::nullopt;
        }
        if (const Note* soundingIn = noteAt(notes, part.range.begin))
            slot.ticks.begin = std::min(soundingIn->end(), part.range.end);
        slot.followsNote = noteAt(notes, slot.ticks.begin - 1) != nullptr;
        if (slot.ticks.empty())
            return std::nullopt;
        slot.begin = stepAt(slot.ticks.begin);
        slot.end = stepAt(slot.ticks.end);
        // The model's view may hold a kept note a little longer, or begin it a little earlier.
        const auto next = std::ranges::partition_point(
            seen, [&](const ViewNote& note) { return notes[note.source].start < slot.ticks.end; });
        if (next != seen.begin())
            slot.begin = std::max(slot.begin, std::prev(next)->end);
        if (next != seen.end())
            slot.end = std::min(slot.end, next->begin);
        return slot;
    }

    Expected<void> apply(FreeSlot& slot, const Wish& wish) {
        const auto set = pitchSetOf(slot.keepsPitches() ? Wish{} : wish, slot.ticks.begin);
        if (!set)
            return tl::unexpected(set.error());
        slot.pitchSet = *set;
        slot.lastBegin = slot.end - plan_.spacing;
        const bool hadRoom = slot.begin <= slot.lastBegin;
        setTimes(slot, wish);
        const bool hasPlace = slot.begin <= slot.lastBegin;
        hadRoom_ |= hadRoom;
        hasPlace_ |= hasPlace;
        if (slot.keepsPitches() || wish.notes != NoteCount{} || wish.aboutNotes > 0) {
            if (auto counted = countNotes(slot, wish); !counted)
                return counted;
        }
        if (!hasPlace)
            slot.end = slot.begin;
        slot.similarity = wish.similarity;
        slot.temperature = wish.temperature;
        return {};
    }

    /// Grid and lengths.
    void setTimes(FreeSlot& slot, const Wish& wish) const {
        if (wish.shortest != GridUnit::Frame)
            slot.shortest = lengthOf(wish.shortest, plan_.kept, slot.ticks.begin);
        if (wish.longest)
            slot.longest = std::max<Tick>(lengthOf(*wish.longest, plan_.kept, slot.ticks.begin), 1);
        // A clock of frames has no other lines than those.
        slot.onGrid =
            wish.grid && (wish.grid != GridUnit::Frame || plan_.clock.timing() == Timing::Samples);
        if (slot.onGrid)
            addLines(slot, Grid(plan_.kept.frame, *wish.grid));
        const std::int64_t last = latestPlace(slot, slot.end, slot.end - 1);
        slot.lastBegin = last >= slot.begin ? last : slot.begin - 1;
    }

    void addLines(FreeSlot& slot, const Grid& grid) const {
        std::int64_t number = grid.indexAt(slot.ticks.begin);
        if (grid.tick(number) < slot.ticks.begin)
            ++number;
        for (; grid.tick(number) < slot.ticks.end; ++number) {
            const SlotLine line{stepAt(grid.tick(number)), grid.tick(number)};
            const bool taken = !slot.lines.empty() && slot.lines.back().step >= line.step;
            if (line.step >= slot.begin && line.step < slot.end && !taken)
                slot.lines.push_back(line);
        }
    }

    /// The last place up to `highest` whose note can end by `limit`; before the slot if none.
    [[nodiscard]] std::int64_t latestPlace(const FreeSlot& slot, std::int64_t limit,
                                           std::int64_t highest) const {
        highest = std::min(highest, limit - plan_.spacing);
        if (slot.shortest > 0)
            highest = std::min(
                highest, stepAt(std::max<Tick>(plan_.tickAt(limit, slot) - slot.shortest, 0)) + 1);
        std::int64_t place = slot.placeUpTo(highest);
        while (place >= slot.begin && plan_.readyAfter(place, slot) > limit)
            place = slot.placeUpTo(place - 1);
        return place;
    }

    /// Bars of the slot with their limits, or one window for all the notes under PITCH.
    Expected<void> countNotes(FreeSlot& slot, const Wish& wish) const {
        std::vector<std::size_t> fewest;
        if (slot.keepsPitches()) {
            slot.windows = {{slot.begin, slot.end, slot.pitches.size()}};
            fewest = {slot.pitches.size()};
        } else {
            addBars(slot, wish, fewest);
        }
        std::int64_t limit = slot.end;
        for (std::size_t i = slot.windows.size(); i-- > 0;) {
            if (!findDue(slot, slot.windows[i], fewest[i], limit))
                return tooManyNotes(slot, slot.windows[i], fewest[i]);
        }
        return {};
    }

    void addBars(FreeSlot& slot, const Wish& wish, std::vector<std::size_t>& fewest) const {
        constexpr double kRounding = 1e-6;
        const MeterMap& meter = plan_.kept.frame.meter;
        for (std::int64_t bar = meter.barAt(slot.ticks.begin); meter.barStart(bar) < slot.ticks.end;
             ++bar) {
            const TickRange whole = meter.bars(bar, bar);
            const TickRange open = whole.intersected(slot.ticks);
            const std::int64_t begin = std::max(slot.begin, stepFrom(whole.begin, slot));
            const std::int64_t end = std::min(slot.end, stepFrom(whole.end, slot));
            if (begin >= end)
                continue;
            const double share =
                static_cast<double>(open.length()) / static_cast<double>(whole.length());
            slot.windows.push_back(
                {begin, end,
                 static_cast<std::size_t>(std::ceil(share * wish.notes.most - kRounding))});
            slot.windows.back().about = share * wish.aboutNotes;
            fewest.push_back(
                static_cast<std::size_t>(std::floor(share * wish.notes.fewest + kRounding)));
        }
    }

    /// Finds by when each of `count` notes must begin in `window`, the last one such that it can
    /// end by `limit`, which becomes the step by which the first must begin. Notes keep half of
    /// their share of the window, if they can, lest the last ones be played in a heap.
    [[nodiscard]] bool findDue(const FreeSlot& slot, NoteWindow& window, std::size_t count,
                               std::int64_t& limit) const {
        if (count == 0)
            return true;
        const auto halves = static_cast<std::int64_t>(2 * count);
        for (const std::int64_t pace : {(window.end - window.begin) / halves, std::int64_t{1}}) {
            std::vector<std::int64_t> due(count);
            std::int64_t next = limit;
            std::int64_t paced = window.end;
            for (std::size_t i = count; i-- > 0; paced = next) {
                next = latestPlace(slot, next, paced - std::max<std::int64_t>(pace, 1));
                due[i] = next;
                if (next < window.begin)
                    break;
            }
            if (next >= window.begin) {
                window.due = std::move(due);
                limit = next;
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] Expected<void> tooManyNotes(const FreeSlot& slot, const NoteWindow& window,
                                              std::size_t count) const {
        const std::string voice(shortName(voice_));
        if (slot.keepsPitches())
            return failure(
                STUDIO_TRANSLATE("core",
                                 "%1 keeps the pitches of more notes in bar %2 than can be "
                                 "played there one after the other; free a part of them or "
                                 "choose a larger range."),
                voice, barText(slot.ticks.begin));
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 has no room for %2 notes in bar %3, as the grid and "
                                        "the note lengths are wished for; ask for fewer notes, a "
                                        "finer grid or shorter notes."),
                       voice, std::to_string(count), barText(plan_.tickAt(window.begin, slot)));
    }
};

/// What the grammar needs to know of all slots together.
void noteGrids(FillPlan& plan) {
    for (const auto& slots : plan.slots) {
        for (const FreeSlot& slot : slots) {
            plan.onGrid |= slot.onGrid;
            if (plan.clock.timing() != Timing::Samples)
                continue;
            for (const SlotLine& line : slot.lines)
                plan.finelyTimed.push_back(line.step);
        }
    }
    std::ranges::sort(plan.finelyTimed);
    const auto repeated = std::ranges::unique(plan.finelyTimed);
    plan.finelyTimed.erase(repeated.begin(), repeated.end());
}

void noteStanding(const Song& song, FillPlan& plan) {
    for (const Voice voice : kVoices) {
        const auto& slots = plan.slots[index(voice)];
        if (std::ranges::none_of(slots, [](const FreeSlot& slot) { return slot.similarity > 0; }))
            continue;
        for (const ViewNote& note : viewOf(sampleNotes(song, song.part(voice)), plan.clock).notes)
            plan.standing[index(voice)].push_back({note.begin, note.pitch});
    }
}

}  // namespace

Expected<void> compileSlots(const Song& song, const WishMap& wishes, FillPlan& plan,
                            DrawnPitches& drawn) {
    for (const Voice voice : kVoices) {
        if (auto compiled = SlotCompiler(song, wishes, plan, voice).compile(drawn); !compiled)
            return compiled;
    }
    noteGrids(plan);
    noteStanding(song, plan);
    return {};
}

}  // namespace studio::core

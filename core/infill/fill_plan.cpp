// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_plan.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <ranges>
#include <utility>

namespace studio::core {

namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
/// Longer gaps are all the longest wait to the model.
constexpr std::size_t kCountedGaps = 256;
/// Events after the end by which a take is judged; a bar or two of most songs.
constexpr std::size_t kFollowing = 32;

/// In samples timing, notes are at least half an NES frame apart: shorter ones are artefacts that
/// the model has learnt from the raw data, and nothing else would bound the number of events.
constexpr auto kSampleSpacing = static_cast<std::int64_t>(kSamplesPerFrame / 2);

/// The song without the notes of `region` that a fill takes out.
Song withoutOpenNotes(const Song& song, TickRange region) {
    Song kept = song;
    for (const Voice voice : kVoices) {
        std::erase_if(kept.part(voice).notes, [&](const Note& note) {
            return region.contains(note.start) &&
                   takesNotesOut(song.frame.locks.at(voice, note.start));
        });
    }
    return kept;
}

SongView viewOfSong(const Song& song, const ModelClock& clock) {
    SongView view;
    for (const Voice voice : kVoices)
        view[index(voice)] = viewOf(sampleNotes(song, song.part(voice)), clock);
    return view;
}

std::vector<int> countGaps(const std::vector<ViewEvent>& events) {
    std::vector<int> counts(kCountedGaps, 0);
    for (std::size_t i = 1; i < events.size(); ++i) {
        const auto gap = static_cast<std::size_t>(events[i].step - events[i - 1].step);
        if (gap < counts.size())
            ++counts[gap];
    }
    return counts;
}

/// Gives the slot of a PITCH cell the pitches of the notes that begin in the cell.
void keepPitches(FreeSlot& slot, TickRange cell, const std::vector<Note>& notes) {
    slot.firstNote = firstNoteFrom(notes, cell.begin);
    for (std::size_t i = slot.firstNote; i < notes.size() && notes[i].start < cell.end; ++i)
        slot.pitches.push_back(notes[i].pitch);
}

/// Finds the slots of one voice of `song`.
std::vector<FreeSlot> slotsOf(const Song& song, const FillPlan& plan, Voice voice) {
    std::vector<FreeSlot> slots;
    const auto& notes = plan.kept.part(voice).notes;
    const auto& seen = plan.view[index(voice)].notes;
    const auto stepAt = [&](Tick tick) { return plan.clock.stepAt(plan.kept.sampleAt(tick)); };
    for (const LockCell& cell : plan.kept.frame.locks.cells(voice, plan.region)) {
        if (!putsNotesIn(cell.mode))
            continue;
        FreeSlot slot{cell.range, 0, 0, false};
        if (cell.mode == LockMode::Pitch) {
            keepPitches(slot, cell.range, song.part(voice).notes);
            if (!slot.keepsPitches())
                continue;
        }
        if (const Note* soundingIn = noteAt(notes, cell.range.begin))
            slot.ticks.begin = std::min(soundingIn->end(), cell.range.end);
        slot.followsNote = noteAt(notes, slot.ticks.begin - 1) != nullptr;
        if (slot.ticks.empty())
            continue;
        slot.begin = stepAt(slot.ticks.begin);
        slot.end = stepAt(slot.ticks.end);
        // The model's view may hold a kept note a little longer, or begin it a little earlier.
        const auto next = std::ranges::partition_point(
            seen, [&](const ViewNote& note) { return notes[note.source].start < slot.ticks.end; });
        if (next != seen.begin())
            slot.begin = std::max(slot.begin, std::prev(next)->end);
        if (next != seen.end())
            slot.end = std::min(slot.end, next->begin);
        const auto halves = static_cast<std::int64_t>(2 * slot.pitches.size());
        if (slot.keepsPitches())
            slot.pace = std::max((slot.end - slot.begin) / halves, plan.spacing);
        slots.push_back(slot);
    }
    return slots;
}

class SiteList {
  public:
    explicit SiteList(const FillPlan& plan) : plan_(plan), events_(eventsOf(plan.view)) {}

    [[nodiscard]] const std::vector<ViewEvent>& events() const { return events_; }

    [[nodiscard]] bool pitchFree(const ViewEvent& event) const {
        const auto& part = plan_.kept.part(event.voice);
        const ViewNote& note = plan_.view[index(event.voice)].notes[event.note];
        return event.begins && plan_.takesDrawnPitch(event.voice, part.notes[note.source]);
    }

    /// First step at which something is open, and the first at which nothing is any more.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> openSteps() const {
        std::int64_t first = kNever;
        std::int64_t end = 0;
        for (const auto& slots : plan_.slots) {
            for (const FreeSlot& slot : slots) {
                if (slot.begin >= slot.end)
                    continue;
                first = std::min(first, slot.begin);
                end = std::max(end, slot.end);
            }
        }
        for (const ViewEvent& event : events_) {
            if (!pitchFree(event))
                continue;
            first = std::min(first, event.step);
            end = std::max(end, event.step + 1);
        }
        return {first, end};
    }

    [[nodiscard]] std::vector<Site> sites(std::int64_t first, std::int64_t end) const {
        std::vector<Site> sites;
        for (const ViewEvent& event : events_) {
            if (event.step < first)
                continue;
            sites.push_back({event.step, event.voice,
                             event.begins ? SiteKind::NoteOn : SiteKind::NoteOff, event.note,
                             pitchFree(event)});
            if (event.step >= end)
                break;
        }
        addSlotEnds(sites);
        addDueSteps(sites);
        std::ranges::stable_sort(sites, [](const Site& left, const Site& right) {
            return std::pair(left.step, left.voice) < std::pair(right.step, right.voice);
        });
        return sites;
    }

  private:
    const FillPlan& plan_;
    std::vector<ViewEvent> events_;

    void addSlotEnds(std::vector<Site>& sites) const {
        for (const Voice voice : kVoices) {
            const auto& slots = plan_.slots[index(voice)];
            for (std::size_t i = 0; i < slots.size(); ++i) {
                // Where a kept note begins, its own event ends what sounds before it.
                const bool noteBegins = std::ranges::any_of(sites, [&](const Site& site) {
                    return site.voice == voice && site.step == slots[i].end &&
                           site.kind == SiteKind::NoteOn;
                });
                if (slots[i].begin < slots[i].end && !noteBegins)
                    sites.push_back({slots[i].end, voice, SiteKind::SlotEnd, i});
            }
        }
    }

    void addDueSteps(std::vector<Site>& sites) const {
        for (const Voice voice : kVoices) {
            const auto& slots = plan_.slots[index(voice)];
            for (std::size_t i = 0; i < slots.size(); ++i) {
                for (std::size_t pitch = 0; pitch < slots[i].pitches.size(); ++pitch)
                    sites.push_back({plan_.dueStep(slots[i], pitch), voice, SiteKind::PitchDue, i,
                                     false, pitch});
            }
        }
    }
};

/// The first PITCH cell that has less room than its notes need, as an error.
Expected<void> checkRoom(const FillPlan& plan) {
    for (const Voice voice : kVoices) {
        for (const FreeSlot& slot : plan.slots[index(voice)]) {
            if (!slot.keepsPitches() || plan.dueStep(slot, 0) >= slot.begin)
                continue;
            return failure(
                STUDIO_TRANSLATE("core",
                                 "%1 keeps the pitches of more notes in bar %2 than can be "
                                 "played there one after the other; free a part of them or "
                                 "choose a larger range."),
                std::string(shortName(voice)),
                std::to_string(plan.kept.frame.meter.barAt(slot.ticks.begin)));
        }
    }
    return {};
}

/// True if notes of `region` go because their cell is SILENT.
bool silences(const Song& song, TickRange region) {
    return std::ranges::any_of(kVoices, [&](Voice voice) {
        return std::ranges::any_of(song.part(voice).notes, [&](const Note& note) {
            return region.contains(note.start) &&
                   song.frame.locks.at(voice, note.start) == LockMode::Silent;
        });
    });
}

tl::unexpected<Error> nothingOpen(const FillPlan& plan) {
    const bool locked = std::ranges::all_of(kVoices, [&](Voice voice) {
        return std::ranges::all_of(
            plan.kept.frame.locks.cells(voice, plan.region),
            [](const LockCell& cell) { return cell.mode == LockMode::Locked; });
    });
    if (locked)
        return failure(STUDIO_TRANSLATE("core",
                                        "Nothing is free there; set a voice to Free or "
                                        "Rhythm first."));
    return failure(STUDIO_TRANSLATE("core",
                                    "There is no room for a new note there: notes that "
                                    "begin earlier sound all through it, or it holds no "
                                    "rhythm; choose a larger range."));
}

double openShareOf(const FillPlan& plan, const std::vector<ViewEvent>& events) {
    std::array<double, 2> counts{};
    for (const ViewEvent& event : events) {
        if (event.step < plan.start || event.step >= plan.end)
            continue;
        const bool open =
            std::ranges::any_of(plan.slots[index(event.voice)], [&](const FreeSlot& slot) {
                return slot.begin <= event.step && event.step < slot.end;
            });
        ++counts[open ? 1 : 0];
    }
    if (counts[0] + counts[1] < 1) {
        const auto open =
            std::ranges::count_if(plan.slots, [](const auto& slots) { return !slots.empty(); });
        return static_cast<double>(open) / kVoiceCount;
    }
    // Never quite nothing, for a voice may be open that had not a single note.
    return std::max(counts[1] / (counts[0] + counts[1]), 1.0 / (4 * kVoiceCount));
}

/// `<S>` and the events before step `first`, cut to the last `memory` tokens.
void writePrompt(FillPlan& plan, const std::vector<ViewEvent>& events, std::int64_t first,
                 const LanguageModel& model) {
    const Vocabulary& vocabulary = model.vocabulary();
    plan.prompt = {kBoundary};
    plan.start = first;
    for (std::size_t i = 0; i < events.size() && events[i].step < first; ++i) {
        if (i > 0 && events[i].step > events[i - 1].step)
            plan.prompt.push_back(
                plan.clock.waitFor(events[i].step - events[i - 1].step, vocabulary));
        plan.prompt.push_back(tokenOf(events[i], plan.view, vocabulary));
        plan.start = events[i].step;
    }
    const auto memory = static_cast<std::size_t>(std::max(model.config().memoryLength, 1));
    if (plan.prompt.size() > memory)
        plan.prompt.erase(plan.prompt.begin(),
                          plan.prompt.end() - static_cast<std::ptrdiff_t>(memory));
}

}  // namespace

std::int64_t FillPlan::usualGap(Tick tick) const {
    constexpr double kNearlyAll = 0.98;
    // Events of the same step are no gap.
    const double all = std::accumulate(gapCounts.begin() + 1, gapCounts.end(), 0.0);
    double counted = 0;
    for (std::size_t gap = 1; gap < gapCounts.size() && clock.timing() == Timing::Frames; ++gap) {
        counted += gapCounts[gap];
        if (all > 0 && counted >= kNearlyAll * all)
            return static_cast<std::int64_t>(gap);
    }
    const Tick quarter = kept.frame.tempo.ticksPerQuarter();
    const auto stepAt = [&](Tick at) { return clock.stepAt(kept.sampleAt(at)); };
    return std::max<std::int64_t>(stepAt(tick + quarter) - stepAt(tick), 1);
}

Tick FillPlan::tickAt(std::int64_t step, const FreeSlot& slot) const {
    if (step >= slot.end)
        return slot.ticks.end;
    if (step == slot.begin && slot.followsNote)
        return slot.ticks.begin;
    return std::clamp(kept.tickAtSample(clock.sampleAt(step)), slot.ticks.begin, slot.ticks.end);
}

Expected<FillPlan> compileFill(const Song& song, TickRange region, const LanguageModel& model) {
    const ModelConfig& config = model.config();
    FillPlan plan;
    plan.region = region.intersected({0, song.frame.length});
    plan.clock = clockFor(song, config.timing, config.samplesPerFrame);
    plan.waits = WaitTable(plan.clock, model.vocabulary());
    plan.spacing = config.timing == Timing::Frames ? 1 : kSampleSpacing;
    plan.kept = withoutOpenNotes(song, plan.region);
    plan.view = viewOfSong(plan.kept, plan.clock);
    const std::vector<ViewEvent> standing = eventsOf(viewOfSong(song, plan.clock));
    plan.gapCounts = countGaps(standing);
    for (const Voice voice : kVoices)
        plan.slots[index(voice)] = slotsOf(song, plan, voice);
    if (auto room = checkRoom(plan); !room)
        return tl::unexpected(room.error());
    const SiteList list(plan);
    auto [first, end] = list.openSteps();
    if (first == kNever) {
        if (!silences(song, plan.region))
            return nothingOpen(plan);
        // There is nothing to draw; what follows is judged all the same.
        first = plan.clock.stepAt(song.sampleAt(plan.region.end));
        writePrompt(plan, list.events(), first, model);
        end = plan.start;
    } else {
        plan.sites = list.sites(first, end);
        writePrompt(plan, list.events(), first, model);
    }
    plan.end = end;
    plan.openShare = openShareOf(plan, standing);
    std::ranges::copy(list.events() | std::views::drop_while([&](const ViewEvent& event) {
                          return event.step < end;
                      }) | std::views::take(kFollowing),
                      std::back_inserter(plan.follows));
    return plan;
}

}  // namespace studio::core

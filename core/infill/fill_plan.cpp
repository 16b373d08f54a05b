// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_plan.h"

#include "core/infill/slot_compiler.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <ranges>
#include <utility>

namespace studio::core {

namespace {

/// A frame as the vocabulary tells it in samples: notes are at least that long. Shorter ones are
/// artefacts that the model has learnt from the raw data.
constexpr std::int64_t kFrameWait = 730;
/// Longer gaps are all the longest wait to the model.
constexpr std::size_t kCountedGaps = 256;
/// Events after the end by which a take is judged; a bar or two of most songs.
constexpr std::size_t kFollowing = 32;

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

std::vector<int> countGaps(const std::vector<ViewEvent>& events) {
    std::vector<int> counts(kCountedGaps, 0);
    for (std::size_t i = 1; i < events.size(); ++i) {
        const auto gap = static_cast<std::size_t>(events[i].step - events[i - 1].step);
        if (gap < counts.size())
            ++counts[gap];
    }
    return counts;
}

class SiteList {
  public:
    /// `drawn`: by voice, for each note of the view, the set that its pitch is drawn from.
    SiteList(const FillPlan& plan, const DrawnPitches& drawn)
        : plan_(plan), drawn_(drawn), events_(eventsOf(plan.view)) {}

    [[nodiscard]] const std::vector<ViewEvent>& events() const { return events_; }

    [[nodiscard]] bool pitchFree(const ViewEvent& event) const {
        const auto& part = plan_.kept.part(event.voice);
        const ViewNote& note = plan_.view[index(event.voice)].notes[event.note];
        return event.begins && plan_.takesDrawnPitch(event.voice, part.notes[note.source]);
    }

    /// First step at which something is open, and the first at which nothing is any more.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> openSteps() const {
        std::int64_t first = kNeverStep;
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
            Site site{event.step, event.voice, event.begins ? SiteKind::NoteOn : SiteKind::NoteOff,
                      event.note, pitchFree(event)};
            if (site.pitchFree)
                site.pitchSet = drawn_[index(event.voice)].at(event.note);
            sites.push_back(site);
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
    const DrawnPitches& drawn_;
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
            for (std::size_t i = 0; i < slots.size(); ++i)
                addDueSteps(sites, voice, i);
        }
    }

    void addDueSteps(std::vector<Site>& sites, Voice voice, std::size_t slot) const {
        const auto& windows = plan_.slots[index(voice)][slot].windows;
        for (std::size_t window = 0; window < windows.size(); ++window) {
            for (std::size_t note = 0; note < windows[window].due.size(); ++note) {
                Site site{windows[window].due[note], voice, SiteKind::NoteDue, slot};
                site.window = window;
                site.note = note;
                sites.push_back(site);
            }
        }
    }
};

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

/// The first events that come after all of `plan` is said; in a song that loops, its loop's start
/// follows its end.
std::vector<ViewEvent> followingEvents(const FillPlan& plan, const std::vector<ViewEvent>& events) {
    std::vector<ViewEvent> follows;
    std::ranges::copy(events | std::views::drop_while([&](const ViewEvent& event) {
                          return event.step < plan.end;
                      }) | std::views::take(kFollowing),
                      std::back_inserter(follows));
    const SongFrame& frame = plan.kept.frame;
    if (!frame.loopPoint || *frame.loopPoint >= plan.region.begin)
        return follows;
    const std::int64_t loop = plan.clock.stepAt(plan.kept.sampleAt(*frame.loopPoint));
    const std::int64_t end = plan.clock.stepAt(plan.kept.sampleAt(frame.length));
    for (ViewEvent event : events) {
        const ViewNote& note = plan.view[index(event.voice)].notes[event.note];
        if (follows.size() >= kFollowing || event.step >= plan.start)
            break;
        if (note.begin < loop)
            continue;
        event.step += end - loop;
        follows.push_back(event);
    }
    return follows;
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

std::vector<TokenId> FillPlan::tokensAfter(std::int64_t step, const Vocabulary& vocabulary) const {
    std::vector<TokenId> tokens;
    for (const ViewEvent& event : follows) {
        // A walk may have gone on to the first of these events already.
        if (event.step > step)
            tokens.push_back(clock.waitFor(event.step - step, vocabulary));
        tokens.push_back(tokenOf(event, view, vocabulary));
        step = event.step;
    }
    return tokens;
}

Tick FillPlan::tickAt(std::int64_t step, const FreeSlot& slot) const {
    if (step >= slot.end)
        return slot.ticks.end;
    const auto line = std::ranges::lower_bound(slot.lines, step, {}, &SlotLine::step);
    if (line != slot.lines.end() && line->step == step)
        return line->tick;
    if (step == slot.begin && slot.followsNote)
        return slot.ticks.begin;
    return std::clamp(kept.tickAtSample(clock.sampleAt(step)), slot.ticks.begin, slot.ticks.end);
}

std::int64_t FillPlan::readyAfter(std::int64_t step, const FreeSlot& slot) const {
    const bool limited = slot.shortest > 0;
    const Tick earliest = limited ? tickAt(step, slot) + slot.shortest : 0;
    std::int64_t ready = step + spacing;
    if (limited && !slot.onGrid)
        ready = std::max(ready, clock.stepAt(kept.sampleAt(earliest)));
    if (!slot.onGrid)
        return ready <= slot.end ? ready : kNeverStep;
    for (auto line = std::ranges::lower_bound(slot.lines, ready, {}, &SlotLine::step);
         line != slot.lines.end(); ++line) {
        if (line->tick >= earliest)
            return line->step;
    }
    return ready <= slot.end && earliest <= slot.ticks.end ? slot.end : kNeverStep;
}

std::int64_t FillPlan::longestEnd(std::int64_t step, const FreeSlot& slot) const {
    if (slot.longest <= 0)
        return kNeverStep;
    const Tick latest = tickAt(step, slot) + slot.longest;
    const auto after = std::ranges::upper_bound(slot.lines, latest, {}, &SlotLine::tick);
    const std::int64_t line = after == slot.lines.begin() ? step : std::prev(after)->step;
    const bool ends = line > step && line >= readyAfter(step, slot);
    const std::int64_t due =
        std::max(ends ? line : clock.stepAt(kept.sampleAt(latest)), step + spacing);
    return due < slot.end ? due : kNeverStep;
}

const StandingNote* FillPlan::standingAt(Voice voice, std::int64_t step) const {
    const auto& notes = standing[index(voice)];
    const auto note = std::ranges::lower_bound(notes, step, {}, &StandingNote::step);
    return note != notes.end() && note->step == step ? &*note : nullptr;
}

Expected<FillPlan> compileFill(const Song& song, TickRange region, const LanguageModel& model,
                               const WishMap& wishes, PulseOrder pulses) {
    if (pulses == PulseOrder::Swapped) {
        Song swapped = song;
        swapPulses(swapped);
        WishMap swappedWishes = wishes;
        swapPulses(swappedWishes);
        auto plan = compileFill(swapped, region, model, swappedWishes);
        if (plan) {
            plan->pulses = PulseOrder::Swapped;
            return plan;
        }
        // The same error, of the voice that the user knows.
    }
    const ModelConfig& config = model.config();
    FillPlan plan;
    plan.region = region.intersected({0, song.frame.length});
    plan.clock = clockFor(song, config.timing, config.samplesPerFrame);
    plan.waits = WaitTable(plan.clock, model.vocabulary());
    plan.spacing = config.timing == Timing::Frames ? 1 : kFrameWait;
    plan.kept = withoutOpenNotes(song, plan.region);
    plan.view = viewOf(plan.kept, plan.clock);
    const std::vector<ViewEvent> standing = eventsOf(viewOf(song, plan.clock));
    plan.gapCounts = countGaps(standing);
    DrawnPitches drawn;
    if (auto compiled = compileSlots(song, wishes, plan, drawn); !compiled)
        return tl::unexpected(compiled.error());
    const SiteList list(plan, drawn);
    auto [first, end] = list.openSteps();
    if (first == kNeverStep) {
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
    plan.follows = followingEvents(plan, list.events());
    return plan;
}

}  // namespace studio::core

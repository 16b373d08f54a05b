// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/infill_measures.h"

#include "core/edit/scale.h"
#include "core/infill/take.h"
#include "core/infill/token_sampler.h"
#include "core/tokens/model_view.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <vector>

namespace studio::bench {

namespace {

using core::Note;
using core::Song;
using core::TokenId;
using core::Voice;

/// infill.md 3.9.
constexpr std::size_t kTokensAfter = 32;
constexpr std::size_t kSixteenths = 16;

/// The tokens of a song up to kTokensAfter of those from the gap's end on.
struct Reading {
    std::vector<TokenId> before;
    std::vector<TokenId> after;
};

Reading readingOf(const Song& filled, const InfillCase& gap, const core::LanguageModel& model) {
    const core::ModelConfig& config = model.config();
    // One clock for the truth and for every fill.
    const core::ModelClock clock = core::clockFor(gap.song, config.timing, config.samplesPerFrame);
    core::SongView view;
    for (const Voice voice : core::kVoices)
        view[core::index(voice)] =
            core::viewOf(core::sampleNotes(filled, filled.part(voice)), clock);
    const std::int64_t end = clock.stepAt(filled.sampleAt(gap.region.end));
    Reading reading{{core::kBoundary}, {}};
    std::int64_t step = 0;
    for (const core::ViewEvent& event : core::eventsOf(view)) {
        auto& tokens = event.step > end ? reading.after : reading.before;
        if (reading.before.size() > 1 && event.step > step)
            tokens.push_back(clock.waitFor(event.step - step, model.vocabulary()));
        tokens.push_back(core::tokenOf(event, view, model.vocabulary()));
        step = event.step;
        if (reading.after.size() >= kTokensAfter)
            break;
    }
    const auto memory = static_cast<std::size_t>(std::max(config.memoryLength, 1));
    if (reading.before.size() > memory)
        reading.before.erase(reading.before.begin(),
                             reading.before.end() - static_cast<std::ptrdiff_t>(memory));
    return reading;
}

template <std::size_t Size>
double overlap(const std::array<double, Size>& one, const std::array<double, Size>& other) {
    const double sumOne = std::accumulate(one.begin(), one.end(), 0.0);
    const double sumOther = std::accumulate(other.begin(), other.end(), 0.0);
    if (sumOne <= 0 || sumOther <= 0)
        return sumOne == sumOther ? 1 : 0;
    double common = 0;
    for (std::size_t i = 0; i < Size; ++i)
        common += std::min(one[i] / sumOne, other[i] / sumOther);
    return common;
}

/// Of the gap's notes in cells that are not locked.
struct Counts {
    std::array<double, 12> pitchClasses{};
    std::array<double, kSixteenths> onsets{};
    double notes = 0;
    double tonal = 0;
    double inScale = 0;
};

Counts countsOf(const Song& song, const InfillCase& gap, const core::Scale& key) {
    Counts counts;
    const core::MeterMap& meter = song.frame.meter;
    for (const Voice voice : core::kVoices) {
        for (const Note& note : song.part(voice).notes) {
            if (!gap.region.contains(note.start) ||
                gap.song.frame.locks.at(voice, note.start) == core::LockMode::Locked)
                continue;
            ++counts.notes;
            const core::TickRange bar =
                meter.bars(meter.barAt(note.start), meter.barAt(note.start));
            const auto place = static_cast<std::size_t>(
                (note.start - bar.begin) * static_cast<core::Tick>(kSixteenths) / bar.length());
            ++counts.onsets[std::min(place, kSixteenths - 1)];
            if (voice == Voice::Noise)
                continue;
            ++counts.pitchClasses[static_cast<std::size_t>(note.pitch % 12)];
            ++counts.tonal;
            counts.inScale += key.contains(note.pitch) ? 1 : 0;
        }
    }
    return counts;
}

using NotePlace = std::tuple<Voice, core::Tick, int>;

std::set<NotePlace> placesIn(const Song& song, const InfillCase& gap) {
    std::set<NotePlace> places;
    for (const Voice voice : core::kVoices) {
        for (const Note& note : song.part(voice).notes) {
            if (gap.region.contains(note.start) &&
                gap.song.frame.locks.at(voice, note.start) != core::LockMode::Locked)
                places.emplace(voice, note.start, note.pitch);
        }
    }
    return places;
}

}  // namespace

double natsAfterGap(const Song& filled, const InfillCase& gap, const core::LanguageModel& model) {
    const Reading reading = readingOf(filled, gap, model);
    if (reading.after.empty())
        return 0;
    core::DecodingSettings settings;
    settings.memory = model.config().memoryLength;
    const auto sequence = model.begin(settings);
    const core::Reading before{0, reading.before};
    const auto first = sequence->read({&before, 1});
    const std::vector<float> logits(first.begin(), first.end());
    double nats = core::natsOf(logits, reading.after.front());
    const core::Reading after{0, reading.after};
    const auto rows = sequence->read({&after, 1}, core::LogitsOf::Every);
    for (std::size_t i = 1; i < reading.after.size(); ++i)
        nats +=
            core::natsOf(rows.subspan((i - 1) * logits.size(), logits.size()), reading.after[i]);
    return nats;
}

InfillMeasures measureFill(const Song& filled, const InfillCase& gap) {
    const core::Scale key = core::scaleOf(gap.song);
    const Counts is = countsOf(filled, gap, key);
    const Counts was = countsOf(gap.song, gap, key);
    InfillMeasures measures;
    measures.breaksLocks = core::lockViolation(gap.song, filled, gap.region).has_value();
    measures.pitchClasses = overlap(is.pitchClasses, was.pitchClasses);
    measures.onsets = overlap(is.onsets, was.onsets);
    measures.inScale = is.tonal > 0 ? is.inScale / is.tonal : 1;
    measures.density = was.notes > 0 ? is.notes / was.notes : 1;
    return measures;
}

double distanceOf(const Song& one, const Song& other, const InfillCase& gap) {
    const auto mine = placesIn(one, gap);
    const auto theirs = placesIn(other, gap);
    std::vector<NotePlace> common;
    std::ranges::set_intersection(mine, theirs, std::back_inserter(common));
    const auto all = static_cast<double>(mine.size() + theirs.size() - common.size());
    return all > 0 ? 1 - static_cast<double>(common.size()) / all : 0;
}

}  // namespace studio::bench

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/polish.h"

#include "core/base/random.h"
#include "core/edit/grid.h"
#include "core/edit/note_verbs.h"
#include "core/infill/particle_fill.h"
#include "core/infill/walk_reading.h"
#include "core/model/model_failure.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <utility>

namespace studio::core {

namespace {

/// Lower streams of a seed draw the tokens of a take, and what Vary keeps.
constexpr std::uint32_t kStream = 2'000'000;
constexpr std::uint64_t kNumbersPerStep = 4;

bool countsNotes(const WishMap& wishes, TickRange region) {
    return std::ranges::any_of(kVoices, [&](Voice voice) {
        return std::ranges::any_of(wishes.cells(voice, region), [](const WishCell& cell) {
            return cell.wish.notes != NoteCount{} || cell.wish.aboutNotes > 0;
        });
    });
}

/// Whether a note of `song` ends at `end`, off the grid that is wished for, although neither a cell
/// of `region` nor a wish ends there: only the end of a stretch did end it.
bool endsOffGrid(const Song& song, TickRange region, Tick end, const WishMap& wishes,
                 Timing timing) {
    const auto endsThere = [&](const auto& cell) { return cell.range.end == end; };
    return std::ranges::any_of(kVoices, [&](Voice voice) {
        const Note* last = noteAt(song.part(voice).notes, end - 1);
        if (last == nullptr || last->end() != end || !region.contains(last->start) ||
            !putsNotesIn(song.frame.locks.at(voice, last->start)))
            return false;
        const auto& grid = wishes.at(voice, last->start).grid;
        return grid && (*grid != GridUnit::Frame || timing == Timing::Samples) &&
               Grid(song.frame, *grid).nearest(end) != end &&
               std::ranges::none_of(song.frame.locks.cells(voice, region), endsThere) &&
               std::ranges::none_of(wishes.cells(voice, region), endsThere);
    });
}

/// What a model makes of a plan's prompt.
struct ReadPrompt {
    std::unique_ptr<Continuations> sequence;
    std::vector<float> logits;
};

ReadPrompt readPrompt(const FillPlan& plan, const LanguageModel& model) {
    DecodingSettings settings;
    settings.memory = model.config().memoryLength;
    settings.everyCore = true;
    ReadPrompt prompt{model.begin(settings), {}};
    const Reading reading{0, plan.prompt};
    const auto row = prompt.sequence->read({&reading, 1});
    prompt.logits.assign(row.begin(), row.end());
    return prompt;
}

}  // namespace

Polisher::Polisher(Song song, std::shared_ptr<const LanguageModel> model, FillRequest request,
                   Take take)
    : song_(std::move(song)),
      model_(std::move(model)),
      request_(std::move(request)),
      take_(std::move(take)),
      current_(song_) {
    take_.edit.apply(current_);
    ownLocks_ = std::exchange(current_.frame.locks, take_.locks);
    pulses_ = pulsesOf(request_, current_);
    request_.sampling.particles = 1;
}

/// A bar, or one or two quarters; bars whose notes are counted as a whole.
TickRange Polisher::stretchAt(double uniform, double length) const {
    const MeterMap& meter = current_.frame.meter;
    const TickRange region = take_.region;
    const Tick at =
        region.begin + static_cast<Tick>(uniform * static_cast<double>(region.length()));
    constexpr double kBars = 0.5;
    if (length < kBars || countsNotes(request_.wishes, region))
        return meter.bars(meter.barAt(at), meter.barAt(at)).intersected(region);
    const Tick quarter = current_.frame.tempo.ticksPerQuarter();
    constexpr double kHalves = 0.75;
    return TickRange{at, at + (length < kHalves ? 2 : 1) * quarter}.intersected(region);
}

Expected<FillPlan> Polisher::planOf(TickRange range) const {
    auto plan = compileFill(current_, range, *model_, request_.wishes, pulses_);
    if (plan && request_.mode.mode == FillMode::Continue)
        plan->longestGap = plan->usualGap(take_.region.begin);
    return plan;
}

Expected<void> Polisher::step() {
    const CounterRandom random(take_.seed, kStream);
    const std::uint64_t first = kNumbersPerStep * steps_++;
    const TickRange stretch = stretchAt(random.uniform(first), random.uniform(first + 1));
    // A stretch in which nothing is open, or its wishes cannot be kept to by itself, stays.
    const auto plan = planOf(stretch);
    if (!plan)
        return {};
    try {
        tryStretch(*plan, random.words(first + 2)[0], random.uniform(first + 3));
    } catch (const std::exception& problem) {
        return modelFailed(problem);
    }
    return {};
}

void Polisher::tryStretch(const FillPlan& plan, std::uint64_t seed, double uniform) {
    const Vocabulary& vocabulary = model_->vocabulary();
    const auto steps = walkThrough(plan, current_, vocabulary);
    if (!steps)
        return;
    const auto [prompt, logits] = readPrompt(plan, *model_);
    const WalkReading stands =
        readWalk(plan, *steps, vocabulary, *prompt, logits, request_.sampling);
    ParticleFill fill(plan, vocabulary, *prompt, logits, request_.sampling, seed);
    while (!fill.finished())
        fill.advance();
    if (!fill.choose({}) || std::log(uniform) >= fill.logEvidence() - stands.logWeight)
        return;
    Song changed = songWith(current_, plan, fill.chosen().outcome());
    if (lockViolation(current_, changed, plan.region) ||
        endsOffGrid(changed, take_.region, plan.region.end, request_.wishes,
                    model_->config().timing))
        return;
    if (!(changed == current_))
        ++changes_;
    current_ = std::move(changed);
}

Take Polisher::take() const {
    Song result = current_;
    result.frame.locks = ownLocks_;
    Take take = take_;
    take.edit = SongEdit::between(song_, result);
    take.written = newNotes(song_, result);
    if (changes_ > 0)
        judge(take);
    return take;
}

/// A take that the model cannot read keeps the figures that it has.
void Polisher::judge(Take& take) const {
    const auto plan = planOf(take.region);
    if (!plan)
        return;
    const auto steps = walkThrough(*plan, current_, model_->vocabulary());
    if (!steps)
        return;
    try {
        const auto [prompt, logits] = readPrompt(*plan, *model_);
        const WalkReading reading =
            readWalk(*plan, *steps, model_->vocabulary(), *prompt, logits, request_.sampling);
        reading.figures.tell(take);
    } catch (const std::exception&) {
        return;
    }
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/infill_methods.h"

#include "app/bench/masked_walk.h"
#include "app/bench/measure.h"
#include "core/edit/note_verbs.h"
#include "core/edit/part_editor.h"
#include "core/infill/fill.h"
#include "core/infill/particle_fill.h"
#include "core/infill/polish.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace studio::bench {

namespace {

using core::LockMode;
using core::Note;
using core::Song;
using core::Voice;

constexpr std::uint64_t kBestOf = 8;

core::Expected<Filled> fillWith(const InfillCase& gap, const InfillModels& models, int particles,
                                int takes, bool swapsPulses = true) {
    core::FillRequest request;
    request.swapsPulses = swapsPulses;
    request.region = gap.region;
    request.sampling.particles = particles;
    Filled filled;
    const StopWatch watch;
    core::FillEvents events;
    events.finished = [&](const core::Take&) {
        filled.first = filled.first > 0 ? filled.first : watch.seconds();
    };
    const auto drawn = core::fillTakes(gap.song, models.network, request, takes, events, {});
    if (!drawn)
        return tl::unexpected(drawn.error());
    filled.all = watch.seconds();
    for (const core::Take& take : *drawn) {
        filled.takes.push_back(gap.song);
        take.edit.apply(filled.takes.back());
    }
    return filled;
}

/// Gives takes one after the other by `draw`, which gets their numbers.
core::Expected<Filled> oneByOne(int takes,
                                const std::function<core::Expected<Song>(std::uint64_t)>& draw) {
    Filled filled;
    const StopWatch watch;
    for (int take = 0; take < takes; ++take) {
        auto song = draw(static_cast<std::uint64_t>(take));
        if (!song)
            return tl::unexpected(song.error());
        filled.takes.push_back(std::move(*song));
        filled.first = take == 0 ? watch.seconds() : filled.first;
    }
    filled.all = watch.seconds();
    return filled;
}

core::Expected<Song> polished(const InfillCase& gap, const InfillModels& models,
                              std::uint64_t seed) {
    constexpr int kSteps = 16;
    core::FillRequest request;
    request.region = gap.region;
    request.seed = seed;
    const auto takes = core::fillTakes(gap.song, models.network, request, 1, {}, {});
    if (!takes)
        return tl::unexpected(takes.error());
    core::Polisher polisher(gap.song, models.network, request, takes->front());
    for (int step = 0; step < kSteps; ++step) {
        if (auto tried = polisher.step(); !tried)
            return tl::unexpected(tried.error());
    }
    Song song = gap.song;
    polisher.take().edit.apply(song);
    return song;
}

/// What the network makes of a prompt.
struct ReadPrompt {
    std::unique_ptr<core::Continuations> sequence;
    std::vector<float> logits;
};

ReadPrompt readPrompt(const core::FillPlan& plan, const core::LanguageModel& network) {
    core::DecodingSettings settings;
    settings.memory = network.config().memoryLength;
    ReadPrompt prompt{network.begin(settings), {}};
    const core::Reading reading{0, plan.prompt};
    const auto row = prompt.sequence->read({&reading, 1});
    prompt.logits.assign(row.begin(), row.end());
    return prompt;
}

core::Expected<Filled> masked(const InfillCase& gap, const InfillModels& models, int takes,
                              bool byNgrams) {
    const StopWatch watch;
    const core::Vocabulary& vocabulary = models.network->vocabulary();
    const auto plan = core::compileFill(gap.song, gap.region, *models.network);
    if (!plan)
        return tl::unexpected(plan.error());
    return oneByOne(takes, [&](std::uint64_t seed) {
        const auto foreteller =
            byNgrams ? foretellerBy(*models.ngram) : foretellerBy(*models.network);
        return songWith(gap.song, *plan, drawMasked(*plan, vocabulary, *foreteller, seed).outcome);
    });
}

core::Expected<Filled> bestOfMasked(const InfillCase& gap, const InfillModels& models, int takes) {
    const core::Vocabulary& vocabulary = models.network->vocabulary();
    const auto plan = core::compileFill(gap.song, gap.region, *models.network);
    if (!plan)
        return tl::unexpected(plan.error());
    const ReadPrompt prompt = readPrompt(*plan, *models.network);
    return oneByOne(takes, [&](std::uint64_t seed) {
        MaskedFill best;
        double bestFit = -1;
        for (std::uint64_t i = 0; i < kBestOf; ++i) {
            const auto foreteller = foretellerBy(*models.network);
            MaskedFill drawn = drawMasked(*plan, vocabulary, *foreteller, seed * kBestOf + i);
            const double fit =
                readWalk(*plan, drawn.steps, vocabulary, *prompt.sequence, prompt.logits, {})
                    .figures.fit();
            if (fit > bestFit) {
                best = std::move(drawn);
                bestFit = fit;
            }
        }
        return songWith(gap.song, *plan, best.outcome);
    });
}

/// `gap` with the notes that `source` has there in its open cells.
Song withNotesOf(const InfillCase& gap, const Song& source, core::Tick shift) {
    Song song = gap.song;
    for (const Voice voice : core::kVoices) {
        core::PartEditor editor(song, voice);
        for (const core::LockCell& cell : song.frame.locks.cells(voice, gap.region)) {
            if (!core::takesNotesOut(cell.mode))
                continue;
            const core::NoteSet old = core::notesFrom(song, voice, cell.range);
            for (const core::Tick onset : old.onsets(voice))
                editor.remove(onset);
            for (const Note& note : source.part(voice).notes) {
                core::Phrase phrase;
                phrase.note = note;
                phrase.note.start += shift;
                phrase.note.length = std::min(note.length, cell.range.end - phrase.note.start);
                if (cell.range.contains(phrase.note.start) && phrase.note.length > 0)
                    editor.place(phrase);
            }
        }
        song.part(voice) = editor.finish();
        for (Note& note : song.part(voice).notes) {
            if (!gap.region.contains(note.start) ||
                song.frame.locks.at(voice, note.start) != LockMode::Rhythm)
                continue;
            if (const Note* other = core::noteAt(source.part(voice).notes, note.start - shift))
                note.pitch = other->pitch;
        }
    }
    return song;
}

core::Expected<Filled> overwritten(const InfillCase& gap, const InfillModels& models, int takes) {
    InfillCase open = gap;
    for (const Voice voice : core::kVoices)
        open.song.frame.locks.set(voice, gap.region, LockMode::Free);
    auto anew = fillWith(open, models, 1, takes);
    if (!anew)
        return anew;
    for (Song& take : anew->takes)
        take = withNotesOf(gap, take, 0);
    return anew;
}

/// Events that `steps` chose.
std::size_t freeEvents(std::span<const core::WalkStep> steps, const core::Vocabulary& vocabulary) {
    return static_cast<std::size_t>(std::ranges::count_if(steps, [&](const core::WalkStep& step) {
        const auto& [events, site] = std::tie(step.choices.events, step.choices.site);
        return vocabulary.token(step.token).kind != core::TokenKind::Wait && step.drawn() &&
               (site.size() > 1 || std::ranges::find(events, step.token) != events.end());
    }));
}

}  // namespace

std::vector<std::string> infillMethods() {
    return {"masked",           "5-gram", "best of 8",      "one walk", "smc 4",    "smc 8",
            "smc 8 as written", "smc 32", "smc 8 + polish", "copy",     "overwrite"};
}

core::Expected<Filled> fillBy(std::string_view method, const InfillCase& gap,
                              const InfillModels& models, int takes) {
    if (method == "masked")
        return masked(gap, models, takes, false);
    if (method == "5-gram")
        return masked(gap, models, takes, true);
    if (method == "best of 8")
        return bestOfMasked(gap, models, takes);
    if (method == "overwrite")
        return overwritten(gap, models, takes);
    if (method == "copy")
        return oneByOne(
            1, [&](std::uint64_t) { return withNotesOf(gap, gap.song, gap.region.length()); });
    if (method == "smc 8 + polish")
        return oneByOne(takes, [&](std::uint64_t seed) { return polished(gap, models, seed); });
    if (method == "smc 8 as written")
        return fillWith(gap, models, 8, takes, false);
    static const std::map<std::string_view, int> kParticles{
        {"one walk", 1}, {"smc 4", 4}, {"smc 8", 8}, {"smc 32", 32}};
    return fillWith(gap, models, kParticles.at(method), takes);
}

core::Expected<std::optional<TruthNats>> truthNats(const InfillCase& gap,
                                                   const InfillModels& models, int particles,
                                                   int seeds) {
    const core::Vocabulary& vocabulary = models.network->vocabulary();
    const auto plan = core::compileFill(gap.song, gap.region, *models.network);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto steps = core::walkThrough(*plan, gap.song, vocabulary);
    const auto events = static_cast<double>(steps ? freeEvents(*steps, vocabulary) : 0);
    if (events == 0)
        return std::optional<TruthNats>();
    TruthNats nats;
    nats.masked = maskedNats(*plan, *steps, *foretellerBy(*models.network)) / events;
    if (models.ngram)
        nats.ngram = maskedNats(*plan, *steps, *foretellerBy(*models.ngram)) / events;
    const auto [prompt, logits] = readPrompt(*plan, *models.network);
    core::SamplingSettings settings;
    settings.particles = particles;
    const double all =
        readWalk(*plan, *steps, vocabulary, *prompt, logits, settings).logProbability;
    for (int seed = 0; seed < seeds; ++seed) {
        core::ParticleFill fill(*plan, vocabulary, *prompt, logits, settings,
                                static_cast<std::uint64_t>(seed));
        while (!fill.finished())
            fill.advance();
        if (fill.choose({}))
            nats.weighed.push_back((fill.logEvidence() - all) / events);
    }
    return nats;
}

}  // namespace studio::bench

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/particle_fill.h"

#include "core/infill/take.h"
#include "tests/support/bigram_model.h"
#include "tests/support/fill_property.h"
#include "tests/support/small_song.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
#include <set>

namespace studio::core {

namespace {

constexpr int kParticlesInAll = 3200;

Tick frame(int count) {
    return static_cast<Tick>(count * kSamplesPerFrame);
}

/// P2 plays four times in twelve frames; P1 is free among them.
Song toySong() {
    Song song;
    song.frame.length = 44100;
    song.part(Voice::Pulse2).notes = {
        tests::makeNote(frame(10), frame(3), 60), tests::makeNote(frame(13), frame(3), 62),
        tests::makeNote(frame(16), frame(2), 60), tests::makeNote(frame(20), frame(4), 62)};
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.set(Voice::Pulse1, {frame(11), frame(17)}, LockMode::Free);
    return song;
}

const Vocabulary& words() {
    static const auto kModels = tests::tinyModels();
    return kModels[1]->vocabulary();
}

std::shared_ptr<const LanguageModel> toyModel(std::uint64_t seed) {
    const Vocabulary& v = words();
    std::vector<TokenId> spoken{v.noteOn(Voice::Pulse1, 70), v.noteOff(Voice::Pulse1),
                                v.noteOn(Voice::Pulse2, 60), v.noteOn(Voice::Pulse2, 62),
                                v.noteOff(Voice::Pulse2),    v.noteOn(Voice::Triangle, 40)};
    const ModelClock clock = ModelClock::frames(kSamplesPerFrame, 0);
    for (std::int64_t steps = 1; steps <= 6; ++steps)
        spoken.push_back(clock.waitFor(steps, v));
    return tests::bigramModel(seed, v, spoken);
}

using Posterior = std::map<std::vector<int>, double>;

std::vector<int> nameOf(const FillOutcome& outcome) {
    std::vector<int> name;
    for (const DrawnNote& note : outcome.notes[0]) {
        name.insert(name.end(),
                    {static_cast<int>(note.begin), static_cast<int>(note.end), note.pitch});
    }
    return name;
}

/// Walks every legal way, and sums what each outcome weighs.
class Enumeration {
  public:
    Enumeration(const FillPlan& plan, const LanguageModel& model)
        : plan_(plan), sequence_(model.begin({})) {
        const Reading prompt{0, plan.prompt};
        const auto logits = sequence_->read({&prompt, 1});
        walk(FillGrammar(plan, model.vocabulary()), {logits.begin(), logits.end()}, 1);
        for (const auto& [name, weight] : posterior)
            evidence += weight;
        for (auto& [name, weight] : posterior)
            weight /= evidence;
    }

    Posterior posterior;
    double evidence = 0;

  private:
    const FillPlan& plan_;
    std::unique_ptr<Continuations> sequence_;

    /// The chance of `token`; `logits` become those of what follows it.
    double say(TokenId token, std::vector<float>& logits) {
        const double chance = TokenWeights(logits, {}).probability(token);
        const Reading reading{0, {&token, 1}};
        const auto next = sequence_->read({&reading, 1});
        logits.assign(next.begin(), next.end());
        return chance;
    }

    void walk(const FillGrammar& grammar, std::vector<float> logits, double weight) {
        if (weight <= 0)
            return;
        if (grammar.finished()) {
            std::int64_t step = grammar.step();
            for (const ViewEvent& event : plan_.follows) {
                if (event.step > step)
                    weight *= say(plan_.clock.waitFor(event.step - step, words()), logits);
                weight *= say(tokenOf(event, plan_.view, words()), logits);
                step = event.step;
            }
            posterior[nameOf(grammar.outcome())] += weight;
            return;
        }
        for (const TokenId token : grammar.choices().all()) {
            std::vector<float> next = logits;
            const double chance = say(token, next);
            if (chance < 1e-12)
                continue;
            FillGrammar there = grammar;
            there.take(token);
            walk(there, std::move(next), weight * chance);
        }
    }
};

struct Estimate {
    Posterior outcomes;
    /// Of the evidence, by run.
    std::vector<double> evidences;
};

Estimate estimate(const FillPlan& plan, const LanguageModel& model, int particles) {
    const auto prompt = model.begin({});
    const Reading reading{0, plan.prompt};
    const auto read = prompt->read({&reading, 1});
    const std::vector<float> logits(read.begin(), read.end());
    Estimate result;
    const int runs = kParticlesInAll / particles;
    for (int run = 0; run < runs; ++run) {
        SamplingSettings settings;
        settings.particles = particles;
        ParticleFill fill(plan, model.vocabulary(), *prompt, logits, settings,
                          static_cast<std::uint64_t>(run) + 1);
        while (!fill.finished())
            fill.advance();
        EXPECT_TRUE(fill.choose({}));
        const std::vector<double> share = fill.particleShares();
        for (std::size_t i = 0; i < fill.size(); ++i)
            result.outcomes[nameOf(fill.walk(i).outcome())] += share[i] / runs;
        result.evidences.push_back(std::exp(fill.logEvidence()));
    }
    return result;
}

double totalVariation(const Posterior& left, const Posterior& right) {
    std::set<std::vector<int>> names;
    for (const auto& [name, weight] : left)
        names.insert(name);
    for (const auto& [name, weight] : right)
        names.insert(name);
    const auto of = [](const Posterior& posterior, const std::vector<int>& name) {
        const auto found = posterior.find(name);
        return found == posterior.end() ? 0.0 : found->second;
    };
    double sum = 0;
    for (const auto& name : names)
        sum += std::abs(of(left, name) - of(right, name));
    return sum / 2;
}

}  // namespace

TEST(ParticleFill, takesFollowTheModelGivenAllThatIsKept) {
    const auto model = toyModel(5);
    const Song song = toySong();
    const auto plan = compileFill(song, {frame(11), frame(17)}, *model);
    ASSERT_TRUE(plan) << plan.error().message();
    const Enumeration exact(*plan, *model);
    ASSERT_GT(exact.posterior.size(), 30U);
    std::map<int, double> distances;
    for (const int particles : {1, 4, 16, 64}) {
        const Estimate found = estimate(*plan, *model, particles);
        distances[particles] = totalVariation(found.outcomes, exact.posterior);
        double mean = 0;
        double squares = 0;
        for (const double evidence : found.evidences) {
            mean += evidence / static_cast<double>(found.evidences.size());
            squares += evidence * evidence / static_cast<double>(found.evidences.size());
        }
        const double error =
            std::sqrt((squares - mean * mean) / static_cast<double>(found.evidences.size()));
        EXPECT_NEAR(mean, exact.evidence, 3 * error) << particles << " particles";
    }
    EXPECT_LT(distances[4], distances[1]);
    EXPECT_LT(distances[16], distances[4]);
    EXPECT_LE(distances[64], distances[1] / 4);
}

}  // namespace studio::core

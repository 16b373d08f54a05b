// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/particle_fill.h"

#include "core/base/random.h"
#include "core/infill/particle_weights.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <ranges>

namespace studio::core {

namespace {

/// Forced tokens are read together, but no more than this, so that a fill can be cancelled soon.
constexpr std::size_t kMostUnread = 64;
/// Stream of the numbers that resampling and the choice draw; particle i has stream i + 1.
constexpr std::uint32_t kCommonStream = 0;

/// Steps of all that is kept, of bar lines, and of the end.
std::vector<std::int64_t> barriersOf(const FillPlan& plan) {
    std::vector<std::int64_t> steps;
    for (const Site& site : plan.sites) {
        if ((site.kind == SiteKind::NoteOn || site.kind == SiteKind::NoteOff) &&
            site.step < plan.end)
            steps.push_back(site.step);
    }
    const SongFrame& frame = plan.kept.frame;
    const auto stepAt = [&](std::int64_t bar) {
        return plan.clock.stepAt(plan.kept.sampleAt(frame.meter.barStart(bar)));
    };
    std::int64_t bar = frame.meter.barAt(plan.region.begin) + 1;
    for (std::int64_t step = stepAt(bar); step < plan.end; step = stepAt(++bar)) {
        if (step > plan.start)
            steps.push_back(step);
    }
    steps.push_back(plan.end);
    std::ranges::sort(steps);
    const auto repeated = std::ranges::unique(steps);
    steps.erase(repeated.begin(), repeated.end());
    return steps;
}

}  // namespace

ParticleFill::ParticleFill(const FillPlan& plan, const Vocabulary& vocabulary,
                           const Continuations& prompt, std::span<const float> logits,
                           const SamplingSettings& settings, std::uint64_t seed)
    : plan_(plan),
      vocabulary_(vocabulary),
      seed_(seed),
      proposal_(vocabulary, plan.openShare),
      sequences_(prompt, plan.prompt.back(), logits, static_cast<std::size_t>(settings.particles),
                 vocabulary, settings),
      rules_(static_cast<std::size_t>(settings.particles)),
      particles_(rules_.size(), Particle{FillGrammar(plan, vocabulary), {}}),
      barriers_(barriersOf(plan)) {}

bool ParticleFill::finished() const {
    return std::ranges::all_of(particles_,
                               [](const Particle& each) { return each.grammar.finished(); });
}

bool ParticleFill::waits(const Particle& particle) const {
    return particle.grammar.finished() ||
           (barrier_ < barriers_.size() && particle.grammar.passed(barriers_[barrier_]));
}

void ParticleFill::advance() {
    for (Particle& particle : particles_)
        sayForced(particle);
    drawOn();
    ++randomStep_;
    passBarriers();
}

void ParticleFill::sayForced(Particle& particle) const {
    while (!waits(particle) && particle.unread.size() < kMostUnread) {
        const TokenId forced = particle.grammar.choices().forced();
        if (forced == kNoToken)
            return;
        particle.unread.push_back(forced);
        particle.grammar.take(forced);
    }
}

std::vector<DrawRequest> ParticleFill::unreadTokens() const {
    std::vector<DrawRequest> requests;
    for (const Particle& particle : particles_)
        requests.push_back({particle.unread, particle.weighed});
    return requests;
}

void ParticleFill::weighUnread() {
    if (std::ranges::any_of(particles_,
                            [](const Particle& each) { return each.weighed < each.unread.size(); }))
        readAndDraw(unreadTokens());
}

void ParticleFill::drawOn() {
    std::vector<DrawRequest> requests = unreadTokens();
    for (std::size_t i = 0; i < particles_.size(); ++i) {
        const Particle& particle = particles_[i];
        if (waits(particle) || particle.grammar.choices().forced() != kNoToken)
            continue;
        proposal_.makeRule(particle.grammar.choices(), rules_[i]);
        requests[i].rule = &rules_[i];
        requests[i].uniform =
            CounterRandom(seed_, static_cast<std::uint32_t>(i) + 1).uniform(randomStep_);
    }
    readAndDraw(requests);
}

void ParticleFill::readAndDraw(std::span<const DrawRequest> requests) {
    const auto results = sequences_.draw(requests);
    for (std::size_t i = 0; i < particles_.size(); ++i) {
        Particle& particle = particles_[i];
        const DrawnToken& drawn = results[i];
        particle.logWeight += drawn.logProbability;
        particle.unread.clear();
        particle.weighed = 0;
        if (drawn.token == kNoToken)
            continue;
        particle.logWeight += drawn.logWeight;
        particle.figures.drawnNats += drawn.nats;
        ++particle.figures.drawn;
        particle.unread.push_back(drawn.token);
        particle.weighed = particle.unread.size();
        particle.grammar.take(drawn.token);
    }
}

void ParticleFill::passBarriers() {
    const std::size_t before = barrier_;
    while (barrier_ < barriers_.size() &&
           std::ranges::all_of(particles_, [&](const Particle& each) { return waits(each); }))
        ++barrier_;
    if (barrier_ == before)
        return;
    weighUnread();
    best_ = static_cast<std::size_t>(
        std::ranges::max_element(particles_, {}, &Particle::logWeight) - particles_.begin());
    if (effectiveSize(logWeights()) < static_cast<double>(particles_.size()) / 2)
        resample();
}

std::vector<double> ParticleFill::logWeights() const {
    std::vector<double> weights;
    std::ranges::transform(particles_, std::back_inserter(weights), &Particle::logWeight);
    return weights;
}

void ParticleFill::resample() {
    const std::vector<double> weights = logWeights();
    logEvidence_ += logOfSum(weights) - std::log(static_cast<double>(weights.size()));
    const auto sources =
        systematicSample(weights, CounterRandom(seed_, kCommonStream).uniform(randomStep_));
    sequences_.resample(sources);
    std::vector<Particle> next;
    next.reserve(sources.size());
    for (const int source : sources) {
        next.push_back(particles_[static_cast<std::size_t>(source)]);
        next.back().logWeight = 0;
    }
    particles_ = std::move(next);
    // The heaviest has at least one copy.
    best_ = static_cast<std::size_t>(std::ranges::find(sources, static_cast<int>(best_)) -
                                     sources.begin());
}

std::vector<double> ParticleFill::particleShares() const {
    return shares(logWeights());
}

std::int64_t ParticleFill::step() const {
    return std::ranges::min(particles_ | std::views::transform([](const Particle& each) {
                                return each.grammar.step();
                            }));
}

bool ParticleFill::choose(const std::stop_token& stop) {
    weighUnread();
    for (std::size_t i = 0; i < particles_.size() && !plan_.follows.empty(); ++i) {
        if (stop.stop_requested())
            return false;
        Particle& particle = particles_[i];
        const std::vector<TokenId> after = plan_.tokensAfter(particle.grammar.step(), vocabulary_);
        particle.unread.insert(particle.unread.end(), after.begin(), after.end());
        std::vector<DrawRequest> requests(particles_.size());
        requests[i] = {particle.unread, particle.weighed};
        particle.figures.following = after.size();
        particle.figures.followingNats = -sequences_.draw(requests)[i].logProbability;
        particle.logWeight -= particle.figures.followingNats;
    }
    chosen_ = pickIndex(particleShares(), CounterRandom(seed_, kCommonStream).uniform(randomStep_));
    return true;
}

double ParticleFill::logEvidence() const {
    const std::vector<double> weights = logWeights();
    return logEvidence_ + logOfSum(weights) - std::log(static_cast<double>(weights.size()));
}

}  // namespace studio::core

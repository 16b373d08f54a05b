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
      settings_(settings),
      seed_(seed),
      proposal_(vocabulary, plan.openShare),
      sequences_(prompt.fork()),
      barriers_(barriersOf(plan)) {
    const auto particles = static_cast<std::size_t>(settings.particles);
    sequences_->resample(std::vector<int>(particles, 0));
    const Particle first{FillGrammar(plan, vocabulary), {logits.begin(), logits.end()}, {}};
    particles_.assign(particles, first);
}

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
    readOn();
    for (std::size_t i = 0; i < particles_.size(); ++i) {
        Particle& particle = particles_[i];
        if (!waits(particle) && particle.grammar.choices().forced() == kNoToken)
            draw(particle,
                 CounterRandom(seed_, static_cast<std::uint32_t>(i) + 1).uniform(randomStep_));
    }
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

void ParticleFill::draw(Particle& particle, double uniform) const {
    const ProposedToken proposed =
        proposal_.draw(particle.grammar.choices(), particle.logits, settings_, uniform);
    particle.logWeight += proposed.logWeight;
    particle.nats += natsOf(particle.logits, proposed.token);
    ++particle.draws;
    particle.unread.push_back(proposed.token);
    particle.weighed = particle.unread.size();
    particle.grammar.take(proposed.token);
}

void ParticleFill::readOn() {
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < particles_.size(); ++i) {
        if (!particles_[i].unread.empty())
            readings.push_back({static_cast<int>(i), particles_[i].unread});
    }
    if (readings.empty())
        return;
    std::span<const float> rows = sequences_->read(readings, LogitsOf::Every);
    for (Particle& particle : particles_) {
        const std::size_t size = particle.unread.size() * particle.logits.size();
        if (size > 0)
            weigh(particle, rows.first(size));
        rows = rows.subspan(size);
    }
}

void ParticleFill::weigh(Particle& particle, std::span<const float> rows) const {
    const std::size_t width = particle.logits.size();
    for (std::size_t i = particle.weighed; i < particle.unread.size(); ++i) {
        const auto before =
            i == 0 ? std::span<const float>(particle.logits) : rows.subspan((i - 1) * width, width);
        particle.logWeight +=
            std::log(TokenWeights(before, settings_).probability(particle.unread[i]));
    }
    const auto last = rows.last(width);
    particle.logits.assign(last.begin(), last.end());
    particle.unread.clear();
    particle.weighed = 0;
}

void ParticleFill::passBarriers() {
    const std::size_t before = barrier_;
    while (barrier_ < barriers_.size() &&
           std::ranges::all_of(particles_, [&](const Particle& each) { return waits(each); }))
        ++barrier_;
    if (barrier_ == before)
        return;
    readOn();
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
    sequences_->resample(sources);
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
    readOn();
    for (std::size_t i = 0; i < particles_.size() && !plan_.follows.empty(); ++i) {
        if (stop.stop_requested())
            return false;
        Particle& particle = particles_[i];
        particle.unread = plan_.tokensAfter(particle.grammar.step(), vocabulary_);
        particle.following = particle.unread.size();
        const Reading reading{static_cast<int>(i), particle.unread};
        const double before = particle.logWeight;
        weigh(particle, sequences_->read({&reading, 1}, LogitsOf::Every));
        particle.followingNats = before - particle.logWeight;
    }
    chosen_ = pickIndex(particleShares(), CounterRandom(seed_, kCommonStream).uniform(randomStep_));
    return true;
}

double ParticleFill::natsPerDraw() const {
    const Particle& chosen = particles_[chosen_];
    return chosen.draws == 0 ? 0 : chosen.nats / static_cast<double>(chosen.draws);
}

std::optional<double> ParticleFill::natsAfter() const {
    const Particle& chosen = particles_[chosen_];
    if (chosen.following == 0)
        return std::nullopt;
    return chosen.followingNats / static_cast<double>(chosen.following);
}

double ParticleFill::fit() const {
    const Particle& chosen = particles_[chosen_];
    const std::uint64_t tokens = chosen.draws + chosen.following;
    return tokens == 0
               ? 1
               : std::exp(-(chosen.nats + chosen.followingNats) / static_cast<double>(tokens));
}

double ParticleFill::logEvidence() const {
    const std::vector<double> weights = logWeights();
    return logEvidence_ + logOfSum(weights) - std::log(static_cast<double>(weights.size()));
}

}  // namespace studio::core

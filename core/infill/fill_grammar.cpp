// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_grammar.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace studio::core {

namespace {

constexpr int kAllSpoken = kVoiceCount - 1;

}  // namespace

TokenId FillChoices::forced() const {
    const std::size_t count =
        events.size() + site.size() + waits.size() + (advance == kNoToken ? 0 : 1);
    if (count != 1)
        return kNoToken;
    return advance != kNoToken ? advance : site.empty() ? events.front() : site.front();
}

std::vector<TokenId> FillChoices::all() const {
    std::vector<TokenId> tokens = events;
    tokens.insert(tokens.end(), site.begin(), site.end());
    tokens.insert(tokens.end(), waits.begin(), waits.end());
    if (advance != kNoToken)
        tokens.push_back(advance);
    std::ranges::sort(tokens);
    return tokens;
}

FillGrammar::FillGrammar(const FillPlan& plan, const Vocabulary& vocabulary)
    : plan_(&plan),
      vocabulary_(&vocabulary),
      step_(plan.start),
      // The prompt has said all there is at its last step; without one the walk begins afresh.
      spoken_(plan.prompt == std::vector<TokenId>{kBoundary} ? -1 : kAllSpoken) {
    for (const Voice voice : kVoices)
        outcome_.pitches[index(voice)].assign(plan.view[index(voice)].notes.size(), 0);
    findChoices();
}

bool FillGrammar::binds(const Site& site) const {
    if (site.kind == SiteKind::PitchDue)
        return site.step >= step_ && begunIn(site.voice, site.subject) <= site.pitch;
    if (site.kind != SiteKind::SlotEnd)
        return true;
    const VoiceState& voice = voices_[index(site.voice)];
    return voice.sounding && voice.slot == site.subject;
}

std::size_t FillGrammar::nextSite() const {
    std::size_t next = site_;
    while (next < plan_->sites.size() && !binds(plan_->sites[next]))
        ++next;
    return next;
}

std::optional<std::size_t> FillGrammar::slotAt(Voice voice, std::int64_t step) const {
    const auto& slots = plan_->slots[index(voice)];
    const auto after = std::ranges::upper_bound(slots, step, {}, &FreeSlot::begin);
    if (after == slots.begin() || std::prev(after)->end <= step)
        return std::nullopt;
    return static_cast<std::size_t>(after - slots.begin()) - 1;
}

bool FillGrammar::mayBegin(Voice voice, std::int64_t step) const {
    const auto number = slotAt(voice, step);
    if (!number)
        return false;
    const FreeSlot& slot = plan_->slots[index(voice)][*number];
    if (step + plan_->spacing > slot.end ||
        (slot.keepsPitches() && begunIn(voice, *number) == slot.pitches.size()))
        return false;
    const VoiceState& state = voices_[index(voice)];
    return !state.sounding || state.slot != *number || step >= state.begin + plan_->spacing;
}

std::size_t FillGrammar::begunIn(Voice voice, std::size_t slot) const {
    const VoiceState& state = voices_[index(voice)];
    return state.slot == slot ? state.begun : 0;
}

bool FillGrammar::mustBegin(Voice voice, std::int64_t step) const {
    const auto number = slotAt(voice, step);
    if (!number)
        return false;
    const FreeSlot& slot = plan_->slots[index(voice)][*number];
    const std::size_t begun = begunIn(voice, *number);
    return begun < slot.pitches.size() && plan_->dueStep(slot, begun) <= step;
}

bool FillGrammar::mayEnd(Voice voice, std::int64_t step) const {
    const VoiceState& state = voices_[index(voice)];
    return state.sounding && slotAt(voice, step) == state.slot &&
           step >= state.begin + plan_->spacing;
}

bool FillGrammar::someoneMaySpeak(std::int64_t step) const {
    return std::ranges::any_of(
        kVoices, [&](Voice voice) { return mayBegin(voice, step) || mayEnd(voice, step); });
}

std::int64_t FillGrammar::gapOf(TokenId wait, std::int64_t distance) const {
    // Where a wait is coarser than a step, the gap that the song itself uses most.
    std::int64_t best = 0;
    int bestCount = -1;
    double bestError = 0;
    const double length = static_cast<double>(vocabulary_->token(wait).value);
    for (const std::int64_t gap : plan_->waits.stepsOf(wait)) {
        if (gap >= distance || !someoneMaySpeak(step_ + gap))
            continue;
        const auto counted = static_cast<std::size_t>(gap) < plan_->gapCounts.size();
        const int count = counted ? plan_->gapCounts[static_cast<std::size_t>(gap)] : 0;
        const double error = std::abs(
            static_cast<double>(plan_->clock.sampleAt(gap) - plan_->clock.sampleAt(0)) - length);
        if (count > bestCount || (count == bestCount && error < bestError)) {
            best = gap;
            bestCount = count;
            bestError = error;
        }
    }
    return best;
}

void FillGrammar::addPitches(Voice voice, std::vector<TokenId>& tokens) const {
    const PitchRange range = pitchRange(voice);
    for (int pitch = range.lowest; pitch <= range.highest; ++pitch)
        tokens.push_back(vocabulary_->noteOn(voice, pitch));
}

void FillGrammar::addBeginnings(Voice voice, std::vector<TokenId>& tokens) {
    const std::size_t number = slotAt(voice, step_).value();
    const FreeSlot& slot = plan_->slots[index(voice)][number];
    if (!slot.keepsPitches()) {
        addPitches(voice, tokens);
        return;
    }
    const TokenId only = vocabulary_->noteOn(voice, slot.pitches[begunIn(voice, number)]);
    choices_.keptPitch[index(voice)] = only;
    tokens.push_back(only);
}

void FillGrammar::addEvents(Voice voice) {
    const bool begins = mayBegin(voice, step_);
    const bool ends = mayEnd(voice, step_);
    if (begins)
        addBeginnings(voice, choices_.events);
    if (ends)
        choices_.events.push_back(vocabulary_->noteOff(voice));
    choices_.silent[index(voice)] = !begins && !ends;
}

void FillGrammar::addSite(const Site& site) {
    if (site.kind == SiteKind::NoteOn && !site.pitchFree) {
        const int pitch = plan_->view[index(site.voice)].notes[site.subject].pitch;
        choices_.site.push_back(vocabulary_->noteOn(site.voice, pitch));
        return;
    }
    if (site.kind == SiteKind::NoteOn) {
        addPitches(site.voice, choices_.site);
        return;
    }
    if (!mustBegin(site.voice, step_))
        choices_.site.push_back(vocabulary_->noteOff(site.voice));
    // A new note may follow right where the old one ends; then nothing is said of the end.
    if (mayBegin(site.voice, step_))
        addBeginnings(site.voice, choices_.site);
}

std::int64_t FillGrammar::distanceTo(std::size_t next) const {
    return (next < plan_->sites.size() ? plan_->sites[next].step : plan_->end) - step_;
}

std::int64_t FillGrammar::withinReach(std::int64_t distance) const {
    std::int64_t longest = plan_->waits.stepsOf(vocabulary_->waits().back().id).back();
    if (plan_->longestGap > 0)
        longest = std::min(longest, plan_->longestGap);
    if (distance <= longest)
        return distance;
    if (someoneMaySpeak(step_ + longest))
        return longest;
    for (const Voice voice : kVoices) {
        for (const FreeSlot& slot : plan_->slots[index(voice)]) {
            if (slot.begin > step_ + longest && mayBegin(voice, slot.begin))
                distance = std::min(distance, slot.begin - step_);
        }
    }
    return distance;
}

void FillGrammar::findChoices() {
    choices_ = {};
    if (finished())
        return;
    const std::size_t next = nextSite();
    choices_.distance = withinReach(distanceTo(next));
    const bool atSite = choices_.distance == 0;
    const int limit = atSite ? static_cast<int>(index(plan_->sites[next].voice)) : kVoiceCount;
    for (int voice = 0; voice < limit; ++voice) {
        if (voice > spoken_)
            addEvents(kVoices[static_cast<std::size_t>(voice)]);
        else
            choices_.silent[static_cast<std::size_t>(voice)] = true;
    }
    if (atSite) {
        addSite(plan_->sites[next]);
    } else if (!eventRequired_) {
        choices_.advance = plan_->clock.waitFor(choices_.distance, *vocabulary_);
        choices_.capped = choices_.distance == plan_->longestGap;
        for (const WaitToken& wait : vocabulary_->waits()) {
            if (wait.id != choices_.advance && gapOf(wait.id, choices_.distance) > 0)
                choices_.waits.push_back(wait.id);
        }
    }
}

bool FillGrammar::passed(std::int64_t step) const {
    if (step_ != step)
        return step_ > step;
    const std::size_t next = nextSite();
    return next >= plan_->sites.size() || plan_->sites[next].step > step;
}

void FillGrammar::take(TokenId token) {
    const Token& meaning = vocabulary_->token(token);
    if (meaning.kind == TokenKind::Wait) {
        takeWait(token, choices_.distance);
    } else {
        takeEvent(meaning);
    }
    if (finished())
        finish();
    findChoices();
}

void FillGrammar::takeWait(TokenId token, std::int64_t distance) {
    const bool advance = token == choices_.advance;
    step_ += advance ? distance : gapOf(token, distance);
    eventRequired_ = distanceTo(nextSite()) > 0;
    spoken_ = -1;
}

void FillGrammar::takeEvent(const Token& meaning) {
    const std::size_t next = nextSite();
    const bool atSite = next < plan_->sites.size() && plan_->sites[next].step == step_ &&
                        plan_->sites[next].voice == meaning.voice;
    const bool begins = meaning.kind == TokenKind::NoteOn;
    const int pitch = static_cast<int>(meaning.value);
    if (atSite) {
        const Site& site = plan_->sites[next];
        site_ = next + 1;
        if (site.kind == SiteKind::NoteOn) {
            end(meaning.voice, step_);
            if (site.pitchFree)
                outcome_.pitches[index(site.voice)][site.subject] = pitch;
        }
    }
    const bool kept = atSite && plan_->sites[next].kind == SiteKind::NoteOn;
    if (!kept && begins)
        begin(meaning.voice, pitch);
    else if (!kept)
        end(meaning.voice, step_);
    spoken_ = static_cast<int>(index(meaning.voice));
    eventRequired_ = false;
}

void FillGrammar::begin(Voice voice, int pitch) {
    end(voice, step_);
    const auto slot = slotAt(voice, step_);
    assert(slot);
    outcome_.notes[index(voice)].push_back({*slot, step_, step_, pitch});
    voices_[index(voice)] = {true, *slot, step_, begunIn(voice, *slot) + 1};
}

void FillGrammar::end(Voice voice, std::int64_t step) {
    VoiceState& state = voices_[index(voice)];
    if (!state.sounding)
        return;
    DrawnNote& note = outcome_.notes[index(voice)].back();
    note.end = std::min(step, plan_->slots[index(voice)][note.slot].end);
    state.sounding = false;
}

void FillGrammar::finish() {
    for (const Voice voice : kVoices)
        end(voice, plan_->end);
}

}  // namespace studio::core

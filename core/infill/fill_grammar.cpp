// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_grammar.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace studio::core {

namespace {

constexpr int kAllSpoken = kVoiceCount - 1;

/// Logarithms of how much likelier the fullest similarity makes a wait to where a note stands, a
/// note that begins there, and its pitch.
constexpr double kLikedWait = 6;
constexpr double kLikedOnset = 3;
constexpr double kLikedPitch = 6;

/// How much, as a logarithm, being a note behind a wished-for number makes another note likelier.
constexpr double kPullOfANote = 2;
constexpr double kStrongestPull = 8;

/// How well `begun` notes up to `step` of `window` keep an even pace to the wished-for number, as a
/// logarithm; half a note early or late is on time.
double paceOf(const NoteWindow& window, std::size_t begun, std::int64_t step) {
    const double gone =
        static_cast<double>(step - window.begin) / static_cast<double>(window.end - window.begin);
    const double ahead = static_cast<double>(begun) - window.about * gone - 0.5;
    return -kPullOfANote / 2 * ahead * ahead;
}

/// What a wait over `steps` makes of the pace of all voices, as a logarithm. `begunIn` tells of a
/// voice, a slot and a window how many notes have begun.
template <class BegunIn>
double pullOfWait(const FillPlan& plan, TickRange steps, BegunIn begunIn) {
    double pull = 0;
    for (const Voice voice : kVoices) {
        const auto& slots = plan.slots[index(voice)];
        for (std::size_t slot = 0; slot < slots.size(); ++slot) {
            const auto& windows = slots[slot].windows;
            for (std::size_t i = 0; i < windows.size(); ++i) {
                const TickRange part = steps.intersected({windows[i].begin, windows[i].end});
                if (part.empty() || windows[i].about <= 0)
                    continue;
                const std::size_t begun = begunIn(voice, slot, i);
                pull += paceOf(windows[i], begun, part.end) - paceOf(windows[i], begun, part.begin);
            }
        }
    }
    return std::clamp(pull, -kStrongestPull, kStrongestPull);
}

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

int FillOutcome::pitchOf(Voice voice, std::size_t note) const {
    const auto& drawn = pitches[index(voice)];
    const auto found = std::ranges::lower_bound(drawn, note, {}, &DrawnPitch::note);
    return found != drawn.end() && found->note == note ? found->pitch : 0;
}

FillGrammar::FillGrammar(const FillPlan& plan, const Vocabulary& vocabulary)
    : plan_(&plan),
      vocabulary_(&vocabulary),
      step_(plan.start),
      // The prompt has said all there is at its last step; without one the walk begins afresh.
      spoken_(plan.prompt == std::vector<TokenId>{kBoundary} ? -1 : kAllSpoken) {
    findChoices();
}

bool FillGrammar::binds(const Site& site) const {
    if (site.kind == SiteKind::NoteDue)
        return site.step >= step_ && begunIn(site.voice, site.subject, site.window) <= site.note;
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

FillGrammar::Duty FillGrammar::nextDuty() const {
    const std::size_t next = nextSite();
    Duty duty{plan_->end, Voice::Noise, std::nullopt};
    if (next < plan_->sites.size())
        duty = {plan_->sites[next].step, plan_->sites[next].voice, next};
    for (const Voice voice : kVoices) {
        const VoiceState& state = voices_[index(voice)];
        if (state.sounding && std::pair(state.due, voice) < std::pair(duty.step, duty.voice))
            duty = {state.due, voice, std::nullopt};
    }
    return duty;
}

bool FillGrammar::mayBegin(Voice voice, std::int64_t step) const {
    const auto number = slotAt(voice, step);
    if (!number)
        return false;
    const FreeSlot& slot = plan_->slots[index(voice)][*number];
    if (step > slot.lastBegin || !slot.hasPlace(step))
        return false;
    if (!slot.windows.empty()) {
        const std::size_t window = slot.windowAt(step);
        const std::size_t begun = begunIn(voice, *number, window);
        if (begun >= slot.windows[window].most ||
            plan_->readyAfter(step, slot) > slot.nextDue(window, begun + 1))
            return false;
    }
    const VoiceState& state = voices_[index(voice)];
    return !state.sounding || state.slot != *number || step >= state.ready;
}

std::size_t FillGrammar::begunIn(Voice voice, std::size_t slot, std::size_t window) const {
    const VoiceState& state = voices_[index(voice)];
    return state.slot == slot && state.window == window ? state.begun : 0;
}

bool FillGrammar::mustBegin(Voice voice, std::int64_t step) const {
    const auto number = slotAt(voice, step);
    if (!number)
        return false;
    const FreeSlot& slot = plan_->slots[index(voice)][*number];
    const std::size_t window = slot.windowAt(step);
    return slot.nextDue(window, begunIn(voice, *number, window)) <= step;
}

bool FillGrammar::mayEnd(Voice voice, std::int64_t step) const {
    const VoiceState& state = voices_[index(voice)];
    return state.sounding && slotAt(voice, step) == state.slot && step >= state.ready &&
           plan_->slots[index(voice)][state.slot].hasPlace(step);
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

std::int64_t FillGrammar::nextChance(Voice voice, std::size_t number, std::int64_t step,
                                     std::int64_t end) const {
    const FreeSlot& slot = plan_->slots[index(voice)][number];
    const VoiceState& state = voices_[index(voice)];
    const bool sounds = state.sounding && state.slot == number;
    if (sounds)
        step = std::max(step, state.ready);
    end = std::min({end, slot.end, sounds ? kNeverStep : slot.lastBegin + 1});
    while (true) {
        const std::int64_t place = slot.placeFrom(step);
        if (place >= end)
            return kNeverStep;
        if (mayBegin(voice, place) || mayEnd(voice, place))
            return place;
        step = place + 1;
        if (slot.windows.empty())
            continue;
        const NoteWindow& window = slot.windows[slot.windowAt(place)];
        if (begunIn(voice, number, slot.windowAt(place)) >= window.most)
            step = std::max(step, window.end);
    }
}

std::int64_t FillGrammar::nextChance(std::int64_t step, std::int64_t end) const {
    for (const Voice voice : kVoices) {
        const auto& slots = plan_->slots[index(voice)];
        for (std::size_t i = 0; i < slots.size() && slots[i].begin < end; ++i) {
            if (slots[i].end > step)
                end = std::min(end, nextChance(voice, i, step, end));
        }
    }
    return end;
}

void FillGrammar::addPitches(Voice voice, std::size_t pitchSet, std::vector<TokenId>& tokens) {
    const std::vector<int>& pitches = plan_->pitchSets[pitchSet];
    for (const int pitch : pitches)
        tokens.push_back(vocabulary_->noteOn(voice, pitch));
    const PitchRange range = pitchRange(voice);
    choices_.narrowed[index(voice)] =
        static_cast<int>(pitches.size()) <= range.highest - range.lowest;
}

void FillGrammar::addBeginnings(Voice voice, std::vector<TokenId>& tokens) {
    const std::size_t number = slotAt(voice, step_).value();
    const FreeSlot& slot = plan_->slots[index(voice)][number];
    choices_.temperatures[index(voice)] = slot.temperature;
    if (slot.keepsPitches()) {
        const std::size_t begun = begunIn(voice, number, slot.windowAt(step_));
        choices_.narrowed[index(voice)] = true;
        tokens.push_back(vocabulary_->noteOn(voice, slot.pitches[begun]));
        return;
    }
    const std::size_t first = tokens.size();
    addPitches(voice, slot.pitchSet, tokens);
    likeBeginnings(voice, number, std::span(tokens).subspan(first));
}

double FillGrammar::pullAt(Voice voice, std::size_t number, std::int64_t step) const {
    const FreeSlot& slot = plan_->slots[index(voice)][number];
    if (slot.windows.empty())
        return 0;
    const std::size_t place = slot.windowAt(step);
    const NoteWindow& window = slot.windows[place];
    if (window.about <= 0)
        return 0;
    const std::size_t begun = begunIn(voice, number, place);
    return std::clamp(paceOf(window, begun + 1, step) - paceOf(window, begun, step),
                      -kStrongestPull, kStrongestPull);
}

void FillGrammar::likeBeginnings(Voice voice, std::size_t number, std::span<const TokenId> tokens) {
    const double similarity = plan_->slots[index(voice)][number].similarity;
    const double pull = pullAt(voice, number, step_);
    if (similarity <= 0 && pull == 0)
        return;
    const StandingNote* standing = plan_->standingAt(voice, step_);
    for (const TokenId token : tokens) {
        double factor = standing != nullptr ? kLikedOnset : -kLikedOnset;
        if (standing != nullptr && vocabulary_->token(token).value == standing->pitch)
            factor += kLikedPitch;
        choices_.liked.emplace_back(token, pull + similarity * factor);
    }
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

void FillGrammar::addDuty(const Duty& duty) {
    const Site* site = duty.site ? &plan_->sites[*duty.site] : nullptr;
    if (site != nullptr && site->kind == SiteKind::NoteOn) {
        if (site->pitchFree)
            addPitches(site->voice, site->pitchSet, choices_.site);
        else
            choices_.site.push_back(vocabulary_->noteOn(
                site->voice, plan_->view[index(site->voice)].notes[site->subject].pitch));
        return;
    }
    if (!mustBegin(duty.voice, step_))
        choices_.site.push_back(vocabulary_->noteOff(duty.voice));
    // A new note may follow right where the old one ends; then nothing is said of the end.
    if (mayBegin(duty.voice, step_))
        addBeginnings(duty.voice, choices_.site);
}

std::int64_t FillGrammar::withinReach(std::int64_t distance) const {
    std::int64_t longest = plan_->waits.stepsOf(vocabulary_->waits().back().id).back();
    if (plan_->longestGap > 0)
        longest = std::min(longest, plan_->longestGap);
    if (distance <= longest)
        return distance;
    return nextChance(step_ + longest, step_ + distance) - step_;
}

void FillGrammar::findChoices() {
    choices_ = {};
    gaps_.clear();
    if (finished())
        return;
    const Duty duty = nextDuty();
    choices_.distance = withinReach(duty.step - step_);
    const bool due = choices_.distance == 0;
    const int limit = due ? static_cast<int>(index(duty.voice)) : kVoiceCount;
    for (int voice = 0; voice < limit; ++voice) {
        if (voice > spoken_)
            addEvents(kVoices[static_cast<std::size_t>(voice)]);
        else
            choices_.silent[static_cast<std::size_t>(voice)] = true;
    }
    if (due)
        addDuty(duty);
    else if (!eventRequired_)
        addWaits();
}

void FillGrammar::addWaits() {
    choices_.advance = plan_->clock.waitFor(choices_.distance, *vocabulary_);
    choices_.capped = plan_->longestGap > 0 && (choices_.distance == plan_->longestGap ||
                                                step_ + choices_.distance < nextDuty().step);
    choices_.onGrid = plan_->onGrid;
    const auto begun = [this](auto... where) { return begunIn(where...); };
    const double pull = pullOfWait(*plan_, {step_, step_ + choices_.distance}, begun);
    if (pull != 0)
        choices_.liked.emplace_back(choices_.advance, pull);
    addFinelyTimedWaits();
    for (const WaitToken& wait : vocabulary_->waits()) {
        if (wait.id == choices_.advance ||
            std::ranges::find(choices_.waits, wait.id) != choices_.waits.end())
            continue;
        if (const std::int64_t gap = gapOf(wait.id, choices_.distance); gap > 0)
            addWait(wait.id, gap);
    }
}

/// In samples, the waits of the vocabulary miss most lines: the nearest one leads to a line.
void FillGrammar::addFinelyTimedWaits() {
    const auto& lines = plan_->finelyTimed;
    for (auto line = std::ranges::upper_bound(lines, step_);
         line != lines.end() && *line < step_ + choices_.distance; ++line) {
        const TokenId wait = plan_->clock.waitFor(*line - step_, *vocabulary_);
        if (wait == choices_.advance || !someoneMaySpeak(*line))
            continue;
        if (choices_.waits.empty() || choices_.waits.back() != wait)
            addWait(wait, *line - step_);
    }
}

void FillGrammar::addWait(TokenId wait, std::int64_t gap) {
    choices_.waits.push_back(wait);
    gaps_.push_back(gap);
    double similarity = 0;
    for (const Voice voice : kVoices) {
        const auto slot = slotAt(voice, step_ + gap);
        if (slot && plan_->standingAt(voice, step_ + gap) != nullptr)
            similarity = std::max(similarity, plan_->slots[index(voice)][*slot].similarity);
    }
    const auto begun = [this](auto... where) { return begunIn(where...); };
    const double liking = similarity * kLikedWait + pullOfWait(*plan_, {step_, step_ + gap}, begun);
    if (liking != 0)
        choices_.liked.emplace_back(wait, liking);
}

bool FillGrammar::passed(std::int64_t step) const {
    if (step_ != step)
        return step_ > step;
    return nextDuty().step > step;
}

void FillGrammar::take(TokenId token) {
    const Token& meaning = vocabulary_->token(token);
    if (meaning.kind == TokenKind::Wait) {
        takeWait(token);
    } else {
        takeEvent(meaning);
    }
    if (finished())
        finish();
    findChoices();
}

void FillGrammar::takeWait(TokenId token) {
    const auto wait = std::ranges::find(choices_.waits, token) - choices_.waits.begin();
    const bool advance = token == choices_.advance;
    step_ += advance ? choices_.distance : gaps_[static_cast<std::size_t>(wait)];
    eventRequired_ = nextDuty().step > step_;
    spoken_ = -1;
}

void FillGrammar::takeEvent(const Token& meaning) {
    const Duty duty = nextDuty();
    const bool atSite = duty.site && duty.step == step_ && duty.voice == meaning.voice;
    const bool begins = meaning.kind == TokenKind::NoteOn;
    const int pitch = static_cast<int>(meaning.value);
    if (atSite) {
        const Site& site = plan_->sites[*duty.site];
        site_ = *duty.site + 1;
        if (site.kind == SiteKind::NoteOn) {
            end(meaning.voice, step_);
            if (site.pitchFree)
                outcome_.pitches[index(site.voice)].push_back({site.subject, pitch});
        }
    }
    const bool kept = atSite && plan_->sites[*duty.site].kind == SiteKind::NoteOn;
    if (!kept && begins)
        begin(meaning.voice, pitch);
    else if (!kept)
        end(meaning.voice, step_);
    spoken_ = static_cast<int>(index(meaning.voice));
    eventRequired_ = false;
}

void FillGrammar::begin(Voice voice, int pitch) {
    end(voice, step_);
    const auto number = slotAt(voice, step_);
    assert(number);
    outcome_.notes[index(voice)].push_back({*number, step_, step_, pitch});
    const FreeSlot& slot = plan_->slots[index(voice)][*number];
    const std::size_t window = slot.windowAt(step_);
    voices_[index(voice)] = {true,
                             *number,
                             window,
                             begunIn(voice, *number, window) + 1,
                             plan_->readyAfter(step_, slot),
                             plan_->longestEnd(step_, slot)};
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

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/take_review.h"

#include "core/edit/note_verbs.h"
#include "core/infill/take_mix.h"
#include "core/infill/take_rebase.h"

#include <algorithm>
#include <functional>
#include <ranges>
#include <utility>

namespace studio::widgets {

using core::Voice;

TakeReview::TakeReview(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::songReset, this, &TakeReview::reset);
    connect(&document, &Document::songChanged, this, &TakeReview::followDocument);
}

const ReviewedTake* TakeReview::current() const {
    return selected_ < 0 ? nullptr : &takes_[static_cast<std::size_t>(selected_)];
}

const ReviewedTake* TakeReview::draft() const {
    const ReviewedTake* take = current();
    const bool shown =
        take != nullptr && !take->finished() && !showsOriginal_ && !showsMix_ && live_.empty();
    return shown ? take : nullptr;
}

const core::Take* TakeReview::take() const {
    const ReviewedTake* selected = current();
    return selected != nullptr && !showsMix_ && live_.empty() && selected->usedVoices() > 0
               ? &*selected->take
               : nullptr;
}

bool TakeReview::audible() const {
    return keepable() || (draft() != nullptr && draft()->begun());
}

const core::Song& TakeReview::shownSong() const {
    if (!applied_.empty() && !showsOriginal_)
        return withTake_;
    return kept_ ? document_.song() : songWithoutTake();
}

const core::Song& TakeReview::songWithoutTake() const {
    return grown_ ? *grown_ : document_.song();
}

bool TakeReview::isWritten(Voice voice, const core::Note& note) const {
    if (applied_.empty() || showsOriginal_ || (live_.empty() && !region_.contains(note.start)))
        return false;
    return std::ranges::any_of(applied_, [&](const core::SongEdit& edit) {
        const auto& notes = edit.notes(voice);
        const auto has = [&](const std::vector<core::Note>& list) {
            const auto found = std::ranges::lower_bound(list, note.start, {}, &core::Note::start);
            return found != list.end() && *found == note;
        };
        return has(notes.is) && !has(notes.was);
    });
}

const std::vector<core::Note>& TakeReview::draftNotes(Voice voice) const {
    static const std::vector<core::Note> kNone;
    return draft() != nullptr ? draft()->draft[core::index(voice)] : kNone;
}

bool TakeReview::isDrafted(Voice voice, const core::Note& note) const {
    return std::ranges::binary_search(draftNotes(voice), note.start, {}, &core::Note::start);
}

const core::Song& TakeReview::songInWriting() const {
    if (draft() == nullptr || !draft()->begun())
        return shownSong();
    if (!inWriting_)
        inWriting_ = songWithDraft(songWithoutTake(), *draft(), region_);
    return *inWriting_;
}

bool TakeReview::isReplaced(Voice voice, const core::Note& note) const {
    if (draft() == nullptr || !draft()->begun() || !region_.contains(note.start) ||
        document_.song().frame.locks.at(voice, note.start) == core::LockMode::Locked)
        return false;
    const auto& staying = draft()->staying[core::index(voice)];
    return !std::ranges::binary_search(staying, note.start, {}, &core::Note::start);
}

void TakeReview::beginFill(int count, core::TickRange region) {
    takesBefore_ = std::exchange(takes_, {});
    regionBefore_ = std::exchange(region_, region);
    keptBefore_ = std::exchange(kept_, std::nullopt);
    if (partlyKept_)
        keptBefore_ = std::exchange(partlyKept_, std::nullopt);
    for (ReviewedTake& take : takesBefore_) {
        if (take.polish)
            take.polish->running = false;
    }
    for (int number = 0; number < count; ++number)
        takes_.push_back({static_cast<std::uint32_t>(number)});
    selected_ = takes_.empty() ? -1 : 0;
    showsOriginal_ = false;
    phrases_.reset();
    emptyMix();
    Q_EMIT takesChanged();
    show();
}

ReviewedTake* TakeReview::numbered(std::uint32_t number) {
    const auto found = std::ranges::find(takes_, number, &ReviewedTake::number);
    return found == takes_.end() ? nullptr : &*found;
}

void TakeReview::write(std::uint32_t number, VoiceNotes notes, double share, VoiceNotes staying) {
    ReviewedTake* growing = numbered(number);
    if (growing == nullptr || growing->finished())
        return;
    growing->draft = std::move(notes);
    growing->staying = std::move(staying);
    growing->share = share;
    inWriting_.reset();
    Q_EMIT drafted();
}

void TakeReview::finish(core::Take take) {
    ReviewedTake* growing = numbered(take.number);
    if (growing == nullptr)
        return;
    archive(std::exchange(takesBefore_, {}), regionBefore_, std::exchange(keptBefore_, {}));
    grow();
    *growing = reviewed(std::move(take));
    fit(*growing);
    compare();
    unsaved_ = true;
    Q_EMIT takesChanged();
    if (growing == current())
        show();
}

void TakeReview::endFill(std::size_t most) {
    const ReviewedTake* selected = current();
    const bool stays = selected != nullptr && selected->finished();
    const std::uint32_t number = stays ? selected->number : 0;
    std::erase_if(takes_, [](const ReviewedTake& take) { return !take.finished(); });
    if (takes_.empty()) {
        takes_ = std::exchange(takesBefore_, {});
        region_ = regionBefore_;
        kept_ = std::exchange(keptBefore_, {});
        emptyMix();
        grow();
        std::ranges::for_each(takes_, [this](ReviewedTake& take) { fit(take); });
    } else {
        std::ranges::stable_sort(takes_, std::greater(),
                                 [](const ReviewedTake& take) { return take.take->fit; });
        if (takes_.size() > most) {
            takes_.erase(takes_.begin() + static_cast<std::ptrdiff_t>(most), takes_.end());
            compare();
        }
    }
    selected_ = takes_.empty() ? -1 : 0;
    if (const ReviewedTake* before = stays ? numbered(number) : nullptr)
        selected_ = static_cast<int>(before - takes_.data());
    Q_EMIT takesChanged();
    show();
}

void TakeReview::fit(ReviewedTake& take) const {
    for (const Voice voice : core::kVoices)
        take.fits[core::index(voice)] =
            core::rebased(*take.take, voice, songWithoutTake()).has_value();
    // Where nothing of what was wanted is left, everything is that is.
    if (take.usedVoices() == 0)
        take.chosen = take.written;
}

void TakeReview::compare() {
    std::vector<const core::Take*> finished;
    for (const ReviewedTake& take : takes_) {
        if (take.finished())
            finished.push_back(&*take.take);
    }
    const std::vector<core::TakeCharacter> characters = core::charactersOf(finished);
    if (!finished.empty() && !phrases_)
        phrases_.emplace(document_.song());
    std::vector<std::optional<double>> novelties;
    if (phrases_)
        novelties = core::noveltiesOf(finished, *phrases_);
    for (std::size_t next = 0; ReviewedTake & take : takes_) {
        if (!take.finished())
            continue;
        take.character = characters[next];
        take.novelty = novelties[next++];
    }
}

void TakeReview::select(int index) {
    const bool shown = index == selected_ && !showsMix_;
    if (shown || index < 0 || index >= static_cast<int>(takes_.size()))
        return;
    selected_ = index;
    showsMix_ = false;
    showsOriginal_ = false;
    Q_EMIT takesChanged();
    show();
}

void TakeReview::choose(int index, Voice voice, bool wanted) {
    if (index < 0 || index >= static_cast<int>(takes_.size()))
        return;
    ReviewedTake& take = takes_[static_cast<std::size_t>(index)];
    take.chosen[core::index(voice)] = wanted;
    if (take.usedVoices() == 0)
        take.chosen[core::index(voice)] = !wanted;
    Q_EMIT takesChanged();
    if (index == selected_)
        show();
}

void TakeReview::showOriginal(bool original) {
    if ((selected_ < 0 && live_.empty()) || showsOriginal_ == original)
        return;
    showsOriginal_ = original;
    Q_EMIT changed();
}

void TakeReview::keep() {
    if (!keepable() || !live_.empty())
        return;
    const core::SongEdit edit = core::SongEdit::between(document_.song(), withTake_);
    core::SongEdit kept = keptWith(withTake_);
    const bool whole = showsMix_ || current()->chosen == current()->written;
    const QString text = showsMix_
                             ? tr("Keep Mix")
                             : tr("Keep Take %1").arg(static_cast<int>(current()->number) + 1);
    showsOriginal_ = false;
    document_.push(text, edit);
    if (!whole && !std::ranges::all_of(takes_, &ReviewedTake::outOfDate)) {
        partlyKept_ = std::move(kept);
        return;
    }
    archive(takes_, region_, std::move(kept));
    clear();
    Q_EMIT takesChanged();
    show();
}

void TakeReview::reject() {
    if (selected_ < 0)
        return;
    const auto gone = takes_.begin() + selected_;
    rejectForGood(*gone);
    for (auto& bars : mix_.numbers)
        std::ranges::replace(bars, std::optional(gone->number), std::optional<std::uint32_t>());
    takes_.erase(gone);
    selected_ = std::min(selected_, static_cast<int>(takes_.size()) - 1);
    showsOriginal_ = false;
    showsMix_ = showsMix_ && mixable();
    compare();
    Q_EMIT takesChanged();
    show();
}

void TakeReview::clear() {
    takes_.clear();
    takesBefore_.clear();
    kept_.reset();
    keptBefore_.reset();
    partlyKept_.reset();
    selected_ = -1;
    showsOriginal_ = false;
    emptyMix();
}

void TakeReview::rejectAll() {
    std::ranges::for_each(takes_, [this](const ReviewedTake& take) { rejectForGood(take); });
    clear();
    Q_EMIT takesChanged();
    show();
}

void TakeReview::rejectForGood(const ReviewedTake& take) {
    if (!take.finished())
        return;
    history_.rejected.push_back(take.take->written);
    unsaved_ = true;
}

// ---- the mix of several takes ----

bool TakeReview::mixable() const {
    return std::ranges::any_of(takes_, &ReviewedTake::finished);
}

void TakeReview::emptyMix() {
    showsMix_ = false;
    const core::MeterMap& meter = document_.song().frame.meter;
    mix_.bars = {region_.begin};
    for (std::int64_t bar = meter.barAt(region_.begin) + 1; meter.barStart(bar) < region_.end;
         ++bar)
        mix_.bars.push_back(meter.barStart(bar));
    for (auto& numbers : mix_.numbers)
        numbers.assign(mix_.bars.size(), std::nullopt);
}

void TakeReview::selectMix() {
    if (showsMix_ || !mixable())
        return;
    showsMix_ = true;
    showsOriginal_ = false;
    const bool empty = std::ranges::none_of(mix_.numbers, [](const auto& numbers) {
        return std::ranges::any_of(numbers, [](const auto& number) { return number.has_value(); });
    });
    for (const Voice voice : core::kVoices) {
        if (empty && current()->finished() && current()->uses(voice))
            std::ranges::fill(mix_.numbers[core::index(voice)], current()->number);
    }
    Q_EMIT takesChanged();
    show();
}

void TakeReview::putInMix(Voice voice, std::size_t first, std::size_t last,
                          std::optional<std::uint32_t> number) {
    auto& numbers = mix_.numbers[core::index(voice)];
    if (first > last || last >= numbers.size())
        return;
    std::fill(numbers.begin() + static_cast<std::ptrdiff_t>(first),
              numbers.begin() + static_cast<std::ptrdiff_t>(last) + 1, number);
    Q_EMIT takesChanged();
    if (showsMix_)
        show();
}

std::vector<core::SongEdit> TakeReview::editsOfMix() const {
    std::vector<const core::Take*> takes;
    for (const ReviewedTake& take : takes_) {
        if (take.finished())
            takes.push_back(&*take.take);
    }
    const auto place = [&](std::uint32_t number) -> std::optional<std::size_t> {
        const auto found = std::ranges::find(takes, number, &core::Take::number);
        return found == takes.end() ? std::nullopt
                                    : std::optional<std::size_t>(found - takes.begin());
    };
    std::vector<core::SongEdit> edits;
    for (const Voice voice : core::kVoices) {
        std::vector<core::MixSpan> spans;
        for (std::size_t bar = 0; bar < mix_.bars.size(); ++bar) {
            const auto& number = mix_.numbers[core::index(voice)][bar];
            spans.push_back({mix_.bars[bar], number ? place(*number) : std::nullopt});
        }
        if (auto edit = core::mixed(takes, spans, voice, songWithoutTake()))
            edits.push_back(std::move(*edit));
    }
    return edits;
}

// ---- takes that are written while the song plays ----

namespace {

/// Adds `takes` to `song`, where they fit, and tells of each step.
std::vector<core::SongEdit> addTo(core::Song& song, const std::vector<core::Take>& takes) {
    std::vector<core::SongEdit> edits;
    for (const core::Take& take : takes) {
        for (const Voice voice : core::kVoices) {
            const auto edit = core::rebased(take, voice, song);
            if (!edit)
                continue;
            edit->apply(song);
            edits.push_back(*edit);
        }
    }
    return edits;
}

}  // namespace

std::vector<core::SongEdit> TakeReview::editsOfLive() const {
    core::Song song = songWithoutTake();
    return addTo(song, live_);
}

core::Song TakeReview::songWith(const std::vector<core::Take>& takes) const {
    core::Song song = document_.song();
    addTo(song, takes);
    return song;
}

void TakeReview::showLive(std::vector<core::Take> takes) {
    if (live_.empty() && takes.empty())
        return;
    live_ = std::move(takes);
    showsOriginal_ = false;
    show();
}

void TakeReview::keepLive(const std::vector<core::Take>& takes) {
    const core::SongEdit edit = core::SongEdit::between(document_.song(), songWith(takes));
    if (edit.empty())
        return;
    // They are in the song from now on.
    live_.clear();
    document_.push(tr("Keep What Was Heard"), edit);
}

std::vector<core::SongEdit> TakeReview::shownEdits() const {
    if (!live_.empty())
        return editsOfLive();
    if (showsMix_)
        return editsOfMix();
    return take() != nullptr ? editsOf(*current()) : std::vector<core::SongEdit>();
}

void TakeReview::reset() {
    applied_.clear();
    grown_.reset();
    live_.clear();
    clear();
    history_ = core::historyIn(document_.song().frame.unknown);
    if (!history_.fills.empty() && history_.fills.back().open) {
        core::PastFill fill = std::move(history_.fills.back());
        history_.fills.pop_back();
        offer(std::move(fill));
    }
    unsaved_ = false;
    Q_EMIT takesChanged();
    show();
}

std::vector<core::SongEdit> TakeReview::editsOf(const ReviewedTake& take) const {
    std::vector<core::SongEdit> edits;
    for (const Voice voice : core::kVoices) {
        if (!take.uses(voice))
            continue;
        if (auto edit = core::rebased(*take.take, voice, songWithoutTake()))
            edits.push_back(std::move(*edit));
    }
    return edits;
}

void TakeReview::grow() {
    const bool longer = !takes_.empty() && region_.end > document_.song().frame.length;
    const auto without =
        !takes_.empty() && kept_ ? kept_->inverse().movedTo(document_.song()) : std::nullopt;
    if (!longer && !without && !grown_)
        return;
    applied_.clear();
    grown_.reset();
    if (!longer && !without)
        return;
    grown_.emplace(document_.song());
    if (without)
        without->apply(*grown_);
    if (longer)
        core::lengthenTo(*grown_, region_.end);
}

void TakeReview::show() {
    grow();
    inWriting_.reset();
    std::vector<core::SongEdit> edits = shownEdits();
    // Long songs are not copied for every take.
    if (edits.empty())
        withTake_ = core::Song();
    else if (applied_.empty())
        withTake_ = songWithoutTake();
    else
        for (const core::SongEdit& edit : applied_ | std::views::reverse)
            edit.revert(withTake_);
    for (const core::SongEdit& edit : edits)
        edit.apply(withTake_);
    applied_ = std::move(edits);
    Q_EMIT changed();
}

void TakeReview::followDocument() {
    applied_.clear();
    grow();
    for (ReviewedTake& take : takes_) {
        if (take.finished())
            fit(take);
    }
    if (!takes_.empty())
        Q_EMIT takesChanged();
    show();
}

}  // namespace studio::widgets

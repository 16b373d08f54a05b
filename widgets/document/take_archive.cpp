// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The takes of earlier fills; how takes are looked at and kept is in take_review.cpp.

#include "core/infill/take_rebase.h"
#include "widgets/document/take_review.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace studio::widgets {

using core::Voice;

void TakeReview::archive(const std::vector<ReviewedTake>& takes, core::TickRange region,
                         std::optional<core::SongEdit> kept) {
    core::PastFill fill{region, {}, false, std::move(kept)};
    for (const ReviewedTake& take : takes) {
        if (take.finished())
            fill.takes.push_back(*take.take);
    }
    if (!fill.takes.empty())
        history_.fills.push_back(std::move(fill));
    if (history_.fills.size() > core::kMostPastFills)
        history_.fills.erase(history_.fills.begin());
}

core::TakeHistory TakeReview::wholeHistory() const {
    core::TakeHistory history = history_;
    for (const auto& [takes, region, kept] :
         {std::tuple(&takesBefore_, regionBefore_, &keptBefore_),
          std::tuple(&takes_, region_, partlyKept_ ? &partlyKept_ : &kept_)}) {
        core::PastFill fill{region, {}, true, *kept};
        for (const ReviewedTake& take : *takes) {
            if (take.finished())
                fill.takes.push_back(*take.take);
        }
        if (!fill.takes.empty())
            history.fills.push_back(std::move(fill));
    }
    return history;
}

void TakeReview::reopen(std::size_t index) {
    if (index >= history_.fills.size())
        return;
    core::PastFill fill = std::move(history_.fills[index]);
    history_.fills.erase(history_.fills.begin() + static_cast<std::ptrdiff_t>(index));
    archive(takes_, region_, partlyKept_ ? partlyKept_ : kept_);
    clear();
    offer(std::move(fill));
    showKept();
    unsaved_ = true;
    Q_EMIT takesChanged();
    show();
}

void TakeReview::offer(core::PastFill fill) {
    region_ = fill.region;
    kept_ = std::move(fill.kept);
    phrases_.reset();
    emptyMix();
    for (core::Take& take : fill.takes)
        takes_.push_back(reviewed(std::move(take)));
    grow();
    std::ranges::for_each(takes_, [this](ReviewedTake& take) { fit(take); });
    compare();
    selected_ = takes_.empty() ? -1 : 0;
}

core::SongEdit TakeReview::keptWith(const core::Song& result) const {
    core::Song before = songWithoutTake();
    const auto without =
        partlyKept_ ? partlyKept_->inverse().movedTo(before) : std::optional<core::SongEdit>();
    if (without)
        without->apply(before);
    return core::SongEdit::between(before, result);
}

void TakeReview::showKept() {
    if (!kept_)
        return;
    const core::Song& before = songWithoutTake();
    const core::Song& now = document_.song();
    bool any = false;
    for (const ReviewedTake& take : takes_) {
        for (const Voice voice : core::kVoices) {
            const auto edit = core::rebased(*take.take, voice, before);
            if (!edit)
                continue;
            core::Song with = before;
            edit->apply(with);
            any = putKept(take.number, voice, before, with, now) || any;
        }
    }
    if (any && !selectKept())
        selectMix();
}

bool TakeReview::selectKept() {
    std::optional<std::uint32_t> one;
    core::VoiceSet voices{};
    for (const Voice voice : core::kVoices) {
        for (const auto& number : mix_.numbers[core::index(voice)]) {
            if (!number)
                continue;
            if (one && one != number)
                return false;
            one = number;
            voices[core::index(voice)] = true;
        }
    }
    ReviewedTake* kept = one ? numbered(*one) : nullptr;
    if (kept == nullptr)
        return false;
    core::Song with = songWithoutTake();
    const core::VoiceSet before = std::exchange(kept->chosen, voices);
    for (const core::SongEdit& edit : editsOf(*kept))
        edit.apply(with);
    if (with.parts != document_.song().parts) {
        kept->chosen = before;
        return false;
    }
    selected_ = static_cast<int>(kept - takes_.data());
    emptyMix();
    return true;
}

bool TakeReview::putKept(std::uint32_t number, Voice voice, const core::Song& before,
                         const core::Song& with, const core::Song& now) {
    bool any = false;
    for (std::size_t bar = 0; bar < mix_.bars.size(); ++bar) {
        const core::Tick end = bar + 1 < mix_.bars.size() ? mix_.bars[bar + 1] : region_.end;
        const core::TickRange range{mix_.bars[bar], end};
        const auto notes = [&](const core::Song& song) {
            return core::notesWithin(song, range)[core::index(voice)];
        };
        auto& place = mix_.numbers[core::index(voice)][bar];
        if (place || notes(now) != notes(with) || notes(with) == notes(before))
            continue;
        place = number;
        any = true;
    }
    return any;
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The polish of a take; how takes are looked at and kept is in take_review.cpp.

#include "core/infill/take_rebase.h"
#include "widgets/document/take_review.h"

#include <algorithm>
#include <utility>

namespace studio::widgets {

using core::Voice;

namespace {

bool isPolished(const ReviewedTake& take) {
    return take.polish && take.polish->running;
}

}  // namespace

ReviewedTake* TakeReview::polished() {
    const auto found = std::ranges::find_if(takes_, isPolished);
    return found == takes_.end() ? nullptr : &*found;
}

bool TakeReview::polishable() const {
    return take() != nullptr && current()->fits == current()->written &&
           std::ranges::none_of(takes_, isPolished) &&
           std::ranges::all_of(takes_, &ReviewedTake::finished);
}

std::optional<TakeReview::PolishStart> TakeReview::beginPolish() {
    if (!polishable())
        return std::nullopt;
    core::Song with = songWithoutTake();
    core::Take copy = *current()->take;
    for (const Voice voice : core::kVoices) {
        if (const auto edit = core::rebased(copy, voice, with))
            edit->apply(with);
    }
    copy.edit = core::SongEdit::between(songWithoutTake(), with);
    copy.number = std::ranges::max(takes_, {}, &ReviewedTake::number).number + 1;
    PolishStart start{songWithoutTake(), copy};
    ReviewedTake offered = reviewed(std::move(copy));
    offered.polish = PolishState{current()->number};
    fit(offered);
    takes_.push_back(std::move(offered));
    selected_ = static_cast<int>(takes_.size()) - 1;
    compare();
    unsaved_ = true;
    Q_EMIT takesChanged();
    show();
    return start;
}

void TakeReview::polish(const core::Take& take, int steps, int changes) {
    ReviewedTake* growing = polished();
    if (growing == nullptr)
        return;
    const bool changed = growing->polish->changes != changes;
    growing->polish->steps = steps;
    growing->polish->changes = changes;
    if (changed) {
        growing->take = take;
        growing->take->number = growing->number;
        fit(*growing);
        compare();
    }
    Q_EMIT takesChanged();
    if (changed && growing == current())
        show();
}

void TakeReview::endPolish() {
    ReviewedTake* ended = polished();
    if (ended == nullptr)
        return;
    ended->polish->running = false;
    if (ended->polish->changes == 0) {
        const std::uint32_t before = ended->polish->of;
        const bool shown = ended == current();
        takes_.erase(takes_.begin() + (ended - takes_.data()));
        const ReviewedTake* origin = numbered(before);
        selected_ = std::min(selected_, static_cast<int>(takes_.size()) - 1);
        if (shown && origin != nullptr)
            selected_ = static_cast<int>(origin - takes_.data());
        compare();
    }
    Q_EMIT takesChanged();
    show();
}

}  // namespace studio::widgets

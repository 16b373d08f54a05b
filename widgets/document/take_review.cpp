// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/take_review.h"

#include "core/edit/note_verbs.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace studio::widgets {

using core::Voice;

bool ReviewedTake::outOfDate() const {
    return finished() && std::ranges::none_of(fits, std::identity());
}

int ReviewedTake::usedVoices() const {
    return static_cast<int>(
        std::ranges::count_if(core::kVoices, [this](Voice voice) { return uses(voice); }));
}

TakeReview::TakeReview(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::songReset, this, &TakeReview::reset);
    connect(&document, &Document::songChanged, this, &TakeReview::followDocument);
}

const ReviewedTake* TakeReview::current() const {
    return selected_ < 0 ? nullptr : &takes_[static_cast<std::size_t>(selected_)];
}

const ReviewedTake* TakeReview::draft() const {
    const ReviewedTake* take = current();
    return take != nullptr && !take->finished() && !showsOriginal_ ? take : nullptr;
}

const core::Take* TakeReview::take() const {
    const ReviewedTake* selected = current();
    return selected != nullptr && selected->usedVoices() > 0 ? &*selected->take : nullptr;
}

const core::Song& TakeReview::shownSong() const {
    return applied_.empty() || showsOriginal_ ? songWithoutTake() : withTake_;
}

const core::Song& TakeReview::songWithoutTake() const {
    return grown_ ? *grown_ : document_.song();
}

bool TakeReview::isWritten(Voice voice, const core::Note& note) const {
    if (take() == nullptr || showsOriginal_ || !current()->uses(voice))
        return false;
    const auto& written = take()->written[core::index(voice)];
    const auto found = std::ranges::lower_bound(written, note.start, {}, &core::Note::start);
    return found != written.end() && found->start == note.start;
}

const std::vector<core::Note>& TakeReview::draftNotes(Voice voice) const {
    static const std::vector<core::Note> kNone;
    return draft() != nullptr ? draft()->draft[core::index(voice)] : kNone;
}

bool TakeReview::isReplaced(Voice voice, const core::Note& note) const {
    return draft() != nullptr && region_.contains(note.start) &&
           document_.song().frame.locks.at(voice, note.start) != core::LockMode::Locked;
}

void TakeReview::beginFill(int count, core::TickRange region) {
    takesBefore_ = std::exchange(takes_, {});
    regionBefore_ = std::exchange(region_, region);
    for (int number = 0; number < count; ++number)
        takes_.push_back({static_cast<std::uint32_t>(number)});
    selected_ = takes_.empty() ? -1 : 0;
    showsOriginal_ = false;
    Q_EMIT takesChanged();
    show();
}

ReviewedTake* TakeReview::numbered(std::uint32_t number) {
    const auto found = std::ranges::find(takes_, number, &ReviewedTake::number);
    return found == takes_.end() ? nullptr : &*found;
}

void TakeReview::write(std::uint32_t number, VoiceNotes notes, double share) {
    ReviewedTake* growing = numbered(number);
    if (growing == nullptr || growing->finished())
        return;
    growing->draft = std::move(notes);
    growing->share = share;
    Q_EMIT drafted();
}

void TakeReview::finish(core::Take take) {
    ReviewedTake* growing = numbered(take.number);
    if (growing == nullptr)
        return;
    takesBefore_.clear();
    growing->take = std::move(take);
    growing->draft = {};
    for (const Voice voice : core::kVoices)
        growing->written[core::index(voice)] = !growing->take->edit.restrictedTo(voice).empty();
    growing->chosen = growing->written;
    fit(*growing);
    characterise();
    Q_EMIT takesChanged();
    if (growing == current())
        show();
}

void TakeReview::endFill() {
    const ReviewedTake* selected = current();
    const bool stays = selected != nullptr && selected->finished();
    const std::uint32_t number = stays ? selected->number : 0;
    std::erase_if(takes_, [](const ReviewedTake& take) { return !take.finished(); });
    if (takes_.empty()) {
        takes_ = std::exchange(takesBefore_, {});
        region_ = regionBefore_;
        std::ranges::for_each(takes_, [this](ReviewedTake& take) { fit(take); });
    }
    selected_ = takes_.empty() ? -1 : 0;
    if (stays)
        selected_ = static_cast<int>(numbered(number) - takes_.data());
    Q_EMIT takesChanged();
    show();
}

void TakeReview::fit(ReviewedTake& take) const {
    for (const Voice voice : core::kVoices)
        take.fits[core::index(voice)] =
            core::rebased(*take.take, voice, document_.song()).has_value();
    // Where nothing of what was wanted is left, everything is that is.
    if (take.usedVoices() == 0)
        take.chosen = take.written;
}

void TakeReview::characterise() {
    std::vector<const core::Take*> finished;
    for (const ReviewedTake& take : takes_) {
        if (take.finished())
            finished.push_back(&*take.take);
    }
    const std::vector<core::TakeCharacter> characters = core::charactersOf(finished);
    auto next = characters.begin();
    for (ReviewedTake& take : takes_) {
        if (take.finished())
            take.character = *next++;
    }
}

void TakeReview::select(int index) {
    if (index == selected_ || index < 0 || index >= static_cast<int>(takes_.size()))
        return;
    selected_ = index;
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
    if (selected_ < 0 || showsOriginal_ == original)
        return;
    showsOriginal_ = original;
    Q_EMIT changed();
}

void TakeReview::keep() {
    if (take() == nullptr)
        return;
    const core::SongEdit edit = core::SongEdit::between(document_.song(), withTake_);
    const auto number = static_cast<int>(current()->number) + 1;
    const bool whole = current()->chosen == current()->written;
    showsOriginal_ = false;
    document_.push(tr("Keep Take %1").arg(number), edit);
    if (whole || std::ranges::all_of(takes_, &ReviewedTake::outOfDate))
        rejectAll();
}

void TakeReview::reject() {
    if (selected_ < 0)
        return;
    takes_.erase(takes_.begin() + selected_);
    selected_ = std::min(selected_, static_cast<int>(takes_.size()) - 1);
    showsOriginal_ = false;
    characterise();
    Q_EMIT takesChanged();
    show();
}

void TakeReview::clear() {
    takes_.clear();
    takesBefore_.clear();
    selected_ = -1;
    showsOriginal_ = false;
}

void TakeReview::rejectAll() {
    clear();
    Q_EMIT takesChanged();
    show();
}

void TakeReview::reset() {
    clear();
    applied_.clear();
    Q_EMIT takesChanged();
    show();
}

std::vector<core::SongEdit> TakeReview::editsOf(const ReviewedTake& take) const {
    std::vector<core::SongEdit> edits;
    for (const Voice voice : core::kVoices) {
        if (!take.uses(voice))
            continue;
        if (auto edit = core::rebased(*take.take, voice, document_.song()))
            edits.push_back(std::move(*edit));
    }
    return edits;
}

void TakeReview::grow() {
    const bool needed = !takes_.empty() && region_.end > document_.song().frame.length;
    if (!needed && !grown_)
        return;
    applied_.clear();
    grown_.reset();
    if (needed)
        core::lengthenTo(grown_.emplace(document_.song()), region_.end);
}

void TakeReview::show() {
    grow();
    std::vector<core::SongEdit> edits;
    if (take() != nullptr)
        edits = editsOf(*current());
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
    for (ReviewedTake& take : takes_) {
        if (take.finished())
            fit(take);
    }
    if (!takes_.empty())
        Q_EMIT takesChanged();
    show();
}

}  // namespace studio::widgets

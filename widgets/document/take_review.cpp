// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/take_review.h"

#include <algorithm>
#include <utility>

namespace studio::widgets {

TakeReview::TakeReview(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::songReset, this, [this] {
        take_.reset();
        Q_EMIT changed();
    });
    connect(&document, &Document::songChanged, this, &TakeReview::followDocument);
}

const core::Song& TakeReview::shownSong() const {
    return take_ && !showsOriginal_ ? withTake_ : document_.song();
}

bool TakeReview::isWritten(core::Voice voice, const core::Note& note) const {
    if (!take_ || showsOriginal_)
        return false;
    const auto& written = take_->written[core::index(voice)];
    const auto found = std::ranges::lower_bound(written, note.start, {}, &core::Note::start);
    return found != written.end() && found->start == note.start;
}

std::optional<core::Song> TakeReview::songWith(const core::Take& take) const {
    core::Song song = document_.song();
    take.edit.apply(song);
    if (core::lockViolation(document_.song(), song, take.region))
        return std::nullopt;
    return song;
}

bool TakeReview::begin(const core::Song& madeFor, core::Take take) {
    if (madeFor.parts != document_.song().parts)
        return false;
    std::optional<core::Song> song = songWith(take);
    if (!song)
        return false;
    withTake_ = std::move(*song);
    take_ = std::move(take);
    showsOriginal_ = false;
    Q_EMIT changed();
    return true;
}

void TakeReview::showOriginal(bool original) {
    if (!take_ || showsOriginal_ == original)
        return;
    showsOriginal_ = original;
    Q_EMIT changed();
}

void TakeReview::keep() {
    if (!take_)
        return;
    const core::Take take = *std::exchange(take_, std::nullopt);
    document_.push(tr("Keep take"), take.edit);
}

void TakeReview::reject() {
    if (!take_)
        return;
    take_.reset();
    Q_EMIT changed();
}

void TakeReview::followDocument(bool parts) {
    const bool had = take_.has_value();
    std::optional<core::Song> song = had && !parts ? songWith(*take_) : std::nullopt;
    if (song)
        withTake_ = std::move(*song);
    else
        take_.reset();
    Q_EMIT changed();
    if (had && !take_)
        Q_EMIT dropped();
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/surprise_map.h"

#include <algorithm>
#include <utility>

namespace studio::widgets {

void SurpriseMap::setShown(bool shown) {
    if (shown_ == shown)
        return;
    shown_ = shown;
    Q_EMIT shownChanged(shown);
    Q_EMIT changed();
}

std::optional<double> SurpriseMap::of(core::Voice voice, const core::Note& note) const {
    const auto& onsets = onsets_[core::index(voice)];
    const auto found = std::ranges::lower_bound(onsets, note.start, {}, &Onset::start);
    if (found == onsets.end() || found->start != note.start || found->pitch != note.pitch)
        return std::nullopt;
    return found->surprise;
}

void SurpriseMap::setOnsets(Onsets onsets) {
    onsets_ = std::move(onsets);
    Q_EMIT changed();
}

void SurpriseMap::setExpected(const QStringList& expected) {
    if (expected_ == expected)
        return;
    expected_ = expected;
    Q_EMIT changed();
}

void SurpriseMap::setStatus(const QString& status) {
    if (status_ == status)
        return;
    status_ = status;
    Q_EMIT changed();
}

}  // namespace studio::widgets

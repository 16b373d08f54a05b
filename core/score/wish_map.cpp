// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/wish_map.h"

#include <algorithm>
#include <utility>

namespace studio::core {

namespace {

void mergeEqualNeighbours(std::vector<WishSpan>& spans) {
    const auto redundant = std::ranges::unique(spans, {}, &WishSpan::wish);
    spans.erase(redundant.begin(), redundant.end());
}

std::size_t spanAt(const std::vector<WishSpan>& spans, Tick tick) {
    const auto after = std::ranges::upper_bound(spans, tick, {}, &WishSpan::start);
    return after == spans.begin() ? 0 : static_cast<std::size_t>(after - spans.begin()) - 1;
}

}  // namespace

WishMap::WishMap(const Wish& everywhere) {
    for (auto& spans : spans_)
        spans = {WishSpan{0, everywhere}};
}

WishMap::WishMap(std::array<std::vector<WishSpan>, kVoiceCount> spans) : spans_(std::move(spans)) {
    for (auto& voice : spans_)
        mergeEqualNeighbours(voice);
}

const Wish& WishMap::at(Voice voice, Tick tick) const {
    const auto& spans = spans_[index(voice)];
    return spans[spanAt(spans, tick)].wish;
}

void WishMap::split(std::vector<WishSpan>& spans, Tick tick) {
    const std::size_t span = spanAt(spans, tick);
    if (spans[span].start != tick)
        spans.insert(spans.begin() + static_cast<std::ptrdiff_t>(span) + 1,
                     {tick, spans[span].wish});
}

void WishMap::change(Voice voice, TickRange range, const std::function<void(Wish&)>& change) {
    range.begin = std::max<Tick>(range.begin, 0);
    if (range.empty())
        return;
    auto& spans = spans_[index(voice)];
    split(spans, range.begin);
    split(spans, range.end);
    for (WishSpan& span : spans) {
        if (range.contains(span.start))
            change(span.wish);
    }
    mergeEqualNeighbours(spans);
}

std::vector<WishCell> WishMap::cells(Voice voice, TickRange range) const {
    std::vector<WishCell> cells;
    const auto& spans = spans_[index(voice)];
    for (std::size_t i = spanAt(spans, range.begin); i < spans.size(); ++i) {
        const Tick end = i + 1 < spans.size() ? spans[i + 1].start : range.end;
        const TickRange cell = range.intersected({spans[i].start, end});
        if (!cell.empty())
            cells.push_back({cell, spans[i].wish});
    }
    return cells;
}

WishMap WishMap::refined(std::int64_t factor) const {
    WishMap result = *this;
    for (auto& spans : result.spans_) {
        for (WishSpan& span : spans)
            span.start *= factor;
    }
    return result;
}

}  // namespace studio::core

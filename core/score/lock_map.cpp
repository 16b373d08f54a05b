// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/lock_map.h"

#include "core/base/enumerator_named.h"

#include <algorithm>
#include <utility>

namespace studio::core {

namespace {

constexpr std::array<std::string_view, kLockModes.size()> kModeNames{"locked", "rhythm", "pitch",
                                                                     "free", "silent"};

void mergeEqualNeighbours(std::vector<LockSpan>& spans) {
    const auto redundant = std::unique(
        spans.begin(), spans.end(),
        [](const LockSpan& left, const LockSpan& right) { return left.mode == right.mode; });
    spans.erase(redundant, spans.end());
}

std::size_t spanAt(const std::vector<LockSpan>& spans, Tick tick) {
    const auto after = std::ranges::upper_bound(spans, tick, {}, &LockSpan::start);
    return after == spans.begin() ? 0 : static_cast<std::size_t>(after - spans.begin()) - 1;
}

}  // namespace

std::string_view lockModeName(LockMode mode) {
    return kModeNames[static_cast<std::size_t>(mode)];
}

std::optional<LockMode> lockModeNamed(std::string_view name) {
    return enumeratorNamed<LockMode>(kModeNames, name);
}

LockMap::LockMap(LockMode everywhere) {
    for (auto& spans : spans_)
        spans = {LockSpan{0, everywhere}};
}

LockMap::LockMap(std::array<std::vector<LockSpan>, kVoiceCount> spans) : spans_(std::move(spans)) {
    for (auto& voice : spans_)
        mergeEqualNeighbours(voice);
}

LockMode LockMap::at(Voice voice, Tick tick) const {
    const auto& spans = spans_[index(voice)];
    return spans[spanAt(spans, tick)].mode;
}

void LockMap::set(Voice voice, TickRange range, LockMode mode) {
    range.begin = std::max<Tick>(range.begin, 0);
    if (range.empty())
        return;
    auto& spans = spans_[index(voice)];
    const LockMode after = at(voice, range.end);
    std::vector<LockSpan> changed;
    std::ranges::copy_if(spans, std::back_inserter(changed),
                         [&](const LockSpan& span) { return span.start < range.begin; });
    changed.push_back({range.begin, mode});
    changed.push_back({range.end, after});
    std::ranges::copy_if(spans, std::back_inserter(changed),
                         [&](const LockSpan& span) { return span.start > range.end; });
    mergeEqualNeighbours(changed);
    spans = std::move(changed);
}

void LockMap::setAll(Voice voice, LockMode mode) {
    spans_[index(voice)] = {LockSpan{0, mode}};
}

std::vector<LockCell> LockMap::cells(Voice voice, TickRange range) const {
    std::vector<LockCell> cells;
    if (range.empty())
        return cells;
    const auto& spans = spans_[index(voice)];
    for (std::size_t i = spanAt(spans, range.begin); i < spans.size(); ++i) {
        const Tick end = i + 1 < spans.size() ? std::min(spans[i + 1].start, range.end) : range.end;
        const TickRange cell{std::max(spans[i].start, range.begin), end};
        if (cell.begin >= range.end)
            break;
        cells.push_back({cell, spans[i].mode});
    }
    return cells;
}

LockMap LockMap::narrowedBy(const LockMap& other) const {
    const auto narrower = [](LockMode mine, LockMode theirs) {
        if (mine == theirs || theirs == LockMode::Free)
            return mine;
        return mine == LockMode::Free ? theirs : LockMode::Locked;
    };
    LockMap result;
    for (const Voice voice : kVoices) {
        std::vector<LockSpan> both;
        std::ranges::merge(spans(voice), other.spans(voice), std::back_inserter(both), {},
                           &LockSpan::start, &LockSpan::start);
        for (LockSpan& span : both)
            span.mode = narrower(at(voice, span.start), other.at(voice, span.start));
        mergeEqualNeighbours(both);
        result.spans_[index(voice)] = std::move(both);
    }
    return result;
}

LockMap LockMap::refined(std::int64_t factor) const {
    LockMap result = *this;
    for (auto& spans : result.spans_) {
        for (LockSpan& span : spans)
            span.start *= factor;
    }
    return result;
}

}  // namespace studio::core

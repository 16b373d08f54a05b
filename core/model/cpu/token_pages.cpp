// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/token_pages.h"

#include "core/model/cpu/bfloat.h"

#include <algorithm>
#include <cstring>

namespace studio::core::cpu {

PageShape::PageShape(int layers, int heads, int headWidth, bool bfloat)
    : heads_(heads),
      headWidth_(headWidth),
      bfloat_(bfloat),
      numberBytes_(bfloat ? sizeof(std::uint16_t) : sizeof(float)),
      partBytes_(static_cast<std::size_t>(headWidth * kTokens) * numberBytes_),
      bytes_(2 * static_cast<std::size_t>(layers * heads) * partBytes_) {}

void PageShape::putKeys(std::byte* keys, int slot, int panel, const float* numbers) const {
    if (bfloat_) {
        auto* const to = reinterpret_cast<std::uint16_t*>(keys) + panel * kPanelWidth * kTokens;
        for (int i = 0; i < kPanelWidth; ++i)
            to[i / 2 * 2 * kTokens + 2 * slot + i % 2] = toBfloat(numbers[i]);
    } else {
        auto* const to = reinterpret_cast<float*>(keys) + panel * kPanelWidth * kTokens;
        for (int i = 0; i < kPanelWidth; ++i)
            to[i * kTokens + slot] = numbers[i];
    }
}

void PageShape::putValues(std::byte* values, int slot, int panel, const float* numbers) const {
    if (bfloat_) {
        auto* const to = reinterpret_cast<std::uint16_t*>(values) + panel * kPanelWidth * kTokens +
                         slot / 2 * 2 * kPanelWidth + slot % 2;
        for (int i = 0; i < kPanelWidth; ++i)
            to[2 * i] = toBfloat(numbers[i]);
    } else {
        std::copy_n(
            numbers, kPanelWidth,
            reinterpret_cast<float*>(values) + panel * kPanelWidth * kTokens + slot * kPanelWidth);
    }
}

PageRef PageRef::copy() const {
    PageRef other(page_->bytes.size());
    std::memcpy(other.data(), data(), page_->bytes.size());
    return other;
}

void TokenPages::append(const PageShape& shape, int count) {
    if (length_ % PageShape::kTokens != 0 && pages_.back().shared())
        pages_.back() = pages_.back().copy();
    length_ += count;
    const std::int64_t end = (length_ + PageShape::kTokens - 1) / PageShape::kTokens;
    while (firstPage_ + static_cast<std::int64_t>(pages_.size()) < end)
        pages_.emplace_back(shape.bytes());
}

void TokenPages::truncate(std::int64_t length) {
    length_ = std::clamp<std::int64_t>(length, firstPage_ * PageShape::kTokens, length_);
    const std::int64_t end = (length_ + PageShape::kTokens - 1) / PageShape::kTokens;
    pages_.resize(static_cast<std::size_t>(end - firstPage_));
}

void TokenPages::forgetBefore(std::int64_t position) {
    const std::int64_t page = std::min(position, length_) / PageShape::kTokens;
    if (page <= firstPage_)
        return;
    pages_.erase(pages_.begin(), pages_.begin() + (page - firstPage_));
    firstPage_ = page;
}

}  // namespace studio::core::cpu

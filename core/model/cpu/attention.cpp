// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/attention.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio::core::cpu {

namespace {
/// Pages that are taken at once: enough sums for a kernel's registers.
constexpr int kPagesAtOnce = 4;
}  // namespace

void Attention::reserve(int distances, std::int64_t spread) {
    const int headWidth = weights_.sizes.headWidth;
    const int positions = roundUp(distances, kPanelWidth) + kPanelWidth;
    const int columns =
        roundUp(distances + static_cast<int>(spread), kPanelWidth) + 2 * kPanelWidth;
    if (columns <= columns_ && positions <= positionColumns_)
        return;
    columns_ = columns;
    positionColumns_ = positions;
    const auto queryBytes = static_cast<std::size_t>(kRows * headWidth) * sizeof(float);
    contentQueries_ = AlignedBuffer<std::byte>(queryBytes);
    positionQueries_ = AlignedBuffer<std::byte>(queryBytes);
    biased_ = AlignedBuffer<float>(static_cast<std::size_t>(headWidth));
    scores_ = AlignedBuffer<float>(static_cast<std::size_t>(kRows * columns_));
    positionScores_ = AlignedBuffer<float>(static_cast<std::size_t>(kRows * positionColumns_));
    if (weights_.pageShape.bfloat())
        shares_ = AlignedBuffer<std::uint16_t>(static_cast<std::size_t>(kRows * columns_));
    pages_.resize(static_cast<std::size_t>(columns_ / kPanelWidth * kRows));
    panels_.resize(static_cast<std::size_t>(std::max(positionColumns_, kPagesAtOnce * headWidth) /
                                            kPanelWidth));
}

void Attention::multiply(Product& product) const {
    (weights_.pageShape.bfloat() ? weights_.kernels.multiplyBfloat
                                 : weights_.kernels.multiplyFloat)(product);
}

int Attention::elementsOf(int numbers) const {
    return weights_.pageShape.bfloat() ? numbers / 2 : numbers;
}

void Attention::bias(std::span<const Row> rows, int head, const float* queries,
                     std::ptrdiff_t stride) {
    const int width = weights_.sizes.headWidth;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const auto& [bias, to] : {std::pair{&weights_.contentBias, &contentQueries_},
                                       {&weights_.positionBias, &positionQueries_}}) {
            std::copy_n(queries + static_cast<std::ptrdiff_t>(i) * stride, width, biased_.data());
            weights_.kernels.add(bias->data() + head * width, width, biased_.data());
            std::byte* const row =
                to->data() + i * static_cast<std::size_t>(elementsOf(width)) * sizeof(float);
            if (weights_.pageShape.bfloat())
                weights_.kernels.toBfloat(biased_.data(), width,
                                          reinterpret_cast<std::uint16_t*>(row));
            else
                std::copy_n(biased_.data(), width, reinterpret_cast<float*>(row));
        }
    }
}

int Attention::sameFrom(int row, int rowCount, int page, int count) const {
    int end = row + 1;
    const auto same = [&](int other) {
        for (int p = page; p < page + count; ++p) {
            if (pageAt(p, row) != pageAt(p, other))
                return false;
        }
        return true;
    };
    while (end < rowCount && same(end))
        ++end;
    return end;
}

std::pair<int, int> Attention::seenPages(int row, int page, int count) const {
    int first = page;
    int last = page + count;
    while (first < last && pageAt(first, row) == nullptr)
        ++first;
    while (first < last && pageAt(last - 1, row) == nullptr)
        --last;
    return {first, last};
}

void Attention::scoreContent(int rowCount, int pageCount, std::size_t offset) {
    const int depth = elementsOf(weights_.sizes.headWidth);
    for (int page = 0; page < pageCount; page += kPagesAtOnce) {
        const int count = std::min(kPagesAtOnce, pageCount - page);
        for (int row = 0, end = 0; row < rowCount; row = end) {
            end = sameFrom(row, rowCount, page, count);
            const auto [first, last] = seenPages(row, page, count);
            if (first == last)
                continue;
            for (int p = first; p < last; ++p)
                panels_[static_cast<std::size_t>(p - first)] = pageAt(p, row) + offset;
            Product product;
            product.x =
                contentQueries_.data() + static_cast<std::size_t>(row * depth) * sizeof(float);
            product.xStride = depth;
            product.rows = end - row;
            product.panels = panels_.data();
            product.panelCount = last - first;
            product.depth = depth;
            product.y = scores_.data() + row * columns_ + first * PageShape::kTokens;
            product.yStride = columns_;
            multiply(product);
        }
    }
}

void Attention::share(std::span<const Row> rows, std::int64_t firstPage, int pageCount,
                      int firstDistance, const RelativeKeys& relative) {
    const float scale = 1 / std::sqrt(static_cast<float>(weights_.config.headWidth));
    const std::int64_t begin = firstPage * PageShape::kTokens;
    const int columns = pageCount * PageShape::kTokens;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const int from = static_cast<int>(row.first - begin);
        const int count = static_cast<int>(row.position - row.first) + 1;
        float* const scores = scores_.data() + static_cast<int>(i) * columns_;
        const float* const positions = positionScores_.data() +
                                       static_cast<int>(i) * positionColumns_ +
                                       (relative.count - count - firstDistance);
        weights_.kernels.softmax(scores + from, positions, count, scale, scores + from);
        std::fill(scores, scores + from, 0.0F);
        std::fill(scores + from + count, scores + columns, 0.0F);
        if (weights_.pageShape.bfloat())
            weights_.kernels.toBfloat(scores, columns,
                                      shares_.data() + static_cast<int>(i) * columns_);
    }
}

void Attention::mix(int rowCount, int pageCount, std::size_t offset, float* found,
                    std::ptrdiff_t stride) {
    const int parts = weights_.sizes.headWidth / kPanelWidth;
    const int depth = elementsOf(PageShape::kTokens);
    const bool bfloat = weights_.pageShape.bfloat();
    for (int row = 0; row < rowCount; ++row)
        std::fill_n(found + row * stride, weights_.sizes.headWidth, 0.0F);
    for (int page = 0; page < pageCount; page += kPagesAtOnce) {
        for (int row = 0, end = 0; row < rowCount; row = end) {
            const int count = std::min(kPagesAtOnce, pageCount - page);
            end = sameFrom(row, rowCount, page, count);
            const auto [first, last] = seenPages(row, page, count);
            if (first == last)
                continue;
            for (int p = first; p < last; ++p) {
                for (int part = 0; part < parts; ++part)
                    panels_[static_cast<std::size_t>((p - first) * parts + part)] =
                        pageAt(p, row) + offset +
                        static_cast<std::size_t>(part) * weights_.pageShape.valuePanelBytes();
            }
            const int column = row * columns_ + first * PageShape::kTokens;
            Product product;
            product.x = bfloat ? static_cast<const void*>(shares_.data() + column)
                               : scores_.data() + column;
            product.xStride = elementsOf(columns_);
            product.rows = end - row;
            product.panels = panels_.data();
            product.panelCount = parts;
            product.blocks = last - first;
            product.depth = depth;
            product.y = found + row * stride;
            product.yStride = stride;
            product.add = true;
            multiply(product);
        }
    }
}

void Attention::attend(std::span<const Row> rows, int layer, int head, const RelativeKeys& relative,
                       const float* queries, std::ptrdiff_t queryStride, float* found,
                       std::ptrdiff_t foundStride) {
    const int rowCount = static_cast<int>(rows.size());
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = 0;
    std::int64_t farthest = 0;
    for (const Row& row : rows) {
        first = std::min(first, row.first);
        last = std::max(last, row.position);
        farthest = std::max(farthest, row.position - row.first);
    }
    const std::int64_t firstPage = first / PageShape::kTokens;
    const int pageCount = static_cast<int>(last / PageShape::kTokens - firstPage) + 1;
    for (int row = 0; row < rowCount; ++row) {
        const Row& it = rows[static_cast<std::size_t>(row)];
        for (int page = 0; page < pageCount; ++page) {
            const std::int64_t number = firstPage + page;
            const bool seen = number >= it.first / PageShape::kTokens &&
                              number <= it.position / PageShape::kTokens;
            pages_[static_cast<std::size_t>(page * kRows + row)] =
                seen ? it.pages->page(number) : nullptr;
        }
    }
    bias(rows, head, queries, queryStride);
    scoreContent(rowCount, pageCount, weights_.pageShape.keys(layer, head));

    const int firstPanel = (relative.count - 1 - static_cast<int>(farthest)) / kPanelWidth;
    const std::size_t headNumber = static_cast<std::size_t>(layer * weights_.config.heads + head);
    Product product;
    product.panelCount = relative.count / kPanelWidth - firstPanel;
    for (int i = 0; i < product.panelCount; ++i)
        panels_[static_cast<std::size_t>(i)] = relative.panel(headNumber, firstPanel + i);
    product.x = positionQueries_.data();
    product.depth = elementsOf(weights_.sizes.headWidth);
    product.xStride = product.depth;
    product.rows = rowCount;
    product.panels = panels_.data();
    product.y = positionScores_.data();
    product.yStride = positionColumns_;
    multiply(product);

    share(rows, firstPage, pageCount, firstPanel * kPanelWidth, relative);
    mix(rowCount, pageCount, weights_.pageShape.values(layer, head), found, foundStride);
}

}  // namespace studio::core::cpu

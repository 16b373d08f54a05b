// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/cpu/packed_network.h"
#include "core/model/cpu/token_pages.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace studio::core::cpu {

/// A token that is read: whose it is, its place there and the first place that it sees.
struct Row {
    TokenPages* pages = nullptr;
    TokenId token = kNoToken;
    std::int64_t position = 0;
    std::int64_t first = 0;
};

/// Relative attention of one head for some rows at a time. Rows that see the same pages are taken
/// together. Holds the scratch memory of one thread.
class Attention {
  public:
    /// Rows that are taken at once.
    static constexpr int kRows = 32;

    /// `weights` must outlive this.
    explicit Attention(const PackedNetwork& weights) : weights_(weights) {}

    /// Makes room for rows of which none sees more than `distances` tokens and whose places lie at
    /// most `spread` apart.
    void reserve(int distances, std::int64_t spread);

    /// For `rows` (at most kRows): queries [row][headWidth] and what they find, [row][headWidth],
    /// both with `stride` numbers from row to row.
    void attend(std::span<const Row> rows, int layer, int head, const RelativeKeys& relative,
                const float* queries, std::ptrdiff_t queryStride, float* found,
                std::ptrdiff_t foundStride);

  private:
    const PackedNetwork& weights_;
    AlignedBuffer<std::byte> contentQueries_;
    AlignedBuffer<std::byte> positionQueries_;
    AlignedBuffer<float> scores_;
    AlignedBuffer<float> positionScores_;
    AlignedBuffer<std::uint16_t> shares_;
    AlignedBuffer<float> biased_;
    std::vector<const void*> panels_;
    /// Pages [column][row].
    std::vector<const std::byte*> pages_;
    int columns_ = 0;
    int positionColumns_ = 0;

    void bias(std::span<const Row> rows, int head, const float* queries, std::ptrdiff_t stride);
    void multiply(Product& product) const;
    [[nodiscard]] int elementsOf(int numbers) const;
    void scoreContent(int rowCount, int pageCount, std::size_t offset);
    void share(std::span<const Row> rows, std::int64_t firstPage, int pageCount, int firstDistance,
               const RelativeKeys& relative);
    void mix(int rowCount, int pageCount, std::size_t offset, float* found, std::ptrdiff_t stride);
    [[nodiscard]] const std::byte* pageAt(int page, int row) const {
        return pages_[static_cast<std::size_t>(page * kRows + row)];
    }
    [[nodiscard]] int sameFrom(int row, int rowCount, int page, int count) const;
    /// The first of `count` pages from `page` on that `row` sees, and the one after the last. Rows
    /// see none or all pages of a stretch but for its ends; gaps are never looked at.
    [[nodiscard]] std::pair<int, int> seenPages(int row, int page, int count) const;
};

}  // namespace studio::core::cpu

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/cpu/aligned_buffer.h"
#include "core/model/cpu/kernels.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace studio::core::cpu {

/// Where the keys and values of each layer and head lie in a page, all as panels for kernels:
/// keys with the page's tokens as columns, values with the head's numbers as columns.
class PageShape {
  public:
    /// A page fills one panel of keys.
    static constexpr int kTokens = kPanelWidth;

    /// `headWidth` is a multiple of kPanelWidth.
    PageShape(int layers, int heads, int headWidth, bool bfloat);

    [[nodiscard]] bool bfloat() const { return bfloat_; }
    [[nodiscard]] int headWidth() const { return headWidth_; }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    [[nodiscard]] std::size_t keys(int layer, int head) const {
        return 2 * static_cast<std::size_t>(layer * heads_ + head) * partBytes_;
    }
    [[nodiscard]] std::size_t values(int layer, int head) const {
        return keys(layer, head) + partBytes_;
    }
    /// A panel of values of one head.
    [[nodiscard]] std::size_t valuePanelBytes() const {
        return static_cast<std::size_t>(kTokens * kPanelWidth) * numberBytes_;
    }

    /// Writes the key or the value numbers `panel` * kPanelWidth … of token `slot` of a page.
    void putKeys(std::byte* keys, int slot, int panel, const float* numbers) const;
    void putValues(std::byte* values, int slot, int panel, const float* numbers) const;

  private:
    int heads_;
    int headWidth_;
    bool bfloat_;
    std::size_t numberBytes_;
    std::size_t partBytes_;
    std::size_t bytes_;
};

/// Shares a page between continuations. A page that several hold is not written to.
class PageRef {
  public:
    PageRef() = default;
    explicit PageRef(std::size_t bytes) : page_(new Page(bytes)) {}
    PageRef(const PageRef& other) : page_(other.page_) {
        if (page_ != nullptr)
            page_->owners.fetch_add(1, std::memory_order_relaxed);
    }
    PageRef(PageRef&& other) noexcept : page_(std::exchange(other.page_, nullptr)) {}
    PageRef& operator=(PageRef other) noexcept {
        std::swap(page_, other.page_);
        return *this;
    }
    ~PageRef() {
        if (page_ != nullptr && page_->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete page_;
    }

    [[nodiscard]] std::byte* data() const { return page_->bytes.data(); }
    [[nodiscard]] bool shared() const { return page_->owners.load(std::memory_order_acquire) > 1; }
    [[nodiscard]] PageRef copy() const;

  private:
    struct Page {
        explicit Page(std::size_t size) : bytes(size) {}
        std::atomic<int> owners{1};
        AlignedBuffer<std::byte> bytes;
    };
    Page* page_ = nullptr;
};

/// The keys and values of one continuation. Copies share pages until one of them writes. One thread
/// at a time; copies may live in different threads.
class TokenPages {
  public:
    /// Tokens read so far.
    [[nodiscard]] std::int64_t length() const { return length_; }

    /// Makes room for `count` more tokens, which are to be written before they are read.
    void append(const PageShape& shape, int count);
    /// Keeps the first `length` tokens; those before forgetBefore() stay forgotten.
    void truncate(std::int64_t length);
    /// Tokens before `position` will not be looked at again.
    void forgetBefore(std::int64_t position);

    /// Page `index` of the whole sequence, or null if it is forgotten or not there yet.
    [[nodiscard]] std::byte* page(std::int64_t index) const {
        const std::int64_t place = index - firstPage_;
        return place >= 0 && place < static_cast<std::int64_t>(pages_.size())
                   ? pages_[static_cast<std::size_t>(place)].data()
                   : nullptr;
    }

  private:
    std::vector<PageRef> pages_;
    std::int64_t firstPage_ = 0;
    std::int64_t length_ = 0;
};

}  // namespace studio::core::cpu

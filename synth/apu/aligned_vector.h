// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace studio::synth {

/// Memory that begins with a cache line, so that no vector of numbers lies across two.
template <class T>
struct CacheLineAllocator {
    using value_type = T;
    static constexpr std::align_val_t kAlignment{64};

    CacheLineAllocator() = default;
    template <class U>
    // NOLINTNEXTLINE(google-explicit-constructor): allocators convert.
    constexpr CacheLineAllocator(const CacheLineAllocator<U>& /*other*/) noexcept {}

    [[nodiscard]] T* allocate(std::size_t count) {
        return static_cast<T*>(::operator new(count * sizeof(T), kAlignment));
    }
    void deallocate(T* memory, std::size_t /*count*/) noexcept {
        ::operator delete(memory, kAlignment);
    }
    bool operator==(const CacheLineAllocator& /*other*/) const { return true; }
};

template <class T>
using AlignedVector = std::vector<T, CacheLineAllocator<T>>;

}  // namespace studio::synth

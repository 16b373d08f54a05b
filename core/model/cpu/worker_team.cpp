// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/worker_team.h"

#include "core/base/background.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace studio::core::cpu {

namespace {

/// Some tens of microseconds, and then some turns for others.
constexpr int kSpins = 2000;
constexpr int kYields = 20;

void pause() {
#if defined(__x86_64__)
    _mm_pause();
#endif
}

}  // namespace

WorkerTeam::WorkerTeam(int size) : size_(size) {
    for (int member = 1; member < size; ++member)
        threads_.emplace_back([this, member] { help(member); });
}

WorkerTeam::~WorkerTeam() {
    ends_.store(true, std::memory_order_relaxed);
    wake();
    for (std::thread& thread : threads_)
        thread.join();
}

void WorkerTeam::wake() {
    if (size_ == 1)
        return;
    calls_.fetch_add(1, std::memory_order_release);
    calls_.notify_all();
}

void WorkerTeam::runPart(int count) {
    done_.store(0, std::memory_order_relaxed);
    part_.store(Part(++number_, count).bits(), std::memory_order_release);
    while (takeItem(0)) {
    }
    for (int spins = 0; done_.load(std::memory_order_acquire) < count; ++spins) {
        pause();
        if (spins > kSpins)
            std::this_thread::yield();
    }
}

bool WorkerTeam::takeItem(int member) {
    std::uint64_t bits = part_.load(std::memory_order_acquire);
    while (!Part(bits).exhausted()) {
        if (!part_.compare_exchange_weak(bits, bits + 1, std::memory_order_acq_rel))
            continue;
        // The part cannot end, nor what it needs go away, before this item is done.
        call_(context_, Part(bits).next(), member);
        done_.fetch_add(1, std::memory_order_acq_rel);
        return true;
    }
    return false;
}

void WorkerTeam::help(int member) {
    giveWay();
    for (unsigned heard = 0;;) {
        calls_.wait(heard, std::memory_order_acquire);
        heard = calls_.load(std::memory_order_acquire);
        for (int idle = 0; idle < kSpins + kYields; ++idle) {
            if (ends_.load(std::memory_order_relaxed))
                return;
            if (takeItem(member))
                idle = 0;
            else if (idle < kSpins)
                pause();
            else
                std::this_thread::yield();
        }
    }
}

}  // namespace studio::core::cpu

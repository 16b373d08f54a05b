// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/worker_team.h"

#include "core/base/background.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace studio::core::cpu {

namespace {

/// Some tens of microseconds.
constexpr int kSpins = 2000;

void pause() {
#if defined(__x86_64__)
    _mm_pause();
#endif
}

}  // namespace

WorkerTeam::WorkerTeam(int size) : size_(size) {
    for (int member = 1; member < size; ++member)
        threads_.emplace_back([this, member] { work(member); });
}

WorkerTeam::~WorkerTeam() {
    ends_.store(true, std::memory_order_relaxed);
    jobs_.fetch_add(1, std::memory_order_release);
    jobs_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

void WorkerTeam::await(const std::atomic<unsigned>& counter, unsigned past) {
    for (int i = 0; i < kSpins; ++i) {
        if (counter.load(std::memory_order_acquire) != past)
            return;
        pause();
    }
    counter.wait(past, std::memory_order_acquire);
}

void WorkerTeam::run(const std::function<void(int)>& job) {
    if (size_ > 1) {
        job_ = &job;
        jobs_.fetch_add(1, std::memory_order_release);
        jobs_.notify_all();
    }
    job(0);
    meet();
}

void WorkerTeam::meet() {
    if (size_ == 1)
        return;
    const unsigned meeting = meetings_.load(std::memory_order_relaxed);
    if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 < size_)
        return await(meetings_, meeting);
    arrived_.store(0, std::memory_order_relaxed);
    meetings_.fetch_add(1, std::memory_order_release);
    meetings_.notify_all();
}

void WorkerTeam::work(int member) {
    giveWay();
    for (unsigned done = 0;; ++done) {
        await(jobs_, done);
        if (ends_.load(std::memory_order_relaxed))
            return;
        (*job_)(member);
        meet();
    }
}

}  // namespace studio::core::cpu

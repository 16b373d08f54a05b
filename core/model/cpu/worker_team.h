// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace studio::core::cpu {

/// Threads that work on one thing at a time together with the thread that asks. They wait by
/// spinning for a moment, since the parts of a decoding step last microseconds, and then sleep.
/// They give way to every other thread, audio above all.
class WorkerTeam {
  public:
    /// `size` members, the asking thread included.
    explicit WorkerTeam(int size);
    ~WorkerTeam();
    WorkerTeam(const WorkerTeam&) = delete;
    WorkerTeam& operator=(const WorkerTeam&) = delete;

    [[nodiscard]] int size() const { return size_; }

    /// Calls job(0) here and job(1) … job(size - 1) in the other members, and returns when all
    /// have. One caller at a time; `job` must not throw.
    void run(const std::function<void(int)>& job);
    /// Called by every member within a job: none goes on before all have come here, and sees then
    /// what they did before.
    void meet();

  private:
    int size_;
    const std::function<void(int)>* job_ = nullptr;
    std::atomic<unsigned> jobs_ = 0;
    std::atomic<unsigned> meetings_ = 0;
    std::atomic<int> arrived_ = 0;
    std::atomic<bool> ends_ = false;
    std::vector<std::thread> threads_;

    void work(int member);
    static void await(const std::atomic<unsigned>& counter, unsigned past);
};

/// The part of `count` things that falls to `member` of `size`.
struct Share {
    int begin;
    int end;

    Share(int count, int member, int size)
        : begin(count * member / size), end(count * (member + 1) / size) {}
};

}  // namespace studio::core::cpu

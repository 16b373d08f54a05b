// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

namespace studio::core::cpu {

/// Threads that help another with what it does in many small parts. Each item of a part is taken
/// by whoever is free, so that the asking thread is not held up by helpers that do not get to run.
/// Helpers spin for a moment between parts, since those of a decoding step last microseconds, then
/// sleep. They give way to every other thread, audio above all.
///
/// One asking thread at a time.
class WorkerTeam {
  public:
    /// `size` members, the asking thread included; 1 for that alone.
    explicit WorkerTeam(int size);
    ~WorkerTeam();
    WorkerTeam(const WorkerTeam&) = delete;
    WorkerTeam& operator=(const WorkerTeam&) = delete;

    [[nodiscard]] int size() const { return size_; }

    /// Wakes the helpers: parts follow soon.
    void wake();

    /// Calls each(item, member) once for every item below `count` (at most 65535), spread over the
    /// members 0 … size - 1 (the asking thread is 0), and returns when all are done. `each` must
    /// not throw.
    template <class Each>
    void forEach(int count, const Each& each) {
        if (size_ == 1 || count == 1) {
            for (int item = 0; item < count; ++item)
                each(item, 0);
            return;
        }
        call_ = [](const void* context, int item, int member) {
            (*static_cast<const Each*>(context))(item, member);
        };
        context_ = &each;
        runPart(count);
    }

  private:
    /// The part that is open: its number, how many items it has and the next to be taken.
    class Part {
      public:
        Part(std::uint32_t number, int count)
            : bits_(std::uint64_t{number} << 32 | static_cast<std::uint64_t>(count) << 16) {}
        explicit Part(std::uint64_t bits) : bits_(bits) {}

        [[nodiscard]] std::uint64_t bits() const { return bits_; }
        [[nodiscard]] int next() const { return static_cast<int>(bits_ & 0xFFFF); }
        [[nodiscard]] bool exhausted() const {
            return next() >= static_cast<int>(bits_ >> 16 & 0xFFFF);
        }

      private:
        std::uint64_t bits_;
    };

    int size_;
    // Written between parts; read by who has taken an item of the part that follows.
    void (*call_)(const void* context, int item, int member) = nullptr;
    const void* context_ = nullptr;
    std::uint32_t number_ = 0;

    alignas(64) std::atomic<std::uint64_t> part_ = 0;
    alignas(64) std::atomic<int> done_ = 0;
    std::atomic<unsigned> calls_ = 0;
    std::atomic<bool> ends_ = false;
    std::vector<std::thread> threads_;

    void runPart(int count);
    bool takeItem(int member);
    void help(int member);
};

}  // namespace studio::core::cpu

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/continuations.h"

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <vector>

namespace studio::core {

/// Lets takes that are drawn in threads of their own be read by the network side by side, which
/// reads its weights once for all of them: whoever asks waits until all others that still draw have
/// asked, too, and the last one reads for all. What a take is told does not depend on the others.
class SharedReading {
  public:
    /// `prompt`, one sequence, is where all takes begin; at most `seats` draw at a time.
    SharedReading(const Continuations& prompt, int seats);
    ~SharedReading();

    /// Takes a place for one take, which has read the prompt; to be used by the calling thread and
    /// destroyed when the take is done or given up, lest the others wait for it. Must not outlive
    /// this.
    [[nodiscard]] std::unique_ptr<Continuations> sit();

  private:
    class Seat;

    std::mutex mutex_;
    std::condition_variable answered_;
    /// The prompt, then the seats.
    std::unique_ptr<Continuations> sequences_;
    std::vector<Seat*> seats_;
    int asking_ = 0;

    void ask(Seat& seat, std::span<const TokenId> tokens, LogitsOf which);
    void leave(Seat& seat);
    void answerIfAllAsk();
    void answer(LogitsOf which);
};

}  // namespace studio::core

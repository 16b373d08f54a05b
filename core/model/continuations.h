// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/draw_rule.h"
#include "core/tokens/vocabulary.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace studio::core {

/// How many tokens a continuation can forget and still see all that its window holds, unless
/// DecodingSettings say otherwise.
inline constexpr int kLongestRewind = 8;

/// How tokens are read.
struct DecodingSettings {
    /// Every token sees this many before it, as many as there are.
    int memory = 512;
    /// Tokens that can be forgotten again.
    int rewind = kLongestRewind;
    /// On the CPU: work in the calling thread alone, or with one worker for each core.
    /// Continuations that run at the same time share the workers; who comes second works alone.
    bool everyCore = false;
};

/// Tokens (at least one) for one continuation to read.
struct Reading {
    int continuation = 0;
    std::span<const TokenId> tokens;
};

/// Of which tokens of a reading the logits of what follows are asked for.
enum class LogitsOf : std::uint8_t { Last, Every };

/// Sequences that a network reads side by side. They hold the keys and values that they have in
/// common once; copies cost nothing until they differ. On the CPU the logits of a continuation do
/// not depend on what is read beside it or on how its tokens are cut into readings.
///
/// One thread at a time; those of one model may run in different threads. A device that fails (for
/// want of memory above all) throws a std::exception from read().
class Continuations {
  public:
    virtual ~Continuations() = default;

    [[nodiscard]] virtual int size() const = 0;
    /// Tokens that `continuation` has read and not forgotten.
    [[nodiscard]] virtual std::int64_t length(int continuation) const = 0;

    /// Reads on, each continuation at most once. Gives logits [rows][tokenCount], a row for each
    /// reading, or for each of its tokens, in order; valid until the next call.
    virtual std::span<const float> read(std::span<const Reading> readings,
                                        LogitsOf which = LogitsOf::Last) = 0;

    /// Whether write() and draw() are there: where logits are far away, drawing beside them is
    /// faster.
    [[nodiscard]] virtual bool canDraw() const { return false; }
    /// Reads tokens[i] with continuation i, each of them, and draws what follows, never kBoundary:
    /// the token at uniforms[i] in [0, 1) of the distribution function. Valid until the next call.
    /// Empty, and nothing is read, where canDraw() no longer holds.
    virtual std::span<const TokenId> write(std::span<const TokenId> /*tokens*/,
                                           std::span<const double> /*uniforms*/,
                                           const DrawSettings& /*settings*/) {
        return {};
    }
    /// Does what requests[i], one for each, asks of continuation i. What follows the last token
    /// that was read must not have been forgotten since: after truncate() comes another token
    /// first. Valid until the next call. Empty, and nothing is read, where canDraw() no longer
    /// holds.
    virtual std::span<const DrawnToken> draw(std::span<const DrawRequest> /*requests*/,
                                             const DrawSettings& /*settings*/) {
        return {};
    }

    /// Forgets all but the first `length` tokens of `continuation`: at most settings.rewind of the
    /// tokens that it has read.
    virtual void truncate(int continuation, std::int64_t length) = 0;

    /// Puts a copy of continuation sources[i] in place i, whatever was there.
    virtual void resample(std::span<const int> sources) = 0;

    /// An independent copy that continues from here.
    [[nodiscard]] virtual std::unique_ptr<Continuations> fork() const = 0;
};

}  // namespace studio::core

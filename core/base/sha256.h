// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace studio::core {

/// A SHA-256 sum (FIPS 180-4) in the making. One thread at a time.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::span<const std::uint8_t> bytes);

    /// The sum of all that was added, in 64 small hexadecimal digits. Nothing is added afterwards.
    [[nodiscard]] std::string finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The sum of `bytes`.
[[nodiscard]] std::string sha256Of(std::span<const std::uint8_t> bytes);

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace studio::synth {

/// The noise voice's shift register of 15 bits. Its next bits are in it already, so it goes many
/// clocks at once. Owned by Noise.
class NoiseRegister {
  public:
    /// Short noise repeats after 93 or 31 clocks, long noise after 32767.
    void setShort(bool isShort) noexcept { short_ = isShort; }

    [[nodiscard]] bool isShort() const noexcept { return short_; }
    [[nodiscard]] bool bit() const noexcept { return (bits_ & 1) != 0; }
    [[nodiscard]] std::uint16_t bits() const noexcept { return bits_; }

    /// So many bits of feedback are known: as long as their tap is a bit of the register as it is.
    [[nodiscard]] int atOnce() const noexcept { return 15 - tap(); }
    /// In which of the next atOnce() clocks bit() changes, the first the lowest bit.
    [[nodiscard]] unsigned changes() const noexcept { return changesOf(bits_); }

    /// What bit() is after each of the next atOnce() clocks, the first the lowest bit.
    [[nodiscard]] unsigned next() const noexcept { return bits_ >> 1U; }
    /// Goes at most atOnce() clocks on.
    void step(int clocks) noexcept { bits_ = static_cast<std::uint16_t>(shifted(bits_, clocks)); }

    /// Clocks until bit() changes.
    [[nodiscard]] int run() const noexcept {
        int clocks = 0;
        for (unsigned bits = bits_;; bits = shifted(bits, atOnce())) {
            const unsigned changes = changesOf(bits);
            if (changes != 0)
                return clocks + std::countr_zero(changes) + 1;
            clocks += atOnce();
        }
    }

    /// Goes `clocks` clocks on, in bounded time.
    void shift(std::int64_t clocks) noexcept {
        const std::int64_t period = short_ ? kShortPeriod : kLongPeriod;
        if (clocks > period)
            clocks %= period;
        unsigned bits = bits_;
        while (clocks > 0) {
            const auto now = static_cast<int>(std::min<std::int64_t>(clocks, atOnce()));
            bits = shifted(bits, now);
            clocks -= now;
        }
        bits_ = static_cast<std::uint16_t>(bits);
    }

  private:
    static constexpr std::int64_t kLongPeriod = 32767;
    static constexpr std::int64_t kShortPeriod = 93;

    std::uint16_t bits_ = 1;
    bool short_ = false;

    /// The bit that is added to bit 0 for the feedback.
    [[nodiscard]] int tap() const noexcept { return short_ ? 6 : 1; }
    [[nodiscard]] unsigned changesOf(unsigned bits) const noexcept {
        return (bits ^ bits >> 1) & ((1U << atOnce()) - 1);
    }
    [[nodiscard]] unsigned shifted(unsigned bits, int clocks) const noexcept {
        const unsigned feedback = (bits ^ bits >> tap()) & ((1U << clocks) - 1);
        return bits >> clocks | feedback << (15 - clocks);
    }
};

}  // namespace studio::synth

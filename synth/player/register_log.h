// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "synth/apu/chip_timing.h"
#include "synth/apu/sample_memory.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace studio::synth {

/// A byte written to a register of the chip.
struct RegisterWrite {
    Cycle cycle = 0;
    /// $4000 … $4017.
    std::uint16_t address = 0;
    std::uint8_t value = 0;

    bool operator==(const RegisterWrite&) const = default;
};

/// The registers as the writes so far have left them, by address - $4000.
using RegisterState = std::array<std::uint8_t, 0x18>;

/// A song as register writes: what live sound and sound files are made of, be it played by us
/// or read from a VGM file.
/// Immutable once built; any thread may read it.
class RegisterLog {
  public:
    RegisterLog(core::Region region, std::vector<RegisterWrite> writes, Cycle length,
                std::shared_ptr<const SampleMemory> samples = nullptr);

    [[nodiscard]] core::Region region() const { return region_; }
    [[nodiscard]] const std::vector<RegisterWrite>& writes() const { return writes_; }
    /// Where the song ends.
    [[nodiscard]] Cycle length() const { return length_; }
    /// What its samples are fetched from; nullptr for none. Real-time safe.
    [[nodiscard]] const SampleMemory* samples() const noexcept { return samples_.get(); }

    /// Index of the first write at or after `cycle`. Real-time safe.
    [[nodiscard]] std::size_t firstWriteFrom(Cycle cycle) const noexcept;
    /// The registers before the write `index`. Real-time safe: reads a bounded number of writes.
    [[nodiscard]] RegisterState stateBefore(std::size_t index) const noexcept;

  private:
    static constexpr std::size_t kStateEvery = 512;

    core::Region region_;
    std::vector<RegisterWrite> writes_;
    Cycle length_;
    std::shared_ptr<const SampleMemory> samples_;
    /// The state before every kStateEvery-th write.
    std::vector<RegisterState> states_;
};

}  // namespace studio::synth

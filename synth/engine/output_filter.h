// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/level.h"

#include <array>
#include <cstdint>

namespace studio::synth {

/// What a console's output stage makes of the chip.
enum class OutputFilter : std::uint8_t {
    /// Nothing: the converters' own output, 0 … 1.
    Raw,
    /// The front loader's: high-passes at 90 and 440 Hz, low-pass at 14 kHz.
    Nes,
    /// The Famicom's: a high-pass at 37 Hz.
    Famicom,
};

/// The filters of first order of an OutputFilter. One thread at a time; all but the constructor is
/// real-time safe.
class FilterChain {
  public:
    explicit FilterChain(int sampleRate);

    void set(OutputFilter filter) noexcept { filter_ = filter; }
    /// Begins anew as if the input had always been `level`.
    void start(Level level) noexcept;
    /// In place.
    void process(float* samples, int frames) noexcept;

  private:
    /// y = a (y1 + x - x1), four samples at once: y = a^4 y4 + a (d + a d1 + a^2 d2 + a^3 d3),
    /// where d = x - x1. Every sample is reckoned alike, so blocks make no difference.
    class HighPass {
      public:
        HighPass(double hertz, int sampleRate);
        void start(double input) noexcept;
        /// In place, at most kMostFrames.
        void process(double* samples, int frames) noexcept;

      private:
        static constexpr int kAhead = 4;
        /// a, a^2 …
        std::array<double, kAhead> powers_;
        double input_ = 0;
        /// The last four, the newest last.
        std::array<double, kAhead> changes_{};
        std::array<double, kAhead> outputs_{};
    };
    class LowPass {
      public:
        LowPass(double hertz, int sampleRate);
        void start(double input) noexcept { output_ = input; }
        void process(double* samples, int frames) noexcept;

      private:
        double factor_;
        double output_ = 0;
    };

    static constexpr int kMostFrames = 256;

    void processPart(float* samples, int frames) noexcept;

    OutputFilter filter_ = OutputFilter::Famicom;
    HighPass famicom_;
    HighPass nesLow_;
    HighPass nesHigh_;
    LowPass nesTop_;
};

}  // namespace studio::synth

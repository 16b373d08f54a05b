// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/level.h"

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
    /// y = a (y + x - x1).
    class HighPass {
      public:
        HighPass(double hertz, int sampleRate);
        void start(double input) noexcept {
            input_ = input;
            output_ = 0;
        }
        double next(double input) noexcept {
            output_ = factor_ * (output_ + input - input_);
            input_ = input;
            return output_;
        }
        void quieten() noexcept;

      private:
        double factor_;
        double input_ = 0;
        double output_ = 0;
    };
    class LowPass {
      public:
        LowPass(double hertz, int sampleRate);
        void start(double input) noexcept { output_ = input; }
        double next(double input) noexcept {
            output_ += factor_ * (input - output_);
            return output_;
        }

      private:
        double factor_;
        double output_ = 0;
    };

    OutputFilter filter_ = OutputFilter::Famicom;
    HighPass famicom_;
    HighPass nesLow_;
    HighPass nesHigh_;
    LowPass nesTop_;
};

}  // namespace studio::synth

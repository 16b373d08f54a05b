// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/apu_trace.h"

#include "synth/apu/apu.h"

#include <charconv>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace studio::synth {

namespace {

/// Pulse 1 and 2, triangle, noise, samples.
using Levels = std::array<int, 5>;

/// Joins what the two converters are told into lines of a trace.
class Tracer {
  public:
    explicit Tracer(std::ostream& out) : out_(&out) {}

    void pulses(Cycle cycle, int first, int second) { pulses_.push_back({cycle, first, second}); }
    void others(Cycle cycle, int triangle, int noise, int samples) {
        others_.push_back({cycle, triangle, noise, samples});
    }

    /// All that will be told from now on is not before what has been told.
    void join() {
        std::size_t i = 0;
        std::size_t k = 0;
        while (i < pulses_.size() || k < others_.size()) {
            const bool pulse =
                k == others_.size() || (i < pulses_.size() && pulses_[i].cycle <= others_[k].cycle);
            at(pulse ? pulses_[i].cycle : others_[k].cycle);
            if (pulse) {
                levels_[0] = pulses_[i].first;
                levels_[1] = pulses_[i++].second;
            } else {
                levels_[2] = others_[k].triangle;
                levels_[3] = others_[k].noise;
                levels_[4] = others_[k++].samples;
            }
        }
        pulses_.clear();
        others_.clear();
    }
    void finish() {
        join();
        at(kNever);
        out_->write(text_.data(), static_cast<std::streamsize>(text_.size()));
    }

  private:
    struct Pulses {
        Cycle cycle;
        int first;
        int second;
    };
    struct Others {
        Cycle cycle;
        int triangle;
        int noise;
        int samples;
    };

    std::ostream* out_;
    std::vector<Pulses> pulses_;
    std::vector<Others> others_;
    Cycle cycle_ = 0;
    Levels levels_{};
    std::optional<Levels> printed_;
    std::string text_;

    /// The levels until now stand at the end of their cycle when time goes on.
    void at(Cycle cycle) {
        if (cycle > cycle_ && printed_ != levels_) {
            print();
            printed_ = levels_;
        }
        cycle_ = cycle;
    }
    void print() {
        constexpr std::size_t kBuffer = 1 << 16;
        append(cycle_);
        for (const int level : levels_) {
            text_ += ' ';
            append(level);
        }
        text_ += '\n';
        if (text_.size() < kBuffer)
            return;
        out_->write(text_.data(), static_cast<std::streamsize>(text_.size()));
        text_.clear();
    }
    void append(Cycle number) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        text_.append(digits.data(), end);
    }
};

/// In parts, so that the joined changes stay few.
void runTo(Apu& apu, Cycle end, Tracer& tracer) {
    constexpr Cycle kPart = 1 << 18;
    while (apu.now() < end) {
        apu.run(std::min(end, apu.now() + kPart), tracer);
        tracer.join();
    }
}

}  // namespace

core::Expected<void> traceRegisterLog(std::istream& log, core::Region region, std::ostream& trace) {
    const auto memory = std::make_unique<SampleMemory>();
    Apu apu(region);
    apu.setSampleMemory(memory.get());
    Tracer tracer(trace);
    apu.tell(0, tracer);
    Cycle last = 0;
    int number = 0;
    for (std::string line; std::getline(log, line);) {
        ++number;
        std::istringstream words(line);
        Cycle cycle = 0;
        unsigned address = 0;
        unsigned value = 0;
        if (line.empty() || line == "\r")
            continue;
        if (!(words >> std::dec >> cycle >> std::hex >> address >> value) || cycle < last ||
            address > 0xFFFF || value > 0xFF)
            return core::failure(STUDIO_TRANSLATE("synth",
                                                  "Line %1 is no register write (cycle address "
                                                  "value) after the one before; mend it."),
                                 number);
        runTo(apu, cycle, tracer);
        apu.write(cycle, static_cast<std::uint16_t>(address), static_cast<std::uint8_t>(value),
                  tracer);
        tracer.join();
        last = cycle;
    }
    runTo(apu, last + chipTiming(region).clockRate / 2 + 1, tracer);
    tracer.finish();
    return {};
}

}  // namespace studio::synth

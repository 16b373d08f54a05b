// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/reference_apu.h"

#include <array>
#include <cstdio>
#include <random>
#include <sstream>

namespace studio::tests {

namespace {

constexpr std::array<int, 32> kLengths{10, 254, 20,  2,  40, 4,  80, 6,  160, 8,  60,
                                       10, 14,  12,  26, 14, 12, 16, 24, 18,  48, 20,
                                       96, 22,  192, 24, 72, 26, 16, 28, 32,  30};
constexpr std::array<int, 16> kNtscNoise{4,   8,   16,  32,  64,  96,   128,  160,
                                         202, 254, 380, 508, 762, 1016, 2034, 4068};
constexpr std::array<int, 16> kPalNoise{4,   8,   14,  30,  60,  88,  118,  148,
                                        188, 236, 354, 472, 708, 944, 1890, 3778};
constexpr std::array<int, 16> kNtscSample{428, 380, 340, 320, 286, 254, 226, 214,
                                          190, 160, 142, 128, 106, 84,  72,  54};
constexpr std::array<int, 16> kPalSample{398, 354, 316, 298, 276, 236, 210, 198,
                                         176, 148, 132, 118, 98,  78,  66,  50};
constexpr std::array<const char*, 4> kDuties{"01000000", "01100000", "01111000", "10011111"};

struct Length {
    bool enabled = false;
    bool halt = false;
    bool nextHalt = false;
    int count = 0;
    int load = 0;
    int before = 0;

    void write(int index) {
        if (enabled) {
            load = kLengths[static_cast<std::size_t>(index)];
            before = count;
        }
    }
    void settle() {
        if (load > 0 && count == before)
            count = load;
        load = 0;
        halt = nextHalt;
    }
    void clock() {
        if (!halt && count > 0)
            --count;
    }
    void enable(bool on) {
        enabled = on;
        if (!on)
            count = load = 0;
    }
};

struct Envelope {
    int bits = 0;
    bool start = false;
    int decay = 0;
    int divider = 0;

    void clock() {
        if (start) {
            start = false;
            decay = 15;
            divider = bits & 15;
        } else if (divider == 0) {
            divider = bits & 15;
            decay = decay > 0 ? decay - 1 : (bits & 0x20) != 0 ? 15 : 0;
        } else {
            --divider;
        }
    }
    [[nodiscard]] int level() const { return (bits & 0x10) != 0 ? bits & 15 : decay; }
};

struct Pulse {
    int number = 1;
    Length length;
    Envelope envelope;
    int duty = 0;
    int step = 0;
    int period = 0;
    bool written = false;
    int timer = 0;
    int sweep = 0;
    bool reload = false;
    int divider = 0;

    [[nodiscard]] int target() const {
        const int change = period >> (sweep & 7);
        return (sweep & 8) == 0 ? period + change : period - change - (number == 1 ? 1 : 0);
    }
    [[nodiscard]] bool muted() const {
        return period < 8 || ((sweep & 8) == 0 && target() > 0x7FF);
    }
    void halfFrame() {
        length.clock();
        if (divider == 0 && (sweep & 0x80) != 0 && (sweep & 7) > 0 && !muted())
            period = target();
        if (divider == 0 || reload) {
            divider = sweep >> 4 & 7;
            reload = false;
        } else {
            --divider;
        }
    }
    void tick() {
        if (timer-- > 0)
            return;
        step = (step + 1) % 8;
        timer = written ? 2 * period + 1 : 0;
    }
    void write(int reg, int value) {
        if (reg == 0) {
            duty = value >> 6;
            length.nextHalt = (value & 0x20) != 0;
            envelope.bits = value;
        } else if (reg == 1) {
            sweep = value;
            reload = true;
        } else {
            written = true;
            period = reg == 2 ? (period & 0x700) | value : (period & 0xFF) | (value & 7) << 8;
        }
        if (reg == 3) {
            length.write(value >> 3);
            step = 0;
            envelope.start = true;
        }
    }
    [[nodiscard]] int level() const {
        const bool high = kDuties[static_cast<std::size_t>(duty)][step] == '1';
        return high && length.count > 0 && !muted() ? envelope.level() : 0;
    }
};

/// Everything that happens in a cycle happens in tick(); accesses follow it.
class ReferenceApu {
  public:
    explicit ReferenceApu(core::Region region)
        : pal_(region == core::Region::Pal),
          noisePeriods_(pal_ ? kPalNoise : kNtscNoise),
          samplePeriods_(pal_ ? kPalSample : kNtscSample) {
        pulse2_.number = 2;
        samplePeriod_ = samplePeriods_[0];
        sampleTimer_ = samplePeriod_ - 1;
        noisePeriod_ = noisePeriods_[0];
    }

    void tick(long cycle) {
        tickFrameCounter(cycle);
        if (settle_) {
            settle_ = false;
            for (Length* length : lengths())
                length->settle();
        }
        pulse1_.tick();
        pulse2_.tick();
        tickTriangle();
        tickNoise();
        tickSamples();
    }

    void write(long cycle, unsigned address, int value) {
        const int reg = static_cast<int>(address & 3);
        if (address >= 0x4000 && address < 0x4010 && (reg == 0 || reg == 3))
            settle_ = true;
        if (address >= 0x4000 && address < 0x4004)
            pulse1_.write(reg, value);
        else if (address >= 0x4004 && address < 0x4008)
            pulse2_.write(reg, value);
        else if (address >= 0x4008 && address < 0x400C)
            writeTriangle(reg, value);
        else if (address >= 0x400C && address < 0x4010)
            writeNoise(reg, value);
        else if (address >= 0x4010 && address < 0x4014)
            writeSamples(reg, value);
        else if (address == 0x4015)
            writeStatus(value);
        else if (address == 0x4017)
            writeFrameCounter(cycle, value);
    }

    int read(long cycle) {
        if (clearAt_ >= 0 && cycle >= clearAt_) {
            flag_ = false;
            clearAt_ = -1;
        }
        line_ = false;
        if (flag_ && clearAt_ < 0)
            clearAt_ = cycle % 2 == 0 ? cycle + 1 : cycle + 2;
        return (sampleInterrupt_ ? 0x80 : 0) | (flag_ ? 0x40 : 0) | (bytesLeft_ > 0 ? 0x10 : 0) |
               (noiseLength_.count > 0 ? 8 : 0) | (triangleLength_.count > 0 ? 4 : 0) |
               (pulse2_.length.count > 0 ? 2 : 0) | (pulse1_.length.count > 0 ? 1 : 0);
    }
    [[nodiscard]] bool line() const { return line_ || sampleInterrupt_; }
    [[nodiscard]] bool wantsByte() const { return bytesLeft_ > 0 && !bufferFull_; }
    void deliver(int value) {
        if (bytesLeft_ == 0)
            return;
        buffer_ = value;
        bufferFull_ = true;
        if (--bytesLeft_ > 0)
            return;
        if ((sampleControl_ & 0x40) != 0)
            bytesLeft_ = sampleLength_;
        else if ((sampleControl_ & 0x80) != 0)
            sampleInterrupt_ = true;
    }
    void reset() {
        writeStatus(0);
        triangleStep_ = 0;
        sampleLevel_ &= 1;
        sampleControl_ = 0;
        samplePeriod_ = samplePeriods_[0];
        sampleTimer_ = samplePeriod_ - 1;
        sampleLength_ = 1;
        bufferFull_ = false;
        silent_ = true;
        bitsLeft_ = 8;
        inhibit_ = flag_ = line_ = false;
        nextFive_ = five_;
        count_ = 0;
        delay_ = 3;
    }
    [[nodiscard]] std::array<int, 5> levels() const {
        const int noise = (noise_ & 1) != 0 || noiseLength_.count == 0 ? 0 : noiseEnvelope_.level();
        const int triangle = triangleStep_ < 16 ? 15 - triangleStep_ : triangleStep_ - 16;
        return {pulse1_.level(), pulse2_.level(), triangle, noise, sampleLevel_};
    }

  private:
    bool pal_;
    std::array<int, 16> noisePeriods_;
    std::array<int, 16> samplePeriods_;
    bool settle_ = false;

    Pulse pulse1_;
    Pulse pulse2_;

    Length triangleLength_;
    int trianglePeriod_ = 0;
    int triangleTimer_ = 0;
    int triangleStep_ = 0;
    int linear_ = 0;
    int linearBits_ = 0;
    bool linearReload_ = false;

    Length noiseLength_;
    Envelope noiseEnvelope_;
    int noisePeriod_ = 0;
    int noiseTimer_ = 0;
    int noise_ = 1;
    bool noiseShort_ = false;

    int samplePeriod_ = 0;
    int sampleTimer_ = 0;
    int sampleControl_ = 0;
    int sampleLevel_ = 0;
    int sampleLength_ = 1;
    int bytesLeft_ = 0;
    int buffer_ = 0;
    bool bufferFull_ = false;
    bool silent_ = true;
    int bits_ = 0;
    int bitsLeft_ = 8;
    bool sampleInterrupt_ = false;

    int count_ = 0;
    bool five_ = false;
    bool nextFive_ = false;
    int delay_ = 3;
    int sinceClock_ = 100;
    bool inhibit_ = false;
    bool flag_ = false;
    bool line_ = false;
    long clearAt_ = -1;

    std::array<Length*, 4> lengths() {
        return {&pulse1_.length, &pulse2_.length, &triangleLength_, &noiseLength_};
    }

    void tickFrameCounter(long cycle) {
        if (clearAt_ >= 0 && cycle >= clearAt_) {
            flag_ = false;
            clearAt_ = -1;
        }
        ++count_;
        ++sinceClock_;
        const int end = five_ ? (pal_ ? 41566 : 37282) : (pal_ ? 33254 : 29830);
        const int quarter = pal_ ? 8313 : 7457;
        const int half = pal_ ? 16627 : 14913;
        const int third = pal_ ? 24939 : 22371;
        if (count_ == quarter || count_ == third)
            clock(false);
        if (count_ == half || count_ == end - 1)
            clock(true);
        if (!five_ && count_ >= end - 2) {
            flag_ = count_ < end || !inhibit_;
            line_ = line_ || !inhibit_;
        }
        if (count_ == end)
            count_ = 0;
        if (delay_ > 0 && --delay_ == 0) {
            count_ = 0;
            five_ = nextFive_;
            if (five_ && sinceClock_ > 1)
                clock(true);
        }
    }
    void clock(bool half) {
        sinceClock_ = 0;
        pulse1_.envelope.clock();
        pulse2_.envelope.clock();
        noiseEnvelope_.clock();
        if (linearReload_)
            linear_ = linearBits_ & 0x7F;
        else if (linear_ > 0)
            --linear_;
        if ((linearBits_ & 0x80) == 0)
            linearReload_ = false;
        if (!half)
            return;
        pulse1_.halfFrame();
        pulse2_.halfFrame();
        triangleLength_.clock();
        noiseLength_.clock();
    }
    void tickTriangle() {
        if (triangleTimer_-- > 0)
            return;
        triangleTimer_ = trianglePeriod_;
        if (triangleLength_.count > 0 && linear_ > 0)
            triangleStep_ = (triangleStep_ + 1) % 32;
    }
    void tickNoise() {
        if (noiseTimer_-- > 0)
            return;
        noiseTimer_ = noisePeriod_ - 1;
        const int feedback = (noise_ ^ noise_ >> (noiseShort_ ? 6 : 1)) & 1;
        noise_ = noise_ >> 1 | feedback << 14;
    }
    void tickSamples() {
        if (sampleTimer_-- > 0)
            return;
        sampleTimer_ = samplePeriod_ - 1;
        if (!silent_) {
            const int level = sampleLevel_ + ((bits_ & 1) != 0 ? 2 : -2);
            if (level >= 0 && level <= 127)
                sampleLevel_ = level;
            bits_ >>= 1;
        }
        if (--bitsLeft_ > 0)
            return;
        bitsLeft_ = 8;
        silent_ = !bufferFull_;
        bits_ = buffer_;
        bufferFull_ = false;
    }
    void writeTriangle(int reg, int value) {
        if (reg == 0) {
            linearBits_ = value;
            triangleLength_.nextHalt = (value & 0x80) != 0;
        } else if (reg == 2) {
            trianglePeriod_ = (trianglePeriod_ & 0x700) | value;
        } else if (reg == 3) {
            trianglePeriod_ = (trianglePeriod_ & 0xFF) | (value & 7) << 8;
            triangleLength_.write(value >> 3);
            linearReload_ = true;
        }
    }
    void writeNoise(int reg, int value) {
        if (reg == 0) {
            noiseEnvelope_.bits = value;
            noiseLength_.nextHalt = (value & 0x20) != 0;
        } else if (reg == 2) {
            noiseShort_ = (value & 0x80) != 0;
            noisePeriod_ = noisePeriods_[static_cast<std::size_t>(value & 15)];
        } else if (reg == 3) {
            noiseLength_.write(value >> 3);
            noiseEnvelope_.start = true;
        }
    }
    void writeSamples(int reg, int value) {
        if (reg == 0) {
            sampleControl_ = value;
            samplePeriod_ = samplePeriods_[static_cast<std::size_t>(value & 15)];
            sampleInterrupt_ = sampleInterrupt_ && (value & 0x80) != 0;
        } else if (reg == 1) {
            sampleLevel_ = value & 0x7F;
        } else if (reg == 3) {
            sampleLength_ = 16 * value + 1;
        }
    }
    void writeStatus(int value) {
        for (int voice = 0; voice < 4; ++voice)
            lengths()[static_cast<std::size_t>(voice)]->enable((value >> voice & 1) != 0);
        sampleInterrupt_ = false;
        if ((value & 0x10) == 0)
            bytesLeft_ = 0;
        else if (bytesLeft_ == 0)
            bytesLeft_ = sampleLength_;
    }
    void writeFrameCounter(long cycle, int value) {
        nextFive_ = (value & 0x80) != 0;
        inhibit_ = (value & 0x40) != 0;
        if (inhibit_)
            flag_ = line_ = false;
        delay_ = cycle % 2 == 0 ? 3 : 4;
    }
};

/// Mostly near each other, sometimes frames apart.
long randomGap(std::mt19937_64& random) {
    switch (random() % 8) {
        case 0:
            return 1 + static_cast<long>(random() % 4);
        case 1:
            return static_cast<long>(random() % 40000);
        default:
            return static_cast<long>(random() % 3000);
    }
}

std::pair<unsigned, int> randomWrite(std::mt19937_64& random) {
    constexpr std::array<unsigned, 8> kOften{0x4015, 0x4017, 0x4003, 0x4007,
                                             0x400B, 0x400F, 0x4008, 0x400E};
    const unsigned address =
        random() % 3 == 0 ? kOften[random() % kOften.size()] : 0x4000 + random() % 0x18;
    int value = static_cast<int>(random() % 256);
    if (address == 0x4015 && random() % 4 != 0)
        value |= 0x1F;
    return {address, value};
}

std::string line(long cycle, const char* kind, unsigned address, int value) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%ld %s%x %02x\n", cycle, kind, address,
                  static_cast<unsigned>(value));
    return text.data();
}

}  // namespace

std::string randomRegisterLog(std::uint64_t seed, int writes) {
    std::mt19937_64 random(seed);
    std::string log;
    long cycle = 0;
    for (int i = 0; i < writes; ++i) {
        cycle += randomGap(random);
        const auto [address, value] = randomWrite(random);
        log += line(cycle, "", address, value);
    }
    return log;
}

std::string referenceTrace(const std::string& log, core::Region region) {
    ReferenceApu apu(region);
    std::ostringstream trace;
    std::array<int, 5> last{-1, -1, -1, -1, -1};
    long cycle = 0;
    bool ticked = false;
    const auto tick = [&] {
        if (!ticked)
            apu.tick(cycle);
        ticked = true;
        while (apu.wantsByte())
            apu.deliver(0);
    };
    const auto runTo = [&](long end) {
        while (cycle < end) {
            tick();
            if (apu.levels() != last) {
                last = apu.levels();
                trace << cycle;
                for (const int level : last)
                    trace << ' ' << level;
                trace << '\n';
            }
            ++cycle;
            ticked = false;
        }
    };
    std::istringstream lines(log);
    long at = 0;
    unsigned address = 0;
    int value = 0;
    while (lines >> std::dec >> at >> std::hex >> address >> value) {
        runTo(at);
        tick();
        apu.write(at, address, value);
        while (apu.wantsByte())
            apu.deliver(0);
    }
    constexpr std::array<long, 3> kClocks{1789773, 1662607, 1773448};
    runTo(at + kClocks[static_cast<std::size_t>(region)] / 2 + 1);
    return trace.str();
}

std::string referenceBusRun(std::uint64_t seed, int accesses, core::Region region) {
    std::mt19937_64 random(seed);
    ReferenceApu apu(region);
    std::string run;
    long next = 1 + randomGap(random);
    int wait = 0;
    bool interrupted = false;
    // Cycle 1 is the first tick, which the model counts as 0.
    for (long cycle = 1; accesses > 0; ++cycle) {
        apu.tick(cycle - 1);
        if (cycle == next) {
            --accesses;
            next = cycle + 1 + randomGap(random);
            if (random() % 2 == 0) {
                run += line(cycle, "R ", 0x4015, apu.read(cycle - 1));
            } else if (random() % 40 == 0) {
                apu.reset();
                run += std::to_string(cycle) + " X soft\n";
            } else {
                const auto [address, value] = randomWrite(random);
                apu.write(cycle - 1, address, value);
                run += line(cycle, "W ", address, value);
            }
        }
        wait = apu.wantsByte() ? wait + 1 : 0;
        if (wait == 4) {
            const int value = static_cast<int>(random() % 256);
            apu.deliver(value);
            run += line(cycle, "D ", 0xC000, value);
        }
        if (apu.line() != interrupted) {
            interrupted = apu.line();
            run += std::to_string(cycle) + (interrupted ? " I 1\n" : " I 0\n");
        }
    }
    return run;
}

}  // namespace studio::tests

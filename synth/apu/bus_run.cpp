// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/bus_run.h"

#include "synth/apu/apu.h"

#include <cstdio>
#include <istream>
#include <optional>
#include <sstream>
#include <vector>

namespace studio::synth {

namespace {

struct Access {
    Cycle cycle = 0;
    char kind = 0;
    std::uint16_t address = 0;
    std::uint8_t value = 0;
};

struct Ignore {
    void pulses(Cycle, int, int) {}
    void others(Cycle, int, int, int) {}
};

std::optional<Access> parse(const std::string& line) {
    std::istringstream words(line);
    Access access;
    unsigned first = 0;
    unsigned second = 0;
    if (!(words >> access.cycle >> access.kind) || access.cycle < 1)
        return {};
    switch (access.kind) {
        case 'W':
        case 'R':
        case 'D':
            if (!(words >> std::hex >> first >> second) || first > 0xFFFF || second > 0xFF)
                return {};
            access.address = static_cast<std::uint16_t>(first);
            access.value = static_cast<std::uint8_t>(second);
            return access;
        case 'I':
            if (!(words >> second) || second > 1)
                return {};
            access.value = static_cast<std::uint8_t>(second);
            return access;
        case 'X':
            return access;
        default:
            return {};
    }
}

core::Expected<std::vector<Access>> readRun(std::istream& run) {
    std::vector<Access> accesses;
    int number = 0;
    for (std::string line; std::getline(run, line);) {
        ++number;
        if (line.empty() || line == "\r")
            continue;
        const auto access = parse(line);
        if (!access || (!accesses.empty() && access->cycle < accesses.back().cycle))
            return core::failure(STUDIO_TRANSLATE("synth",
                                                  "Line %1 is no access (cycle and W, R, D, I or "
                                                  "X) after the one before; mend it."),
                                 number);
        accesses.push_back(*access);
    }
    return accesses;
}

std::string difference(Cycle cycle, const char* what, int found, int expected) {
    std::array<char, 96> text{};
    std::snprintf(text.data(), text.size(), "cycle %lld: %s %02x, expected %02x",
                  static_cast<long long>(cycle), what, static_cast<unsigned>(found),
                  static_cast<unsigned>(expected));
    return text.data();
}

/// The chip counts its first tick as 0.
class Replay {
  public:
    explicit Replay(core::Region region) : apu_(region) {}

    /// The first difference in the cycles before that of `access` or in it.
    std::string take(const Access& access) {
        if (std::string found = runTo(access.cycle); !found.empty())
            return found;
        const Cycle tick = access.cycle - 1;
        apu_.run(tick + 1, Ignore());
        switch (access.kind) {
            case 'W':
                apu_.write(tick, access.address, access.value, Ignore());
                break;
            case 'D':
                apu_.deliverSample(tick, access.value);
                break;
            case 'X':
                apu_.reset(tick);
                break;
            case 'I':
                line_ = access.value != 0;
                break;
            default:
                return read(access, tick);
        }
        return {};
    }
    /// Compares the interrupt line in the cycles from the last one to the one before `cycle`.
    std::string runTo(Cycle cycle) {
        for (; cycle_ < cycle; ++cycle_) {
            apu_.run(cycle_, Ignore());
            if (apu_.interrupts() != line_)
                return difference(cycle_, "interrupt line", apu_.interrupts() ? 1 : 0,
                                  line_ ? 1 : 0);
        }
        return {};
    }

  private:
    static constexpr int kCompared = 0xDF;

    Apu apu_;
    /// The first cycle whose interrupt line is not yet compared.
    Cycle cycle_ = 1;
    bool line_ = false;

    std::string read(const Access& access, Cycle tick) {
        const int status = apu_.readStatus(tick);
        if (access.address != kApuStatus || ((status ^ access.value) & kCompared) == 0)
            return {};
        return difference(access.cycle, "4015 reads", status & kCompared, access.value & kCompared);
    }
};

}  // namespace

core::Expected<std::string> compareBusRun(std::istream& run, core::Region region) {
    const auto accesses = readRun(run);
    if (!accesses)
        return tl::unexpected(accesses.error());
    Replay replay(region);
    for (const Access& access : *accesses) {
        if (std::string found = replay.take(access); !found.empty())
            return found;
    }
    return accesses->empty() ? std::string() : replay.runTo(accesses->back().cycle + 1);
}

}  // namespace studio::synth

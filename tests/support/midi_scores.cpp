// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/midi_scores.h"

namespace studio::tests {

namespace {

constexpr int kQuarter = 480;
constexpr int kQuarters = 16;

}  // namespace

core::MidiScore bandScore() {
    core::MidiScore score;
    score.title = "Band";
    score.tempo = core::TempoMap(kQuarter, {core::Tempo{}});
    score.meter = core::MeterMap(kQuarter, {core::TimeSignature{}});
    score.lines = {{"Piano", 0, 0, {}},
                   {"Fingers", 1, 33, {}},
                   {"Melody & Co", 2, 80, {}},
                   {"", 9, 0, {}},
                   {"Choir", 3, 91, {}}};
    const auto add = [&](std::size_t line, core::Tick start, core::Tick length, int pitch) {
        score.lines[line].notes.push_back({start, start + length, pitch, 100});
    };
    for (int i = 0; i < kQuarters; ++i) {
        const core::Tick start = i * core::Tick{kQuarter};
        for (const int pitch : {64, 60, 55})
            add(0, start, kQuarter, pitch);
        add(1, start, kQuarter, 36 + i % 3);
        for (int half = 0; half < 2; ++half)
            add(2, start + half * kQuarter / 2, kQuarter / 2, 76 + i % 5);
        add(3, start, kQuarter / 8, i % 2 == 0 ? 36 : 38);
    }
    add(4, 0, kQuarters * core::Tick{kQuarter}, 48);
    return score;
}

}  // namespace studio::tests

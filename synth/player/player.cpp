// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/player.h"

#include "synth/apu/apu.h"
#include "synth/player/period.h"

#include <algorithm>
#include <utility>

namespace studio::synth {

namespace {

using core::Lane;
using core::Tick;
using core::Voice;

/// Length counters and envelopes stand still: halt flag and constant volume.
constexpr std::uint8_t kConstantVolume = 0x30;
constexpr std::uint8_t kSweepOff = 0x08;
/// The triangle's linear counter at its highest and held there.
constexpr std::uint8_t kTriangleHeld = 0xFF;
constexpr std::uint8_t kFiveSteps = 0xC0;
constexpr std::uint8_t kLongestLength = 0x08;
constexpr std::uint8_t kAllVoices = 0x0F;
constexpr std::uint8_t kTriangleOff = kAllVoices & ~0x04;

constexpr std::uint16_t baseAddress(Voice voice) {
    return static_cast<std::uint16_t>(0x4000 + 4 * core::index(voice));
}

/// Collects the writes of one voice; a value that a register already holds is not written again,
/// for the high byte of a pulse's period starts its waveform anew.
class VoiceWriter {
  public:
    VoiceWriter(const PlayedSong& song, Voice voice, std::int64_t clockRate,
                std::vector<RegisterWrite>& writes)
        : tempo_(song.tempo),
          part_(song.parts[core::index(voice)]),
          voice_(voice),
          clockRate_(clockRate),
          writes_(writes) {}

    void play() {
        for (std::size_t i = 0; i < part_.notes.size(); ++i) {
            const PlayedNote& note = part_.notes[i];
            begin(note);
            if (voice_ != Voice::Triangle)
                forEachChange(part_, note, [&](Tick tick) { writeSound(tick, note); });
            const bool joined = i + 1 < part_.notes.size() && part_.notes[i + 1].start == note.end;
            if (!joined)
                end(note.end);
        }
    }

  private:
    const core::TempoMap& tempo_;
    const PlayedPart& part_;
    Voice voice_;
    std::int64_t clockRate_;
    std::vector<RegisterWrite>& writes_;
    std::array<int, 4> held_{-1, -1, -1, -1};

    void write(Tick tick, int reg, int value) {
        if (std::exchange(held_[static_cast<std::size_t>(reg)], value) == value)
            return;
        writes_.push_back({tempo_.unitsAt(tick, clockRate_),
                           static_cast<std::uint16_t>(baseAddress(voice_) + reg),
                           static_cast<std::uint8_t>(value)});
    }

    [[nodiscard]] int volumeAndDuty(int volume, int timbre) const {
        const int duty = voice_ == Voice::Noise ? 0 : timbre << 6;
        return duty | kConstantVolume | volume;
    }
    void writeSound(Tick tick, const PlayedNote& note) {
        const int timbre = core::laneValueAt(part_.timbre, tick, 0);
        const int volume = core::volumeAt(part_.volume, note.start, note.velocity, tick);
        write(tick, 0, volumeAndDuty(volume, timbre));
        if (voice_ == Voice::Noise)
            write(tick, 2, timbre << 7 | noisePeriod(note.pitch));
    }

    void begin(const PlayedNote& note) {
        if (voice_ != Voice::Noise) {
            const int period = tonePeriod(voice_, note.pitch, clockRate_);
            write(note.start, 2, period & 0xFF);
            write(note.start, 3, kLongestLength | period >> 8);
        }
        if (voice_ != Voice::Triangle) {
            writeSound(note.start, note);
            return;
        }
        // The triangle has no volume: its length counter is switched on and loaded, so it speaks
        // at once and holds its level when it stops.
        const Cycle cycle = tempo_.unitsAt(note.start, clockRate_);
        writes_.push_back({cycle, kApuStatus, kAllVoices});
        writes_.push_back({cycle, static_cast<std::uint16_t>(baseAddress(voice_) + 3),
                           static_cast<std::uint8_t>(held_[3])});
    }

    void end(Tick tick) {
        if (voice_ == Voice::Triangle) {
            writes_.push_back({tempo_.unitsAt(tick, clockRate_), kApuStatus, kTriangleOff});
            return;
        }
        write(tick, 0, volumeAndDuty(0, core::laneValueAt(part_.timbre, tick, 0)));
    }
};

/// The chip made ready: all voices on and silent.
std::vector<RegisterWrite> preamble() {
    std::vector<RegisterWrite> writes{{0, kApuStatus, kAllVoices}};
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2}) {
        const std::uint16_t base = baseAddress(voice);
        writes.push_back({0, base, kConstantVolume});
        writes.push_back({0, static_cast<std::uint16_t>(base + 1), kSweepOff});
        writes.push_back({0, static_cast<std::uint16_t>(base + 2), 0xFF});
        writes.push_back({0, static_cast<std::uint16_t>(base + 3), kLongestLength});
    }
    writes.push_back({0, 0x4008, kTriangleHeld});
    writes.push_back({0, 0x400B, kLongestLength});
    writes.push_back({0, 0x400C, kConstantVolume});
    writes.push_back({0, 0x400F, kLongestLength});
    // A quarter frame right away, which fills the triangle's linear counter.
    writes.push_back({0, kApuFrameCounter, kFiveSteps});
    writes.push_back({0, kApuStatus, kTriangleOff});
    return writes;
}

}  // namespace

RegisterLog playSong(const PlayedSong& song) {
    const std::int64_t clockRate = chipTiming(song.region).clockRate;
    std::vector<RegisterWrite> writes = preamble();
    for (const Voice voice : core::kVoices)
        VoiceWriter(song, voice, clockRate, writes).play();
    std::ranges::stable_sort(writes, {}, &RegisterWrite::cycle);
    return {song.region, std::move(writes), song.tempo.unitsAt(song.length, clockRate)};
}

}  // namespace studio::synth

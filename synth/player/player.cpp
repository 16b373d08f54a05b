// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/player.h"

#include "synth/apu/apu.h"
#include "synth/player/note_frames.h"
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
    VoiceWriter(const PlayedSong& song, Voice voice, std::vector<RegisterWrite>& writes)
        : song_(song),
          part_(song.parts[core::index(voice)]),
          voice_(voice),
          timing_(chipTiming(song.region)),
          writes_(writes) {}

    void play() {
        for (std::size_t i = 0; i < part_.notes.size(); ++i) {
            const PlayedNote& note = part_.notes[i];
            const bool last = i + 1 == part_.notes.size();
            if (note.instrument != core::kNoInstrument || note.effectCount > 0)
                playFrames(note, last ? kNever : cycleAt(part_.notes[i + 1].start));
            else
                playBare(note, !last && part_.notes[i + 1].start == note.end);
        }
    }

  private:
    /// What a note's own volume and timbre are from `cycle` on.
    struct OwnSound {
        Cycle cycle = 0;
        int volume = 0;
        int timbre = 0;
    };
    /// All of a note, the onset first.
    struct OwnSounds {
        std::vector<OwnSound> changes;
        /// It changes inside the note, which goes before the instrument's.
        bool volume = false;
        bool timbre = false;
    };

    const PlayedSong& song_;
    const PlayedPart& part_;
    Voice voice_;
    const ChipTiming& timing_;
    std::vector<RegisterWrite>& writes_;
    std::array<int, 4> held_{-1, -1, -1, -1};
    OwnSounds own_;
    bool triangleOn_ = false;

    [[nodiscard]] Cycle cycleAt(Tick tick) const {
        return song_.tempo.unitsAt(tick, timing_.clockRate);
    }

    void write(Cycle cycle, int reg, int value) {
        if (std::exchange(held_[static_cast<std::size_t>(reg)], value) != value)
            writeAnyway(cycle, reg, value);
    }
    void writeAnyway(Cycle cycle, int reg, int value) {
        writes_.push_back({cycle, static_cast<std::uint16_t>(baseAddress(voice_) + reg),
                           static_cast<std::uint8_t>(value)});
    }

    [[nodiscard]] int volumeAndDuty(int volume, int timbre) const {
        const int duty = voice_ == Voice::Noise ? 0 : timbre << 6;
        return duty | kConstantVolume | volume;
    }
    void writePeriod(Cycle cycle, int period) {
        write(cycle, 2, period & 0xFF);
        write(cycle, 3, kLongestLength | period >> 8);
    }
    void writeNoise(Cycle cycle, int period, int mode) { write(cycle, 2, mode << 7 | period); }

    /// The triangle has no volume: its length counter is switched on and loaded, so it speaks at
    /// once and holds its level when it stops.
    void startTriangle(Cycle cycle) {
        writes_.push_back({cycle, kApuStatus, kAllVoices});
        writeAnyway(cycle, 3, held_[3]);
        triangleOn_ = true;
    }
    void stopTriangle(Cycle cycle) {
        writes_.push_back({cycle, kApuStatus, kTriangleOff});
        triangleOn_ = false;
    }

    // ---- notes of the bare chip ----

    void playBare(const PlayedNote& note, bool joined) {
        const Cycle cycle = cycleAt(note.start);
        if (voice_ != Voice::Noise)
            writePeriod(cycle, tonePeriod(voice_, note.pitch, timing_.clockRate));
        if (voice_ == Voice::Triangle) {
            startTriangle(cycle);
        } else {
            writeSound(note.start, note);
            forEachChange(part_, note, [&](Tick tick) { writeSound(tick, note); });
        }
        if (!joined)
            silence(note.end);
    }

    void writeSound(Tick tick, const PlayedNote& note) {
        const Cycle cycle = cycleAt(tick);
        const int timbre = core::laneValueAt(part_.timbre, tick, 0);
        const int volume = core::volumeAt(part_.volume, note.start, note.velocity, tick);
        write(cycle, 0, volumeAndDuty(volume, timbre));
        if (voice_ == Voice::Noise)
            writeNoise(cycle, noisePeriod(note.pitch), timbre);
    }

    void silence(Tick tick) {
        if (voice_ == Voice::Triangle)
            stopTriangle(cycleAt(tick));
        else
            write(cycleAt(tick), 0, volumeAndDuty(0, core::laneValueAt(part_.timbre, tick, 0)));
    }

    // ---- notes with instruments or effects ----

    /// The voice is free for it until `limit`, the next note's onset.
    void playFrames(const PlayedNote& note, Cycle limit) {
        const core::Instrument* instrument =
            note.instrument == core::kNoInstrument
                ? nullptr
                : &song_.instruments[static_cast<std::size_t>(note.instrument)];
        NoteFrames frames(instrument, part_.effectsOf(note), voice_, note.pitch, timing_.clockRate);
        const Cycle begin = cycleAt(note.start) + timing_.frameCycles(frames.delay());
        Cycle end = cycleAt(note.end);
        if (frames.cut())
            end = std::min(end, begin + timing_.frameCycles(*frames.cut()));
        if (begin >= end)
            return;
        collectOwnSounds(note);
        triangleOn_ = false;
        playSounding(frames, begin, end);
        const Cycle quiet =
            frames.hasRelease() && !own_.volume ? playRelease(frames, end, limit) : end;
        if (quiet < limit)
            writeFrame(quiet, frames.sound(), 0, own_.changes.back().timbre);
    }

    void collectOwnSounds(const PlayedNote& note) {
        own_ = {std::move(own_.changes), false, false};
        own_.changes.clear();
        const auto add = [&](Tick tick) {
            own_.changes.push_back({cycleAt(tick),
                                    core::volumeAt(part_.volume, note.start, note.velocity, tick),
                                    core::laneValueAt(part_.timbre, tick, 0)});
        };
        add(note.start);
        if (voice_ != Voice::Triangle)
            forEachChange(part_, note, add);
        const OwnSound& onset = own_.changes.front();
        for (const OwnSound& change : own_.changes) {
            own_.volume = own_.volume || change.volume != onset.volume;
            own_.timbre = own_.timbre || change.timbre != onset.timbre;
        }
    }

    void playSounding(NoteFrames& frames, Cycle begin, Cycle end) {
        std::size_t next = 1;
        std::int64_t frame = 0;
        for (Cycle now = begin; now < end;) {
            while (next < own_.changes.size() && own_.changes[next].cycle <= now)
                ++next;
            writeFrame(now, frames, own_.changes[next - 1]);
            const Cycle change = next < own_.changes.size() ? own_.changes[next].cycle : kNever;
            const Cycle step = frames.still() ? kNever : begin + timing_.frameCycles(frame + 1);
            now = std::min(change, step);
            if (now == step && now < end) {
                frames.step();
                ++frame;
            }
        }
    }

    /// Where it has faded away.
    Cycle playRelease(NoteFrames& frames, Cycle end, Cycle limit) {
        frames.release();
        for (std::int64_t frame = 0;; ++frame) {
            const Cycle now = end + timing_.frameCycles(frame);
            frames.step();
            if (now >= limit || frames.faded())
                return now;
            writeFrame(now, frames, own_.changes.back());
        }
    }

    void writeFrame(Cycle cycle, const NoteFrames& frames, const OwnSound& own) {
        const int timbre = own_.timbre ? own.timbre : frames.sound().duty.value_or(own.timbre);
        writeFrame(cycle, frames.sound(), frames.volume(own.volume, own_.volume), timbre);
    }
    void writeFrame(Cycle cycle, const FrameSound& sound, int volume, int timbre) {
        if (voice_ == Voice::Noise)
            writeNoise(cycle, sound.period, timbre);
        else
            writePeriod(cycle, sound.period);
        if (voice_ != Voice::Triangle)
            write(cycle, 0, volumeAndDuty(volume, timbre));
        else if (volume > 0 && !triangleOn_)
            startTriangle(cycle);
        else if (volume == 0 && triangleOn_)
            stopTriangle(cycle);
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
    std::vector<RegisterWrite> writes = preamble();
    for (const Voice voice : core::kVoices)
        VoiceWriter(song, voice, writes).play();
    std::ranges::stable_sort(writes, {}, &RegisterWrite::cycle);
    return {song.region, std::move(writes),
            song.tempo.unitsAt(song.length, chipTiming(song.region).clockRate)};
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Plays logs of the chip and NES-MDB's MIDI files of the same songs, and the notes that are made of
// the logs, and compares what the voices sound in every 60th of a second: the same semitone while
// either sounds, and the envelopes' correlation.
//
//   vgm_midi LOGS.tar.xz MIDI.tar.xz

#include "core/io/midi/midi_file.h"
#include "core/io/midi/nesmdb.h"
#include "synth/player/player.h"
#include "synth/vgm/log_song.h"
#include "synth/vgm/voice_watch.h"
#include "tests/support/archives.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace studio;
using core::Voice;

constexpr double kSameWanted = 0.98;
constexpr double kCorrelationWanted = 0.98;
constexpr std::int64_t kFramesASecond = 60;

using Frames = std::vector<synth::ChipSound>;

/// What sounds in the middle of each 60th of a second.
Frames framesOf(const synth::RegisterLog& log) {
    const std::int64_t clock = synth::chipTiming(log.region()).clockRate;
    Frames frames;
    synth::ChipSound now;
    const auto fillTo = [&](synth::Cycle cycle) {
        while ((2 * static_cast<std::int64_t>(frames.size()) + 1) * clock <
               2 * kFramesASecond * cycle)
            frames.push_back(now);
    };
    synth::watchVoices(log, [&](synth::Cycle cycle, const synth::ChipSound& sound) {
        fillTo(cycle);
        now = sound;
    });
    fillTo(log.length());
    return frames;
}

/// How the frames of a voice differ.
struct Differences {
    std::int64_t onlyInLog = 0;
    std::int64_t onlyInNotes = 0;
    /// By a semitone, as vibrato and slides do that pass from one to the next.
    std::int64_t neighbours = 0;
    std::int64_t otherPitch = 0;
    /// Volumes that differ by more than one, where both sound.
    std::int64_t otherVolume = 0;
    /// Of all these, how many are as the notes are a frame before or after: the onset or end of a
    /// note that falls beside the middle of a frame.
    std::int64_t edges = 0;
    std::int64_t firstFrame = -1;
};

struct Likeness {
    std::int64_t sounding = 0;
    std::int64_t same = 0;
    std::array<Differences, core::kVoiceCount> differences;
    /// Of pulse 1, pulse 2 and noise; nothing where an envelope does not move.
    std::array<std::optional<double>, core::kVoiceCount> correlation;

    [[nodiscard]] double share() const {
        return sounding == 0 ? 1 : static_cast<double>(same) / static_cast<double>(sounding);
    }
    [[nodiscard]] double worst() const {
        double worst = 1;
        for (const auto& each : correlation)
            worst = std::min(worst, each.value_or(1));
        return worst;
    }
    [[nodiscard]] bool good() const {
        return share() >= kSameWanted && worst() >= kCorrelationWanted;
    }
};

std::optional<double> correlationOf(const Frames& one, const Frames& other, std::size_t voice) {
    const std::size_t count = std::min(one.size(), other.size());
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumYY = 0;
    double sumXY = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = one[i][voice].volume;
        const double y = other[i][voice].volume;
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumYY += y * y;
        sumXY += x * y;
    }
    const auto n = static_cast<double>(count);
    const double varianceX = n * sumXX - sumX * sumX;
    const double varianceY = n * sumYY - sumY * sumY;
    if (varianceX <= 0 && varianceY <= 0)
        return std::nullopt;
    return varianceX <= 0 || varianceY <= 0
               ? 0
               : (n * sumXY - sumX * sumY) / std::sqrt(varianceX * varianceY);
}

bool alike(const synth::VoiceSound& one, const synth::VoiceSound& other) {
    if (one.volume == 0 || other.volume == 0)
        return one.volume == other.volume;
    return one.pitch == other.pitch && std::abs(one.volume - other.volume) <= 1;
}

void count(const synth::VoiceSound& log, const synth::VoiceSound& notes, bool edge,
           std::int64_t frame, Differences& differences) {
    const int apart = std::abs(log.pitch - notes.pitch);
    if (notes.volume == 0)
        ++differences.onlyInLog;
    else if (log.volume == 0)
        ++differences.onlyInNotes;
    else if (apart == 1)
        ++differences.neighbours;
    else if (apart > 1)
        ++differences.otherPitch;
    else if (std::abs(log.volume - notes.volume) > 1)
        ++differences.otherVolume;
    else
        return;
    differences.edges += edge ? 1 : 0;
    if (differences.firstFrame < 0)
        differences.firstFrame = frame;
}

Likeness compare(const Frames& one, const Frames& other) {
    Likeness likeness;
    const std::size_t frames = std::min(one.size(), other.size());
    for (const Voice voice : core::kVoices) {
        const std::size_t index = core::index(voice);
        const core::PitchRange range = core::pitchRange(voice);
        for (std::size_t i = 0; i < frames; ++i) {
            const synth::VoiceSound& x = one[i][index];
            const synth::VoiceSound& y = other[i][index];
            if (x.volume == 0 && y.volume == 0)
                continue;
            // Out of the range of notes no MIDI file has it.
            if (x.volume > 0 && !range.contains(x.pitch))
                continue;
            ++likeness.sounding;
            likeness.same += x.volume > 0 && y.volume > 0 && x.pitch == y.pitch ? 1 : 0;
            const bool edge = (i > 0 && alike(x, other[i - 1][index])) ||
                              (i + 1 < frames && alike(x, other[i + 1][index]));
            count(x, y, edge, static_cast<std::int64_t>(i), likeness.differences[index]);
        }
        if (voice != Voice::Triangle)
            likeness.correlation[index] = correlationOf(one, other, index);
    }
    return likeness;
}

void print(const char* what, const Likeness& likeness) {
    std::cout << "  " << what << ' ' << 100 * likeness.share() << " %, correlation";
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2, Voice::Noise}) {
        const auto& each = likeness.correlation[core::index(voice)];
        std::cout << ' ' << core::shortName(voice) << ' '
                  << (each ? std::to_string(*each) : std::string("-"));
    }
    std::cout << '\n';
    if (likeness.good())
        return;
    for (const Voice voice : core::kVoices) {
        const Differences& each = likeness.differences[core::index(voice)];
        if (each.firstFrame >= 0)
            std::cout << "    " << core::shortName(voice) << ": " << each.onlyInLog
                      << " frames sound only in the log, " << each.onlyInNotes
                      << " only in the notes, " << each.neighbours << " a semitone off, "
                      << each.otherPitch << " more, " << each.otherVolume << " at another volume; "
                      << each.edges << " of these by a frame only; first at " << each.firstFrame
                      << '\n';
    }
}

/// What of the chip's own machinery `log` lets change its notes between writes: NES-MDB's MIDI
/// files have the writes alone or follow it otherwise.
std::string machineryOf(const synth::RegisterLog& log) {
    std::string text;
    const auto name = [&](bool uses, const char* what) {
        if (uses)
            text += std::string(text.empty() ? "" : ", ") + what;
    };
    const auto any = [&](const auto& is) { return std::ranges::any_of(log.writes(), is); };
    const auto writes = [](const synth::RegisterWrite& write, int address, int mask, int bits) {
        return write.address == address && (write.value & mask) == bits;
    };
    for (const int pulse : {0, 1}) {
        const int base = 0x4000 + 4 * pulse;
        name(any([&](const auto& w) {
                 return writes(w, base + 1, 0x80, 0x80) && (w.value & 7) != 0;
             }),
             pulse == 0 ? "sweep of P1" : "sweep of P2");
        name(any([&](const auto& w) { return writes(w, base, 0x10, 0); }),
             pulse == 0 ? "envelope of P1" : "envelope of P2");
        name(any([&](const auto& w) { return writes(w, base, 0x20, 0); }),
             pulse == 0 ? "length of P1" : "length of P2");
    }
    name(any([&](const auto& w) { return writes(w, 0x4008, 0x80, 0); }), "linear counter of TR");
    name(any([&](const auto& w) { return writes(w, 0x400C, 0x10, 0); }), "envelope of NO");
    name(any([&](const auto& w) { return writes(w, 0x400C, 0x20, 0); }), "length of NO");
    return text.empty() ? "nothing" : text;
}

struct Counts {
    int songs = 0;
    int good = 0;
    int goodNotes = 0;
    int unread = 0;
    std::int64_t sounding = 0;
    std::int64_t same = 0;
};

void measure(const std::string& name, const core::Bytes& bytes, const core::Bytes& midi,
             Counts& counts) {
    const auto vgm = synth::readVgm(bytes);
    const auto song = core::parseMidi(midi).and_then(core::readNesmdb);
    if (!vgm || !song) {
        ++counts.unread;
        std::cout << name << ": " << (vgm ? song.error().message() : vgm.error().message()) << '\n';
        return;
    }
    ++counts.songs;
    const Frames fromLog = framesOf(vgm->log);
    const Likeness likeness = compare(fromLog, framesOf(synth::playSong(*song)));
    const Likeness notes = compare(fromLog, framesOf(synth::playSong(synth::songOfLog(vgm->log))));
    counts.good += likeness.good() ? 1 : 0;
    counts.goodNotes += notes.good() ? 1 : 0;
    counts.sounding += likeness.sounding;
    counts.same += likeness.same;
    if (likeness.good() && notes.good())
        return;
    std::cout << name << (vgm->log.samples() != nullptr ? " (with samples)" : "") << '\n';
    std::cout << "  changes by itself: " << machineryOf(vgm->log) << '\n';
    print("against its MIDI file", likeness);
    print("against our notes    ", notes);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: vgm_midi LOGS.tar.xz MIDI.tar.xz\n";
        return 2;
    }
    std::map<std::string, core::Bytes> logs;
    const auto stem = [](const std::string& name) {
        return std::filesystem::path(name).stem().string();
    };
    bool read = tests::visitFiles(argv[1], ".vgm", [&](const std::string& name, const auto& bytes) {
        logs[stem(name)] = bytes;
        return true;
    });
    Counts counts;
    read = tests::visitMidiFiles(argv[2],
                                 [&](const std::string& name, const core::Bytes& bytes) {
                                     if (const auto log = logs.extract(stem(name)))
                                         measure(log.key(), log.mapped(), bytes, counts);
                                     return !logs.empty();
                                 }) &&
           read;
    for (const auto& [name, bytes] : logs)
        std::cout << name << ": there is no MIDI file of it\n";
    std::cout << counts.songs << " songs, " << counts.good << " like their MIDI file, "
              << counts.goodNotes << " like our notes, " << counts.unread << " not read; the same "
              << "semitone in "
              << 100.0 * static_cast<double>(counts.same) /
                     static_cast<double>(std::max<std::int64_t>(counts.sounding, 1))
              << " % of all sounding frames\n";
    return read && counts.songs > 0 && counts.good == counts.songs ? EXIT_SUCCESS : EXIT_FAILURE;
}

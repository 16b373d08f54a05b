// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/score/tick.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace studio::core {

/// Status bytes of the standard MIDI file format 1.0 that this program reads or writes; channel
/// messages carry their channel in the low four bits.
namespace midi {
inline constexpr std::uint8_t kNoteOff = 0x80;
inline constexpr std::uint8_t kNoteOn = 0x90;
inline constexpr std::uint8_t kControlChange = 0xB0;
inline constexpr std::uint8_t kProgramChange = 0xC0;
inline constexpr std::uint8_t kMeta = 0xFF;

/// Controllers.
inline constexpr std::uint8_t kChannelVolume = 7;
inline constexpr std::uint8_t kExpression = 11;

inline constexpr std::uint8_t kText = 0x01;
inline constexpr std::uint8_t kTrackName = 0x03;
inline constexpr std::uint8_t kEndOfTrack = 0x2F;
inline constexpr std::uint8_t kSetTempo = 0x51;
inline constexpr std::uint8_t kTimeSignature = 0x58;
}  // namespace midi

/// One event of a track. For meta events `data1` is the type and `payload` indexes
/// MidiTrack::payloads; for channel messages `data1` and `data2` are the data bytes.
struct MidiEvent {
    /// Absolute time in ticks of the file.
    Tick at = 0;
    std::uint32_t payload = 0;
    std::uint8_t status = 0;
    std::uint8_t data1 = 0;
    std::uint8_t data2 = 0;

    bool operator==(const MidiEvent&) const = default;

    [[nodiscard]] std::uint8_t kind() const { return status & 0xF0; }
    [[nodiscard]] bool isMeta(std::uint8_t type) const {
        return status == midi::kMeta && data1 == type;
    }
};

struct MidiTrack {
    std::vector<MidiEvent> events;
    std::vector<Bytes> payloads;

    [[nodiscard]] const Bytes& payloadOf(const MidiEvent& event) const {
        return payloads[event.payload];
    }
    void addMeta(Tick at, std::uint8_t type, Bytes payload);
    void addChannelMessage(Tick at, std::uint8_t status, int data1, int data2 = 0);
};

/// A standard MIDI file as it stands: tracks of events, nothing interpreted. Any thread.
struct MidiFile {
    /// 0 (one track) or 1 (tracks side by side).
    int format = 1;
    int ticksPerQuarter = 480;
    std::vector<MidiTrack> tracks;
    /// Of a salvaged file, the first byte that made no sense or was missing.
    std::optional<std::size_t> damagedAt;
};

/// Reads types 0 and 1 with metrical time. System exclusive events are passed over. Damaged or
/// foreign bytes give one sentence; memory stays within a small multiple of the input.
[[nodiscard]] Expected<MidiFile> parseMidi(std::span<const std::uint8_t> bytes);

/// The same, but of a file that is damaged or cut off behind its header it keeps what each track
/// holds before the damage; where that begins is `damagedAt`.
[[nodiscard]] Expected<MidiFile> salvageMidi(std::span<const std::uint8_t> bytes);

/// The file's bytes, with running status. Events of each track must be sorted by time; the end of
/// track is written where the track has none.
[[nodiscard]] Bytes writeMidi(const MidiFile& file);

}  // namespace studio::core

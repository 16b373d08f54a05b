// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/midi_file.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace studio::core {

namespace {

constexpr std::array<std::uint8_t, 4> kHeaderId{'M', 'T', 'h', 'd'};
constexpr std::array<std::uint8_t, 4> kTrackId{'M', 'T', 'r', 'k'};
constexpr int kHeaderLength = 6;

/// Walks the bytes; every read is checked, `ok()` tells whether all of them succeeded.
class ByteReader {
  public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool atEnd() const { return position_ >= bytes_.size(); }
    [[nodiscard]] std::size_t position() const { return position_; }

    std::uint8_t byte() {
        if (atEnd()) {
            ok_ = false;
            return 0;
        }
        return bytes_[position_++];
    }
    [[nodiscard]] std::uint8_t peek() const { return atEnd() ? 0 : bytes_[position_]; }

    std::uint32_t bigEndian(int count) {
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i)
            value = value << 8 | byte();
        return value;
    }
    /// A variable-length quantity of at most four bytes.
    std::uint32_t variableLength() {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i) {
            const std::uint8_t next = byte();
            value = value << 7 | (next & 0x7F);
            if ((next & 0x80) == 0)
                return value;
        }
        ok_ = false;
        return 0;
    }
    std::span<const std::uint8_t> take(std::size_t count) {
        if (count > bytes_.size() - position_) {
            ok_ = false;
            position_ = bytes_.size();
            return {};
        }
        const auto taken = bytes_.subspan(position_, count);
        position_ += count;
        return taken;
    }

  private:
    std::span<const std::uint8_t> bytes_;
    std::size_t position_ = 0;
    bool ok_ = true;
};

tl::unexpected<Error> damaged(std::size_t byte) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The MIDI data is damaged or cut off at byte %1; "
                                    "export the file again."),
                   byte);
}

int dataBytes(std::uint8_t status) {
    const int kind = status & 0xF0;
    return kind == midi::kProgramChange || kind == 0xD0 ? 1 : 2;
}

/// Reads one event after its delta time. False if the bytes make no sense.
bool readEvent(ByteReader& reader, Tick at, std::uint8_t& runningStatus, MidiTrack& track) {
    const bool hasStatus = (reader.peek() & 0x80) != 0;
    const std::uint8_t status = hasStatus ? reader.byte() : runningStatus;
    if (status == midi::kMeta) {
        const std::uint8_t type = reader.byte();
        const auto payload = reader.take(reader.variableLength());
        if (!reader.ok())
            return false;
        track.addMeta(at, type, Bytes(payload.begin(), payload.end()));
        runningStatus = 0;
        return true;
    }
    if (status == 0xF0 || status == 0xF7) {
        reader.take(reader.variableLength());
        runningStatus = 0;
        return reader.ok();
    }
    if (status < 0x80 || status >= 0xF0)
        return false;
    runningStatus = status;
    const std::uint8_t data1 = reader.byte();
    const std::uint8_t data2 = dataBytes(status) == 2 ? reader.byte() : std::uint8_t{0};
    if (!reader.ok() || data1 >= 0x80 || data2 >= 0x80)
        return false;
    track.addChannelMessage(at, status, data1, data2);
    return true;
}

bool hasEnd(const MidiTrack& track) {
    return !track.events.empty() && track.events.back().isMeta(midi::kEndOfTrack);
}

/// Position of the first event that makes no sense, or nothing if all is well; what stands before
/// it is in `track`.
std::optional<std::size_t> readTrack(std::span<const std::uint8_t> bytes, MidiTrack& track) {
    ByteReader reader(bytes);
    std::uint8_t runningStatus = 0;
    Tick at = 0;
    while (!reader.atEnd()) {
        const std::size_t start = reader.position();
        at += reader.variableLength();
        if (!reader.ok() || !readEvent(reader, at, runningStatus, track))
            return start;
        if (hasEnd(track))
            break;
    }
    return std::nullopt;
}

void appendBigEndian(Bytes& out, std::uint32_t value, int count) {
    for (int i = count - 1; i >= 0; --i)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void appendVariableLength(Bytes& out, std::uint64_t value) {
    int shift = 0;
    while (value >> (shift + 7) != 0)
        shift += 7;
    for (; shift > 0; shift -= 7)
        out.push_back(static_cast<std::uint8_t>((value >> shift & 0x7F) | 0x80));
    out.push_back(static_cast<std::uint8_t>(value & 0x7F));
}

void appendEvent(Bytes& out, const MidiTrack& track, const MidiEvent& event,
                 std::uint8_t& runningStatus) {
    if (event.status == midi::kMeta) {
        const Bytes& payload = track.payloadOf(event);
        out.insert(out.end(), {midi::kMeta, event.data1});
        appendVariableLength(out, payload.size());
        out.insert(out.end(), payload.begin(), payload.end());
        runningStatus = 0;
        return;
    }
    if (event.status != runningStatus)
        out.push_back(event.status);
    runningStatus = event.status;
    out.push_back(event.data1);
    if (dataBytes(event.status) == 2)
        out.push_back(event.data2);
}

/// The time between two events. What is longer than four bytes can say is filled with empty texts,
/// which mean nothing. True if there were some, which end a running status.
bool appendDelta(Bytes& out, std::uint64_t delta) {
    constexpr std::uint64_t kLongest = 0x0FFF'FFFF;
    const bool filled = delta > kLongest;
    for (; delta > kLongest; delta -= kLongest) {
        appendVariableLength(out, kLongest);
        out.insert(out.end(), {midi::kMeta, midi::kText, 0});
    }
    appendVariableLength(out, delta);
    return filled;
}

void appendTrack(Bytes& out, const MidiTrack& track) {
    out.insert(out.end(), kTrackId.begin(), kTrackId.end());
    const std::size_t lengthAt = out.size();
    appendBigEndian(out, 0, 4);
    std::uint8_t runningStatus = 0;
    Tick last = 0;
    for (const MidiEvent& event : track.events) {
        if (appendDelta(out, static_cast<std::uint64_t>(event.at - last)))
            runningStatus = 0;
        appendEvent(out, track, event, runningStatus);
        last = event.at;
    }
    if (!hasEnd(track))
        out.insert(out.end(), {0, midi::kMeta, midi::kEndOfTrack, 0});
    const auto length = static_cast<std::uint32_t>(out.size() - lengthAt - 4);
    for (int i = 0; i < 4; ++i)
        out[lengthAt + static_cast<std::size_t>(i)] =
            static_cast<std::uint8_t>(length >> (24 - 8 * i));
}

struct Header {
    MidiFile file;
    std::uint32_t trackCount = 0;
};

Expected<Header> readHeader(ByteReader& reader) {
    const auto id = reader.take(4);
    if (!std::ranges::equal(id, kHeaderId))
        return failure(STUDIO_TRANSLATE("core",
                                        "This is not a MIDI file (it does not begin with "
                                        "MThd); choose another file."));
    const std::uint32_t length = reader.bigEndian(4);
    Header header;
    MidiFile& file = header.file;
    file.format = static_cast<int>(reader.bigEndian(2));
    header.trackCount = reader.bigEndian(2);
    const std::uint32_t division = reader.bigEndian(2);
    if (!reader.ok() || length < kHeaderLength)
        return damaged(reader.position());
    reader.take(length - kHeaderLength);
    if (file.format > 1)
        return failure(STUDIO_TRANSLATE("core",
                                        "This MIDI file is of type %1; save it as type 0 "
                                        "or 1."),
                       file.format);
    if (division == 0 || (division & 0x8000) != 0)
        return failure(STUDIO_TRANSLATE("core",
                                        "This MIDI file counts time in film frames or not "
                                        "at all; save it with ticks per quarter."));
    file.ticksPerQuarter = static_cast<int>(division);
    return header;
}

}  // namespace

void MidiTrack::addMeta(Tick at, std::uint8_t type, Bytes payload) {
    events.push_back({at, static_cast<std::uint32_t>(payloads.size()), midi::kMeta, type, 0});
    payloads.push_back(std::move(payload));
}

void MidiTrack::addChannelMessage(Tick at, std::uint8_t status, int data1, int data2) {
    events.push_back(
        {at, 0, status, static_cast<std::uint8_t>(data1), static_cast<std::uint8_t>(data2)});
}

Expected<MidiFile> parseMidi(std::span<const std::uint8_t> bytes) {
    auto file = salvageMidi(bytes);
    if (file && file->damagedAt)
        return damaged(*file->damagedAt);
    return file;
}

Expected<MidiFile> salvageMidi(std::span<const std::uint8_t> bytes) {
    ByteReader reader(bytes);
    auto header = readHeader(reader);
    if (!header)
        return tl::unexpected(header.error());
    MidiFile& file = header->file;
    while (bytes.size() - reader.position() >= 8) {
        const auto id = reader.take(4);
        const std::uint32_t length = reader.bigEndian(4);
        const std::size_t start = reader.position();
        const bool whole = length <= bytes.size() - start;
        const auto chunk = reader.take(whole ? length : bytes.size() - start);
        if (!std::ranges::equal(id, kTrackId))
            continue;
        MidiTrack track;
        auto bad = readTrack(chunk, track);
        if (!bad && !whole && !hasEnd(track))
            bad = chunk.size();
        if (bad && !file.damagedAt)
            file.damagedAt = start + *bad;
        file.tracks.push_back(std::move(track));
    }
    // Of a file that was cut off between two tracks the rest would pass for silence.
    if (!file.damagedAt && file.tracks.size() < header->trackCount)
        file.damagedAt = reader.position();
    if (file.tracks.empty())
        return damaged(file.damagedAt.value_or(reader.position()));
    return std::move(file);
}

Bytes writeMidi(const MidiFile& file) {
    Bytes out;
    out.insert(out.end(), kHeaderId.begin(), kHeaderId.end());
    appendBigEndian(out, kHeaderLength, 4);
    appendBigEndian(out, static_cast<std::uint32_t>(file.format), 2);
    appendBigEndian(out, static_cast<std::uint32_t>(file.tracks.size()), 2);
    appendBigEndian(out, static_cast<std::uint32_t>(file.ticksPerQuarter), 2);
    for (const MidiTrack& track : file.tracks)
        appendTrack(out, track);
    return out;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/midi_conductor.h"

#include <algorithm>
#include <iterator>

namespace studio::core {

namespace {

constexpr int kLongestDenominatorPower = 6;

bool isEndMark(const TimeSignature& signature) {
    return signature.numerator == 1 && signature.denominator == 1;
}

template <class T>
std::vector<T> fromStart(std::map<Tick, T> changes) {
    changes.try_emplace(0, T{});
    std::vector<T> list;
    for (const auto& [at, change] : changes)
        list.push_back(change);
    return list;
}

}  // namespace

bool MidiConductor::read(const MidiTrack& track) {
    bool sensible = true;
    for (const MidiEvent& event : track.events) {
        lastEvent_ = std::max(lastEvent_, event.isMeta(midi::kEndOfTrack) ? 0 : event.at);
        if (event.isMeta(midi::kSetTempo))
            sensible &= readTempo(event.at, track.payloadOf(event));
        if (event.isMeta(midi::kTimeSignature))
            sensible &= readSignature(event.at, track.payloadOf(event));
    }
    return sensible;
}

bool MidiConductor::readTempo(Tick at, const Bytes& data) {
    if (data.size() < 3)
        return false;
    const std::int64_t tempo = data[0] << 16 | data[1] << 8 | data[2];
    tempos_[at] = {at, std::max<std::int64_t>(tempo, 1)};
    return true;
}

bool MidiConductor::readSignature(Tick at, const Bytes& data) {
    if (data.size() < 2 || data[0] == 0 || data[1] > kLongestDenominatorPower)
        return false;
    const TimeSignature signature{at, data[0], std::int64_t{1} << data[1]};
    // The end mark of a song without length stands where its first signature does.
    if (at != 0 || !isEndMark(signature) || !signatures_.contains(0))
        signatures_[at] = signature;
    return true;
}

Tick MidiConductor::takeEndMark() {
    if (signatures_.size() < 2)
        return 0;
    const auto last = std::prev(signatures_.end());
    if (!isEndMark(last->second))
        return 0;
    const Tick end = last->first;
    signatures_.erase(last);
    return end;
}

TempoMap MidiConductor::tempoMap(int ticksPerQuarter) const {
    return {ticksPerQuarter, fromStart(tempos_)};
}

MeterMap MidiConductor::meterMap(int ticksPerQuarter) const {
    return {ticksPerQuarter, fromStart(signatures_)};
}

}  // namespace studio::core

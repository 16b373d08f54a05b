// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/instrument_json.h"

#include "core/io/project/note_json.h"

#include <utility>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kKey = "instruments";

Json sequenceJson(const Sequence& sequence) {
    Json json{{"values", sequence.values}};
    if (sequence.loop)
        json["loop"] = *sequence.loop;
    if (sequence.release)
        json["release"] = *sequence.release;
    return json;
}

std::optional<std::uint8_t> readMark(ValueReader& reader, const Json& value,
                                     const Sequence& sequence) {
    if (value.is_null())
        return std::nullopt;
    const auto last = static_cast<std::int64_t>(sequence.values.size()) - 1;
    return static_cast<std::uint8_t>(reader.integer(value, kKey, 0, last));
}

Sequence readSequence(ValueReader& reader, const Json& value, SequenceKind kind) {
    Sequence sequence;
    const SequenceRange range = sequenceRange(kind);
    const Json& values = reader.list(value, "values");
    if (values.size() > kLongestSequence)
        reader.fail(kKey);
    for (const Json& each : values)
        sequence.values.push_back(
            static_cast<std::int8_t>(reader.integer(each, kKey, range.lowest, range.highest)));
    sequence.loop = readMark(reader, ValueReader::member(value, "loop"), sequence);
    sequence.release = readMark(reader, ValueReader::member(value, "release"), sequence);
    return sequence;
}

Vibrato readVibrato(ValueReader& reader, const Json& value) {
    const Json* row = reader.row(value, "vibrato", 3);
    if (row == nullptr)
        return {};
    return {
        static_cast<int>(reader.integer((*row)[0], "vibrato", 0, kLongestVibratoDelay)),
        static_cast<int>(reader.integer((*row)[1], "vibrato", 0, kHighestVibrato)),
        static_cast<int>(reader.integer((*row)[2], "vibrato", 0, kHighestVibrato)),
    };
}

}  // namespace

Json instrumentJson(const Instrument& instrument) {
    Json json{{"name", instrument.name}};
    for (const SequenceKind kind : kSequenceKinds) {
        if (!instrument.sequence(kind).empty())
            json["sequences"][std::string(sequenceName(kind))] =
                sequenceJson(instrument.sequence(kind));
    }
    if (instrument.arpeggioMode != ArpeggioMode::Absolute)
        json["arpeggioMode"] = std::string(arpeggioModeName(instrument.arpeggioMode));
    const Vibrato& vibrato = instrument.vibrato;
    if (vibrato != Vibrato{})
        json["vibrato"] = Json::array({vibrato.delay, vibrato.speed, vibrato.depth});
    return withUnknown(std::move(json), instrument.unknown);
}

Instrument readInstrument(ValueReader& reader, const Json& value) {
    Instrument instrument;
    if (!value.is_object()) {
        reader.fail(kKey);
        return instrument;
    }
    instrument.name = reader.text(value, "name");
    const Json& sequences = ValueReader::member(value, "sequences");
    for (const SequenceKind kind : kSequenceKinds)
        instrument.sequence(kind) = readSequence(
            reader, ValueReader::member(sequences, std::string(sequenceName(kind))), kind);
    if (const Json& mode = ValueReader::member(value, "arpeggioMode"); !mode.is_null()) {
        const auto named = arpeggioModeNamed(reader.text(value, "arpeggioMode"));
        if (!named)
            reader.fail("arpeggioMode");
        instrument.arpeggioMode = named.value_or(ArpeggioMode::Absolute);
    }
    if (const Json& vibrato = ValueReader::member(value, "vibrato"); !vibrato.is_null())
        instrument.vibrato = readVibrato(reader, vibrato);
    instrument.unknown =
        ValueReader::unknown(value, {"name", "sequences", "arpeggioMode", "vibrato"});
    return instrument;
}

}  // namespace studio::core

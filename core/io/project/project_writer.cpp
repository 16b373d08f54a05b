// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/instrument_json.h"
#include "core/io/project/note_json.h"
#include "core/io/project/project_file.h"
#include "core/io/project/wish_json.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

Json parsed(const UnknownKeys& keys) {
    return keys.empty() ? Json::object() : Json::parse(keys.json());
}

std::vector<Json> noteRows(const Part& part) {
    std::vector<Json> rows;
    for (const Note& note : part.notes)
        rows.push_back(noteJson(note));
    return rows;
}

std::vector<Json> laneRows(const Lane& lane) {
    std::vector<Json> rows;
    for (const LanePoint& point : lane)
        rows.push_back(pointJson(point));
    return rows;
}

/// Lays an object out by hand: a member a line, an element of a list a line.
class ObjectText {
  public:
    explicit ObjectText(std::string indent) : indent_(std::move(indent)) {}

    void add(const std::string& key, const std::string& text) {
        text_ += text_.empty() ? "\n" : ",\n";
        text_ += indent_ + " " + jsonLine(key) + ": " + text;
    }
    void add(const std::string& key, const Json& value) { add(key, jsonLine(value)); }
    void add(const std::string& key, const std::vector<Json>& rows) {
        std::string text = "[";
        for (std::size_t i = 0; i < rows.size(); ++i) {
            text += i == 0 ? "\n" : ",\n";
            text += indent_ + "  " + jsonLine(rows[i]);
        }
        add(key, text + "]");
    }
    void add(const UnknownKeys& keys) {
        const Json members = parsed(keys);
        for (const auto& [key, value] : members.items())
            add(key, value);
    }
    [[nodiscard]] std::string text() const { return "{" + text_ + "\n" + indent_ + "}"; }

  private:
    std::string indent_;
    std::string text_;
};

std::string voicesText(const Song& song) {
    ObjectText voices(" ");
    for (const Voice voice : kVoices) {
        const Part& part = song.part(voice);
        ObjectText text("  ");
        if (const int instrument = song.frame.voiceInstruments[index(voice)];
            instrument != kNoInstrument)
            text.add("instrument", Json(instrument));
        text.add("locks", lockRows(song.frame.locks, voice));
        if (const auto rows = wishRows(song.frame.wishes.spans(voice)); !rows.empty())
            text.add("wishes", rows);
        text.add("notes", noteRows(part));
        text.add("volume", laneRows(part.volume));
        text.add("timbre", laneRows(part.timbre));
        text.add(part.unknown);
        voices.add(std::string(shortName(voice)), text.text());
    }
    voices.add(song.frame.unknownVoices);
    return voices.text();
}

void addClock(ObjectText& text, const SongFrame& frame) {
    text.add("ticksPerQuarter", Json(frame.tempo.ticksPerQuarter()));
    std::vector<Json> tempos;
    for (const Tempo& tempo : frame.tempo.tempos())
        tempos.push_back(Json::array({tempo.at, tempo.microsecondsPerQuarter}));
    text.add("tempos", tempos);
    std::vector<Json> signatures;
    for (const TimeSignature& signature : frame.meter.signatures())
        signatures.push_back(
            Json::array({signature.at, signature.numerator, signature.denominator}));
    text.add("timeSignatures", signatures);
    text.add("length", Json(frame.length));
}

void addStructure(ObjectText& text, const SongFrame& frame) {
    text.add("region", Json(std::string(regionName(frame.region))));
    if (frame.loopPoint)
        text.add("loopPoint", Json(*frame.loopPoint));
    std::vector<Json> instruments;
    for (const Instrument& instrument : frame.instruments)
        instruments.push_back(instrumentJson(instrument));
    text.add("instruments", instruments);
    std::vector<Json> sections;
    for (const Section& section : frame.sections) {
        Json json{
            {"name", section.name}, {"start", section.range.begin}, {"end", section.range.end}};
        if (section.link)
            json["link"] = *section.link;
        sections.push_back(withUnknown(std::move(json), section.unknown));
    }
    text.add("sections", sections);
    if (!frame.sampled.empty())
        text.add("sampled", parsed(frame.sampled));
}

}  // namespace

std::string writeProject(const Song& song) {
    ObjectText text("");
    text.add("format", Json("lakhnes-studio-song"));
    text.add("formatVersion", Json(kProjectVersion));
    text.add("title", Json(song.frame.title));
    text.add("author", Json(song.frame.author));
    addClock(text, song.frame);
    addStructure(text, song.frame);
    text.add("voices", voicesText(song));
    text.add(song.frame.unknown);
    return text.text() + "\n";
}

}  // namespace studio::core

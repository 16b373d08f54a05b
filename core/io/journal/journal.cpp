// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/journal/journal.h"

#include "core/io/project/edit_json.h"
#include "core/io/project/note_json.h"
#include "core/io/project/project_file.h"
#include "core/io/project/value_reader.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>
#include <utility>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "lakhnes-studio-journal";
constexpr std::size_t kDigits = 16;

/// FNV-1a with 64 bits, of `before` and `text`.
std::uint64_t checksumOf(std::uint64_t before, std::string_view text) {
    constexpr std::uint64_t kBasis = 0xcbf29ce484222325;
    constexpr std::uint64_t kPrime = 0x100000001b3;
    std::uint64_t sum = (kBasis ^ before) * kPrime;
    for (const char c : text)
        sum = (sum ^ static_cast<std::uint8_t>(c)) * kPrime;
    return sum;
}

std::string digits(std::uint64_t value) {
    std::string text(kDigits, '0');
    for (std::size_t i = kDigits; i-- > 0; value >>= 4)
        text[i] = "0123456789abcdef"[value & 15];
    return text;
}

/// Walks over the lines that are whole.
class LineReader {
  public:
    explicit LineReader(std::string_view text) : rest_(text) {}

    /// The next line's JSON, or nothing.
    std::optional<Json> next() {
        const std::size_t end = rest_.find('\n');
        if (end == std::string_view::npos || end <= kDigits || rest_[kDigits] != ' ')
            return std::nullopt;
        const std::string_view text = rest_.substr(kDigits + 1, end - kDigits - 1);
        checksum_ = checksumOf(checksum_, text);
        if (rest_.substr(0, kDigits) != digits(checksum_))
            return std::nullopt;
        rest_.remove_prefix(end + 1);
        Json json = Json::parse(text, nullptr, false);
        if (!json.is_object())
            return std::nullopt;
        return json;
    }

  private:
    std::string_view rest_;
    std::uint64_t checksum_ = 0;
};

Expected<UnsavedSong> readBase(const std::optional<Json>& line) {
    if (!line || ValueReader::member(*line, "format") != kFormat)
        return failure(STUDIO_TRANSLATE("core",
                                        "The journal of unsaved edits is damaged from its start; "
                                        "open a backup of the song."));
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    ValueReader reader;
    const std::int64_t version =
        reader.integer(ValueReader::member(*line, "formatVersion"), "formatVersion", 1, kMost);
    if (version > kJournalVersion)
        return failure(STUDIO_TRANSLATE("core",
                                        "The journal of unsaved edits was written by a newer "
                                        "version; open it with that one."));
    UnsavedSong base;
    base.path = reader.text(*line, "path");
    base.steps = reader.integer(ValueReader::member(*line, "steps"), "steps", 0, kMost);
    auto song = readProject(reader.text(*line, "song"));
    if (reader.failed())
        return tl::unexpected(reader.error());
    if (!song)
        return tl::unexpected(song.error());
    base.song = std::move(*song);
    return base;
}

}  // namespace

std::string JournalWriter::line(const std::string& json) {
    checksum_ = checksumOf(checksum_, json);
    return digits(checksum_) + " " + json + "\n";
}

std::string JournalWriter::begin(const UnsavedSong& song) {
    checksum_ = 0;
    return line(jsonLine(Json{{"format", kFormat},
                              {"formatVersion", kJournalVersion},
                              {"path", song.path},
                              {"steps", song.steps},
                              {"song", writeProject(song.song)}}));
}

std::string JournalWriter::add(const SongEdit& edit) {
    return line(jsonLine(Json{{"edit", editJson(edit)}}));
}

std::string JournalWriter::addSteps(std::int64_t steps) {
    return line(jsonLine(Json{{"steps", steps}}));
}

std::string JournalWriter::addKeys(const UnknownKeys& keys) {
    return line(jsonLine(Json{{"keys", keys.empty() ? "" : keys.json()}}));
}

Expected<UnsavedSong> readJournal(std::string_view text) {
    LineReader lines(text);
    auto journal = readBase(lines.next());
    if (!journal)
        return journal;
    // Edits find the frame as it was without them.
    std::optional<UnknownKeys> keys;
    while (const auto json = lines.next()) {
        if (const Json& member = ValueReader::member(*json, "keys"); member.is_string()) {
            const auto stored = member.get<std::string>();
            keys = stored.empty() ? UnknownKeys() : UnknownKeys(stored);
            continue;
        }
        if (const Json& steps = ValueReader::member(*json, "steps"); steps.is_number_integer()) {
            journal->steps = steps.get<std::int64_t>();
            continue;
        }
        const auto edit = readEdit(ValueReader::member(*json, "edit"));
        if (!edit || !edit->fits(journal->song))
            break;
        edit->apply(journal->song);
        ++journal->steps;
    }
    if (keys)
        journal->song.frame.unknown = *keys;
    if (auto checked = checkSong(journal->song); !checked)
        return tl::unexpected(checked.error());
    return journal;
}

}  // namespace studio::core

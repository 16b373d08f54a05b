// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/assignment_text.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace studio::core {

namespace {

constexpr std::string_view kNothing = "none";
constexpr std::string_view kAllDrums = "drums";
constexpr std::string_view kTop = "top";
constexpr std::string_view kBottom = "bottom";
/// Further, every note would be moved back into its voice's range.
constexpr int kMostSemitones = 96;

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::optional<int> wholeNumber(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size())
        return std::nullopt;
    return value;
}

tl::unexpected<Error> unreadable(std::string_view part) {
    return failure(STUDIO_TRANSLATE("core",
                                    "\"%1\" gives no voice a line; write P1=2, TR=5:bottom:-12, "
                                    "NO=drums or P2=none, with commas between."),
                   std::string(part));
}

/// The index of the line that `text` numbers.
Expected<std::size_t> readLine(std::string_view text, const MidiScore& score,
                               std::string_view part) {
    const auto number = wholeNumber(text);
    if (!number)
        return unreadable(part);
    if (*number < 1 || static_cast<std::size_t>(*number) > score.lines.size())
        return failure(STUDIO_TRANSLATE("core", "There is no line %1; the file has lines 1 to %2."),
                       *number, score.lines.size());
    return static_cast<std::size_t>(*number - 1);
}

Expected<VoiceSource> readSource(std::string_view text, Voice voice, const MidiScore& score,
                                 std::string_view part) {
    const auto words = split(text, ':');
    const auto line = readLine(words.front(), score, part);
    if (!line)
        return tl::unexpected(line.error());
    VoiceSource source{*line, voice == Voice::Triangle ? LinePick::Bottom : LinePick::Top};
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto semitones = wholeNumber(words[i]);
        if (words[i] == kTop || words[i] == kBottom)
            source.pick = words[i] == kTop ? LinePick::Top : LinePick::Bottom;
        else if (semitones && std::abs(*semitones) <= kMostSemitones)
            source.transpose = *semitones;
        else
            return unreadable(part);
    }
    return source;
}

Expected<std::vector<std::size_t>> readDrums(std::string_view text, const MidiScore& score,
                                             std::string_view part) {
    std::vector<std::size_t> lines;
    if (text == kNothing)
        return lines;
    if (text == kAllDrums) {
        for (std::size_t line = 0; line < score.lines.size(); ++line) {
            if (score.lines[line].drums())
                lines.push_back(line);
        }
        return lines;
    }
    for (const std::string_view number : split(text, '+')) {
        const auto line = readLine(number, score, part);
        if (!line)
            return tl::unexpected(line.error());
        if (!std::ranges::count(lines, *line))
            lines.push_back(*line);
    }
    return lines;
}

Expected<void> assign(std::string_view part, const MidiScore& score, Arrangement& arrangement) {
    const std::size_t equals = part.find('=');
    const auto voice = voiceNamed(part.substr(0, equals));
    if (equals == std::string_view::npos || !voice)
        return unreadable(part);
    const std::string_view text = part.substr(equals + 1);
    if (*voice == Voice::Noise) {
        auto drums = readDrums(text, score, part);
        if (!drums)
            return tl::unexpected(drums.error());
        arrangement.drums = std::move(*drums);
        return {};
    }
    auto& tone = arrangement.tones[index(*voice)];
    if (text == kNothing) {
        tone.reset();
        return {};
    }
    const auto source = readSource(text, *voice, score, part);
    if (!source)
        return tl::unexpected(source.error());
    tone = *source;
    return {};
}

}  // namespace

Expected<Arrangement> parseAssignment(std::string_view text, const MidiScore& score,
                                      Arrangement base) {
    for (const std::string_view part : split(text, ',')) {
        if (auto assigned = assign(part, score, base); !assigned)
            return tl::unexpected(assigned.error());
    }
    return base;
}

std::string assignmentText(const Arrangement& arrangement) {
    std::string text;
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2, Voice::Triangle}) {
        text.append(shortName(voice)).append("=");
        const auto& source = arrangement.tones[index(voice)];
        if (!source) {
            text.append(kNothing).append(",");
            continue;
        }
        text.append(std::to_string(source->line + 1)).append(":");
        text.append(source->pick == LinePick::Top ? kTop : kBottom);
        if (source->transpose != 0)
            text.append(source->transpose > 0 ? ":+" : ":")
                .append(std::to_string(source->transpose));
        text.append(",");
    }
    text.append(shortName(Voice::Noise)).append("=");
    if (arrangement.drums.empty())
        text.append(kNothing);
    for (std::size_t i = 0; i < arrangement.drums.size(); ++i)
        text.append(i == 0 ? "" : "+").append(std::to_string(arrangement.drums[i] + 1));
    return text;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/sequence_text.h"

#include <algorithm>
#include <charconv>

namespace studio::core {

namespace {

constexpr std::string_view kBlanks = " \t\r\n,;";
constexpr std::string_view kMarks = "|/";

/// Cuts the first number or mark off `text`; empty at its end.
std::string_view takeWord(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    std::size_t length = 0;
    if (!text.empty() && kMarks.find(text.front()) != std::string_view::npos)
        length = 1;
    else
        length = std::min({text.find_first_of(kBlanks), text.find_first_of(kMarks), text.size()});
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

std::optional<int> numberOf(std::string_view word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

bool insideOrNone(const std::optional<std::uint8_t>& mark, const Sequence& sequence) {
    return !mark || *mark < sequence.values.size();
}

}  // namespace

std::string sequenceText(const Sequence& sequence) {
    std::string text;
    for (std::size_t i = 0; i < sequence.values.size(); ++i) {
        if (sequence.loop == i)
            text += "| ";
        if (sequence.release == i)
            text += "/ ";
        text += std::to_string(sequence.values[i]) + ' ';
    }
    if (!text.empty())
        text.pop_back();
    return text;
}

Expected<Sequence> readSequence(std::string_view text, SequenceKind kind) {
    Sequence sequence;
    const SequenceRange range = sequenceRange(kind);
    for (std::string_view word = takeWord(text); !word.empty(); word = takeWord(text)) {
        if (word == "|" || word == "/") {
            auto& mark = word == "|" ? sequence.loop : sequence.release;
            if (mark)
                return failure(STUDIO_TRANSLATE("core", "The mark %1 stands twice."),
                               std::string(word));
            mark = static_cast<std::uint8_t>(sequence.values.size());
            continue;
        }
        const auto value = numberOf(word);
        if (!value)
            return failure(STUDIO_TRANSLATE("core", "\"%1\" is no number."), std::string(word));
        if (!range.contains(*value))
            return failure(STUDIO_TRANSLATE("core", "%1 lies outside %2 to %3."), *value,
                           range.lowest, range.highest);
        if (sequence.values.size() == kLongestSequence)
            return failure(STUDIO_TRANSLATE("core", "A sequence has at most %1 values."),
                           kLongestSequence);
        sequence.values.push_back(static_cast<std::int8_t>(*value));
    }
    if (!insideOrNone(sequence.loop, sequence) || !insideOrNone(sequence.release, sequence))
        return failure(STUDIO_TRANSLATE("core", "A mark stands before no value."));
    return sequence;
}

}  // namespace studio::core

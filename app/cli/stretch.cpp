// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/stretch.h"

#include <charconv>
#include <system_error>

namespace studio::cli {

namespace {

using core::Voice;

std::vector<Voice> voicesIn(std::string_view text) {
    if (text == "all")
        return {core::kVoices.begin(), core::kVoices.end()};
    const auto voice = core::voiceNamed(text);
    return voice ? std::vector{*voice} : std::vector<Voice>();
}

}  // namespace

std::optional<std::int64_t> wholeNumberIn(std::string_view text) {
    std::int64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [read, problem] = std::from_chars(text.data(), end, value);
    if (problem != std::errc{} || read != end)
        return std::nullopt;
    return value;
}

std::optional<std::pair<std::int64_t, std::int64_t>> barsIn(std::string_view text) {
    const std::size_t dash = text.find('-');
    const auto first = wholeNumberIn(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : wholeNumberIn(text.substr(dash + 1));
    if (!first || !last || *first < 1 || *last < *first)
        return std::nullopt;
    return std::pair(*first, *last);
}

std::optional<Stretch> readStretch(std::string_view text) {
    const std::size_t colon = text.find(':');
    Stretch stretch{voicesIn(text.substr(0, colon)), std::nullopt};
    if (stretch.voices.empty())
        return std::nullopt;
    const auto named = colon == std::string_view::npos ? "all" : text.substr(colon + 1);
    stretch.bars = barsIn(named);
    if (!stretch.bars && named != "all")
        return std::nullopt;
    return stretch;
}

tl::expected<core::TickRange, CommandError> ticksOf(const Stretch& stretch, const core::Song& song,
                                                    const std::string& text) {
    const std::int64_t bars = song.barCount();
    if (!stretch.bars)
        return core::TickRange{0, song.frame.length};
    if (stretch.bars->second > bars)
        return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                     "%1 lies behind the song, which has %2 "
                                                     "bars; choose bars within it."),
                                    text, bars)
                          .value());
    return song.frame.meter.bars(stretch.bars->first, stretch.bars->second);
}

}  // namespace studio::cli

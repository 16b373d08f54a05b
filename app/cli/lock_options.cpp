// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/lock_options.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

namespace studio::cli {

namespace {

using core::LockMode;
using core::Voice;

/// One VOICE:BARS=MODE of --lock.
struct NamedCells {
    std::vector<Voice> voices;
    /// First and last bar, counted from 1; nothing for all of them.
    std::optional<std::pair<std::int64_t, std::int64_t>> bars;
    LockMode mode = LockMode::Locked;
};

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

std::vector<Voice> voicesIn(std::string_view text) {
    if (text == "all")
        return {core::kVoices.begin(), core::kVoices.end()};
    const auto voice = core::voiceNamed(text);
    return voice ? std::vector{*voice} : std::vector<Voice>();
}

std::optional<NamedCells> readCells(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::size_t equals = text.find('=');
    if (colon == std::string_view::npos || equals == std::string_view::npos || equals < colon)
        return std::nullopt;
    const std::string_view bars = text.substr(colon + 1, equals - colon - 1);
    const auto mode = core::lockModeNamed(text.substr(equals + 1));
    NamedCells cells{voicesIn(text.substr(0, colon)), barsIn(bars), mode.value_or(LockMode::Free)};
    if (cells.voices.empty() || !mode || (!cells.bars && bars != "all"))
        return std::nullopt;
    return cells;
}

}  // namespace

void LockOptions::addTo(CLI::App& command) {
    const auto add = [&](std::size_t which, const char* name, const char* help) {
        command.add_option(name, voices_[which], help)
            ->delimiter(',')
            ->allow_extra_args(false)
            ->type_name("P2,TR");
    };
    add(0, "--free", "Voices to write anew: P1, P2, TR, NO; voices not named stay as they are");
    add(1, "--rhythm", "Voices that keep onsets, lengths, volume and timbre and get new pitches");
    add(2, "--pitch", "Voices that keep their pitches, in order, and get new onsets and lengths");
    add(3, "--silent", "Voices that are emptied");
    command
        .add_option("--lock", cells_,
                    "Cells, the later ones over the earlier: VOICE:BARS=MODE with P1 … NO or all, "
                    "bars 5, 5-8 or all, and locked, rhythm, pitch, free or silent")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("P2:5-8=rhythm,TR:all=free");
}

bool LockOptions::given() const {
    return !cells_.empty() ||
           std::ranges::any_of(voices_, [](const auto& names) { return !names.empty(); });
}

CommandResult LockOptions::check() const {
    std::array<bool, core::kVoiceCount> named{};
    for (const auto& names : voices_) {
        for (const std::string& name : names) {
            const auto voice = core::voiceNamed(name);
            if (!voice)
                return wrongUse(STUDIO_TRANSLATE("cli",
                                                 "There is no voice %1; name P1, P2, TR or "
                                                 "NO."),
                                name);
            if (std::exchange(named[core::index(*voice)], true))
                return wrongUse(STUDIO_TRANSLATE("cli", "%1 is named twice; name each voice once."),
                                name);
        }
    }
    for (const std::string& text : cells_) {
        if (!readCells(text))
            return wrongUse(STUDIO_TRANSLATE("cli",
                                             "%1 names no cells; write for example "
                                             "P2:5-8=rhythm or TR:all=free."),
                            text);
    }
    return {};
}

CommandResult LockOptions::apply(core::Song& song, core::TickRange region) const {
    const std::int64_t bars = song.barCount();
    song.frame.locks = core::LockMap(LockMode::Locked);
    for (std::size_t i = 0; i < voices_.size(); ++i) {
        for (const std::string& name : voices_[i])
            song.frame.locks.set(core::voiceNamed(name).value(), region, kNamedModes[i]);
    }
    for (const std::string& text : cells_) {
        const NamedCells cells = readCells(text).value();
        if (cells.bars && cells.bars->second > bars)
            return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                         "%1 lies behind the song, which has %2 "
                                                         "bars; choose bars within it."),
                                        text, bars)
                              .value());
        const core::TickRange range =
            cells.bars ? song.frame.meter.bars(cells.bars->first, cells.bars->second)
                       : core::TickRange{0, song.frame.length};
        for (const Voice voice : cells.voices)
            song.frame.locks.set(voice, range, cells.mode);
    }
    return {};
}

}  // namespace studio::cli

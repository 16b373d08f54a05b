// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/lock_options.h"

#include "app/cli/stretch.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace studio::cli {

namespace {

using core::LockMode;

/// One VOICE:BARS=MODE of --lock.
struct NamedCells {
    Stretch stretch;
    LockMode mode = LockMode::Locked;
};

std::optional<NamedCells> readCells(std::string_view text) {
    const std::size_t equals = text.find('=');
    // Bars must be named, be it all of them.
    if (equals == std::string_view::npos || text.find(':') > equals)
        return std::nullopt;
    const auto stretch = readStretch(text.substr(0, equals));
    const auto mode = core::lockModeNamed(text.substr(equals + 1));
    if (!stretch || !mode)
        return std::nullopt;
    return NamedCells{*stretch, *mode};
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
    song.frame.locks = core::LockMap(LockMode::Locked);
    for (std::size_t i = 0; i < voices_.size(); ++i) {
        for (const std::string& name : voices_[i])
            song.frame.locks.set(core::voiceNamed(name).value(), region, kNamedModes[i]);
    }
    for (const std::string& text : cells_) {
        const NamedCells cells = readCells(text).value();
        const auto range = ticksOf(cells.stretch, song, text);
        if (!range)
            return tl::unexpected(range.error());
        for (const core::Voice voice : cells.stretch.voices)
            song.frame.locks.set(voice, *range, cells.mode);
    }
    return {};
}

}  // namespace studio::cli

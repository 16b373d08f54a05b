// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/console.h"
#include "core/score/song.h"

#include <CLI/CLI.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace studio::cli {

/// --free, --rhythm, --pitch, --silent and --lock: what a fill may change.
class LockOptions {
  public:
    void addTo(CLI::App& command);

    /// True if the command line says anything about locks.
    [[nodiscard]] bool given() const;
    /// Reads the options without a song; fails if a voice, a mode or a stretch of bars is not one.
    [[nodiscard]] CommandResult check() const;
    /// Locks all of `song` but what the options name: voices within `region`, then the cells of
    /// --lock in their order. Fails if a cell lies behind the song.
    [[nodiscard]] CommandResult apply(core::Song& song, core::TickRange region) const;

  private:
    static constexpr std::array kNamedModes{core::LockMode::Free, core::LockMode::Rhythm,
                                            core::LockMode::Pitch, core::LockMode::Silent};

    /// By kNamedModes.
    std::array<std::vector<std::string>, kNamedModes.size()> voices_;
    std::vector<std::string> cells_;
};

}  // namespace studio::cli

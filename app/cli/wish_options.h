// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/console.h"
#include "core/score/song.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio::cli {

/// --scale, --chords, --range, --grid, --density, --shortest, --longest, --resemble,
/// --pitch-temperature and --keep-ends: what is wished of what the model writes.
class WishOptions {
  public:
    void addTo(CLI::App& command);

    /// Reads the options without a song; fails if one of them makes no sense.
    [[nodiscard]] CommandResult check() const;
    /// `wishes` for `song`, with the options over them in their order. Fails if one of them lies
    /// behind the song.
    [[nodiscard]] tl::expected<core::WishMap, CommandError> over(const core::Song& song,
                                                                 core::WishMap wishes) const;

  private:
    std::vector<std::string> scales_;
    std::vector<std::string> chords_;
    std::vector<std::string> ranges_;
    std::vector<std::string> grids_;
    std::vector<std::string> densities_;
    std::vector<std::string> shortest_;
    std::vector<std::string> longest_;
    std::vector<std::string> resemblances_;
    std::vector<std::string> temperatures_;
    bool keepsEnds_ = false;

    /// What one value of an option does to a wish of a voice.
    using Change = std::function<void(core::Voice, core::Wish&)>;
    using Reader = std::function<std::optional<Change>(std::string_view, const core::Song*)>;
    struct Option {
        const std::vector<std::string>& texts;
        /// Nothing if the value is none. Without a song the change is never made.
        Reader read;
        const char* example;
    };

    [[nodiscard]] std::vector<Option> options() const;
    [[nodiscard]] CommandResult apply(const core::Song& song, core::WishMap& wishes) const;
    [[nodiscard]] CommandResult applyChords(const core::Song& song, core::WishMap& wishes) const;
};

}  // namespace studio::cli

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/console.h"
#include "app/cli/model_options.h"
#include "app/cli/wish_options.h"
#include "core/infill/fill.h"
#include "core/io/song_file.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace studio::cli {

/// What every command asks for that lets the model write: --out, --takes, --seed, --temperature,
/// --top-k, --top-p, the wishes and the model.
struct WritingOptions {
    std::string out;
    int takes = 1;
    /// Fills that the takes are chosen from; fewer than takes for just as many.
    int islands = 0;
    /// Polisher's steps of each take, and how long it may go on; 0 for no limit of that kind.
    int polishSteps = 0;
    double polishSeconds = 0;
    /// The seed and how boldly to draw; the command adds the rest.
    core::FillRequest request;
    WishOptions wishes;
    ModelOptions model;

    void addTo(CLI::App& command);
};

/// A song whose takes are written.
struct WritingJob {
    core::Song song;
    /// What it is filled by; the song keeps its own.
    core::LockMap locks;
    /// What of it is filled, how, and with which seed.
    core::FillRequest request;
    /// Which kind of MIDI file OUT is, if it is one.
    core::SongFormat flavour = core::SongFormat::Nesmdb;
    /// Says what happens, while it happens.
    std::string activity;
    /// What the result begins with in JSON.
    nlohmann::ordered_json about;
    /// On which the options lay theirs; if none, those of the song.
    std::optional<core::WishMap> wishes{};
};

/// The MIDI flavour that a song is written in which was opened from `format`.
[[nodiscard]] core::SongFormat flavourOf(core::SongFormat format);

/// Fails if OUT cannot be written, before the model works for nothing.
[[nodiscard]] CommandResult checkOutputs(const WritingOptions& options);

/// Draws the takes, saves them and tells of them; an interrupt leaves nothing.
[[nodiscard]] CommandResult writeTakes(const WritingOptions& options, WritingJob job,
                                       Console& console);

}  // namespace studio::cli

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/infill/fill_mode.h"
#include "core/infill/pulse_order.h"
#include "core/infill/take.h"
#include "core/infill/take_draft.h"
#include "core/model/language_model.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace studio::core {

/// What to fill: the cells of `region` that the song's locks leave open, as far as the mode does
/// not narrow them.
struct FillRequest {
    /// For FillMode::Continue see continuationOf(); for the others, clipped to the song.
    TickRange region;
    SamplingSettings sampling;
    /// Of the first take; those that follow have seed + 1, seed + 2 … The same seed, song, model,
    /// settings and machine give the same take.
    std::uint64_t seed = 0;
    ModeSettings mode{};
    /// Of what is written; those of the song or others.
    WishMap wishes{};
    /// Where P2 stays and P1 does not, the model hears P2 first.
    bool swapsPulses = true;
    /// Take::written of takes that are not to come again. A seed that gives one of them makes way
    /// for another.
    std::vector<std::array<std::vector<Note>, kVoiceCount>> unwanted{};
};

/// How the model reads `song`, which has the locks that `request` fills by.
[[nodiscard]] PulseOrder pulsesOf(const FillRequest& request, const Song& song);

/// Hears of a take after every token. Called from the thread that writes it.
using DraftListener = std::function<void(const TakeDraft&)>;

/// What is told of a fill while it runs, by one thread at a time; each may be left out.
struct FillEvents {
    /// Share of the way through all takes, 0 … 1.
    std::function<void(double)> progress{};
    /// A take has grown by a token.
    DraftListener wrote{};
    std::function<void(const Take&)> finished{};
};

/// A fill that is ready to give takes: the locks are compiled and the model has read what comes
/// before the region. Immutable; takes may be drawn from several threads at once.
class Filler {
  public:
    /// Fails with one sentence if nothing is free in the region, the settings make no sense or
    /// the model fails. Blocks for as long as the model reads.
    static Expected<Filler> prepare(Song song, std::shared_ptr<const LanguageModel> model,
                                    const FillRequest& request);

    /// Draws take `number`; nothing if `stop` was requested meanwhile, or if every seed that was
    /// tried gives an unwanted one. The song is never touched.
    [[nodiscard]] Expected<std::optional<Take>> take(std::uint32_t number,
                                                     const DraftListener& wrote,
                                                     const std::stop_token& stop) const;

  private:
    /// What the mode makes of the song, compiled, and read as far as nothing is open.
    struct Start {
        FillGround ground;
        FillPlan plan;
        std::shared_ptr<const Continuations> prompt;
        std::vector<float> logits;
    };

    Song song_;
    std::shared_ptr<const LanguageModel> model_;
    FillRequest request_;
    /// That of the first take; the others share it unless the mode draws what stays for each.
    Start start_;

    Filler() = default;
    [[nodiscard]] Expected<Start> startFor(std::uint64_t seed) const;
    [[nodiscard]] Expected<std::optional<Take>> draw(const Start& start, std::uint32_t number,
                                                     std::uint64_t seed, const DraftListener& wrote,
                                                     const std::stop_token& stop) const;
    [[nodiscard]] Expected<std::optional<Take>> takeFrom(std::uint64_t seed, std::uint32_t number,
                                                         const DraftListener& wrote,
                                                         const std::stop_token& stop) const;
    [[nodiscard]] bool isUnwanted(const Take& take) const;
    /// `result` as an edit of the song, unless it breaks a lock.
    [[nodiscard]] Expected<Take> takeOf(const Start& start, Song result) const;
};

/// The takes 0 … count - 1 in order, drawn by as many threads as the machine has cores, without
/// those that could be none but unwanted ones. Once `stop` is requested, those that are finished;
/// the others are dropped.
[[nodiscard]] Expected<std::vector<Take>> fillTakes(Song song,
                                                    std::shared_ptr<const LanguageModel> model,
                                                    const FillRequest& request, int count,
                                                    const FillEvents& events,
                                                    const std::stop_token& stop);

}  // namespace studio::core

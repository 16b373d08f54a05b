// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill_grammar.h"
#include "core/model/draw_rule.h"

namespace studio::core {

/// How the next token of a fill is proposed. The model's own distribution, cut to what is legal,
/// would let open voices speak whenever the model expects a fixed one, and would spend most
/// particles on that. So an open voice speaks with the model's chance of it, not counting voices
/// that are known to be silent; shorter waits are taken as often as an open voice is the one that
/// ends them, on a grid those nearest to a line for that line; all else leads to the next site; and
/// a voice that may begin some notes only begins one when the model would begin any. The weight
/// makes up for all of this (infill.md 3.4), so that what is drawn follows the model whatever is
/// proposed. Immutable, any thread.
class TokenProposal {
  public:
    /// `openShare`: how often the end of a wait belongs to an open voice, 0 … 1. The vocabulary
    /// must outlive it.
    TokenProposal(const Vocabulary& vocabulary, double openShare)
        : vocabulary_(vocabulary), openShare_(openShare) {}

    /// Makes `rule` that by which one of `choices`, which are not forced, is drawn.
    void makeRule(const FillChoices& choices, DrawRule& rule) const;

  private:
    const Vocabulary& vocabulary_;
    double openShare_;

    /// The rest is whatever is not said by a voice that may speak now.
    void addRest(const FillChoices& choices, DrawRule& rule) const;
    void addSite(const FillChoices& choices, DrawRule& rule) const;
    void addWaits(const FillChoices& choices, DrawRule& rule) const;
    /// Each wait of the vocabulary counts for the nearest that is legal.
    void bequeathToNearest(const FillChoices& choices, DrawRule& rule) const;
};

}  // namespace studio::core

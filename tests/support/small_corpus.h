// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/corpus/corpus.h"

#include <filesystem>

namespace studio::tests {

/// A corpus at `path` of `pieces` tunes in frames, each of its own pitches and some seconds long,
/// every other with a second piece in its group.
core::Corpus makeSmallCorpus(const std::filesystem::path& path, int pieces);

}  // namespace studio::tests

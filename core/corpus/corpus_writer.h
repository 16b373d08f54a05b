// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/corpus/corpus.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <vector>

namespace studio::core {

/// Packs pieces into one file, aside first; `path` is there, whole, once finish() succeeds. One
/// thread at a time.
class CorpusWriter {
  public:
    [[nodiscard]] static Expected<std::unique_ptr<CorpusWriter>> create(
        const std::filesystem::path& path, const CorpusTiming& timing);
    CorpusWriter(const CorpusWriter&) = delete;
    CorpusWriter& operator=(const CorpusWriter&) = delete;
    /// Unless it was finished, nothing stays.
    ~CorpusWriter();

    [[nodiscard]] const CorpusTiming& timing() const { return timing_; }
    /// `notes` as pieceOf() gives them; pieces of one group one after the other.
    void add(std::span<const PieceNote> notes, std::uint32_t group);
    /// One sentence if the disk would not take it all.
    [[nodiscard]] Expected<void> finish();

  private:
    std::filesystem::path path_;
    std::filesystem::path partial_;
    CorpusTiming timing_;
    std::ofstream stream_;
    Sha256 sum_;
    std::uint64_t noteCount_ = 0;
    std::vector<PieceEntry> pieces_;

    CorpusWriter(std::filesystem::path path, const CorpusTiming& timing);
    void write(std::span<const std::uint8_t> bytes);
};

}  // namespace studio::core

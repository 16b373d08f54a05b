// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/corpus/corpus_writer.h"
#include "core/corpus/lakh_rules.h"
#include "core/corpus/midi_files.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_set>

namespace studio::core {

/// How MIDI files become pieces.
struct CorpusSettings {
    /// Of ordinary MIDI: in how many ways at most its instruments are given to the voices.
    int mostAssignments = 16;
    std::uint64_t seed = 0;
};

/// What came of the files of a corpus.
struct CorpusStatistics {
    std::size_t files = 0;
    /// Files that gave pieces, and those that gave none, by SkipReason.
    std::size_t used = 0;
    std::array<std::size_t, kSkipReasonCount> skipped{};
    std::size_t pieces = 0;
    /// Pieces that some file had given before.
    std::size_t duplicates = 0;
    std::array<std::size_t, kVoiceCount> notes{};
    /// TX1 tokens, `<S>` before and after each piece among them.
    std::size_t tokens = 0;
    double seconds = 0;
};

/// Makes pieces of MIDI files and hands them to a writer: NES-MDB's files as they are, others by
/// adaptScore(). A piece with the same notes as an earlier one is dropped. One thread at a time.
class CorpusBuilder {
  public:
    /// `writer` must outlive it.
    CorpusBuilder(CorpusWriter& writer, const CorpusSettings& settings);

    void add(const FoundMidiFile& file);
    [[nodiscard]] const CorpusStatistics& statistics() const { return statistics_; }

  private:
    CorpusWriter& writer_;
    CorpusSettings settings_;
    Vocabulary vocabulary_ = Vocabulary::tx1();
    CorpusStatistics statistics_;
    /// Hashes of the pieces so far.
    std::unordered_set<std::size_t> seen_;

    [[nodiscard]] tl::expected<std::vector<VoiceNotes>, SkipReason> read(
        const FoundMidiFile& file) const;
    /// False if it was there before.
    bool addPiece(std::span<const PieceNote> piece, std::uint32_t group);
};

}  // namespace studio::core

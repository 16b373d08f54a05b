// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/corpus/corpus_piece.h"

#include <filesystem>
#include <span>
#include <string>

namespace studio::core {

/// What all pieces of a corpus are timed by.
struct CorpusTiming {
    Timing timing = Timing::Samples;
    /// Of 44.1 kHz; for frames.
    double samplesPerFrame = kSamplesPerFrame;

    /// Translates the corpus's steps; their phase within a frame is lost.
    [[nodiscard]] ModelClock clock() const {
        return timing == Timing::Samples ? ModelClock::samples()
                                         : ModelClock::frames(samplesPerFrame, 0);
    }
};

/// Many pieces in one file, as CorpusWriter packs them: a header, the notes, the pieces. It is
/// mapped, not read, so that it costs no memory. Immutable, any thread.
class Corpus {
  public:
    /// One sentence, naming the file, if it is none, of another version, cut off or changed: what
    /// it holds is summed and compared.
    [[nodiscard]] static Expected<Corpus> open(const std::filesystem::path& path);

    [[nodiscard]] const CorpusTiming& timing() const { return timing_; }
    /// Pieces of one group stand side by side.
    [[nodiscard]] std::span<const PieceEntry> pieces() const { return pieces_; }
    /// Voice by voice, by onset.
    [[nodiscard]] std::span<const PieceNote> notesOf(const PieceEntry& piece) const {
        return notes_.subspan(piece.firstNote, piece.noteCount);
    }
    [[nodiscard]] std::span<const PieceNote> notes() const { return notes_; }
    /// SHA-256 of all that it holds, in hexadecimal digits; empty where the program is built
    /// without nettle.
    [[nodiscard]] const std::string& sum() const { return sum_; }

  private:
    MappedFile file_;
    CorpusTiming timing_;
    std::span<const PieceNote> notes_;
    std::span<const PieceEntry> pieces_;
    std::string sum_;

    explicit Corpus(MappedFile file) : file_(std::move(file)) {}
    [[nodiscard]] bool read();
};

}  // namespace studio::core

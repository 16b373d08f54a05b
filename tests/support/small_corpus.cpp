// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/small_corpus.h"

#include "core/corpus/corpus_writer.h"

namespace studio::tests {

using namespace core;

Corpus makeSmallCorpus(const std::filesystem::path& path, int pieces) {
    auto writer = CorpusWriter::create(path, {Timing::Frames}).value();
    for (int i = 0; i < pieces; ++i) {
        for (int copy = 0; copy <= i % 2; ++copy) {
            std::vector<PieceNote> notes;
            for (std::uint32_t note = 0; note < 24; ++note)
                notes.push_back({8 * note, 8 * note + 6, Voice::Pulse1,
                                 static_cast<std::uint8_t>(48 + i + 12 * copy + note * note % 7)});
            for (std::uint32_t note = 0; note < 12; ++note)
                notes.push_back({16 * note, 16 * note + 16, Voice::Triangle,
                                 static_cast<std::uint8_t>(40 + i)});
            writer->add(notes, static_cast<std::uint32_t>(i));
        }
    }
    // What could not be written cannot be opened.
    (void)writer->finish();
    return Corpus::open(path).value();
}

}  // namespace studio::tests

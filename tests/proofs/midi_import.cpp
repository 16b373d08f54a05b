// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Opens every MIDI file of an archive as four voices: one with notes, damaged or not, must give a
// checked song with notes that plain MIDI takes and gives back, and soon.
//
//   midi_import ARCHIVE.tar.xz

#include "core/io/arrange/arrangement.h"
#include "core/io/midi/plain_midi.h"
#include "tests/support/archives.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

namespace {

using namespace studio;

struct Counts {
    std::size_t files = 0;
    std::size_t failed = 0;
    std::size_t notes = 0;
    std::size_t silent = 0;
    std::size_t damaged = 0;
    /// Damaged before their first note.
    std::size_t lost = 0;
};

/// What is wrong with the file; empty if nothing is.
std::string fault(const core::Bytes& bytes, Counts& counts) {
    const auto file = core::salvageMidi(bytes);
    if (!file)
        return file.error().message();
    const core::MidiScore score = core::readMidiScore(*file);
    counts.damaged += score.damagedAt ? 1 : 0;
    if (score.lines.empty()) {
        ++(score.damagedAt ? counts.lost : counts.silent);
        return {};
    }
    const auto arranged = core::arrange(score, core::suggestArrangement(score));
    if (!arranged)
        return arranged.error().message();
    counts.notes += arranged->song.noteCount();
    if (arranged->song.noteCount() == 0)
        return "opens empty";
    const auto again = core::parseMidi(core::writeMidi(core::writePlainMidi(arranged->song)));
    return again ? std::string() : again.error().message();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: midi_import ARCHIVE.tar.xz\n";
        return 2;
    }
    Counts counts;
    std::chrono::duration<double> longest{};
    const bool read =
        tests::visitMidiFiles(argv[1], [&](const std::string& name, const core::Bytes& bytes) {
            ++counts.files;
            const auto begun = std::chrono::steady_clock::now();
            const std::string wrong = fault(bytes, counts);
            longest = std::max<std::chrono::duration<double>>(
                longest, std::chrono::steady_clock::now() - begun);
            if (!wrong.empty()) {
                ++counts.failed;
                std::cout << name << ": " << wrong << '\n';
            }
            return true;
        });
    std::cout << counts.files << " files, " << counts.silent << " without notes, " << counts.damaged
              << " damaged (" << counts.lost << " before the first note), " << counts.notes
              << " notes, " << counts.failed << " failed, the slowest took " << longest.count()
              << " s\n";
    return read && counts.failed == 0 && counts.files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

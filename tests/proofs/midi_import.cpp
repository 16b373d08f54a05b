// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Opens every MIDI file of an archive as four voices: one with notes must give a checked song with
// notes that plain MIDI takes and gives back, and soon.
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

/// What is wrong with the file; empty if nothing is.
std::string fault(const core::Bytes& bytes, std::size_t& notes, std::size_t& silent) {
    const auto file = core::parseMidi(bytes);
    if (!file)
        return file.error().message();
    const core::MidiScore score = core::readMidiScore(*file);
    if (score.lines.empty()) {
        ++silent;
        return {};
    }
    const auto arranged = core::arrange(score, core::suggestArrangement(score));
    if (!arranged)
        return arranged.error().message();
    notes += arranged->song.noteCount();
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
    std::size_t files = 0;
    std::size_t failed = 0;
    std::size_t notes = 0;
    std::size_t silent = 0;
    std::chrono::duration<double> longest{};
    const bool read =
        tests::visitMidiFiles(argv[1], [&](const std::string& name, const core::Bytes& bytes) {
            ++files;
            const auto begun = std::chrono::steady_clock::now();
            const std::string wrong = fault(bytes, notes, silent);
            longest = std::max<std::chrono::duration<double>>(
                longest, std::chrono::steady_clock::now() - begun);
            if (!wrong.empty()) {
                ++failed;
                std::cout << name << ": " << wrong << '\n';
            }
            return true;
        });
    std::cout << files << " files, " << silent << " without notes, " << notes << " notes, "
              << failed << " failed, the slowest took " << longest.count() << " s\n";
    return read && failed == 0 && files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Reads every MIDI file of NES-MDB's archive and writes it again: the bytes must be the same,
// the project format must give the song back, and TX1 text its onsets, ends and pitches.
//
//   nesmdb_roundtrip ARCHIVE.tar.xz

#include "core/io/midi/nesmdb.h"
#include "core/io/project/project_file.h"
#include "core/io/tx1/tx1.h"
#include "tests/support/archives.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace {

/// TX1 knows onsets, ends and pitches; where a tick is a sample they come back as they were.
bool survivesTx1(const studio::core::Song& song) {
    using namespace studio::core;
    const auto back = readTx1(writeTx1(song));
    if (!back)
        return false;
    return std::ranges::all_of(kVoices, [&](Voice voice) {
        return std::ranges::equal(song.part(voice).notes, back->part(voice).notes,
                                  [](const Note& a, const Note& b) {
                                      return a.range() == b.range() && a.pitch == b.pitch;
                                  });
    });
}

}  // namespace

int main(int argc, char** argv) {
    using namespace studio;
    if (argc != 2) {
        std::cerr << "usage: nesmdb_roundtrip ARCHIVE.tar.xz\n";
        return 2;
    }
    int files = 0;
    int failed = 0;
    std::size_t notes = 0;
    std::size_t changes = 0;
    const bool read =
        tests::visitMidiFiles(argv[1], [&](const std::string& name, const core::Bytes& bytes) {
            ++files;
            const auto song = core::parseMidi(bytes).and_then(core::readNesmdb);
            if (!song) {
                ++failed;
                std::cout << name << ": " << song.error().message() << '\n';
                return true;
            }
            notes += song->noteCount();
            for (const core::Part& part : song->parts)
                changes += part.volume.size() + part.timbre.size();
            const auto project = core::readProject(core::writeProject(*song));
            if (core::writeMidi(core::writeNesmdb(*song)) != bytes) {
                ++failed;
                std::cout << name << ": the MIDI bytes differ\n";
            } else if (!project || !(*project == *song)) {
                ++failed;
                std::cout << name << ": the project differs\n";
            } else if (!survivesTx1(*song)) {
                ++failed;
                std::cout << name << ": the TX1 text differs\n";
            }
            return true;
        });
    std::cout << files << " files, " << notes << " notes, " << changes << " changes, " << failed
              << " failed\n";
    return read && failed == 0 && files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

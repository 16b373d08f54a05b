// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// How long an edit of a song of 100 000 notes keeps the GUI thread when it is to be heard at once,
// and how long it takes until it is.

#include "app/studio/song_compiler.h"
#include "synth/engine/live_engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace studio;

constexpr core::Tick kNoteTicks = 2205;
constexpr std::size_t kNotesPerVoice = 25'000;
constexpr int kEdits = 50;

core::Song longSong() {
    core::Song song;
    song.frame.length = kNoteTicks * static_cast<core::Tick>(kNotesPerVoice);
    for (const core::Voice voice : core::kVoices) {
        const core::PitchRange range = core::pitchRange(voice);
        for (std::size_t i = 0; i < kNotesPerVoice; ++i) {
            core::Note note;
            note.start = kNoteTicks * static_cast<core::Tick>(i);
            note.length = kNoteTicks;
            note.pitch = static_cast<std::int16_t>(
                range.lowest +
                static_cast<int>(i * 7 % static_cast<std::size_t>(range.highest - range.lowest)));
            song.part(voice).notes.push_back(note);
        }
    }
    return song;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication program(argc, argv);
    core::Song song = longSong();
    app::SongCompiler compiler;
    synth::LiveEngine engine(48000);
    std::vector<float> samples(512);
    std::vector<double> works;
    double longestWait = 0;
    for (int i = 0; i < kEdits; ++i) {
        song.part(core::Voice::Pulse1).notes[static_cast<std::size_t>(i)].pitch += 1;
        QElapsedTimer clock;
        const auto milliseconds = [&clock] {
            return static_cast<double>(clock.nsecsElapsed()) / 1e6;
        };
        QEventLoop loop;
        double work = 0;
        QObject::connect(&compiler, &app::SongCompiler::compiled, &loop,
                         [&](const std::shared_ptr<const app::CompiledSong>& compiled) {
                             const double before = milliseconds();
                             engine.setSong({compiled, &compiled->log});
                             work += milliseconds() - before;
                             loop.quit();
                         });
        clock.start();
        compiler.compile(song);
        work += milliseconds();
        loop.exec();
        engine.render(samples.data(), static_cast<int>(samples.size()) / 2, 2);
        longestWait = std::max(longestWait, milliseconds());
        const double before = milliseconds();
        // Frees the song before.
        engine.collect();
        work += milliseconds() - before;
        works.push_back(work);
    }
    std::printf("%zu notes, %d edits\n", song.noteCount(), kEdits);
    std::ranges::sort(works);
    std::printf("GUI thread: median %.2f ms, longest %.2f ms\n", works[works.size() / 2],
                works.back());
    std::printf("until it is heard, longest: %.1f ms\n", longestWait);
    return works[works.size() / 2] < 2 ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/infill_methods.h"

#include "app/bench/measure.h"
#include "core/edit/note_verbs.h"
#include "core/edit/part_editor.h"
#include "core/infill/fill.h"
#include "core/infill/polish.h"

#include <algorithm>
#include <utility>

namespace studio::bench {

namespace {

using core::LockMode;
using core::Note;
using core::Song;
using core::Voice;

constexpr int kBestOf = 8;

core::Expected<Song> fillWith(const InfillCase& gap,
                              const std::shared_ptr<const core::LanguageModel>& model,
                              std::uint64_t seed, int particles, int takes) {
    core::FillRequest request;
    request.region = gap.region;
    request.seed = seed * kBestOf;
    request.sampling.particles = particles;
    const auto filled = core::fillTakes(gap.song, model, request, takes, {}, {});
    if (!filled)
        return tl::unexpected(filled.error());
    const auto best = std::ranges::max_element(*filled, {}, &core::Take::fit);
    Song song = gap.song;
    best->edit.apply(song);
    return song;
}

core::Expected<Song> polished(const InfillCase& gap,
                              const std::shared_ptr<const core::LanguageModel>& model,
                              std::uint64_t seed) {
    constexpr int kSteps = 16;
    core::FillRequest request;
    request.region = gap.region;
    request.seed = seed;
    const auto takes = core::fillTakes(gap.song, model, request, 1, {}, {});
    if (!takes)
        return tl::unexpected(takes.error());
    core::Polisher polisher(gap.song, model, request, takes->front());
    for (int step = 0; step < kSteps; ++step) {
        if (auto tried = polisher.step(); !tried)
            return tl::unexpected(tried.error());
    }
    Song song = gap.song;
    polisher.take().edit.apply(song);
    return song;
}

/// `gap` with the notes that `source` has there in its open cells.
Song withNotesOf(const InfillCase& gap, const Song& source, core::Tick shift) {
    Song song = gap.song;
    for (const Voice voice : core::kVoices) {
        core::PartEditor editor(song, voice);
        for (const core::LockCell& cell : song.frame.locks.cells(voice, gap.region)) {
            if (!core::takesNotesOut(cell.mode))
                continue;
            const core::NoteSet old = core::notesFrom(song, voice, cell.range);
            for (const core::Tick onset : old.onsets(voice))
                editor.remove(onset);
            for (const Note& note : source.part(voice).notes) {
                core::Phrase phrase;
                phrase.note = note;
                phrase.note.start += shift;
                phrase.note.length = std::min(note.length, cell.range.end - phrase.note.start);
                if (cell.range.contains(phrase.note.start) && phrase.note.length > 0)
                    editor.place(phrase);
            }
        }
        song.part(voice) = editor.finish();
        for (Note& note : song.part(voice).notes) {
            if (!gap.region.contains(note.start) ||
                song.frame.locks.at(voice, note.start) != LockMode::Rhythm)
                continue;
            if (const Note* other = core::noteAt(source.part(voice).notes, note.start - shift))
                note.pitch = other->pitch;
        }
    }
    return song;
}

core::Expected<Song> overwritten(const InfillCase& gap,
                                 const std::shared_ptr<const core::LanguageModel>& model,
                                 std::uint64_t seed) {
    InfillCase open = gap;
    for (const Voice voice : core::kVoices)
        open.song.frame.locks.set(voice, gap.region, LockMode::Free);
    const auto anew = fillWith(open, model, seed, 1, 1);
    if (!anew)
        return anew;
    return withNotesOf(gap, *anew, 0);
}

core::Expected<Song> songBy(std::string_view method, const InfillCase& gap,
                            const std::shared_ptr<const core::LanguageModel>& model,
                            std::uint64_t seed) {
    if (method == "copy")
        return withNotesOf(gap, gap.song, gap.region.length());
    if (method == "overwrite")
        return overwritten(gap, model, seed);
    if (method == "best of 8")
        return fillWith(gap, model, seed, 1, kBestOf);
    if (method == "smc 4")
        return fillWith(gap, model, seed, 4, 1);
    if (method == "smc 8")
        return fillWith(gap, model, seed, 8, 1);
    if (method == "smc 32")
        return fillWith(gap, model, seed, 32, 1);
    if (method == "smc 8 + polish")
        return polished(gap, model, seed);
    return fillWith(gap, model, seed, 1, 1);
}

}  // namespace

std::vector<std::string> infillMethods() {
    return {"masked", "best of 8",      "smc 4", "smc 8",
            "smc 32", "smc 8 + polish", "copy",  "overwrite"};
}

core::Expected<Filled> fillBy(std::string_view method, const InfillCase& gap,
                              const std::shared_ptr<const core::LanguageModel>& model,
                              std::uint64_t seed) {
    const StopWatch watch;
    auto song = songBy(method, gap, model, seed);
    if (!song)
        return tl::unexpected(song.error());
    return Filled{std::move(*song), watch.seconds()};
}

}  // namespace studio::bench

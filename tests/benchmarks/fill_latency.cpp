// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// How soon a fill shows its first notes, its first take and all of them: medians over songs of a
// folder. 8 s from the middle of each, two voices free, four takes of eight particles. MODEL may be
// "random": a network of the published size that writes, in each bar, as many notes as the song
// has.
//
//   fill_latency FOLDER MODEL [SONGS [DTYPE]]

#include "app/bench/measure.h"
#include "app/bench/scratch_model.h"
#include "core/base/file.h"
#include "core/infill/fill.h"
#include "core/io/song_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace studio;

constexpr int kTakes = 4;
constexpr std::int64_t kSamples = 8 * core::kModelRate;
constexpr std::array kFree{core::Voice::Pulse2, core::Voice::Triangle};

struct Latency {
    double firstNotes = 0;
    double firstTake = 0;
    double allTakes = 0;
};

core::TickRange regionOf(const core::Song& song) {
    const std::int64_t middle = (song.sampleAt(song.frame.length) - kSamples) / 2;
    const core::MeterMap& meter = song.frame.meter;
    const core::Tick begin = meter.barStart(meter.barAt(song.tickAtSample(middle)));
    return {begin, song.tickAtSample(song.sampleAt(begin) + kSamples)};
}

/// Wishes for as many notes of the free voices in each bar of `region` as `song` has there.
core::WishMap asManyNotes(const core::Song& song, core::TickRange region) {
    const core::MeterMap& meter = song.frame.meter;
    core::WishMap wishes;
    for (std::int64_t bar = meter.barAt(region.begin); meter.barStart(bar) < region.end; ++bar) {
        const core::TickRange range = meter.bars(bar, bar).intersected(region);
        for (const core::Voice voice : kFree) {
            const auto& notes = song.part(voice).notes;
            const auto count = static_cast<int>(core::firstNoteFrom(notes, range.end) -
                                                core::firstNoteFrom(notes, range.begin));
            wishes.change(voice, range, [&](core::Wish& wish) { wish.notes = {count, count}; });
        }
    }
    return wishes;
}

Latency measure(const core::Song& song, const std::shared_ptr<const core::LanguageModel>& model,
                bool forced) {
    core::FillRequest request;
    request.region = regionOf(song);
    if (forced)
        request.wishes = asManyNotes(song, request.region);
    Latency latency;
    const bench::StopWatch watch;
    core::FillEvents events;
    events.wrote = [&](const core::TakeDraft& draft) {
        const auto notes = draft.notes();
        const bool any =
            std::ranges::any_of(notes, [](const auto& voice) { return !voice.empty(); });
        if (latency.firstNotes == 0 && any)
            latency.firstNotes = watch.seconds();
    };
    events.finished = [&](const core::Take&) {
        if (latency.firstTake == 0)
            latency.firstTake = watch.seconds();
    };
    if (!core::fillTakes(song, model, request, kTakes, events, {}))
        return latency;
    latency.allTakes = watch.seconds();
    return latency;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "fill_latency FOLDER MODEL [SONGS [DTYPE]]\n";
        return 2;
    }
    const std::size_t count = argc > 3 ? std::stoul(argv[3]) : 20;
    const auto dtype = core::precisionNamed(argc > 4 ? argv[4] : "auto");
    std::filesystem::path folder = argv[2];
    const bool forced = folder == "random";
    std::optional<core::Expected<bench::ScratchModel>> scratch;
    if (forced) {
        scratch.emplace(bench::ScratchModel::make({}));
        if (!*scratch) {
            std::cerr << scratch->error().message() << "\n";
            return 1;
        }
        folder = (*scratch)->folder();
    }
    const auto model =
        core::loadModel(folder, core::Device::Cpu, dtype.value_or(core::Precision::Auto));
    if (!model) {
        std::cerr << model.error().message() << "\n";
        return 1;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
        if (core::lowerExtension(entry.path()) == ".mid")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<double> firstNotes, firstTake, allTakes;
    for (std::size_t i = 0; i < files.size() && allTakes.size() < count; ++i) {
        auto opened = core::openSong(files[i * 7919 % files.size()]);
        if (!opened || opened->song.sampleAt(opened->song.frame.length) < 3 * kSamples)
            continue;
        for (const core::Voice voice : kFree)
            opened->song.frame.locks.setAll(voice, core::LockMode::Free);
        const Latency latency = measure(opened->song, *model, forced);
        if (latency.allTakes == 0)
            continue;
        firstNotes.push_back(latency.firstNotes);
        firstTake.push_back(latency.firstTake);
        allTakes.push_back(latency.allTakes);
    }
    if (allTakes.empty()) {
        std::cerr << "no song is long enough\n";
        return 1;
    }
    std::cout << allTakes.size() << " songs, medians: first notes "
              << bench::percentile(firstNotes, 0.5) << " s, first take "
              << bench::percentile(firstTake, 0.5) << " s, all " << kTakes << " takes "
              << bench::percentile(allTakes, 0.5) << " s\n";
    return 0;
}

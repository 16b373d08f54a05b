// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/fill_property.h"

#include "core/edit/note_verbs.h"
#include "core/infill/polish.h"
#include "core/model/cpu/cpu_model.h"
#include "tests/support/random_song.h"
#include "tests/support/test_paths.h"
#include "tests/support/wish_promises.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <stdexcept>

namespace studio::tests {

namespace {

using core::LanePoint;
using core::LockMode;
using core::Note;
using core::Song;
using core::Tick;
using core::TickRange;
using core::Voice;

LockMode modeOf(const Song& song, Voice voice, Tick tick, TickRange region) {
    return region.contains(tick) ? song.frame.locks.at(voice, tick) : LockMode::Locked;
}

bool goes(LockMode mode) {
    return mode != LockMode::Locked && mode != LockMode::Rhythm;
}

bool comes(LockMode mode) {
    return mode == LockMode::Free || mode == LockMode::Pitch;
}

/// The timbre at every moment of `note`, as a list of (tick, value).
std::vector<std::pair<Tick, int>> timbreDuring(const core::Lane& lane, const Note& note) {
    int start = 0;
    std::vector<std::pair<Tick, int>> changes;
    for (const LanePoint& point : lane) {
        if (point.at <= note.start)
            start = point.value;
        else if (point.at < note.end())
            changes.emplace_back(point.at, point.value);
    }
    changes.insert(changes.begin(), {note.start, start});
    return changes;
}

std::vector<LanePoint> pointsDuring(const core::Lane& lane, const Note& note) {
    std::vector<LanePoint> points;
    for (const LanePoint& point : lane) {
        if (point.at > note.start && point.at < note.end())
            points.push_back(point);
    }
    return points;
}

std::optional<std::string> brokenKeptNote(const Song& before, const Song& after, Voice voice,
                                          TickRange region) {
    const core::Part& is = after.part(voice);
    for (const Note& note : before.part(voice).notes) {
        const LockMode mode = modeOf(before, voice, note.start, region);
        if (goes(mode))
            continue;
        const auto same = std::ranges::find_if(is.notes, [&](const Note& other) {
            Note repitched = other;
            if (mode == LockMode::Rhythm)
                repitched.pitch = note.pitch;
            return repitched == note;
        });
        if (same == is.notes.end())
            return "kept note at tick " + std::to_string(note.start) + " is not there any more";
        if (timbreDuring(before.part(voice).timbre, note) != timbreDuring(is.timbre, note))
            return "kept note at tick " + std::to_string(note.start) + " sounds otherwise";
        if (pointsDuring(before.part(voice).volume, note) != pointsDuring(is.volume, note))
            return "kept note at tick " + std::to_string(note.start) + " has another volume";
    }
    return std::nullopt;
}

std::optional<std::string> brokenNewNote(const Song& before, const Song& after, Voice voice,
                                         TickRange region) {
    const auto& was = before.part(voice).notes;
    const core::PitchRange range = core::pitchRange(voice);
    Tick free = 0;
    for (const Note& note : after.part(voice).notes) {
        const std::string place = " at tick " + std::to_string(note.start);
        if (note.start < free || note.length < 1)
            return "notes overlap" + place;
        free = note.end();
        if (!range.contains(note.pitch) || note.velocity < 1 || note.velocity > 15)
            return "pitch or velocity out of range" + place;
        const bool old = std::ranges::any_of(was, [&](const Note& other) {
            return other.range() == note.range() &&
                   !goes(modeOf(before, voice, other.start, region));
        });
        if (old)
            continue;
        for (Tick tick = note.start; tick < note.end();
             tick += std::max<Tick>(note.length / 50, 1)) {
            if (modeOf(before, voice, tick, region) != modeOf(before, voice, note.start, region))
                return "a new note leaves its cell" + place;
        }
        if (!comes(modeOf(before, voice, note.end() - 1, region)))
            return "a new note ends where none may be" + place;
    }
    return std::nullopt;
}

/// The pitches of the notes under PITCH, with the cell (counted from the left) of each.
std::vector<std::pair<int, int>> keptPitches(const Song& locks, const core::Part& part, Voice voice,
                                             TickRange region) {
    std::vector<std::pair<int, int>> pitches;
    for (const Note& note : part.notes) {
        if (modeOf(locks, voice, note.start, region) != LockMode::Pitch)
            continue;
        int cell = 0;
        for (const core::LockSpan& span : locks.frame.locks.spans(voice))
            cell += span.start <= note.start ? 1 : 0;
        pitches.emplace_back(cell, note.pitch);
    }
    return pitches;
}

/// Changes outside open cells that do not lie in a note that goes must be the same.
std::optional<std::string> brokenLane(const Song& before, const core::Lane& was,
                                      const core::Lane& is, Voice voice, TickRange region) {
    const auto fixed = [&](const core::Lane& lane) {
        core::Lane points;
        for (const LanePoint& point : lane) {
            const bool goesWithNote =
                std::ranges::any_of(before.part(voice).notes, [&](const Note& note) {
                    return note.range().contains(point.at) &&
                           goes(modeOf(before, voice, note.start, region));
                });
            if (!goesWithNote && !goes(modeOf(before, voice, point.at, region)))
                points.push_back(point);
        }
        return points;
    };
    if (fixed(was) != fixed(is))
        return "a change outside the free cells is not as it was";
    return std::nullopt;
}

std::int64_t uniform(std::mt19937_64& random, std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

Song drawSong(std::mt19937_64& random) {
    RandomSongOptions options;
    options.length = uniform(random, 1, 6) * 44100;
    options.density = uniform(random, 1500, 20000);
    if (uniform(random, 0, 3) == 0) {
        // A resolution other than samples: several ticks may share one.
        options.ticksPerQuarter = 96000;
        options.length *= 4;
        options.density *= 4;
    }
    return randomSong(random, options);
}

void drawMode(std::mt19937_64& random, const Song& song, core::FillRequest& request) {
    request.mode.mode = core::kFillModes[random() % core::kFillModes.size()];
    request.mode.similarity = static_cast<double>(uniform(random, 0, 10)) / 10;
    if (uniform(random, 0, 1) == 0)
        request.mode.rhythm = core::kVoices[random() % core::kVoiceCount];
    if (request.mode.mode == core::FillMode::Continue)
        request.region =
            core::continuationOf(song, song.frame.length + uniform(random, 1, 3 * 44100));
}

/// A mode keeps to locks of its own, which open nothing that the user has not opened.
std::optional<std::string> brokenMode(Song before, Song after, const core::FillRequest& request,
                                      const core::LockMap& narrowed, bool finely) {
    if (request.mode.mode == core::FillMode::Continue)
        core::lengthenTo(before, request.region.end);
    if (!(before.frame == after.frame))
        return "the frame has changed";
    if (!(narrowed == narrowed.narrowedBy(before.frame.locks)))
        return "the mode has opened a lock";
    before.frame.locks = narrowed;
    after.frame.locks = narrowed;
    auto broken = brokenPromise(before, after, request.region);
    if (!broken && request.mode.mode == core::FillMode::Fill)
        broken = brokenWish(before, after, request.region, request.wishes, finely);
    return broken;
}

/// What a fill says that has nothing to write, or cannot as it is asked.
bool saysWhy(const std::string& message) {
    constexpr std::array kReasons{"Nothing is free",
                                  "There is no room",
                                  "keeps the pitches of more notes",
                                  "There are no notes to vary",
                                  "No new note of",
                                  "share no pitch",
                                  "contradicts itself",
                                  "has no room for"};
    return std::ranges::any_of(
        kReasons, [&](const char* reason) { return message.find(reason) != std::string::npos; });
}

}  // namespace

std::vector<std::shared_ptr<const core::LanguageModel>> tinyModels() {
    std::vector<std::shared_ptr<const core::LanguageModel>> models;
    for (const core::Timing timing : {core::Timing::Samples, core::Timing::Frames}) {
        auto checkpoint = core::loadCheckpoint(testData("golden/tiny_prenorm"));
        if (!checkpoint)
            throw std::runtime_error(checkpoint.error().message());
        checkpoint->config.timing = timing;
        models.push_back(core::makeCpuModel(std::move(*checkpoint), core::Precision::Auto));
    }
    return models;
}

std::optional<std::string> brokenPromise(const Song& before, const Song& after, TickRange region) {
    region = region.intersected({0, before.frame.length});
    if (!(before.frame == after.frame))
        return "something beside the notes has changed";
    for (const Voice voice : core::kVoices) {
        const core::Part& was = before.part(voice);
        const core::Part& is = after.part(voice);
        auto broken = brokenKeptNote(before, after, voice, region);
        if (!broken)
            broken = brokenNewNote(before, after, voice, region);
        if (!broken &&
            keptPitches(before, was, voice, region) != keptPitches(before, is, voice, region))
            broken = "the sequence of pitches has changed";
        if (!broken)
            broken = brokenLane(before, was.volume, is.volume, voice, region);
        if (!broken)
            broken = brokenLane(before, was.timbre, is.timbre, voice, region);
        if (broken)
            return std::string(core::shortName(voice)) + ": " + *broken;
    }
    return std::nullopt;
}

std::optional<std::string> checkRandomFill(
    std::uint64_t seed, const std::vector<std::shared_ptr<const core::LanguageModel>>& models,
    FillTally& tally) {
    std::mt19937_64 random(seed);
    const Song song = drawSong(random);
    core::FillRequest request;
    request.region.begin = uniform(random, 0, song.frame.length - 1);
    request.region.end = request.region.begin + uniform(random, 1, song.frame.length);
    request.sampling.temperature = static_cast<double>(uniform(random, 5, 20)) / 10;
    request.sampling.topK = static_cast<int>(uniform(random, 0, 2) * uniform(random, 1, 40));
    request.seed = random();
    drawMode(random, song, request);
    if (uniform(random, 0, 1) == 0)
        request.wishes = randomWishes(random, song.frame.length);
    const auto& model = models[random() % models.size()];
    const double cancelAt =
        uniform(random, 0, 4) == 0 ? static_cast<double>(uniform(random, 0, 99)) / 100 : 2;

    std::stop_source stop;
    auto takes = core::fillTakes(song, model, request, static_cast<int>(uniform(random, 1, 2)),
                                 {.progress =
                                      [&](double fraction) {
                                          if (fraction >= cancelAt)
                                              stop.request_stop();
                                      }},
                                 stop.get_token());
    if (!takes) {
        if (!saysWhy(takes.error().message()))
            return takes.error().message();
        ++tally.nothingFree;
        return std::nullopt;
    }
    if (takes->empty()) {
        ++tally.cancelled;
        return stop.stop_requested() ? std::nullopt
                                     : std::optional<std::string>("cancelled by nobody");
    }
    ++tally.filled;
    for (core::Take& take : *takes) {
        if (request.mode.mode == core::FillMode::Fill && uniform(random, 0, 1) == 0) {
            core::Polisher polisher(song, model, request, take);
            for (int step = 0; step < 4; ++step) {
                if (auto tried = polisher.step(); !tried)
                    return tried.error().message();
            }
            take = polisher.take();
        }
        Song after = song;
        take.edit.apply(after);
        if (auto broken = brokenMode(song, after, request, take.locks,
                                     model->config().timing == core::Timing::Samples))
            return broken;
        for (const auto& notes : take.written)
            tally.notesWritten += notes.size();
        take.edit.revert(after);
        if (!(after == song))
            return "reverting the take does not give the song back";
    }
    return std::nullopt;
}

}  // namespace studio::tests

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/blank_song.h"

#include "core/score/instrument_presets.h"

#include <cmath>

namespace studio::core {

namespace {

constexpr std::int64_t kTicksPerQuarter = 22050;
constexpr double kMicrosecondsPerMinute = 60e6;

Song withoutLength(const BlankSong& blank) {
    Song song;
    const std::int64_t quarter = std::llround(kMicrosecondsPerMinute / blank.tempo);
    song.frame.tempo = TempoMap(kTicksPerQuarter, {Tempo{0, quarter}});
    song.frame.meter =
        MeterMap(kTicksPerQuarter, {TimeSignature{0, blank.numerator, blank.denominator}});
    song.frame.locks = LockMap(LockMode::Free);
    giveDefaultInstruments(song);
    return song;
}

/// Makes the resolution fine enough, unless the song is too long.
Expected<Song> finished(Song song) {
    if (auto refined = refineResolution(song); !refined)
        return tl::unexpected(refined.error());
    if (auto fits = checkSong(song); !fits)
        return tl::unexpected(fits.error());
    return song;
}

}  // namespace

Expected<Song> blankSongOfBars(const BlankSong& blank, std::int64_t bars) {
    Song song = withoutLength(blank);
    song.frame.length = song.frame.meter.barStart(bars + 1);
    return finished(std::move(song));
}

Expected<Song> blankSongOfSamples(const BlankSong& blank, std::int64_t samples) {
    Song song = withoutLength(blank);
    // Where a tick is at most a sample there is one for every sample.
    if (auto refined = refineResolution(song); !refined)
        return tl::unexpected(refined.error());
    song.frame.length = song.tickAtSample(samples);
    return finished(std::move(song));
}

WishMap wishesForNewSong() {
    Wish wish;
    wish.grid = GridUnit::Sixteenth;
    wish.notes.fewest = 1;
    return WishMap(wish);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/scale.h"

#include <array>
#include <cmath>
#include <numeric>

namespace studio::core {

namespace {

constexpr int kPitchClasses = 12;
using Histogram = std::array<double, kPitchClasses>;

constexpr std::array<bool, kPitchClasses> kMajor{true,  false, true,  false, true,  true,
                                                 false, true,  false, true,  false, true};
constexpr std::array<bool, kPitchClasses> kMinor{true,  false, true, true,  false, true,
                                                 false, true,  true, false, true,  false};
constexpr Histogram kMajorProfile{6.35, 2.23, 3.48, 2.33, 4.38, 4.09,
                                  2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
constexpr Histogram kMinorProfile{6.33, 2.68, 3.52, 5.38, 2.60, 3.53,
                                  2.54, 4.75, 3.98, 2.69, 3.34, 3.17};

double correlation(const Histogram& sounding, const Histogram& profile, int tonic) {
    const double meanSounding =
        std::accumulate(sounding.begin(), sounding.end(), 0.0) / kPitchClasses;
    const double meanProfile = std::accumulate(profile.begin(), profile.end(), 0.0) / kPitchClasses;
    double product = 0;
    double squares = 0;
    double profileSquares = 0;
    for (int i = 0; i < kPitchClasses; ++i) {
        const auto pitchClass = static_cast<std::size_t>((i + tonic) % kPitchClasses);
        const double one = sounding[pitchClass] - meanSounding;
        const double other = profile[static_cast<std::size_t>(i)] - meanProfile;
        product += one * other;
        squares += one * one;
        profileSquares += other * other;
    }
    return squares > 0 ? product / std::sqrt(squares * profileSquares) : 0;
}

}  // namespace

bool Scale::contains(int pitch) const {
    const auto degree =
        static_cast<std::size_t>(((pitch - tonic) % kPitchClasses + kPitchClasses) % kPitchClasses);
    return minor ? kMinor[degree] : kMajor[degree];
}

int Scale::moved(int pitch, int degrees) const {
    const int direction = degrees < 0 ? -1 : 1;
    for (int left = std::abs(degrees); left > 0; --left) {
        do {
            pitch += direction;
        } while (!contains(pitch));
    }
    return pitch;
}

PitchClasses pitchClassesOf(const Scale& scale) {
    PitchClasses classes;
    for (int each = 0; each < kPitchClassCount; ++each) {
        if (scale.contains(each))
            classes.add(each);
    }
    return classes;
}

Scale scaleOf(const Song& song) {
    Histogram sounding{};
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2, Voice::Triangle}) {
        for (const Note& note : song.part(voice).notes)
            sounding[static_cast<std::size_t>(note.pitch % kPitchClasses)] +=
                static_cast<double>(note.length);
    }
    Scale best;
    double highest = 0;
    for (int tonic = 0; tonic < kPitchClasses; ++tonic) {
        for (const bool minor : {false, true}) {
            const double fit = correlation(sounding, minor ? kMinorProfile : kMajorProfile, tonic);
            if (fit > highest) {
                highest = fit;
                best = {tonic, minor};
            }
        }
    }
    return best;
}

}  // namespace studio::core

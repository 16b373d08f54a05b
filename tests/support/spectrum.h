// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <vector>

namespace studio::tests {

/// Power in each bin of the spectrum of `samples` (a power of two of them) under a Kaiser window
/// with beta 22, whose side lobes lie below -200 dB; bins 0 … size / 2.
std::vector<double> powerSpectrum(std::span<const float> samples);

/// Energy between 20 Hz and 20 kHz that is no harmonic of `frequency`, in dB of that which is. A
/// harmonic is what lies within 12 bins of it, 2 % more for each further one (apu.md 3).
double nonHarmonicDb(std::span<const float> samples, double sampleRate, double frequency);

/// Frequency of the strongest partial, to a small part of a bin.
double strongestFrequency(std::span<const float> samples, double sampleRate);

/// Root mean square.
double level(std::span<const float> samples);

}  // namespace studio::tests

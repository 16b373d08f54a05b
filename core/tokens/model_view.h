// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "core/tokens/model_clock.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace studio::core {

/// A note in samples of 44.1 kHz.
struct SampleNote {
    std::int64_t start = 0;
    std::int64_t end = 0;
    int pitch = 0;
    /// Index into the notes it comes from.
    std::size_t source = 0;
};

/// A note as the model sees it: in steps of its clock.
struct ViewNote {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    int pitch = 0;
    /// Index into the notes it comes from; where several were merged, the one that lasts.
    std::size_t source = 0;
};

inline constexpr std::size_t kUnseen = std::numeric_limits<std::size_t>::max();

/// One voice as the model sees it.
struct VoiceView {
    std::vector<ViewNote> notes;
    /// For each note of the voice the index of the ViewNote that stands for it, or kUnseen.
    std::vector<std::size_t> seenAs;
};

/// An event of a view, as the token stream orders them.
struct ViewEvent {
    std::int64_t step = 0;
    Voice voice = Voice::Pulse1;
    bool begins = false;
    /// Index into VoiceView::notes of the note that begins or ends.
    std::size_t note = 0;
};

/// All four voices.
using SongView = std::array<VoiceView, kVoiceCount>;

/// Notes of fewer samples are artefacts of the register writes (lakhnes.md 1.12).
inline constexpr std::int64_t kArtefactSamples = 64;

/// Merges artefacts into the note that starts within kArtefactSamples of their end (its start
/// moves back) and drops the others. `into[i]`, if given, receives for each note the index of the
/// result that stands for it, or kUnseen.
[[nodiscard]] std::vector<SampleNote> tidied(std::span<const SampleNote> notes,
                                             std::vector<std::size_t>* into = nullptr);

/// The notes of `part` in samples.
[[nodiscard]] std::vector<SampleNote> sampleNotes(const Song& song, const Part& part);

/// The clock that a model of `timing` reads `song` by: for frames, the phase is the circular mean
/// of the tidied onsets of all voices.
[[nodiscard]] ModelClock clockFor(const Song& song, Timing timing, double samplesPerFrame);

/// The same for voices that are at hand in samples.
[[nodiscard]] ModelClock clockFor(std::span<const std::vector<SampleNote>> voices, Timing timing,
                                  double samplesPerFrame);

/// How the model sees one voice: raw in samples timing; tidied and aligned, at most one onset a
/// frame (the last counts) and at least a frame long, in frames timing.
[[nodiscard]] VoiceView viewOf(std::span<const SampleNote> notes, const ModelClock& clock);

/// The same of all four voices.
[[nodiscard]] SongView viewOf(const Song& song, const ModelClock& clock);

/// Onsets and ends in the order of the tokens: by step, then P1, P2, TR, NO. A note that ends
/// where the next begins has no end event.
[[nodiscard]] std::vector<ViewEvent> eventsOf(const SongView& view);

/// The token of `event`.
[[nodiscard]] TokenId tokenOf(const ViewEvent& event, const SongView& view,
                              const Vocabulary& vocabulary);

}  // namespace studio::core

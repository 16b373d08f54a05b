// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/model_view.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace studio::core {

std::vector<SampleNote> tidied(std::span<const SampleNote> notes, std::vector<std::size_t>* into) {
    std::vector<SampleNote> result;
    std::vector<std::size_t> pending;  // Artefacts that wait for the note they merge into.
    std::int64_t movedStart = 0;
    if (into != nullptr)
        into->assign(notes.size(), kUnseen);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        SampleNote note = notes[i];
        if (!pending.empty())
            note.start = movedStart;
        if (note.end - note.start >= kArtefactSamples) {
            pending.push_back(i);
            if (into != nullptr) {
                for (const std::size_t merged : pending)
                    (*into)[merged] = result.size();
            }
            pending.clear();
            result.push_back(note);
            continue;
        }
        const bool merges =
            i + 1 < notes.size() && notes[i + 1].start - note.end < kArtefactSamples;
        if (merges) {
            pending.push_back(i);
            movedStart = note.start;
        } else {
            pending.clear();
        }
    }
    return result;
}

std::vector<SampleNote> sampleNotes(const Song& song, const Part& part) {
    std::vector<SampleNote> notes;
    notes.reserve(part.notes.size());
    for (std::size_t i = 0; i < part.notes.size(); ++i) {
        const Note& note = part.notes[i];
        notes.push_back({song.sampleAt(note.start), song.sampleAt(note.end()), note.pitch, i});
    }
    return notes;
}

ModelClock clockFor(std::span<const std::vector<SampleNote>> voices, Timing timing,
                    double samplesPerFrame) {
    if (timing == Timing::Samples)
        return ModelClock::samples();
    std::complex<double> sum = 0;
    for (const std::vector<SampleNote>& voice : voices) {
        for (const SampleNote& note : tidied(voice)) {
            const double within = std::fmod(static_cast<double>(note.start), samplesPerFrame);
            sum += std::polar(1.0, 2 * std::numbers::pi * within / samplesPerFrame);
        }
    }
    const double turn = sum == 0.0 ? 0.0 : std::arg(sum) / (2 * std::numbers::pi);
    return ModelClock::frames(samplesPerFrame, (turn < 0 ? turn + 1 : turn) * samplesPerFrame);
}

ModelClock clockFor(const Song& song, Timing timing, double samplesPerFrame) {
    std::array<std::vector<SampleNote>, kVoiceCount> voices;
    for (const Voice voice : kVoices)
        voices[index(voice)] = sampleNotes(song, song.part(voice));
    return clockFor(voices, timing, samplesPerFrame);
}

VoiceView viewOf(std::span<const SampleNote> notes, const ModelClock& clock) {
    VoiceView view;
    std::vector<SampleNote> seen;
    if (clock.timing() == Timing::Frames) {
        seen = tidied(notes, &view.seenAs);
    } else {
        seen.assign(notes.begin(), notes.end());
        view.seenAs.resize(notes.size());
        for (std::size_t i = 0; i < notes.size(); ++i)
            view.seenAs[i] = i;
    }
    std::vector<std::size_t> alignedAs(seen.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const SampleNote& note = seen[i];
        const std::int64_t begin = clock.stepAt(note.start);
        const ViewNote aligned{begin, std::max(clock.stepAt(note.end), begin + 1), note.pitch,
                               note.source};
        if (!view.notes.empty() && view.notes.back().begin >= begin) {
            view.notes.back() = aligned;
        } else {
            if (!view.notes.empty())
                view.notes.back().end = std::min(view.notes.back().end, begin);
            view.notes.push_back(aligned);
        }
        alignedAs[i] = view.notes.size() - 1;
    }
    for (std::size_t& seenAs : view.seenAs) {
        if (seenAs != kUnseen)
            seenAs = alignedAs[seenAs];
    }
    return view;
}

SongView viewOf(const Song& song, const ModelClock& clock) {
    SongView view;
    for (const Voice voice : kVoices)
        view[index(voice)] = viewOf(sampleNotes(song, song.part(voice)), clock);
    return view;
}

std::vector<ViewEvent> eventsOf(const SongView& view) {
    std::vector<ViewEvent> events;
    for (const Voice voice : kVoices) {
        const auto& notes = view[index(voice)].notes;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            events.push_back({notes[i].begin, voice, true, i});
            const bool meetsNext = i + 1 < notes.size() && notes[i + 1].begin == notes[i].end;
            if (!meetsNext)
                events.push_back({notes[i].end, voice, false, i});
        }
    }
    std::ranges::sort(events, [](const ViewEvent& left, const ViewEvent& right) {
        return std::tuple(left.step, left.voice) < std::tuple(right.step, right.voice);
    });
    return events;
}

TokenId tokenOf(const ViewEvent& event, const SongView& view, const Vocabulary& vocabulary) {
    if (!event.begins)
        return vocabulary.noteOff(event.voice);
    return vocabulary.noteOn(event.voice, view[index(event.voice)].notes[event.note].pitch);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/note_style.h"

#include "core/tokens/model_view.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace studio::core {

namespace {

constexpr std::size_t kNeighbours = 8;

struct Decay {
    int velocity;
    /// NES frames for each step down, and the volume it stops at.
    int frames;
    int floor;
};

/// Where a voice has no notes to go by. The triangle has one volume, which NES-MDB writes as 1.
Decay decayOf(Voice voice) {
    switch (voice) {
        case Voice::Triangle:
            return {1, 0, 1};
        case Voice::Noise:
            return {10, 1, 0};
        default:
            return {12, 5, 4};
    }
}

std::int64_t frameOf(std::int64_t samples) {
    return std::llround(static_cast<double>(samples) / kSamplesPerFrame);
}

/// True if the contours do the same, frame by frame, as long as both notes last.
bool agree(const std::vector<ContourPoint>& left, const std::vector<ContourPoint>& right,
           std::int64_t bothLast) {
    const auto count = [&](const std::vector<ContourPoint>& contour) {
        return std::ranges::count_if(
            contour, [&](const ContourPoint& point) { return frameOf(point.offset) < bothLast; });
    };
    const auto points = count(left);
    return points == count(right) &&
           std::equal(left.begin(), left.begin() + points, right.begin(),
                      [](const ContourPoint& one, const ContourPoint& other) {
                          return frameOf(one.offset) == frameOf(other.offset) &&
                                 one.value == other.value;
                      });
}

int median(std::vector<int> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

std::vector<ContourPoint> contourOf(const Song& song, const Lane& lane, const Note& note,
                                    int base) {
    std::vector<ContourPoint> contour;
    const std::int64_t start = song.sampleAt(note.start);
    for (std::size_t i = firstPointFrom(lane, note.start + 1);
         i < lane.size() && lane[i].at < note.end(); ++i)
        contour.push_back({song.sampleAt(lane[i].at) - start, lane[i].value - base});
    return contour;
}

}  // namespace

NoteStyle styleOf(const Song& song, Voice voice, const Note& note) {
    const Part& part = song.part(voice);
    return {note.velocity, laneValueAt(part.timbre, note.start, 0),
            contourOf(song, part.volume, note, note.velocity),
            contourOf(song, part.timbre, note, 0)};
}

StyleBook::StyleBook(const Song& song, Voice voice) : voice_(voice) {
    const Part& part = song.part(voice);
    for (const Note& note : part.notes) {
        const std::int64_t start = song.sampleAt(note.start);
        const std::int64_t length = song.sampleAt(note.end()) - start;
        if (length < kArtefactSamples)
            continue;
        examples_.push_back({start, length, note.velocity, laneValueAt(part.timbre, note.start, 0),
                             contourOf(song, part.volume, note, note.velocity),
                             contourOf(song, part.timbre, note, 0)});
    }
}

std::vector<const StyleBook::Example*> StyleBook::nearest(std::int64_t sample) const {
    const auto distance = [&](const Example* example) { return std::abs(example->start - sample); };
    const auto after = std::ranges::lower_bound(examples_, sample, {}, &Example::start);
    const auto here = after - examples_.begin();
    const auto reach = static_cast<std::ptrdiff_t>(kNeighbours);
    const auto last = std::min(here + reach, static_cast<std::ptrdiff_t>(examples_.size()));
    std::vector<const Example*> found;
    for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(here - reach, 0); i < last; ++i)
        found.push_back(&examples_[static_cast<std::size_t>(i)]);
    std::ranges::stable_sort(found, {}, distance);
    found.resize(std::min(found.size(), kNeighbours));
    return found;
}

const std::vector<ContourPoint>& StyleBook::commonest(const std::vector<const Example*>& examples,
                                                      std::vector<ContourPoint> Example::*contour) {
    // The one that most of the others agree with; among those the longest note knows most.
    const Example* best = nullptr;
    std::ptrdiff_t bestVotes = -1;
    for (const Example* example : examples) {
        const auto votes = std::ranges::count_if(examples, [&](const Example* other) {
            return agree(example->*contour, other->*contour,
                         frameOf(std::min(example->length, other->length)));
        });
        if (votes > bestVotes || (votes == bestVotes && example->length > best->length)) {
            best = example;
            bestVotes = votes;
        }
    }
    return best->*contour;
}

NoteStyle StyleBook::softDecay() const {
    const Decay decay = decayOf(voice_);
    NoteStyle style;
    style.velocity = decay.velocity;
    for (int step = 1; decay.velocity - step >= decay.floor && decay.frames > 0; ++step)
        style.volume.push_back({std::llround(step * decay.frames * kSamplesPerFrame), -step});
    return style;
}

NoteStyle StyleBook::styleAt(std::int64_t sample) const {
    const auto examples = nearest(sample);
    if (examples.empty())
        return softDecay();
    std::vector<int> velocities;
    std::vector<int> timbres;
    for (const Example* example : examples) {
        velocities.push_back(example->velocity);
        timbres.push_back(example->timbre);
    }
    return {median(std::move(velocities)), median(std::move(timbres)),
            commonest(examples, &Example::volume), commonest(examples, &Example::timbreChanges)};
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/roll_hit.h"

#include "widgets/style/theme.h"

#include <algorithm>
#include <array>

namespace studio::widgets {

using core::Note;
using core::Voice;

namespace {

constexpr double kGrip = 6;
/// Notes keep this share of their width for being moved.
constexpr double kGripShare = 1.0 / 4;
/// Narrower notes can be moved, not resized.
constexpr double kLeastWithGrips = 8;

NotePart partAt(const QRectF& rect, double x) {
    if (rect.width() < kLeastWithGrips)
        return NotePart::Body;
    const double grip = std::min<double>(scaled(kGrip), rect.width() * kGripShare);
    if (x > rect.right() - grip)
        return NotePart::End;
    return x < rect.left() + grip ? NotePart::Start : NotePart::Body;
}

std::optional<NoteHit> noteOf(const RollLayout& layout, const core::Song& song, Voice voice,
                              QPointF at) {
    if (!layout.regionOf(voice).contains(at.toPoint()))
        return std::nullopt;
    const auto& notes = song.part(voice).notes;
    const core::Tick tick = layout.tickAt(at.x());
    const Note* note = core::noteAt(notes, tick);
    if (note == nullptr) {
        // Those narrower than a pixel.
        const std::size_t next = core::firstNoteFrom(notes, tick);
        if (next == notes.size() || notes[next].start > layout.tickAt(at.x() + 1))
            return std::nullopt;
        note = &notes[next];
    }
    // The gap between rows belongs to the notes, too.
    const QRectF rect = layout.noteRect(voice, *note).adjusted(-1, -1, 1, 1);
    if (!rect.contains(at))
        return std::nullopt;
    return NoteHit{voice, *note, partAt(rect, at.x())};
}

std::optional<NoteHit> noteAtPoint(const RollLayout& layout, const core::Song& song,
                                   const ViewState& state, QPointF at) {
    std::array<Voice, core::kVoiceCount> order = core::kVoices;
    std::ranges::stable_partition(order,
                                  [&](Voice voice) { return voice == state.currentVoice(); });
    for (const Voice voice : order) {
        if (state.isGhost(voice) && voice != state.currentVoice())
            continue;
        if (auto hit = noteOf(layout, song, voice, at))
            return hit;
    }
    return std::nullopt;
}

LoopPart loopPartAt(const RollLayout& layout, const ViewState& state, double x) {
    if (!state.loop())
        return LoopPart::Nothing;
    const double left = layout.xOf(state.loop()->begin);
    const double right = layout.xOf(state.loop()->end);
    const double grip = scaled(kGrip);
    const double inside = std::min(grip, (right - left) * kGripShare);
    if (x >= right - inside && x <= right + grip)
        return LoopPart::End;
    if (x >= left - grip && x <= left + inside)
        return LoopPart::Start;
    return x > left && x < right ? LoopPart::Body : LoopPart::Nothing;
}

}  // namespace

RollHit rollHitAt(const RollLayout& layout, const core::Song& song, const ViewState& state,
                  Voice tonal, QPointF at) {
    const QPoint point = at.toPoint();
    RollHit hit;
    hit.voice = tonal;
    if (layout.loopStrip.contains(point)) {
        hit.zone = RollZone::LoopStrip;
        hit.loop = loopPartAt(layout, state, at.x());
    } else if (layout.ruler.contains(point)) {
        hit.zone = RollZone::Ruler;
    } else if (layout.keyboard.contains(point)) {
        hit.zone = RollZone::Keyboard;
    } else if (layout.noiseLabel.contains(point)) {
        hit.zone = RollZone::Keyboard;
        hit.voice = Voice::Noise;
    } else if (layout.grid.contains(point) || layout.noise.contains(point)) {
        const bool tonalRows = layout.grid.contains(point);
        hit.zone = tonalRows ? RollZone::Grid : RollZone::NoiseLane;
        hit.voice = tonalRows ? tonal : Voice::Noise;
        hit.note = noteAtPoint(layout, song, state, at);
    }
    return hit;
}

}  // namespace studio::widgets

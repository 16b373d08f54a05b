// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/roll_help.h"

#include "widgets/piano_roll/roll_layout.h"
#include "widgets/piano_roll/roll_text.h"
#include "widgets/voices/voice_names.h"

namespace studio::widgets {

using core::Voice;

namespace {

QString describe(const NoteHit& hit, const core::Song& song) {
    const core::Note& note = hit.note;
    const QString pitch = hit.voice == Voice::Noise ? RollText::tr("period %1").arg(16 - note.pitch)
                                                    : pitchName(note.pitch);
    const double milliseconds =
        1000.0 * static_cast<double>(song.sampleAt(note.end()) - song.sampleAt(note.start)) /
        static_cast<double>(core::kModelRate);
    QString text = RollText::tr("%1 · %2 · bar %3 · %4 ms")
                       .arg(voiceName(hit.voice), pitch)
                       .arg(song.frame.meter.barAt(note.start))
                       .arg(milliseconds, 0, 'f', 0);
    if (hit.voice != Voice::Triangle)
        text += RollText::tr(" · volume %1").arg(note.velocity);
    return text;
}

QString helpOnNote(const NoteHit& hit, const TakeReview& review, const ViewState& state) {
    const core::Song& song = review.shownSong();
    const QString text = describe(hit, song);
    if (review.isWritten(hit.voice, hit.note))
        return text + RollText::tr(" · written by the model, not kept yet");
    if (song.frame.locks.at(hit.voice, hit.note.start) == core::LockMode::Locked)
        return text +
               RollText::tr(" · locked, so it stays: select it and press Ctrl+Shift+L to free it");
    if (state.tool() == Tool::Erase)
        return text + RollText::tr(" · Drag: erase");
    if (state.tool() == Tool::Knife)
        return text + RollText::tr(" · Click: cut here · Alt: off the grid");
    if (hit.part == NotePart::Start)
        return text + RollText::tr(" · Drag: move its start · Alt: off the grid");
    if (hit.part == NotePart::End)
        return text + RollText::tr(" · Drag: move its end · Alt: off the grid");
    return text +
           RollText::tr(" · Drag: move · Ctrl+drag: copy · Alt: off the grid · Right-drag: erase");
}

QString helpOnEmpty(const ViewState& state) {
    switch (state.tool()) {
        case Tool::Draw:
            return RollText::tr(
                "Press: draw, drag for its length and pitch · Ctrl+drag: select · "
                "Right-drag: erase · Right-click: menu · Middle-drag: pan");
        case Tool::Select:
            return RollText::tr(
                "Drag: select · Shift+drag: add · Ctrl+drag: toggle · Click: caret · "
                "Right-drag: erase · Right-click: menu");
        case Tool::Erase:
            return RollText::tr("Drag over notes: erase · Right-click: menu · Middle-drag: pan");
        case Tool::Knife:
            return RollText::tr("Click on a note: cut it there · Drag: select · Right-drag: erase");
    }
    return {};
}

}  // namespace

QString rollHelp(const RollHit& hit, const TakeReview& review, const ViewState& state) {
    switch (hit.zone) {
        case RollZone::LoopStrip:
            if (hit.loop == LoopPart::Start || hit.loop == LoopPart::End)
                return RollText::tr("Drag: move this end of the loop; onto the other end: no loop");
            if (hit.loop == LoopPart::Body)
                return RollText::tr(
                    "Drag: move the loop · Shift+drag: set a new one · L: on or off");
            return RollText::tr(
                "Drag: set the loop · Double-click: loop the selected bars or this bar");
        case RollZone::Ruler:
            return RollText::tr(
                "Click: go there · Drag: move the playhead · Right-drag or Shift+drag: "
                "select bars");
        case RollZone::Keyboard:
            return RollText::tr("Press: hear the key in %1").arg(voiceName(hit.voice));
        case RollZone::Grid:
        case RollZone::NoiseLane:
            return hit.note ? helpOnNote(*hit.note, review, state) : helpOnEmpty(state);
        case RollZone::Nothing:
            break;
    }
    return {};
}

Qt::CursorShape rollCursor(const RollHit& hit, const ViewState& state) {
    const bool onLoopEnd = hit.loop == LoopPart::Start || hit.loop == LoopPart::End;
    if (onLoopEnd)
        return Qt::SizeHorCursor;
    if (hit.zone != RollZone::Grid && hit.zone != RollZone::NoiseLane)
        return Qt::ArrowCursor;
    switch (state.tool()) {
        case Tool::Erase:
            return Qt::PointingHandCursor;
        case Tool::Knife:
            return hit.note ? Qt::SplitHCursor : Qt::ArrowCursor;
        case Tool::Draw:
        case Tool::Select:
            break;
    }
    if (hit.note && hit.note->part != NotePart::Body)
        return Qt::SizeHorCursor;
    return !hit.note && state.tool() == Tool::Draw ? Qt::CrossCursor : Qt::ArrowCursor;
}

}  // namespace studio::widgets

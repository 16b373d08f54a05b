// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/roll_gesture.h"

#include "widgets/piano_roll/note_gestures.h"
#include "widgets/piano_roll/view_gestures.h"
#include "widgets/style/theme.h"

#include <QLineF>

namespace studio::widgets {

namespace {

constexpr double kClickRadius = 4;

std::unique_ptr<RollGesture> gestureOnNotes(const RollContext& context, const RollHit& hit,
                                            const RollPointer& at) {
    const Tool tool = context.state.tool();
    if (tool == Tool::Erase)
        return std::make_unique<EraseGesture>(context, at, EraseGesture::Button::Left);
    if (hit.note && tool == Tool::Knife)
        return std::make_unique<KnifeGesture>(context, *hit.note, at);
    if (hit.note && hit.note->part != NotePart::Body && !at.modifiers.testFlag(Qt::ControlModifier))
        return std::make_unique<ResizeGesture>(context, *hit.note, at);
    if (hit.note)
        return std::make_unique<MoveGesture>(context, *hit.note, at);
    if (tool == Tool::Draw && !at.modifiers.testFlag(Qt::ControlModifier))
        return std::make_unique<DrawGesture>(context, hit.voice, at);
    return std::make_unique<BandGesture>(context, at);
}

std::unique_ptr<RollGesture> gestureOnTime(const RollContext& context, const RollHit& hit,
                                           Qt::MouseButton button, const RollPointer& at) {
    if (button == Qt::RightButton)
        return std::make_unique<SelectBarsGesture>(context, at);
    if (hit.zone == RollZone::LoopStrip)
        return std::make_unique<LoopGesture>(context, hit.loop, at);
    if (at.modifiers.testFlag(Qt::ShiftModifier))
        return std::make_unique<SelectBarsGesture>(context, at);
    return std::make_unique<ScrubGesture>(context, at);
}

}  // namespace

bool RollContext::snaps(Qt::KeyboardModifiers modifiers) const {
    return state.snaps() == !(modifiers & (Qt::AltModifier | Qt::ShiftModifier));
}

void RollContext::hear(const HeardNote& note) const {
    preview.heard = note;
    Q_EMIT editor.heard(note);
}

bool isDrag(QPointF from, QPointF to) {
    return QLineF(from, to).length() >= scaled(kClickRadius);
}

std::unique_ptr<RollGesture> gestureFor(const RollContext& context, const RollHit& hit,
                                        Qt::MouseButton button, const RollPointer& at) {
    if (button == Qt::MiddleButton)
        return std::make_unique<PanGesture>(context, at);
    if (button != Qt::LeftButton && button != Qt::RightButton)
        return nullptr;
    switch (hit.zone) {
        case RollZone::LoopStrip:
        case RollZone::Ruler:
            return gestureOnTime(context, hit, button, at);
        case RollZone::Keyboard:
            return std::make_unique<KeyGesture>(context, hit.voice, at);
        case RollZone::Grid:
        case RollZone::NoiseLane:
            if (button == Qt::RightButton)
                return std::make_unique<EraseGesture>(context, at, EraseGesture::Button::Right);
            return gestureOnNotes(context, hit, at);
        case RollZone::Nothing:
            return nullptr;
    }
    return nullptr;
}

}  // namespace studio::widgets

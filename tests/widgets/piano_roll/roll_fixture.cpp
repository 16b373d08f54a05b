// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/piano_roll/roll_fixture.h"

#include "widgets/style/theme.h"

#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

namespace studio::widgets {

core::Note rollNote(core::Tick start, core::Tick length, int pitch) {
    core::Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    return result;
}

core::Song rollSong() {
    core::Song song;
    song.frame.length = 40 * kBar;
    song.part(core::Voice::Pulse1).notes = {rollNote(0, 2 * kQuarter, 72),
                                            rollNote(kBar, kQuarter, 67)};
    song.part(core::Voice::Triangle).notes = {rollNote(0, kBar, 60)};
    song.part(core::Voice::Noise).notes = {rollNote(kQuarter, kQuarter, 8)};
    return song;
}

RollFixture::RollFixture(const core::Song& song) {
    Themes::instance().apply(ThemeKind::Dark);
    document.reset(song, {});
    roll.resize(1000, 600);
    roll.show();
    roll.resetView();
    if (!QTest::qWaitForWindowExposed(&roll))
        qWarning("the roll was not shown");
}

QPointF RollFixture::at(core::Tick tick, int pitch) const {
    return {layout().xOf(tick) + 1, layout().yOf(pitch) + layout().rowHeight / 2.0};
}

QPointF RollFixture::onRuler(core::Tick tick) const {
    return {layout().xOf(tick), layout().ruler.center().y() * 1.0};
}

QPointF RollFixture::onLoopStrip(core::Tick tick) const {
    return {layout().xOf(tick), layout().loopStrip.center().y() * 1.0};
}

QPointF RollFixture::middleOf(core::Voice voice, std::size_t i) const {
    return layout().noteRect(voice, notes(voice)[i]).center();
}

QPointF RollFixture::startOf(core::Voice voice, std::size_t i) const {
    const QRectF rect = layout().noteRect(voice, notes(voice)[i]);
    return {rect.left() + 1, rect.center().y()};
}

QPointF RollFixture::endOf(core::Voice voice, std::size_t i) const {
    const QRectF rect = layout().noteRect(voice, notes(voice)[i]);
    return {rect.right() - 1, rect.center().y()};
}

void RollFixture::send(QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers) {
    const bool moves = type == QEvent::MouseMove;
    const bool down = type != QEvent::MouseButtonRelease && button_ != Qt::NoButton;
    QMouseEvent event(type, at, roll.viewport()->mapToGlobal(at), moves ? Qt::NoButton : button_,
                      down ? button_ : Qt::NoButton, modifiers);
    QCoreApplication::sendEvent(roll.viewport(), &event);
}

void RollFixture::press(QPointF at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    button_ = button;
    send(QEvent::MouseButtonPress, at, modifiers);
}

void RollFixture::move(QPointF at, Qt::KeyboardModifiers modifiers) {
    send(QEvent::MouseMove, at, modifiers);
}

void RollFixture::release(QPointF at, Qt::KeyboardModifiers modifiers) {
    send(QEvent::MouseButtonRelease, at, modifiers);
    button_ = Qt::NoButton;
}

void RollFixture::click(QPointF at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    press(at, button, modifiers);
    release(at, modifiers);
}

void RollFixture::drag(QPointF from, QPointF to, Qt::MouseButton button,
                       Qt::KeyboardModifiers modifiers) {
    press(from, button, modifiers);
    move((from + to) / 2, modifiers);
    move(to, modifiers);
    release(to, modifiers);
}

void RollFixture::wheel(QPointF position, int notches, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(position, roll.viewport()->mapToGlobal(position), {},
                      QPoint(0, 120 * notches), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(roll.viewport(), &event);
}

void RollFixture::select(std::initializer_list<std::pair<core::Voice, core::Tick>> notes) {
    core::NoteSet selected;
    for (const auto& [voice, onset] : notes)
        selected.add(voice, onset);
    state.selectNotes(selected);
}

}  // namespace studio::widgets

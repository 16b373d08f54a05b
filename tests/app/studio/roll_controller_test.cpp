// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/app/studio/window_fixture.h"
#include "widgets/lanes/lanes_panel.h"
#include "widgets/piano_roll/piano_roll.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

#include <algorithm>

namespace studio::app {

using core::Voice;

class RollControllerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void aRightClickOpensTheMenuOfTheActions();
    void lanesHideAndComeBackByAction();
    void noteNamesAreASetting();
    void typedNotesGoBeforeTheKeysOfTheRoll();
    void escapeEndsADragAndNothingElse();
};

namespace {
widgets::PianoRoll* rollOf(WindowFixture& it) {
    return it.window().findChild<widgets::PianoRoll*>();
}
}  // namespace

void RollControllerTest::aRightClickOpensTheMenuOfTheActions() {
    WindowFixture it;
    widgets::PianoRoll* roll = rollOf(it);
    const widgets::RollLayout& layout = roll->layoutOfRoll();
    const auto place = [&](const core::Note& note) {
        return layout.noteRect(Voice::Triangle, note).center().toPoint();
    };
    const auto& notes = it.song().part(Voice::Triangle).notes;
    const auto shown = std::ranges::find_if(
        notes, [&](const core::Note& note) { return layout.grid.contains(place(note)); });
    QVERIFY(shown != notes.end());
    const core::Tick onset = shown->start;
    QTest::mouseClick(roll->viewport(), Qt::RightButton, {}, place(*shown));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QVERIFY(menu->actions().contains(it.action(ActionId::Cut)));
    QVERIFY(menu->actions().contains(it.action(ActionId::FreeBars)));
    menu->close();
    // What was clicked is what the menu works on.
    it.action(ActionId::FreeBars)->trigger();
    QCOMPARE(it.song().frame.locks.at(Voice::Triangle, onset), core::LockMode::Free);
    const std::size_t count = notes.size();
    it.action(ActionId::Erase)->trigger();
    QCOMPARE(notes.size(), count - 1);
}

void RollControllerTest::lanesHideAndComeBackByAction() {
    WindowFixture it;
    auto* lanes = it.window().findChild<widgets::LanesPanel*>();
    QVERIFY(lanes->isVisible());
    const int height = rollOf(it)->viewport()->height();
    it.action(ActionId::PanelLanes)->trigger();
    QVERIFY(!lanes->isVisible());
    QVERIFY(rollOf(it)->viewport()->height() > height);
    it.action(ActionId::PanelLanes)->trigger();
    QVERIFY(lanes->isVisible());
    QCOMPARE(rollOf(it)->viewport()->height(), height);
}

void RollControllerTest::noteNamesAreASetting() {
    WindowFixture it;
    QVERIFY(!it.window().viewState().showsNoteNames());
    it.action(ActionId::NoteNames)->trigger();
    QVERIFY(it.window().viewState().showsNoteNames());
}

void RollControllerTest::typedNotesGoBeforeTheKeysOfTheRoll() {
    WindowFixture it;
    it.startNewSong();
    it.action(ActionId::TypingKeyboard)->trigger();
    it.window().viewState().setTypingOctave(3);
    rollOf(it)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Q);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    const auto& notes = it.song().part(it.window().viewState().currentVoice()).notes;
    QCOMPARE(notes.size(), std::size_t{2});
    QCOMPARE(int{notes[0].pitch}, 60);
    QCOMPARE(int{notes[1].pitch}, 61);
    QCOMPARE(it.window().viewState().tool(), widgets::Tool::Draw);
}

void RollControllerTest::escapeEndsADragAndNothingElse() {
    WindowFixture it;
    widgets::PianoRoll* roll = rollOf(it);
    it.window().viewState().select(widgets::BarRange{2, 3});
    const QPoint ruler(roll->layoutOfRoll().grid.left() + 200,
                       roll->layoutOfRoll().ruler.center().y());
    roll->setFocus();
    QTest::mousePress(roll->viewport(), Qt::RightButton, {}, ruler);
    QVERIFY(it.window().viewState().selection() != std::optional(widgets::BarRange{2, 3}));
    QTest::keyClick(roll, Qt::Key_Escape);
    QVERIFY(it.window().viewState().selection() == std::optional(widgets::BarRange{2, 3}));
    QTest::mouseRelease(roll->viewport(), Qt::RightButton, {}, ruler);
}

}  // namespace studio::app

QTEST_MAIN(studio::app::RollControllerTest)
#include "roll_controller_test.moc"

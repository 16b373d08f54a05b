// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lanes/lanes_panel.h"

#include "tests/widgets/piano_roll/roll_fixture.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

namespace studio::widgets {

using core::LockMode;
using core::Tick;
using core::Voice;

namespace {

constexpr Voice kP1 = Voice::Pulse1;

struct Fixture : RollFixture {
    LanesPanel* panel = new LanesPanel(roll, review, state, editor);
    LaneView& lane = panel->lane();

    explicit Fixture(const core::Song& song = rollSong()) : RollFixture(song) {
        roll.setFooter(panel, 160);
        panel->show();
    }
    [[nodiscard]] QPointF spot(Tick tick, int value) const {
        const double below = lane.kind() == LaneKind::Timbre ? 3 : 0;
        return {layout().xOf(tick) + 1, lane.yOf(value) + below};
    }
    void send(QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers) {
        const bool moves = type == QEvent::MouseMove;
        const bool up = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, lane.mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                          up ? Qt::NoButton : Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&lane, &event);
    }
    void stroke(std::initializer_list<QPointF> way, Qt::KeyboardModifiers modifiers = {}) {
        send(QEvent::MouseButtonPress, *way.begin(), modifiers);
        for (const QPointF& at : way)
            send(QEvent::MouseMove, at, modifiers);
        send(QEvent::MouseButtonRelease, *(way.end() - 1), modifiers);
    }
    void turn(QPointF at, int notches, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, lane.mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&lane, &event);
    }
    [[nodiscard]] int volume(Tick tick) const {
        const core::Part& part = document.song().part(kP1);
        return core::volumeAt(part, *core::noteAt(part.notes, tick), tick);
    }
    [[nodiscard]] int timbre(Tick tick) const {
        return core::laneValueAt(document.song().part(kP1).timbre, tick, 0);
    }
};

}  // namespace

class LanesPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void standsUnderTheNotes();
    void aClickSetsOneStep();
    void aDragPaintsStepByStep();
    void shiftPaintsAStraightLine();
    void aStrokeIsOneStepOfTheHistory();
    void escapeLeavesNoTrace();
    void lockedNotesRefuse();
    void theWheelChangesTheSelectedNotes();
    void altWheelChangesTheNoteUnderTheMouse();
    void aDoubleClickTypesAValue();
    void theTimbreLanePaintsTimbre();
    void theTriangleHasNoLanes();
    void theUpperEdgeChangesTheHeight();
};

void LanesPanelTest::standsUnderTheNotes() {
    Fixture it;
    QCOMPARE(it.lane.area().left(), it.layout().grid.left());
    QCOMPARE(it.lane.width(), it.roll.viewport()->width());
    QCOMPARE(it.panel->y(), it.roll.viewport()->geometry().bottom() + 1);
    for (int value = 0; value <= 15; ++value)
        QCOMPARE(it.lane.valueAt(it.lane.yOf(value)), value);
}

void LanesPanelTest::aClickSetsOneStep() {
    Fixture it;
    it.stroke({it.spot(0, 10)});
    QCOMPARE(it.volume(0), 10);
    QCOMPARE(it.volume(kSixteenth - 1), 10);
    QCOMPARE(it.volume(kSixteenth), 15);
    QCOMPARE(it.steps(), 1);
}

void LanesPanelTest::aDragPaintsStepByStep() {
    Fixture it;
    it.stroke({it.spot(0, 12), it.spot(kSixteenth, 8), it.spot(2 * kSixteenth, 0)});
    QCOMPARE(it.volume(0), 12);
    QCOMPARE(it.volume(kSixteenth), 8);
    QCOMPARE(it.volume(2 * kSixteenth), 0);
    QCOMPARE(it.volume(kQuarter), 15);
    // An onset stays audible.
    it.stroke({it.spot(0, 0)});
    QCOMPARE(it.volume(0), 1);
}

void LanesPanelTest::shiftPaintsAStraightLine() {
    Fixture it;
    it.send(QEvent::MouseButtonPress, it.spot(0, 15), {});
    it.send(QEvent::MouseMove, it.spot(kQuarter, 2), {});
    it.send(QEvent::MouseMove, it.spot(kQuarter, 7), Qt::ShiftModifier);
    it.send(QEvent::MouseButtonRelease, it.spot(kQuarter, 7), Qt::ShiftModifier);
    QCOMPARE(it.volume(0), 15);
    QCOMPARE(it.volume(2 * kSixteenth), 11);
    QCOMPARE(it.volume(kQuarter), 7);
    QCOMPARE(it.volume(kQuarter + kSixteenth), 15);
    QCOMPARE(it.steps(), 1);
}

void LanesPanelTest::aStrokeIsOneStepOfTheHistory() {
    Fixture it;
    it.stroke({it.spot(0, 3), it.spot(kQuarter, 9), it.spot(kBar + 100, 5)});
    QCOMPARE(it.steps(), 1);
    QCOMPARE(it.volume(kBar), 5);
    it.stroke({it.spot(0, 5), it.spot(kQuarter, 5)});
    QCOMPARE(it.steps(), 2);
    it.document.undoStack().undo();
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == rollSong());
}

void LanesPanelTest::escapeLeavesNoTrace() {
    Fixture it;
    it.send(QEvent::MouseButtonPress, it.spot(0, 3), {});
    it.send(QEvent::MouseMove, it.spot(kQuarter, 9), {});
    QTest::keyClick(&it.roll, Qt::Key_Escape);
    it.send(QEvent::MouseButtonRelease, it.spot(kQuarter, 9), {});
    QVERIFY(it.document.song() == rollSong());
    QCOMPARE(it.steps(), 0);
}

void LanesPanelTest::lockedNotesRefuse() {
    core::Song song = rollSong();
    song.frame.locks.set(kP1, {0, kBar}, LockMode::Locked);
    Fixture it(song);
    QSignalSpy refused(&it.editor, &NoteEditor::refused);
    it.stroke({it.spot(0, 3), it.spot(kQuarter, 3)});
    QCOMPARE(refused.size(), 1);
    QVERIFY(it.document.song() == song);
    it.stroke({it.spot(0, 3), it.spot(kBar + kQuarter - 1000, 3)});
    QCOMPARE(it.volume(0), 15);
    QCOMPARE(it.volume(kBar), 3);
    QCOMPARE(refused.size(), 1);
}

void LanesPanelTest::theWheelChangesTheSelectedNotes() {
    Fixture it;
    it.select({{kP1, 0}, {kP1, kBar}});
    it.turn(it.spot(2 * kBar, 5), -1);
    QCOMPARE(it.volume(0), 14);
    QCOMPARE(it.volume(kBar), 14);
    // Without a selection the note under the mouse.
    it.state.selectNotes({});
    it.turn(it.spot(kBar, 5), -1);
    QCOMPARE(it.volume(0), 14);
    QCOMPARE(it.volume(kBar), 13);
    QVERIFY(it.state.selectedNotes().empty());
    const double zoom = it.layout().pixelsPerTick;
    it.turn(it.spot(kBar, 5), 1, Qt::ControlModifier);
    QVERIFY(it.layout().pixelsPerTick > zoom);
}

void LanesPanelTest::altWheelChangesTheNoteUnderTheMouse() {
    Fixture it;
    it.select({{kP1, 0}});
    it.turn(it.spot(kBar, 5), -2, Qt::AltModifier);
    QCOMPARE(it.volume(0), 15);
    QCOMPARE(it.volume(kBar), 14);
    QVERIFY(it.state.selectedNotes().contains(kP1, 0));
}

void LanesPanelTest::aDoubleClickTypesAValue() {
    Fixture it;
    const QPoint at = it.spot(kBar, 15).toPoint();
    QTest::mouseDClick(&it.lane, Qt::LeftButton, {}, at);
    auto* entry = it.lane.findChild<QSpinBox*>();
    QVERIFY(entry->isVisible());
    QTest::keyClicks(entry, QStringLiteral("6"));
    QTest::keyClick(entry, Qt::Key_Return);
    QVERIFY(!entry->isVisible());
    QCOMPARE(it.volume(kBar), 6);
    QCOMPARE(it.steps(), 1);
    QTest::mouseDClick(&it.lane, Qt::LeftButton, {}, at);
    QTest::keyClicks(entry, QStringLiteral("9"));
    QTest::keyClick(entry, Qt::Key_Escape);
    QVERIFY(!entry->isVisible());
    QCOMPARE(it.volume(kBar), 6);
}

void LanesPanelTest::theTimbreLanePaintsTimbre() {
    Fixture it;
    it.panel->showKind(LaneKind::Timbre);
    it.stroke({it.spot(0, 3), it.spot(kQuarter - 1000, 3)});
    QCOMPARE(it.timbre(0), 3);
    QCOMPARE(it.timbre(kQuarter), 0);
    QCOMPARE(it.timbre(kBar), 0);
    it.select({{kP1, kBar}});
    it.turn(it.spot(3 * kBar, 1), 1);
    it.turn(it.spot(3 * kBar, 1), 1);
    QCOMPARE(it.timbre(kBar), 2);
    QCOMPARE(it.timbre(0), 3);
}

void LanesPanelTest::theTriangleHasNoLanes() {
    Fixture it;
    it.state.setCurrentVoice(Voice::Triangle);
    it.stroke({it.spot(0, 0), it.spot(kQuarter, 0)});
    it.turn(it.spot(0, 0), 1);
    QVERIFY(it.document.song() == rollSong());
}

void LanesPanelTest::theUpperEdgeChangesTheHeight() {
    Fixture it;
    const int height = it.panel->height();
    QTest::mousePress(it.panel, Qt::LeftButton, {}, QPoint(300, 1));
    QMouseEvent move(QEvent::MouseMove, QPointF(300, -29), it.panel->mapToGlobal(QPointF(300, -29)),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(it.panel, &move);
    QTRY_COMPARE(it.panel->height(), height + 30);
    QCOMPARE(it.panel->y(), it.roll.viewport()->geometry().bottom() + 1);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::LanesPanelTest)
#include "lanes_panel_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/some_take.h"
#include "tests/widgets/piano_roll/roll_fixture.h"

#include <QSignalSpy>
#include <QTest>

namespace studio::widgets {

using core::LockMode;
using core::NoteSet;
using core::Tick;
using core::Voice;

namespace {

constexpr Voice kP1 = Voice::Pulse1;

NoteSet oneNote(Voice voice, Tick onset) {
    NoteSet notes;
    notes.add(voice, onset);
    return notes;
}

}  // namespace

/// Presses, drags and releases that edit notes, checked on the document.
class NoteGesturesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPressDrawsOneStepOfTheGrid();
    void aDragSetsLengthAndPitchAndIsHeard();
    void altDrawsOffTheGrid();
    void drawingTakesTheFreePlaceBehindANote();
    void aUsualNoteStopsAtTheNext();
    void drawnNotesGrowTheSong();
    void lockedPlacesTakeNoNotes();
    void theNoiseLaneDrawsNoise();
    void aClickSelectsAndTeachesTheDefaults();
    void shiftAddsAndCtrlToggles();
    void aDragMovesInTimeAndPitch();
    void aNoteOffTheGridKeepsItsTime();
    void aSelectionMovesTogether();
    void ctrlDragCopies();
    void shiftWhileMovingLeavesTheGrid();
    void bothEndsResize();
    void resizingKeepsAFrame();
    void lockedNotesStay();
    void rightDragErases();
    void theEraserSweeps();
    void theKnifeCuts();
    void escapeLeavesNoTrace();
    void anEditFromElsewhereEndsTheDrag();
    void theEdgeScrolls();
    void takesStayUntilKept();
    void altWheelChangesTheVolume();
};

void NoteGesturesTest::aPressDrawsOneStepOfTheGrid() {
    RollFixture it;
    it.click(it.at(2 * kBar + 2000, 64));
    QCOMPARE(it.notes().size(), std::size_t{3});
    const core::Note& drawn = it.notes()[2];
    QCOMPARE(drawn.start, 2 * kBar);
    QCOMPARE(drawn.length, kSixteenth);
    QCOMPARE(int{drawn.pitch}, 64);
    QCOMPARE(int{drawn.velocity}, it.state.noteDefaults(kP1).velocity);
    QVERIFY(it.state.selectedNotes() == oneNote(kP1, 2 * kBar));
    QCOMPARE(it.steps(), 1);
}

void NoteGesturesTest::aDragSetsLengthAndPitchAndIsHeard() {
    RollFixture it;
    QSignalSpy heard(&it.editor, &NoteEditor::heard);
    it.press(it.at(2 * kBar, 64));
    QCOMPARE(heard.size(), 1);
    QCOMPARE(it.notes().size(), std::size_t{2});
    it.move(it.at(2 * kBar + kQuarter, 64));
    it.move(it.at(2 * kBar + 2 * kQuarter, 66));
    QCOMPARE(heard.size(), 2);
    QCOMPARE(heard[1][0].value<HeardNote>().pitch, 66);
    it.release(it.at(2 * kBar + 2 * kQuarter, 66));
    QCOMPARE(it.notes()[2].range(), (core::TickRange{2 * kBar, 2 * kBar + 2 * kQuarter}));
    QCOMPARE(int{it.notes()[2].pitch}, 66);
    QCOMPARE(it.steps(), 1);
    // The next note is as long as this one.
    it.click(it.at(5 * kBar, 64));
    QCOMPARE(it.notes()[3].length, 2 * kQuarter);
    it.document.undoStack().undo();
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == rollSong());
}

void NoteGesturesTest::altDrawsOffTheGrid() {
    RollFixture it;
    const QPointF from = it.at(2 * kBar + 3000, 64);
    it.press(from, Qt::LeftButton, Qt::AltModifier);
    it.move(from + QPointF(21, 0), Qt::AltModifier);
    it.release(from + QPointF(21, 0), Qt::AltModifier);
    const core::Note& drawn = it.notes()[2];
    QCOMPARE(drawn.start, it.layout().tickAt(from.x()));
    QCOMPARE(drawn.end(), it.layout().tickAt(from.x() + 21));
    // With snapping off, Alt snaps.
    it.state.setSnaps(false);
    it.click(it.at(4 * kBar + 1500, 64), Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(it.notes()[3].start, 4 * kBar);
}

void NoteGesturesTest::drawingTakesTheFreePlaceBehindANote() {
    core::Song song = rollSong();
    song.part(kP1).notes[1].length = 2000;
    RollFixture it(song);
    it.click(it.at(kBar + 3500, 64));
    QCOMPARE(it.notes().size(), std::size_t{3});
    QCOMPARE(it.notes()[2].start, kBar + 2000);
}

void NoteGesturesTest::aUsualNoteStopsAtTheNext() {
    RollFixture it;
    it.state.setNoteDefaults(kP1, {4 * kBar, 12, 2});
    it.click(it.at(3 * kQuarter, 64));
    QCOMPARE(it.notes().size(), std::size_t{3});
    QCOMPARE(it.notes()[1].range(), (core::TickRange{3 * kQuarter, kBar}));
}

void NoteGesturesTest::drawnNotesGrowTheSong() {
    core::Song song = rollSong();
    song.frame.length = 4 * kBar;
    RollFixture it(song);
    it.roll.zoomTime(0.01);
    it.click(it.at(4 * kBar, 64));
    QCOMPARE(it.document.song().frame.length, 5 * kBar);
    QCOMPARE(it.notes().back().start, 4 * kBar);
    QCOMPARE(it.steps(), 1);
}

void NoteGesturesTest::lockedPlacesTakeNoNotes() {
    core::Song song = rollSong();
    song.frame.locks.set(kP1, {2 * kBar, 3 * kBar}, LockMode::Locked);
    RollFixture it(song);
    QSignalSpy refused(&it.editor, &NoteEditor::refused);
    it.click(it.at(2 * kBar, 64));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(it.steps(), 0);
    // What is drawn towards a lock ends there.
    it.drag(it.at(2 * kBar - kQuarter, 64), it.at(4 * kBar, 64));
    QCOMPARE(it.notes()[2].range(), (core::TickRange{2 * kBar - kQuarter, 2 * kBar}));
}

void NoteGesturesTest::theNoiseLaneDrawsNoise() {
    RollFixture it;
    const double y = it.layout().noiseYOf(5) + it.layout().noiseRowHeight() / 2;
    it.click({it.layout().xOf(2 * kBar) + 1, y});
    QCOMPARE(it.notes(Voice::Noise).size(), std::size_t{2});
    QCOMPARE(int{it.notes(Voice::Noise)[1].pitch}, 5);
    QCOMPARE(it.state.currentVoice(), Voice::Noise);
    // The grid of pitches is still the voice's that was there before.
    it.click(it.at(2 * kBar, 64));
    QCOMPARE(it.notes(kP1).size(), std::size_t{3});
    QCOMPARE(it.state.currentVoice(), kP1);
}

void NoteGesturesTest::aClickSelectsAndTeachesTheDefaults() {
    core::Song song = rollSong();
    song.part(Voice::Triangle).notes[0].velocity = 7;
    song.part(kP1).timbre = {{0, 1}};
    RollFixture it(song);
    it.click(it.middleOf(Voice::Triangle, 0));
    QVERIFY(it.state.selectedNotes() == oneNote(Voice::Triangle, 0));
    QCOMPARE(it.state.currentVoice(), Voice::Triangle);
    QCOMPARE(it.state.noteDefaults(Voice::Triangle), (NoteDefaults{kBar, 7, 0}));
    it.click(it.middleOf(kP1, 1));
    QVERIFY(it.state.selectedNotes() == oneNote(kP1, kBar));
    QCOMPARE(it.state.noteDefaults(kP1), (NoteDefaults{kQuarter, 15, 1}));
    QCOMPARE(it.steps(), 0);
}

void NoteGesturesTest::shiftAddsAndCtrlToggles() {
    RollFixture it;
    it.click(it.middleOf(kP1, 0));
    it.click(it.middleOf(kP1, 1), Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(it.state.selectedNotes().size(), std::size_t{2});
    it.click(it.middleOf(kP1, 0), Qt::LeftButton, Qt::ControlModifier);
    QVERIFY(it.state.selectedNotes() == oneNote(kP1, kBar));
    it.click(it.middleOf(Voice::Noise, 0), Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(it.state.selectedNotes().size(), std::size_t{2});
    // A click on one of several leaves it alone.
    it.click(it.middleOf(kP1, 1));
    QVERIFY(it.state.selectedNotes() == oneNote(kP1, kBar));
    QCOMPARE(it.steps(), 0);
}

void NoteGesturesTest::aDragMovesInTimeAndPitch() {
    RollFixture it;
    const QPointF from = it.middleOf(kP1, 1);
    const double quarter = it.layout().xOf(kQuarter) - it.layout().xOf(0);
    it.drag(from, from + QPointF(quarter + 1, 3.0 * it.layout().rowHeight));
    QCOMPARE(it.notes()[1].range(), (core::TickRange{kBar + kQuarter, kBar + 2 * kQuarter}));
    QCOMPARE(int{it.notes()[1].pitch}, 64);
    QVERIFY(it.state.selectedNotes() == oneNote(kP1, kBar + kQuarter));
    QCOMPARE(it.steps(), 1);
}

void NoteGesturesTest::aNoteOffTheGridKeepsItsTime() {
    core::Song song = rollSong();
    song.part(kP1).notes[1].start += 1000;
    RollFixture it(song);
    const QPointF from = it.middleOf(kP1, 1);
    it.drag(from, from + QPointF(0, it.layout().rowHeight));
    QCOMPARE(it.notes()[1].start, kBar + 1000);
    QCOMPARE(int{it.notes()[1].pitch}, 66);
    const QPointF again = it.middleOf(kP1, 1);
    it.drag(again, again + QPointF(it.layout().xOf(kQuarter) - it.layout().xOf(0), 0));
    QCOMPARE(it.notes()[1].start, kBar + kQuarter);
}

void NoteGesturesTest::aSelectionMovesTogether() {
    RollFixture it;
    it.select({{kP1, 0}, {Voice::Triangle, 0}});
    const QPointF from = it.middleOf(kP1, 0);
    const QPointF by(it.layout().xOf(4 * kBar) - it.layout().xOf(0), 0);
    it.drag(from, from + by);
    QCOMPARE(it.notes()[1].start, 4 * kBar);
    QCOMPARE(it.notes(Voice::Triangle)[0].start, 4 * kBar);
    QCOMPARE(it.steps(), 1);
    // One that is not selected goes alone.
    const QPointF other = it.middleOf(kP1, 0);
    it.drag(other, other + by / 2);
    QCOMPARE(it.notes()[0].start, 3 * kBar);
    QCOMPARE(it.notes(Voice::Triangle)[0].start, 4 * kBar);
}

void NoteGesturesTest::ctrlDragCopies() {
    RollFixture it;
    const QPointF from = it.middleOf(kP1, 1);
    const QPointF by(it.layout().xOf(2 * kBar) - it.layout().xOf(0), 0);
    it.drag(from, from + by, Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(it.notes().size(), std::size_t{3});
    QCOMPARE(it.notes()[1].start, kBar);
    QCOMPARE(it.notes()[2].start, 3 * kBar);
    QVERIFY(it.state.selectedNotes() == oneNote(kP1, 3 * kBar));
    QCOMPARE(it.steps(), 1);
}

void NoteGesturesTest::shiftWhileMovingLeavesTheGrid() {
    RollFixture it;
    const QPointF from = it.middleOf(kP1, 1);
    const QPointF to = from + QPointF(11, 0);
    it.press(from);
    it.move(to, Qt::ShiftModifier);
    it.release(to, Qt::ShiftModifier);
    const Tick by = it.layout().tickAt(to.x()) - it.layout().tickAt(from.x());
    QCOMPARE(it.notes()[1].start, kBar + by);
    QVERIFY(by % kSixteenth != 0);
}

void NoteGesturesTest::bothEndsResize() {
    RollFixture it;
    const double quarter = it.layout().xOf(kQuarter) - it.layout().xOf(0);
    it.drag(it.endOf(kP1, 1), it.endOf(kP1, 1) + QPointF(quarter, 0));
    QCOMPARE(it.notes()[1].range(), (core::TickRange{kBar, kBar + 2 * kQuarter}));
    QCOMPARE(it.state.noteDefaults(kP1).length, 2 * kQuarter);
    it.drag(it.startOf(kP1, 1), it.startOf(kP1, 1) + QPointF(quarter, 0));
    QCOMPARE(it.notes()[1].range(), (core::TickRange{kBar + kQuarter, kBar + 2 * kQuarter}));
    QCOMPARE(it.steps(), 2);
    it.move(it.endOf(kP1, 0));
    QCOMPARE(it.roll.viewport()->cursor().shape(), Qt::SizeHorCursor);
}

void NoteGesturesTest::resizingKeepsAFrame() {
    RollFixture it;
    it.drag(it.endOf(kP1, 0), it.startOf(kP1, 0) - QPointF(0, 0));
    QVERIFY(it.notes()[0].length >= 735);
    QVERIFY(it.notes()[0].length < kQuarter);
}

void NoteGesturesTest::lockedNotesStay() {
    core::Song song = rollSong();
    song.frame.locks.setAll(kP1, LockMode::Locked);
    RollFixture it(song);
    QSignalSpy refused(&it.editor, &NoteEditor::refused);
    QSignalSpy help(&it.roll, &PianoRoll::hoverHelp);
    it.drag(it.middleOf(kP1, 0), it.middleOf(kP1, 0) + QPointF(60, 30));
    it.drag(it.endOf(kP1, 0), it.endOf(kP1, 0) + QPointF(60, 0));
    it.drag(it.middleOf(kP1, 0), it.middleOf(kP1, 0) + QPointF(60, 0), Qt::RightButton);
    QCOMPARE(refused.size(), 3);
    QCOMPARE(it.steps(), 0);
    QVERIFY(it.document.song() == song);
    it.move(it.middleOf(kP1, 0));
    QVERIFY(help.last()[0].toString().contains(QStringLiteral("Ctrl+Shift+L")));
}

void NoteGesturesTest::rightDragErases() {
    RollFixture it;
    QSignalSpy menu(&it.roll, &PianoRoll::menuRequested);
    it.drag(it.middleOf(kP1, 1) - QPointF(30, 0), it.middleOf(kP1, 1) + QPointF(30, 0),
            Qt::RightButton);
    QCOMPARE(it.notes().size(), std::size_t{1});
    QCOMPARE(it.steps(), 1);
    QCOMPARE(menu.size(), 0);
    it.click(it.middleOf(kP1, 0), Qt::RightButton);
    QCOMPARE(menu.size(), 1);
    QVERIFY(it.state.selectedNotes() == oneNote(kP1, 0));
    QCOMPARE(it.notes().size(), std::size_t{1});
}

void NoteGesturesTest::theEraserSweeps() {
    RollFixture it;
    it.state.setTool(Tool::Erase);
    it.press(it.middleOf(kP1, 0));
    it.move(it.middleOf(kP1, 1));
    it.release(it.middleOf(kP1, 1));
    QCOMPARE(it.notes().size(), std::size_t{0});
    QCOMPARE(it.steps(), 1);
    it.click(it.middleOf(Voice::Triangle, 0));
    QCOMPARE(it.notes(Voice::Triangle).size(), std::size_t{0});
    QCOMPARE(it.steps(), 2);
}

void NoteGesturesTest::theKnifeCuts() {
    RollFixture it;
    it.state.setTool(Tool::Knife);
    it.click(it.at(kQuarter + 500, 72));
    QCOMPARE(it.notes().size(), std::size_t{3});
    QCOMPARE(it.notes()[0].range(), (core::TickRange{0, kQuarter}));
    QCOMPARE(it.notes()[1].range(), (core::TickRange{kQuarter, 2 * kQuarter}));
    const QPointF off = it.at(kQuarter / 2 + 1500, 72);
    it.click(off, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(it.notes()[1].start, it.layout().tickAt(off.x()));
    QCOMPARE(it.steps(), 2);
}

void NoteGesturesTest::escapeLeavesNoTrace() {
    RollFixture it;
    const core::Song before = it.document.song();
    it.select({{Voice::Triangle, 0}});
    const NoteSet selected = it.state.selectedNotes();
    const auto escape = [&] {
        QTest::keyClick(&it.roll, Qt::Key_Escape);
        it.release({300, 300});
    };
    it.press(it.at(2 * kBar, 64));
    it.move(it.at(3 * kBar, 66));
    escape();
    it.press(it.middleOf(kP1, 1));
    it.move(it.middleOf(kP1, 1) + QPointF(60, 20));
    escape();
    it.press(it.endOf(kP1, 1));
    it.move(it.endOf(kP1, 1) + QPointF(60, 0));
    escape();
    it.press(it.middleOf(kP1, 1) - QPointF(30, 0), Qt::RightButton);
    it.move(it.middleOf(kP1, 1));
    escape();
    QVERIFY(it.document.song() == before);
    QVERIFY(it.state.selectedNotes() == selected);
    QCOMPARE(it.steps(), 0);
}

void NoteGesturesTest::anEditFromElsewhereEndsTheDrag() {
    RollFixture it;
    it.press(it.middleOf(kP1, 1));
    it.move(it.middleOf(kP1, 1) + QPointF(60, 20));
    it.document.change({}, [](core::Song& song) { song.part(kP1).notes.clear(); });
    it.move({500, 300});
    it.release({500, 300});
    QCOMPARE(it.notes().size(), std::size_t{0});
    QCOMPARE(it.steps(), 1);
}

void NoteGesturesTest::theEdgeScrolls() {
    RollFixture it;
    const QPointF edge(it.layout().grid.right() + 10.0, it.middleOf(kP1, 1).y());
    it.press(it.middleOf(kP1, 1));
    it.move(edge);
    QTRY_VERIFY(it.layout().scrollX > 100);
    it.release(edge);
    QCOMPARE(it.steps(), 1);
    const QRectF rect = it.layout().noteRect(kP1, it.notes()[1]);
    QVERIFY(rect.right() > it.layout().grid.right() - 60);
    const double still = it.layout().scrollX;
    QTest::qWait(60);
    QCOMPARE(it.layout().scrollX, still);
}

void NoteGesturesTest::takesStayUntilKept() {
    RollFixture it;
    core::Song after = it.document.song();
    after.part(kP1).notes[1].pitch = 70;
    const core::TickRange region{0, after.frame.length};
    it.review.beginFill(1, region);
    it.review.finish(tests::takeBetween(it.document.song(), after, region));
    QSignalSpy refused(&it.editor, &NoteEditor::refused);
    const QPointF written = it.at(kBar + kQuarter / 2, 70);
    it.drag(written, written + QPointF(80, 0));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(it.steps(), 0);
    QVERIFY(it.review.take() != nullptr);
}

void NoteGesturesTest::altWheelChangesTheVolume() {
    RollFixture it;
    it.wheel(it.middleOf(kP1, 1), -1, Qt::AltModifier);
    it.wheel(it.middleOf(kP1, 1), -1, Qt::AltModifier);
    QCOMPARE(int{it.notes()[1].velocity}, 13);
    QCOMPARE(int{it.notes()[0].velocity}, 15);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::NoteGesturesTest)
#include "note_gestures_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/widgets/piano_roll/roll_fixture.h"

#include <QSignalSpy>
#include <QTest>

namespace studio::widgets {

using core::NoteSet;
using core::Tick;
using core::TickRange;
using core::Voice;

namespace {
constexpr Voice kP1 = Voice::Pulse1;
}

/// Selecting, the ruler, the loop and the keys: what the mouse does without editing notes.
class ViewGesturesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup();
    void theBandSelectsWhatItTouches();
    void theBandAddsAndToggles();
    void ctrlDragDrawsABandInTheDrawTool();
    void aClickOnNothingPutsTheCaretThere();
    void escapeBringsTheSelectionBack();
    void ghostsAreOutOfTheWay();
    void theRulerSnapsAndTakesTheCaretAlong();
    void escapeBringsThePlayheadBack();
    void theLoopIsDrawnMovedAndResized();
    void aDoubleClickLoopsTheBar();
    void keysAreHeard();

  private:
    void checkNoEdit(RollFixture& it);
    bool checked_ = false;
};

void ViewGesturesTest::cleanup() {
    QVERIFY2(checked_, "every gesture here must leave the song alone");
    checked_ = false;
}

void ViewGesturesTest::checkNoEdit(RollFixture& it) {
    QCOMPARE(it.steps(), 0);
    QVERIFY(it.document.song() == rollSong());
    checked_ = true;
}

void ViewGesturesTest::theBandSelectsWhatItTouches() {
    RollFixture it;
    it.state.setTool(Tool::Select);
    it.drag(it.at(kQuarter / 2, 74), it.at(kQuarter, 58));
    NoteSet expected;
    expected.add(kP1, 0);
    expected.add(Voice::Triangle, 0);
    QVERIFY(it.state.selectedNotes() == expected);
    // Only what is in sight: the noise has a lane of its own.
    it.drag(it.at(0, 74), {it.layout().xOf(kBar), it.layout().noise.bottom() - 1.0});
    expected.add(Voice::Noise, kQuarter);
    QVERIFY(it.state.selectedNotes() == expected);
    checkNoEdit(it);
}

void ViewGesturesTest::theBandAddsAndToggles() {
    RollFixture it;
    it.state.setTool(Tool::Select);
    it.select({{kP1, kBar}});
    it.drag(it.at(0, 74), it.at(kQuarter, 70), Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(it.state.selectedNotes().size(), std::size_t{2});
    it.drag(it.at(3 * kQuarter, 74), it.at(kBar + kQuarter, 65), Qt::LeftButton,
            Qt::ControlModifier);
    NoteSet expected;
    expected.add(kP1, 0);
    QVERIFY(it.state.selectedNotes() == expected);
    checkNoEdit(it);
}

void ViewGesturesTest::ctrlDragDrawsABandInTheDrawTool() {
    RollFixture it;
    it.drag(it.at(0, 74), it.at(2 * kBar, 65), Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(it.state.selectedNotes().size(), std::size_t{2});
    checkNoEdit(it);
}

void ViewGesturesTest::aClickOnNothingPutsTheCaretThere() {
    RollFixture it;
    it.state.setTool(Tool::Select);
    it.select({{kP1, 0}});
    it.click(it.at(2 * kBar + kQuarter + 1000, 64));
    QVERIFY(it.state.selectedNotes().empty());
    QCOMPARE(it.state.caret(), 2 * kBar + kQuarter);
    checkNoEdit(it);
}

void ViewGesturesTest::escapeBringsTheSelectionBack() {
    RollFixture it;
    it.state.setTool(Tool::Select);
    it.select({{kP1, kBar}});
    it.press(it.at(0, 74));
    it.move(it.at(kQuarter, 58));
    QCOMPARE(it.state.selectedNotes().size(), std::size_t{2});
    QTest::keyClick(&it.roll, Qt::Key_Escape);
    it.release(it.at(kQuarter, 58));
    QVERIFY(it.state.selectedNotes().contains(kP1, kBar));
    QCOMPARE(it.state.selectedNotes().size(), std::size_t{1});
    checkNoEdit(it);
}

void ViewGesturesTest::ghostsAreOutOfTheWay() {
    RollFixture it;
    it.state.setTool(Tool::Select);
    it.state.setGhost(Voice::Triangle, true);
    it.click(it.middleOf(Voice::Triangle, 0));
    QVERIFY(it.state.selectedNotes().empty());
    it.drag(it.at(0, 74), it.at(kQuarter, 58));
    QCOMPARE(it.state.selectedNotes().onsets(Voice::Triangle).size(), std::size_t{0});
    QCOMPARE(it.state.selectedNotes().size(), std::size_t{1});
    checkNoEdit(it);
}

void ViewGesturesTest::theRulerSnapsAndTakesTheCaretAlong() {
    RollFixture it;
    QSignalSpy seeks(&it.roll, &PianoRoll::seekRequested);
    it.click(it.onRuler(2 * kBar + 1000));
    QCOMPARE(seeks.last()[0].value<Tick>(), 2 * kBar);
    QCOMPARE(it.state.caret(), 2 * kBar);
    it.click(it.onRuler(2 * kBar + 1000), Qt::LeftButton, Qt::AltModifier);
    QVERIFY(seeks.last()[0].value<Tick>() != 2 * kBar);
    checkNoEdit(it);
}

void ViewGesturesTest::escapeBringsThePlayheadBack() {
    RollFixture it;
    connect(&it.roll, &PianoRoll::seekRequested, &it.state, &ViewState::setPlayhead);
    it.state.setPlayhead(kBar);
    it.press(it.onRuler(2 * kBar));
    it.move(it.onRuler(3 * kBar));
    QCOMPARE(it.state.playhead(), 3 * kBar);
    QTest::keyClick(&it.roll, Qt::Key_Escape);
    it.release(it.onRuler(3 * kBar));
    QCOMPARE(it.state.playhead(), kBar);
    checkNoEdit(it);
}

void ViewGesturesTest::theLoopIsDrawnMovedAndResized() {
    RollFixture it;
    it.drag(it.onLoopStrip(kBar + 800), it.onLoopStrip(3 * kBar + 800));
    QVERIFY(it.state.loops());
    QCOMPARE(*it.state.loop(), (TickRange{kBar, 3 * kBar}));
    it.drag(it.onLoopStrip(2 * kBar), it.onLoopStrip(3 * kBar));
    QCOMPARE(*it.state.loop(), (TickRange{2 * kBar, 4 * kBar}));
    it.drag(it.onLoopStrip(4 * kBar), it.onLoopStrip(5 * kBar));
    QCOMPARE(*it.state.loop(), (TickRange{2 * kBar, 5 * kBar}));
    it.drag(it.onLoopStrip(2 * kBar), it.onLoopStrip(kBar));
    QCOMPARE(*it.state.loop(), (TickRange{kBar, 5 * kBar}));
    it.drag(it.onLoopStrip(2 * kBar), it.onLoopStrip(3 * kBar), Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(*it.state.loop(), (TickRange{2 * kBar, 3 * kBar}));
    it.press(it.onLoopStrip(3 * kBar));
    it.move(it.onLoopStrip(4 * kBar));
    QTest::keyClick(&it.roll, Qt::Key_Escape);
    it.release(it.onLoopStrip(4 * kBar));
    QCOMPARE(*it.state.loop(), (TickRange{2 * kBar, 3 * kBar}));
    it.drag(it.onLoopStrip(3 * kBar), it.onLoopStrip(2 * kBar));
    QVERIFY(!it.state.loop());
    QVERIFY(!it.state.loops());
    checkNoEdit(it);
}

void ViewGesturesTest::aDoubleClickLoopsTheBar() {
    RollFixture it;
    const auto doubleClick = [&](Tick tick) {
        QTest::mouseDClick(it.roll.viewport(), Qt::LeftButton, {}, it.onLoopStrip(tick).toPoint());
    };
    doubleClick(2 * kBar + kQuarter);
    QCOMPARE(*it.state.loop(), (TickRange{2 * kBar, 3 * kBar}));
    it.state.select(BarRange{2, 4});
    doubleClick(2 * kBar + kQuarter);
    QCOMPARE(*it.state.loop(), (TickRange{kBar, 4 * kBar}));
    checkNoEdit(it);
}

void ViewGesturesTest::keysAreHeard() {
    RollFixture it;
    it.state.setCurrentVoice(Voice::Pulse2);
    QSignalSpy heard(&it.editor, &NoteEditor::heard);
    const double x = it.layout().keyboard.center().x();
    it.press({x, it.at(0, 64).y()});
    it.move({x, it.at(0, 65).y()});
    it.release({x, it.at(0, 65).y()});
    QCOMPARE(heard.size(), 2);
    const auto note = heard[1][0].value<HeardNote>();
    QCOMPARE(note.voice, Voice::Pulse2);
    QCOMPARE(note.pitch, 65);
    it.click({x, it.layout().noiseYOf(3) + 2});
    QCOMPARE(heard[2][0].value<HeardNote>().voice, Voice::Noise);
    QCOMPARE(heard[2][0].value<HeardNote>().pitch, 3);
    checkNoEdit(it);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::ViewGesturesTest)
#include "view_gestures_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/tracker/tracker.h"

#include "widgets/style/theme.h"
#include "widgets/tracker/cell_text.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace studio::widgets {

using core::Note;
using core::RowColumn;
using core::Tick;
using core::Voice;

namespace {

/// A sixteenth at 480 ticks a quarter.
constexpr Tick kRow = 120;
constexpr int kNoise = 3 * kColumnsPerVoice;

Note note(Tick start, Tick length, int pitch, int velocity = 10) {
    Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    result.velocity = static_cast<std::int16_t>(velocity);
    return result;
}

core::Song song() {
    core::Song result;
    result.frame.tempo = core::TempoMap(480, {core::Tempo{}});
    result.frame.meter = core::MeterMap(480, {core::TimeSignature{}});
    result.frame.length = Tick{8} * 1920;
    return result;
}

/// A tracker on the screen with all it needs.
struct Fixture {
    Document document;
    TakeReview review{document};
    ViewState state;
    NoteEditor editor{document, state};
    Tracker tracker{review, state, editor};

    explicit Fixture(std::vector<Note> notes = {}, core::Song base = song()) {
        Themes::instance().apply(ThemeKind::Dark);
        base.part(Voice::Pulse1).notes = std::move(notes);
        document.reset(std::move(base), {});
        tracker.resize(700, 500);
        tracker.show();
        tracker.activateWindow();
        tracker.setFocus();
        if (!QTest::qWaitForWindowActive(&tracker))
            qWarning("the tracker was not shown");
    }
    [[nodiscard]] const std::vector<Note>& notes(Voice voice = Voice::Pulse1) const {
        return document.song().part(voice).notes;
    }
    [[nodiscard]] const core::Part& part() const { return document.song().part(Voice::Pulse1); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&tracker, static_cast<Qt::Key>(key), modifiers);
    }
    void type(const char* keys) { QTest::keyClicks(&tracker, QLatin1String(keys)); }
    void go(std::int64_t row, int column = 0) { tracker.cursor().go({row, column}); }
    [[nodiscard]] TrackerPlace place() { return tracker.cursor().place(); }
    [[nodiscard]] QPoint at(std::int64_t row, int column) const {
        return tracker.layoutOfTracker().cellRect({row, column}).center();
    }
    void click(QPoint position, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(tracker.viewport(), Qt::LeftButton, modifiers, position);
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(tracker.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(tracker.viewport(), (from + to) / 2);
        QTest::mouseMove(tracker.viewport(), to);
        QTest::mouseRelease(tracker.viewport(), Qt::LeftButton, {}, to);
    }
    void wheel(int notches, Qt::KeyboardModifiers modifiers) {
        const QPoint position(200, 200);
        QWheelEvent event(position, tracker.viewport()->mapToGlobal(position), {},
                          QPoint(0, 120 * notches), Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(tracker.viewport(), &event);
    }
};

using Notes = std::vector<Note>;

}  // namespace

class TrackerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void namesNotesAsTrackersDo();
    void tellsWhatHappensOffTheRows();
    void arrowsMoveTheCursor();
    void tabsGoToVoices();
    void pagesGoToBars();
    void clicksAndDragsSetAndMark();
    void keysOfTheNoteRowsWrite();
    void aTypedNoteStopsAtALock();
    void lockedCellsRefuse();
    void digitsSetVolumeAndTimbre();
    void oneCuts();
    void clearsCellsAndBlocks();
    void pushesDownAndPullsUp();
    void everyKeyIsOneStepOfTheHistory();
    void withoutWritingKeysOnlyPlay();
    void blocksAreCopiedAndPasted();
    void blocksAreTransposed();
    void marksMoreWhenRepeated();
    void theBlockIsTheSelectionOfAllViews();
    void theCaretOfOtherViewsIsTheCursor();
    void wheelsScrollTransposeAndChangeVolumes();
    void followsThePlayhead();
    void headersMuteAndSolo();
    void theSongGrowsBelowItsEnd();
    void paintsWhatStandsInTheCells();
};

void TrackerTest::namesNotesAsTrackersDo() {
    QCOMPARE(trackerNote(Voice::Pulse1, 60), QStringLiteral("C-4"));
    QCOMPARE(trackerNote(Voice::Triangle, 61), QStringLiteral("C#4"));
    QCOMPARE(trackerNote(Voice::Noise, 1), QStringLiteral("0-#"));
    QCOMPARE(trackerNote(Voice::Noise, 16), QStringLiteral("F-#"));
    using Kind = core::RowEvent::Kind;
    QCOMPARE(eventText(Voice::Pulse1, RowColumn::Note, {0, Kind::End, 0}), QStringLiteral("---"));
    QCOMPARE(eventText(Voice::Pulse1, RowColumn::Volume, {0, Kind::Start, 12}),
             QStringLiteral("C"));
    QCOMPARE(eventText(Voice::Pulse1, RowColumn::Timbre, {0, Kind::Change, 2}),
             QStringLiteral("V2"));
}

void TrackerTest::tellsWhatHappensOffTheRows() {
    Fixture f({note(60, 100, 60), note(170, 50, 62)});
    const core::RowGrid& rows = f.tracker.cursor().rows();
    const QString first = describeCell(f.document.song(), rows, 0, Voice::Pulse1, RowColumn::Note);
    QVERIFY2(first.contains(QStringLiteral("C-4 at +50")), qPrintable(first));
    QVERIFY2(first.contains(QStringLiteral("62.5 ms")), qPrintable(first));
    const QString second = describeCell(f.document.song(), rows, 1, Voice::Pulse1, RowColumn::Note);
    for (const char* each : {"--- at +33", "D-4 at +41", "--- at +83", "1.02"})
        QVERIFY2(second.contains(QLatin1String(each)), qPrintable(second));
}

void TrackerTest::arrowsMoveTheCursor() {
    Fixture f;
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Right);
    QCOMPARE(f.place(), (TrackerPlace{2, 1}));
    QCOMPARE(f.state.caret(), 2 * kRow);
    f.press(Qt::Key_Up);
    f.press(Qt::Key_Left);
    f.press(Qt::Key_Left);
    QCOMPARE(f.place(), (TrackerPlace{1, kTrackerColumns - 1}));
    QCOMPARE(f.state.currentVoice(), Voice::Noise);
    f.press(Qt::Key_End);
    QCOMPARE(f.place().row, 127);
    f.press(Qt::Key_Home);
    QCOMPARE(f.place(), (TrackerPlace{0, kTrackerColumns - 1}));
    f.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(f.place(), (TrackerPlace{0, 0}));
}

void TrackerTest::tabsGoToVoices() {
    Fixture f;
    f.press(Qt::Key_Right);
    f.press(Qt::Key_Tab);
    QCOMPARE(f.place(), (TrackerPlace{0, 3}));
    f.press(Qt::Key_Backtab, Qt::ShiftModifier);
    f.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(f.place(), (TrackerPlace{0, kNoise}));
    QVERIFY(f.tracker.hasFocus());
}

void TrackerTest::pagesGoToBars() {
    Fixture f;
    f.go(5);
    f.press(Qt::Key_PageDown);
    QCOMPARE(f.place().row, 16);
    f.press(Qt::Key_PageDown);
    QCOMPARE(f.place().row, 32);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_PageUp);
    QCOMPARE(f.place().row, 32);
    f.press(Qt::Key_PageUp);
    QCOMPARE(f.place().row, 16);
}

void TrackerTest::clicksAndDragsSetAndMark() {
    Fixture f({note(2 * kRow, kRow, 60), note(9 * kRow, kRow, 62)});
    f.click(f.at(4, 4));
    QCOMPARE(f.place(), (TrackerPlace{4, 4}));
    QVERIFY(!f.tracker.cursor().block());
    f.drag(f.at(1, 0), f.at(6, 2));
    QCOMPARE(f.tracker.cursor().block(), (TrackerBlock{{1, 0}, {6, 2}}));
    QCOMPARE(f.state.selectedNotes().onsets(Voice::Pulse1), (std::vector<Tick>{2 * kRow}));
    f.click(f.at(10, 2), Qt::ShiftModifier);
    QCOMPARE(f.tracker.cursor().block(), (TrackerBlock{{1, 0}, {10, 2}}));
    f.click(f.at(0, 0));
    f.press(Qt::Key_Down, Qt::ShiftModifier);
    f.press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(f.tracker.cursor().block(), (TrackerBlock{{0, 0}, {1, 1}}));
    f.press(Qt::Key_Down);
    QVERIFY(!f.tracker.cursor().block());
    QVERIFY(f.state.selectedNotes().empty());
}

void TrackerTest::keysOfTheNoteRowsWrite() {
    Fixture f;
    QSignalSpy heard(&f.editor, &NoteEditor::heard);
    f.state.setTypingOctave(4);
    f.tracker.cursor().setEditStep(4);
    f.type("z");
    QCOMPARE(f.place().row, 4);
    f.type("q");
    f.type("s");
    QCOMPARE(f.notes(), (Notes{note(0, 4 * kRow, 60, 12), note(4 * kRow, 4 * kRow, 72, 12),
                               note(8 * kRow, 120 * kRow, 61, 12)}));
    QCOMPARE(heard.size(), 3);
    QCOMPARE(heard[1][0].value<HeardNote>(), (HeardNote{Voice::Pulse1, 72, 12, 2}));
    f.go(0, kNoise);
    f.type("x");
    QCOMPARE(f.notes(Voice::Noise).front().pitch, std::int16_t{3});
}

void TrackerTest::aTypedNoteStopsAtALock() {
    core::Song locked = song();
    locked.frame.locks.set(Voice::Pulse1, {1920, 3840}, core::LockMode::Locked);
    Fixture f({}, locked);
    f.state.setTypingOctave(4);
    f.type("z");
    QCOMPARE(f.notes(), (Notes{note(0, 1920, 60, 12)}));
}

void TrackerTest::lockedCellsRefuse() {
    core::Song locked = song();
    locked.frame.locks.set(Voice::Pulse1, {0, 1920}, core::LockMode::Locked);
    Fixture f({note(0, 480, 60)}, locked);
    QSignalSpy refused(&f.editor, &NoteEditor::refused);
    const core::Song before = f.document.song();
    f.type("z");
    f.type("1");
    f.go(2);
    f.type("z");
    f.go(0, 1);
    f.type("5");
    f.go(0, 2);
    f.type("3");
    QCOMPARE(refused.size(), 5);
    QVERIFY(f.document.song() == before);
    QCOMPARE(f.place(), (TrackerPlace{0, 2}));
}

void TrackerTest::digitsSetVolumeAndTimbre() {
    Fixture f({note(0, 4 * kRow, 60)});
    f.go(0, 1);
    f.type("c");
    QCOMPARE(f.place(), (TrackerPlace{1, 1}));
    f.type("7");
    QCOMPARE(f.notes().front().velocity, std::int16_t{12});
    QCOMPARE(f.part().volume, (core::Lane{{kRow, 7}}));
    f.go(2, 2);
    f.type("3");
    QCOMPARE(f.part().timbre, (core::Lane{{2 * kRow, 3}}));
    QSignalSpy said(&f.tracker, &Tracker::hoverHelp);
    f.go(2, 2);
    said.clear();
    f.type("9");
    QCOMPARE(said.size(), 1);
    f.go(8, 1);
    said.clear();
    f.type("9");
    QCOMPARE(said.size(), 1);
    QCOMPARE(f.place(), (TrackerPlace{8, 1}));
}

void TrackerTest::oneCuts() {
    Fixture f({note(0, 16 * kRow, 60)});
    f.go(4);
    f.press(Qt::Key_1);
    QCOMPARE(f.notes(), (Notes{note(0, 4 * kRow, 60)}));
    QCOMPARE(f.place().row, 5);
}

void TrackerTest::clearsCellsAndBlocks() {
    Fixture f({note(0, 2 * kRow, 60), note(2 * kRow, 2 * kRow, 62), note(8 * kRow, kRow, 64)});
    f.go(2);
    f.tracker.rowEditor().clear();
    QCOMPARE(f.notes(), (Notes{note(0, 4 * kRow, 60), note(8 * kRow, kRow, 64)}));
    f.drag(f.at(0, 0), f.at(9, 2));
    f.tracker.rowEditor().clear();
    QVERIFY(f.notes().empty());
    QCOMPARE(f.tracker.cursor().block(), (TrackerBlock{{0, 0}, {9, 2}}));
}

void TrackerTest::pushesDownAndPullsUp() {
    Fixture f({note(0, 2 * kRow, 60), note(4 * kRow, kRow, 62)});
    f.go(4);
    f.tracker.rowEditor().pushDown();
    QCOMPARE(f.notes(), (Notes{note(0, 2 * kRow, 60), note(5 * kRow, kRow, 62)}));
    f.tracker.rowEditor().pullUp();
    QCOMPARE(f.notes(), (Notes{note(0, 2 * kRow, 60), note(4 * kRow, kRow, 62)}));
    QCOMPARE(f.place().row, 3);
}

void TrackerTest::everyKeyIsOneStepOfTheHistory() {
    Fixture f;
    f.type("zxc");
    f.press(Qt::Key_1);
    QCOMPARE(f.document.undoStack().count(), 4);
    for (int i = 0; i < 4; ++i)
        f.document.undoStack().undo();
    QVERIFY(f.notes().empty());
}

void TrackerTest::withoutWritingKeysOnlyPlay() {
    Fixture f;
    f.tracker.rowEditor().setWrites(false);
    QSignalSpy heard(&f.editor, &NoteEditor::heard);
    f.type("z");
    f.press(Qt::Key_1);
    f.tracker.rowEditor().clear();
    f.tracker.rowEditor().pushDown();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(f.document.undoStack().count(), 0);
    QCOMPARE(f.place().row, 0);
}

void TrackerTest::blocksAreCopiedAndPasted() {
    Fixture f({note(kRow, kRow, 60), note(2 * kRow, kRow, 62), note(17 * kRow, kRow, 70)});
    f.drag(f.at(0, 0), f.at(3, 2));
    f.tracker.rowEditor().copy();
    QCOMPARE(f.editor.clipboard().length, 4 * kRow);
    f.go(16);
    f.tracker.rowEditor().paste(core::PasteMode::Over);
    QCOMPARE(f.notes(), (Notes{note(kRow, kRow, 60), note(2 * kRow, kRow, 62),
                               note(17 * kRow, kRow, 60), note(18 * kRow, kRow, 62)}));
    QCOMPARE(f.place().row, 20);
    f.drag(f.at(0, 0), f.at(3, 0));
    f.tracker.rowEditor().cut();
    QCOMPARE(f.notes(), (Notes{note(17 * kRow, kRow, 60), note(18 * kRow, kRow, 62)}));
    f.go(0, 3);
    f.tracker.rowEditor().paste(core::PasteMode::Over);
    QCOMPARE(f.notes(Voice::Pulse2), (Notes{note(kRow, kRow, 60), note(2 * kRow, kRow, 62)}));
}

void TrackerTest::blocksAreTransposed() {
    Fixture f({note(0, kRow, 60), note(kRow, kRow, 62)});
    f.tracker.rowEditor().transpose(1);
    QCOMPARE(f.notes(), (Notes{note(0, kRow, 61), note(kRow, kRow, 62)}));
    f.drag(f.at(0, 0), f.at(3, 0));
    f.tracker.rowEditor().transpose(12);
    f.tracker.rowEditor().changeValues(-1);
    QCOMPARE(f.notes(), (Notes{note(0, kRow, 73, 9), note(kRow, kRow, 74, 9)}));
    QVERIFY(f.tracker.cursor().block().has_value());
}

void TrackerTest::marksMoreWhenRepeated() {
    Fixture f;
    f.go(3, 4);
    f.tracker.rowEditor().selectAll();
    QCOMPARE(f.tracker.cursor().block(), (TrackerBlock{{0, 4}, {127, 4}}));
    f.tracker.rowEditor().selectAll();
    QCOMPARE(f.tracker.cursor().block(), (TrackerBlock{{0, 3}, {127, 5}}));
    f.tracker.rowEditor().selectAll();
    QCOMPARE(f.tracker.cursor().block(), (TrackerBlock{{0, 0}, {127, 11}}));
}

void TrackerTest::theBlockIsTheSelectionOfAllViews() {
    Fixture f({note(0, kRow, 60), note(kRow, kRow, 62)});
    f.drag(f.at(0, 0), f.at(0, 2));
    core::NoteSet other;
    other.add(Voice::Pulse1, kRow);
    f.state.selectNotes(other);
    QVERIFY(!f.tracker.cursor().block());
    QCOMPARE(f.state.selectedNotes(), other);
}

void TrackerTest::theCaretOfOtherViewsIsTheCursor() {
    Fixture f;
    f.state.setCaret(100 * kRow);
    f.state.setCurrentVoice(Voice::Triangle);
    QCOMPARE(f.place(), (TrackerPlace{100, 6}));
    const QRect cell = f.tracker.layoutOfTracker().cellRect(f.place());
    QVERIFY(f.tracker.viewport()->rect().contains(cell));
    f.state.setGridUnit(core::GridUnit::Eighth);
    QCOMPARE(f.place().row, 50);
}

void TrackerTest::wheelsScrollTransposeAndChangeVolumes() {
    Fixture f({note(0, kRow, 60)});
    f.wheel(-2, {});
    QCOMPARE(f.tracker.layoutOfTracker().firstRow, 8);
    f.wheel(1, Qt::ControlModifier);
    f.wheel(-1, Qt::ShiftModifier);
    QCOMPARE(f.notes(), (Notes{note(0, kRow, 61, 9)}));
}

void TrackerTest::followsThePlayhead() {
    Fixture f;
    f.state.setPlayhead(60 * kRow + 7);
    const TrackerLayout& layout = f.tracker.layoutOfTracker();
    QCOMPARE(layout.firstRow, 60 - layout.wholeRows() / 2);
    f.state.setFollowsPlayhead(false);
    f.state.setPlayhead(0);
    QCOMPARE(layout.firstRow, 60 - layout.wholeRows() / 2);
}

void TrackerTest::headersMuteAndSolo() {
    Fixture f;
    QSignalSpy mute(&f.tracker, &Tracker::muteRequested);
    QSignalSpy solo(&f.tracker, &Tracker::soloRequested);
    const QPoint header = f.tracker.layoutOfTracker().headerRect(Voice::Triangle).center();
    f.click(header);
    QCOMPARE(mute.size(), 1);
    QCOMPARE(mute[0][0].value<Voice>(), Voice::Triangle);
    // The second press of a double click comes as an event of its own.
    QMouseEvent second(QEvent::MouseButtonDblClick, header,
                       f.tracker.viewport()->mapToGlobal(header), Qt::LeftButton, Qt::LeftButton,
                       Qt::NoModifier);
    QCoreApplication::sendEvent(f.tracker.viewport(), &second);
    QVERIFY2(mute.size() == 2, "a double click leaves the voice as muted as it was");
    QCOMPARE(solo.size(), 1);
}

void TrackerTest::theSongGrowsBelowItsEnd() {
    Fixture f;
    f.go(130);
    f.type("z");
    QCOMPARE(f.document.song().frame.length, Tick{9} * 1920);
    QCOMPARE(f.notes().size(), std::size_t{1});
    QCOMPARE(f.notes().front().start, 130 * kRow);
}

void TrackerTest::paintsWhatStandsInTheCells() {
    Fixture f({note(0, kRow, 60)});
    const auto textPixels = [&](std::int64_t row) {
        const QImage picture = f.tracker.viewport()->grab().toImage();
        const QRect cell = f.tracker.layoutOfTracker().cellRect({row, 0});
        const QColor wanted = theme().voiceText(Voice::Pulse1);
        int found = 0;
        for (int y = cell.top(); y < cell.bottom(); ++y) {
            for (int x = cell.left(); x < cell.right(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                found += std::abs(pixel.red() - wanted.red()) < 40 &&
                                 std::abs(pixel.blue() - wanted.blue()) < 40
                             ? 1
                             : 0;
            }
        }
        return found;
    };
    f.go(20, 5);
    QVERIFY(textPixels(0) > 10);
    QCOMPARE(textPixels(5), 0);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::TrackerTest)
#include "tracker_test.moc"

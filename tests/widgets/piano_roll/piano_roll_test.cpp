// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/piano_roll.h"

#include "tests/support/some_take.h"
#include "widgets/style/theme.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace studio::widgets {

namespace {

core::Note note(core::Tick start, core::Tick length, int pitch) {
    core::Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    return result;
}

core::Song song() {
    core::Song result;
    result.frame.length = 40 * 88200;
    result.part(core::Voice::Pulse1).notes = {note(0, 88200, 72), note(10 * 88200, 44100, 60)};
    result.part(core::Voice::Noise).notes = {note(44100, 44100, 8)};
    return result;
}

/// A roll on the screen with all it needs.
struct Fixture {
    Document document;
    TakeReview review{document};
    ViewState state;
    NoteEditor editor{document, state};
    PianoRoll roll{review, state, editor};

    Fixture() {
        Themes::instance().apply(ThemeKind::Dark);
        document.reset(song(), {});
        roll.resize(1000, 600);
        roll.show();
        roll.resetView();
        if (!QTest::qWaitForWindowExposed(&roll))
            qWarning("the roll was not shown");
    }
    [[nodiscard]] const RollLayout& layout() const { return roll.layoutOfRoll(); }
    [[nodiscard]] QPoint onRuler(core::Tick tick) const {
        return {static_cast<int>(layout().xOf(tick)), layout().ruler.center().y()};
    }
    void wheel(QPoint position, int notches, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(position, roll.viewport()->mapToGlobal(position), {},
                          QPoint(0, 120 * notches), Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(roll.viewport(), &event);
    }
};

}  // namespace

class PianoRollTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void layoutConvertsBothWays();
    void showsTheFirstBarsAndItsNotes();
    void wheelsScrollAndZoomAtTheMouse();
    void theRulerSeeks();
    void theRulerSelectsBars();
    void aClickTakesTheVoiceOfANote();
    void theMiddleButtonPans();
    void followsThePlayheadByPages();
    void paintsNotesWhereTheLayoutSays();
    void paintsTakesPaler();
    void paintsWhatIsBeingWritten();
};

void PianoRollTest::layoutConvertsBothWays() {
    RollLayout layout;
    layout.divide(QSize(900, 500));
    layout.pixelsPerTick = 0.01;
    layout.scrollX = 123;
    layout.scrollY = 45;
    for (const core::Tick tick : {0, 1000, 54321}) {
        const core::Tick back = layout.tickAt(layout.xOf(tick) + 0.5);
        QVERIFY(std::abs(back - tick) <= 100);
    }
    for (int pitch = RollLayout::kLowestPitch; pitch <= RollLayout::kHighestPitch; ++pitch)
        QCOMPARE(layout.pitchAt(layout.yOf(pitch) + 1), pitch);
    const double anchor = 400;
    const core::Tick before = layout.tickAt(anchor);
    layout.zoomTime(2, anchor, 1'000'000);
    QVERIFY(std::abs(layout.tickAt(anchor) - before) <= 100);
    QCOMPARE(pitchName(60), QStringLiteral("C4"));
    QCOMPARE(pitchName(70), QStringLiteral("A♯4"));
}

void PianoRollTest::showsTheFirstBarsAndItsNotes() {
    Fixture it;
    QCOMPARE(it.layout().tickAt(it.layout().grid.left()), core::Tick{0});
    const QRectF first = it.layout().noteRect(
        core::Voice::Pulse1, it.document.song().part(core::Voice::Pulse1).notes[0]);
    QVERIFY(it.layout().grid.contains(first.center().toPoint()));
}

void PianoRollTest::wheelsScrollAndZoomAtTheMouse() {
    Fixture it;
    const QPoint place = it.layout().grid.center();
    const double y = it.layout().scrollY;
    it.wheel(place, -2, Qt::NoModifier);
    QVERIFY(it.layout().scrollY > y);
    it.wheel(place, -2, Qt::ShiftModifier);
    QVERIFY(it.layout().scrollX > 0);
    const core::Tick under = it.layout().tickAt(place.x());
    const double zoom = it.layout().pixelsPerTick;
    it.wheel(place, 3, Qt::ControlModifier);
    QVERIFY(it.layout().pixelsPerTick > zoom);
    QVERIFY(std::abs(it.layout().tickAt(place.x()) - under) < 500);
    const int row = it.layout().rowHeight;
    it.wheel(place, 1, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(it.layout().rowHeight > row);
    it.wheel(place, -100, Qt::ControlModifier);
    QCOMPARE(it.layout().scrollX, 0.0);
}

void PianoRollTest::theRulerSeeks() {
    Fixture it;
    QSignalSpy seeks(&it.roll, &PianoRoll::seekRequested);
    QTest::mouseClick(it.roll.viewport(), Qt::LeftButton, {}, it.onRuler(2 * 88200));
    QCOMPARE(seeks.size(), 1);
    QVERIFY(std::abs(seeks[0][0].toLongLong() - 2 * 88200) < 2000);
    QTest::mousePress(it.roll.viewport(), Qt::LeftButton, {}, it.onRuler(88200));
    QTest::mouseMove(it.roll.viewport(), it.onRuler(3 * 88200));
    QTest::mouseRelease(it.roll.viewport(), Qt::LeftButton, {}, it.onRuler(3 * 88200));
    QVERIFY(seeks.size() >= 3);
    QVERIFY(std::abs(seeks.last()[0].toLongLong() - 3 * 88200) < 2000);
}

void PianoRollTest::theRulerSelectsBars() {
    Fixture it;
    QTest::mousePress(it.roll.viewport(), Qt::RightButton, {}, it.onRuler(1 * 88200 + 500));
    QTest::mouseMove(it.roll.viewport(), it.onRuler(4 * 88200 - 2000));
    QTest::mouseRelease(it.roll.viewport(), Qt::RightButton, {}, it.onRuler(4 * 88200 - 2000));
    QVERIFY(it.state.selection() == std::optional(BarRange{2, 4}));
    QTest::mouseClick(it.roll.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      it.onRuler(6 * 88200 + 1000));
    QVERIFY(it.state.selection() == std::optional(BarRange{7, 7}));
}

void PianoRollTest::aClickTakesTheVoiceOfANote() {
    Fixture it;
    it.state.setCurrentVoice(core::Voice::Triangle);
    const auto& notes = it.document.song().part(core::Voice::Noise).notes;
    QTest::mouseClick(it.roll.viewport(), Qt::LeftButton, {},
                      it.layout().noteRect(core::Voice::Noise, notes[0]).center().toPoint());
    QCOMPARE(it.state.currentVoice(), core::Voice::Noise);
}

void PianoRollTest::theMiddleButtonPans() {
    Fixture it;
    const QPoint from = it.layout().grid.center();
    const double y = it.layout().scrollY;
    QTest::mousePress(it.roll.viewport(), Qt::MiddleButton, {}, from);
    QTest::mouseMove(it.roll.viewport(), from - QPoint(120, 40));
    QTest::mouseRelease(it.roll.viewport(), Qt::MiddleButton, {}, from - QPoint(120, 40));
    QCOMPARE(it.layout().scrollX, 120.0);
    QCOMPARE(it.layout().scrollY, std::min(y + 40, it.layout().mostScrollY()));
    QCOMPARE(it.roll.horizontalScrollBar()->value(), 120);
}

void PianoRollTest::followsThePlayheadByPages() {
    Fixture it;
    it.state.setPlayhead(2 * 88200);
    QCOMPARE(it.layout().scrollX, 0.0);
    it.state.setPlayhead(20 * 88200);
    const double x = it.layout().xOf(20 * 88200);
    QVERIFY(x >= it.layout().grid.left() && x < it.layout().grid.center().x());
    it.state.setFollowsPlayhead(false);
    it.state.setPlayhead(0);
    QVERIFY(it.layout().xOf(0) < it.layout().grid.left());
}

void PianoRollTest::paintsNotesWhereTheLayoutSays() {
    Fixture it;
    const QImage image = it.roll.viewport()->grab().toImage();
    const QRectF rect = it.layout().noteRect(core::Voice::Pulse1,
                                             it.document.song().part(core::Voice::Pulse1).notes[0]);
    const QPoint inside = (rect.center() * image.devicePixelRatio()).toPoint();
    QCOMPARE(image.pixelColor(inside).rgb(), theme().voice(core::Voice::Pulse1).rgb());
}

void PianoRollTest::paintsTakesPaler() {
    Fixture it;
    it.document.change({}, [](core::Song& song) {
        song.frame.locks.setAll(core::Voice::Pulse1, core::LockMode::Free);
    });
    core::Song after = it.document.song();
    after.part(core::Voice::Pulse1).notes[0].pitch = 70;
    const core::TickRange region{0, after.frame.length};
    it.review.beginFill(1, region);
    it.review.finish(tests::takeBetween(it.document.song(), after, region));
    const QImage image = it.roll.viewport()->grab().toImage();
    const QRectF rect =
        it.layout().noteRect(core::Voice::Pulse1, after.part(core::Voice::Pulse1).notes[0]);
    const QColor colour = image.pixelColor((rect.center() * image.devicePixelRatio()).toPoint());
    QVERIFY(colour.rgb() != theme().voice(core::Voice::Pulse1).rgb());
    QVERIFY(colour.rgb() != theme().background.rgb());
}

void PianoRollTest::paintsWhatIsBeingWritten() {
    Fixture it;
    const auto colourOf = [&](const core::Note& note) {
        const QImage image = it.roll.viewport()->grab().toImage();
        const QPointF centre = it.layout().noteRect(core::Voice::Pulse1, note).center();
        return image.pixelColor((centre * image.devicePixelRatio()).toPoint());
    };
    const core::Note old = it.document.song().part(core::Voice::Pulse1).notes[0];
    const core::Note fresh = note(44100, 44100, 70);
    const QColor ground = colourOf(fresh);
    it.review.beginFill(1, {0, it.document.song().frame.length});
    it.review.write(0, {{{fresh}, {}, {}, {}}}, 0.1);
    QVERIFY2(colourOf(fresh) != ground, "the draft is there");
    QVERIFY2(colourOf(old) != theme().voice(core::Voice::Pulse1), "what goes is faint");
    it.review.showOriginal(true);
    QCOMPARE(colourOf(fresh), ground);
    QCOMPARE(colourOf(old).rgb(), theme().voice(core::Voice::Pulse1).rgb());
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::PianoRollTest)
#include "piano_roll_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lock_map/lock_map.h"

#include "widgets/style/theme.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace studio::widgets {

namespace {

struct Fixture {
    Document document;
    TakeReview review{document};
    ViewState state;
    LockMap map{review, state};

    Fixture() {
        Themes::instance().apply(ThemeKind::Dark);
        core::Song song;
        song.frame.length = 16 * 88200;
        song.frame.locks = core::LockMap(core::LockMode::Locked);
        document.reset(song, {});
        QObject::connect(&map, &LockMap::locksChangeRequested, &document,
                         [this](const core::LockMap& locks, const QString& text) {
                             document.change(text, [&](core::Song& it) { it.frame.locks = locks; });
                         });
        map.resize(900, map.sizeHint().height());
        map.show();
        if (!QTest::qWaitForWindowExposed(&map))
            qWarning("the map was not shown");
    }
    [[nodiscard]] QPoint at(core::Voice voice, std::int64_t bar) const {
        const auto tick = document.song().frame.meter.barStart(bar) + 40000;
        return {static_cast<int>(map.xOf(tick)), map.rowArea(voice).center().y()};
    }
    [[nodiscard]] core::LockMode mode(core::Voice voice, std::int64_t bar) const {
        return document.song().frame.locks.at(voice, document.song().frame.meter.barStart(bar));
    }
    void drag(Qt::MouseButton button, QPoint from, QPoint to) {
        QTest::mousePress(&map, button, {}, from);
        // Qt Test moves without buttons.
        const auto move = [&](QPoint at) {
            QMouseEvent event(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, button,
                              Qt::NoModifier);
            QCoreApplication::sendEvent(&map, &event);
        };
        move((from + to) / 2);
        move(to);
        QTest::mouseRelease(&map, button, {}, to);
    }
    [[nodiscard]] QToolButton* brush(const QString& name) {
        for (auto* button : map.findChildren<QToolButton*>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QColor colourAt(core::Voice voice, std::int64_t bar) {
        const QImage image = map.grab().toImage();
        return image.pixelColor(at(voice, bar) * image.devicePixelRatio());
    }
};

}  // namespace

class LockMapTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void draggingSelectsBars();
    void aClickSeeksAndTakesTheVoice();
    void modesLookDifferent();
    void aBrushPaintsCellsInOneStep();
    void theRightButtonFreesAndLocks();
    void escapeCancelsAStroke();
    void theFrameMovesAndItsEdgesResizeIt();
    void keysMoveThroughTheCellsAndChangeThem();
    void theWheelZoomsAtTheMouseAndScrolls();
    void cellsTellWhatTheyAre();
    void mutedVoicesAreGrey();
};

void LockMapTest::draggingSelectsBars() {
    Fixture it;
    QSignalSpy seeks(&it.map, &LockMap::seekRequested);
    QTest::mousePress(&it.map, Qt::LeftButton, {}, it.at(core::Voice::Pulse2, 8));
    QTest::mouseMove(&it.map, it.at(core::Voice::Pulse2, 6));
    QTest::mouseMove(&it.map, it.at(core::Voice::Pulse2, 5));
    QTest::mouseRelease(&it.map, Qt::LeftButton, {}, it.at(core::Voice::Pulse2, 5));
    QVERIFY(it.state.selection() == std::optional(BarRange{5, 8}));
    QCOMPARE(seeks.size(), 0);
}

void LockMapTest::aClickSeeksAndTakesTheVoice() {
    Fixture it;
    QSignalSpy seeks(&it.map, &LockMap::seekRequested);
    QTest::mouseClick(&it.map, Qt::LeftButton, {}, it.at(core::Voice::Noise, 3));
    QCOMPARE(it.state.currentVoice(), core::Voice::Noise);
    QVERIFY(!it.state.selection());
    QCOMPARE(seeks.size(), 1);
    QVERIFY(std::abs(seeks[0][0].toLongLong() - (2 * 88200 + 40000)) < 3000);
}

void LockMapTest::modesLookDifferent() {
    Fixture it;
    const QColor locked = it.colourAt(core::Voice::Triangle, 4);
    it.document.change({}, [](core::Song& song) {
        song.frame.locks.set(core::Voice::Triangle, song.frame.meter.bars(4, 4),
                             core::LockMode::Rhythm);
    });
    const QColor rhythm = it.colourAt(core::Voice::Triangle, 4);
    QVERIFY(locked != rhythm);
    QCOMPARE(rhythm.rgb(), theme().panel.rgb());
}

void LockMapTest::aBrushPaintsCellsInOneStep() {
    Fixture it;
    QTest::mouseClick(it.brush(QStringLiteral("Paint free")), Qt::LeftButton);
    QVERIFY(it.map.brush() == core::LockMode::Free);
    it.drag(Qt::LeftButton, it.at(core::Voice::Pulse2, 3), it.at(core::Voice::Triangle, 6));
    QCOMPARE(it.document.undoStack().count(), 1);
    for (int bar = 1; bar <= 16; ++bar)
        QCOMPARE(it.mode(core::Voice::Pulse1, bar), core::LockMode::Locked);
    QCOMPARE(it.mode(core::Voice::Pulse2, 3), core::LockMode::Free);
    QCOMPARE(it.mode(core::Voice::Triangle, 6), core::LockMode::Free);
    QCOMPARE(it.mode(core::Voice::Triangle, 7), core::LockMode::Locked);
    QVERIFY2(!it.state.selection(), "a brush does not select");
    QTest::mouseClick(it.brush(QStringLiteral("Paint rhythm")), Qt::LeftButton);
    QTest::mouseClick(&it.map, Qt::LeftButton, {}, it.at(core::Voice::Noise, 9));
    QCOMPARE(it.mode(core::Voice::Noise, 9), core::LockMode::Rhythm);
    it.document.undoStack().undo();
    it.document.undoStack().undo();
    QVERIFY(it.document.song().frame.locks == core::LockMap(core::LockMode::Locked));
    QTest::mouseClick(it.brush(QStringLiteral("Paint rhythm")), Qt::LeftButton);
    QVERIFY2(!it.map.brush(), "a second press lays the brush down");
}

void LockMapTest::theRightButtonFreesAndLocks() {
    Fixture it;
    const auto freed = [&](std::int64_t bar) {
        return it.mode(core::Voice::Triangle, bar) == core::LockMode::Free;
    };
    it.drag(Qt::RightButton, it.at(core::Voice::Triangle, 5), it.at(core::Voice::Triangle, 8));
    QVERIFY(!freed(4) && freed(5) && freed(6) && freed(7) && freed(8) && !freed(9));
    it.drag(Qt::RightButton, it.at(core::Voice::Triangle, 8), it.at(core::Voice::Triangle, 7));
    QVERIFY(freed(6) && !freed(7) && !freed(8));
    QCOMPARE(it.document.undoStack().count(), 2);
}

void LockMapTest::escapeCancelsAStroke() {
    Fixture it;
    it.map.setFocus();
    QTest::mousePress(&it.map, Qt::RightButton, {}, it.at(core::Voice::Triangle, 5));
    QTest::keyClick(&it.map, Qt::Key_Escape);
    QTest::mouseRelease(&it.map, Qt::RightButton, {}, it.at(core::Voice::Triangle, 5));
    QCOMPARE(it.document.undoStack().count(), 0);
}

void LockMapTest::theFrameMovesAndItsEdgesResizeIt() {
    Fixture it;
    it.state.select(BarRange{5, 8});
    QSignalSpy shows(&it.map, &LockMap::showRequested);
    it.drag(Qt::LeftButton, it.at(core::Voice::Pulse1, 6), it.at(core::Voice::Pulse1, 9));
    QVERIFY(it.state.selection() == std::optional(BarRange{8, 11}));
    QVERIFY(!shows.isEmpty());
    const core::MeterMap& meter = it.document.song().frame.meter;
    const int y = it.at(core::Voice::Pulse2, 1).y();
    const auto edge = [&](std::int64_t bar) {
        return QPoint(static_cast<int>(it.map.xOf(meter.barStart(bar))), y);
    };
    it.drag(Qt::LeftButton, edge(12), it.at(core::Voice::Pulse2, 14));
    QVERIFY(it.state.selection() == std::optional(BarRange{8, 14}));
    it.drag(Qt::LeftButton, edge(8), it.at(core::Voice::Pulse2, 3));
    QVERIFY(it.state.selection() == std::optional(BarRange{3, 14}));
    // It stops at the ends of the song.
    it.drag(Qt::LeftButton, it.at(core::Voice::Pulse1, 5), it.at(core::Voice::Pulse1, 15));
    QVERIFY(it.state.selection() == std::optional(BarRange{5, 16}));
}

void LockMapTest::keysMoveThroughTheCellsAndChangeThem() {
    Fixture it;
    it.state.select(BarRange{4, 4});
    it.map.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&it.map, Qt::Key_Down);
    QCOMPARE(it.state.currentVoice(), core::Voice::Pulse2);
    QTest::keyClick(&it.map, Qt::Key_Right);
    QVERIFY(it.state.selection() == std::optional(BarRange{5, 5}));
    QTest::keyClick(&it.map, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&it.map, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(it.state.selection() == std::optional(BarRange{5, 6}));
    QTest::keyClick(&it.map, Qt::Key_Space);
    for (const core::Voice voice : {core::Voice::Pulse2, core::Voice::Triangle}) {
        QCOMPARE(it.mode(voice, 5), core::LockMode::Rhythm);
        QCOMPARE(it.mode(voice, 6), core::LockMode::Rhythm);
        QCOMPARE(it.mode(voice, 7), core::LockMode::Locked);
    }
    QTest::keyClick(&it.map, Qt::Key_Return);
    QCOMPARE(it.mode(core::Voice::Triangle, 6), core::LockMode::Pitch);
    QTest::keyClick(&it.map, Qt::Key_Space);
    QCOMPARE(it.mode(core::Voice::Triangle, 6), core::LockMode::Free);
    QTest::keyClick(&it.map, Qt::Key_Space);
    QCOMPARE(it.mode(core::Voice::Triangle, 6), core::LockMode::Silent);
    QTest::keyClick(&it.map, Qt::Key_Space);
    QVERIFY(it.document.song().frame.locks == core::LockMap(core::LockMode::Locked));
    QCOMPARE(it.document.undoStack().count(), 5);
}

void LockMapTest::theWheelZoomsAtTheMouseAndScrolls() {
    Fixture it;
    const QPoint at = it.at(core::Voice::Pulse1, 9);
    const auto wheel = [&](int notches, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(at, it.map.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&it.map, &event);
    };
    const core::Tick before = it.map.tickAt(at.x());
    wheel(2, Qt::ControlModifier);
    QVERIFY(it.map.shownTicks().length() < it.document.song().frame.length);
    QVERIFY(std::abs(it.map.tickAt(at.x()) - before) < 3000);
    const core::Tick begin = it.map.shownTicks().begin;
    wheel(-1, Qt::NoModifier);
    QVERIFY(it.map.shownTicks().begin > begin);
    // What is selected comes into sight.
    it.state.select(BarRange{1, 1});
    QCOMPARE(it.map.shownTicks().begin, core::Tick{0});
    wheel(-9, Qt::ControlModifier);
    QCOMPARE(it.map.shownTicks().length(), it.document.song().frame.length);
}

void LockMapTest::cellsTellWhatTheyAre() {
    Fixture it;
    QSignalSpy help(&it.map, &LockMap::hoverHelp);
    QTest::mouseMove(&it.map, it.at(core::Voice::Triangle, 7));
    QVERIFY(!help.isEmpty());
    QVERIFY(help.last()[0].toString().startsWith(QStringLiteral("TR, bar 7: locked")));
}

void LockMapTest::mutedVoicesAreGrey() {
    Fixture it;
    const QColor heard = it.colourAt(core::Voice::Triangle, 4);
    it.state.setMuted(core::Voice::Triangle, true);
    QVERIFY(it.colourAt(core::Voice::Triangle, 4) != heard);
    QCOMPARE(it.colourAt(core::Voice::Triangle, 4).hslSaturation() < heard.hslSaturation(), true);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::LockMapTest)
#include "lock_map_test.moc"

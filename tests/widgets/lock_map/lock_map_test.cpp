// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lock_map/lock_map.h"

#include "widgets/style/theme.h"

#include <QSignalSpy>
#include <QTest>

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
        map.resize(900, map.sizeHint().height());
        map.show();
        if (!QTest::qWaitForWindowExposed(&map))
            qWarning("the map was not shown");
    }
    [[nodiscard]] QPoint at(core::Voice voice, std::int64_t bar) const {
        const auto tick = document.song().frame.meter.barStart(bar) + 40000;
        return {static_cast<int>(map.xOf(tick)), map.rowArea(voice).center().y()};
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

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::LockMapTest)
#include "lock_map_test.moc"

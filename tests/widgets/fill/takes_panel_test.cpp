// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/takes_panel.h"

#include "tests/support/some_take.h"
#include "widgets/fill/mix_card.h"
#include "widgets/fill/mix_grid.h"
#include "widgets/fill/take_card.h"
#include "widgets/style/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMouseEvent>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace studio::widgets {

using core::Song;
using core::Voice;

namespace {

core::Note note(core::Tick start, int pitch) {
    core::Note result;
    result.start = start;
    result.length = 5000;
    result.pitch = static_cast<std::int16_t>(pitch);
    return result;
}

/// A panel on the screen over takes that write P2 and the triangle into an empty song.
struct Fixture {
    Document document;
    TakeReview review{document};
    TakesPanel panel{review};
    core::TickRange region{0, 80000};

    Fixture() {
        Song song;
        song.frame.length = region.end;
        document.reset(song, {});
        Themes::instance().apply(ThemeKind::Dark);
        panel.resize(300, 700);
        panel.show();
        panel.activateWindow();
        if (!QTest::qWaitForWindowActive(&panel))
            qWarning("the panel was not shown");
    }
    void fill(int takes, int finished) {
        review.beginFill(takes, region);
        for (int number = 0; number < finished; ++number) {
            Song after = document.song();
            after.part(Voice::Pulse2).notes = {note(1000, 60 + number)};
            after.part(Voice::Triangle).notes = {note(2000, 50 + number)};
            review.finish(tests::takeBetween(document.song(), after, region,
                                             static_cast<std::uint32_t>(number)));
        }
    }
    [[nodiscard]] std::vector<TakeCard*> cards() const {
        std::vector<TakeCard*> result;
        for (auto* card : panel.findChildren<TakeCard*>()) {
            if (card->isVisible())
                result.push_back(card);
        }
        return result;
    }
    [[nodiscard]] static QAbstractButton* button(const QWidget* within, const QString& name) {
        for (auto* each : within->findChildren<QAbstractButton*>()) {
            if (each->isVisible() && (each->text() == name || each->accessibleName() == name))
                return each;
        }
        return nullptr;
    }
};

}  // namespace

class TakesPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aClickSelectsTheTakeThatIsShown();
    void keysMoveBetweenTheCards();
    void chipsChooseTheVoices();
    void buttonsActOnTheirOwnCard();
    void aCardGrowsWhileItsTakeIsWritten();
    void theOriginalIsHeld();
    void fourVoicesFindRoom();
    void theMixIsPaintedByTheMouse();
    void theMixIsPaintedByKeys();
    void theToolTipTellsHowATakeWasMade();
    void aTakeIsDraggedAway();
    void whatIsWrittenSoFarIsHeard();
};

void TakesPanelTest::aClickSelectsTheTakeThatIsShown() {
    Fixture it;
    QVERIFY(it.cards().empty());
    it.fill(3, 3);
    QCOMPARE(it.cards().size(), std::size_t{3});
    QTest::mouseClick(it.cards()[2], Qt::LeftButton, {}, QPoint(20, 6));
    QCOMPARE(it.review.selected(), 2);
    QCOMPARE(it.review.shownSong().part(Voice::Pulse2).notes[0].pitch, std::int16_t{62});
}

void TakesPanelTest::keysMoveBetweenTheCards() {
    Fixture it;
    it.fill(3, 3);
    it.panel.focusSelected();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(it.review.selected(), 1);
    QVERIFY(it.cards()[1]->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(it.review.selected(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(it.review.selected(), 1);
    QSignalSpy rejected(&it.panel, &TakesPanel::rejectRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(rejected.size(), 1);
}

void TakesPanelTest::chipsChooseTheVoices() {
    Fixture it;
    it.fill(2, 2);
    const auto press = [&](const QString& voice) {
        QTest::mouseClick(Fixture::button(it.cards()[0], voice), Qt::LeftButton);
    };
    QVERIFY(Fixture::button(it.cards()[0], QStringLiteral("P1")) == nullptr);
    press(QStringLiteral("TR"));
    QVERIFY(it.review.shownSong().part(Voice::Triangle).notes.empty());
    QCOMPARE(it.review.shownSong().part(Voice::Pulse2).notes.size(), std::size_t{1});
    press(QStringLiteral("P2"));
    QVERIFY2(Fixture::button(it.cards()[0], QStringLiteral("P2"))->isChecked(),
             "the last voice stays");
}

void TakesPanelTest::buttonsActOnTheirOwnCard() {
    Fixture it;
    it.fill(3, 3);
    QSignalSpy heard(&it.panel, &TakesPanel::hearRequested);
    QSignalSpy kept(&it.panel, &TakesPanel::keepRequested);
    QTest::mouseClick(Fixture::button(it.cards()[1], QStringLiteral("Hear")), Qt::LeftButton);
    QCOMPARE(it.review.selected(), 1);
    QCOMPARE(heard.size(), 1);
    it.panel.setHearing(true);
    QVERIFY(Fixture::button(it.cards()[1], QStringLiteral("Stop")) != nullptr);
    QVERIFY(Fixture::button(it.cards()[0], QStringLiteral("Stop")) == nullptr);
    QTest::mouseClick(Fixture::button(it.cards()[2], QStringLiteral("Keep")), Qt::LeftButton);
    QCOMPARE(it.review.selected(), 2);
    QCOMPARE(kept.size(), 1);
    QSignalSpy dropped(&it.panel, &TakesPanel::rejectAllRequested);
    QTest::mouseClick(Fixture::button(&it.panel, QStringLiteral("Reject all")), Qt::LeftButton);
    QCOMPARE(dropped.size(), 1);
}

void TakesPanelTest::aCardGrowsWhileItsTakeIsWritten() {
    Fixture it;
    it.fill(2, 0);
    auto* bar = it.cards()[0]->findChild<QProgressBar*>();
    QVERIFY(bar->isVisible());
    it.review.write(0, {}, 0.5);
    QCOMPARE(bar->value(), bar->maximum() / 2);
    QVERIFY(Fixture::button(it.cards()[0], QStringLiteral("Keep")) == nullptr);
}

void TakesPanelTest::theOriginalIsHeld() {
    Fixture it;
    it.fill(1, 1);
    auto* original = Fixture::button(&it.panel, QStringLiteral("Original"));
    QTest::mousePress(original, Qt::LeftButton);
    QVERIFY(it.review.showsOriginal());
    QTest::mouseRelease(original, Qt::LeftButton);
    QVERIFY(!it.review.showsOriginal());
}

void TakesPanelTest::fourVoicesFindRoom() {
    Fixture it;
    it.panel.resize(scaled(298), scaled(250));
    it.review.beginFill(4, it.region);
    Song after = it.document.song();
    for (const Voice voice : core::kVoices)
        after.part(voice).notes = {note(1000, 10)};
    for (std::uint32_t number = 0; number < 4; ++number)
        it.review.finish(tests::takeBetween(it.document.song(), after, it.region, number));
    const QScrollArea* list = it.panel.findChild<QScrollArea*>();
    QTRY_VERIFY(list->verticalScrollBar()->isVisible());
    QVERIFY(list->widget()->width() <= list->viewport()->width());
    QVERIFY(Fixture::button(it.cards()[0], QStringLiteral("Hear")) != nullptr);
}

void TakesPanelTest::theMixIsPaintedByTheMouse() {
    Fixture it;
    it.fill(1, 1);
    auto* card = it.panel.findChild<MixCard*>();
    QVERIFY2(!card->isVisible(), "there is nothing to mix");
    it.fill(3, 3);
    it.review.endFill();
    QVERIFY(card->isVisible());
    QVERIFY(!card->grid().isVisible());
    QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(20, 10));
    QVERIFY(it.review.showsMix());
    QVERIFY(card->grid().isVisible());
    MixGrid& grid = card->grid();
    QTest::mouseClick(Fixture::button(card, QStringLiteral("Paint take 3")), Qt::LeftButton);
    QTest::mouseClick(&grid, Qt::LeftButton, {}, grid.labelRect(Voice::Triangle).center());
    const auto& parts = it.review.shownSong().parts;
    QCOMPARE(parts[core::index(Voice::Pulse2)].notes[0].pitch, std::int16_t{60});
    QCOMPARE(parts[core::index(Voice::Triangle)].notes[0].pitch, std::int16_t{52});
    QTest::mouseClick(&grid, Qt::RightButton, {}, grid.cellRect(Voice::Triangle, 0).center());
    QVERIFY(it.review.shownSong().part(Voice::Triangle).notes.empty());
    QSignalSpy kept(&it.panel, &TakesPanel::keepRequested);
    QTest::mouseClick(Fixture::button(card, QStringLiteral("Keep")), Qt::LeftButton);
    QCOMPARE(kept.size(), 1);
    QTest::mouseClick(it.cards()[1], Qt::LeftButton, {}, QPoint(20, 6));
    QVERIFY2(!it.review.showsMix(), "a take is looked at again");
}

void TakesPanelTest::theMixIsPaintedByKeys() {
    Fixture it;
    it.fill(2, 2);
    it.review.endFill();
    it.review.selectMix();
    MixGrid& grid = it.panel.findChild<MixCard*>()->grid();
    grid.setFocus();
    QTest::keyClick(&grid, Qt::Key_Down);
    QTest::keyClick(&grid, Qt::Key_2);
    QCOMPARE(it.review.shownSong().part(Voice::Triangle).notes[0].pitch, std::int16_t{51});
    QTest::keyClick(&grid, Qt::Key_5);
    QCOMPARE(it.review.shownSong().part(Voice::Triangle).notes[0].pitch, std::int16_t{51});
    QTest::keyClick(&grid, Qt::Key_Left);
    QTest::keyClick(&grid, Qt::Key_Delete);
    QVERIFY(it.review.shownSong().part(Voice::Triangle).notes.empty());
}

void TakesPanelTest::theToolTipTellsHowATakeWasMade() {
    Fixture it;
    it.review.beginFill(1, it.region);
    Song after = it.document.song();
    after.part(Voice::Pulse2).notes = {note(1000, 60)};
    core::Take take = tests::takeBetween(it.document.song(), after, it.region);
    take.seed = 4711;
    take.modelName = "nes-small";
    take.precision = core::Precision::Bf16;
    take.settings.temperature = 0.75;
    it.review.finish(std::move(take));
    const QString tip = it.cards()[0]->toolTip();
    for (const char* word : {"4711", "nes-small", "bf16", "0.75"})
        QVERIFY2(tip.contains(QLatin1String(word)), word);
}

void TakesPanelTest::aTakeIsDraggedAway() {
    Fixture it;
    it.fill(2, 1);
    QSignalSpy dragged(&it.panel, &TakesPanel::dragRequested);
    for (const std::size_t card : {std::size_t{0}, std::size_t{1}}) {
        QTest::mousePress(it.cards()[card], Qt::LeftButton, {}, QPoint(20, 6));
        QMouseEvent move(QEvent::MouseMove, QPointF(80, 6), QPointF(80, 6), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(it.cards()[card], &move);
        QTest::mouseRelease(it.cards()[card], Qt::LeftButton, {}, QPoint(80, 6));
        QVERIFY2(dragged.size() == 1, "only what is finished");
    }
}

void TakesPanelTest::whatIsWrittenSoFarIsHeard() {
    Fixture it;
    it.fill(1, 0);
    QAbstractButton* hear = Fixture::button(it.cards()[0], QStringLiteral("Hear"));
    QVERIFY(hear != nullptr && !hear->isEnabled());
    VoiceNotes notes;
    notes[core::index(Voice::Pulse2)] = {note(1000, 60)};
    it.review.write(0, notes, 0.5);
    QVERIFY(hear->isEnabled());
    QSignalSpy heard(&it.panel, &TakesPanel::hearRequested);
    QTest::mouseClick(hear, Qt::LeftButton);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(it.review.songInWriting().part(Voice::Pulse2).notes.size(), std::size_t{1});
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::TakesPanelTest)
#include "takes_panel_test.moc"

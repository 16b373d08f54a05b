// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Wishes, presets and polish in the real window, with the tiny golden network.

#include "tests/app/studio/window_fixture.h"
#include "tests/support/fill_property.h"
#include "widgets/fill/take_card.h"
#include "widgets/fill/takes_panel.h"
#include "widgets/fill/wish_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace studio::app {

using core::LockMode;
using core::Voice;

class WishesControllerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { it_ = std::make_unique<WindowFixture>(); }
    void cleanup() { it_.reset(); }
    void wishesTakeTheTakesPlace();
    void whatIsWishedForIsWritten();
    void aWishThatLeavesNothingIsSaid();
    void aPresetOffersToFreeItsVoices();
    void aTakeIsPolishedUntilItIsStopped();

  private:
    std::unique_ptr<WindowFixture> it_;

    template <class Widget>
    Widget* child(const char* name) {
        return it_->window().findChild<Widget*>(QString::fromLatin1(name));
    }
    void type(QWidget* field, const char* text) {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QString::fromLatin1(text));
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] const core::Song& song() const { return it_->song(); }
    [[nodiscard]] const widgets::TakeReview& review() const { return it_->window().review(); }
};

void WishesControllerTest::wishesTakeTheTakesPlace() {
    auto* wishes = it_->window().findChild<widgets::WishPanel*>();
    auto* takes = it_->window().findChild<widgets::TakesPanel*>();
    QVERIFY(!wishes->isVisible() && takes->isVisible());
    QTest::mouseClick(child<QPushButton>("wishes"), Qt::LeftButton);
    QVERIFY(wishes->isVisible() && !takes->isVisible());
    QVERIFY(it_->action(ActionId::Wishes)->isChecked());
    QTest::keySequence(&it_->window(), it_->action(ActionId::Wishes)->shortcut());
    QVERIFY(!wishes->isVisible() && takes->isVisible());
    QVERIFY(!child<QPushButton>("wishes")->isChecked());
}

void WishesControllerTest::whatIsWishedForIsWritten() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->action(ActionId::Wishes)->trigger();
    type(child<QLineEdit>("chords"), "Am F");
    type(child<QSpinBox>("fewest"), "2");
    QCOMPARE(child<QPushButton>("wishes")->text(), QStringLiteral("TR"));
    it_->fill();
    QVERIFY2(!it_->action(ActionId::Wishes)->isChecked(), "the takes are to be seen");
    const core::MeterMap& meter = song().frame.meter;
    for (const std::int64_t bar : {5, 6}) {
        const core::TickRange ticks = meter.bars(bar, bar);
        const auto chord = core::chordNamed(bar == 5 ? "Am" : "F");
        const auto notes = core::notesWithin(review().shownSong(), ticks);
        QVERIFY(notes[core::index(Voice::Triangle)].size() >= 2);
        for (const core::Note& note : notes[core::index(Voice::Triangle)])
            QVERIFY(chord->contains(note.pitch));
    }
    it_->action(ActionId::ClearWishes)->trigger();
    QVERIFY(song().frame.wishes == core::WishMap());
    QVERIFY(!it_->action(ActionId::ClearWishes)->isEnabled());
}

void WishesControllerTest::aWishThatLeavesNothingIsSaid() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->window().document().change({}, [](core::Song& song) {
        song.frame.wishes.change(Voice::Triangle, song.frame.meter.bars(5, 6),
                                 [](core::Wish& wish) {
                                     wish.scale = core::scaleNamed("C");
                                     wish.range = core::PitchRange{61, 61};
                                 });
    });
    const core::Song before = song();
    it_->action(ActionId::Fill)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!it_->window().fillController().running(), kPatience);
    QVERIFY(it_->says(QStringLiteral("no pitch")));
    QVERIFY(song() == before && review().takes().empty());
}

void WishesControllerTest::aPresetOffersToFreeItsVoices() {
    it_->loadTinyModel();
    it_->window().viewState().select(widgets::BarRange{5, 6});
    const core::Song before = song();
    auto* mode = child<QComboBox>("mode");
    mode->setFocus();
    // Fill, vary, accompany, continue, harmonise, bass.
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(mode, Qt::Key_Down);
    QAbstractButton* free = it_->button(QStringLiteral("Free TR"));
    QVERIFY(free != nullptr);
    QVERIFY2(song() == before, "choosing changes nothing");
    QTest::mouseClick(free, Qt::LeftButton);
    const core::Tick bar = song().frame.meter.barStart(5);
    QCOMPARE(song().frame.locks.at(Voice::Triangle, bar), LockMode::Free);
    QCOMPARE(song().frame.locks.at(Voice::Pulse1, bar), LockMode::Locked);
    it_->window().document().change({}, [](core::Song& changed) {
        changed.frame.locks.set(Voice::Noise, changed.frame.meter.bars(5, 6), LockMode::Free);
    });
    QVERIFY(it_->says(QStringLiteral("C2–C4")));
    QAbstractButton* write = it_->button(QStringLiteral("✦ Write a bass line"));
    QVERIFY(write != nullptr);
    QTest::mouseClick(write, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(review().take() != nullptr, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!it_->window().fillController().running(), kPatience);
    const core::Song& shown = review().shownSong();
    QVERIFY2(shown.part(Voice::Noise) == before.part(Voice::Noise), "a bass line has no drums");
    for (const core::Note& note : review().take()->written[core::index(Voice::Triangle)])
        QVERIFY(note.pitch >= 36 && note.pitch <= 60);
    QVERIFY2(song().frame.wishes == core::WishMap(), "those of the preset are not the song's");
}

void WishesControllerTest::aTakeIsPolishedUntilItIsStopped() {
    it_->loadTinyModel();
    it_->freeTriangle();
    const core::Song before = song();
    it_->fill();
    const std::size_t takes = review().takes().size();
    auto* card = it_->window().findChild<widgets::TakeCard*>();
    auto* polish = card->findChild<QToolButton*>(QStringLiteral("polish"));
    QVERIFY(polish->isVisible() && polish->isEnabled());
    QTest::mouseClick(polish, Qt::LeftButton);
    QCOMPARE(review().takes().size(), takes + 1);
    QVERIFY(it_->action(ActionId::PolishTake)->isChecked());
    const auto changed = [&] {
        return std::ranges::any_of(review().takes(), [](const widgets::ReviewedTake& take) {
            return take.polish && take.polish->changes > 0;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(changed(), kPatience);
    QVERIFY(song() == before);
    QTest::keySequence(&it_->window(), it_->action(ActionId::PolishTake)->shortcut());
    QTRY_VERIFY_WITH_TIMEOUT(!it_->action(ActionId::PolishTake)->isChecked(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(it_->action(ActionId::PolishTake)->isEnabled(), kPatience);
    QCOMPARE(review().takes().size(), takes + 1);
    const auto broken =
        tests::brokenPromise(before, review().shownSong(), before.frame.meter.bars(5, 6));
    QVERIFY2(!broken, broken ? broken->c_str() : "");
    // A fill ends the polish, and so does another song.
    it_->action(ActionId::PolishTake)->trigger();
    it_->fill();
    QVERIFY(!it_->action(ActionId::PolishTake)->isChecked());
}

}  // namespace studio::app

QTEST_MAIN(studio::app::WishesControllerTest)
#include "wishes_controller_test.moc"

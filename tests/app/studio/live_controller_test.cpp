// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The model writing ahead of the playhead in the real window, on the silent output.

#include "tests/app/studio/window_fixture.h"
#include "tests/support/fill_property.h"

#include <QTest>

namespace studio::app {

class LiveControllerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { it_ = std::make_unique<WindowFixture>(); }
    void cleanup() { it_.reset(); }
    void whatWasHeardIsKeptAsOneStep();
    void turnedOffTheSongIsAsItWas();
    void whereNothingIsFreeNothingIsWritten();

  private:
    std::unique_ptr<WindowFixture> it_;

    [[nodiscard]] const core::Song& song() const { return it_->song(); }
    [[nodiscard]] const widgets::TakeReview& review() const { return it_->window().review(); }
    /// Goes round in bars 5 and 6, from the start of `bar` on.
    void playFrom(std::int64_t bar) {
        const core::MeterMap& meter = song().frame.meter;
        widgets::ViewState& state = it_->window().viewState();
        state.setLoop(meter.bars(5, 6));
        state.setLoops(true);
        it_->window().noteEditor().selectNone();
        state.setCaret(meter.barStart(bar));
        it_->action(ActionId::PlayFromCaret)->trigger();
    }
};

void LiveControllerTest::whatWasHeardIsKeptAsOneStep() {
    it_->loadTinyModel();
    it_->freeTriangle();
    const core::Song before = song();
    const int steps = it_->window().document().undoStack().count();
    playFrom(5);
    it_->action(ActionId::Live)->trigger();
    QVERIFY(!it_->action(ActionId::KeepLive)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(review().showsLive(), kPatience);
    QVERIFY(song() == before);
    playFrom(6);
    QTRY_VERIFY_WITH_TIMEOUT(it_->action(ActionId::KeepLive)->isEnabled(), kPatience);
    it_->action(ActionId::KeepLive)->trigger();
    QVERIFY(!(song() == before));
    QCOMPARE(it_->window().document().undoStack().count(), steps + 1);
    const auto broken = tests::brokenPromise(before, song(), before.frame.meter.bars(5, 6));
    QVERIFY2(!broken, broken ? broken->c_str() : "");
    it_->action(ActionId::Undo)->trigger();
    QVERIFY(song() == before);
}

void LiveControllerTest::turnedOffTheSongIsAsItWas() {
    it_->loadTinyModel();
    it_->freeTriangle();
    const core::Song before = song();
    playFrom(5);
    it_->action(ActionId::Live)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(review().showsLive(), kPatience);
    it_->action(ActionId::Live)->trigger();
    QVERIFY(!review().showsLive());
    QVERIFY(review().shownSong() == before);
    QVERIFY(song() == before);
}

void LiveControllerTest::whereNothingIsFreeNothingIsWritten() {
    it_->loadTinyModel();
    const core::Song before = song();
    playFrom(5);
    it_->action(ActionId::Live)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(it_->window().playback().position() > song().frame.meter.barStart(5),
                             kPatience);
    QVERIFY(!review().showsLive());
    QVERIFY(review().shownSong() == before);
    QVERIFY(!it_->action(ActionId::KeepLive)->isEnabled());
}

}  // namespace studio::app

QTEST_MAIN(studio::app::LiveControllerTest)
#include "live_controller_test.moc"

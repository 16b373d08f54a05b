// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Drives the real window with the tiny golden network: the path of the program from a song to a
// kept take.

#include "tests/app/studio/window_fixture.h"
#include "tests/support/fill_property.h"
#include "widgets/fill/take_card.h"
#include "widgets/fill/takes_panel.h"
#include "widgets/lock_map/lock_map.h"
#include "widgets/piano_roll/piano_roll.h"
#include "widgets/voices/voice_strip.h"

#include <QApplication>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusTipEvent>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace studio::app {

using core::LockMode;
using core::Voice;

class MainWindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { it_ = std::make_unique<WindowFixture>(); }
    void cleanup() { it_.reset(); }
    void opensASongLocked();
    void locksAreSetForTheSelectedBars();
    void keysLockTheNotesThatAreSelected();
    void panelsHideAndComeBack();
    void fillIsReviewedKeptAndUndone();
    void aContinuationGrowsTheSongWhenItIsKept();
    void varyAndAccompanyKeepWhatTheySay();
    void aNewSongIsAsAskedAndWritten();
    void fillCanBeCancelled();
    void fillWithNothingFreeSaysSo();
    void aTakeCanBeHeardAndCompared();
    void aKeyGoesRoundTheParts();
    void playsSeeksAndStopsWithoutADevice();
    void muteAndSoloReachTheChip();
    void seekingOutsideATakePlaysOn();
    void seekingNeverFallsBack();
    void aLockThatComesLaterHolds();
    void aTakeStaysUntilAnotherComes();
    void anotherSongEndsTheFillInSilence();
    void withoutAModelItSaysWhy();
    void keysBelongToTheControlThatHasThem();
    void theOriginalEndsWithTheKeyOrTheWindow();
    void escapeCancelsOrDeselects();
    void titlesAreNoMarkup();
    void whatWasSaidOfATakeGoesWithIt();
    void whatWasSaidOfASongGoesWithIt();
    void everyActionHasHelp();

  private:
    std::unique_ptr<WindowFixture> it_;

    [[nodiscard]] const core::Song& song() const { return it_->song(); }
};

void MainWindowTest::opensASongLocked() {
    QCOMPARE(song().noteCount(), std::size_t{433});
    QVERIFY(song().frame.locks == core::LockMap(LockMode::Locked));
    QVERIFY(it_->window().windowTitle().contains(QStringLiteral("First Light")));
    QVERIFY(!it_->window().isWindowModified());
}

void MainWindowTest::locksAreSetForTheSelectedBars() {
    it_->window().viewState().select(widgets::BarRange{5, 8});
    const auto buttons = it_->strip(Voice::Pulse2)->findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        if (button->accessibleName() == QStringLiteral("Rhythm"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    const core::MeterMap& meter = song().frame.meter;
    QCOMPARE(song().frame.locks.at(Voice::Pulse2, meter.barStart(5)), LockMode::Rhythm);
    QCOMPARE(song().frame.locks.at(Voice::Pulse2, meter.barStart(9) - 1), LockMode::Rhythm);
    QCOMPARE(song().frame.locks.at(Voice::Pulse2, meter.barStart(9)), LockMode::Locked);
    QCOMPARE(song().frame.locks.at(Voice::Pulse1, meter.barStart(5)), LockMode::Locked);
    it_->window().viewState().setCurrentVoice(Voice::Triangle);
    QTest::keyClick(&it_->window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(song().frame.locks.at(Voice::Triangle, meter.barStart(6)), LockMode::Free);
    QTest::keyClick(&it_->window(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(song().frame.locks.at(Voice::Triangle, meter.barStart(6)), LockMode::Locked);
    QVERIFY(it_->window().isWindowModified());
    QTest::keyClick(&it_->window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(song().frame.locks.at(Voice::Triangle, meter.barStart(6)), LockMode::Free);
}

void MainWindowTest::keysLockTheNotesThatAreSelected() {
    const core::Note note = song().part(Voice::Pulse1).notes[3];
    core::NoteSet notes;
    notes.add(Voice::Pulse1, note.start);
    it_->window().viewState().selectNotes(notes);
    QTest::keyClick(&it_->window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const auto& locks = song().frame.locks;
    QCOMPARE(locks.at(Voice::Pulse1, note.start), LockMode::Free);
    QCOMPARE(locks.at(Voice::Pulse1, note.start - 1), LockMode::Locked);
    QCOMPARE(locks.at(Voice::Pulse1, note.end()), LockMode::Locked);
    it_->action(ActionId::SemitoneUp)->trigger();
    QCOMPARE(song().part(Voice::Pulse1).notes[3].pitch, std::int16_t(note.pitch + 1));
    it_->window().viewState().select(widgets::BarRange{2, 2});
    QVERIFY(it_->window().viewState().selectedNotes().empty());
}

void MainWindowTest::panelsHideAndComeBack() {
    auto* map = it_->window().findChild<widgets::LockMap*>();
    for (const bool shown : {false, true}) {
        QTest::keyClick(&it_->window(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(map->isVisible(), shown);
        QTest::keyClick(&it_->window(), Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(it_->strip(Voice::Noise)->isVisible(), shown);
        QTest::keyClick(&it_->window(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(it_->button(QStringLiteral("✦ Fill selection")) != nullptr, shown);
    }
}

void MainWindowTest::fillIsReviewedKeptAndUndone() {
    it_->loadTinyModel();
    it_->freeTriangle();
    const core::Song before = song();
    it_->fill();
    QVERIFY(song() == before);
    QVERIFY(it_->window().review().take() != nullptr);
    const auto* card = it_->window().findChild<widgets::TakeCard*>();
    QVERIFY(card->isVisible());
    const core::Song shown = it_->window().review().shownSong();
    QVERIFY(!(shown == before));
    it_->action(ActionId::KeepTake)->trigger();
    QVERIFY(song() == shown);
    QVERIFY(!card->isVisible());
    const auto broken = tests::brokenPromise(before, song(), before.frame.meter.bars(5, 6));
    QVERIFY2(!broken, broken ? broken->c_str() : "");
    it_->action(ActionId::Undo)->trigger();
    QVERIFY(song() == before);
    it_->fill();
    it_->action(ActionId::RejectTake)->trigger();
    QVERIFY(song() == before);
}

void MainWindowTest::aContinuationGrowsTheSongWhenItIsKept() {
    it_->loadTinyModel();
    const core::Song before = song();
    const widgets::TakeReview& review = it_->window().review();
    const auto go = [&] {
        QTest::keySequence(&it_->window(), it_->action(ActionId::ContinueSong)->shortcut());
        QVERIFY(it_->window().fillController().running());
        QTRY_VERIFY_WITH_TIMEOUT(review.take() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!it_->window().fillController().running(), kPatience);
    };
    go();
    QVERIFY(song() == before);
    QCOMPARE(review.shownSong().barCount(), before.barCount() + 4);
    const core::Song shown = review.shownSong();
    it_->action(ActionId::KeepTake)->trigger();
    QVERIFY(song() == shown);
    QVERIFY(song().noteCount() > before.noteCount());
    it_->action(ActionId::Undo)->trigger();
    QVERIFY(song() == before);
    go();
    while (!review.takes().empty())
        it_->action(ActionId::RejectTake)->trigger();
    QVERIFY(song() == before);
    QVERIFY(review.shownSong() == before);
}

void MainWindowTest::varyAndAccompanyKeepWhatTheySay() {
    it_->loadTinyModel();
    it_->freeTriangle();
    const core::Song before = song();
    const auto& was = before.part(Voice::Triangle).notes;
    const widgets::TakeReview& review = it_->window().review();
    const auto go = [&](ActionId id) {
        it_->action(id)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!it_->window().fillController().running(), kPatience);
        QVERIFY(review.take() != nullptr);
    };
    go(ActionId::VarySelection);
    std::size_t same = 0;
    for (const core::Note& note : review.shownSong().part(Voice::Triangle).notes)
        same += std::ranges::count(was, note) > 0 ? 1U : 0U;
    const std::size_t open = core::notesWithin(before, before.frame.meter.bars(5, 6))[2].size();
    QVERIFY(same >= was.size() - (open + 1) / 2 && same < was.size());
    go(ActionId::Accompany);
    const auto& is = review.shownSong().part(Voice::Triangle).notes;
    QVERIFY(std::ranges::equal(was, is, {}, &core::Note::range, &core::Note::range));
    QVERIFY(was != is);
    QVERIFY(song() == before);
}

void MainWindowTest::aNewSongIsAsAskedAndWritten() {
    it_->loadTinyModel();
    QTimer::singleShot(0, [] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        auto* tempo = dialog->findChild<QDoubleSpinBox*>();
        tempo->selectAll();
        QTest::keyClicks(tempo, QStringLiteral("90"));
        for (auto* box : dialog->findChildren<QSpinBox*>())
            box->setValue(3);
        for (auto* choice : dialog->findChildren<QRadioButton*>()) {
            if (choice->text().contains(QStringLiteral("model")))
                QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
        }
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    QTest::keySequence(&it_->window(), it_->action(ActionId::NewSong)->shortcut());
    QTRY_VERIFY_WITH_TIMEOUT(it_->window().review().take() != nullptr, kPatience);
    QCOMPARE(song().noteCount(), std::size_t{0});
    QCOMPARE(song().barCount(), 3);
    QCOMPARE(song().frame.meter.signatureAt(0).numerator, 3);
    QCOMPARE(song().frame.tempo.tempoAt(0).microsecondsPerQuarter, 666'667);
    QTRY_VERIFY_WITH_TIMEOUT(!it_->window().fillController().running(), kPatience);
    it_->action(ActionId::KeepTake)->trigger();
    const core::Tick sixteenth = song().frame.tempo.ticksPerQuarter() / 4;
    for (const Voice voice : core::kVoices) {
        const auto& notes = song().part(voice).notes;
        QVERIFY(notes.size() >= 3);
        for (const core::Note& note : notes)
            QCOMPARE(note.start % sixteenth, core::Tick{0});
    }
}

void MainWindowTest::fillCanBeCancelled() {
    it_->loadTinyModel();
    it_->action(ActionId::SelectAllBars)->trigger();
    for (const Voice voice : core::kVoices) {
        it_->window().viewState().setCurrentVoice(voice);
        it_->action(ActionId::FreeBars)->trigger();
    }
    const core::Song before = song();
    QSignalSpy cancelled(&it_->window().fillController(), &FillController::cancelled);
    it_->action(ActionId::Fill)->trigger();
    QVERIFY(it_->window().fillController().running());
    QTest::keyClick(&it_->window(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, kPatience);
    QVERIFY(song() == before);
    QVERIFY(it_->window().review().take() == nullptr);
    QVERIFY(it_->action(ActionId::Fill)->isEnabled());
}

void MainWindowTest::fillWithNothingFreeSaysSo() {
    it_->loadTinyModel();
    QSignalSpy failed(&it_->window().fillController(), &FillController::failed);
    it_->action(ActionId::Fill)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("Nothing is free")));
}

void MainWindowTest::aTakeCanBeHeardAndCompared() {
    it_->loadTinyModel();
    it_->freeTriangle();
    const core::Song before = song();
    it_->fill();
    it_->action(ActionId::HearTake)->trigger();
    QVERIFY(it_->window().playback().playing());
    QTRY_VERIFY_WITH_TIMEOUT(it_->window().viewState().playhead() > before.frame.meter.barStart(5),
                             kPatience);
    QTest::keyPress(&it_->window(), Qt::Key_QuoteLeft);
    QVERIFY(it_->window().review().shownSong() == before);
    QTest::keyRelease(&it_->window(), Qt::Key_QuoteLeft);
    QVERIFY(!(it_->window().review().shownSong() == before));
    it_->action(ActionId::HearTake)->trigger();
    QVERIFY(!it_->window().playback().playing());
}

void MainWindowTest::aKeyGoesRoundTheParts() {
    MainWindow& window = it_->window();
    auto* map = window.findChild<widgets::LockMap*>();
    auto* roll = window.findChild<widgets::PianoRoll*>();
    auto* takes = window.findChild<widgets::TakesPanel*>();
    const auto goOn = [&] { QTest::keyClick(window.focusWidget(), Qt::Key_F9); };
    roll->setFocus();
    goOn();
    QVERIFY(map->hasFocus());
    goOn();
    QVERIFY(roll->hasFocus());
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->fill();
    roll->setFocus();
    goOn();
    goOn();
    QVERIFY(takes->isAncestorOf(window.focusWidget()));
    goOn();
    QVERIFY(roll->hasFocus());
}

void MainWindowTest::playsSeeksAndStopsWithoutADevice() {
    QVERIFY(it_->window().findChildren<widgets::PianoRoll*>().size() == 1);
    it_->action(ActionId::Play)->trigger();
    QVERIFY(it_->window().playback().playing());
    QTRY_VERIFY_WITH_TIMEOUT(it_->window().viewState().playhead() > 2000, kPatience);
    const core::Tick far = song().frame.meter.barStart(10);
    Q_EMIT it_->window().findChild<widgets::LockMap*>()->seekRequested(far);
    QTRY_VERIFY_WITH_TIMEOUT(it_->window().viewState().playhead() > far, kPatience);
    it_->action(ActionId::Play)->trigger();
    QVERIFY(!it_->window().playback().playing());
    QVERIFY(it_->window().viewState().playhead() > far);
    // A song with a loop point would go on there.
    it_->window().document().change(QStringLiteral("no loop point"),
                                    [](core::Song& song) { song.frame.loopPoint.reset(); });
    Q_EMIT it_->window().findChild<widgets::LockMap*>()->seekRequested(song().frame.length - 4000);
    it_->action(ActionId::Play)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!it_->window().playback().playing(), kPatience);
}

void MainWindowTest::muteAndSoloReachTheChip() {
    const auto press = [&](Voice voice, const char* name) {
        for (auto* button : it_->strip(voice)->findChildren<QToolButton*>()) {
            if (button->accessibleName() == QLatin1String(name))
                button->click();
        }
    };
    using Audible = std::array<bool, core::kVoiceCount>;
    const auto heard = [&] { return it_->window().playback().mask().audible; };
    press(Voice::Pulse1, "Mute");
    QVERIFY((heard() == Audible{false, true, true, true}));
    press(Voice::Noise, "Solo");
    QVERIFY((heard() == Audible{false, false, false, true}));
    press(Voice::Noise, "Solo");
    press(Voice::Pulse1, "Mute");
    QVERIFY((heard() == Audible{true, true, true, true}));
}

void MainWindowTest::seekingOutsideATakePlaysOn() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->fill();
    it_->action(ActionId::HearTake)->trigger();
    const core::Tick far = song().frame.meter.barStart(12);
    Q_EMIT it_->window().findChild<widgets::LockMap*>()->seekRequested(far);
    QVERIFY(it_->window().playback().playing());
    QTRY_VERIFY_WITH_TIMEOUT(it_->window().viewState().playhead() > far + 2000, kPatience);
    QVERIFY(it_->window().playback().playing());
}

void MainWindowTest::seekingNeverFallsBack() {
    it_->action(ActionId::Play)->trigger();
    for (int bar = 14; bar > 2; bar -= 2) {
        const core::Tick to = song().frame.meter.barStart(bar);
        Q_EMIT it_->window().findChild<widgets::LockMap*>()->seekRequested(to);
        QSignalSpy moved(&it_->window().playback(), &PlaybackController::positionChanged);
        QTest::qWait(40);
        for (const auto& arguments : moved) {
            const auto tick = arguments.at(0).value<core::Tick>();
            QVERIFY(tick >= to && tick < song().frame.meter.barStart(bar + 2));
        }
    }
}

void MainWindowTest::aLockThatComesLaterHolds() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->fill();
    it_->action(ActionId::LockBars)->trigger();
    QVERIFY(it_->window().review().take() == nullptr);
    QVERIFY(it_->says(QStringLiteral("no longer fits")));
    // The same while the model writes.
    it_->action(ActionId::FreeBars)->trigger();
    QSignalSpy finished(&it_->window().fillController(), &FillController::finished);
    it_->action(ActionId::Fill)->trigger();
    it_->action(ActionId::LockBars)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(it_->window().review().take() == nullptr);
}

void MainWindowTest::aTakeStaysUntilAnotherComes() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->fill();
    it_->window().viewState().select(widgets::BarRange{9, 10});
    QSignalSpy failed(&it_->window().fillController(), &FillController::failed);
    it_->action(ActionId::Fill)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    QVERIFY2(it_->window().review().take() != nullptr, "nothing is free there, so nothing comes");
}

void MainWindowTest::anotherSongEndsTheFillInSilence() {
    it_->loadTinyModel();
    it_->action(ActionId::SelectAllBars)->trigger();
    it_->window().viewState().setCurrentVoice(Voice::Triangle);
    it_->action(ActionId::FreeBars)->trigger();
    it_->action(ActionId::Fill)->trigger();
    QVERIFY(it_->window().fillController().running());
    QVERIFY(it_->window().openExample(WindowFixture::examplePath()));
    QVERIFY(!it_->window().fillController().running());
    QTest::qWait(100);
    QVERIFY(!it_->says(QStringLiteral("Cancelled")));
    QVERIFY(it_->window().review().take() == nullptr);
}

void MainWindowTest::withoutAModelItSaysWhy() {
    it_->window().loadModel("/no/such/model");
    QTRY_VERIFY_WITH_TIMEOUT(it_->says(QStringLiteral("/no/such/model")), kPatience);
    QVERIFY(it_->window().openExample(WindowFixture::examplePath()));
    QVERIFY(it_->says(QStringLiteral("/no/such/model")));
    QVERIFY(!it_->action(ActionId::Fill)->isEnabled());
}

void MainWindowTest::keysBelongToTheControlThatHasThem() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->fill();
    QAbstractButton* mute = it_->strip(Voice::Pulse1)->findChild<QToolButton*>();
    mute->setFocus();
    QTest::keyClick(mute, Qt::Key_Space);
    QVERIFY(mute->isChecked());
    QVERIFY(!it_->window().playback().playing());
    auto* seed = it_->window().findChild<QSpinBox*>(QStringLiteral("seed"));
    seed->setFocus();
    QTest::keyClick(seed, Qt::Key_Return);
    QVERIFY(!it_->window().playback().playing());
    // A click leaves the keys where they were.
    auto* roll = it_->window().findChild<widgets::PianoRoll*>();
    roll->setFocus();
    QTest::mouseClick(it_->button(QStringLiteral("Reject")), Qt::LeftButton);
    QVERIFY(roll->hasFocus());
    QTest::keyClick(roll, Qt::Key_Space);
    QVERIFY(it_->window().playback().playing());
}

void MainWindowTest::theOriginalEndsWithTheKeyOrTheWindow() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->fill();
    // Where accents are dead keys.
    QKeyEvent pressed(QEvent::KeyPress, Qt::Key_Dead_Grave, Qt::NoModifier);
    QCoreApplication::sendEvent(&it_->window(), &pressed);
    QVERIFY(it_->window().review().showsOriginal());
    QEvent deactivated(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&it_->window(), &deactivated);
    QVERIFY(!it_->window().review().showsOriginal());
    it_->action(ActionId::ShowOriginal)->trigger();
    QVERIFY(it_->window().review().showsOriginal());
    it_->action(ActionId::ShowOriginal)->trigger();
    QVERIFY(!it_->window().review().showsOriginal());
}

void MainWindowTest::escapeCancelsOrDeselects() {
    it_->window().viewState().select(widgets::BarRange{2, 3});
    QVERIFY(!it_->action(ActionId::CancelFill)->isEnabled());
    QTest::keyClick(&it_->window(), Qt::Key_Escape);
    QVERIFY(!it_->window().viewState().selection());
}

void MainWindowTest::titlesAreNoMarkup() {
    it_->window().document().change({},
                                    [](core::Song& song) { song.frame.title = "<h1>Big</h1>"; });
    QVERIFY(it_->says(QStringLiteral("<h1>")));
    for (const auto* label : it_->window().findChildren<QLabel*>()) {
        if (label->text().contains(QStringLiteral("<h1>")))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void MainWindowTest::whatWasSaidOfATakeGoesWithIt() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->fill();
    it_->action(ActionId::KeepTake)->trigger();
    QVERIFY(it_->says(QStringLiteral("Kept")));
    it_->action(ActionId::Undo)->trigger();
    QVERIFY(!it_->says(QStringLiteral("Kept")));
}

void MainWindowTest::whatWasSaidOfASongGoesWithIt() {
    QStatusTipEvent tip(QStringLiteral("Saved as somewhere"));
    QCoreApplication::sendEvent(&it_->window(), &tip);
    QVERIFY(it_->says(QStringLiteral("Saved as somewhere")));
    QVERIFY(it_->window().openExample(WindowFixture::examplePath()));
    QVERIFY(!it_->says(QStringLiteral("Saved as somewhere")));
}

void MainWindowTest::everyActionHasHelp() {
    QSet<QString> names;
    for (const ActionScope scope : {ActionScope::Window, ActionScope::Roll, ActionScope::Tracker}) {
        QSet<QString> keys;
        for (const QAction* each : it_->window().actions().of(scope)) {
            QVERIFY2(!each->text().isEmpty() && !each->statusTip().isEmpty(),
                     qPrintable(each->objectName()));
            QVERIFY2(!names.contains(each->objectName()), qPrintable(each->objectName()));
            names.insert(each->objectName());
            // Esc cancels the fill that runs, else deselects; with a take, to loop is to hear it.
            const bool shared = each == it_->action(ActionId::CancelFill) ||
                                each == it_->action(ActionId::HearTake);
            for (const QKeySequence& key : each->shortcuts()) {
                QVERIFY2(shared || !keys.contains(key.toString()), qPrintable(key.toString()));
                if (!shared)
                    keys.insert(key.toString());
            }
        }
    }
    QCOMPARE(names.size(), it_->window().actions().all().size());
    QVERIFY(!it_->action(ActionId::HearTake)->isEnabled());
    QVERIFY(it_->action(ActionId::PlaySelection)->isEnabled());
}

}  // namespace studio::app

QTEST_MAIN(studio::app::MainWindowTest)
#include "main_window_test.moc"

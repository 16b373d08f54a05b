// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Drives the real window with the tiny golden network: the path of the program from a song to a
// kept take and files.

#include "app/studio/main_window.h"

#include "core/io/song_file.h"
#include "tests/support/fill_property.h"
#include "tests/support/test_paths.h"
#include "widgets/fill/fill_panel.h"
#include "widgets/fill/take_card.h"
#include "widgets/lock_map/lock_map.h"
#include "widgets/piano_roll/piano_roll.h"
#include "widgets/voices/voice_strip.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace studio::app {

namespace {

using core::LockMode;
using core::Voice;

const QString kSong = QStringLiteral(STUDIO_RESOURCES "/songs/first-light.lnes");
constexpr int kPatience = 20000;

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensASongLocked();
    void aSongThatCannotBeOpenedChangesNothing();
    void locksAreSetForTheSelectedBars();
    void fillIsReviewedKeptAndUndone();
    void fillCanBeCancelled();
    void fillWithNothingFreeSaysSo();
    void aTakeCanBeHeardAndCompared();
    void playsSeeksAndStopsWithoutADevice();
    void muteAndSoloReachTheChip();
    void savesAProject();
    void exportsMidiAndWave();
    void whatWasSaidOfATakeGoesWithIt();
    void everyActionHasHelp();

  private:
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<tests::TemporaryFolder> folder_;

    [[nodiscard]] QAction* action(ActionId id) const { return window_->actions()[id]; }
    [[nodiscard]] widgets::VoiceStrip* strip(Voice voice) const;
    [[nodiscard]] const core::Song& song() const { return window_->document().song(); }
    void loadTinyModel();
    void freeTriangle();
    void fill();
    /// Triggers `id` and gives `path` to the file dialog it opens.
    void triggerWithFile(ActionId id, const std::filesystem::path& path);
    [[nodiscard]] bool says(const QString& text) const;
};

void MainWindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("LakhNES Studio tests"));
}

void MainWindowTest::init() {
    QSettings().clear();
    folder_ = std::make_unique<tests::TemporaryFolder>();
    window_ = std::make_unique<MainWindow>();
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QVERIFY(window_->openSong(kSong));
}

void MainWindowTest::cleanup() {
    window_.reset();
}

widgets::VoiceStrip* MainWindowTest::strip(Voice voice) const {
    for (auto* each : window_->findChildren<widgets::VoiceStrip*>()) {
        if (each->voice() == voice)
            return each;
    }
    return nullptr;
}

void MainWindowTest::loadTinyModel() {
    window_->loadModel(tests::testData("golden/tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(action(ActionId::Fill)->isEnabled(), kPatience);
}

void MainWindowTest::freeTriangle() {
    window_->viewState().select(widgets::BarRange{5, 6});
    window_->viewState().setCurrentVoice(Voice::Triangle);
    action(ActionId::FreeBars)->trigger();
}

void MainWindowTest::fill() {
    QSignalSpy finished(&window_->fillController(), &FillController::finished);
    action(ActionId::Fill)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
}

void MainWindowTest::triggerWithFile(ActionId id, const std::filesystem::path& path) {
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            answer.stop();
            dialog->findChild<QLineEdit*>()->setText(QString::fromStdString(path.string()));
            QTest::keyClick(dialog, Qt::Key_Return);
        }
    });
    answer.start(20);
    action(id)->trigger();
    QVERIFY(!answer.isActive());
}

bool MainWindowTest::says(const QString& text) const {
    const auto labels = window_->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void MainWindowTest::opensASongLocked() {
    QCOMPARE(song().noteCount(), std::size_t{433});
    QVERIFY(song().frame.locks == core::LockMap(LockMode::Locked));
    QVERIFY(window_->windowTitle().contains(QStringLiteral("First Light")));
    QVERIFY(!window_->isWindowModified());
}

void MainWindowTest::aSongThatCannotBeOpenedChangesNothing() {
    const core::Song before = song();
    // The message box is closed as soon as it shows.
    QTimer::singleShot(0, [] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QMessageBox"))
                widget->close();
        }
    });
    QVERIFY(!window_->openSong(QStringLiteral("/no/such/song.mid")));
    QVERIFY(song() == before);
}

void MainWindowTest::locksAreSetForTheSelectedBars() {
    window_->viewState().select(widgets::BarRange{5, 8});
    const auto buttons = strip(Voice::Pulse2)->findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        if (button->accessibleName() == QStringLiteral("Rhythm"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    const core::MeterMap& meter = song().frame.meter;
    QCOMPARE(song().frame.locks.at(Voice::Pulse2, meter.barStart(5)), LockMode::Rhythm);
    QCOMPARE(song().frame.locks.at(Voice::Pulse2, meter.barStart(9) - 1), LockMode::Rhythm);
    QCOMPARE(song().frame.locks.at(Voice::Pulse2, meter.barStart(9)), LockMode::Locked);
    QCOMPARE(song().frame.locks.at(Voice::Pulse1, meter.barStart(5)), LockMode::Locked);
    window_->viewState().setCurrentVoice(Voice::Triangle);
    QTest::keyClick(window_.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(song().frame.locks.at(Voice::Triangle, meter.barStart(6)), LockMode::Free);
    QTest::keyClick(window_.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(song().frame.locks.at(Voice::Triangle, meter.barStart(6)), LockMode::Locked);
    QVERIFY(window_->isWindowModified());
    QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(song().frame.locks.at(Voice::Triangle, meter.barStart(6)), LockMode::Free);
}

void MainWindowTest::fillIsReviewedKeptAndUndone() {
    loadTinyModel();
    freeTriangle();
    const core::Song before = song();
    fill();
    QVERIFY(song() == before);
    QVERIFY(window_->review().take() != nullptr);
    const auto* card = window_->findChild<widgets::TakeCard*>();
    QVERIFY(card->isVisible());
    const core::Song shown = window_->review().shownSong();
    QVERIFY(!(shown == before));
    action(ActionId::KeepTake)->trigger();
    QVERIFY(song() == shown);
    QVERIFY(!card->isVisible());
    const auto broken = tests::brokenPromise(before, song(), before.frame.meter.bars(5, 6));
    QVERIFY2(!broken, broken ? broken->c_str() : "");
    action(ActionId::Undo)->trigger();
    QVERIFY(song() == before);
    fill();
    action(ActionId::RejectTake)->trigger();
    QVERIFY(song() == before);
}

void MainWindowTest::fillCanBeCancelled() {
    loadTinyModel();
    action(ActionId::SelectAllBars)->trigger();
    for (const Voice voice : core::kVoices) {
        window_->viewState().setCurrentVoice(voice);
        action(ActionId::FreeBars)->trigger();
    }
    const core::Song before = song();
    QSignalSpy cancelled(&window_->fillController(), &FillController::cancelled);
    action(ActionId::Fill)->trigger();
    QVERIFY(window_->fillController().running());
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, kPatience);
    QVERIFY(song() == before);
    QVERIFY(window_->review().take() == nullptr);
    QVERIFY(action(ActionId::Fill)->isEnabled());
}

void MainWindowTest::fillWithNothingFreeSaysSo() {
    loadTinyModel();
    QSignalSpy failed(&window_->fillController(), &FillController::failed);
    action(ActionId::Fill)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("Nothing is free")));
}

void MainWindowTest::aTakeCanBeHeardAndCompared() {
    loadTinyModel();
    freeTriangle();
    const core::Song before = song();
    fill();
    action(ActionId::HearTake)->trigger();
    QVERIFY(window_->playback().playing());
    QTRY_VERIFY_WITH_TIMEOUT(window_->viewState().playhead() > before.frame.meter.barStart(5),
                             kPatience);
    QTest::keyPress(window_.get(), Qt::Key_QuoteLeft);
    QVERIFY(window_->review().shownSong() == before);
    QTest::keyRelease(window_.get(), Qt::Key_QuoteLeft);
    QVERIFY(!(window_->review().shownSong() == before));
    action(ActionId::HearTake)->trigger();
    QVERIFY(!window_->playback().playing());
}

void MainWindowTest::playsSeeksAndStopsWithoutADevice() {
    QVERIFY(window_->findChildren<widgets::PianoRoll*>().size() == 1);
    action(ActionId::Play)->trigger();
    QVERIFY(window_->playback().playing());
    QTRY_VERIFY_WITH_TIMEOUT(window_->viewState().playhead() > 2000, kPatience);
    const core::Tick far = song().frame.meter.barStart(10);
    Q_EMIT window_->findChild<widgets::LockMap*>()->seekRequested(far);
    QTRY_VERIFY_WITH_TIMEOUT(window_->viewState().playhead() > far, kPatience);
    action(ActionId::Play)->trigger();
    QVERIFY(!window_->playback().playing());
    QVERIFY(window_->viewState().playhead() > far);
    Q_EMIT window_->findChild<widgets::LockMap*>()->seekRequested(song().frame.length - 4000);
    action(ActionId::Play)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!window_->playback().playing(), kPatience);
}

void MainWindowTest::muteAndSoloReachTheChip() {
    const auto press = [&](Voice voice, const char* name) {
        for (auto* button : strip(voice)->findChildren<QToolButton*>()) {
            if (button->accessibleName() == QLatin1String(name))
                button->click();
        }
    };
    press(Voice::Pulse1, "Mute");
    QVERIFY(strip(Voice::Pulse1)->muted());
    press(Voice::Noise, "Solo");
    QVERIFY(strip(Voice::Noise)->soloed());
    press(Voice::Noise, "Solo");
    QVERIFY(!strip(Voice::Noise)->soloed());
}

void MainWindowTest::savesAProject() {
    freeTriangle();
    const QString path = QString::fromStdString((*folder_ / "kept.lnes").string());
    window_->document().setSaved(path);
    window_->viewState().setCurrentVoice(Voice::Noise);
    action(ActionId::RhythmBars)->trigger();
    QVERIFY(window_->isWindowModified());
    action(ActionId::Save)->trigger();
    QVERIFY(!window_->isWindowModified());
    const auto opened = core::openSong(*folder_ / "kept.lnes");
    QVERIFY(opened.has_value());
    QVERIFY(opened->song == song());
}

void MainWindowTest::exportsMidiAndWave() {
    triggerWithFile(ActionId::ExportMidi, *folder_ / "song.mid");
    QVERIFY(says(QStringLiteral("song.mid")));
    const auto exported = core::openSong(*folder_ / "song.mid");
    QVERIFY(exported.has_value());
    QCOMPARE(exported->song.noteCount(), song().noteCount());
    triggerWithFile(ActionId::ExportWave, *folder_ / "song.wav");
    QVERIFY(says(QStringLiteral("song.wav")));
    QVERIFY(std::filesystem::file_size(*folder_ / "song.wav") > 100'000);
    QVERIFY(!window_->isWindowModified());
}

void MainWindowTest::whatWasSaidOfATakeGoesWithIt() {
    loadTinyModel();
    freeTriangle();
    fill();
    action(ActionId::KeepTake)->trigger();
    QVERIFY(says(QStringLiteral("Kept")));
    action(ActionId::Undo)->trigger();
    QVERIFY(!says(QStringLiteral("Kept")));
}

void MainWindowTest::everyActionHasHelp() {
    QSet<QString> keys;
    for (const QAction* each : window_->actions().all()) {
        QVERIFY2(!each->text().isEmpty() && !each->statusTip().isEmpty(),
                 qPrintable(each->objectName()));
        for (const QKeySequence& key : each->shortcuts()) {
            QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
            keys.insert(key.toString());
        }
    }
}

}  // namespace studio::app

QTEST_MAIN(studio::app::MainWindowTest)
#include "main_window_test.moc"

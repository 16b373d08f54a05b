// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// A program that is killed, and the one that is started after it. The test runs itself as the
// program to be killed.

#include "core/base/file.h"
#include "core/io/journal/journal.h"
#include "core/io/project/project_file.h"
#include "core/io/song_file.h"
#include "tests/app/studio/window_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <iostream>
#include <string_view>
#include <system_error>

namespace studio::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kVictim = "--victim";
constexpr const char* kSong = "song.lnes";
constexpr const char* kExpected = "expected.lnes";

fs::path home() {
    return qgetenv("XDG_DATA_HOME").toStdString();
}

std::vector<fs::path> journals() {
    std::vector<fs::path> paths;
    std::error_code error;
    for (const auto& each : fs::recursive_directory_iterator(home(), error)) {
        if (each.path().extension() == ".journal")
            paths.push_back(each.path());
    }
    return paths;
}

bool isJournaled(const core::Song& song) {
    for (const fs::path& path : journals()) {
        const auto read = core::readJournal(core::readTextFile(path, 1 << 30).value_or(""));
        if (read && read->song == song)
            return true;
    }
    return false;
}

/// Edits the song, says so once the edits are safe, and waits for its end.
int beVictim() {
    MainWindow window;
    window.show();
    if (!window.openSong(QString::fromStdString((home() / kSong).string())))
        return 1;
    const auto trigger = [&](ActionId id) { window.actions()[id]->trigger(); };
    window.viewState().select(widgets::BarRange{5, 6});
    window.viewState().setCurrentVoice(core::Voice::Triangle);
    trigger(ActionId::FreeBars);
    trigger(ActionId::SelectAll);
    trigger(ActionId::OctaveUp);
    trigger(ActionId::Undo);
    trigger(ActionId::Redo);
    trigger(ActionId::Softer);
    const core::Song& song = window.document().song();
    if (!QTest::qWaitFor([&] { return isJournaled(song); }, kPatience))
        return 1;
    if (!core::writeFileAtomically(home() / kExpected, core::writeProject(song)))
        return 1;
    std::cout << "ready " << window.document().undoStack().index() << std::endl;
    return QApplication::exec();
}

}  // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void aKilledProgramLosesNothing();
    void itAsksAgainOrForgets();
    void whatWasSavedAfterAllIsNotAskedAbout();
    void aDamagedJournalIsToldAndSetAside();

  private:
    std::unique_ptr<tests::TemporaryFolder> home_;
    std::unique_ptr<QProcess> victim_;
    QStringList asked_;
    /// Steps of its history that the victim has not saved.
    int steps_ = 0;

    [[nodiscard]] std::string expected() const {
        return core::readTextFile(home() / kExpected, 1 << 30).value_or("");
    }
    void startVictim();
    void kill();
    /// Lets `window` look for what was left, and answers what it asks.
    bool recover(MainWindow& window, QMessageBox::StandardButton answer);
};

void RecoveryTest::init() {
    home_ = std::make_unique<tests::TemporaryFolder>();
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(home_->path().string()));
    fs::copy_file(WindowFixture::examplePath().toStdString(), home() / kSong);
    startVictim();
}

void RecoveryTest::cleanup() {
    kill();
    home_.reset();
}

void RecoveryTest::startVictim() {
    victim_ = std::make_unique<QProcess>();
    victim_->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim_->start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kVictim)});
    QByteArray said;
    while (!said.contains('\n') && victim_->waitForReadyRead(2 * kPatience))
        said += victim_->readAllStandardOutput();
    QVERIFY(said.contains("ready "));
    steps_ = QString::fromUtf8(said.mid(said.indexOf(' ') + 1)).toInt();
    QVERIFY(steps_ > 1);
}

void RecoveryTest::kill() {
    victim_->kill();
    QVERIFY(victim_->waitForFinished(kPatience) || victim_->state() == QProcess::NotRunning);
}

bool RecoveryTest::recover(MainWindow& window, QMessageBox::StandardButton answer) {
    asked_.clear();
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr)
            return;
        asked_ << box->text() + box->informativeText();
        (box->button(answer) ? box->button(answer) : box->button(QMessageBox::Ok))->click();
    });
    look.start(10);
    return window.recoverSong();
}

void RecoveryTest::aKilledProgramLosesNothing() {
    {
        MainWindow other;
        QVERIFY2(!recover(other, QMessageBox::Yes), "the victim is still alive");
        QVERIFY(asked_.isEmpty());
    }
    kill();
    auto window = std::make_unique<MainWindow>();
    window->show();
    QVERIFY(recover(*window, QMessageBox::Yes));
    QCOMPARE(asked_.size(), 1);
    QVERIFY(asked_[0].contains(QStringLiteral("did not close properly")));
    QVERIFY(asked_[0].contains(QStringLiteral("First Light")));
    QVERIFY2(asked_[0].contains(QStringLiteral(" %1 edit").arg(steps_)), qPrintable(asked_[0]));
    QCOMPARE(core::writeProject(window->document().song()), expected());
    QVERIFY(window->document().edited());
    QCOMPARE(window->document().path().toStdString(), (home() / kSong).string());
    // It is kept, and only once.
    QTRY_COMPARE_WITH_TIMEOUT(journals().size(), std::size_t{1}, kPatience);
    QVERIFY(isJournaled(window->document().song()));
    window->actions()[ActionId::Save]->trigger();
    QCOMPARE(core::readTextFile(home() / kSong, 1 << 30).value(), expected());
    window.reset();
    QVERIFY(journals().empty());
}

void RecoveryTest::itAsksAgainOrForgets() {
    kill();
    MainWindow window;
    QVERIFY(!recover(window, QMessageBox::Cancel));
    QCOMPARE(asked_.size(), 1);
    QVERIFY(!recover(window, QMessageBox::Discard));
    QCOMPARE(asked_.size(), 1);
    QVERIFY(!recover(window, QMessageBox::Discard));
    QCOMPARE(asked_.size(), 0);
    QVERIFY(journals().empty());
}

void RecoveryTest::whatWasSavedAfterAllIsNotAskedAbout() {
    kill();
    fs::copy_file(home() / kExpected, home() / kSong, fs::copy_options::overwrite_existing);
    MainWindow window;
    QVERIFY(!recover(window, QMessageBox::Yes));
    QVERIFY(asked_.isEmpty());
    QVERIFY(journals().empty());
}

void RecoveryTest::aDamagedJournalIsToldAndSetAside() {
    kill();
    QCOMPARE(journals().size(), std::size_t{1});
    const fs::path path = journals().front();
    fs::resize_file(path, 100);
    MainWindow window;
    QVERIFY(!recover(window, QMessageBox::Yes));
    QCOMPARE(asked_.size(), 1);
    QVERIFY(asked_[0].contains(QStringLiteral("could not be recovered")));
    QVERIFY(fs::exists(fs::path(path).replace_extension(".damaged")));
    QVERIFY(!recover(window, QMessageBox::Yes));
    QVERIFY(asked_.isEmpty());
}

}  // namespace studio::app

int main(int argc, char** argv) {
    const bool victim = argc == 2 && std::string_view(argv[1]) == studio::app::kVictim;
    if (victim)
        QCoreApplication::setOrganizationName(studio::app::WindowFixture::kOrganization);
    else
        studio::app::WindowFixture::prepareProgram();
    QApplication application(argc, argv);
    if (victim)
        return studio::app::beVictim();
    studio::app::RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "recovery_test.moc"

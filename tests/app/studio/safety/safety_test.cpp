// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Songs come in by the list of recent ones and by drops, go back to backups, and are never lost
// without a question, whatever else goes on.

#include "app/studio/safety/backups.h"
#include "core/io/song_file.h"
#include "tests/app/studio/window_fixture.h"

#include <QDialogButtonBox>
#include <QDropEvent>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

namespace studio::app {

namespace {

/// The menu called `name` below `menu`.
QMenu* submenu(const QWidget* menu, const QString& name) {
    for (QAction* action : menu->actions()) {
        if (action->menu() != nullptr && action->text().remove(QLatin1Char('&')) == name)
            return action->menu();
    }
    return nullptr;
}

}  // namespace

class SafetyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init();
    void cleanup() { it_.reset(); }
    void everyWayOutAsks_data();
    void everyWayOutAsks();
    void asksWhileAFillRunsAndATakeWaits();
    void saveIsTheDefaultAnswer();
    void recentSongsAreListedAndOpened();
    void theListHoldsTenAndClears();
    void aDroppedSongOpens();
    void whatCannotBeOpenedIsTold();
    void aBackupIsRestoredAsAStep();

  private:
    std::unique_ptr<WindowFixture> it_;

    [[nodiscard]] QString path(const std::string& name) const {
        return QString::fromStdString(it_->file(name).string());
    }
    [[nodiscard]] QMenu* recentMenu() const {
        return submenu(submenu(it_->window().menuBar(), QStringLiteral("File")),
                       QStringLiteral("Open Recent"));
    }
    /// The texts of the songs in the menu, as it shows.
    [[nodiscard]] QStringList recent() const;
    void openRecent(qsizetype index) const;
    /// Drops `urls` on the window as another program would; true if the window takes them.
    bool drop(const QList<QUrl>& urls);
    /// Does `way` and answers; returns the questions.
    QStringList leave(const QString& way, QMessageBox::StandardButton answer);
};

void SafetyTest::init() {
    it_ = std::make_unique<WindowFixture>();
    QVERIFY(core::saveSong(it_->song(), it_->file("one.lnes")).has_value());
    QVERIFY(core::saveSong(it_->song(), it_->file("two & three.mid")).has_value());
}

QStringList SafetyTest::recent() const {
    Q_EMIT recentMenu()->aboutToShow();
    QStringList texts;
    for (const QAction* action : recentMenu()->actions()) {
        if (action->isSeparator())
            break;
        texts << action->text();
    }
    return texts;
}

void SafetyTest::openRecent(qsizetype index) const {
    Q_EMIT recentMenu()->aboutToShow();
    recentMenu()->actions()[index]->trigger();
}

bool SafetyTest::drop(const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    QWidget* window = &it_->window();
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &event);
    QCoreApplication::processEvents();
    return event.isAccepted();
}

QStringList SafetyTest::leave(const QString& way, QMessageBox::StandardButton answer) {
    const auto act = [&] {
        if (way == QLatin1String("new"))
            it_->action(ActionId::NewSong)->trigger();
        else if (way == QLatin1String("open"))
            it_->action(ActionId::Open)->trigger();
        else if (way == QLatin1String("recent"))
            openRecent(1);
        else if (way == QLatin1String("drop"))
            drop({QUrl::fromLocalFile(path("two & three.mid"))});
        else
            it_->action(ActionId::Quit)->trigger();
    };
    return it_->doWithFile(act, it_->file("two & three.mid"), answer);
}

void SafetyTest::everyWayOutAsks_data() {
    QTest::addColumn<QString>("way");
    for (const char* way : {"new", "open", "recent", "drop", "quit"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void SafetyTest::everyWayOutAsks() {
    QFETCH(QString, way);
    QVERIFY(it_->window().openSong(path("two & three.mid")));
    QVERIFY(it_->window().openSong(path("one.lnes")));
    it_->freeTriangle();
    const core::Song edited = it_->song();
    const QStringList asked = leave(way, QMessageBox::Cancel);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked[0].contains(QStringLiteral("not saved")));
    QVERIFY(it_->song() == edited);
    QVERIFY(it_->window().isVisible());
    QVERIFY(it_->window().document().edited());
    QCOMPARE(leave(way, QMessageBox::Save).size(), 1);
    const auto saved = core::openSong(it_->file("one.lnes"));
    QVERIFY(saved.has_value());
    QVERIFY(saved->song == edited);
    QCOMPARE(it_->window().isVisible(), way != QLatin1String("quit"));
    if (way == QLatin1String("recent") || way == QLatin1String("drop"))
        QCOMPARE(it_->window().document().path(), path("two & three.mid"));
}

void SafetyTest::asksWhileAFillRunsAndATakeWaits() {
    it_->loadTinyModel();
    it_->freeTriangle();
    it_->action(ActionId::Fill)->trigger();
    QCOMPARE(it_->triggerAndAnswer(ActionId::Quit, QMessageBox::Cancel).size(), 1);
    QVERIFY(it_->window().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(it_->window().review().take() != nullptr, kPatience);
    QCOMPARE(it_->triggerAndAnswer(ActionId::NewSong, QMessageBox::Cancel).size(), 1);
    QVERIFY(it_->window().review().take() != nullptr);
    it_->action(ActionId::Fill)->trigger();
    QCOMPARE(it_->triggerAndAnswer(ActionId::NewSong, QMessageBox::Discard).size(), 1);
    QVERIFY(it_->window().review().take() == nullptr);
    QVERIFY(!it_->window().fillController().running());
    QCOMPARE(it_->song().noteCount(), std::size_t{0});
}

void SafetyTest::saveIsTheDefaultAnswer() {
    QVERIFY(it_->window().openSong(path("one.lnes")));
    it_->freeTriangle();
    QTimer::singleShot(0, [] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        QTest::keyClick(box, Qt::Key_Return);
    });
    it_->triggerAndAnswer(ActionId::NewSong, QMessageBox::Cancel);
    const auto saved = core::openSong(it_->file("one.lnes"));
    QVERIFY(saved->song.frame.locks.at(core::Voice::Triangle, saved->song.frame.meter.barStart(
                                                                  5)) == core::LockMode::Free);
    QCOMPARE(it_->song().noteCount(), std::size_t{0});
}

void SafetyTest::recentSongsAreListedAndOpened() {
    QVERIFY(!recentMenu()->isEnabled());
    QVERIFY(it_->window().openSong(path("one.lnes")));
    QVERIFY(it_->window().openSong(path("two & three.mid")));
    QCOMPARE(recent(),
             QStringList({QStringLiteral("&1  two && three.mid"), QStringLiteral("&2  one.lnes")}));
    openRecent(1);
    QCOMPARE(it_->window().document().path(), path("one.lnes"));
    QCOMPARE(recent().size(), 2);
    QCOMPARE(recent()[0], QStringLiteral("&1  one.lnes"));
    std::filesystem::remove(it_->file("two & three.mid"));
    QCOMPARE(recent().size(), 2);
    QVERIFY(!recentMenu()->actions()[1]->isEnabled());
    // A song that is saved under a new name is found there, too.
    it_->triggerWithFile(ActionId::SaveAs, it_->file("own.lnes"));
    QCOMPARE(recent()[0], QStringLiteral("&1  own.lnes"));
}

void SafetyTest::theListHoldsTenAndClears() {
    for (int i = 0; i < 12; ++i)
        it_->window().document().setSaved(path("song" + std::to_string(i) + ".lnes"));
    QCOMPARE(recent().size(), 10);
    QCOMPARE(recent()[0], QStringLiteral("&1  song11.lnes"));
    QCOMPARE(recent()[9], QStringLiteral("1&0  song2.lnes"));
    it_->action(ActionId::ClearRecent)->trigger();
    QVERIFY(recent().isEmpty());
    QVERIFY(!recentMenu()->isEnabled());
}

void SafetyTest::aDroppedSongOpens() {
    QVERIFY(drop({QUrl::fromLocalFile(path("one.lnes"))}));
    QCOMPARE(it_->window().document().path(), path("one.lnes"));
    QVERIFY(drop({QUrl::fromLocalFile(path("two & three.mid"))}));
    QCOMPARE(it_->window().document().path(), path("two & three.mid"));
}

void SafetyTest::whatCannotBeOpenedIsTold() {
    const core::Song before = it_->song();
    drop({QUrl::fromLocalFile(path("picture.png"))});
    QVERIFY(it_->says(QStringLiteral("picture.png")));
    drop({QUrl(QStringLiteral("https://example.org/song.mid"))});
    QVERIFY(it_->says(QStringLiteral("song.mid")));
    drop({QUrl::fromLocalFile(path("one.lnes")), QUrl::fromLocalFile(path("two & three.mid"))});
    QVERIFY(it_->says(QStringLiteral("one file")));
    const QStringList told = it_->doWithFile(
        [&] { drop({QUrl::fromLocalFile(path("missing.mid"))}); }, {}, QMessageBox::Ok);
    QCOMPARE(told.size(), 1);
    QVERIFY(it_->song() == before);
    QVERIFY(it_->window().document().path().isEmpty());
}

void SafetyTest::aBackupIsRestoredAsAStep() {
    QVERIFY(it_->window().openSong(path("one.lnes")));
    it_->action(ActionId::RestoreBackup)->trigger();
    QVERIFY(it_->says(QStringLiteral("no backups")));
    const core::Song opened = it_->song();
    it_->freeTriangle();
    const core::Song edited = it_->song();
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const BackupFolder backups(std::filesystem::path(data.toStdString()) / "backups");
    QVERIFY(backups.write(edited, path("one.lnes"), QDateTime::currentDateTimeUtc()).has_value());
    it_->action(ActionId::Undo)->trigger();
    QVERIFY(it_->song() == opened);
    QTimer::singleShot(0, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        QVERIFY(dialog != nullptr);
        auto* list = dialog->findChild<QListWidget*>();
        QCOMPARE(list->count(), 1);
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    it_->action(ActionId::RestoreBackup)->trigger();
    QVERIFY(it_->song() == edited);
    QVERIFY(it_->window().document().edited());
    QCOMPARE(it_->window().document().path(), path("one.lnes"));
    it_->action(ActionId::Undo)->trigger();
    QVERIFY(it_->song() == opened);
}

}  // namespace studio::app

QTEST_MAIN(studio::app::SafetyTest)
#include "safety_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/autosave.h"

#include "core/base/file.h"
#include "core/infill/take_history.h"
#include "core/io/project/project_file.h"
#include "core/io/song_file.h"
#include "tests/support/random_song.h"
#include "tests/support/random_verb.h"
#include "tests/support/some_take.h"
#include "tests/support/test_paths.h"

#include <QSignalSpy>
#include <QTest>

#include <fstream>
#include <random>

namespace studio::app {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 20000;

core::Song someSong() {
    std::mt19937_64 random(1);
    core::Song song = tests::randomSong(random);
    song.frame.title = "Some: Song";
    song.frame.locks = core::LockMap(core::LockMode::Free);
    return song;
}

std::vector<fs::path> filesIn(const fs::path& folder, const char* ending) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& each : fs::recursive_directory_iterator(folder, error)) {
        if (each.path().extension() == ending)
            files.push_back(each.path());
    }
    return files;
}

QDateTime at(const QString& time) {
    return QDateTime::fromString(time, Qt::ISODate);
}

}  // namespace

class AutosaveTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void theJournalFollowsEveryEdit();
    void takesOnOfferAreKept();
    void nothingUnsavedLeavesNoJournal();
    void aProgramThatGoesLeavesItsJournal();
    void aRecoveredSongIsKeptBeforeTheOldJournalGoes();
    void aLargeJournalBeginsAnew();
    void aFailingDiskIsToldOnceAndForgiven();
    void backupsAreMadeAndRead();
    void backupsAreOutlived();
    void songsOfOneNameHaveTheirOwnBackups();

  private:
    static constexpr Autosave::Times kTimes{10ms, 3600s, 20ms};

    std::unique_ptr<tests::TemporaryFolder> folder_;
    std::unique_ptr<widgets::Document> document_;
    std::unique_ptr<Autosave> autosave_;

    [[nodiscard]] fs::path recovery() const { return Autosave::recoveryFolder(folder_->path()); }
    [[nodiscard]] std::vector<fs::path> journals() const { return filesIn(recovery(), ".journal"); }
    /// What the only journal holds.
    [[nodiscard]] core::Expected<core::UnsavedSong> journal() const {
        const auto paths = journals();
        return core::readJournal(
            paths.size() == 1 ? core::readTextFile(paths.front(), 1 << 30).value_or("") : "");
    }
    [[nodiscard]] bool journalHasTheSong() const {
        const auto read = journal();
        return read && read->song == document_->song();
    }
    void rename(const char* title) {
        document_->change(QStringLiteral("t"), [&](core::Song& song) { song.frame.title = title; });
    }
};

void AutosaveTest::init() {
    folder_ = std::make_unique<tests::TemporaryFolder>();
    document_ = std::make_unique<widgets::Document>();
    autosave_ = std::make_unique<Autosave>(*document_, folder_->path(), kTimes);
    document_->reset(someSong(), QStringLiteral("/songs/some.lnes"));
}

void AutosaveTest::cleanup() {
    autosave_.reset();
    document_.reset();
    folder_.reset();
}

void AutosaveTest::theJournalFollowsEveryEdit() {
    std::mt19937_64 random(2);
    for (int round = 0; round < 10; ++round) {
        for (int i = 0; i < 20; ++i) {
            if (random() % 4 == 0)
                document_->undoStack().undo();
            else if (random() % 4 == 0)
                document_->undoStack().redo();
            else
                document_->change(
                    QStringLiteral("verb"),
                    [&](core::Song& song) {
                        tests::randomVerb(song, random, tests::randomNotes(song, random));
                    },
                    static_cast<int>(random() % 2));
        }
        rename("never the song that was opened");
        QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(journal()->steps, std::int64_t{document_->undoStack().index()},
                                  kPatience);
    }
    QCOMPARE(journal()->path, std::string("/songs/some.lnes"));
}

void AutosaveTest::takesOnOfferAreKept() {
    widgets::TakeReview review(*document_);
    autosave_->keepTakesOf(review);
    core::Song after = document_->song();
    after.part(core::Voice::Pulse1).notes.clear();
    const core::TickRange region{0, after.frame.length};
    review.beginFill(1, region);
    QVERIFY(journals().empty());
    review.finish(tests::takeBetween(document_->song(), after, region, 0));
    review.endFill();
    const auto kept = [&]() -> std::optional<core::TakeHistory> {
        const auto read = journal();
        return read ? std::optional(core::historyIn(read->song.frame.unknown)) : std::nullopt;
    };
    QTRY_VERIFY_WITH_TIMEOUT(kept() && !kept()->fills.empty(), kPatience);
    QVERIFY(kept()->fills.back().open);
    QCOMPARE(kept()->fills.back().takes.size(), std::size_t{1});
    // Edits go on from the song as it is without them.
    rename("Another");
    QTRY_VERIFY_WITH_TIMEOUT(journal() && journal()->song.frame.title == "Another", kPatience);
    QVERIFY(!kept()->fills.empty());
    review.rejectAll();
    QTRY_VERIFY_WITH_TIMEOUT(kept() && kept()->fills.empty() && !kept()->rejected.empty(),
                             kPatience);
    autosave_.reset();
}

void AutosaveTest::nothingUnsavedLeavesNoJournal() {
    QVERIFY(journals().empty());
    rename("one");
    QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
    document_->undoStack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(journals().empty(), kPatience);
    document_->undoStack().redo();
    QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
    document_->setSaved(QStringLiteral("/songs/some.lnes"));
    QTRY_VERIFY_WITH_TIMEOUT(journals().empty(), kPatience);
    // What was saved is undone: unsaved again.
    document_->undoStack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(journal()->steps, std::int64_t{1}, kPatience);
    document_->reset(someSong(), {});
    QTRY_VERIFY_WITH_TIMEOUT(journals().empty(), kPatience);
    rename("two");
    QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
    rename("given up before it is flushed");
    autosave_->giveUp();
    autosave_.reset();
    QVERIFY(journals().empty());
    QVERIFY(filesIn(recovery(), ".lock").empty());
}

void AutosaveTest::aProgramThatGoesLeavesItsJournal() {
    rename("one");
    QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
    QVERIFY2(LeftJournal::in(recovery()).empty(), "it is alive");
    rename("two");
    autosave_.reset();
    const auto left = LeftJournal::in(recovery());
    QCOMPARE(left.size(), std::size_t{1});
    QVERIFY2(LeftJournal::in(recovery()).empty(), "it is in hand already");
    const auto read = left.front().read();
    QVERIFY(read.has_value());
    QVERIFY(read->song == document_->song());
    QCOMPARE(read->steps, std::int64_t{2});
}

void AutosaveTest::aRecoveredSongIsKeptBeforeTheOldJournalGoes() {
    rename("one");
    rename("two");
    autosave_.reset();
    autosave_ = std::make_unique<Autosave>(*document_, folder_->path(), kTimes);
    {
        auto left = LeftJournal::in(recovery());
        QCOMPARE(left.size(), std::size_t{1});
        const auto read = left.front().read();
        const fs::path old = left.front().path();
        document_->resetUnsaved(read->song, QString::fromStdString(read->path));
        autosave_->takeOver(std::move(left.front()), read->steps);
        QTRY_VERIFY_WITH_TIMEOUT(!fs::exists(old), kPatience);
    }
    // Nothing was edited, and another crash would lose nothing.
    QVERIFY(journalHasTheSong());
    QCOMPARE(journal()->steps, std::int64_t{2});
    rename("three");
    QTRY_COMPARE_WITH_TIMEOUT(journal()->steps, std::int64_t{3}, kPatience);
    QVERIFY(journalHasTheSong());
    document_->setSaved(document_->path());
    QTRY_VERIFY_WITH_TIMEOUT(journals().empty(), kPatience);
}

void AutosaveTest::aLargeJournalBeginsAnew() {
    core::Song song = someSong();
    while (song.noteCount() < 2000) {
        for (core::Part& part : song.parts) {
            const core::Tick by = song.frame.length;
            const auto notes = part.notes;
            for (core::Note note : notes) {
                note.start += by;
                part.notes.push_back(note);
            }
        }
        song.frame.length *= 2;
    }
    document_->reset(song, {});
    std::uintmax_t largest = 0;
    for (int i = 0; i < 24; ++i) {
        document_->change(QStringLiteral("all"), [i](core::Song& it) {
            for (core::Part& part : it.parts) {
                for (core::Note& note : part.notes)
                    note.velocity = static_cast<std::int16_t>(1 + i % 15);
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
        largest = std::max(largest, fs::file_size(journals().front()));
    }
    const std::uintmax_t songSize = core::writeProject(song).size();
    QVERIFY2(largest < 12 * songSize, qPrintable(QString::number(largest / songSize)));
}

void AutosaveTest::aFailingDiskIsToldOnceAndForgiven() {
    QSignalSpy failed(autosave_.get(), &Autosave::failed);
    // A file where the folder should be.
    std::ofstream(recovery()) << "x";
    rename("one");
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("could not be written")));
    rename("two");
    QTest::qWait(100);
    QCOMPARE(failed.size(), 1);
    fs::remove(recovery());
    QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
    // The folder goes while the journal is in use.
    fs::remove_all(recovery());
    std::ofstream(recovery()) << "x";
    rename("three");
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, kPatience);
    fs::remove(recovery());
    QTRY_VERIFY_WITH_TIMEOUT(journalHasTheSong(), kPatience);
}

void AutosaveTest::backupsAreMadeAndRead() {
    autosave_ = std::make_unique<Autosave>(*document_, folder_->path(),
                                           Autosave::Times{3600s, 10ms, 3600s});
    const auto backups = [&] {
        return autosave_->backups().of(document_->song(), document_->path());
    };
    QVERIFY(backups().isEmpty());
    for (int i = 1; i <= 8; ++i) {
        rename(i % 2 ? "odd" : "even");
        const QDateTime before = backups().isEmpty() ? QDateTime() : backups().constFirst().time;
        QTRY_VERIFY_WITH_TIMEOUT(!backups().isEmpty() && backups().constFirst().time != before,
                                 kPatience);
        const auto opened = core::openSong(backups().constFirst().path);
        QVERIFY(opened.has_value());
        QVERIFY(opened->song == document_->song());
    }
    // The newest five and the first of the hour, which may have changed in between.
    QVERIFY(backups().size() == 6 || backups().size() == 7);
}

void AutosaveTest::backupsAreOutlived() {
    const QDateTime now = at(QStringLiteral("2026-11-25T18:30:00"));
    QList<QDateTime> times;
    // One every half minute for the last three hours, one every hour for 40 days.
    for (int i = 0; i < 360; ++i)
        times << now.addSecs(-30 * i);
    for (int i = 4; i < 40 * 24; ++i)
        times << now.addSecs(-3600 * i);
    const QList<QDateTime> outlived = outlivedBackups(times, now);
    QList<QDateTime> stay;
    for (const QDateTime& time : times) {
        if (!outlived.contains(time))
            stay << time;
    }
    for (int i = 0; i < 5; ++i)
        QVERIFY(stay.contains(now.addSecs(-30 * i)));
    QVERIFY(!stay.contains(now.addSecs(-30 * 5)));
    for (const char* first : {"2026-11-25T18:00:00", "2026-11-25T17:00:00", "2026-11-24T19:30:00",
                              "2026-11-24T00:30:00", "2026-11-01T00:30:00"})
        QVERIFY2(stay.contains(at(QString::fromLatin1(first))), first);
    QVERIFY(!stay.contains(at(QStringLiteral("2026-11-01T01:30:00"))));
    QVERIFY(!stay.contains(at(QStringLiteral("2026-10-20T00:30:00"))));
    QVERIFY(stay.size() <= 5 + 25 + 31);
    // What stays is not thinned out by asking again.
    QVERIFY(outlivedBackups(stay, now).isEmpty());
    QVERIFY(outlivedBackups({now.addSecs(-3600), now}, now).isEmpty());
}

void AutosaveTest::songsOfOneNameHaveTheirOwnBackups() {
    const BackupFolder backups(folder_->path() / "own");
    const core::Song song = someSong();
    const QDateTime now = at(QStringLiteral("2026-11-25T18:30:00"));
    const QStringList paths{QStringLiteral("/a/song.lnes"), QStringLiteral("/b/song.lnes"), {}};
    for (const QString& path : paths) {
        QVERIFY(backups.of(song, path).isEmpty());
        QVERIFY(backups.write(song, path, now).has_value());
        QCOMPARE(backups.of(song, path).size(), 1);
        QCOMPARE(backups.of(song, path).constFirst().time, now.toUTC());
    }
}

}  // namespace studio::app

QTEST_GUILESS_MAIN(studio::app::AutosaveTest)
#include "autosave_test.moc"

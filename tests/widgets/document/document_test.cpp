// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/document.h"

#include "tests/support/random_song.h"
#include "widgets/document/view_state.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

namespace studio::widgets {

namespace {

core::Song someSong() {
    std::mt19937_64 random(1);
    core::Song song = tests::randomSong(random);
    while (song.parts[0].notes.empty() || song.part(core::Voice::Triangle).notes.empty())
        song = tests::randomSong(random);
    song.frame.locks = core::LockMap(core::LockMode::Locked);
    song.frame.locks.setAll(core::Voice::Triangle, core::LockMode::Free);
    return song;
}

}  // namespace

class DocumentTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyChangeCanBeUndone();
    void aChangeOfNothingIsNoEdit();
    void whatItTellsOfLeadsToItsSong();
    void anUnsavedSongIsEdited();
    void savingKeepsTheHistory();
    void itsNameComesFromTitlePathOrNothing();
    void selectionsAreOrderedAndEndWithTheSong();
};

void DocumentTest::everyChangeCanBeUndone() {
    Document document;
    const core::Song song = someSong();
    document.reset(song, {});
    QSignalSpy changes(&document, &Document::songChanged);
    document.change(QStringLiteral("title"), [](core::Song& it) { it.frame.title = "x"; });
    document.change(QStringLiteral("notes"), [](core::Song& it) { it.parts[0].notes.clear(); });
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).at(0).toBool(), false);
    QVERIFY(document.edited());
    const core::Song edited = document.song();
    document.undoStack().undo();
    document.undoStack().undo();
    QVERIFY(document.song() == song);
    QVERIFY(!document.edited());
    document.undoStack().redo();
    document.undoStack().redo();
    QVERIFY(document.song() == edited);
}

void DocumentTest::aChangeOfNothingIsNoEdit() {
    Document document;
    document.reset(someSong(), {});
    document.change(QStringLiteral("nothing"), [](core::Song&) {});
    QCOMPARE(document.undoStack().count(), 0);
}

void DocumentTest::whatItTellsOfLeadsToItsSong() {
    Document document;
    document.reset(someSong(), {});
    core::Song followed = document.song();
    connect(&document, &Document::editApplied, this, [&](const core::SongEdit& edit) {
        QVERIFY(edit.fits(followed));
        edit.apply(followed);
        QVERIFY(followed == document.song());
    });
    std::mt19937_64 random(3);
    for (int i = 0; i < 300; ++i) {
        switch (random() % 4) {
            case 0:
                document.undoStack().undo();
                break;
            case 1:
                document.undoStack().redo();
                break;
            default:
                // Some steps merge, some of these to nothing.
                document.change(
                    QStringLiteral("title"),
                    [&](core::Song& it) { it.frame.title = std::string(1 + random() % 2, 'x'); },
                    static_cast<int>(random() % 2));
        }
        QVERIFY(followed == document.song());
    }
}

void DocumentTest::anUnsavedSongIsEdited() {
    Document document;
    const QString path = QStringLiteral("/songs/one.lnes");
    document.resetUnsaved(someSong(), path);
    QVERIFY(document.edited());
    QCOMPARE(document.path(), path);
    QVERIFY(!document.undoStack().canUndo());
    document.setSaved(path);
    QVERIFY(!document.edited());
}

void DocumentTest::savingKeepsTheHistory() {
    Document document;
    document.reset(someSong(), {});
    document.change(QStringLiteral("title"), [](core::Song& it) { it.frame.title = "x"; });
    document.setSaved(QStringLiteral("/some/where.lnes"));
    QVERIFY(!document.edited());
    document.undoStack().undo();
    QVERIFY(document.edited());
}

void DocumentTest::itsNameComesFromTitlePathOrNothing() {
    Document document;
    QCOMPARE(document.displayName(), QStringLiteral("Untitled"));
    document.reset(core::Song(), QStringLiteral("/a/b.c.mid"));
    QCOMPARE(document.displayName(), QStringLiteral("b.c"));
    document.change({}, [](core::Song& it) { it.frame.title = "Named"; });
    QCOMPARE(document.displayName(), QStringLiteral("Named"));
}

void DocumentTest::selectionsAreOrderedAndEndWithTheSong() {
    ViewState state;
    core::Song song;
    song.frame.length = 100000;
    QCOMPARE(state.selectedTicks(song).end, core::Tick{100000});
    QSignalSpy changed(&state, &ViewState::selectionChanged);
    state.select(BarRange{2, 1});
    QCOMPARE(state.selection()->first, std::int64_t{1});
    state.select(BarRange{1, 2});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(state.selectedTicks(song).end, core::Tick{100000});
    state.select(BarRange{1, 1});
    QCOMPARE(state.selectedTicks(song).end, core::Tick{88200});
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::DocumentTest)
#include "document_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/note_editor.h"

#include "core/io/project/project_file.h"
#include "tests/support/locked_parts.h"
#include "tests/support/random_song.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

namespace studio::widgets {

using core::LockMode;
using core::NoteSet;
using core::Song;
using core::Tick;
using core::Voice;

namespace {

constexpr Voice kP1 = Voice::Pulse1;

core::Note note(Tick start, Tick length, int pitch) {
    core::Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    return result;
}

/// Four bars, free throughout; a sixteenth is 5512.5 ticks.
Song song() {
    Song result;
    result.frame.length = 4 * 88200;
    result.part(kP1).notes = {note(0, 22050, 60), note(22050, 22050, 64), note(88200, 44100, 67)};
    return result;
}

struct Fixture {
    Document document;
    ViewState state;
    NoteEditor editor{document, state};

    explicit Fixture(const Song& opened = song()) { document.reset(opened, {}); }

    void select(std::initializer_list<Tick> onsets) {
        NoteSet notes;
        for (const Tick onset : onsets)
            notes.add(kP1, onset);
        state.selectNotes(notes);
    }
    [[nodiscard]] const std::vector<core::Note>& notes() const {
        return document.song().part(kP1).notes;
    }
};

}  // namespace

class NoteEditorTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aVerbIsOneStepAndKeepsTheSelection();
    void stepsOfOneKindBecomeOne();
    void aStepThatLeadsBackIsNone();
    void lockedNotesAnswer();
    void copiesAndPastesAtTheCaret();
    void pastingGrowsTheSong();
    void duplicatesBehindTheSelection();
    void withoutNotesTheCaretMoves();
    void typesAtTheCaret();
    void stepsFromNoteToNote();
    void theSelectionFollowsUndo();
    void twentyThousandCommands();
};

void NoteEditorTest::aVerbIsOneStepAndKeepsTheSelection() {
    Fixture it;
    it.select({0, 22050});
    it.editor.transpose(12);
    QCOMPARE(it.notes()[0].pitch, 72);
    QCOMPARE(it.notes()[1].pitch, 76);
    QCOMPARE(it.document.undoStack().count(), 1);
    it.editor.nudgeBars(1);
    NoteSet moved;
    moved.add(kP1, 88200);
    moved.add(kP1, 88200 + 22050);
    QVERIFY(it.state.selectedNotes() == moved);
    it.document.undoStack().undo();
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == song());
}

void NoteEditorTest::stepsOfOneKindBecomeOne() {
    Fixture it;
    it.select({0});
    for (int i = 0; i < 5; ++i)
        it.editor.transpose(1);
    QCOMPARE(it.notes()[0].pitch, 65);
    QCOMPARE(it.document.undoStack().count(), 1);
    it.editor.changeVolume(-1);
    QCOMPARE(it.document.undoStack().count(), 2);
    it.document.undoStack().undo();
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == song());
}

void NoteEditorTest::aStepThatLeadsBackIsNone() {
    Fixture it;
    it.select({0});
    it.editor.transpose(1);
    it.editor.transpose(-1);
    QCOMPARE(it.document.undoStack().count(), 0);
    QVERIFY(it.document.song() == song());
}

void NoteEditorTest::lockedNotesAnswer() {
    Song locked = song();
    locked.frame.locks = core::LockMap(LockMode::Locked);
    Fixture it(locked);
    QSignalSpy refused(&it.editor, &NoteEditor::refused);
    it.select({0});
    it.editor.transpose(1);
    it.editor.erase();
    it.editor.typeNote(60);
    QCOMPARE(refused.size(), 3);
    QVERIFY(refused.first().first().toString().contains(QStringLiteral("lock")));
    QVERIFY(it.document.song() == locked);
    QCOMPARE(it.document.undoStack().count(), 0);
}

void NoteEditorTest::copiesAndPastesAtTheCaret() {
    Fixture it;
    it.select({0, 22050});
    it.editor.copy();
    it.state.setCaret(2 * 88200);
    it.editor.paste(core::PasteMode::Over);
    QCOMPARE(it.notes().size(), std::size_t{5});
    QCOMPARE(it.notes()[3].start, Tick{2 * 88200});
    QCOMPARE(it.notes()[4].pitch, 64);
    QCOMPARE(it.state.caret(), Tick{2 * 88200 + 44100});
    it.editor.paste(core::PasteMode::Over);
    QCOMPARE(it.notes().size(), std::size_t{7});
    it.select({0});
    it.editor.cut();
    QCOMPARE(it.notes().size(), std::size_t{6});
    QVERIFY(it.state.selectedNotes().empty());
    QCOMPARE(it.editor.clipboard().noteCount(), std::size_t{1});
}

void NoteEditorTest::pastingGrowsTheSong() {
    Fixture it;
    it.select({88200});
    it.editor.copy();
    it.state.setCaret(4 * 88200);
    it.editor.paste(core::PasteMode::Over);
    QCOMPARE(it.document.song().frame.length, Tick{5 * 88200});
    QCOMPARE(it.notes().back().start, Tick{4 * 88200});
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == song());
}

void NoteEditorTest::duplicatesBehindTheSelection() {
    Fixture it;
    it.select({0, 22050});
    it.editor.duplicate();
    QCOMPARE(it.notes()[2], note(44100, 22050, 60));
    QCOMPARE(it.notes()[3], note(66150, 22050, 64));
    it.editor.duplicate();
    QCOMPARE(it.notes()[4], note(88200, 22050, 60));
}

void NoteEditorTest::withoutNotesTheCaretMoves() {
    Fixture it;
    it.editor.nudge(3);
    QCOMPARE(it.state.caret(), it.state.grid(it.document.song()).tick(3));
    it.editor.nudgeBars(1);
    QCOMPARE(it.state.caret(), Tick{88200} + it.state.grid(it.document.song()).tick(3));
    it.editor.nudge(-100);
    QCOMPARE(it.state.caret(), Tick{0});
    QCOMPARE(it.document.undoStack().count(), 0);
}

void NoteEditorTest::typesAtTheCaret() {
    Fixture it;
    QSignalSpy heard(&it.editor, &NoteEditor::heard);
    it.state.setCaret(2 * 88200);
    it.state.setGridUnit(core::GridUnit::Quarter);
    it.editor.typeNote(72);
    it.editor.typeNote(200);
    QCOMPARE(it.notes()[3].start, Tick{2 * 88200});
    QCOMPARE(it.notes()[3].length, Tick{22050});
    QCOMPARE(it.notes()[4].pitch, 108);
    QCOMPARE(it.state.caret(), Tick{2 * 88200 + 44100});
    QCOMPARE(heard.size(), 2);
}

void NoteEditorTest::stepsFromNoteToNote() {
    Fixture it;
    const auto selected = [&] { return it.state.selectedNotes().onsets(kP1).front(); };
    it.editor.selectNeighbour(1);
    QCOMPARE(selected(), Tick{0});
    it.editor.selectNeighbour(1);
    it.editor.selectNeighbour(1);
    it.editor.selectNeighbour(1);
    QCOMPARE(selected(), Tick{88200});
    it.editor.selectNeighbour(-1);
    QCOMPARE(selected(), Tick{22050});
}

void NoteEditorTest::theSelectionFollowsUndo() {
    Fixture it;
    it.select({0});
    it.editor.nudgeBars(2);
    it.document.undoStack().undo();
    QVERIFY(core::existing(it.document.song(), it.state.selectedNotes()) ==
            it.state.selectedNotes());
}

namespace {

/// One of the user's commands, at random.
void command(Fixture& it, std::mt19937_64& random) {
    const auto below = [&](std::uint64_t bound) { return static_cast<int>(random() % bound); };
    const Song& now = it.document.song();
    const Tick length = now.frame.length;
    it.state.setCurrentVoice(core::kVoices[random() % core::kVoiceCount]);
    it.state.setGridUnit(core::kGridUnits[random() % core::kGridUnits.size()]);
    it.state.setCaret(static_cast<Tick>(random() % static_cast<std::uint64_t>(length)));
    if (below(3) == 0) {
        NoteSet notes;
        for (const Voice voice : core::kVoices) {
            for (const core::Note& each : now.part(voice).notes) {
                if (below(6) == 0)
                    notes.add(voice, each.start);
            }
        }
        it.state.selectNotes(notes);
    }
    const int by = below(7) - 3;
    switch (below(22)) {
        case 0:
            return it.editor.transpose(by);
        case 1:
            return it.editor.transposeInScale(by);
        case 2:
            return it.editor.nudge(by);
        case 3:
            return it.editor.nudgeBars(by);
        case 4:
            return it.editor.stretch(by);
        case 5:
            return it.editor.changeVolume(by);
        case 6:
            return it.editor.setTimbre(below(4));
        case 7:
            return it.editor.quantise();
        case 8:
            return it.editor.join();
        case 9:
            it.state.setPlayhead(it.state.caret());
            return it.editor.split();
        case 10:
            return it.editor.reverse();
        case 11:
            return it.editor.invert();
        case 12:
            return it.editor.joinEnds();
        case 13:
            return it.editor.typeNote(30 + below(80));
        case 14:
            return it.editor.erase();
        case 15:
            return it.editor.cut();
        case 16:
            return it.editor.copy();
        case 17:
            return it.editor.paste(static_cast<core::PasteMode>(below(3)));
        case 18:
            return it.editor.duplicate();
        default:
            break;
    }
    const auto voice = it.state.currentVoice();
    const core::TickRange range{it.state.caret(), it.state.caret() + 1 + below(60000)};
    it.document.change(QStringLiteral("random"), [&](Song& song) {
        switch (below(3)) {
            case 0:
                core::drawVolume(song, voice, range, below(16));
                break;
            case 1:
                core::drawTimbre(song, voice, range, below(4));
                break;
            default:
                song.frame.locks.set(voice, range,
                                     core::kLockModes[random() % core::kLockModes.size()]);
                break;
        }
    });
}

}  // namespace

void NoteEditorTest::twentyThousandCommands() {
    constexpr int kCommands = 20000;
    std::mt19937_64 random(1985);
    const Song first = tests::randomSong(random);
    const std::string text = core::writeProject(first);
    Fixture it(first);
    int changes = 0;
    for (int i = 0; i < kCommands; ++i) {
        QUndoStack& stack = it.document.undoStack();
        const Song before = it.document.song();
        const auto what = random() % 10;
        if (what == 0) {
            stack.undo();
        } else if (what == 1) {
            stack.redo();
        } else {
            command(it, random);
            const auto broken = tests::brokenLock(before, it.document.song());
            QVERIFY2(!broken, broken ? qPrintable(QStringLiteral("%1: %2").arg(i).arg(
                                           QString::fromStdString(*broken)))
                                     : "");
        }
        changes += it.document.song() == before ? 0 : 1;
        const auto checked = core::checkSong(it.document.song());
        QVERIFY2(checked, checked ? "" : checked.error().message().c_str());
        // Songs must not grow without bounds here.
        if (it.document.song().frame.length > 4 * first.frame.length)
            stack.setIndex(0);
    }
    QVERIFY2(changes > kCommands / 3, qPrintable(QString::number(changes)));
    const std::string last = core::writeProject(it.document.song());
    const int index = it.document.undoStack().index();
    it.document.undoStack().setIndex(0);
    QVERIFY(core::writeProject(it.document.song()) == text);
    it.document.undoStack().setIndex(index);
    QVERIFY(core::writeProject(it.document.song()) == last);
}

}  // namespace studio::widgets

QTEST_GUILESS_MAIN(studio::widgets::NoteEditorTest)
#include "note_editor_test.moc"

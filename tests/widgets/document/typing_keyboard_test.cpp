// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/typing_keyboard.h"

#include <QSignalSpy>
#include <QTest>

namespace studio::widgets {

using core::Voice;

namespace {

struct Fixture {
    Document document;
    ViewState state;
    NoteEditor editor{document, state};
    QWidget widget;

    Fixture() {
        core::Song song;
        song.frame.length = 4 * 88200;
        document.reset(song, {});
        new TypingKeyboard(widget, editor, state);
        state.setTypesNotes(true);
    }
    [[nodiscard]] const std::vector<core::Note>& notes() const {
        return document.song().part(state.currentVoice()).notes;
    }
};

}  // namespace

class TypingKeyboardTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keysWriteNotesAtTheCaret();
    void nothingIsWrittenWhileItIsOff();
    void otherKeysPassThrough();
    void aHeldKeyIsOneNote();
};

void TypingKeyboardTest::keysWriteNotesAtTheCaret() {
    Fixture it;
    QSignalSpy heard(&it.editor, &NoteEditor::heard);
    it.state.setTypingOctave(4);
    QTest::keyClicks(&it.widget, QStringLiteral("zq"));
    QCOMPARE(it.notes().size(), std::size_t{2});
    QCOMPARE(int{it.notes()[0].pitch}, 60);
    QCOMPARE(int{it.notes()[1].pitch}, 72);
    QCOMPARE(it.notes()[1].start, it.notes()[0].end());
    QCOMPARE(it.state.caret(), it.notes()[1].end());
    QCOMPARE(heard.size(), 2);
    QCOMPARE(it.document.undoStack().count(), 2);
}

void TypingKeyboardTest::nothingIsWrittenWhileItIsOff() {
    Fixture it;
    it.state.setTypesNotes(false);
    QTest::keyClicks(&it.widget, QStringLiteral("zq"));
    QCOMPARE(it.document.undoStack().count(), 0);
}

void TypingKeyboardTest::otherKeysPassThrough() {
    Fixture it;
    QTest::keyClick(&it.widget, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&it.widget, Qt::Key_A);
    QTest::keyClick(&it.widget, Qt::Key_Delete);
    QCOMPARE(it.document.undoStack().count(), 0);
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Q, {});
    override.ignore();
    QCoreApplication::sendEvent(&it.widget, &override);
    QVERIFY(override.isAccepted());
}

void TypingKeyboardTest::aHeldKeyIsOneNote() {
    Fixture it;
    QTest::keyPress(&it.widget, Qt::Key_X);
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_X, {}, {}, true);
    QCoreApplication::sendEvent(&it.widget, &repeated);
    QTest::keyRelease(&it.widget, Qt::Key_X);
    QCOMPARE(it.notes().size(), std::size_t{1});
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::TypingKeyboardTest)
#include "typing_keyboard_test.moc"

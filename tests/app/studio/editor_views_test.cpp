// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/editor_views.h"

#include "tests/app/studio/window_fixture.h"

#include <QTest>

namespace studio::app {

using core::Voice;
using widgets::PianoRoll;
using widgets::Tracker;
using widgets::TrackerPlace;

namespace {

/// The window with the tracker in it, at its first bar, all of P1 free.
struct TrackerWindow : WindowFixture {
    Tracker* tracker = window().findChild<Tracker*>();
    PianoRoll* roll = window().findChild<PianoRoll*>();

    TrackerWindow() {
        window().document().change(QStringLiteral("free"), [](core::Song& song) {
            song.frame.locks.setAll(Voice::Pulse1, core::LockMode::Free);
        });
        button(QStringLiteral("Tracker"))->click();
        // Until it is laid out.
        QTest::qWait(50);
    }
    ~TrackerWindow() { window().document().undoStack().setClean(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] TrackerPlace place() const { return tracker->cursor().place(); }
    [[nodiscard]] const std::vector<core::Note>& notes() const {
        return song().part(Voice::Pulse1).notes;
    }
};

}  // namespace

class EditorViewsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void buttonsAndKeysSwitch();
    void allFitsInTheLeastWindow();
    void theViewIsRemembered();
    void keysGoToTheTrackerFirst();
    void editingKeysWorkOnRows();
    void bothWorkOnOneCaretAndSelection();
    void headersMuteVoices();
};

void EditorViewsTest::buttonsAndKeysSwitch() {
    TrackerWindow f;
    QVERIFY(f.tracker->isVisible() && !f.roll->isVisible());
    QVERIFY(f.tracker->hasFocus());
    QVERIFY(f.button(QStringLiteral("Tracker"))->isChecked());
    f.press(Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(f.tracker->isVisible() && f.roll->isVisible());
    QVERIFY(f.button(QStringLiteral("Both"))->isChecked());
    f.press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!f.tracker->isVisible() && f.roll->isVisible());
    QVERIFY(f.roll->hasFocus());
    f.button(QStringLiteral("Both"))->click();
    QVERIFY(f.tracker->isVisible() && f.roll->isVisible());
}

void EditorViewsTest::allFitsInTheLeastWindow() {
    TrackerWindow f;
    f.action(ActionId::ShowBoth)->trigger();
    f.window().resize(f.window().minimumSize());
    QTest::qWait(50);
    QCOMPARE(f.window().size(), f.window().minimumSize());
    for (QWidget* editor : {static_cast<QWidget*>(f.tracker), static_cast<QWidget*>(f.roll)}) {
        const QRect area(editor->mapTo(&f.window(), QPoint()), editor->size());
        QVERIFY(f.window().rect().contains(area));
        QVERIFY(editor->width() > 150);
    }
}

void EditorViewsTest::theViewIsRemembered() {
    {
        TrackerWindow f;
        f.action(ActionId::ShowBoth)->trigger();
    }
    MainWindow again;
    again.show();
    QVERIFY(again.findChild<Tracker*>()->isVisible());
    QVERIFY(again.findChild<PianoRoll*>()->isVisible());
}

void EditorViewsTest::keysGoToTheTrackerFirst() {
    TrackerWindow f;
    // L loops in the window, Home rewinds, Space plays: not here.
    const std::size_t before = f.notes().size();
    f.tracker->cursor().go({2, 0});
    f.press(Qt::Key_L);
    QVERIFY(!f.window().viewState().loops());
    QVERIFY(f.notes().size() >= before);
    QVERIFY(core::noteAt(f.notes(), f.window().viewState().grid(f.song()).tick(2)) != nullptr);
    f.press(Qt::Key_Space);
    QVERIFY(!f.window().playback().playing());
    QVERIFY(!f.tracker->rowEditor().writes());
    f.press(Qt::Key_Space);
    QVERIFY(f.tracker->rowEditor().writes());
    f.press(Qt::Key_Return);
    QVERIFY(f.window().playback().playing());
    f.press(Qt::Key_F8);
    QVERIFY(!f.window().playback().playing());
    const int octave = f.window().viewState().typingOctave();
    f.press(Qt::Key_Asterisk, Qt::KeypadModifier);
    QCOMPARE(f.window().viewState().typingOctave(), octave + 1);
    f.press(Qt::Key_Slash, Qt::KeypadModifier);
    QCOMPARE(f.window().viewState().typingOctave(), octave);
    f.press(Qt::Key_Plus, Qt::ControlModifier | Qt::KeypadModifier);
    QCOMPARE(f.tracker->cursor().editStep(), 2);
    f.press(Qt::Key_Down, Qt::AltModifier);
    f.press(Qt::Key_Minus, Qt::ControlModifier | Qt::KeypadModifier);
    QCOMPARE(f.tracker->cursor().editStep(), 1);
    f.press(Qt::Key_F3);
    QCOMPARE(f.window().viewState().currentVoice(), Voice::Triangle);
}

void EditorViewsTest::editingKeysWorkOnRows() {
    TrackerWindow f;
    f.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.tracker->cursor().block()->last.column, 0);
    f.press(Qt::Key_Delete);
    QVERIFY(f.notes().empty());
    f.press(Qt::Key_Escape);
    QVERIFY(!f.tracker->cursor().block());
    f.press(Qt::Key_Home);
    f.window().viewState().setTypingOctave(4);
    f.press(Qt::Key_Z);
    f.press(Qt::Key_X);
    f.press(Qt::Key_1);
    f.press(Qt::Key_Home);
    f.press(Qt::Key_F2, Qt::ControlModifier);
    f.press(Qt::Key_F4, Qt::ControlModifier);
    QCOMPARE(f.notes().size(), std::size_t{2});
    QCOMPARE(f.notes().front().pitch, std::int16_t{73});
    f.press(Qt::Key_F1, Qt::ShiftModifier);
    QCOMPARE(f.notes().front().velocity, std::int16_t{11});
    f.press(Qt::Key_Insert);
    const core::Grid grid = f.window().viewState().grid(f.song());
    QCOMPARE(f.notes().front().start, grid.tick(1));
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Backspace);
    QCOMPARE(f.notes().front().start, core::Tick{0});
    for (int i = 0; i < 3; ++i)
        f.press(Qt::Key_Down, Qt::ShiftModifier);
    f.press(Qt::Key_C, Qt::ControlModifier);
    f.press(Qt::Key_PageDown);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.notes().size(), std::size_t{4});
    QCOMPARE(f.notes()[2].start, grid.tick(16));
    QCOMPARE(f.place().row, 20);
}

void EditorViewsTest::bothWorkOnOneCaretAndSelection() {
    TrackerWindow f;
    f.action(ActionId::ShowBoth)->trigger();
    f.tracker->setFocus();
    f.press(Qt::Key_PageDown);
    QCOMPARE(f.window().viewState().caret(), f.song().frame.meter.barStart(2));
    f.press(Qt::Key_Home);
    for (int i = 0; i < 16; ++i)
        f.press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(!f.window().viewState().selectedNotes().empty());
    f.roll->setFocus();
    f.press(Qt::Key_Delete);
    QVERIFY(f.window().viewState().selectedNotes().empty());
}

void EditorViewsTest::headersMuteVoices() {
    TrackerWindow f;
    const QPoint header = f.tracker->layoutOfTracker().headerRect(Voice::Noise).center();
    QTest::mouseClick(f.tracker->viewport(), Qt::LeftButton, {}, header);
    QVERIFY(f.window().viewState().isMuted(Voice::Noise));
    QVERIFY(!f.window().viewState().isAudible(Voice::Noise));
    QTest::mouseClick(f.tracker->viewport(), Qt::LeftButton, {}, header);
    QVERIFY(!f.window().viewState().isMuted(Voice::Noise));
    QVERIFY(f.window().viewState().isAudible(Voice::Noise));
}

}  // namespace studio::app

QTEST_MAIN(studio::app::EditorViewsTest)
#include "editor_views_test.moc"

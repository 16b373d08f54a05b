// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Surprise as colour in the real window.

#include "tests/app/studio/window_fixture.h"
#include "widgets/piano_roll/surprise_legend.h"
#include "widgets/style/theme.h"

#include <QTest>

#include <algorithm>

namespace studio::app {

class SurpriseControllerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void notesAreMeasuredAndFollowEdits();
    void theLikeliestNoteIsWrittenAtTheCaret();
    void colourFollowsTheNats();
};

void SurpriseControllerTest::notesAreMeasuredAndFollowEdits() {
    WindowFixture it;
    it.loadTinyModel();
    const widgets::SurpriseMap& map = it.window().surprise();
    const auto measured = [&] {
        const auto& notes = it.song().part(core::Voice::Pulse1).notes;
        return std::ranges::all_of(notes, [&](const core::Note& note) {
            return map.of(core::Voice::Pulse1, note).has_value();
        });
    };
    QVERIFY(!measured());
    QTest::keySequence(&it.window(), it.action(ActionId::ShowSurprise)->shortcut());
    QVERIFY(map.shown());
    QTRY_VERIFY_WITH_TIMEOUT(measured(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!map.expected().isEmpty(), kPatience);
    it.window().document().change(
        {}, [](core::Song& song) { song.part(core::Voice::Pulse1).notes.front().pitch += 1; });
    QVERIFY2(!measured(), "a note of another pitch is another note");
    QTRY_VERIFY_WITH_TIMEOUT(measured(), kPatience);
    it.action(ActionId::ShowSurprise)->trigger();
    QVERIFY(!map.shown());
}

void SurpriseControllerTest::theLikeliestNoteIsWrittenAtTheCaret() {
    WindowFixture it;
    it.loadTinyModel();
    it.freeTriangle();
    const core::Tick caret = it.song().frame.meter.barStart(5);
    it.window().viewState().setCurrentVoice(core::Voice::Triangle);
    it.window().viewState().setCaret(caret);
    const core::Song before = it.song();
    QTest::keySequence(&it.window(), it.action(ActionId::InsertLikeliest)->shortcut());
    QTRY_VERIFY_WITH_TIMEOUT(it.window().viewState().caret() > caret, kPatience);
    const core::Note* note = core::noteAt(it.song().part(core::Voice::Triangle).notes, caret);
    QVERIFY(note != nullptr && note->start == caret);
    it.window().document().undoStack().undo();
    QVERIFY(it.song() == before);
    // A lock is in its way.
    it.window().viewState().setCaret(it.song().frame.meter.barStart(8));
    it.action(ActionId::InsertLikeliest)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(it.says(QStringLiteral("lock")), kPatience);
    QVERIFY(it.song() == before);
}

void SurpriseControllerTest::colourFollowsTheNats() {
    QCOMPARE(widgets::surpriseLevel(0), std::size_t{0});
    QCOMPARE(widgets::surpriseLevel(2.5), std::size_t{3});
    QCOMPARE(widgets::surpriseLevel(100), widgets::kSurpriseLevels - 1);
    for (const widgets::ThemeKind kind : widgets::kThemeKinds) {
        const widgets::Theme theme = widgets::makeTheme(kind);
        for (std::size_t level = 1; level < widgets::kSurpriseLevels; ++level)
            QVERIFY2(widgets::contrast(theme.surprises[level], theme.background) >
                         widgets::contrast(theme.surprises[level - 1], theme.background),
                     "more surprising notes stand out more");
    }
}

}  // namespace studio::app

QTEST_MAIN(studio::app::SurpriseControllerTest)
#include "surprise_controller_test.moc"

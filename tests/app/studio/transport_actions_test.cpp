// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The transport's keys and the voices' switches in the real window, on the silent output.

#include "tests/app/studio/window_fixture.h"
#include "widgets/voices/voice_strip.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace studio::app {

using core::Voice;

class TransportActionsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init();
    void cleanup() { it_.reset(); }
    void spacePlaysAndPausesWhereItIs();
    void stopGoesBackToWherePlayingBegan();
    void playsFromStartCaretAndSelectedNotes();
    void selectedBarsPlayRoundAndRound();
    void withoutASelectionTheBarAtTheCaretPlaysRound();
    void theLoopKeyLoopsRangeSelectionOrSong();
    void playsFromTheLoopsStart();
    void aLoopGoesRoundWhilePlaying();
    void panicSilencesAtOnce();
    void muteAndSoloKeysAndButtonsAgree();
    void editsAreHeardUnlessTheUserDoesNotWantTo();

  private:
    std::unique_ptr<WindowFixture> it_;

    [[nodiscard]] const PlaybackController& playback() const { return it_->window().playback(); }
    [[nodiscard]] widgets::ViewState& state() const { return it_->window().viewState(); }
    [[nodiscard]] core::TickRange bars(std::int64_t first, std::int64_t last) const {
        return it_->song().frame.meter.bars(first, last);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&it_->window(), key, modifiers);
    }
    [[nodiscard]] QToolButton* toggle(Voice voice, const QString& name) const;
    /// Waits until playing has come from the end of `range` to its start twice.
    void waitForRounds(const core::TickRange& range);
};

void TransportActionsTest::init() {
    it_ = std::make_unique<WindowFixture>();
    // A bar lasts an eighth of a second, so that nobody has to wait.
    it_->window().document().change({}, [](core::Song& song) {
        song.frame.tempo = core::TempoMap(song.frame.tempo.ticksPerQuarter(), {{0, 31250}});
    });
}

QToolButton* TransportActionsTest::toggle(Voice voice, const QString& name) const {
    for (auto* button : it_->strip(voice)->findChildren<QToolButton*>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

void TransportActionsTest::waitForRounds(const core::TickRange& range) {
    int rounds = 0;
    core::Tick last = range.begin;
    const QObject watcher;
    connect(&playback(), &PlaybackController::positionChanged, &watcher, [&](core::Tick position) {
        QVERIFY2(range.contains(position), qPrintable(QStringLiteral("%1 is not in %2 to %3")
                                                          .arg(position)
                                                          .arg(range.begin)
                                                          .arg(range.end)));
        rounds += position < last ? 1 : 0;
        last = position;
    });
    QTRY_VERIFY_WITH_TIMEOUT(rounds >= 2, kPatience);
    QVERIFY(playback().playing());
}

void TransportActionsTest::spacePlaysAndPausesWhereItIs() {
    press(Qt::Key_Space);
    QVERIFY(playback().playing());
    QTRY_VERIFY_WITH_TIMEOUT(playback().position() > 0, kPatience);
    press(Qt::Key_Space);
    QVERIFY(!playback().playing());
    const core::Tick paused = playback().position();
    QVERIFY(paused > 0);
    QCOMPARE(state().playhead(), paused);
    press(Qt::Key_Return);
    QVERIFY(playback().playing() && playback().position() == paused);
}

void TransportActionsTest::stopGoesBackToWherePlayingBegan() {
    state().setCaret(bars(3, 3).begin);
    press(Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(playback().position() > bars(3, 3).begin, kPatience);
    press(Qt::Key_F8);
    QVERIFY(!playback().playing());
    QCOMPARE(playback().position(), bars(3, 3).begin);
    press(Qt::Key_Home);
    QCOMPARE(playback().position(), core::Tick{0});
}

void TransportActionsTest::playsFromStartCaretAndSelectedNotes() {
    state().setCaret(bars(5, 5).begin);
    press(Qt::Key_F7);
    QVERIFY(playback().playing() && playback().position() == bars(5, 5).begin);
    const core::Note note = it_->song().part(Voice::Pulse1).notes[20];
    core::NoteSet notes;
    notes.add(Voice::Pulse1, note.start);
    state().selectNotes(notes);
    press(Qt::Key_F7);
    QCOMPARE(playback().position(), note.start);
    press(Qt::Key_F5);
    QVERIFY(playback().playing() && playback().position() == 0);
    press(Qt::Key_F7);
    press(Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(playback().playing() && playback().position() == 0);
}

void TransportActionsTest::selectedBarsPlayRoundAndRound() {
    state().select(widgets::BarRange{3, 4});
    press(Qt::Key_F6);
    QCOMPARE(playback().position(), bars(3, 4).begin);
    waitForRounds(bars(3, 4));
    QVERIFY(!state().loops() && !state().loop());
    press(Qt::Key_F8);
    QCOMPARE(playback().position(), bars(3, 4).begin);
}

void TransportActionsTest::withoutASelectionTheBarAtTheCaretPlaysRound() {
    state().setCaret(bars(6, 6).begin + 5);
    press(Qt::Key_Space, Qt::ControlModifier);
    waitForRounds(bars(6, 6));
}

void TransportActionsTest::theLoopKeyLoopsRangeSelectionOrSong() {
    QVERIFY(!playback().loop());
    press(Qt::Key_L);
    QVERIFY(state().loops() && it_->action(ActionId::Loop)->isChecked());
    const core::TickRange song{0, it_->song().frame.length};
    QVERIFY(playback().loop() == song);
    state().select(widgets::BarRange{2, 3});
    QVERIFY(playback().loop() == bars(2, 3));
    press(Qt::Key_L, Qt::ShiftModifier);
    state().select(widgets::BarRange{7, 8});
    QVERIFY(playback().loop() == bars(2, 3));
    press(Qt::Key_L);
    QVERIFY(!playback().loop());
}

void TransportActionsTest::playsFromTheLoopsStart() {
    state().setLoop(bars(4, 5));
    press(Qt::Key_F7, Qt::ControlModifier);
    QVERIFY(playback().playing() && playback().position() == bars(4, 5).begin);
    press(Qt::Key_F8);
    press(Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(playback().playing() && playback().position() == bars(4, 5).begin);
}

void TransportActionsTest::aLoopGoesRoundWhilePlaying() {
    state().setCaret(bars(4, 4).begin);
    state().setLoop(bars(4, 5));
    press(Qt::Key_F7);
    press(Qt::Key_L);
    waitForRounds(bars(4, 5));
    // It is left as soon as it is switched off.
    press(Qt::Key_L);
    QTRY_VERIFY_WITH_TIMEOUT(playback().position() > bars(4, 5).end, kPatience);
}

void TransportActionsTest::panicSilencesAtOnce() {
    press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(playback().position() > 0, kPatience);
    press(Qt::Key_F12);
    QVERIFY(!playback().playing());
    QVERIFY(playback().position() > 0);
}

void TransportActionsTest::muteAndSoloKeysAndButtonsAgree() {
    const auto audible = [this] { return playback().mask().audible; };
    state().setCurrentVoice(Voice::Pulse2);
    press(Qt::Key_F9, Qt::AltModifier);
    QVERIFY((audible() == std::array{true, false, true, true}));
    QVERIFY(toggle(Voice::Pulse2, QStringLiteral("Mute"))->isChecked());
    state().setCurrentVoice(Voice::Noise);
    QVERIFY(!it_->action(ActionId::MuteVoice)->isChecked());
    press(Qt::Key_F10, Qt::AltModifier);
    QVERIFY((audible() == std::array{false, false, false, true}));
    QVERIFY(toggle(Voice::Noise, QStringLiteral("Solo"))->isChecked());
    QTest::mouseClick(toggle(Voice::Noise, QStringLiteral("Solo")), Qt::LeftButton);
    QVERIFY(!it_->action(ActionId::SoloVoice)->isChecked());
    QVERIFY((audible() == std::array{true, false, true, true}));
    QTest::mouseClick(toggle(Voice::Noise, QStringLiteral("Mute")), Qt::LeftButton);
    QVERIFY(it_->action(ActionId::MuteVoice)->isChecked());
    press(Qt::Key_F9, Qt::AltModifier);
    QVERIFY(!toggle(Voice::Noise, QStringLiteral("Mute"))->isChecked());
    QVERIFY((audible() == std::array{true, false, true, true}));
}

void TransportActionsTest::editsAreHeardUnlessTheUserDoesNotWantTo() {
    QSignalSpy heard(&playback(), &PlaybackController::previewed);
    it_->window().noteEditor().typeNote(60);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(qvariant_cast<widgets::HeardNote>(heard[0][0]).pitch, 60);
    QSettings().setValue(QStringLiteral("audio/hearsEdits"), false);
    it_->window().noteEditor().typeNote(62);
    QCOMPARE(heard.size(), 1);
}

}  // namespace studio::app

QTEST_MAIN(studio::app::TransportActionsTest)
#include "transport_actions_test.moc"

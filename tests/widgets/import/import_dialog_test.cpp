// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/import/import_dialog.h"

#include "tests/support/midi_scores.h"
#include "widgets/import/drum_choice.h"
#include "widgets/import/part_picture.h"
#include "widgets/import/voice_row.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace studio::widgets {

using core::LinePick;
using core::Voice;

class ImportDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Themes::instance().apply(ThemeKind::Dark, 1); }
    void init() { open(tests::bandScore()); }
    void beginsWithTheSuggestion();
    void keysChooseAnotherLine();
    void picksChordsAndOctaves();
    void drumsAreAnyLines();
    void asksToBeHeard();
    void mutesAndSolos();
    void nothingAtAllIsNotImported();
    void saysWhatIsLost();
    void keysAcceptAndCancel();

  private:
    std::unique_ptr<ImportDialog> dialog_;

    void open(core::MidiScore score) {
        dialog_ = std::make_unique<ImportDialog>(
            std::move(score), QStringLiteral("band.mid"),
            [](const core::Error& error) { return QString::fromStdString(error.message()); },
            nullptr);
        dialog_->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog_.get()));
    }
    /// The control of that accessible name.
    template <class Control>
    [[nodiscard]] Control* control(const QString& name) const {
        for (auto* each : dialog_->findChildren<Control*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (auto* each : dialog_->findChildren<QPushButton*>()) {
            if (each->text().remove(QLatin1Char('&')) == text)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& text) const {
        const auto labels = dialog_->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->text().contains(text); });
    }
    [[nodiscard]] std::size_t notes(Voice voice) const {
        return dialog_->song().part(voice).notes.size();
    }
};

void ImportDialogTest::beginsWithTheSuggestion() {
    QCOMPARE(dialog_->arrangement(), core::suggestArrangement(tests::bandScore()));
    QCOMPARE(control<QComboBox>(QStringLiteral("Line of Pulse 1"))->currentText(),
             QStringLiteral("3 · Melody & Co · Lead 1 (square) · 32 note(s) · E5–G♯5"));
    QCOMPARE(control<QComboBox>(QStringLiteral("Line of Triangle"))->currentIndex(), 2);
    QVERIFY(!control<QComboBox>(QStringLiteral("Chords of Pulse 1"))->isEnabled());
    QVERIFY(control<QComboBox>(QStringLiteral("Chords of Pulse 2"))->isEnabled());
    QVERIFY(!button(QStringLiteral("Suggest Again"))->isEnabled());
    QVERIFY(says(QStringLiteral("No voice plays 5 Choir.")));
    QVERIFY(says(QStringLiteral("32 note(s) that sound together")));
    QVERIFY(says(QStringLiteral("5 line(s)")));
    QVERIFY(dialog_->asksAgain());
}

void ImportDialogTest::keysChooseAnotherLine() {
    QSignalSpy changed(dialog_.get(), &ImportDialog::songChanged);
    auto* line = control<QComboBox>(QStringLiteral("Line of Pulse 1"));
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(dialog_->arrangement().tones[0]->line, std::size_t{1});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(notes(Voice::Pulse1), std::size_t{16});
    // The bass has one note at a time, and P1 takes first.
    QCOMPARE(notes(Voice::Triangle), std::size_t{0});
    QVERIFY(says(QStringLiteral("3 Melody & Co")));
    QTest::mouseClick(button(QStringLiteral("Suggest Again")), Qt::LeftButton);
    QCOMPARE(dialog_->arrangement(), core::suggestArrangement(tests::bandScore()));
    QCOMPARE(line->currentIndex(), 3);
    QCOMPARE(notes(Voice::Triangle), std::size_t{16});
}

void ImportDialogTest::picksChordsAndOctaves() {
    QCOMPARE(dialog_->song().part(Voice::Pulse2).notes[0].pitch, 64);
    auto* pick = control<QComboBox>(QStringLiteral("Chords of Pulse 2"));
    pick->setFocus();
    QTest::keyClick(pick, Qt::Key_Down);
    QCOMPARE(dialog_->arrangement().tones[1]->pick, LinePick::Bottom);
    QCOMPARE(dialog_->song().part(Voice::Pulse2).notes[0].pitch, 55);
    auto* octave = control<QSpinBox>(QStringLiteral("Octave of Pulse 2"));
    octave->setFocus();
    QTest::keyClick(octave, Qt::Key_Up);
    QCOMPARE(dialog_->arrangement().tones[1]->transpose, 12);
    QCOMPARE(dialog_->song().part(Voice::Pulse2).notes[0].pitch, 67);
    QVERIFY(!says(QStringLiteral("out of range")));
    auto* bass = control<QSpinBox>(QStringLiteral("Octave of Triangle"));
    QTest::keyClick(bass, Qt::Key_Down);
    QTest::keyClick(bass, Qt::Key_Down);
    QVERIFY(says(QStringLiteral("out of range")));
}

void ImportDialogTest::drumsAreAnyLines() {
    auto* drums = dialog_->findChild<DrumChoice*>();
    QCOMPARE(drums->currentText(), QStringLiteral("4 Drums"));
    const auto choose = [drums](const QString& text) {
        for (QAction* action : drums->findChild<QMenu*>()->actions()) {
            if (action->text().startsWith(text))
                action->trigger();
        }
    };
    drums->setFocus();
    QTest::keyClick(drums, Qt::Key_Space);
    auto* menu = drums->findChild<QMenu*>();
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(dialog_->arrangement().drums, (std::vector<std::size_t>{3, 4}));
    choose(QStringLiteral("4 · Drums"));
    QCOMPARE(dialog_->arrangement().drums, (std::vector<std::size_t>{4}));
    QCOMPARE(notes(Voice::Noise), std::size_t{1});
    choose(QStringLiteral("Nothing"));
    QCOMPARE(notes(Voice::Noise), std::size_t{0});
    choose(QStringLiteral("All drums"));
    QCOMPARE(notes(Voice::Noise), std::size_t{16});
}

void ImportDialogTest::asksToBeHeard() {
    QSignalSpy play(dialog_.get(), &ImportDialog::playRequested);
    QSignalSpy pause(dialog_.get(), &ImportDialog::pauseRequested);
    QSignalSpy seek(dialog_.get(), &ImportDialog::seekRequested);
    QTest::mouseClick(button(QStringLiteral("Play")), Qt::LeftButton);
    QCOMPARE(play.size(), 1);
    QCOMPARE(play[0][0].value<core::Tick>(), core::Tick{0});
    dialog_->setPlaying(true);
    QTest::mouseClick(button(QStringLiteral("Pause")), Qt::LeftButton);
    QCOMPARE(pause.size(), 1);
    auto* picture = dialog_->findChild<PartPicture*>();
    QTest::mouseClick(picture, Qt::LeftButton, {}, {picture->width() / 2, 5});
    const core::Tick length = dialog_->song().frame.length;
    QVERIFY(std::abs(seek.back()[0].value<core::Tick>() - length / 2) < length / 100);
    auto* slider = dialog_->findChild<QSlider*>();
    QCOMPARE(slider->value(), slider->maximum() / 2);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(seek.back()[0].value<core::Tick>(), core::Tick{0});
    // A position that is told is no wish.
    const auto asked = seek.size();
    dialog_->setPosition(length / 4);
    QCOMPARE(slider->value(), slider->maximum() / 4);
    QCOMPARE(seek.size(), asked);
    QVERIFY(says(QStringLiteral("0:02 / 0:08")));
}

void ImportDialogTest::mutesAndSolos() {
    QSignalSpy changed(dialog_.get(), &ImportDialog::audibleChanged);
    QTest::mouseClick(control<QToolButton>(QStringLiteral("Mute Noise")), Qt::LeftButton);
    QCOMPARE(dialog_->audible(), (ImportDialog::Audible{true, true, true, false}));
    QTest::mouseClick(control<QToolButton>(QStringLiteral("Hear Triangle alone")), Qt::LeftButton);
    QCOMPARE(dialog_->audible(), (ImportDialog::Audible{false, false, true, false}));
    QCOMPARE(changed.size(), 2);
}

void ImportDialogTest::nothingAtAllIsNotImported() {
    for (const char* voice : {"Pulse 1", "Pulse 2", "Triangle"})
        QTest::keyClick(control<QComboBox>(QStringLiteral("Line of %1").arg(QLatin1String(voice))),
                        Qt::Key_Home);
    QVERIFY(button(QStringLiteral("Import"))->isEnabled());
    dialog_->findChild<DrumChoice*>()->findChild<QMenu*>()->actions()[1]->trigger();
    QCOMPARE(dialog_->song().noteCount(), std::size_t{0});
    QVERIFY(!button(QStringLiteral("Import"))->isEnabled());
    QVERIFY(says(QStringLiteral("No voice has a line")));
}

void ImportDialogTest::saysWhatIsLost() {
    core::MidiScore score = tests::bandScore();
    score.damagedAt = 1234;
    for (int i = 0; i < 9; ++i)
        score.lines.push_back(score.lines.back());
    open(std::move(score));
    QVERIFY(says(QStringLiteral("cut off at byte 1234")));
    QVERIFY(says(QStringLiteral("9 Choir, 5 more.")));
    core::MidiScore single = tests::bandScore();
    single.lines = {single.lines[2]};
    open(std::move(single));
    QVERIFY(says(QStringLiteral("Every note of the file is kept.")));
}

void ImportDialogTest::keysAcceptAndCancel() {
    QSignalSpy finished(dialog_.get(), &QDialog::finished);
    dialog_->findChild<QCheckBox*>()->setFocus();
    QTest::keyClick(dialog_->focusWidget(), Qt::Key_Space);
    QVERIFY(!dialog_->asksAgain());
    QTest::keyClick(dialog_->focusWidget(), Qt::Key_Return);
    QCOMPARE(finished[0][0].toInt(), static_cast<int>(QDialog::Accepted));
    dialog_->show();
    QTest::keyClick(dialog_.get(), Qt::Key_Escape);
    QCOMPARE(finished[1][0].toInt(), static_cast<int>(QDialog::Rejected));
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::ImportDialogTest)
#include "import_dialog_test.moc"

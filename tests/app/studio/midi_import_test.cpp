// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The preview of the import dialog as it comes out of the sound device, beside an open song that
// keeps its place.

#include "app/studio/midi_import.h"

#include "tests/app/studio/fake_audio_system.h"
#include "tests/support/midi_scores.h"
#include "tests/support/spectrum.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <cmath>

namespace studio::app {

namespace {

constexpr int kPatience = 20000;
constexpr double kRate = 48000;
constexpr core::Tick kPlace = 44100;

/// A minute of the triangle on A4.
core::Song openSong() {
    core::Song song;
    song.frame.length = 60 * 44100;
    core::Note note;
    note.length = song.frame.length;
    note.pitch = 69;
    song.part(core::Voice::Triangle).notes = {note};
    return song;
}

/// Two minutes of C5 on line 1 and of C6 on line 2.
core::MidiScore heldLines() {
    core::MidiScore score = tests::bandScore();
    score.lines.resize(2);
    score.lines[0].notes = {{0, 240 * 480, 72, 127}};
    score.lines[1].notes = {{0, 240 * 480, 84, 127}};
    return score;
}

double hertz(int pitch) {
    return 440 * std::pow(2.0, (pitch - 69) / 12.0);
}

}  // namespace

class MidiImportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("LakhNES Studio tests"));
        QCoreApplication::setApplicationName(QStringLiteral("midi_import_test"));
    }
    void init() {
        QSettings().clear();
        auto system = std::make_unique<FakeAudioSystem>();
        system_ = system.get();
        host_ = std::make_unique<PlaybackController>(std::move(system));
        host_->openDevice();
        host_->setSong(openSong());
        host_->seek(kPlace);
    }
    void cleanup() { host_.reset(); }
    void theChoiceIsHeardAndTheOpenSongKeepsItsPlace();
    void cancelGivesNothing();

  private:
    FakeAudioSystem* system_ = nullptr;
    std::unique_ptr<PlaybackController> host_;

    [[nodiscard]] bool sounds(int pitch) const {
        const auto samples = system_->recent();
        return samples.size() >= 4096 && tests::level(samples) > 1e-3 &&
               std::abs(tests::strongestFrequency(samples, kRate) - hertz(pitch)) < 5;
    }
    [[nodiscard]] bool silent() const {
        const auto samples = system_->recent();
        return samples.size() >= 4096 && tests::level(samples) < 1e-4;
    }
    template <class Control>
    static Control* control(const QWidget& dialog, const QString& name) {
        for (auto* each : dialog.findChildren<Control*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    static void press(const QWidget& dialog, const QString& text) {
        for (auto* each : dialog.findChildren<QAbstractButton*>()) {
            if (each->text().remove(QLatin1Char('&')) == text) {
                QTest::mouseClick(each, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    /// Runs the import and `steps` once its dialog is there.
    std::optional<core::Arrangement> run(const std::function<void(QWidget&)>& steps) {
        MidiImport import(heldLines(), QStringLiteral("held.mid"), *host_, nullptr);
        QTimer::singleShot(0, this, [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            steps(*dialog);
            // A step that failed has left it open.
            if (dialog->isVisible())
                dialog->close();
        });
        return import.run();
    }
};

void MidiImportTest::theChoiceIsHeardAndTheOpenSongKeepsItsPlace() {
    host_->play(kPlace);
    QTRY_VERIFY_WITH_TIMEOUT(sounds(69), kPatience);
    core::Tick place = 0;
    const auto chosen = run([&](QWidget& dialog) {
        QVERIFY2(host_->playing(), "a dialog alone stops nothing");
        QTest::mouseClick(control<QAbstractButton>(dialog, QStringLiteral("Hear Pulse 1 alone")),
                          Qt::LeftButton);
        press(dialog, QStringLiteral("Play"));
        QVERIFY(!host_->playing());
        place = host_->position();
        QTRY_VERIFY_WITH_TIMEOUT(sounds(84), kPatience);
        auto* line = control<QComboBox>(dialog, QStringLiteral("Line of Pulse 1"));
        QTest::keyClick(line, Qt::Key_Up);
        QTRY_VERIFY_WITH_TIMEOUT(sounds(72), kPatience);
        auto* slider = dialog.findChild<QSlider*>();
        QTest::keyClick(slider, Qt::Key_PageUp);
        QVERIFY(slider->value() >= slider->maximum() / 10);
        QTRY_VERIFY_WITH_TIMEOUT(sounds(72), kPatience);
        QVERIFY(slider->value() >= slider->maximum() / 10);
        QTest::mouseClick(control<QAbstractButton>(dialog, QStringLiteral("Mute Pulse 1")),
                          Qt::LeftButton);
        QTest::mouseClick(control<QAbstractButton>(dialog, QStringLiteral("Hear Pulse 1 alone")),
                          Qt::LeftButton);
        QTest::mouseClick(control<QAbstractButton>(dialog, QStringLiteral("Mute Triangle")),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(silent(), kPatience);
        press(dialog, QStringLiteral("Import"));
    });
    QVERIFY(chosen.has_value());
    QCOMPARE(chosen->tones[0]->line, std::size_t{0});
    QVERIFY(place > kPlace);
    QCOMPARE(host_->position(), place);
    QVERIFY(!host_->playing());
    host_->play(place);
    QTRY_VERIFY_WITH_TIMEOUT(sounds(69), kPatience);
}

void MidiImportTest::cancelGivesNothing() {
    const auto chosen = run([&](QWidget& dialog) {
        press(dialog, QStringLiteral("Play"));
        QTRY_VERIFY_WITH_TIMEOUT(tests::level(system_->recent()) > 1e-3, kPatience);
        press(dialog, QStringLiteral("Ask for every MIDI file"));
        press(dialog, QStringLiteral("Cancel"));
    });
    QVERIFY(!chosen.has_value());
    QVERIFY2(MidiImport::asks(), "what is cancelled is not remembered");
    QCOMPARE(host_->position(), kPlace);
    QTRY_VERIFY_WITH_TIMEOUT(silent(), kPatience);
}

}  // namespace studio::app

QTEST_MAIN(studio::app::MidiImportTest)
#include "midi_import_test.moc"

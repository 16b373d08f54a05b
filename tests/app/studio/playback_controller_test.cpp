// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/playback_controller.h"

#include "tests/app/studio/fake_audio_system.h"
#include "tests/support/spectrum.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace studio::app {

namespace {

constexpr int kPatience = 20000;

constexpr double kRate = 48000;

/// A minute of one note of the triangle.
core::Song heldNote(int pitch = 60) {
    core::Song song;
    song.frame.length = 60 * 44100;
    core::Note note;
    note.length = song.frame.length;
    note.pitch = static_cast<std::int16_t>(pitch);
    song.part(core::Voice::Triangle).notes = {note};
    return song;
}

}  // namespace

class PlaybackControllerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("LakhNES Studio tests"));
        QCoreApplication::setApplicationName(QStringLiteral("playback_controller_test"));
    }
    void init() {
        QSettings().clear();
        auto system = std::make_unique<FakeAudioSystem>();
        system_ = system.get();
        playback_ = std::make_unique<PlaybackController>(std::move(system));
        playback_->setSong(heldNote());
    }
    void cleanup() { playback_.reset(); }

    void devicesAreListedOpenedAndRemembered();
    void aDeviceThatRunsDryIsToldOf();
    void aDeviceThatIsNotThereLeavesPlayingSilent();
    void playingSurvivesADeviceThatGoes();
    void playingSurvivesADeviceThatRaces();
    void playingGoesOnOnAnotherDevice();
    void anEditIsHeardInPlace();
    void playingBeginsWithTheNewestSong();
    void anotherTempoKeepsThePlace();
    void aSongThatGetsShorterEnds();
    void loopsThatChangeWhilePlaying();
    void playingRoundIgnoresTheLoop();
    void aNoteIsHeardWhileStoppedAndWhilePlaying();

  private:
    /// What is heard, in Hz; 0 for silence or too little of it.
    [[nodiscard]] double frequency() const {
        const auto samples = system_->recent();
        return samples.size() < 4096 || tests::level(samples) < 1e-3
                   ? 0
                   : tests::strongestFrequency(samples, kRate);
    }

    FakeAudioSystem* system_ = nullptr;
    std::unique_ptr<PlaybackController> playback_;
};

void PlaybackControllerTest::devicesAreListedOpenedAndRemembered() {
    const auto devices = playback_->devices();
    QCOMPARE(devices.size(), std::size_t{2});
    QVERIFY(devices[0].isDefault && !devices[1].isDefault);
    playback_->openDevice();
    QCOMPARE(system_->wish().device, std::string());
    QVERIFY(playback_->hasDevice());
    QSignalSpy changed(playback_.get(), &PlaybackController::deviceChanged);
    playback_->useDevice(QString::fromStdString(devices[1].name), 512);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(system_->wish().device, devices[1].name);
    QCOMPARE(system_->wish().bufferFrames, 512);
    QCOMPARE(playback_->deviceText(), QStringLiteral("Headphones (Fake), 48.0 kHz, 21.3 ms"));

    auto system = std::make_unique<FakeAudioSystem>();
    const FakeAudioSystem* next = system.get();
    PlaybackController later(std::move(system));
    later.openDevice();
    QCOMPARE(next->wish().device, devices[1].name);
    QCOMPARE(next->wish().bufferFrames, 512);
}

void PlaybackControllerTest::aDeviceThatRunsDryIsToldOf() {
    playback_->openDevice();
    const QString before = playback_->deviceText();
    QSignalSpy changed(playback_.get(), &PlaybackController::deviceChanged);
    system_->runDry();
    system_->runDry();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(playback_->deviceText(), before + QStringLiteral(", dropouts: 2"));
}

void PlaybackControllerTest::aDeviceThatIsNotThereLeavesPlayingSilent() {
    playback_->useDevice(QStringLiteral("Nothing (Fake)"), 256);
    QVERIFY(!playback_->hasDevice());
    QCOMPARE(playback_->deviceText(),
             QStringLiteral("Nothing (Fake) is not there. Playing is silent."));
    playback_->play(0);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 0, kPatience);
}

void PlaybackControllerTest::playingSurvivesADeviceThatGoes() {
    playback_->openDevice();
    playback_->play(0);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 0, kPatience);
    system_->unplug();
    QTRY_VERIFY_WITH_TIMEOUT(!playback_->hasDevice(), kPatience);
    QCOMPARE(playback_->deviceText(),
             QStringLiteral("Speakers (Fake) has gone: playing is silent"));
    QVERIFY(playback_->playing());
    const core::Tick then = playback_->position();
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > then, kPatience);
}

void PlaybackControllerTest::playingSurvivesADeviceThatRaces() {
    playback_->openDevice();
    playback_->play(0);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 0, kPatience);
    system_->unplugRacing();
    QTRY_VERIFY_WITH_TIMEOUT(!playback_->hasDevice(), kPatience);
    QVERIFY(playback_->playing());
    QVERIFY2(playback_->position() < 30 * 44100, "it has not raced through the song");
}

void PlaybackControllerTest::playingGoesOnOnAnotherDevice() {
    playback_->openDevice();
    playback_->play(44100);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 44100, kPatience);
    const core::Tick then = playback_->position();
    playback_->useDevice(QString::fromStdString(playback_->devices()[1].name), 256);
    QVERIFY(playback_->playing());
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > then, kPatience);
    playback_->stop();
    QCOMPARE(playback_->position(), core::Tick{44100});
}

void PlaybackControllerTest::anEditIsHeardInPlace() {
    playback_->openDevice();
    playback_->play(0);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(frequency() - 261.6) < 5, kPatience);
    const core::Tick then = playback_->position();
    playback_->setSong(heldNote(69));
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(frequency() - 440) < 5, kPatience);
    QVERIFY(playback_->playing() && playback_->position() > then);
    playback_->setSong(core::Song());
    QTRY_VERIFY_WITH_TIMEOUT(frequency() == 0, kPatience);
}

void PlaybackControllerTest::playingBeginsWithTheNewestSong() {
    playback_->openDevice();
    playback_->setSong(heldNote(69));
    playback_->play(44100);
    QVERIFY(playback_->playing());
    QCOMPARE(playback_->position(), core::Tick{44100});
    playback_->seek(2 * 44100);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(frequency() - 440) < 5, kPatience);
    QVERIFY(playback_->position() > 2 * 44100);
    playback_->pause();
    playback_->setSong(heldNote(57));
    playback_->play(0);
    playback_->pause();
    QTest::qWait(100);
    QVERIFY2(!playback_->playing() && frequency() == 0, "paused before it was compiled");
}

void PlaybackControllerTest::anotherTempoKeepsThePlace() {
    playback_->openDevice();
    playback_->play(20 * 44100);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 20 * 44100, kPatience);
    core::Song slow = heldNote();
    slow.frame.tempo = core::TempoMap(22050, {{0, 1'500'000}});
    playback_->setSong(slow);
    QTest::qWait(200);
    // At the old place in cycles it would be at a third of it.
    QVERIFY(playback_->position() > 20 * 44100 && playback_->position() < 40 * 44100);
}

void PlaybackControllerTest::aSongThatGetsShorterEnds() {
    playback_->openDevice();
    playback_->play(20 * 44100);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 20 * 44100, kPatience);
    core::Song shorter = heldNote();
    shorter.frame.length = 10 * 44100;
    shorter.parts = {};
    playback_->setSong(shorter);
    QTRY_VERIFY_WITH_TIMEOUT(!playback_->playing(), kPatience);
}

void PlaybackControllerTest::loopsThatChangeWhilePlaying() {
    playback_->openDevice();
    const core::TickRange first{44100, 44100 + 8820};
    playback_->setLoop(first);
    playback_->play(first.begin);
    QTest::qWait(300);
    QVERIFY(first.contains(playback_->position()));
    const core::TickRange wider{0, 44100 + 13230};
    playback_->setLoop(wider);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() < first.begin, kPatience);
    playback_->setLoop(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > wider.end, kPatience);
}

void PlaybackControllerTest::playingRoundIgnoresTheLoop() {
    playback_->openDevice();
    playback_->setLoop(core::TickRange{0, 8820});
    playback_->playRound({4410, 13230});
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 8820, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() < 8820, kPatience);
    QVERIFY(playback_->playing() && playback_->position() >= 4410);
}

void PlaybackControllerTest::aNoteIsHeardWhileStoppedAndWhilePlaying() {
    playback_->openDevice();
    playback_->preview({core::Voice::Pulse1, 69, 15, 2});
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(frequency() - 440) < 5, kPatience);
    QVERIFY(!playback_->playing());
    QTRY_VERIFY_WITH_TIMEOUT(frequency() == 0, kPatience);
    playback_->play(0);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 44100 / 2, kPatience);
    const double alone = tests::level(system_->recent());
    playback_->preview({core::Voice::Pulse1, 69, 15, 2});
    QTRY_VERIFY_WITH_TIMEOUT(tests::level(system_->recent()) > 1.2 * alone, kPatience);
    QVERIFY(playback_->playing());
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(tests::level(system_->recent()) / alone - 1) < 0.1,
                             kPatience);
}

}  // namespace studio::app

QTEST_GUILESS_MAIN(studio::app::PlaybackControllerTest)
#include "playback_controller_test.moc"

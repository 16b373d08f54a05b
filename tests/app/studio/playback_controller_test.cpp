// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/playback_controller.h"

#include "tests/app/studio/fake_audio_system.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace studio::app {

namespace {

constexpr int kPatience = 20000;

core::Song heldNote() {
    core::Song song;
    song.frame.length = 60 * 44100;
    core::Note note;
    note.length = song.frame.length;
    note.pitch = 60;
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
    void aDeviceThatIsNotThereLeavesPlayingSilent();
    void playingSurvivesADeviceThatGoes();
    void playingGoesOnOnAnotherDevice();

  private:
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

void PlaybackControllerTest::aDeviceThatIsNotThereLeavesPlayingSilent() {
    playback_->useDevice(QStringLiteral("Nothing (Fake)"), 256);
    QVERIFY(!playback_->hasDevice());
    QCOMPARE(playback_->deviceText(),
             QStringLiteral("Nothing (Fake) is not there. Playing is silent."));
    playback_->play(0, 44100);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 0, kPatience);
}

void PlaybackControllerTest::playingSurvivesADeviceThatGoes() {
    playback_->openDevice();
    playback_->play(0, heldNote().frame.length);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 0, kPatience);
    system_->unplug();
    QTRY_VERIFY_WITH_TIMEOUT(!playback_->hasDevice(), kPatience);
    QCOMPARE(playback_->deviceText(),
             QStringLiteral("Speakers (Fake) has gone: playing is silent"));
    QVERIFY(playback_->playing());
    const core::Tick then = playback_->position();
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > then, kPatience);
}

void PlaybackControllerTest::playingGoesOnOnAnotherDevice() {
    playback_->openDevice();
    playback_->play(44100, heldNote().frame.length);
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 44100, kPatience);
    const core::Tick then = playback_->position();
    playback_->useDevice(QString::fromStdString(playback_->devices()[1].name), 256);
    QVERIFY(playback_->playing());
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > then, kPatience);
    playback_->stop();
    QCOMPARE(playback_->position(), core::Tick{44100});
}

}  // namespace studio::app

QTEST_GUILESS_MAIN(studio::app::PlaybackControllerTest)
#include "playback_controller_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// MIDI devices on fake cables: remembered, told of, heard from, written from and recorded.

#include "app/studio/midi/midi_devices.h"

#include "app/studio/midi/midi_keys.h"
#include "app/studio/midi/touch.h"
#include "tests/app/studio/window_fixture.h"
#include "tests/support/small_song.h"
#include "tests/synth/devices/fake_midi_system.h"

#include <QSignalSpy>
#include <QTest>

namespace studio::app {

using core::Voice;

namespace {
const std::string kSynth = "Synth (Fake)";
const std::string kKeys = "Keys (Fake)";
}  // namespace

class MidiDevicesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init();
    void cleanup();
    void choicesAreRemembered();
    void comingsAndGoingsAreTold();
    void aVoiceOfADeviceThatHasGoneIsHeardFromTheChip();
    void keysWriteAtTheCaretWhereLettersWould();
    void keysPlayTheDevice();
    void chordsSpreadOverTheVoices();
    void touchBendsVelocities();
    void recordingIsOneStepAndLeavesLocksAlone();

  private:
    std::shared_ptr<tests::FakeMidi> midi_;
    std::unique_ptr<MidiDevices> devices_;
    std::unique_ptr<widgets::Document> document_;
    std::unique_ptr<widgets::ViewState> state_;
    std::unique_ptr<widgets::NoteEditor> editor_;
    std::unique_ptr<PlaybackController> playback_;
    std::unique_ptr<MidiRecorder> recorder_;
    std::unique_ptr<MidiKeys> keys_;

    std::unique_ptr<MidiDevices> make() {
        return std::make_unique<MidiDevices>(std::make_unique<tests::FakeMidiSystem>(midi_));
    }
    void routeTriangle() {
        synth::MidiSettings settings = devices_->settings();
        settings.voices[2].port = kSynth;
        settings.voices[2].output = synth::MidiVoice::Output::Device;
        settings.voices[2].channel = 5;
        devices_->setSettings(settings);
    }
};

void MidiDevicesTest::init() {
    QSettings().clear();
    midi_ = std::make_shared<tests::FakeMidi>();
    midi_->plugOutput(kSynth);
    midi_->plugInput(kKeys);
    devices_ = make();
    document_ = std::make_unique<widgets::Document>();
    state_ = std::make_unique<widgets::ViewState>();
    editor_ = std::make_unique<widgets::NoteEditor>(*document_, *state_);
    playback_ = std::make_unique<PlaybackController>();
    playback_->setMidi(*devices_);
    recorder_ = std::make_unique<MidiRecorder>(*devices_, *playback_, *document_, *state_);
    keys_ = std::make_unique<MidiKeys>(*devices_, *playback_, *recorder_, *editor_, *state_,
                                       [] { return nullptr; });
    document_->reset(tests::makeSong({}, 4), {});
    playback_->openDevice();
    playback_->setSong(document_->song());
    devices_->setInput(kKeys);
    QTRY_COMPARE_WITH_TIMEOUT(devices_->ports().openInput, kKeys, kPatience);
}

void MidiDevicesTest::cleanup() {
    keys_.reset();
    recorder_.reset();
    playback_.reset();
    editor_.reset();
    document_.reset();
    devices_.reset();
}

void MidiDevicesTest::choicesAreRemembered() {
    routeTriangle();
    devices_->setInput(kKeys);
    const synth::MidiSettings chosen = devices_->settings();
    const auto again = make();
    QVERIFY(again->settings() == chosen);
    QCOMPARE(again->input(), kKeys);
}

void MidiDevicesTest::comingsAndGoingsAreTold() {
    QSignalSpy said(devices_.get(), &MidiDevices::said);
    routeTriangle();
    const auto told = [&](const QString& text) {
        return std::ranges::any_of(
            said, [&](const auto& each) { return each.front().toString().startsWith(text); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(QStringLiteral("Synth (Fake) is there")), kPatience);
    midi_->unplug(kSynth);
    QTRY_VERIFY_WITH_TIMEOUT(told(QStringLiteral("Synth (Fake) has gone")), kPatience);
}

void MidiDevicesTest::aVoiceOfADeviceThatHasGoneIsHeardFromTheChip() {
    routeTriangle();
    QTRY_VERIFY_WITH_TIMEOUT(devices_->usesDevice(Voice::Triangle), kPatience);
    QVERIFY(!devices_->usesChip(Voice::Triangle));
    QVERIFY(devices_->usesChip(Voice::Pulse1));
    midi_->unplug(kSynth);
    QTRY_VERIFY_WITH_TIMEOUT(devices_->usesChip(Voice::Triangle), kPatience);
}

void MidiDevicesTest::keysWriteAtTheCaretWhereLettersWould() {
    midi_->play(kKeys, {0x90, 60, 127});
    midi_->play(kKeys, {0x80, 60, 0});
    QTest::qWait(20);
    QVERIFY(document_->song().part(Voice::Pulse1).notes.empty());
    state_->setTypesNotes(true);
    midi_->play(kKeys, {0x90, 62, 127});
    QTRY_COMPARE_WITH_TIMEOUT(document_->song().part(Voice::Pulse1).notes.size(), 1U, kPatience);
    const core::Note& note = document_->song().part(Voice::Pulse1).notes.front();
    QCOMPARE(note.pitch, 62);
    QCOMPARE(note.velocity, 15);
    QVERIFY(state_->caret() > 0);
}

void MidiDevicesTest::chordsSpreadOverTheVoices() {
    recorder_->setRecording(true);
    for (const std::uint8_t key : {60, 64, 67})
        midi_->play(kKeys, {0x90, key, 127});
    QTest::qWait(100);
    for (const std::uint8_t key : {60, 64, 67})
        midi_->play(kKeys, {0x80, key, 0});
    QTest::qWait(100);
    recorder_->setRecording(false);
    const std::array expected{60, 64, 67};
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2, Voice::Triangle}) {
        const auto& notes = document_->song().part(voice).notes;
        QCOMPARE(notes.size(), 1U);
        QCOMPARE(notes.front().pitch, expected[core::index(voice)]);
    }
}

void MidiDevicesTest::touchBendsVelocities() {
    QCOMPARE(chosenTouch(), Touch::AsPlayed);
    for (const Touch touch : kTouches) {
        QCOMPARE(touched(touch, 127), 127);
        for (int velocity = 2; velocity <= 127; ++velocity) {
            QVERIFY(touched(touch, velocity) >= touched(touch, velocity - 1));
            QVERIFY(touched(touch, velocity) >= 1);
        }
    }
    QVERIFY(touched(Touch::Light, 40) > 40 && touched(Touch::Heavy, 40) < 40);
    chooseTouch(Touch::Full);
    state_->setTypesNotes(true);
    midi_->play(kKeys, {0x90, 62, 10});
    QTRY_COMPARE_WITH_TIMEOUT(document_->song().part(Voice::Pulse1).notes.size(), 1U, kPatience);
    QCOMPARE(document_->song().part(Voice::Pulse1).notes.front().velocity, 15);
}

void MidiDevicesTest::keysPlayTheDevice() {
    routeTriangle();
    QTRY_VERIFY_WITH_TIMEOUT(devices_->usesDevice(Voice::Triangle), kPatience);
    state_->setCurrentVoice(Voice::Triangle);
    midi_->play(kKeys, {0x90, 50, 100});
    midi_->play(kKeys, {0x80, 50, 0});
    const std::vector<std::string> expected{"on 6 50", "off 6 50"};
    QTRY_COMPARE_WITH_TIMEOUT(midi_->sentNotes(), expected, kPatience);
}

void MidiDevicesTest::recordingIsOneStepAndLeavesLocksAlone() {
    document_->change(QStringLiteral("lock"), [](core::Song& song) {
        song.frame.locks.setAll(Voice::Pulse2, core::LockMode::Locked);
    });
    const int steps = document_->undoStack().count();
    recorder_->setRecording(true);
    QVERIFY(playback_->playing());
    QTRY_VERIFY_WITH_TIMEOUT(playback_->position() > 0, kPatience);
    for (const std::uint8_t key : {60, 64}) {
        midi_->play(kKeys, {0x90, key, 100});
        QTest::qWait(300);
        const auto shown = [&] {
            const auto& recorded = state_->recorded();
            return !recorded.empty() && recorded.back().note.pitch == key &&
                   recorded.back().note.length > 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), kPatience);
        midi_->play(kKeys, {0x80, key, 0});
        QTest::qWait(20);
    }
    state_->setCurrentVoice(Voice::Pulse2);
    midi_->play(kKeys, {0x90, 67, 100});
    QTest::qWait(50);
    QSignalSpy said(recorder_.get(), &MidiRecorder::said);
    playback_->pause();
    QVERIFY(!recorder_->recording());
    QVERIFY(state_->recorded().empty());
    QCOMPARE(document_->undoStack().count(), steps + 1);
    QCOMPARE(document_->song().part(Voice::Pulse1).notes.size(), 2U);
    QVERIFY(document_->song().part(Voice::Pulse2).notes.empty());
    QCOMPARE(said.size(), 1);
    const core::Tick start = document_->song().part(Voice::Pulse1).notes.front().start;
    QCOMPARE(state_->grid(document_->song()).nearest(start), start);
    document_->undoStack().undo();
    QVERIFY(document_->song().part(Voice::Pulse1).notes.empty());
}

}  // namespace studio::app

QTEST_MAIN(studio::app::MidiDevicesTest)
#include "midi_devices_test.moc"

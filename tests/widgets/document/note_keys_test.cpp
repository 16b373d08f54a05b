// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/note_keys.h"

#include <QKeyEvent>
#include <QTest>

namespace studio::widgets {

class NoteKeysTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void bothRowsAscendFromC();
    void placesAndLabelsAgree();
    void modifiersPlayNothing();
    void pitchesStayInTheVoice();
};

void NoteKeysTest::bothRowsAscendFromC() {
    const QString lower = QStringLiteral("ZSXDCVGBHNJM,L.;/");
    for (int i = 0; i < lower.size(); ++i)
        QCOMPARE(semitoneOfKey(lower[i].unicode()), std::optional(i));
    const QString upper = QStringLiteral("Q2W3ER5T6Y7UI9O0P[=]");
    for (int i = 0; i < upper.size(); ++i)
        QCOMPARE(semitoneOfKey(upper[i].unicode()), std::optional(12 + i));
    QVERIFY(!semitoneOfKey(Qt::Key_A));
    QVERIFY(!semitoneOfKey(Qt::Key_1));
}

void NoteKeysTest::placesAndLabelsAgree() {
    // Rows of a US keyboard by Linux's key codes.
    const auto check = [](std::uint32_t first, const QString& labels) {
        for (int i = 0; i < labels.size(); ++i)
            QCOMPARE(semitoneOfPlace(first + static_cast<std::uint32_t>(i)),
                     semitoneOfKey(labels[i].unicode()));
    };
    check(2, QStringLiteral("1234567890-="));
    check(16, QStringLiteral("QWERTYUIOP[]"));
    check(30, QStringLiteral("ASDFGHJKL;'"));
    check(44, QStringLiteral("ZXCVBNM,./"));
    QVERIFY(!semitoneOfPlace(1));
}

void NoteKeysTest::modifiersPlayNothing() {
    const auto press = [](Qt::KeyboardModifiers modifiers) {
        return semitoneOf(QKeyEvent(QEvent::KeyPress, Qt::Key_S, modifiers));
    };
    QCOMPARE(press(Qt::NoModifier), std::optional(1));
    for (const auto modifier :
         {Qt::ControlModifier, Qt::AltModifier, Qt::ShiftModifier, Qt::KeypadModifier})
        QVERIFY(!press(modifier));
}

void NoteKeysTest::pitchesStayInTheVoice() {
    QCOMPARE(typedPitch(0, 4, core::Voice::Pulse1), 60);
    QCOMPARE(typedPitch(12, 3, core::Voice::Triangle), 60);
    const core::PitchRange pulse = core::pitchRange(core::Voice::Pulse1);
    for (int octave = 0; octave < 8; ++octave) {
        for (int semitone = 0; semitone < 32; ++semitone) {
            const int pitch = typedPitch(semitone, octave, core::Voice::Pulse1);
            QCOMPARE(pitch % 12, semitone % 12);
            QVERIFY(pitch >= pulse.lowest && pitch <= pulse.highest);
        }
    }
    QCOMPARE(typedPitch(0, 2, core::Voice::Noise), 1);
    QCOMPARE(typedPitch(15, 5, core::Voice::Noise), 16);
    QCOMPARE(typedPitch(16, 5, core::Voice::Noise), 1);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::NoteKeysTest)
#include "note_keys_test.moc"

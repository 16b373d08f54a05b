// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/voices/voice_strip.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <vector>

namespace studio::widgets {

class VoiceStripTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void asksForTheModeThatIsPressed();
    void showsTheDeviceThatPlaysTheVoice();
};

void VoiceStripTest::asksForTheModeThatIsPressed() {
    VoiceStrip strip(core::Voice::Pulse2);
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    std::vector<core::LockMode> asked;
    connect(&strip, &VoiceStrip::modeRequested, &strip,
            [&](core::LockMode mode) { asked.push_back(mode); });
    for (QToolButton* button : strip.findChildren<QToolButton*>()) {
        if (button->property("voice").isValid())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(std::ranges::equal(asked, core::kLockModes));
}

void VoiceStripTest::showsTheDeviceThatPlaysTheVoice() {
    VoiceStrip strip(core::Voice::Triangle);
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    const auto mark = [&]() -> QToolButton* {
        for (QToolButton* button : strip.findChildren<QToolButton*>()) {
            if (button->isVisible() && button->toolTip().contains(QStringLiteral("Synth")))
                return button;
        }
        return nullptr;
    };
    QVERIFY(mark() == nullptr);
    strip.setDevice(QStringLiteral("Synth"), true);
    QVERIFY(mark() != nullptr);
    QVERIFY(!mark()->toolTip().contains(QStringLiteral("chip")));
    strip.setDevice(QStringLiteral("Synth"), false);
    QVERIFY(mark()->toolTip().contains(QStringLiteral("chip")));
    const QSignalSpy requested(&strip, &VoiceStrip::deviceRequested);
    QTest::mouseClick(mark(), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    strip.setDevice({}, true);
    QVERIFY(mark() == nullptr);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::VoiceStripTest)
#include "voice_strip_test.moc"

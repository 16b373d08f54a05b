// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/theme.h"

#include "widgets/style/icons.h"

#include <QTest>

namespace studio::widgets {

class ThemeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void textCanBeRead();
    void theStyleSheetIsComplete();
    void iconsAreThere();
};

void ThemeTest::textCanBeRead() {
    QVERIFY(std::abs(contrast(Qt::white, Qt::black) - 21) < 0.01);
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
        const Theme theme = makeTheme(kind);
        for (const QColor& ground : {theme.background, theme.panel, theme.raised}) {
            QVERIFY(contrast(theme.text, ground) >= 7);
            QVERIFY(contrast(theme.secondaryText, ground) >= 4.5);
        }
        for (const core::Voice voice : core::kVoices)
            QVERIFY(contrast(theme.voiceText(voice), theme.panel) >= 4.5);
        QVERIFY(contrast(theme.failure, theme.panel) >= 4.5);
        QVERIFY(contrast(theme.accentText, theme.accent) >= 4.5);
    }
}

void ThemeTest::theStyleSheetIsComplete() {
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
        const QString sheet = styleSheet(makeTheme(kind));
        QVERIFY2(!sheet.contains(QLatin1Char('@')), "a name is not known");
    }
}

void ThemeTest::iconsAreThere() {
    for (const char* name : {"free", "lock", "pause", "play", "rewind", "rhythm", "stop"})
        QVERIFY2(!themedIcon(QString::fromLatin1(name)).isNull(), name);
    QVERIFY(themedIcon(QStringLiteral("nothing")).isNull());
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::ThemeTest)
#include "theme_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/theme.h"

#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/voice_look.h"

#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QWidget>

#include <set>

namespace studio::widgets {

class ThemeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { Themes::instance().apply(ThemeKind::Dark, 1); }
    void textCanBeRead();
    void theKeyboardCanBeSeen();
    void voicesDifferWithoutColour();
    void measuresFollowTheScale();
    void theStyleSheetIsComplete();
    void iconsAreThere();
};

void ThemeTest::textCanBeRead() {
    QVERIFY(std::abs(contrast(Qt::white, Qt::black) - 21) < 0.01);
    for (const ThemeKind kind : kThemeKinds) {
        const Theme theme = makeTheme(kind);
        const double least = kind == ThemeKind::Contrast ? 7 : 4.5;
        for (const QColor& ground : {theme.background, theme.panel, theme.raised}) {
            QVERIFY(contrast(theme.text, ground) >= 7);
            QVERIFY(contrast(theme.secondaryText, ground) >= least);
            QVERIFY(contrast(theme.failure, ground) >= least);
            QVERIFY(contrast(theme.good, ground) >= 3);
            for (const core::Voice voice : core::kVoices)
                QVERIFY(contrast(theme.voiceText(voice), ground) >= least);
        }
        QVERIFY(contrast(theme.accentText, theme.accent) >= least);
        QVERIFY(contrast(theme.keyText, theme.whiteKey) >= least);
        QVERIFY(contrast(theme.secondaryText, theme.line) >= 3);
    }
}

void ThemeTest::theKeyboardCanBeSeen() {
    for (const ThemeKind kind : kThemeKinds) {
        const Theme theme = makeTheme(kind);
        for (const QColor& ground : {theme.background, theme.panel, theme.raised})
            QVERIFY(contrast(theme.focus, ground) >= 3);
        // On what has the accent's colour the text's colour shows it.
        QVERIFY(contrast(theme.text, theme.accent) >= 1.2);
    }
    QVERIFY(makeTheme(ThemeKind::Contrast).outlineWidth >= 2);
}

void ThemeTest::voicesDifferWithoutColour() {
    Themes::instance().apply(ThemeKind::Contrast);
    const auto painted = [](auto paint) {
        QImage image(40, 40, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter);
        painter.end();
        return QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
    };
    std::set<QByteArray> marks;
    std::set<QByteArray> textures;
    const QRectF all(0, 0, 40, 40);
    for (const core::Voice voice : core::kVoices) {
        marks.insert(
            painted([&](QPainter& painter) { paintVoiceMark(painter, all, voice, Qt::black); }));
        textures.insert(
            painted([&](QPainter& painter) { paintVoiceTexture(painter, all, voice); }));
    }
    QCOMPARE(marks.size(), std::size_t{core::kVoiceCount});
    QCOMPARE(textures.size(), std::size_t{core::kVoiceCount});
}

void ThemeTest::measuresFollowTheScale() {
    const int once = scaled(20);
    QWidget widget;
    auto* layout = new QHBoxLayout(&widget);
    measure::margins(*layout, 20);
    measure::spacing(*layout, 20);
    measure::gap(*layout, 20);
    measure::fixedHeight(widget, 20);
    for (const double scale : {2.0, 1.0, 1.5}) {
        Themes::instance().apply(ThemeKind::Light, scale);
        const int length = static_cast<int>(std::lround(once * scale));
        QCOMPARE(layout->contentsMargins().left(), length);
        QCOMPARE(layout->spacing(), length);
        QCOMPARE(layout->itemAt(0)->sizeHint().width(), length);
        QCOMPARE(widget.height(), length);
        QCOMPARE(interfaceFont(20).pixelSize(), length);
    }
}

void ThemeTest::theStyleSheetIsComplete() {
    for (const ThemeKind kind : kThemeKinds) {
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

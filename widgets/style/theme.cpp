// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/theme.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <cmath>

namespace studio::widgets {

namespace {

/// The design is drawn for this size.
constexpr double kBasePixels = 13;
constexpr double kTextContrast = 4.5;
constexpr double kHighContrast = 7;

double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

/// `colour`, darkened or lightened until it can be read on `panel`.
QColor readable(QColor colour, const QColor& panel, double least) {
    const bool darken = luminance(panel) > 0.5;
    for (int i = 0; i < 100 && contrast(colour, panel) < least; ++i)
        colour = darken ? colour.darker(104) : colour.lighter(104);
    return colour;
}

void fillPalette(QPalette& palette, const Theme& theme) {
    palette.setColor(QPalette::Window, theme.background);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    // Links are underlined; text is what can be read everywhere.
    palette.setColor(QPalette::Link, theme.text);
    palette.setColor(QPalette::LinkVisited, theme.text);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.secondaryText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
}

QColor rgb(unsigned value) {
    return QColor::fromRgb(value);
}

/// What all themes have in common, once the colours they differ in are set.
void finish(Theme& theme, double textContrast) {
    for (std::size_t i = 0; i < theme.voices.size(); ++i)
        theme.voiceTexts[i] = readable(theme.voices[i], theme.raised, textContrast);
}

Theme darkTheme() {
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.background = rgb(0x14161B);
    theme.panel = rgb(0x1B1E25);
    theme.raised = rgb(0x242833);
    theme.line = rgb(0x2C3140);
    theme.strongLine = rgb(0x3A4054);
    theme.text = rgb(0xE7E9EF);
    theme.secondaryText = rgb(0x8F96A9);
    theme.disabledText = rgb(0x62697C);
    theme.accent = rgb(0x6A58F2);
    theme.accentText = rgb(0xFFFFFF);
    theme.focus = rgb(0x9385FF);
    theme.outline = Qt::transparent;
    theme.playhead = rgb(0xF5F6FA);
    theme.whiteKey = rgb(0xE7E9EF);
    theme.blackKey = rgb(0x2C3140);
    theme.keyText = rgb(0x5A6375);
    theme.noteMark = QColor(0, 0, 0, 90);
    theme.noteText = rgb(0x14161B);
    theme.failure = rgb(0xF2705E);
    theme.good = rgb(0x3FBF7F);
    theme.voices = {rgb(0xF2704A), rgb(0xE9BC2E), rgb(0x4FB0EA), rgb(0xA892D0)};
    theme.surprises = {rgb(0x4A5070), rgb(0x6B5A9E), rgb(0xA3589A),
                       rgb(0xDB6476), rgb(0xF5955A), rgb(0xFBE08A)};
    finish(theme, kTextContrast);
    return theme;
}

Theme lightTheme() {
    Theme theme = darkTheme();
    theme.kind = ThemeKind::Light;
    theme.background = rgb(0xF4F5F8);
    theme.panel = rgb(0xFFFFFF);
    theme.raised = rgb(0xECEEF3);
    theme.line = rgb(0xDDE0E8);
    theme.strongLine = rgb(0xC3C8D4);
    theme.text = rgb(0x1C2029);
    theme.secondaryText = rgb(0x5A6375);
    theme.disabledText = rgb(0x8E95A5);
    theme.accent = rgb(0x5B4BE0);
    theme.focus = rgb(0x5B4BE0);
    theme.playhead = rgb(0x1C2029);
    theme.whiteKey = rgb(0xFFFFFF);
    theme.blackKey = rgb(0xC3C8D4);
    theme.failure = rgb(0xB3261E);
    theme.good = rgb(0x1E7D4F);
    theme.surprises = {rgb(0xC4CAD9), rgb(0xE3B892), rgb(0xD98362),
                       rgb(0xBC4F63), rgb(0x842F70), rgb(0x3F1656)};
    finish(theme, kTextContrast);
    return theme;
}

Theme contrastTheme() {
    Theme theme = darkTheme();
    theme.kind = ThemeKind::Contrast;
    theme.outlineWidth = 2;
    theme.background = rgb(0x000000);
    theme.panel = rgb(0x000000);
    theme.raised = rgb(0x000000);
    theme.line = rgb(0x6E6E6E);
    theme.strongLine = rgb(0xB4B4B4);
    theme.text = rgb(0xFFFFFF);
    theme.secondaryText = rgb(0xE4E4E4);
    theme.disabledText = rgb(0x9C9C9C);
    theme.accent = rgb(0xFFD800);
    theme.accentText = rgb(0x000000);
    theme.focus = rgb(0x00E5FF);
    theme.outline = rgb(0xB4B4B4);
    theme.playhead = rgb(0xFFFFFF);
    theme.whiteKey = rgb(0xFFFFFF);
    theme.blackKey = rgb(0x000000);
    theme.keyText = rgb(0x000000);
    theme.noteMark = QColor(0, 0, 0, 200);
    theme.failure = rgb(0xFF9A8F);
    theme.good = rgb(0x4DFF9E);
    theme.voices = {rgb(0xFF8A5C), rgb(0xFFE14D), rgb(0x5CC8FF), rgb(0xE0B8FF)};
    finish(theme, kHighContrast);
    return theme;
}

QString interfaceFamily() {
    static const QString kFamily = [] {
        for (const char* name : {"Inter", "Inter Display", "Inter Variable"}) {
            if (QFontDatabase::hasFamily(QString::fromLatin1(name)))
                return QString::fromLatin1(name);
        }
        return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    }();
    return kFamily;
}

/// Size of the interface font in pixels: the user's system setting, not below the design's.
double basePixels() {
    static const double kPixels = std::max<double>(
        kBasePixels, QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize());
    return kPixels;
}

}  // namespace

Theme makeTheme(ThemeKind kind) {
    switch (kind) {
        case ThemeKind::Light:
            return lightTheme();
        case ThemeKind::Contrast:
            return contrastTheme();
        case ThemeKind::Dark:
            break;
    }
    return darkTheme();
}

double contrast(const QColor& one, const QColor& other) {
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor mixed(const QColor& over, const QColor& under, double share) {
    const auto mix = [share](int one, int other) {
        return static_cast<int>(std::lround(share * one + (1 - share) * other));
    };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()),
            mix(over.blue(), under.blue())};
}

Themes& Themes::instance() {
    static Themes themes;
    return themes;
}

void Themes::apply(ThemeKind kind) {
    apply(kind, scale_);
}

void Themes::apply(ThemeKind kind, double scale) {
    theme_ = makeTheme(kind);
    scale_ = scale;
    if (auto* fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        QApplication::setStyle(fusion);
    QPalette palette;
    fillPalette(palette, theme_);
    QApplication::setPalette(palette);
    qApp->setStyleSheet(styleSheet(theme_));
    Q_EMIT changed();
}

const Theme& theme() {
    return Themes::instance().current();
}

int scaled(double pixels) {
    return static_cast<int>(
        std::lround(pixels * Themes::instance().scale() * basePixels() / kBasePixels));
}

QFont interfaceFont(double designPixels, int weight) {
    QFont font(interfaceFamily());
    font.setPixelSize(scaled(designPixels));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont figureFont(double designPixels) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(scaled(designPixels));
    return font;
}

void setStyleProperty(QWidget& widget, const char* name, const QVariant& value) {
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/appearance.h"

#include <QActionGroup>

#include <algorithm>
#include <utility>

namespace studio::app {

using widgets::ThemeKind;
using widgets::Themes;

namespace {

const QString kThemeKey = QStringLiteral("window/theme");
const QString kScaleKey = QStringLiteral("window/scale");
const QString kMotionKey = QStringLiteral("window/reduced_motion");
const QString kLanguageKey = QStringLiteral("window/language");

constexpr std::array kThemeActions{
    std::pair{ActionId::ThemeDark, ThemeKind::Dark},
    std::pair{ActionId::ThemeLight, ThemeKind::Light},
    std::pair{ActionId::ThemeContrast, ThemeKind::Contrast},
};

constexpr std::array kScaleActions{
    std::pair{ActionId::Scale100, 1.0},
    std::pair{ActionId::Scale125, 1.25},
    std::pair{ActionId::Scale150, 1.5},
    std::pair{ActionId::Scale200, 2.0},
};

QString themeName(ThemeKind kind) {
    switch (kind) {
        case ThemeKind::Light:
            return QStringLiteral("light");
        case ThemeKind::Contrast:
            return QStringLiteral("contrast");
        case ThemeKind::Dark:
            break;
    }
    return QStringLiteral("dark");
}

ThemeKind themeOf(const QString& name) {
    for (const ThemeKind kind : widgets::kThemeKinds) {
        if (themeName(kind) == name)
            return kind;
    }
    return ThemeKind::Dark;
}

double knownScale(double scale) {
    return std::ranges::find(widgets::kScales, scale) == widgets::kScales.end() ? 1 : scale;
}

}  // namespace

Appearance::Appearance(const ActionTable& actions, QSettings& settings)
    : actions_(actions), settings_(settings) {
    applyLanguage(settings);
    Themes::instance().setReducesMotion(settings.value(kMotionKey, false).toBool());
    Themes::instance().apply(themeOf(settings.value(kThemeKey).toString()),
                             knownScale(settings.value(kScaleKey, 1).toDouble()));
    joinActions();
    showActions();
}

void Appearance::applyLanguage(const QSettings& settings) {
    Languages::instance().apply(languageOf(settings.value(kLanguageKey).toString()));
}

void Appearance::joinActions() {
    auto* themes = new QActionGroup(this);
    for (const auto& [id, kind] : kThemeActions) {
        themes->addAction(actions_[id]);
        connect(actions_[id], &QAction::triggered, this, [this, kind = kind] { setTheme(kind); });
    }
    auto* scales = new QActionGroup(this);
    for (const auto& [id, scale] : kScaleActions) {
        scales->addAction(actions_[id]);
        connect(actions_[id], &QAction::triggered, this,
                [this, scale = scale] { setScale(scale); });
    }
}

void Appearance::showActions() {
    for (const auto& [id, kind] : kThemeActions)
        actions_[id]->setChecked(kind == theme());
    for (const auto& [id, each] : kScaleActions)
        actions_[id]->setChecked(each == scale());
}

ThemeKind Appearance::theme() const {
    return Themes::instance().current().kind;
}

double Appearance::scale() const {
    return Themes::instance().scale();
}

bool Appearance::reducesMotion() const {
    return Themes::instance().reducesMotion();
}

Language Appearance::language() const {
    return Languages::instance().current();
}

void Appearance::setTheme(ThemeKind kind) {
    if (kind == theme())
        return;
    settings_.setValue(kThemeKey, themeName(kind));
    Themes::instance().apply(kind);
    showActions();
    Q_EMIT changed();
}

void Appearance::setScale(double scale) {
    if (scale == this->scale())
        return;
    settings_.setValue(kScaleKey, scale);
    Themes::instance().apply(theme(), scale);
    showActions();
    Q_EMIT changed();
}

void Appearance::setReducesMotion(bool reduces) {
    settings_.setValue(kMotionKey, reduces);
    Themes::instance().setReducesMotion(reduces);
    Q_EMIT changed();
}

void Appearance::setLanguage(Language language) {
    settings_.setValue(kLanguageKey, languageCode(language));
    Languages::instance().apply(language);
    Q_EMIT changed();
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/languages.h"
#include "widgets/style/theme.h"

#include <QObject>
#include <QSettings>

namespace studio::app {

/// How the program looks and speaks: kept in the settings, in force from construction on, changed
/// while it runs, and joined to the actions for it. GUI thread.
class Appearance : public QObject {
    Q_OBJECT

  public:
    Appearance(const ActionTable& actions, QSettings& settings);

    /// Before there is a window: the language that `settings` ask for.
    static void applyLanguage(const QSettings& settings);

    [[nodiscard]] widgets::ThemeKind theme() const;
    [[nodiscard]] double scale() const;
    [[nodiscard]] bool reducesMotion() const;
    [[nodiscard]] Language language() const;

    void setTheme(widgets::ThemeKind kind);
    /// One of widgets::kScales.
    void setScale(double scale);
    void setReducesMotion(bool reduces);
    void setLanguage(Language language);

  Q_SIGNALS:
    void changed();

  private:
    const ActionTable& actions_;
    QSettings& settings_;

    void joinActions();
    void showActions();
};

}  // namespace studio::app

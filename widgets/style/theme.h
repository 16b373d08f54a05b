// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <QColor>
#include <QObject>
#include <QString>
#include <QVariant>

#include <array>

class QApplication;
class QWidget;

namespace studio::widgets {

enum class ThemeKind : std::uint8_t { Dark, Light };

/// The colours of the window by what they are for. Nothing else in the program names a colour.
/// A value; GUI thread.
struct Theme {
    ThemeKind kind = ThemeKind::Dark;
    QColor background;
    QColor panel;
    QColor raised;
    QColor line;
    QColor strongLine;
    QColor text;
    QColor secondaryText;
    QColor accent;
    QColor accentText;
    QColor playhead;
    QColor blackKey;
    QColor whiteKey;
    QColor keyText;
    /// Marks upon notes, translucent.
    QColor noteMark;
    QColor failure;
    QColor good;
    /// Of notes, chips and marks.
    std::array<QColor, core::kVoiceCount> voices;
    /// The same, as readable text on a panel (contrast 4.5 : 1).
    std::array<QColor, core::kVoiceCount> voiceTexts;

    [[nodiscard]] const QColor& voice(core::Voice voice) const {
        return voices[core::index(voice)];
    }
    [[nodiscard]] const QColor& voiceText(core::Voice voice) const {
        return voiceTexts[core::index(voice)];
    }
};

[[nodiscard]] Theme makeTheme(ThemeKind kind);

/// Contrast of two opaque colours, 1 … 21 (WCAG 2.1, relative luminance).
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

/// The theme in force, for the whole program. Widgets paint with current() and repaint when
/// changed() is emitted. GUI thread.
class Themes : public QObject {
    Q_OBJECT

  public:
    static Themes& instance();

    [[nodiscard]] const Theme& current() const { return theme_; }
    /// Applies palette, style sheet and fonts to the whole program.
    void apply(ThemeKind kind);

  Q_SIGNALS:
    void changed();

  private:
    Theme theme_ = makeTheme(ThemeKind::Dark);
};

/// The theme in force.
[[nodiscard]] const Theme& theme();

/// `pixels` of the design (drawn for a 13-pixel font) scaled to the font in use.
[[nodiscard]] int scaled(double pixels);

/// The program's font at `designPixels`.
[[nodiscard]] QFont interfaceFont(double designPixels, int weight = 400);
/// The same with figures of one width.
[[nodiscard]] QFont figureFont(double designPixels);

/// The style sheet for `theme`. It sets the fonts, too: Qt's own setFont() does not go with it.
[[nodiscard]] QString styleSheet(const Theme& theme);

/// Sets a dynamic property that the style sheet looks at, and styles `widget` anew.
void setStyleProperty(QWidget& widget, const char* name, const QVariant& value);

}  // namespace studio::widgets

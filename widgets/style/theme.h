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

/// Contrast is black and white with strong colours, for those who see little: text reaches 7 : 1.
enum class ThemeKind : std::uint8_t { Dark, Light, Contrast };
inline constexpr std::array kThemeKinds{ThemeKind::Dark, ThemeKind::Light, ThemeKind::Contrast};

/// Colours from what a model expected to what it did not.
inline constexpr std::size_t kSurpriseLevels = 6;

/// The colours of the window by what they are for. Nothing else in the program names a colour.
/// A value; GUI thread.
struct Theme {
    ThemeKind kind = ThemeKind::Dark;
    /// Width of the outline of controls, in pixels of the design.
    double outlineWidth = 1;
    QColor background;
    QColor panel;
    QColor raised;
    QColor line;
    QColor strongLine;
    QColor text;
    QColor secondaryText;
    QColor disabledText;
    QColor accent;
    QColor accentText;
    /// Around what has the keyboard.
    QColor focus;
    /// Of controls that nothing else sets off; transparent where their ground does.
    QColor outline;
    QColor playhead;
    QColor blackKey;
    QColor whiteKey;
    QColor keyText;
    /// Marks upon notes, translucent.
    QColor noteMark;
    /// Names upon notes.
    QColor noteText;
    QColor failure;
    QColor good;
    /// Of notes, chips and marks.
    std::array<QColor, core::kVoiceCount> voices;
    /// The same, as readable text on a panel (contrast 4.5 : 1).
    std::array<QColor, core::kVoiceCount> voiceTexts;
    /// Of notes, from expected to surprising; further and further from the ground.
    std::array<QColor, kSurpriseLevels> surprises;

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

/// `share` of `over` (0 … 1) upon `under`, opaque.
[[nodiscard]] QColor mixed(const QColor& over, const QColor& under, double share);

/// How much larger than drawn the interface can be shown, whatever the screen's pixel ratio is.
inline constexpr std::array kScales{1.0, 1.25, 1.5, 2.0};

/// The look in force, for the whole program: colours, scale and whether things move. Widgets paint
/// with theme() and scaled() and repaint when changed() is emitted; lengths that layouts and
/// widgets are given stand in measures.h. GUI thread.
class Themes : public QObject {
    Q_OBJECT

  public:
    static Themes& instance();

    [[nodiscard]] const Theme& current() const { return theme_; }
    [[nodiscard]] double scale() const { return scale_; }
    /// True if nothing should move that can do without.
    [[nodiscard]] bool reducesMotion() const { return reducesMotion_; }
    /// Applies palette, style sheet and fonts to the whole program, at the scale in force.
    void apply(ThemeKind kind);
    /// The same at another scale, 1 … 2.
    void apply(ThemeKind kind, double scale);
    void setReducesMotion(bool reduces) { reducesMotion_ = reduces; }

  Q_SIGNALS:
    /// Colours or scale: everything is to be laid out and painted anew.
    void changed();

  private:
    Theme theme_ = makeTheme(ThemeKind::Dark);
    double scale_ = 1;
    bool reducesMotion_ = false;
};

/// The theme in force.
[[nodiscard]] const Theme& theme();

/// `pixels` of the design (drawn for a 13-pixel font) scaled to the font in use and to the scale
/// that the user chose. The value holds until Themes::changed().
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

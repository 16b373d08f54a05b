// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTranslator>

#include <array>

namespace studio::app {

/// The languages of the window; System is the first of the user's that is there, else English.
enum class Language : std::uint8_t { System, English, German };
inline constexpr std::array kLanguages{Language::System, Language::English, Language::German};

/// "system", "en", "de": a language's name in settings.
[[nodiscard]] QString languageCode(Language language);
/// System for what is not known.
[[nodiscard]] Language languageOf(const QString& code);

/// The language in force for the whole program: words, Qt's own buttons, and how numbers are
/// written. Widgets hear of a change by QEvent::LanguageChange. GUI thread.
class Languages {
  public:
    static Languages& instance();

    void apply(Language language);
    [[nodiscard]] Language current() const { return current_; }

  private:
    bool applied_ = false;
    Language current_ = Language::System;
    /// Plural forms, in any language that has no words of its own.
    QTranslator english_;
    QTranslator own_;
    QTranslator qt_;
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <functional>

/// Words that follow the language. Whatever a user reads is set through these, or anew in a
/// function that followLanguage() was given. GUI thread.
namespace studio::widgets {

/// A text in the language in force: `[] { return tr("…"); }`.
using Words = std::function<QString()>;

/// Runs `show` now and whenever the language changes, while `widget` lives.
void followLanguage(QWidget& widget, std::function<void()> show);

/// The text of a label, button or check box.
template <class Widget>
void setWords(Widget& widget, Words words) {
    followLanguage(widget, [&widget, words = std::move(words)] { widget.setText(words()); });
}

/// What hover help says of `widget`, in its tool tip and the status bar.
void setHelp(QWidget& widget, Words words);

/// What `widget` is called for those who hear it read.
void setName(QWidget& widget, Words words);

}  // namespace studio::widgets

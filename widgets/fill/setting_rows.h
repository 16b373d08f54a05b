// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/style/words.h"

#include <QSlider>

class QGridLayout;
class QLabel;

namespace studio::widgets {

/// A slider that a double click sets back to `usual`. GUI thread.
class ResettingSlider : public QSlider {
  public:
    explicit ResettingSlider(int usual) : QSlider(Qt::Horizontal), usual_(usual) {}

  protected:
    void mouseDoubleClickEvent(QMouseEvent* /*event*/) override { setValue(usual_); }

  private:
    int usual_;
};

/// A label for the figure that a slider stands at.
[[nodiscard]] QLabel* makeFigure();

/// Two fields as one control, with a dash between them.
[[nodiscard]] QWidget* makePair(QWidget* from, QWidget* to);

/// A row at the end of `settings`: `text`, its control, and what stands beside that, or nullptr.
QLabel* addSettingRow(QGridLayout& settings, const Words& text, QWidget* control, QWidget* beside);

}  // namespace studio::widgets

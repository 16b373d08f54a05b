// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace studio::widgets {

/// A line of plain text that ends in "…" where there is no room for all of it, and then shows the
/// whole in its tool tip. Never asks for more than `longest` pixels of the design, and makes do
/// with any less. GUI thread.
class ElidedLabel : public QLabel {
    Q_OBJECT

  public:
    explicit ElidedLabel(double longest, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    double longest_;
};

}  // namespace studio::widgets

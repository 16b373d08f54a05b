// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSpinBox>

namespace studio::widgets {

/// A pitch by its name, or, at its lowest value, none. GUI thread.
class PitchSpin : public QSpinBox {
    Q_OBJECT

  public:
    explicit PitchSpin(QWidget* parent = nullptr);

  protected:
    [[nodiscard]] QString textFromValue(int value) const override;
    [[nodiscard]] int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
};

}  // namespace studio::widgets

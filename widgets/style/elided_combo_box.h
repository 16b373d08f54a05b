// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>

namespace studio::widgets {

/// A combo box that makes do with little room: a choice that is too long ends in "…", the list
/// shows all of it. GUI thread.
class ElidedComboBox : public QComboBox {
    Q_OBJECT

  public:
    explicit ElidedComboBox(QWidget* parent = nullptr);

    void showPopup() override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace studio::widgets

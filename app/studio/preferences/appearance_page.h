// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/appearance.h"
#include "app/studio/preferences/page.h"

class QCheckBox;
class QComboBox;

namespace studio::app {

/// Colours, size and motion. GUI thread.
class AppearancePage : public Page {
    Q_OBJECT

  public:
    explicit AppearancePage(Appearance& appearance);

  private:
    Appearance& appearance_;
    QComboBox* theme_;
    QComboBox* scale_;
    QCheckBox* motion_;

    void showChoices();
};

}  // namespace studio::app

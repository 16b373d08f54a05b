// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/preferences/page.h"
#include "widgets/document/view_state.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace studio::app {

/// Grid, snapping and typing. GUI thread.
class EditingPage : public Page {
    Q_OBJECT

  public:
    explicit EditingPage(widgets::ViewState& state);

  private:
    widgets::ViewState& state_;
    QComboBox* grid_;
    QCheckBox* snaps_;
    QCheckBox* types_;
    QSpinBox* octave_;

    void showChoices();
};

}  // namespace studio::app

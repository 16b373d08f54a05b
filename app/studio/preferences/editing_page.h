// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/preferences/page.h"
#include "widgets/document/view_state.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace studio::app {

/// Grid, snapping, typing and what happens to MIDI files. GUI thread.
class EditingPage : public Page {
    Q_OBJECT

  public:
    explicit EditingPage(widgets::ViewState& state);

  protected:
    /// The import dialog has the choice, too.
    void showEvent(QShowEvent* event) override;

  private:
    widgets::ViewState& state_;
    QComboBox* grid_;
    QCheckBox* snaps_;
    QCheckBox* types_;
    QSpinBox* octave_;
    QCheckBox* asksImport_;

    void showChoices();
};

}  // namespace studio::app

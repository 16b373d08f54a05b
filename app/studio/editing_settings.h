// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/view_state.h"

#include <QObject>
#include <QSettings>

namespace studio::app {

/// Grid, snapping and typing octave are from start to start what they were: taken from the settings
/// at construction and written there whenever they change. GUI thread.
class EditingSettings : public QObject {
    Q_OBJECT

  public:
    EditingSettings(widgets::ViewState& state, QSettings& settings);

  private:
    widgets::ViewState& state_;
    QSettings& settings_;

    void restore();
    void save();
};

}  // namespace studio::app

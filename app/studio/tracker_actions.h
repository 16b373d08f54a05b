// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "widgets/document/view_state.h"
#include "widgets/tracker/tracker_view.h"

#include <QObject>

namespace studio::app {

/// Joins the actions of ActionScope::Tracker to the tracker, and gives it their keys. GUI thread.
class TrackerActions : public QObject {
    Q_OBJECT

  public:
    TrackerActions(ActionTable& actions, widgets::TrackerView& view, widgets::ViewState& state,
                   QObject* parent = nullptr);

  private:
    ActionTable& actions_;
    widgets::Tracker& tracker_;
    widgets::ViewState& state_;

    void connectRows();
    void connectSettings();
};

}  // namespace studio::app

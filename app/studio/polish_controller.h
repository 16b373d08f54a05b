// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/fill_controller.h"
#include "app/studio/model_loader.h"
#include "core/infill/polish.h"
#include "widgets/document/take_review.h"
#include "widgets/fill/fill_panel.h"
#include "widgets/fill/takes_panel.h"

#include <QObject>

#include <thread>

namespace studio::app {

/// What the polish controller joins; everything outlives it.
struct PolishParts {
    ActionTable& actions;
    widgets::Document& document;
    widgets::TakeReview& review;
    ModelLoader& models;
    const FillController& fill;
    widgets::FillPanel& fillPanel;
    widgets::TakesPanel& takesPanel;
};

/// Goes on improving a copy of the selected take, in a thread that gives way to the window, until
/// the user has enough of it, another song comes or a fill begins. GUI thread.
class PolishController : public QObject {
    Q_OBJECT

  public:
    explicit PolishController(const PolishParts& parts, QObject* parent = nullptr);
    ~PolishController() override;

    [[nodiscard]] bool running() const { return running_; }
    /// It stops after the step that it is at.
    void stop();

  private:
    PolishParts it_;
    bool running_ = false;
    std::jthread worker_;

    void start();
    void turn(bool on);
    void showActions();
    /// On the worker.
    void work(core::Polisher polisher, const std::stop_token& stop);
    void end(const QString& problem);
};

}  // namespace studio::app

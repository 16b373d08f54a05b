// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/model_loader.h"
#include "app/studio/preferences/page.h"
#include "app/studio/speed_meter.h"

class QComboBox;
class QPushButton;

namespace studio::app {

/// Which model writes, where it runs, what it is and how fast. GUI thread.
class ModelPage : public Page {
    Q_OBJECT

  public:
    explicit ModelPage(ModelLoader& models);

  protected:
    void hideEvent(QHideEvent* event) override;

  private:
    ModelLoader& models_;
    SpeedMeter meter_;
    QComboBox* model_;
    QComboBox* device_;
    QLabel* facts_;
    QPushButton* measure_;
    QLabel* speed_;

    void showModels();
    void showFacts();
    void showSpeed();
    void choose(int entry);
    void askForFolder();
    [[nodiscard]] QString factsText() const;
};

}  // namespace studio::app

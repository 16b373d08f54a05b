// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/model_adder.h"
#include "app/studio/model_loader.h"
#include "app/studio/preferences/page.h"
#include "app/studio/speed_meter.h"

class QComboBox;
class QHBoxLayout;
class QProgressBar;
class QPushButton;

namespace studio::app {

class ModelList;

/// Which models there are, which one writes, where it runs, what it is and how fast. Models are
/// added, removed and chosen here. GUI thread.
class ModelPage : public Page {
    Q_OBJECT

  public:
    explicit ModelPage(ModelLoader& models);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    ModelLoader& models_;
    ModelAdder adder_;
    SpeedMeter meter_;
    ModelList* list_;
    QPushButton* add_;
    QPushButton* remove_;
    QPushButton* makeDefault_;
    QProgressBar* progress_;
    QLabel* message_;
    QLabel* source_;
    QComboBox* device_;
    QLabel* facts_;
    QPushButton* measure_;
    QLabel* speed_;

    void layOut();
    [[nodiscard]] QWidget* makeButtons();
    [[nodiscard]] QWidget* makeMeasuring();
    void connectAll();
    void showChoice();
    void showAdding();
    void showAdded();
    void say(const QString& text, bool failed);
    void showFacts();
    void showSpeed();
    void addFile();
    void addFolder();
    void removeChosen();
    void makeChosenDefault();
    [[nodiscard]] QString factsText() const;
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/language_model.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

namespace studio::app {

/// Loads a model in a thread of its own. Which one is the default of the model library; where it
/// runs is kept in the settings ("model/device"). Lives on the GUI thread.
class ModelLoader : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Begins to load onto `device`; loaded() or failed() follows, and a model that was there stays
    /// until then.
    void load(const std::filesystem::path& path, core::Device device = core::Device::Auto);
    /// Loads the default model.
    void loadChosen();
    /// Remembers where models run, and loads the one in use there.
    void chooseDevice(core::Device device);
    [[nodiscard]] core::Device chosenDevice() const;
    [[nodiscard]] bool loading() const { return loading_; }
    /// nullptr until one is loaded, and after a failure.
    /// What the user should know of how the model runs; mostly nothing.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] const std::shared_ptr<const core::LanguageModel>& model() const { return model_; }
    /// Why the last could not be loaded; empty if it could.
    [[nodiscard]] QString problem() const;

  Q_SIGNALS:
    void began();
    void loaded();
    void failed();

  private:
    bool loading_ = false;
    /// What was asked for last; empty if nothing was.
    std::filesystem::path path_;
    /// Counts what was asked for: only the last counts.
    int current_ = 0;
    std::shared_ptr<const core::LanguageModel> model_;
    std::optional<core::Error> problem_;
    std::jthread worker_;

    void conclude(const core::Expected<std::shared_ptr<const core::LanguageModel>>& result);
};

}  // namespace studio::app

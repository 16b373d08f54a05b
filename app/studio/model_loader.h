// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/language_model.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <thread>

namespace studio::app {

/// Loads a model in a thread of its own. Lives on the GUI thread.
class ModelLoader : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Begins to load; loaded() or failed() follows.
    void load(const std::filesystem::path& path);
    /// nullptr until one is loaded.
    [[nodiscard]] const std::shared_ptr<const core::LanguageModel>& model() const { return model_; }

  Q_SIGNALS:
    void loaded();
    void failed(const QString& reason);

  private:
    std::shared_ptr<const core::LanguageModel> model_;
    std::jthread worker_;
};

}  // namespace studio::app

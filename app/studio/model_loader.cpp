// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/model_loader.h"

#include "app/studio/error_text.h"

#include <utility>

namespace studio::app {

QString ModelLoader::problem() const {
    return problem_ ? errorText(*problem_) : QString();
}

void ModelLoader::load(const std::filesystem::path& path, core::Device device) {
    loading_ = true;
    const int number = ++current_;
    // One after the other, and nobody waits here for the one before.
    worker_ = std::jthread([this, path, device, number, before = std::move(worker_)]() mutable {
        before = {};
        auto result = core::loadModel(path, device);
        QMetaObject::invokeMethod(
            this,
            [this, number, result = std::move(result)] {
                if (number == current_)
                    conclude(result);
            },
            Qt::QueuedConnection);
    });
}

void ModelLoader::conclude(
    const core::Expected<std::shared_ptr<const core::LanguageModel>>& result) {
    loading_ = false;
    model_ = result.value_or(nullptr);
    problem_ = result ? std::nullopt : std::optional(result.error());
    if (result)
        Q_EMIT loaded();
    else
        Q_EMIT failed();
}

}  // namespace studio::app

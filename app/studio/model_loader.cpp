// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/model_loader.h"

#include "app/studio/error_text.h"

#include <utility>

namespace studio::app {

void ModelLoader::load(const std::filesystem::path& path) {
    worker_ = std::jthread([this, path] {
        auto result = core::loadModel(path, core::Device::Auto);
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                if (!result) {
                    Q_EMIT failed(errorText(result.error()));
                    return;
                }
                model_ = *result;
                Q_EMIT loaded();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace studio::app

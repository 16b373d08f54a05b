// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/model_loader.h"

#include "app/common/resource_paths.h"
#include "app/studio/error_text.h"

#include <QSettings>

#include <array>
#include <utility>

namespace studio::app {

namespace {

const QString kDeviceKey = QStringLiteral("model/device");
/// By core::Device.
const std::array kDeviceNames{QStringLiteral("auto"), QStringLiteral("cpu"),
                              QStringLiteral("cuda")};

}  // namespace

core::Device ModelLoader::chosenDevice() const {
    const QString name = QSettings().value(kDeviceKey).toString();
    for (const core::Device device : {core::Device::Cpu, core::Device::Cuda}) {
        if (kDeviceNames[static_cast<std::size_t>(device)] == name)
            return device;
    }
    return core::Device::Auto;
}

void ModelLoader::chooseDevice(core::Device device) {
    QSettings().setValue(kDeviceKey, kDeviceNames[static_cast<std::size_t>(device)]);
    if (path_.empty())
        loadChosen();
    else
        load(path_, device);
}

void ModelLoader::loadChosen() {
    load(modelLibrary().defaultModel(), chosenDevice());
}

QString ModelLoader::problem() const {
    return problem_ ? errorText(*problem_) : QString();
}

QString ModelLoader::notice() const {
    const auto notice = model_ ? model_->notice() : std::nullopt;
    return notice ? errorText(*notice) : QString();
}

void ModelLoader::load(const std::filesystem::path& path, core::Device device) {
    loading_ = true;
    path_ = path;
    const int number = ++current_;
    Q_EMIT began();
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

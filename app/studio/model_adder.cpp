// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/model_adder.h"

#include "app/common/resource_paths.h"
#include "app/studio/error_text.h"
#include "core/base/background.h"
#include "core/model/model_failure.h"

#include <QTimer>

#include <exception>
#include <utility>

namespace studio::app {

namespace {
constexpr int kMillisecondsPerTick = 100;
}

ModelAdder::ModelAdder(QObject* parent) : QObject(parent), ticker_(new QTimer(this)) {
    ticker_->setInterval(kMillisecondsPerTick);
    connect(ticker_, &QTimer::timeout, this, &ModelAdder::changed);
}

void ModelAdder::start(const std::filesystem::path& path) {
    if (running_)
        return;
    running_ = true;
    progress_ = 0;
    ticker_->start();
    worker_ = std::jthread([this, path](const std::stop_token& stop) {
        core::giveWay();
        core::Expected<std::optional<core::LibraryModel>> result;
        try {
            result = modelLibrary().add({path, {}},
                                        {true, [this](double part) { progress_ = part; }, stop});
        } catch (const std::exception& error) {
            result = core::modelFailed(error);
        }
        QMetaObject::invokeMethod(
            this, [this, result = std::move(result)] { conclude(result); }, Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

void ModelAdder::conclude(const core::Expected<std::optional<core::LibraryModel>>& result) {
    running_ = false;
    ticker_->stop();
    added_ = result.value_or(std::nullopt);
    problem_ = result ? std::nullopt : std::optional(result.error());
    Q_EMIT finished();
}

QString ModelAdder::problem() const {
    return problem_ ? errorText(*problem_) : QString();
}

}  // namespace studio::app

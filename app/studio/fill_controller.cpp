// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/fill_controller.h"

#include "app/studio/error_text.h"

#include <utility>

namespace studio::app {

namespace {
constexpr int kMillisecondsPerTick = 33;
}

FillController::FillController(QObject* parent) : QObject(parent) {
    ticker_.setInterval(kMillisecondsPerTick);
    connect(&ticker_, &QTimer::timeout, this, [this] { Q_EMIT progressed(fraction_); });
}

double FillController::seconds() const {
    return running_ ? static_cast<double>(clock_.elapsed()) / 1000.0 : lastSeconds_;
}

void FillController::start(const core::Song& song, std::shared_ptr<const core::LanguageModel> model,
                           const core::FillRequest& request) {
    if (running_)
        return;
    running_ = true;
    fraction_ = 0;
    clock_.start();
    ticker_.start();
    Q_EMIT progressed(0);
    const int number = ++current_;
    worker_ =
        std::jthread([this, number, song, model = std::move(model), request](std::stop_token stop) {
            auto result = core::fillTakes(
                song, model, request, 1, [this](double fraction) { fraction_ = fraction; }, stop);
            QMetaObject::invokeMethod(
                this,
                [this, number, song, result = std::move(result)] {
                    if (number == current_)
                        conclude(song, result);
                },
                Qt::QueuedConnection);
        });
}

void FillController::cancel() {
    worker_.request_stop();
}

void FillController::abandon() {
    cancel();
    ++current_;
    running_ = false;
    ticker_.stop();
}

void FillController::conclude(const core::Song& song, const Result& result) {
    lastSeconds_ = static_cast<double>(clock_.elapsed()) / 1000.0;
    running_ = false;
    ticker_.stop();
    if (!result)
        Q_EMIT failed(errorText(result.error()));
    else if (result->empty())
        Q_EMIT cancelled();
    else
        Q_EMIT finished(song, result->front());
}

}  // namespace studio::app

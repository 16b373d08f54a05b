// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/speed_meter.h"

#include "app/studio/error_text.h"
#include "core/base/background.h"
#include "core/infill/free_writer.h"
#include "core/model/model_failure.h"

#include <chrono>
#include <exception>
#include <span>
#include <utility>

namespace studio::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kMillisecondsPerTick = 200;
constexpr auto kLongest = std::chrono::seconds(3);
/// Read before the clock starts, so that the model has something to look back at.
constexpr int kWarmUp = 16;

/// Writes one sequence until `stop`, and tells the speed so far.
void write(const core::LanguageModel& model, const std::stop_token& stop,
           std::atomic<double>& eventsPerSecond) {
    core::DecodingSettings settings;
    settings.memory = model.config().memoryLength;
    settings.everyCore = true;
    const auto sequence = model.begin(settings);
    const core::Reading prompt{0, std::span(&core::kBoundary, 1)};
    core::FreeWriter writer(*sequence, sequence->read({&prompt, 1}), 1, core::SamplingSettings(),
                            0);
    Clock::time_point begin;
    for (int count = 0; !stop.stop_requested(); ++count) {
        const auto now = Clock::now();
        if (count == kWarmUp)
            begin = now;
        if (count > kWarmUp) {
            const std::chrono::duration<double> passed = now - begin;
            eventsPerSecond = (count - kWarmUp) / passed.count();
            if (passed >= kLongest)
                return;
        }
        writer.step();
    }
}

}  // namespace

SpeedMeter::SpeedMeter(QObject* parent) : QObject(parent) {
    ticker_.setInterval(kMillisecondsPerTick);
    connect(&ticker_, &QTimer::timeout, this, &SpeedMeter::changed);
}

void SpeedMeter::start(std::shared_ptr<const core::LanguageModel> model) {
    if (!model || running_)
        return;
    forget();
    running_ = true;
    ticker_.start();
    const int number = current_;
    worker_ = std::jthread([this, number, model = std::move(model)](const std::stop_token& stop) {
        core::giveWay();
        std::optional<core::Error> problem;
        try {
            write(*model, stop, eventsPerSecond_);
        } catch (const std::exception& error) {
            problem = core::modelFailed(error).value();
        }
        QMetaObject::invokeMethod(
            this,
            [this, number, problem = std::move(problem)] {
                if (number != current_)
                    return;
                running_ = false;
                ticker_.stop();
                problem_ = problem;
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

void SpeedMeter::cancel() {
    worker_.request_stop();
}

void SpeedMeter::forget() {
    // Waits for the event that is being written, some milliseconds at most.
    worker_ = {};
    ++current_;
    running_ = false;
    ticker_.stop();
    eventsPerSecond_ = 0;
    problem_.reset();
}

QString SpeedMeter::problem() const {
    return problem_ ? errorText(*problem_) : QString();
}

}  // namespace studio::app

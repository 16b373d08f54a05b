// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/polish_controller.h"

#include "app/studio/error_text.h"
#include "core/base/background.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace studio::app {

namespace {
/// How often what has been improved is shown.
constexpr std::chrono::milliseconds kShowEvery{400};
}  // namespace

PolishController::PolishController(const PolishParts& parts, QObject* parent)
    : QObject(parent), it_(parts) {
    QAction* action = it_.actions[ActionId::PolishTake];
    connect(action, &QAction::triggered, this, &PolishController::turn);
    connect(&it_.takesPanel, &widgets::TakesPanel::polishRequested, this, &PolishController::turn);
    connect(&it_.fill, &FillController::progressed, this, &PolishController::stop);
    connect(&it_.document, &widgets::Document::songReset, this, &PolishController::stop);
    connect(&it_.review, &widgets::TakeReview::takesChanged, this, &PolishController::showActions);
    connect(&it_.review, &widgets::TakeReview::changed, this, &PolishController::showActions);
    connect(&it_.models, &ModelLoader::loaded, this, &PolishController::showActions);
    showActions();
}

PolishController::~PolishController() {
    stop();
}

void PolishController::turn(bool on) {
    if (on)
        start();
    else
        stop();
    showActions();
}

void PolishController::stop() {
    worker_.request_stop();
}

void PolishController::start() {
    if (running_ || it_.fill.running() || !it_.models.model())
        return;
    auto start = it_.review.beginPolish();
    if (!start)
        return;
    running_ = true;
    core::FillRequest request;
    request.region = start->take.region;
    request.sampling = start->take.settings;
    request.seed = start->take.seed;
    const core::FillRequest& last = it_.fill.request();
    request.wishes = last.region == request.region ? last.wishes : start->song.frame.wishes;
    core::Polisher polisher(std::move(start->song), it_.models.model(), request,
                            std::move(start->take));
    worker_ =
        std::jthread([this, polisher = std::move(polisher)](const std::stop_token& stop) mutable {
            work(std::move(polisher), stop);
        });
}

void PolishController::work(core::Polisher polisher, const std::stop_token& stop) {
    core::giveWay();
    const auto post = [this](auto then) {
        QMetaObject::invokeMethod(this, std::move(then), Qt::QueuedConnection);
    };
    const auto show = [&](int steps) {
        post([this, take = polisher.take(), steps, changes = polisher.changes()] {
            it_.review.polish(take, steps, changes);
        });
    };
    using Clock = std::chrono::steady_clock;
    Clock::time_point shown = Clock::now();
    QString problem;
    int steps = 0;
    while (!stop.stop_requested()) {
        if (const auto tried = polisher.step(); !tried) {
            problem = errorText(tried.error());
            break;
        }
        ++steps;
        if (Clock::now() - shown < kShowEvery)
            continue;
        shown = Clock::now();
        show(steps);
    }
    show(steps);
    post([this, problem] { end(problem); });
}

void PolishController::end(const QString& problem) {
    running_ = false;
    it_.review.endPolish();
    if (!problem.isEmpty())
        it_.fillPanel.setMessage(problem, true);
    showActions();
}

void PolishController::showActions() {
    // A take that was kept or rejected meanwhile needs no more polish.
    const auto& takes = it_.review.takes();
    const bool goesOn = std::ranges::any_of(takes, [](const widgets::ReviewedTake& take) {
        return take.polish && take.polish->running;
    });
    if (running_ && !goesOn)
        stop();
    QAction* action = it_.actions[ActionId::PolishTake];
    action->setChecked(goesOn);
    action->setEnabled(goesOn || (it_.review.polishable() && !running_ && !it_.fill.running() &&
                                  it_.models.model() != nullptr));
}

}  // namespace studio::app

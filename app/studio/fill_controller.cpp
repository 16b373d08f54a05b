// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/fill_controller.h"

#include "app/studio/error_text.h"
#include "core/base/background.h"

#include <chrono>
#include <utility>

namespace studio::app {

namespace {
constexpr int kMillisecondsPerTick = 100;
/// Drafts are no use more often than they are looked at.
constexpr std::chrono::milliseconds kDraftEvery{kMillisecondsPerTick};
}  // namespace

class FillController::Board {
  public:
    using Clock = std::chrono::steady_clock;

    void setShare(double share) { share_ = share; }
    [[nodiscard]] double share() const { return share_; }

    void draw(const core::TakeDraft& draft) {
        const Clock::time_point now = Clock::now();
        Clock::time_point& last = drawn_[draft.number()];
        if (now - last < kDraftEvery)
            return;
        last = now;
        Draft drawn{draft.notes(), draft.share(), draft.staying()};
        const std::lock_guard lock(mutex_);
        drafts_[draft.number()] = std::move(drawn);
    }
    [[nodiscard]] std::map<std::uint32_t, Draft> takeDrafts() {
        const std::lock_guard lock(mutex_);
        return std::exchange(drafts_, {});
    }

  private:
    std::atomic<double> share_ = 0;
    /// Only the thread that fillTakes lets speak.
    std::map<std::uint32_t, Clock::time_point> drawn_;
    std::mutex mutex_;
    std::map<std::uint32_t, Draft> drafts_;
};

FillController::FillController(QObject* parent) : QObject(parent) {
    ticker_.setInterval(kMillisecondsPerTick);
    connect(&ticker_, &QTimer::timeout, this, &FillController::tell);
}

FillController::~FillController() {
    cancel();
}

double FillController::seconds() const {
    return running_ ? static_cast<double>(clock_.elapsed()) / 1000.0 : lastSeconds_;
}

double FillController::share() const {
    return board_ ? board_->share() : 0;
}

void FillController::start(const core::Song& song, std::shared_ptr<const core::LanguageModel> model,
                           const core::FillRequest& request, int count) {
    if (running_)
        return;
    running_ = true;
    request_ = request;
    clock_.start();
    ticker_.start();
    const int number = ++current_;
    board_ = std::make_shared<Board>();
    const auto post = [this, number](auto then) {
        QMetaObject::invokeMethod(
            this,
            [this, number, then = std::move(then)] {
                if (number == current_)
                    then();
            },
            Qt::QueuedConnection);
    };
    worker_ = std::jthread([this, post, song, model = std::move(model), request, count,
                            board = board_](const std::stop_token& stop) mutable {
        core::giveWay();
        core::FillEvents events;
        events.progress = [board](double share) { board->setShare(share); };
        events.wrote = [board](const core::TakeDraft& draft) { board->draw(draft); };
        events.finished = [this, post](const core::Take& take) {
            post([this, take] { Q_EMIT takeFinished(take); });
        };
        auto result = core::fillTakes(std::move(song), model, request, count, events, stop);
        const bool stopped = stop.stop_requested();
        post([this, result = std::move(result), stopped] { conclude(result, stopped); });
    });
    Q_EMIT progressed(0);
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

void FillController::tell() {
    Q_EMIT progressed(board_->share());
    for (const auto& [number, draft] : board_->takeDrafts())
        Q_EMIT drafted(number, draft.notes, draft.share, draft.staying);
}

void FillController::conclude(const Result& result, bool stopped) {
    lastSeconds_ = static_cast<double>(clock_.elapsed()) / 1000.0;
    running_ = false;
    ticker_.stop();
    if (!result)
        Q_EMIT failed(errorText(result.error()));
    else if (stopped)
        Q_EMIT cancelled();
    else
        Q_EMIT finished();
}

}  // namespace studio::app

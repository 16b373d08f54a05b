// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <thread>

namespace studio::app {

/// Runs one fill at a time in a thread of its own, on a copy of the song. Lives on the GUI thread.
class FillController : public QObject {
    Q_OBJECT

  public:
    explicit FillController(QObject* parent = nullptr);

    [[nodiscard]] bool running() const { return running_; }
    /// Since the start of the fill that runs or ran last.
    [[nodiscard]] double seconds() const;

    /// Begins a fill; finished(), cancelled() or failed() follows. Ignored while one runs.
    void start(const core::Song& song, std::shared_ptr<const core::LanguageModel> model,
               const core::FillRequest& request);
    /// Asks the fill to stop; cancelled() follows soon.
    void cancel();
    /// Stops the fill, if one runs, and tells nobody.
    void abandon();

  Q_SIGNALS:
    /// 0 … 1, some thirty times a second.
    void progressed(double fraction);
    /// The song that was filled, and the take.
    void finished(const core::Song& song, const core::Take& take);
    void cancelled();
    void failed(const QString& reason);

  private:
    std::atomic<double> fraction_ = 0;
    bool running_ = false;
    /// Counts the fills; what an abandoned one reports is ignored.
    int current_ = 0;
    double lastSeconds_ = 0;
    QElapsedTimer clock_;
    QTimer ticker_;
    std::jthread worker_;

    using Result = core::Expected<std::vector<core::Take>>;
    void conclude(const core::Song& song, const Result& result);
};

}  // namespace studio::app

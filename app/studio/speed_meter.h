// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/language_model.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

namespace studio::app {

/// Measures how fast a model writes, in a thread of its own: it writes for a moment, to nowhere.
/// Lives on the GUI thread.
class SpeedMeter : public QObject {
    Q_OBJECT

  public:
    explicit SpeedMeter(QObject* parent = nullptr);

    /// Begins, unless there is no model; changed() follows now and then, and at the end.
    void start(std::shared_ptr<const core::LanguageModel> model);
    /// Stops soon; what was measured stands.
    void cancel();
    /// What was measured no longer holds.
    void forget();
    [[nodiscard]] bool running() const { return running_; }
    /// 0 as long as nothing was measured.
    [[nodiscard]] double eventsPerSecond() const { return eventsPerSecond_; }
    /// Why the model failed; empty if it did not.
    [[nodiscard]] QString problem() const;

  Q_SIGNALS:
    void changed();

  private:
    bool running_ = false;
    /// Counts the measurements: a late end of an old one is ignored.
    int current_ = 0;
    std::atomic<double> eventsPerSecond_{0};
    std::optional<core::Error> problem_;
    QTimer ticker_;
    std::jthread worker_;
};

}  // namespace studio::app

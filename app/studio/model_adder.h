// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/model_library.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <filesystem>
#include <optional>
#include <thread>

class QTimer;

namespace studio::app {

/// Adds a model to the model library, in a thread of its own: it is read, checked, converted and
/// kept. Lives on the GUI thread.
class ModelAdder : public QObject {
    Q_OBJECT

  public:
    explicit ModelAdder(QObject* parent = nullptr);

    /// Begins, unless one is being added; changed() follows now and then, and finished().
    void start(const std::filesystem::path& path);
    /// Stops soon; nothing is kept.
    void cancel() { worker_.request_stop(); }
    [[nodiscard]] bool running() const { return running_; }
    /// The part that is read, 0 to 1.
    [[nodiscard]] double progress() const { return progress_; }
    /// What was added last; nothing if it failed or was cancelled.
    [[nodiscard]] const std::optional<core::LibraryModel>& added() const { return added_; }
    /// Why the last could not be added; empty if it could, or was cancelled.
    [[nodiscard]] QString problem() const;

  Q_SIGNALS:
    void changed();
    void finished();

  private:
    bool running_ = false;
    std::atomic<double> progress_{0};
    std::optional<core::LibraryModel> added_;
    std::optional<core::Error> problem_;
    QTimer* ticker_;
    std::jthread worker_;

    void conclude(const core::Expected<std::optional<core::LibraryModel>>& result);
};

}  // namespace studio::app

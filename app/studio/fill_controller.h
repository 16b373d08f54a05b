// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace studio::app {

/// Runs one fill at a time on a copy of the song, in threads that give way to the window. Lives on
/// the GUI thread.
class FillController : public QObject {
    Q_OBJECT

  public:
    using VoiceNotes = std::array<std::vector<core::Note>, core::kVoiceCount>;

    explicit FillController(QObject* parent = nullptr);
    ~FillController() override;

    [[nodiscard]] bool running() const { return running_; }
    /// Since the start of the fill that runs or ran last.
    [[nodiscard]] double seconds() const;

    /// How far the fill that runs or ran last has come, 0 … 1.
    [[nodiscard]] double share() const;

    /// What the fill that runs or ran last was asked for.
    [[nodiscard]] const core::FillRequest& request() const { return request_; }

    /// Begins a fill of `count` takes; finished(), cancelled() or failed() follows. Ignored while
    /// one runs.
    void start(const core::Song& song, std::shared_ptr<const core::LanguageModel> model,
               const core::FillRequest& request, int count);
    /// Asks the fill to stop; cancelled() follows soon.
    void cancel();
    /// Stops the fill, if one runs, and tells nobody.
    void abandon();

  Q_SIGNALS:
    /// 0 … 1 over all takes, some ten times a second.
    void progressed(double fraction);
    /// What take `number` has so far, how far that is, 0 … 1, and which notes of its region stay.
    void drafted(std::uint32_t number, const VoiceNotes& notes, double share,
                 const VoiceNotes& staying);
    /// One of the takes is there.
    void takeFinished(const core::Take& take);
    /// All of them are, but for those that could only have been unwanted ones.
    void finished();
    /// Those that were finished stay.
    void cancelled();
    void failed(const QString& reason);

  private:
    struct Draft {
        VoiceNotes notes;
        double share = 0;
        VoiceNotes staying;
    };
    /// What the filling threads leave for the window to see.
    class Board;

    bool running_ = false;
    /// Counts the fills; what an abandoned one reports is ignored.
    int current_ = 0;
    double lastSeconds_ = 0;
    core::FillRequest request_;
    QElapsedTimer clock_;
    QTimer ticker_;
    std::shared_ptr<Board> board_;
    std::jthread worker_;

    using Result = core::Expected<std::vector<core::Take>>;
    void tell();
    void conclude(const Result& result, bool stopped);
};

}  // namespace studio::app

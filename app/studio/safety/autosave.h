// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/safety/backups.h"
#include "app/studio/safety/journal_file.h"
#include "widgets/document/document.h"
#include "widgets/document/take_review.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <vector>

namespace studio::app {

/// Keeps the document's edits from being lost: a journal of what is not saved, flushed soon after
/// an edit, and rolling backups of the whole song. Lives on the GUI thread; a worker thread writes,
/// so that a slow disk stops nobody.
class Autosave : public QObject {
    Q_OBJECT

  public:
    struct Times {
        /// From an edit to its place in the journal.
        std::chrono::milliseconds flush{1500};
        /// From an edit to a backup.
        std::chrono::milliseconds backup{30'000};
        /// From a failure to the next attempt.
        std::chrono::milliseconds retry{10'000};
    };

    /// `folder` is the user's, and gets "recovery" and "backups" in it. (Two constructors, because
    /// a default argument cannot be a nested class.)
    Autosave(widgets::Document& document, const std::filesystem::path& folder, Times times);
    Autosave(widgets::Document& document, const std::filesystem::path& folder);
    /// Waits until everything is on the disk. What is unsaved then stays in the journal.
    ~Autosave() override;

    /// Keeps the takes of `review`, which outlives this, beside the edits.
    void keepTakesOf(const widgets::TakeReview& review);

    [[nodiscard]] static std::filesystem::path recoveryFolder(const std::filesystem::path& folder);
    [[nodiscard]] const BackupFolder& backups() const { return backups_; }

    /// The document has just been reset to what `journal` holds, `steps` of them unsaved: goes on
    /// with a journal of its own and, once that is on the disk, removes the other.
    void takeOver(LeftJournal journal, std::int64_t steps);
    /// The user has given up what is not saved, or it is saved: nothing stays to be recovered.
    void giveUp();

  Q_SIGNALS:
    /// The disk refuses. Not said again before it has worked in between.
    void failed(const QString& sentence);

  private:
    enum class Task : std::uint8_t { Journal, Backup };

    widgets::Document& document_;
    Times times_;
    BackupFolder backups_;
    JournalFile journal_;
    /// Edits that are not in the journal yet.
    std::vector<core::SongEdit> pending_;
    /// Values in the edits since the journal began.
    std::size_t volume_ = 0;
    std::int64_t stepsBefore_ = 0;
    /// A journal has begun, as far as is known here.
    bool begun_ = false;
    bool givenUp_ = false;
    const widgets::TakeReview* review_ = nullptr;
    /// The takes are not those that the journal has.
    bool takesWait_ = false;
    /// By task: the last one failed, and the user knows.
    std::array<bool, 2> failing_{};
    QTimer flushTimer_;
    QTimer backupTimer_;
    /// One thread, so that everything is written in its order.
    QThreadPool worker_;

    void followEdit(const core::SongEdit& edit);
    void followName();
    void followTakes();
    void flush();
    void flushTakes();
    void backUp();
    void removeJournal();
    [[nodiscard]] bool takesUnsaved() const { return review_ != nullptr && review_->unsaved(); }
    [[nodiscard]] bool unsaved() const {
        return (document_.edited() || takesUnsaved()) && !givenUp_;
    }
    [[nodiscard]] std::int64_t unsavedSteps() const;
    [[nodiscard]] core::UnsavedSong unsavedSong() const;
    /// From the worker: how `task` went. GUI thread.
    void conclude(Task task, const core::Expected<void>& result);
    /// Runs `write` on the worker and concludes `task` with what it gives.
    template <class Write>
    void run(Task task, Write write);
};

}  // namespace studio::app

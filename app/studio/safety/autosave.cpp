// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/autosave.h"

#include "app/studio/error_text.h"
#include "core/infill/take_history.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace studio::app {

namespace fs = std::filesystem;

namespace {

/// A journal of more than this many times the song begins anew with the song as it is.
constexpr std::size_t kMostSongs = 4;
constexpr std::size_t kLeastVolume = 10'000;

template <class T>
std::size_t volumeOf(const core::Splice<T>& splice) {
    return splice.was.size() + splice.is.size();
}

std::size_t volumeOf(const core::SongFrame& frame) {
    std::size_t spans = frame.sections.size() + frame.instruments.size();
    for (const core::Voice voice : core::kVoices)
        spans += frame.locks.spans(voice).size();
    return spans;
}

std::size_t volumeOf(const core::SongEdit& edit) {
    std::size_t volume = 1;
    for (const core::Voice voice : core::kVoices) {
        const auto& part = edit.part(voice);
        volume += volumeOf(part.notes) + volumeOf(part.volume) + volumeOf(part.timbre);
    }
    if (edit.frame())
        volume += volumeOf(edit.frame()->was) + volumeOf(edit.frame()->is);
    return volume;
}

std::size_t volumeOf(const core::Song& song) {
    std::size_t volume = song.noteCount();
    for (const core::Part& part : song.parts)
        volume += part.volume.size() + part.timbre.size();
    return volume;
}

}  // namespace

Autosave::Autosave(widgets::Document& document, const fs::path& folder, Times times)
    : document_(document),
      times_(times),
      backups_(folder / "backups"),
      journal_(recoveryFolder(folder)) {
    worker_.setMaxThreadCount(1);
    flushTimer_.setSingleShot(true);
    backupTimer_.setSingleShot(true);
    connect(&flushTimer_, &QTimer::timeout, this, &Autosave::flush);
    connect(&backupTimer_, &QTimer::timeout, this, &Autosave::backUp);
    connect(&document, &widgets::Document::editApplied, this, &Autosave::followEdit);
    connect(&document, &widgets::Document::nameChanged, this, &Autosave::followName);
    connect(&document, &widgets::Document::songReset, this, [this] {
        stepsBefore_ = 0;
        removeJournal();
        backupTimer_.stop();
    });
}

Autosave::Autosave(widgets::Document& document, const fs::path& folder)
    : Autosave(document, folder, Times()) {}

Autosave::~Autosave() {
    if (!begun_ || !pending_.empty() || takesWait_)
        flush();
    worker_.waitForDone();
}

void Autosave::keepTakesOf(const widgets::TakeReview& review) {
    review_ = &review;
    connect(&review, &widgets::TakeReview::takesChanged, this, &Autosave::followTakes);
}

fs::path Autosave::recoveryFolder(const fs::path& folder) {
    return folder / "recovery";
}

void Autosave::takeOver(LeftJournal journal, std::int64_t steps) {
    stepsBefore_ = steps;
    begun_ = true;
    // A task must be copyable.
    auto left = std::make_shared<LeftJournal>(std::move(journal));
    run(Task::Journal, [this, left, song = unsavedSong()] {
        auto started = journal_.start(song);
        if (started)
            left->remove();
        return started;
    });
}

void Autosave::giveUp() {
    givenUp_ = true;
    removeJournal();
    backupTimer_.stop();
}

void Autosave::followEdit(const core::SongEdit& edit) {
    givenUp_ = false;
    volume_ += volumeOf(edit);
    if (volume_ > kLeastVolume + kMostSongs * volumeOf(document_.song())) {
        begun_ = false;
        pending_.clear();
    }
    if (begun_)
        pending_.push_back(edit);
    if (!flushTimer_.isActive())
        flushTimer_.start(times_.flush);
    if (!backupTimer_.isActive())
        backupTimer_.start(times_.backup);
}

void Autosave::followTakes() {
    if (!takesUnsaved())
        return;
    takesWait_ = true;
    if (!flushTimer_.isActive())
        flushTimer_.start(times_.flush);
}

void Autosave::followName() {
    if (!document_.edited()) {
        stepsBefore_ = 0;
        removeJournal();
        followTakes();
    } else if (!begun_ && !flushTimer_.isActive()) {
        flushTimer_.start(times_.flush);
    }
}

std::int64_t Autosave::unsavedSteps() const {
    const QUndoStack& stack = document_.undoStack();
    const int saved = std::max(stack.cleanIndex(), 0);
    return stepsBefore_ + std::abs(stack.index() - saved);
}

core::UnsavedSong Autosave::unsavedSong() const {
    const QString& path = document_.path();
    const QString full = path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
    return {document_.song(), full.toStdString(), unsavedSteps()};
}

template <class Write>
void Autosave::run(Task task, Write write) {
    worker_.start([this, task, write = std::move(write)]() mutable {
        QMetaObject::invokeMethod(
            this, [this, task, result = write()] { conclude(task, result); }, Qt::QueuedConnection);
    });
}

void Autosave::flush() {
    flushTimer_.stop();
    if (!unsaved())
        return;
    if (!begun_) {
        begun_ = true;
        volume_ = 0;
        takesWait_ = takesUnsaved();
        run(Task::Journal, [this, song = unsavedSong()] { return journal_.start(song); });
    } else {
        run(Task::Journal, [this, edits = std::exchange(pending_, {}), steps = unsavedSteps()] {
            return journal_.append(edits, steps);
        });
    }
    flushTakes();
}

void Autosave::flushTakes() {
    if (!std::exchange(takesWait_, false))
        return;
    run(Task::Journal,
        [this, keys = document_.song().frame.unknown, history = review_->wholeHistory()] {
            return journal_.append(core::withHistory(keys, history));
        });
}

void Autosave::backUp() {
    run(Task::Backup, [this, song = document_.song(), path = document_.path()] {
        return backups_.write(song, path, QDateTime::currentDateTimeUtc());
    });
}

void Autosave::removeJournal() {
    pending_.clear();
    takesWait_ = false;
    flushTimer_.stop();
    begun_ = false;
    volume_ = 0;
    worker_.start([this] { journal_.remove(); });
}

void Autosave::conclude(Task task, const core::Expected<void>& result) {
    bool& failing = failing_[static_cast<std::size_t>(task)];
    if (result) {
        failing = false;
        return;
    }
    if (task == Task::Journal) {
        // The next one begins anew with the whole song.
        begun_ = false;
        pending_.clear();
        flushTimer_.start(times_.retry);
    } else {
        backupTimer_.start(times_.backup);
    }
    if (!std::exchange(failing, true))
        Q_EMIT failed(
            tr("What you edit is not kept safe at the moment. %1").arg(errorText(result.error())));
}

}  // namespace studio::app

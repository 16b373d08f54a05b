// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/journal_file.h"

#include "core/base/file.h"

#include <QUuid>

#include <algorithm>
#include <system_error>
#include <utility>

namespace studio::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kJournal = ".journal";
constexpr const char* kLock = ".lock";
constexpr std::uint64_t kLargestJournal = std::uint64_t{1} << 30;

QString textOf(const fs::path& path) {
    return QString::fromStdString(path.string());
}

fs::path withEnding(fs::path path, const char* ending) {
    return path.replace_extension(ending);
}

/// A lock holds as long as its program lives, however long that is.
std::unique_ptr<QLockFile> lockAt(const fs::path& path) {
    auto lock = std::make_unique<QLockFile>(textOf(path));
    lock->setStaleLockTime(0);
    return lock;
}

/// The files of `folder` with that ending.
std::vector<fs::path> filesIn(const fs::path& folder, const char* ending) {
    std::vector<fs::path> files;
    std::error_code error;
    for (auto each = fs::directory_iterator(folder, error);
         !error && each != fs::directory_iterator(); each.increment(error)) {
        if (each->path().extension() == ending)
            files.push_back(each->path());
    }
    return files;
}

fs::file_time_type timeOf(const fs::path& path) {
    std::error_code error;
    return fs::last_write_time(path, error);
}

}  // namespace

JournalFile::JournalFile(fs::path folder)
    : folder_(std::move(folder)),
      path_(folder_ /
            (QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() + kJournal)),
      lock_(textOf(withEnding(path_, kLock))) {
    lock_.setStaleLockTime(0);
}

core::Expected<void> JournalFile::start(const core::UnsavedSong& song) {
    good_ = false;
    std::error_code error;
    fs::create_directories(folder_, error);
    if (!lock_.isLocked() && !error)
        lock_.tryLock(0);
    const auto started = core::writeFileAtomically(path_, writer_.begin(song));
    good_ = started.has_value();
    return started;
}

core::Expected<void> JournalFile::append(std::span<const core::SongEdit> edits,
                                         std::int64_t steps) {
    std::string text;
    for (const core::SongEdit& edit : edits)
        text += writer_.add(edit);
    text += writer_.addSteps(steps);
    return add(text);
}

core::Expected<void> JournalFile::append(const core::UnknownKeys& keys) {
    return add(writer_.addKeys(keys));
}

core::Expected<void> JournalFile::add(const std::string& text) {
    if (!good_)
        return {};
    auto added = core::appendToFile(path_, text);
    good_ = added.has_value();
    return added;
}

void JournalFile::remove() {
    good_ = false;
    std::error_code error;
    fs::remove(path_, error);
}

LeftJournal::LeftJournal(fs::path path, std::unique_ptr<QLockFile> lock)
    : path_(std::move(path)), lock_(std::move(lock)) {}

std::vector<LeftJournal> LeftJournal::in(const fs::path& folder) {
    // A program that ended badly with nothing unsaved leaves only its lock.
    for (const fs::path& path : filesIn(folder, kLock)) {
        if (!fs::exists(withEnding(path, kJournal)))
            lockAt(path)->tryLock(0);
    }
    std::vector<LeftJournal> journals;
    for (const fs::path& path : filesIn(folder, kJournal)) {
        auto lock = lockAt(withEnding(path, kLock));
        if (lock->tryLock(0))
            journals.push_back(LeftJournal(path, std::move(lock)));
    }
    std::ranges::sort(journals, std::ranges::greater(),
                      [](const LeftJournal& each) { return timeOf(each.path_); });
    return journals;
}

core::Expected<core::UnsavedSong> LeftJournal::read() const {
    return core::readTextFile(path_, kLargestJournal).and_then([](const std::string& text) {
        return core::readJournal(text);
    });
}

void LeftJournal::remove() {
    std::error_code error;
    fs::remove(path_, error);
}

void LeftJournal::setAside() {
    std::error_code error;
    const fs::path aside = withEnding(path_, ".damaged");
    fs::rename(path_, aside, error);
    if (!error)
        path_ = aside;
}

}  // namespace studio::app

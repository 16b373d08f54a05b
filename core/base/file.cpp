// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

std::string reason(int code) {
    return std::generic_category().message(code);
}

tl::unexpected<Error> writeFailure(const fs::path& path, int code) {
    return failure(STUDIO_TRANSLATE("core",
                                    "%1 could not be written (%2) and is as it was; choose "
                                    "another place or free some room."),
                   path.string(), reason(code));
}

tl::unexpected<Error> notOpened(const fs::path& path, int code) {
    return failure(STUDIO_TRANSLATE("core", "%1 could not be opened (%2); check its permissions."),
                   path.string(), reason(code));
}

/// The file that a chain of symbolic links ends in, whether it exists or not.
fs::path linkTarget(const fs::path& path) {
    constexpr int kLongestChain = 40;
    fs::path target = path;
    for (int i = 0; i < kLongestChain; ++i) {
        std::error_code noLink;
        const fs::path next = fs::read_symlink(target, noLink);
        if (noLink)
            break;
        target = target.parent_path() / next;
    }
    return target;
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

Expected<void> writeAll(int file, std::span<const std::uint8_t> contents, const fs::path& path) {
    while (!contents.empty()) {
        const ssize_t written = ::write(file, contents.data(), contents.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return writeFailure(path, errno);
        contents = contents.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

/// Makes the rename itself durable; a file system that cannot is left as it is.
void syncFolder(const fs::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

}  // namespace

std::string lowerExtension(const fs::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending;
}

Expected<Bytes> readFile(const fs::path& path, std::uint64_t limit) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::none)
        return notOpened(path, error.value());
    if (!fs::exists(status))
        return failure(STUDIO_TRANSLATE("core", "%1 does not exist; check the name."),
                       path.string());
    if (fs::is_directory(status))
        return failure(STUDIO_TRANSLATE("core", "%1 is a folder; choose a file in it."),
                       path.string());
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return notOpened(path, errno);
    const auto tooLarge = [&] {
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 is larger than the %2 bytes that such a file may have; "
                                        "it is probably another kind of file."),
                       path.string(), limit);
    };
    Bytes bytes;
    constexpr std::size_t kBlock = 1 << 20;
    if (fs::is_regular_file(status)) {
        const std::uint64_t size = fs::file_size(path, error);
        if (!error && size > limit)
            return tooLarge();
        bytes.reserve(error ? 0 : size + kBlock);
    }
    while (stream) {
        const std::size_t old = bytes.size();
        bytes.resize(old + kBlock);
        stream.read(reinterpret_cast<char*>(bytes.data() + old), kBlock);
        bytes.resize(old + static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > limit)
            return tooLarge();
    }
    if (stream.bad())
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 could not be read to its end; the disk or "
                                        "the connection to it may have failed."),
                       path.string());
    return bytes;
}

Expected<std::string> readTextFile(const fs::path& path, std::uint64_t limit) {
    return readFile(path, limit).map([](const Bytes& bytes) {
        return std::string(bytes.begin(), bytes.end());
    });
}

fs::path partialName(const fs::path& path) {
    const fs::path target = linkTarget(path);
    return target.parent_path() /
           ("." + target.filename().string() + ".part-" + std::to_string(::getpid()));
}

Expected<void> moveIntoPlace(const fs::path& partial, const fs::path& path) {
    const fs::path target = linkTarget(path);
    const auto fail = [&](int code) {
        ::unlink(partial.c_str());
        return writeFailure(path, code);
    };
    const int file = ::open(partial.c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return fail(errno);
    struct stat old {};
    if (::stat(target.c_str(), &old) == 0)
        ::fchmod(file, old.st_mode & 07777);
    const int synced = ::fsync(file);
    const int syncError = errno;
    ::close(file);
    if (synced != 0)
        return fail(syncError);
    if (::rename(partial.c_str(), target.c_str()) != 0)
        return fail(errno);
    syncFolder(folderOf(target));
    return {};
}

Expected<void> checkWritable(const fs::path& path) {
    const fs::path target = linkTarget(path);
    struct stat old {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode))
        return writeFailure(path, EISDIR);
    // A file that its owner protects is not replaced, although renaming could.
    if ((exists && ::access(target.c_str(), W_OK) != 0) ||
        ::access(folderOf(target).c_str(), W_OK | X_OK) != 0)
        return writeFailure(path, errno);
    return {};
}

Expected<void> writeFileAtomically(const fs::path& path, std::span<const std::uint8_t> contents) {
    if (auto writable = checkWritable(path); !writable)
        return writable;
    const fs::path partial = partialName(path);
    const int file = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0)
        return writeFailure(path, errno);
    auto written = writeAll(file, contents, path);
    if (::close(file) != 0 && written)
        written = writeFailure(path, errno);
    if (!written) {
        ::unlink(partial.c_str());
        return written;
    }
    return moveIntoPlace(partial, path);
}

Expected<void> writeFileAtomically(const fs::path& path, std::string_view contents) {
    return writeFileAtomically(
        path, std::span(reinterpret_cast<const std::uint8_t*>(contents.data()), contents.size()));
}

Expected<void> appendToFile(const std::filesystem::path& path, std::string_view contents) {
    const int file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (file < 0)
        return writeFailure(path, errno);
    const off_t end = ::lseek(file, 0, SEEK_END);
    auto written = writeAll(
        file, std::span(reinterpret_cast<const std::uint8_t*>(contents.data()), contents.size()),
        path);
    if (written && ::fsync(file) != 0)
        written = writeFailure(path, errno);
    if (!written && end >= 0 && ::ftruncate(file, end) == 0)
        ::fsync(file);
    ::close(file);
    return written;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/mapped_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace studio::core {

namespace {

tl::unexpected<Error> unreadable(const std::filesystem::path& path, int reason) {
    return failure(STUDIO_TRANSLATE("core", "%1 could not be opened (%2); check its permissions."),
                   path.string(), std::generic_category().message(reason));
}

}  // namespace

Expected<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return unreadable(path, errno);
    struct stat about {};
    void* memory = MAP_FAILED;
    int reason = ENODATA;
    if (::fstat(file, &about) == 0 && about.st_size > 0) {
        memory = ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE,
                        file, 0);
        reason = errno;
    }
    ::close(file);
    if (memory == MAP_FAILED)
        return unreadable(path, reason);
    return MappedFile(
        {static_cast<const std::uint8_t*>(memory), static_cast<std::size_t>(about.st_size)});
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    if (!bytes_.empty())
        ::munmap(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
}

}  // namespace studio::core

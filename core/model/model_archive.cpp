// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/foreign_text.h"
#include "core/base/sha256.h"
#include "core/model/model_parts.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

constexpr int kMostEntries = 10'000;
constexpr std::size_t kMostTexts = 64;
/// What an archive may hold unpacked; LakhNES's hold 0.2 GiB.
constexpr std::uint64_t kLargestContents = std::uint64_t{4} << 30;
/// Weights hardly shrink when they are packed; where an archive claims more, memory grows as they
/// come.
constexpr std::uint64_t kLikelyRatio = 4;

tl::unexpected<Error> damaged() {
    return failure(STUDIO_TRANSLATE("core",
                                    "The archive is cut off, damaged, or not a .tar.gz; "
                                    "download it again."));
}

tl::unexpected<Error> unsafe(std::string_view name) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The archive holds \"%1\", which leads out of it; it was "
                                    "not opened, get it from where LakhNES publishes it."),
                   quotable(name));
}

tl::unexpected<Error> tooLarge() {
    return failure(STUDIO_TRANSLATE("core",
                                    "The archive holds more than a model can have; choose "
                                    "the archive of a model."));
}

/// Feeds a file to libarchive and sums what it reads.
class SummedFile {
  public:
    explicit SummedFile(const fs::path& path) : stream_(path, std::ios::binary) {
        std::error_code error;
        size_ = fs::file_size(path, error);
    }

    [[nodiscard]] bool good() const { return stream_.is_open() && size_ <= kLargestWeights; }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] double part() const {
        return size_ == 0 ? 1 : static_cast<double>(done_) / static_cast<double>(size_);
    }

    /// The next block; empty at the end.
    std::span<const std::uint8_t> next() {
        stream_.read(reinterpret_cast<char*>(block_.data()),
                     static_cast<std::streamsize>(block_.size()));
        const auto count = static_cast<std::size_t>(stream_.gcount());
        const auto block = std::span<const std::uint8_t>(block_).first(count);
        done_ += count;
        sum_.add(block);
        return block;
    }

    /// The sum of the whole file; reads what libarchive left of it.
    std::string finish() {
        while (!next().empty()) {
        }
        return sum_.finish();
    }

    static la_ssize_t read(archive* /*reader*/, void* self, const void** block) {
        const auto bytes = static_cast<SummedFile*>(self)->next();
        *block = bytes.data();
        return static_cast<la_ssize_t>(bytes.size());
    }

  private:
    std::ifstream stream_;
    std::uint64_t size_ = 0;
    std::uint64_t done_ = 0;
    std::vector<std::uint8_t> block_ = std::vector<std::uint8_t>(1 << 18);
    Sha256 sum_;
};

/// Small files of the folders in an archive, until it is known which of them is the model's.
struct FolderTexts {
    std::optional<std::string> config;
    std::optional<std::string> vocabulary;
};

/// Goes once through an archive and keeps what a model is made of.
class ArchiveWalk {
  public:
    ArchiveWalk(const fs::path& path, const ModelReading& reading)
        : file_(path), reading_(reading), reader_(archive_read_new(), archive_read_free) {}

    [[nodiscard]] bool stopped() const { return reading_.stop.stop_requested(); }

    Expected<void> run() {
        if (!file_.good())
            return damaged();
        archive_read_support_filter_gzip(reader_.get());
        archive_read_support_format_tar(reader_.get());
        if (archive_read_open(reader_.get(), &file_, nullptr, SummedFile::read, nullptr) !=
            ARCHIVE_OK)
            return damaged();
        archive_entry* entry = nullptr;
        for (int i = 0; !stopped(); ++i) {
            const int status = archive_read_next_header(reader_.get(), &entry);
            if (status == ARCHIVE_EOF)
                return {};
            // A warning tells of a name that the system's language has no letters for.
            if ((status != ARCHIVE_OK && status != ARCHIVE_WARN) || i >= kMostEntries)
                return damaged();
            if (auto taken = take(entry); !taken)
                return taken;
        }
        return {};
    }

    /// The model that was found.
    Expected<ModelParts> finish() {
        if (parts_.weightsName.empty())
            return failure(STUDIO_TRANSLATE("core",
                                            "The archive holds neither model.safetensors nor "
                                            "model.pt; choose the archive of a model."));
        FolderTexts& texts = texts_[folder_];
        parts_.config = std::move(texts.config);
        parts_.vocabulary = std::move(texts.vocabulary);
        parts_.name = folder_.filename().string();
        parts_.archived = true;
        if (reading_.wantSum)
            parts_.sha256 = file_.finish();
        return std::move(parts_);
    }

  private:
    SummedFile file_;
    const ModelReading& reading_;
    Reader reader_;
    std::uint64_t contents_ = 0;
    ModelParts parts_;
    fs::path folder_;
    std::map<fs::path, FolderTexts> texts_;

    static std::string nameOf(archive_entry* entry) {
        const char* name = archive_entry_pathname_utf8(entry);
        if (name == nullptr)
            name = archive_entry_pathname(entry);
        return name == nullptr ? std::string() : std::string(name);
    }

    Expected<void> take(archive_entry* entry) {
        const std::string name = nameOf(entry);
        const fs::path path = fs::path(name).lexically_normal();
        if (path.is_absolute() || (!path.empty() && *path.begin() == ".."))
            return unsafe(name);
        const std::string file = path.filename().string();
        const bool weights = std::ranges::find(kWeightNames, file) != std::end(kWeightNames);
        const bool text = file == kConfigName || file == kVocabularyName;
        if ((weights || text) &&
            (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr))
            return failure(STUDIO_TRANSLATE("core",
                                            "The archive holds a link in place of %1; get it "
                                            "from where LakhNES publishes it."),
                           file);
        if (weights)
            return takeWeights(path, entry);
        if (text)
            return takeText(path);
        return readData(nullptr, kLargestContents);
    }

    Expected<void> takeWeights(const fs::path& path, archive_entry* entry) {
        const std::string file = path.filename().string();
        const bool first = parts_.weightsName.empty();
        if (!first && path.parent_path() != folder_)
            return failure(STUDIO_TRANSLATE("core",
                                            "The archive holds several models; unpack it and "
                                            "choose the folder of one."));
        const auto* rank = std::ranges::find(kWeightNames, file);
        if (!first && rank >= std::ranges::find(kWeightNames, parts_.weightsName))
            return readData(nullptr, kLargestContents);
        folder_ = path.parent_path();
        parts_.weightsName = file;
        parts_.weights = {};
        const auto claimed =
            static_cast<std::uint64_t>(std::max<la_int64_t>(0, archive_entry_size(entry)));
        if (claimed > kLargestWeights)
            return tooLarge();
        parts_.weights.reserve(std::min(claimed, kLikelyRatio * file_.size()));
        return readData(&parts_.weights, kLargestWeights);
    }

    Expected<void> takeText(const fs::path& path) {
        Bytes bytes;
        if (auto read = readData(&bytes, kLargestModelText); !read)
            return read;
        FolderTexts& texts = texts_[path.parent_path()];
        (path.filename() == kConfigName ? texts.config : texts.vocabulary)
            .emplace(bytes.begin(), bytes.end());
        if (texts_.size() > kMostTexts)
            return damaged();
        return {};
    }

    /// Reads the data of the entry to its end, and keeps them in `kept` unless that is nullptr.
    Expected<void> readData(Bytes* kept, std::uint64_t limit) {
        std::array<std::uint8_t, 1 << 16> block;
        std::uint64_t total = 0;
        while (!stopped()) {
            const la_ssize_t count = archive_read_data(reader_.get(), block.data(), block.size());
            if (count < 0)
                return damaged();
            if (count == 0)
                return {};
            total += static_cast<std::uint64_t>(count);
            contents_ += static_cast<std::uint64_t>(count);
            if (total > limit || contents_ > kLargestContents)
                return tooLarge();
            if (kept != nullptr)
                kept->insert(kept->end(), block.begin(), block.begin() + count);
            if (reading_.progress)
                reading_.progress(file_.part());
        }
        return {};
    }
};

}  // namespace

Expected<std::optional<ModelParts>> readModelArchive(const fs::path& path,
                                                     const ModelReading& reading) {
    ArchiveWalk walk(path, reading);
    const auto place = path.filename().string();
    if (auto walked = walk.run(); !walked)
        return tl::unexpected<Error>(walked.error().at(place));
    if (walk.stopped())
        return std::nullopt;
    auto parts = walk.finish();
    if (!parts)
        return tl::unexpected<Error>(parts.error().at(place));
    if (parts->name.empty())
        parts->name = fs::path(place).stem().stem().string();
    return std::optional(std::move(*parts));
}

}  // namespace studio::core

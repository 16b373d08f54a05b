// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/corpus_writer.h"

#include "core/base/file.h"
#include "core/corpus/corpus_header.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace studio::core {

namespace {

template <class T>
std::span<const std::uint8_t> bytesOf(std::span<const T> items) {
    return {reinterpret_cast<const std::uint8_t*>(items.data()), items.size_bytes()};
}

}  // namespace

CorpusWriter::CorpusWriter(std::filesystem::path path, const CorpusTiming& timing)
    : path_(std::move(path)),
      partial_(partialName(path_)),
      timing_(timing),
      stream_(partial_, std::ios::binary | std::ios::trunc) {}

CorpusWriter::~CorpusWriter() {
    if (partial_.empty())
        return;
    std::error_code error;
    std::filesystem::remove(partial_, error);
}

Expected<std::unique_ptr<CorpusWriter>> CorpusWriter::create(const std::filesystem::path& path,
                                                             const CorpusTiming& timing) {
    if (auto writable = checkWritable(path); !writable)
        return tl::unexpected(writable.error());
    std::unique_ptr<CorpusWriter> writer(new CorpusWriter(path, timing));
    const CorpusHeader header;
    writer->stream_.write(reinterpret_cast<const char*>(&header), sizeof header);
    return writer;
}

void CorpusWriter::write(std::span<const std::uint8_t> bytes) {
    sum_.add(bytes);
    stream_.write(reinterpret_cast<const char*>(bytes.data()),
                  static_cast<std::streamsize>(bytes.size()));
}

void CorpusWriter::add(std::span<const PieceNote> notes, std::uint32_t group) {
    pieces_.push_back({noteCount_, static_cast<std::uint32_t>(notes.size()), group});
    noteCount_ += notes.size();
    write(bytesOf(notes));
}

Expected<void> CorpusWriter::finish() {
    write(bytesOf(std::span<const PieceEntry>(pieces_)));
    CorpusHeader header;
    header.timing = static_cast<std::uint32_t>(timing_.timing);
    header.samplesPerFrame = timing_.samplesPerFrame;
    header.noteCount = noteCount_;
    header.pieceCount = pieces_.size();
    const std::string sum = sum_.finish();
    std::ranges::copy_n(sum.begin(),
                        static_cast<std::ptrdiff_t>(std::min(sum.size(), header.sum.size())),
                        header.sum.begin());
    stream_.seekp(0);
    stream_.write(reinterpret_cast<const char*>(&header), sizeof header);
    stream_.close();
    if (!stream_)
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 could not be written (%2) and is as it was; choose "
                                        "another place or free some room."),
                       path_.string(), std::generic_category().message(errno));
    return moveIntoPlace(std::exchange(partial_, {}), path_);
}

}  // namespace studio::core

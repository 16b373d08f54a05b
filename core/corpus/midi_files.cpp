// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/midi_files.h"

#include "core/corpus/midi_archive.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

Expected<std::vector<fs::path>> midiFilesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (isMidiName(entry->path()))
            files.push_back(entry->path());
    }
    if (error)
        return failure(STUDIO_TRANSLATE("core",
                                        "The folder %1 could not be read whole (%2); check its "
                                        "name and permissions."),
                       folder.string(), error.message());
    std::ranges::sort(files);
    return files;
}

}  // namespace

Expected<std::vector<fs::path>> midiFilesIn(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error) ? std::vector{path} : midiFilesBelow(path);
}

bool isMidiName(const fs::path& path) {
    const std::string ending = lowerExtension(path);
    return ending == ".mid" || ending == ".midi";
}

Expected<void> walkMidiFiles(const fs::path& path, std::size_t limit,
                             const std::function<void(FoundMidiFile)>& found,
                             const std::stop_token& stop) {
    std::error_code error;
    if (fs::is_regular_file(path, error) && !isMidiName(path))
        return walkMidiArchive(path, limit, found, stop);
    const auto files = midiFilesIn(path);
    if (!files)
        return tl::unexpected(files.error());
    for (std::size_t i = 0; i < files->size() && !stop.stop_requested(); ++i) {
        const bool tooLarge = fs::file_size((*files)[i], error) > limit && !error;
        auto bytes = readFile((*files)[i], limit);
        found({(*files)[i].string(), bytes ? std::move(*bytes) : Bytes(), tooLarge,
               static_cast<double>(i + 1) / static_cast<double>(files->size())});
    }
    return {};
}

}  // namespace studio::core

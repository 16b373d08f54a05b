// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/model_parts.h"

#include "core/base/sha256.h"

#include <array>
#include <fstream>
#include <string_view>
#include <utility>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr std::array<char, 2> kGzipStart{'\x1f', '\x8b'};
/// Where and what a tar archive says of itself (POSIX.1-1988).
constexpr std::size_t kTarMark = 257;
constexpr std::string_view kTarWord = "ustar";

bool isArchive(const fs::path& path) {
    std::array<char, kTarMark + kTarWord.size()> start{};
    std::ifstream stream(path, std::ios::binary);
    stream.read(start.data(), start.size());
    return std::equal(kGzipStart.begin(), kGzipStart.end(), start.begin()) ||
           std::string_view(start.data(), start.size()).ends_with(kTarWord);
}

Expected<fs::path> findWeights(const fs::path& folder) {
    std::error_code error;
    for (const char* name : kWeightNames) {
        if (fs::exists(folder / name, error))
            return folder / name;
    }
    return failure(STUDIO_TRANSLATE("core",
                                    "The folder %1 holds neither model.safetensors nor "
                                    "model.pt; choose the folder of a model."),
                   folder.string());
}

/// The text of a file that may be missing.
Expected<std::optional<std::string>> readPart(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error))
        return std::nullopt;
    return readTextFile(path, kLargestModelText).map([](std::string text) {
        return std::optional(std::move(text));
    });
}

Expected<std::optional<ModelParts>> readLoose(const fs::path& weights,
                                              const ModelReading& reading) {
    std::error_code error;
    // A pipe might never end, and a device is no model.
    if (!fs::is_regular_file(weights, error))
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 is not a file that can hold a model; choose "
                                        "another."),
                       weights.string());
    auto bytes = readFile(weights, kLargestWeights);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (reading.stop.stop_requested())
        return std::nullopt;
    const fs::path folder = weights.parent_path();
    ModelParts parts;
    parts.name =
        fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, error).filename().string();
    parts.weightsName = weights.filename().string();
    parts.weights = std::move(*bytes);
    for (const auto& [name, part] :
         {std::pair{kConfigName, &parts.config}, {kVocabularyName, &parts.vocabulary}}) {
        auto text = readPart(folder / name);
        if (!text)
            return tl::unexpected(text.error());
        *part = std::move(*text);
    }
    if (reading.wantSum)
        parts.sha256 = sha256Of(parts.weights);
    return parts;
}

}  // namespace

Expected<std::optional<ModelParts>> readModelParts(const fs::path& path,
                                                   const ModelReading& reading) {
    std::error_code error;
    if (!fs::exists(path, error))
        return failure(STUDIO_TRANSLATE("core", "There is no model at %1; check the path."),
                       path.string());
    if (!fs::is_directory(path, error))
        return fs::is_regular_file(path, error) && isArchive(path) ? readModelArchive(path, reading)
                                                                   : readLoose(path, reading);
    const auto weights = findWeights(path);
    if (!weights)
        return tl::unexpected(weights.error());
    return readLoose(*weights, reading);
}

}  // namespace studio::core

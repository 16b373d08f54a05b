// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace studio::core {

/// The files of a model in main memory, as they are; none of them is looked into. A value, any
/// thread.
struct ModelParts {
    /// How the model is called where it lies: its folder, or the archive.
    std::string name;
    std::string weightsName;
    Bytes weights;
    std::optional<std::string> config;
    std::optional<std::string> vocabulary;
    /// SHA-256 of the archive, or of the weights where there is none; empty unless asked for.
    std::string sha256;
    bool archived = false;
};

/// How to read, and who watches.
struct ModelReading {
    bool wantSum = false;
    /// Called now and then from the reading thread with the part that is read, 0 to 1.
    std::function<void(double)> progress;
    std::stop_token stop;
};

/// Largest weights that are read, in bytes; a vocabulary or configuration has at most the other.
inline constexpr std::uint64_t kLargestWeights = std::uint64_t{2} << 30;
inline constexpr std::uint64_t kLargestModelText = std::uint64_t{1} << 20;

/// Names of weights in the folder of a model, best first.
inline constexpr const char* kWeightNames[] = {"model.safetensors", "model.pt", "state_dict.pt",
                                               "state_dict.zip.pt"};
inline constexpr const char* kConfigName = "config.json";
inline constexpr const char* kVocabularyName = "vocab.txt";

/// Reads the files of the model at `path`: a folder, a file of weights with the others beside it,
/// or an archive (.tar.gz, .tar) that holds such a folder. Nothing if it was stopped. Errors are
/// one sentence and name what is missing.
[[nodiscard]] Expected<std::optional<ModelParts>> readModelParts(const std::filesystem::path& path,
                                                                 const ModelReading& reading);

/// The same for an archive, which is read in one go without being unpacked anywhere: names that
/// lead out of it and links are refused, and at most 4 GiB are looked through.
[[nodiscard]] Expected<std::optional<ModelParts>> readModelArchive(
    const std::filesystem::path& path, const ModelReading& reading);

}  // namespace studio::core

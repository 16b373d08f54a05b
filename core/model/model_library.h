// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/model_config.h"
#include "core/model/model_parts.h"
#include "core/model/provenance.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

struct Checkpoint;

/// A model that can be called by its name.
struct LibraryModel {
    std::string name;
    std::filesystem::path folder;
    /// Of its weights.
    std::uint64_t bytes = 0;
    std::size_t parameters = 0;
    ModelConfig config;
    Provenance provenance;
    bool isDefault = false;
    /// Why it cannot be used, as far as its small files tell.
    std::optional<Error> problem;
};

/// What to add, and how it is to be called.
struct ModelAddition {
    /// Whatever readModelParts takes.
    std::filesystem::path path;
    /// Empty for a name after the model's own; the program then finds one that is free.
    std::string name;
};

/// The models of the user: each in a folder of its own below the data folder, as safetensors with
/// config.json, vocab.txt and provenance.json, whatever form it came in. The built-in model is one
/// of them and cannot be removed. Changes are all or nothing and locked against other programs;
/// what a crash left behind goes with the next change. Holds no state: any thread, and the window
/// and the command line see the same.
class ModelLibrary {
  public:
    /// `dataFolder` need not exist.
    ModelLibrary(std::filesystem::path dataFolder, std::filesystem::path builtIn);

    /// The built-in model first, the others by name.
    [[nodiscard]] std::vector<LibraryModel> list() const;

    [[nodiscard]] std::optional<std::filesystem::path> find(const std::string& name) const;

    /// The folder of the model that is used where none is asked for: the built-in one unless
    /// another was chosen and is still there.
    [[nodiscard]] std::filesystem::path defaultModel() const;

    /// What the user means by `text`: a path if there is such a file or folder, else the name of a
    /// model; the default if it is empty.
    [[nodiscard]] std::filesystem::path resolve(const std::string& text) const;

    /// Reads, checks and converts a model and keeps it. Nothing if it was stopped. Blocks.
    [[nodiscard]] Expected<std::optional<LibraryModel>> add(const ModelAddition& addition,
                                                            ModelReading reading) const;

    /// Removes a model for good; the built-in one becomes the default if it was.
    [[nodiscard]] Expected<void> remove(const std::string& name) const;

    [[nodiscard]] Expected<void> setDefault(const std::string& name) const;

  private:
    std::filesystem::path dataFolder_;
    std::filesystem::path builtIn_;

    [[nodiscard]] std::string builtInName() const;
    [[nodiscard]] std::filesystem::path modelsFolder() const { return dataFolder_ / "models"; }
    [[nodiscard]] std::filesystem::path defaultFile() const {
        return dataFolder_ / "default-model";
    }
    [[nodiscard]] std::string freeName(const std::string& wanted) const;
    /// Writes a model that was read, under a name that is free.
    [[nodiscard]] Expected<std::optional<LibraryModel>> keep(const std::string& wantedName,
                                                             Checkpoint& checkpoint,
                                                             const Provenance& provenance,
                                                             const std::stop_token& stop) const;
    [[nodiscard]] LibraryModel describe(const std::string& name,
                                        const std::filesystem::path& folder) const;
};

}  // namespace studio::core

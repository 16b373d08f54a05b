// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/language_model.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace studio::cli {

/// What a model can be named by; app::modelLibrary() resolves it.
inline constexpr const char* kModelHelp =
    "Name of a model (see lakhnes models), its directory, archive or model.pt";

/// --model, --device and --dtype.
struct ModelOptions {
    std::string path;
    std::string deviceName = "auto";
    std::string precisionName = "auto";

    void addTo(CLI::App& command);
    /// --device and --dtype alone.
    void addRunningTo(CLI::App& command);
    /// The asked-for model, or the default one.
    [[nodiscard]] std::filesystem::path chosenPath() const;
    [[nodiscard]] core::Device device() const;
    [[nodiscard]] core::Precision precision() const;
    [[nodiscard]] core::Expected<std::shared_ptr<const core::LanguageModel>> load() const;
};

}  // namespace studio::cli

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

/// --model and --device.
struct ModelOptions {
    std::string path;
    std::string deviceName = "auto";

    void addTo(CLI::App& command);
    /// The asked-for model, or the built-in one.
    [[nodiscard]] std::filesystem::path chosenPath() const;
    [[nodiscard]] core::Device device() const;
    [[nodiscard]] core::Expected<std::shared_ptr<const core::LanguageModel>> load() const;
};

}  // namespace studio::cli

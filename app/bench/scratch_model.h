// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/checkpoint.h"

#include <filesystem>

namespace studio::bench {

/// A model directory with random weights that lasts as long as this, so that loading is measured
/// like that of any model. Move-only.
class ScratchModel {
  public:
    /// Writes the network into the system's folder for temporary files.
    static core::Expected<ScratchModel> make(const core::ModelConfig& config);

    ScratchModel(ScratchModel&& other) noexcept : folder_(std::move(other.folder_)) {
        other.folder_.clear();
    }
    ScratchModel& operator=(ScratchModel&&) = delete;
    ~ScratchModel();

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;

    explicit ScratchModel(std::filesystem::path folder) : folder_(std::move(folder)) {}
};

}  // namespace studio::bench

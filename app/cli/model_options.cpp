// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/model_options.h"

#include "app/common/resource_paths.h"

namespace studio::cli {

void ModelOptions::addTo(CLI::App& command) {
    command.add_option("--model", path, "Model directory or LakhNES model.pt (built-in model)")
        ->type_name("DIR");
    command.add_option("--device", device, "Where the network runs (auto)")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->type_name("auto|cpu|cuda");
}

core::Expected<std::shared_ptr<const core::LanguageModel>> ModelOptions::load() const {
    const core::Device chosen = device == "cuda"  ? core::Device::Cuda
                                : device == "cpu" ? core::Device::Cpu
                                                  : core::Device::Auto;
    return core::loadModel(path.empty() ? app::builtInModelPath() : std::filesystem::path(path),
                           chosen);
}

}  // namespace studio::cli

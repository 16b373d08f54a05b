// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/model_options.h"

#include "app/common/resource_paths.h"

namespace studio::cli {

void ModelOptions::addTo(CLI::App& command) {
    command.add_option("--model", path, kModelHelp + std::string(" (the default model)"))
        ->type_name("MODEL");
    command.add_option("--device", deviceName, "Where the network runs (auto)")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->type_name("auto|cpu|cuda");
}

std::filesystem::path ModelOptions::chosenPath() const {
    return app::modelLibrary().resolve(path);
}

core::Device ModelOptions::device() const {
    return deviceName == "cuda"  ? core::Device::Cuda
           : deviceName == "cpu" ? core::Device::Cpu
                                 : core::Device::Auto;
}

core::Expected<std::shared_ptr<const core::LanguageModel>> ModelOptions::load() const {
    return core::loadModel(chosenPath(), device());
}

}  // namespace studio::cli

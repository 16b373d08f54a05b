// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/model_options.h"

#include "app/common/resource_paths.h"

namespace studio::cli {

void ModelOptions::addTo(CLI::App& command) {
    command.add_option("--model", path, kModelHelp + std::string(" (the default model)"))
        ->type_name("MODEL");
    addRunningTo(command);
}

void ModelOptions::addRunningTo(CLI::App& command) {
    command
        .add_option("--device", deviceName,
                    "Where the network runs: auto is a GPU if there is one (auto)")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->type_name("auto|cpu|cuda");
    command
        .add_option("--dtype", precisionName,
                    "Numbers that the network is run with (" + precisionName + ")")
        ->check(CLI::IsMember({"auto", "fp32", "bf16", "int8"}))
        ->type_name("auto|fp32|bf16|int8");
}

std::filesystem::path ModelOptions::chosenPath() const {
    return app::modelLibrary().resolve(path);
}

core::Device ModelOptions::device() const {
    return deviceName == "cuda"  ? core::Device::Cuda
           : deviceName == "cpu" ? core::Device::Cpu
                                 : core::Device::Auto;
}

core::Precision ModelOptions::precision() const {
    return core::precisionNamed(precisionName).value_or(core::Precision::Auto);
}

core::Expected<std::shared_ptr<const core::LanguageModel>> ModelOptions::load() const {
    return core::loadModel(chosenPath(), device(), precision());
}

}  // namespace studio::cli

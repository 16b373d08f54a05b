// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/language_model.h"

#include "core/model/cpu/cpu_model.h"
#include "core/model/fallback_model.h"
#include "core/model/libtorch/torch_model.h"
#include "core/model/model_failure.h"

#include <utility>

namespace studio::core {

namespace {

using Loaded = Expected<std::shared_ptr<const LanguageModel>>;

Loaded onCpu(Checkpoint checkpoint, Precision precision) {
    try {
        return makeCpuModel(std::move(checkpoint), precision);
    } catch (const std::exception& problem) {
        return networkNotSetUp(problem);
    }
}

}  // namespace

Loaded loadModel(const std::filesystem::path& path, Device device, Precision precision) {
    auto checkpoint = loadCheckpoint(path);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    // int8 is for the CPU, whatever else is there.
    const bool gpu = device == Device::Cuda ||
                     (device == Device::Auto && precision != Precision::Int8 && cudaAnswers());
    if (!gpu)
        return onCpu(std::move(*checkpoint), precision);
    const SpareModel spare = [path, precision]() -> Loaded {
        auto again = loadCheckpoint(path);
        if (!again)
            return tl::unexpected(again.error());
        return onCpu(std::move(*again), precision);
    };
    auto model = makeTorchModel(std::move(*checkpoint), Device::Cuda, precision);
    if (model)
        return withSpare(std::move(*model), spare);
    if (device == Device::Cuda)
        return model;
    // The GPU has no room for it.
    auto instead = spare();
    return instead ? Loaded(asSpare(std::move(*instead))) : instead;
}

}  // namespace studio::core

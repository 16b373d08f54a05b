// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/transformer_xl.h"

#include "core/model/cpu/cpu_model.h"
#include "core/model/libtorch/torch_model.h"
#include "core/model/model_failure.h"

#include <utility>

namespace studio::core {

Expected<std::shared_ptr<const LanguageModel>> makeTransformerXl(Checkpoint checkpoint,
                                                                 Device device,
                                                                 Precision precision) {
    // int8 has been asked for where only the CPU has it.
    const bool wantsGpu = device == Device::Cuda ||
                          (device == Device::Auto && precision != Precision::Int8 && cudaAnswers());
    if (wantsGpu)
        return makeTorchModel(std::move(checkpoint), Device::Cuda, precision);
    try {
        return makeCpuModel(std::move(checkpoint), precision);
    } catch (const std::exception& problem) {
        return networkNotSetUp(problem);
    }
}

Expected<std::shared_ptr<const LanguageModel>> loadModel(const std::filesystem::path& path,
                                                         Device device, Precision precision) {
    auto checkpoint = loadCheckpoint(path);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    return makeTransformerXl(std::move(*checkpoint), device, precision);
}

}  // namespace studio::core

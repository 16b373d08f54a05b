// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Where the program is built without libarchive: no archives, and no checkpoints in zip files.

#include "core/model/model_parts.h"
#include "core/model/torch_container.h"

namespace studio::core {

namespace {

tl::unexpected<Error> unavailable() {
    return failure(STUDIO_TRANSLATE("core",
                                    "This program was built without libarchive and reads no "
                                    "archives; unpack it and name the folder, or build the "
                                    "program with libarchive."));
}

}  // namespace

Expected<TorchContainer> readZipContainer(std::span<const std::uint8_t> /*bytes*/) {
    return unavailable();
}

Expected<std::optional<ModelParts>> readModelArchive(const std::filesystem::path& /*path*/,
                                                     const ModelReading& /*reading*/) {
    return unavailable();
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/checkpoint_writer.h"

#include "core/base/file.h"

namespace studio::core {

Expected<void> writeCheckpoint(const std::filesystem::path& folder, const Checkpoint& checkpoint,
                               const SafetensorsMetadata& metadata) {
    if (auto written =
            writeFileAtomically(folder / kConfigName, writeModelConfig(checkpoint.config));
        !written)
        return written;
    if (auto written = writeFileAtomically(folder / kVocabularyName, checkpoint.vocabulary.text());
        !written)
        return written;
    return writeSafetensors(folder / "model.safetensors", checkpoint.tensors, metadata);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/scratch_model.h"

#include "core/base/file.h"
#include "core/model/random_checkpoint.h"
#include "core/model/safetensors.h"

#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace studio::bench {

namespace {

namespace fs = std::filesystem;
std::string listOf(const core::Vocabulary& vocabulary) {
    std::string list;
    for (core::TokenId id = 1; id < vocabulary.size(); ++id)
        list += vocabulary.symbol(id) + '\n';
    return list;
}

}  // namespace

core::Expected<ScratchModel> ScratchModel::make(const core::ModelConfig& config) {
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "lakhnes-bench-XXXXXX").string();
    if (error || mkdtemp(name.data()) == nullptr)
        return core::failure(STUDIO_TRANSLATE("cli",
                                              "No folder for a scratch network could be made at "
                                              "%1; name another with TMPDIR."),
                             name);
    ScratchModel model{fs::path(name)};
    core::ModelConfig named = config;
    named.name = "random";
    const core::Checkpoint checkpoint = core::randomCheckpoint(named, 1);
    if (auto written =
            core::writeSafetensors(model.folder() / "model.safetensors", checkpoint.tensors);
        !written)
        return tl::unexpected(written.error());
    for (const auto& [file, text] :
         {std::pair{"config.json", core::writeModelConfig(checkpoint.config)},
          {"vocab.txt", listOf(checkpoint.vocabulary)}}) {
        if (auto written = core::writeFileAtomically(model.folder() / file, text); !written)
            return tl::unexpected(written.error());
    }
    return model;
}

ScratchModel::~ScratchModel() {
    std::error_code error;
    if (!folder_.empty())
        fs::remove_all(folder_, error);
}

}  // namespace studio::bench

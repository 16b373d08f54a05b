// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/scratch_model.h"

#include "core/model/checkpoint_writer.h"
#include "core/model/random_checkpoint.h"

#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace studio::bench {

namespace {

namespace fs = std::filesystem;

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
    if (auto written = core::writeCheckpoint(model.folder(), checkpoint); !written)
        return tl::unexpected(written.error());
    return model;
}

ScratchModel::~ScratchModel() {
    std::error_code error;
    if (!folder_.empty())
        fs::remove_all(folder_, error);
}

}  // namespace studio::bench

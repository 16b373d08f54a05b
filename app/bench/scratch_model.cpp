// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/scratch_model.h"

#include "core/model/random_checkpoint.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <string>
#include <system_error>
#include <unistd.h>

namespace studio::bench {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// The layout of lakhnes.md 1.13.
void writeWeights(const core::TensorMap& tensors, std::ostream& out) {
    Json header;
    std::size_t offset = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::size_t end = offset + tensor.values.size() * sizeof(float);
        header[name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    const std::string text = header.dump();
    std::array<char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<char>(text.size() >> (8 * i));
    out.write(length.data(), length.size());
    out << text;
    for (const auto& [name, tensor] : tensors)
        out.write(reinterpret_cast<const char*>(tensor.values.data()),
                  static_cast<std::streamsize>(tensor.values.size() * sizeof(float)));
}

void writeVocabulary(const core::Vocabulary& vocabulary, std::ostream& out) {
    for (core::TokenId id = 1; id < vocabulary.size(); ++id)
        out << vocabulary.symbol(id) << '\n';
}

Json describe(const core::ModelConfig& config) {
    return {{"name", "random"},
            {"n_token", config.tokenCount},
            {"n_layer", config.layers},
            {"n_head", config.heads},
            {"d_model", config.width},
            {"d_head", config.headWidth},
            {"d_inner", config.innerWidth},
            {"mem_len", config.memoryLength}};
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
    const core::Checkpoint checkpoint = core::randomCheckpoint(config, 1);
    std::ofstream weights(model.folder() / "model.safetensors", std::ios::binary);
    std::ofstream settings(model.folder() / "config.json");
    std::ofstream vocabulary(model.folder() / "vocab.txt");
    writeWeights(checkpoint.tensors, weights);
    settings << describe(config).dump();
    writeVocabulary(checkpoint.vocabulary, vocabulary);
    if (!weights.flush() || !settings.flush() || !vocabulary.flush())
        return core::failure(STUDIO_TRANSLATE("cli",
                                              "The scratch network could not be written to %1; "
                                              "make room there or name another folder with "
                                              "TMPDIR."),
                             name);
    return model;
}

ScratchModel::~ScratchModel() {
    std::error_code error;
    if (!folder_.empty())
        fs::remove_all(folder_, error);
}

}  // namespace studio::bench

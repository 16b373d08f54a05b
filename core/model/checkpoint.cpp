// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/checkpoint.h"

#include "core/base/file.h"
#include "core/model/module_checkpoint.h"
#include "core/model/safetensors.h"

#include <utility>

namespace studio::core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestWeights = std::uint64_t{2} << 30;
constexpr std::uint64_t kLargestText = std::uint64_t{1} << 20;

template <class T>
tl::unexpected<Error> at(const fs::path& path, const Expected<T>& failed) {
    return tl::unexpected<Error>(failed.error().at(path.filename().string()));
}

/// The folder of the model and the file of its weights.
struct ModelFiles {
    fs::path folder;
    fs::path weights;
};

Expected<ModelFiles> findFiles(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        if (fs::exists(path, error))
            return ModelFiles{path.parent_path(), path};
        return failure(STUDIO_TRANSLATE("core", "There is no model at %1; check the path."),
                       path.string());
    }
    for (const char* name : {"model.safetensors", "model.pt"}) {
        if (fs::exists(path / name, error))
            return ModelFiles{path, path / name};
    }
    return failure(STUDIO_TRANSLATE("core",
                                    "The folder %1 holds neither model.safetensors nor "
                                    "model.pt; choose the folder of a model."),
                   path.string());
}

Expected<ModuleCheckpoint> readWeights(const fs::path& path) {
    const auto bytes = readFile(path, kLargestWeights);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (path.extension() == ".safetensors") {
        auto tensors = readSafetensors(*bytes);
        if (!tensors)
            return at(path, tensors);
        return ModuleCheckpoint{ModelConfig{}, std::move(*tensors)};
    }
    auto module = readModuleCheckpoint(*bytes);
    if (!module)
        return at(path, module);
    return module;
}

Expected<Vocabulary> readVocabulary(const fs::path& path) {
    const auto text = readTextFile(path, kLargestText);
    if (!text)
        return tl::unexpected(text.error());
    auto vocabulary = Vocabulary::parse(*text);
    if (!vocabulary)
        return at(path, vocabulary);
    return vocabulary;
}

/// Checks that tensors have the sizes of a configuration; remembers the first that has not.
class ShapeCheck {
  public:
    explicit ShapeCheck(const TensorMap& tensors) : tensors_(tensors) {}

    std::string wrong;

    void expect(const std::string& name, std::vector<std::int64_t> shape) {
        const auto found = tensors_.find(name);
        if (wrong.empty() && (found == tensors_.end() || found->second.shape != shape))
            wrong = name;
    }
    void expectNorm(const std::string& name, std::int64_t width) {
        expect(name + ".weight", {width});
        expect(name + ".bias", {width});
    }

  private:
    const TensorMap& tensors_;
};

Expected<void> checkTensors(const Checkpoint& checkpoint) {
    const ModelConfig& config = checkpoint.config;
    const std::int64_t attention = std::int64_t{config.heads} * config.headWidth;
    ShapeCheck check(checkpoint.tensors);
    check.expect("word_emb.emb_layers.0.weight", {config.tokenCount, config.width});
    check.expect("crit.out_layers.0.bias", {config.tokenCount});
    if (!config.tieWeights)
        check.expect("crit.out_layers.0.weight", {config.tokenCount, config.width});
    check.expect("r_w_bias", {config.heads, config.headWidth});
    check.expect("r_r_bias", {config.heads, config.headWidth});
    for (int i = 0; i < config.layers; ++i) {
        const std::string layer = "layers." + std::to_string(i) + ".";
        check.expect(layer + "dec_attn.qkv_net.weight", {3 * attention, config.width});
        check.expect(layer + "dec_attn.r_net.weight", {attention, config.width});
        check.expect(layer + "dec_attn.o_net.weight", {config.width, attention});
        check.expectNorm(layer + "dec_attn.layer_norm", config.width);
        check.expect(layer + "pos_ff.CoreNet.0.weight", {config.innerWidth, config.width});
        check.expect(layer + "pos_ff.CoreNet.0.bias", {config.innerWidth});
        check.expect(layer + "pos_ff.CoreNet.3.weight", {config.width, config.innerWidth});
        check.expect(layer + "pos_ff.CoreNet.3.bias", {config.width});
        check.expectNorm(layer + "pos_ff.layer_norm", config.width);
    }
    if (config.finalNorm)
        check.expectNorm("final_norm", config.width);
    if (!check.wrong.empty())
        return failure(STUDIO_TRANSLATE("core",
                                        "The tensor %1 is missing or does not have the "
                                        "size that the configuration asks for; copy the "
                                        "model again."),
                       check.wrong);
    return {};
}

}  // namespace

std::size_t Checkpoint::parameterCount() const {
    std::size_t count = 0;
    for (const auto& [name, tensor] : tensors)
        count += name == "pos_emb.inv_freq" ? 0 : tensor.values.size();
    return count;
}

Expected<Checkpoint> loadCheckpoint(const fs::path& path) {
    const auto files = findFiles(path);
    if (!files)
        return tl::unexpected(files.error());
    const bool needsConfig = files->weights.extension() == ".safetensors";
    const fs::path configPath = files->folder / "config.json";
    std::error_code error;
    auto weights = readWeights(files->weights);
    if (!weights)
        return tl::unexpected(weights.error());
    if (needsConfig || fs::exists(configPath, error)) {
        const auto text = readTextFile(configPath, kLargestText);
        if (!text)
            return tl::unexpected(text.error());
        if (auto read = readModelConfig(*text, weights->config); !read)
            return tl::unexpected(read.error());
    }
    if (auto checked = checkModelConfig(weights->config); !checked)
        return tl::unexpected(checked.error());
    auto vocabulary = readVocabulary(files->folder / "vocab.txt");
    if (!vocabulary)
        return tl::unexpected(vocabulary.error());
    if (vocabulary->size() != weights->config.tokenCount)
        return failure(STUDIO_TRANSLATE("core",
                                        "vocab.txt has %1 symbols with <S>, the network "
                                        "%2; use the files that belong together."),
                       vocabulary->size(), weights->config.tokenCount);
    Checkpoint checkpoint{std::move(weights->config), std::move(*vocabulary),
                          std::move(weights->tensors)};
    if (auto checked = checkTensors(checkpoint); !checked)
        return at(files->weights, checked);
    if (checkpoint.config.name.empty())
        checkpoint.config.name = fs::weakly_canonical(files->folder, error).filename().string();
    return checkpoint;
}

}  // namespace studio::core

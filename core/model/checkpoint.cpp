// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/checkpoint.h"

#include "core/model/network_weights.h"
#include "core/model/tensor_specs.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio::core {

namespace {

template <class T>
tl::unexpected<Error> at(const std::string& place, const Expected<T>& failed) {
    return tl::unexpected<Error>(failed.error().at(place));
}

/// Takes the tensors of a configuration out of those of a file, the ones that have the right size
/// and hold nothing but numbers; remembers the first that has not.
class TensorCheck {
  public:
    explicit TensorCheck(TensorMap& tensors) : tensors_(tensors) {}

    std::string missing;
    std::string notFinite;
    TensorMap taken;

    void expect(const TensorSpec& spec) {
        if (!missing.empty() || !notFinite.empty())
            return;
        auto found = tensors_.extract(spec.name);
        if (found.empty() || found.mapped().shape != spec.shape)
            missing = spec.name;
        else if (!std::ranges::all_of(found.mapped().values,
                                      [](float value) { return std::isfinite(value); }))
            notFinite = spec.name;
        else
            taken.insert(std::move(found));
    }

  private:
    TensorMap& tensors_;
};

/// Leaves the tensors of the configuration and no others.
Expected<void> checkTensors(Checkpoint& checkpoint) {
    TensorCheck check(checkpoint.tensors);
    for (const TensorSpec& spec : tensorsOf(checkpoint.config))
        check.expect(spec);
    if (!check.missing.empty())
        return failure(STUDIO_TRANSLATE("core",
                                        "The tensor %1 is missing or does not have the "
                                        "size that the configuration asks for; copy the "
                                        "model again."),
                       check.missing);
    if (!check.notFinite.empty())
        return failure(STUDIO_TRANSLATE("core",
                                        "The tensor %1 holds values that are no numbers; copy "
                                        "the model again."),
                       check.notFinite);
    checkpoint.tensors = std::move(check.taken);
    return {};
}

/// The configuration that the files give together.
Expected<void> configure(const ModelParts& parts, NetworkWeights& weights) {
    if (!parts.config && !weights.configured)
        return failure(STUDIO_TRANSLATE("core",
                                        "There is no config.json beside %1; put the one that "
                                        "came with it there."),
                       parts.weightsName);
    if (parts.config) {
        if (auto read = readModelConfig(*parts.config, weights.config); !read)
            return read;
    }
    return checkModelConfig(weights.config);
}

Expected<Vocabulary> readVocabulary(const ModelParts& parts) {
    if (!parts.vocabulary)
        return failure(STUDIO_TRANSLATE("core",
                                        "There is no vocab.txt beside %1; put the one that came "
                                        "with it there."),
                       parts.weightsName);
    auto vocabulary = Vocabulary::parse(*parts.vocabulary);
    if (!vocabulary)
        return at(kVocabularyName, vocabulary);
    return vocabulary;
}

}  // namespace

std::size_t Checkpoint::parameterCount() const {
    std::size_t count = 0;
    for (const auto& [name, tensor] : tensors)
        count += tensor.values.size();
    return count;
}

Expected<Checkpoint> makeCheckpoint(ModelParts parts) {
    auto weights = readWeights(parts.weights);
    if (!weights)
        return at(parts.weightsName, weights);
    parts.weights = {};
    if (auto configured = configure(parts, *weights); !configured)
        return tl::unexpected(configured.error());
    auto vocabulary = readVocabulary(parts);
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
        return at(parts.weightsName, checked);
    if (checkpoint.config.name.empty())
        checkpoint.config.name = parts.name;
    return checkpoint;
}

Expected<Checkpoint> loadCheckpoint(const std::filesystem::path& path) {
    auto parts = readModelParts(path, {});
    if (!parts)
        return tl::unexpected(parts.error());
    return makeCheckpoint(std::move(**parts));
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/module_checkpoint.h"

#include "core/base/foreign_text.h"
#include "core/model/tensor_collector.h"

#include <initializer_list>
#include <span>
#include <string>
#include <utility>

namespace studio::core {

namespace {

constexpr int kDeepestModule = 32;
constexpr std::size_t kLongestPath = 200;
/// Modules and entries of their dictionaries that are looked at.
constexpr std::int64_t kMostEntries = 1'000'000;

tl::unexpected<Error> damaged() {
    return failure(STUDIO_TRANSLATE("core",
                                    "The checkpoint is cut off or damaged; copy it "
                                    "again."));
}

tl::unexpected<Error> unsupported(const std::string& what) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The checkpoint holds a network that LakhNES does not "
                                    "use (%1); choose another."),
                   what);
}

/// Collects every parameter (and buffer) of a module and the modules below it, named by their
/// path. Fails if the tree is deeper or larger than any network's (a hostile one may refer to one
/// module many times over).
class ModuleWalk {
  public:
    explicit ModuleWalk(TensorCollector& collector) : collector_(collector) {}

    bool collect(const PickleValue& module, const std::string& prefix = {}, int depth = 0) {
        if (module.kind != PickleKind::Module || module.items.empty() || depth > kDeepestModule ||
            prefix.size() > kLongestPath)
            return false;
        const PickleValue& state = *module.items[0];
        budget_ -= static_cast<std::int64_t>(state.entries.size()) + 1;
        for (const char* group : {"_parameters", "_buffers"}) {
            for (const auto& [key, value] : entriesOf(state, group)) {
                if (budget_ < 0 || (value->kind == PickleKind::Tensor &&
                                    !collector_.add(prefix + key->text, *value)))
                    return false;
            }
        }
        for (const auto& [key, value] : entriesOf(state, "_modules")) {
            if (value->kind != PickleKind::None &&
                !collect(*value, prefix + key->text + ".", depth + 1))
                return false;
        }
        return budget_ >= 0;
    }

  private:
    TensorCollector& collector_;
    std::int64_t budget_ = kMostEntries;

    std::span<const std::pair<PickleValue*, PickleValue*>> entriesOf(const PickleValue& state,
                                                                     const char* group) {
        const PickleValue* dictionary = state.find(group);
        if (dictionary == nullptr)
            return {};
        budget_ -= static_cast<std::int64_t>(dictionary->entries.size());
        return dictionary->entries;
    }
};

/// The state of the sub-module at `path` below `module`, or nullptr.
const PickleValue* stateAt(const PickleValue& module, std::initializer_list<const char*> path) {
    const PickleValue* current = &module;
    for (const char* name : path) {
        const PickleValue* modules =
            current->items.empty() ? nullptr : current->items[0]->find("_modules");
        current = modules == nullptr ? nullptr : modules->find(name);
        if (current == nullptr || current->kind != PickleKind::Module)
            return nullptr;
    }
    return current->items.empty() ? nullptr : current->items[0];
}

int integerAt(const PickleValue* state, const char* key, int otherwise) {
    const PickleValue* value = state == nullptr ? nullptr : state->find(key);
    const bool fits = value != nullptr && value->kind == PickleKind::Integer &&
                      value->integer >= -1 && value->integer <= 1 << 24;
    return fits ? static_cast<int>(value->integer) : otherwise;
}

bool flagAt(const PickleValue* state, const char* key) {
    const PickleValue* value = state == nullptr ? nullptr : state->find(key);
    return value != nullptr && value->kind == PickleKind::Boolean && value->integer != 0;
}

Expected<ModelConfig> readConfig(const PickleValue& module) {
    const PickleValue* root = stateAt(module, {});
    const PickleValue* attention = stateAt(module, {"layers", "0", "dec_attn"});
    const PickleValue* feedForward = stateAt(module, {"layers", "0", "pos_ff"});
    const PickleValue* norm = stateAt(module, {"layers", "0", "dec_attn", "layer_norm"});
    const PickleValue* output = stateAt(module, {"crit"});
    if (attention == nullptr || feedForward == nullptr)
        return unsupported("no layers.0.dec_attn");
    if (integerAt(root, "attn_type", 0) != 0)
        return unsupported("attn_type " + std::to_string(integerAt(root, "attn_type", 0)));
    if (integerAt(root, "sample_softmax", -1) > 0)
        return unsupported("sample_softmax");
    if (integerAt(output, "n_clusters", 0) != 0 || integerAt(output, "div_val", 1) != 1)
        return unsupported("adaptive softmax");
    ModelConfig config;
    config.tokenCount = integerAt(root, "n_token", config.tokenCount);
    config.layers = integerAt(root, "n_layer", config.layers);
    config.heads = integerAt(root, "n_head", config.heads);
    config.width = integerAt(root, "d_model", config.width);
    config.headWidth = integerAt(root, "d_head", config.headWidth);
    config.innerWidth = integerAt(feedForward, "d_inner", config.innerWidth);
    config.preNorm = flagAt(attention, "pre_lnorm");
    config.clampLength = integerAt(root, "clamp_len", config.clampLength);
    config.sameLength = flagAt(root, "same_length");
    config.segmentLength = integerAt(root, "tgt_len", config.segmentLength);
    config.memoryLength = integerAt(root, "mem_len", config.memoryLength);
    if (const PickleValue* epsilon = norm == nullptr ? nullptr : norm->find("eps"))
        config.normEpsilon = epsilon->kind == PickleKind::Real ? epsilon->real : config.normEpsilon;
    return config;
}

bool isTransformer(const PickleValue& module) {
    return module.kind == PickleKind::Module && module.text.ends_with(" MemTransformerLM") &&
           !module.items.empty();
}

}  // namespace

Expected<NetworkWeights> readModule(const TorchContainer& container) {
    const PickleValue& module = *container.root;
    if (!isTransformer(module))
        return unsupported(module.text.empty() ? "no MemTransformerLM" : quotable(module.text));
    auto config = readConfig(module);
    if (!config)
        return tl::unexpected(config.error());
    TensorCollector collector(container.storages);
    if (!ModuleWalk(collector).collect(module))
        return tl::unexpected<Error>(damaged().value().at(quotable(collector.refused())));
    NetworkWeights network{std::move(*config), {}};
    network.tensors = collector.take(network.config.tieWeights);
    return network;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/module_checkpoint.h"

#include "core/model/pickle.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace studio::core {

namespace {

/// Low 64 bits of 0x1950a86a20f9469cfc6c, and the protocol number.
constexpr auto kMagic = static_cast<std::int64_t>(0xA86A20F9469CFC6CULL);
constexpr std::int64_t kProtocol = 1001;
constexpr int kDeepestModule = 32;
constexpr int kMostModules = 100'000;
constexpr const char* kEmbedding = "word_emb.emb_layers.0.weight";
constexpr const char* kOutput = "crit.out_layers.0.weight";

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

using Storages = std::unordered_map<std::string, std::span<const std::uint8_t>>;

std::uint64_t littleEndian(std::span<const std::uint8_t> bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    return value;
}

/// Copies the view `value` out of its storage, or nothing if it reaches outside.
std::optional<Tensor> copyTensor(const PickleValue& value, const Storages& storages) {
    const PickleValue& storage = *value.items[0];
    const auto& shape = value.items[1]->items;
    const auto& strides = value.items[2]->items;
    const auto found = storages.find(storage.text);
    if (found == storages.end() || shape.size() != strides.size() || value.integer < 0)
        return std::nullopt;
    const std::size_t width = bytesOf(storage.format);
    const std::uint64_t available = found->second.size() / width;
    Tensor tensor;
    std::uint64_t offset =
        static_cast<std::uint64_t>(value.integer) + static_cast<std::uint64_t>(storage.viewOffset);
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i]->kind != PickleKind::Integer || strides[i]->kind != PickleKind::Integer ||
            strides[i]->integer < 0)
            return std::nullopt;
        tensor.shape.push_back(shape[i]->integer);
    }
    const auto count = elementCount(tensor.shape, available);
    if (!count)
        return std::nullopt;
    tensor.values.reserve(*count);
    std::vector<std::int64_t> position(shape.size(), 0);
    for (std::size_t i = 0; i < *count; ++i) {
        if (offset >= available)
            return std::nullopt;
        tensor.values.push_back(toFloat(storage.format, found->second.data() + offset * width));
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            const auto stride = static_cast<std::uint64_t>(strides[axis]->integer);
            offset += stride;
            if (++position[axis] < tensor.shape[axis])
                break;
            offset -= stride * static_cast<std::uint64_t>(tensor.shape[axis]);
            position[axis] = 0;
        }
    }
    return tensor;
}

/// Calls `visit(name, tensor)` for every parameter (and buffer) of `module` and the modules below
/// it, named by their path. False once `visit` is, or if the tree is deeper or larger than any
/// network's (a hostile one may refer to one module many times over).
template <class Visit>
class TensorVisitor {
  public:
    explicit TensorVisitor(Visit visit) : visit_(std::move(visit)) {}

    bool walk(const PickleValue& module, const std::string& prefix = {}, int depth = 0) {
        if (module.kind != PickleKind::Module || module.items.empty() || depth > kDeepestModule ||
            --budget_ < 0)
            return false;
        const PickleValue& state = *module.items[0];
        for (const char* group : {"_parameters", "_buffers"}) {
            const PickleValue* members = state.find(group);
            for (const auto& [key, value] : entriesOf(members)) {
                if (value->kind == PickleKind::Tensor && !visit_(prefix + key->text, *value))
                    return false;
            }
        }
        for (const auto& [key, value] : entriesOf(state.find("_modules"))) {
            if (value->kind != PickleKind::None &&
                !walk(*value, prefix + key->text + ".", depth + 1))
                return false;
        }
        return true;
    }

  private:
    Visit visit_;
    int budget_ = kMostModules;

    static std::span<const std::pair<PickleValue*, PickleValue*>> entriesOf(
        const PickleValue* dictionary) {
        if (dictionary == nullptr)
            return {};
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

/// Reads the fifth pickle, the list of storage keys, and the storages after it: each an element
/// count and the raw numbers, whose width the module's pickle tells.
std::optional<Storages> readStorages(std::span<const std::uint8_t> bytes, const PickleValue& keys,
                                     const std::unordered_map<std::string, std::size_t>& widths) {
    Storages storages;
    if (keys.kind != PickleKind::Sequence)
        return std::nullopt;
    for (const PickleValue* key : keys.items) {
        const auto width = widths.find(key->text);
        if (bytes.size() < 8 || width == widths.end())
            return std::nullopt;
        const std::uint64_t count = littleEndian(bytes);
        bytes = bytes.subspan(8);
        if (count > bytes.size() / width->second)
            return std::nullopt;
        storages[key->text] = bytes.first(count * width->second);
        bytes = bytes.subspan(count * width->second);
    }
    return storages;
}

/// What the module's tensors hold, read from the bytes that follow its pickle.
Expected<ModuleCheckpoint> readTensors(const PickleValue& module, const PickleValue& keys,
                                       std::span<const std::uint8_t> bytes, ModelConfig config) {
    std::unordered_map<std::string, std::size_t> widths;
    const auto noteWidth = [&](const std::string&, const PickleValue& tensor) {
        widths[tensor.items[0]->text] = bytesOf(tensor.items[0]->format);
        return true;
    };
    if (!TensorVisitor(noteWidth).walk(module))
        return damaged();
    const auto storages = readStorages(bytes, keys, widths);
    if (!storages)
        return damaged();

    ModuleCheckpoint checkpoint{std::move(config), {}};
    std::string badTensor;
    std::string embeddingStorage;
    std::string outputStorage;
    std::size_t copied = 0;
    const auto copy = [&](const std::string& name, const PickleValue& value) {
        if (name == kEmbedding)
            embeddingStorage = value.items[0]->text;
        if (name == kOutput)
            outputStorage = value.items[0]->text;
        auto tensor = copyTensor(value, *storages);
        // Views that share storages would take more memory than the file.
        copied += tensor ? tensor->values.size() : 0;
        if (!tensor || copied > bytes.size()) {
            badTensor = name;
            return false;
        }
        checkpoint.tensors.insert_or_assign(name, std::move(*tensor));
        return true;
    };
    if (!TensorVisitor(copy).walk(module))
        return tl::unexpected<Error>(damaged().value().at(badTensor));
    checkpoint.config.tieWeights = outputStorage.empty() || outputStorage == embeddingStorage;
    if (checkpoint.config.tieWeights)
        checkpoint.tensors.erase(kOutput);
    return checkpoint;
}

bool isTransformer(const PickleValue& module) {
    return module.kind == PickleKind::Module && module.text.ends_with(" MemTransformerLM") &&
           !module.items.empty();
}

}  // namespace

Expected<ModuleCheckpoint> readModuleCheckpoint(std::span<const std::uint8_t> bytes) {
    Pickle pickle;
    std::array<const PickleValue*, 5> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto value = pickle.read(bytes);
        if (!value)
            return tl::unexpected(value.error());
        parts[i] = *value;
        if ((i == 0 && parts[i]->integer != kMagic) || (i == 1 && parts[i]->integer != kProtocol))
            return failure(STUDIO_TRANSLATE("core",
                                            "This is not a checkpoint in the form of "
                                            "PyTorch 1.0; choose the model.pt that "
                                            "LakhNES publishes."));
    }
    const PickleValue& module = *parts[3];
    if (!isTransformer(module))
        return unsupported(module.text.empty() ? "no MemTransformerLM" : module.text);
    auto config = readConfig(module);
    if (!config)
        return tl::unexpected(config.error());
    return readTensors(module, *parts[4], bytes, std::move(*config));
}

}  // namespace studio::core

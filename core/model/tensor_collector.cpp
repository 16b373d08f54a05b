// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/tensor_collector.h"

#include <optional>
#include <utility>

namespace studio::core {

namespace {

constexpr const char* kEmbedding = "word_emb.emb_layers.0.weight";
constexpr const char* kOutput = "crit.out_layers.0.weight";
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kMostTensors = 10'000;
constexpr std::size_t kMostAxes = 8;

/// A view with its sizes checked for sense, but not against its storage.
struct View {
    std::vector<std::int64_t> shape;
    std::vector<std::uint64_t> strides;
    std::uint64_t offset = 0;
};

std::optional<View> readView(const PickleValue& value) {
    const auto& shape = value.items[1]->items;
    const auto& strides = value.items[2]->items;
    if (shape.size() != strides.size() || shape.size() > kMostAxes || value.integer < 0)
        return std::nullopt;
    View view;
    view.offset = static_cast<std::uint64_t>(value.integer) +
                  static_cast<std::uint64_t>(value.items[0]->viewOffset);
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i]->kind != PickleKind::Integer || strides[i]->kind != PickleKind::Integer ||
            strides[i]->integer < 0)
            return std::nullopt;
        view.shape.push_back(shape[i]->integer);
        view.strides.push_back(static_cast<std::uint64_t>(strides[i]->integer));
    }
    return view;
}

/// Copies `count` numbers of the view, or nothing if it reaches outside.
std::optional<std::vector<float>> copyNumbers(const View& view, std::size_t count,
                                              NumberFormat format,
                                              std::span<const std::uint8_t> storage) {
    const std::size_t width = bytesOf(format);
    const std::uint64_t available = storage.size() / width;
    std::vector<float> values;
    values.reserve(count);
    std::vector<std::int64_t> position(view.shape.size(), 0);
    std::uint64_t offset = view.offset;
    for (std::size_t i = 0; i < count; ++i) {
        if (offset >= available)
            return std::nullopt;
        values.push_back(toFloat(format, storage.data() + offset * width));
        for (std::size_t axis = view.shape.size(); axis-- > 0;) {
            offset += view.strides[axis];
            if (++position[axis] < view.shape[axis])
                break;
            offset -= view.strides[axis] * static_cast<std::uint64_t>(view.shape[axis]);
            position[axis] = 0;
        }
    }
    return values;
}

}  // namespace

TensorCollector::TensorCollector(const Storages& storages) : storages_(storages) {
    for (const auto& [key, bytes] : storages)
        room_ += bytes.size();
}

bool TensorCollector::add(const std::string& name, const PickleValue& view) {
    refused_ = name.substr(0, kLongestName);
    const PickleValue& storage = *view.items[0];
    const auto found = storages_.find(storage.text);
    auto read = readView(view);
    if (name.size() > kLongestName || tensors_.size() >= kMostTensors || found == storages_.end() ||
        !read)
        return false;
    const std::size_t width = bytesOf(storage.format);
    const auto count = elementCount(read->shape, std::min(room_, found->second.size() / width));
    if (!count)
        return false;
    auto values = copyNumbers(*read, *count, storage.format, found->second);
    if (!values)
        return false;
    room_ -= *count;
    if (name == kEmbedding)
        embedding_ = storage.text;
    if (name == kOutput)
        output_ = storage.text;
    tensors_.insert_or_assign(name, Tensor{std::move(read->shape), std::move(*values)});
    return true;
}

TensorMap TensorCollector::take(bool& tied) {
    tied = output_.empty() || output_ == embedding_;
    if (tied)
        tensors_.erase(kOutput);
    return std::move(tensors_);
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/safetensors.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>

namespace studio::core {

namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kLargestHeader = std::uint64_t{16} << 20;
constexpr std::size_t kLengthBytes = 8;
/// {"name": {"shape": [1, 2]}} nests no deeper.
constexpr int kDeepestNesting = 8;

tl::unexpected<Error> damaged() {
    return failure(STUDIO_TRANSLATE("core",
                                    "The weights are not in the safetensors format or are "
                                    "cut off; copy the model again."));
}

tl::unexpected<Error> badTensor(const std::string& name) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The tensor %1 of the weights is damaged or in a "
                                    "number format that is not supported; copy the model "
                                    "again."),
                   name);
}

std::optional<NumberFormat> formatNamed(const std::string& name) {
    for (const auto& [known, format] : {std::pair{"F16", NumberFormat::F16},
                                        {"BF16", NumberFormat::Bf16},
                                        {"F32", NumberFormat::F32},
                                        {"F64", NumberFormat::F64}}) {
        if (name == known)
            return format;
    }
    return std::nullopt;
}

/// A list of `count` (any number if negative) non-negative integers.
std::optional<std::vector<std::int64_t>> integers(const Json& object, const char* key, int count) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array() ||
        (count >= 0 && found->size() != static_cast<std::size_t>(count)))
        return std::nullopt;
    std::vector<std::int64_t> list;
    for (const Json& value : *found) {
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() > std::uint64_t{1} << 48)
            return std::nullopt;
        list.push_back(value.get<std::int64_t>());
    }
    return list;
}

std::optional<Tensor> readTensor(const Json& entry, std::span<const std::uint8_t> data) {
    if (!entry.is_object() || !entry.contains("dtype") || !entry["dtype"].is_string())
        return std::nullopt;
    const auto format = formatNamed(entry["dtype"].get<std::string>());
    const auto shape = integers(entry, "shape", -1);
    const auto offsets = integers(entry, "data_offsets", 2);
    if (!format || !shape || !offsets)
        return std::nullopt;
    const auto begin = static_cast<std::uint64_t>((*offsets)[0]);
    const auto end = static_cast<std::uint64_t>((*offsets)[1]);
    if (begin > end || end > data.size())
        return std::nullopt;
    const std::size_t width = bytesOf(*format);
    const auto count = elementCount(*shape, (end - begin) / width);
    if (!count || *count * width != end - begin)
        return std::nullopt;
    Tensor tensor{*shape, std::vector<float>(*count)};
    for (std::size_t i = 0; i < *count; ++i)
        tensor.values[i] = toFloat(*format, data.data() + begin + i * width);
    return tensor;
}

struct Header {
    Json entries;
    std::size_t dataStart;
};

std::optional<Header> parseHeader(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kLengthBytes)
        return std::nullopt;
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    if (length > kLargestHeader || length > bytes.size() - kLengthBytes)
        return std::nullopt;
    const auto text = bytes.subspan(kLengthBytes, length);
    bool tooDeep = false;
    Json entries = Json::parse(
        text.begin(), text.end(),
        [&](int depth, Json::parse_event_t, Json&) {
            tooDeep = tooDeep || depth > kDeepestNesting;
            return !tooDeep;
        },
        false);
    if (tooDeep || !entries.is_object())
        return std::nullopt;
    return Header{std::move(entries), kLengthBytes + length};
}

}  // namespace

Expected<TensorMap> readSafetensors(std::span<const std::uint8_t> bytes) {
    const auto header = parseHeader(bytes);
    if (!header)
        return damaged();
    const auto data = bytes.subspan(header->dataStart);
    TensorMap tensors;
    std::size_t stored = 0;
    for (const auto& [name, entry] : header->entries.items()) {
        if (name == "__metadata__")
            continue;
        auto tensor = readTensor(entry, data);
        if (!tensor)
            return badTensor(name);
        // Tensors that share data would take more memory than the file.
        stored += tensor->values.size();
        if (stored > data.size())
            return damaged();
        tensors.emplace(name, std::move(*tensor));
    }
    return tensors;
}

}  // namespace studio::core

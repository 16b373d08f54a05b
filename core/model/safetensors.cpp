// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/safetensors.h"

#include "core/base/file.h"
#include "core/base/foreign_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <bit>
#include <cerrno>
#include <fstream>
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
                   quotable(name));
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

std::uint64_t readLength(std::span<const std::uint8_t> bytes) {
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    return length;
}

/// The JSON object, or nothing.
std::optional<Json> parseHeader(std::span<const std::uint8_t> text) {
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
    return entries;
}

/// The two parts of a file.
struct OpenedFile {
    Json header;
    std::span<const std::uint8_t> data;
};

std::optional<OpenedFile> open(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kLengthBytes)
        return std::nullopt;
    const std::uint64_t length = readLength(bytes);
    if (length > kLargestHeader || length > bytes.size() - kLengthBytes)
        return std::nullopt;
    auto header = parseHeader(bytes.subspan(kLengthBytes, length));
    if (!header)
        return std::nullopt;
    return OpenedFile{std::move(*header), bytes.subspan(kLengthBytes + length)};
}

/// A header of F32 tensors one after the other, padded so that the numbers lie at multiples of 8.
std::string headerOf(const TensorMap& tensors, const SafetensorsMetadata& metadata) {
    nlohmann::ordered_json header;
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t begin = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::uint64_t end = begin + tensor.values.size() * sizeof(float);
        header[name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {begin, end}}};
        begin = end;
    }
    std::string text = header.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.append((kLengthBytes - text.size() % kLengthBytes) % kLengthBytes, ' ');
    return text;
}

}  // namespace

Expected<TensorMap> readSafetensors(std::span<const std::uint8_t> bytes) {
    const auto file = open(bytes);
    if (!file)
        return damaged();
    const auto data = file->data;
    TensorMap tensors;
    std::size_t stored = 0;
    for (const auto& [name, entry] : file->header.items()) {
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

Expected<SafetensorsMetadata> readSafetensorsMetadata(std::span<const std::uint8_t> bytes) {
    const auto file = open(bytes);
    if (!file)
        return damaged();
    SafetensorsMetadata metadata;
    const auto found = file->header.find("__metadata__");
    if (found == file->header.end() || !found->is_object())
        return metadata;
    for (const auto& [key, value] : found->items()) {
        if (value.is_string())
            metadata[key] = value.get<std::string>();
    }
    return metadata;
}

Expected<void> writeSafetensors(const std::filesystem::path& path, const TensorMap& tensors,
                                const SafetensorsMetadata& metadata) {
    static_assert(std::endian::native == std::endian::little);
    const std::filesystem::path partial = partialName(path);
    const std::string header = headerOf(tensors, metadata);
    std::ofstream stream(partial, std::ios::binary);
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        stream.put(static_cast<char>(header.size() >> (8 * i)));
    stream << header;
    for (const auto& [name, tensor] : tensors)
        stream.write(reinterpret_cast<const char*>(tensor.values.data()),
                     static_cast<std::streamsize>(tensor.values.size() * sizeof(float)));
    stream.close();
    if (!stream) {
        const int code = errno;
        std::error_code ignored;
        std::filesystem::remove(partial, ignored);
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 could not be written (%2) and is as it was; choose "
                                        "another place or free some room."),
                       path.string(), std::generic_category().message(code));
    }
    return moveIntoPlace(partial, path);
}

Expected<std::size_t> countSafetensors(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::array<std::uint8_t, kLengthBytes> start{};
    stream.read(reinterpret_cast<char*>(start.data()), start.size());
    std::error_code error;
    const std::uint64_t length = readLength(start);
    if (!stream || length > kLargestHeader || length > std::filesystem::file_size(path, error))
        return damaged();
    std::vector<std::uint8_t> text(length);
    stream.read(reinterpret_cast<char*>(text.data()), static_cast<std::streamsize>(length));
    const auto header = stream ? parseHeader(text) : std::nullopt;
    if (!header)
        return damaged();
    std::size_t count = 0;
    for (const auto& [name, entry] : header->items()) {
        const auto shape = entry.is_object() && name != "__metadata__"
                               ? integers(entry, "shape", -1)
                               : std::nullopt;
        count += shape ? elementCount(*shape, std::size_t{1} << 40).value_or(0) : 0;
    }
    return count;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/torch_container.h"

#include <array>
#include <optional>
#include <utility>

namespace studio::core {

namespace {

/// Low 64 bits of 0x1950a86a20f9469cfc6c, and the protocol number.
constexpr auto kMagic = static_cast<std::int64_t>(0xA86A20F9469CFC6CULL);
constexpr std::int64_t kProtocol = 1001;

std::uint64_t littleEndian(std::span<const std::uint8_t> bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    return value;
}

/// Reads the storages in the order of `keys`: each an element count and the raw numbers, whose
/// width the pickle tells.
std::optional<Storages> readStorages(std::span<const std::uint8_t> bytes, const PickleValue& keys,
                                     const Pickle& pickle) {
    std::unordered_map<std::string, std::size_t> widths;
    for (const PickleValue* storage : pickle.storages())
        widths[storage->text] = bytesOf(storage->format);
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

}  // namespace

Expected<TorchContainer> readLegacyContainer(std::span<const std::uint8_t> bytes) {
    TorchContainer container;
    std::array<const PickleValue*, 5> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto value = container.pickle.read(bytes);
        if (!value)
            return tl::unexpected(value.error());
        parts[i] = *value;
        if ((i == 0 && parts[i]->integer != kMagic) || (i == 1 && parts[i]->integer != kProtocol))
            return failure(STUDIO_TRANSLATE("core",
                                            "This is not a checkpoint in one of PyTorch's "
                                            "forms; choose the model.pt that LakhNES "
                                            "publishes."));
    }
    auto storages = readStorages(bytes, *parts[4], container.pickle);
    if (!storages)
        return failure(STUDIO_TRANSLATE("core",
                                        "The checkpoint is cut off or damaged; copy it "
                                        "again."));
    container.root = parts[3];
    container.storages = std::move(*storages);
    return container;
}

}  // namespace studio::core

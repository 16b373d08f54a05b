// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/network_weights.h"

#include "core/model/module_checkpoint.h"
#include "core/model/safetensors.h"
#include "core/model/state_dict.h"
#include "core/model/torch_container.h"

#include <algorithm>
#include <array>
#include <utility>

namespace studio::core {

namespace {

constexpr std::array<std::uint8_t, 4> kZipStart{'P', 'K', 3, 4};
/// A pickle of protocol 2.
constexpr std::array<std::uint8_t, 2> kPickleStart{0x80, 2};
/// The header of a safetensors file stands after its length.
constexpr std::size_t kHeaderStart = 8;

template <std::size_t N>
bool startsWith(std::span<const std::uint8_t> bytes, const std::array<std::uint8_t, N>& start) {
    return bytes.size() >= N && std::equal(start.begin(), start.end(), bytes.begin());
}

Expected<NetworkWeights> readTorch(const Expected<TorchContainer>& container) {
    if (!container)
        return tl::unexpected(container.error());
    return container->root->kind == PickleKind::Dictionary ? readStateDict(*container)
                                                           : readModule(*container);
}

}  // namespace

Expected<NetworkWeights> readWeights(std::span<const std::uint8_t> bytes) {
    if (startsWith(bytes, kZipStart))
        return readTorch(readZipContainer(bytes));
    if (startsWith(bytes, kPickleStart))
        return readTorch(readLegacyContainer(bytes));
    if (bytes.empty())
        return failure(STUDIO_TRANSLATE("core", "The file is empty; copy it again."));
    if (bytes.size() <= kHeaderStart || bytes[kHeaderStart] != '{')
        return failure(STUDIO_TRANSLATE("core",
                                        "This is not a model; choose LakhNES's archive "
                                        "(.tar.gz), its model.pt, or the folder of a model."));
    auto tensors = readSafetensors(bytes);
    if (!tensors)
        return tl::unexpected(tensors.error());
    return NetworkWeights{ModelConfig{}, std::move(*tensors), false};
}

}  // namespace studio::core

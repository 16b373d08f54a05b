// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/model/pickle.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace studio::core {

/// Raw numbers by the key of their storage.
using Storages = std::unordered_map<std::string, std::span<const std::uint8_t>>;

/// What torch.save() wrote: one value, and the storages that its tensors are views of. The
/// storages may lie in the bytes that the container was read from, which then outlive it. One
/// thread at a time.
struct TorchContainer {
    Pickle pickle;
    const PickleValue* root = nullptr;
    Storages storages;
    /// Bytes that `storages` refer to, where they were unpacked.
    std::vector<Bytes> unpacked;
};

/// Reads the container of PyTorch before version 1.6 (lakhnes.md 1.7): five pickles (magic,
/// protocol, system, value, storage keys), then the storages. Nothing is executed.
[[nodiscard]] Expected<TorchContainer> readLegacyContainer(std::span<const std::uint8_t> bytes);

/// Reads the container of PyTorch since version 1.6: a zip file with data.pkl and a file data/KEY
/// for each storage, none of them compressed. Takes no more memory than the file has. Fails where
/// the program was built without libarchive.
[[nodiscard]] Expected<TorchContainer> readZipContainer(std::span<const std::uint8_t> bytes);

}  // namespace studio::core

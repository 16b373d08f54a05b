// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/tensors.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace studio::core {

/// What a value of a pickle is. Classes and functions are names only; nothing is ever called.
enum class PickleKind : std::uint8_t {
    None,
    Boolean,
    Integer,
    Real,
    Text,
    /// Tuple or list.
    Sequence,
    Dictionary,
    /// A class or function, by module and name.
    Global,
    /// A class that the stream declares as that of a network module.
    ModuleClass,
    /// An instance of a ModuleClass; its state is a Dictionary.
    Module,
    Storage,
    Tensor,
    /// Accepted and meaningless.
    Inert,
};

/// A value of a pickle; belongs to the Pickle it came from. Which members count depends on `kind`.
struct PickleValue {
    PickleKind kind = PickleKind::None;
    /// Integer, Boolean; element count of a Storage; element offset of a Tensor.
    std::int64_t integer = 0;
    double real = 0;
    /// Text; "module name" of a Global, ModuleClass or Module; key of a Storage.
    std::string text;
    /// Elements of a Sequence; state of a Module; storage, shape and strides of a Tensor.
    std::vector<PickleValue*> items;
    /// Entries of a Dictionary in their order.
    std::vector<std::pair<PickleValue*, PickleValue*>> entries;
    /// Of a Storage, and where its view begins in the root storage.
    NumberFormat format = NumberFormat::F32;
    std::int64_t viewOffset = 0;

    /// The value under a text key of a Dictionary, or nullptr.
    [[nodiscard]] const PickleValue* find(std::string_view key) const;
};

/// Reads pickles of protocol 2 without executing anything: tuples, lists, dictionaries, numbers
/// and texts become values, the classes of PyTorch's modules become names, tensors become views
/// of storages, and every other callable is refused by name. Attributes of dictionaries (the
/// versions that a state dict carries) are dropped. Memory is bounded by the size of the file and
/// fixed numbers of values and steps; names are short. One thread at a time.
class Pickle {
  public:
    Pickle();
    ~Pickle();
    Pickle(Pickle&&) noexcept;
    Pickle& operator=(Pickle&&) noexcept;

    /// Reads one pickle from the front of `bytes` and moves them past it. The value lives as long
    /// as this object.
    [[nodiscard]] Expected<const PickleValue*> read(std::span<const std::uint8_t>& bytes);

    /// Every Storage that the pickles name.
    [[nodiscard]] std::vector<const PickleValue*> storages() const;

  private:
    std::vector<std::unique_ptr<PickleValue>> values_;
};

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/tensors.h"
#include "core/model/torch_container.h"

#include <string>

namespace studio::core {

/// Copies the tensors of a network out of the storages that they are views of. All together they
/// have no more numbers than the storages have bytes, so that views that repeat or overlap cannot
/// fill the memory. One thread at a time.
class TensorCollector {
  public:
    explicit TensorCollector(const Storages& storages);

    /// Copies `view`, a Tensor of a pickle. False if it reaches outside of its storage or there is
    /// no room.
    [[nodiscard]] bool add(const std::string& name, const PickleValue& view);

    /// The name that add() failed for.
    [[nodiscard]] const std::string& refused() const { return refused_; }

    /// What was copied. `tied` is set to whether the output has no weights of its own; they are
    /// then left out.
    [[nodiscard]] TensorMap take(bool& tied);

  private:
    const Storages& storages_;
    std::size_t room_ = 0;
    TensorMap tensors_;
    /// Storages of the weights of embedding and output; empty if there are none.
    std::string embedding_;
    std::string output_;
    std::string refused_;
};

}  // namespace studio::core

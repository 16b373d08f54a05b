// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>
#include <memory>

namespace studio::core::libtorch {

/// Work of a GPU that is enqueued once and then repeated in one piece, on the same memory: a step
/// of decoding is hundreds of small operations, and enqueuing them costs more than they do. One
/// thread at a time.
class DeviceGraph {
  public:
    virtual ~DeviceGraph() = default;

    /// Calls `work`, whose operations are not done but kept. It must have run before, must not wait
    /// for the GPU, and what it reads and writes must outlive the graph.
    virtual void record(const std::function<void()>& work) = 0;
    /// Enqueues what was recorded.
    virtual void replay() = 0;
};

/// A CUDA graph; null where LibTorch was built without CUDA.
[[nodiscard]] std::unique_ptr<DeviceGraph> makeDeviceGraph();

/// Gives memory that LibTorch keeps for later back to the GPU.
void releaseUnusedDeviceMemory();

}  // namespace studio::core::libtorch

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The only source that needs CUDA's headers; compiled where LibTorch has CUDA.

#include "core/model/libtorch/device_graph.h"

#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

namespace studio::core::libtorch {

namespace {

class CudaGraph final : public DeviceGraph {
  public:
    void record(const std::function<void()>& work) override {
        c10::cuda::device_synchronize();
        // The default stream cannot be captured.
        const c10::cuda::CUDAStreamGuard stream(c10::cuda::getStreamFromPool());
        graph_.capture_begin();
        try {
            work();
        } catch (...) {
            abandon();
            throw;
        }
        graph_.capture_end();
    }

    void replay() override { graph_.replay(); }

  private:
    at::cuda::CUDAGraph graph_;

    /// A capture that has failed must still end; that it was in vain is what `record` tells.
    void abandon() noexcept {
        try {
            graph_.capture_end();
        } catch (...) {
        }
    }
};

}  // namespace

std::unique_ptr<DeviceGraph> makeDeviceGraph() {
    return std::make_unique<CudaGraph>();
}

void releaseUnusedDeviceMemory() {
    c10::cuda::CUDACachingAllocator::emptyCache();
}

}  // namespace studio::core::libtorch

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/device_graph.h"

namespace studio::core::libtorch {

std::unique_ptr<DeviceGraph> makeDeviceGraph() {
    return nullptr;
}

void releaseUnusedDeviceMemory() {}

}  // namespace studio::core::libtorch

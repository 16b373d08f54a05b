// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "cuda_runtime_api.h"

#define CUDA_VERSION 11080

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

namespace studio::synth {

/// Has JACK's threads of this process start with stacks of the usual size. JACK 1 makes realtime
/// ones of 512 KiB and touches nearly all of it; what libraries keep for each thread (LibTorch's
/// are large) lies in the same memory, and then the program crashes. Call it before JACK is used;
/// any thread.
void giveJackThreadsRoom();

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/register_log.h"

#include <algorithm>
#include <utility>

namespace studio::synth {

namespace {
void put(RegisterState& state, const RegisterWrite& write) {
    state[write.address - 0x4000U] = write.value;
}
}  // namespace

RegisterLog::RegisterLog(core::Region region, std::vector<RegisterWrite> writes, Cycle length,
                         std::shared_ptr<const SampleMemory> samples)
    : region_(region), writes_(std::move(writes)), length_(length), samples_(std::move(samples)) {
    RegisterState state{};
    for (std::size_t i = 0; i < writes_.size(); ++i) {
        if (i % kStateEvery == 0)
            states_.push_back(state);
        put(state, writes_[i]);
    }
    states_.push_back(state);
}

std::size_t RegisterLog::firstWriteFrom(Cycle cycle) const noexcept {
    const auto found = std::ranges::lower_bound(writes_, cycle, {}, &RegisterWrite::cycle);
    return static_cast<std::size_t>(found - writes_.begin());
}

RegisterState RegisterLog::stateBefore(std::size_t index) const noexcept {
    const std::size_t stored = index / kStateEvery;
    RegisterState state = states_[std::min(stored, states_.size() - 1)];
    for (std::size_t i = stored * kStateEvery; i < index && i < writes_.size(); ++i)
        put(state, writes_[i]);
    return state;
}

}  // namespace studio::synth

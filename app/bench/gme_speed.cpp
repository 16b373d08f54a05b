// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/gme_speed.h"

#include "app/bench/measure.h"

#include <algorithm>
#include <array>
#include <gme/gme.h>
#include <memory>

namespace studio::bench {

namespace {
constexpr int kRate = 48000;
/// Stereo.
constexpr int kBlock = 2 * 1024;
}  // namespace

core::Expected<std::optional<double>> gmeSeconds(const std::filesystem::path& nsf, double seconds) {
    Music_Emu* opened = nullptr;
    if (const char* error = gme_open_file(nsf.c_str(), &opened, kRate))
        return core::failure(STUDIO_TRANSLATE("cli", "libgme does not play %1 (%2)."), nsf.string(),
                             error);
    const std::unique_ptr<Music_Emu, decltype(&gme_delete)> player(opened, gme_delete);
    // It would stop at what it takes for the tune's end.
    gme_ignore_silence(player.get(), 1);
    if (const char* error = gme_start_track(player.get(), 0))
        return core::failure(STUDIO_TRANSLATE("cli", "libgme does not play %1 (%2)."), nsf.string(),
                             error);
    std::array<short, kBlock> samples{};
    const double begin = threadSeconds();
    for (auto left = static_cast<std::int64_t>(2 * seconds * kRate); left > 0; left -= kBlock)
        gme_play(player.get(), kBlock, samples.data());
    return threadSeconds() - begin;
}

}  // namespace studio::bench

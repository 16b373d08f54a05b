// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/wave_writer.h"

namespace studio::synth {

core::Expected<bool> writeWave(const RegisterLog& /*log*/, const std::filesystem::path& /*path*/,
                               const WaveSettings& /*settings*/, const WaveProgress& /*progress*/,
                               const std::stop_token& /*stop*/) {
    return core::failure(STUDIO_TRANSLATE("synth",
                                          "This build has no libsndfile and cannot write "
                                          "sound files; install libsndfile1-dev and build "
                                          "again."));
}

}  // namespace studio::synth

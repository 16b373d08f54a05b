// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/sound_file.h"

namespace studio::synth {

struct SoundFile::State {};

SoundFile::SoundFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
SoundFile::SoundFile(SoundFile&& other) noexcept = default;
SoundFile& SoundFile::operator=(SoundFile&& other) noexcept = default;
SoundFile::~SoundFile() = default;

core::Expected<SoundFile> SoundFile::create(const std::filesystem::path& /*path*/,
                                            const SoundSettings& /*settings*/) {
    return core::failure(STUDIO_TRANSLATE("synth",
                                          "This build has no libsndfile and cannot write "
                                          "sound files; install libsndfile1-dev and build "
                                          "again."));
}

void SoundFile::setLoop(std::int64_t /*begin*/, std::int64_t /*end*/) {}

core::Expected<void> SoundFile::write(std::span<const float> /*samples*/) {
    return {};
}

core::Expected<void> SoundFile::finish() {
    return {};
}

}  // namespace studio::synth

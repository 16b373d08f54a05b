// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/sound_file.h"

#include "core/base/file.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace studio::synth {

namespace {

struct Closer {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

tl::unexpected<core::Error> writeFailure(const std::filesystem::path& path,
                                         const std::string& reason) {
    return core::failure(STUDIO_TRANSLATE("synth",
                                          "%1 could not be written (%2); choose another "
                                          "place or free some room."),
                         path.string(), reason);
}

int depthOf(SampleFormat depth) {
    switch (depth) {
        case SampleFormat::Int24:
            return SF_FORMAT_PCM_24;
        case SampleFormat::Float:
            return SF_FORMAT_FLOAT;
        case SampleFormat::Int16:
            break;
    }
    return SF_FORMAT_PCM_16;
}

int formatOf(const SoundSettings& settings) {
    switch (settings.format) {
        case SoundFormat::Flac:
            return SF_FORMAT_FLAC |
                   depthOf(settings.depth == SampleFormat::Float ? SampleFormat::Int24
                                                                 : settings.depth);
        case SoundFormat::Vorbis:
            return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
        case SoundFormat::Opus:
            return SF_FORMAT_OGG | SF_FORMAT_OPUS;
        case SoundFormat::Mp3:
            return SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;
        case SoundFormat::Wav:
            break;
    }
    return SF_FORMAT_WAV | depthOf(settings.depth);
}

void putTags(SNDFILE* file, const SoundTags& tags) {
    const std::array<std::pair<int, const std::string*>, 5> texts{
        {{SF_STR_TITLE, &tags.title},
         {SF_STR_ARTIST, &tags.artist},
         {SF_STR_ALBUM, &tags.album},
         {SF_STR_DATE, &tags.date},
         {SF_STR_COMMENT, &tags.comment}}};
    for (const auto& [kind, text] : texts) {
        if (!text->empty())
            sf_set_string(file, kind, text->c_str());
    }
}

/// Rounds to 16 bits with dither; the same noise at the same place of every file.
class Dither {
  public:
    std::int16_t round(float sample) {
        constexpr float kFull = 32767;
        const float noise = uniform() - uniform();
        return static_cast<std::int16_t>(
            std::lrint(std::clamp(sample * kFull + noise, -kFull - 1, kFull)));
    }

  private:
    std::uint32_t state_ = 0x2545F491;

    /// 0 … 1 (Marsaglia's xorshift).
    float uniform() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return static_cast<float>(state_ >> 8) / static_cast<float>(1U << 24);
    }
};

}  // namespace

struct SoundFile::State {
    std::filesystem::path path;
    std::filesystem::path partial;
    std::unique_ptr<SNDFILE, Closer> file;
    bool dithers = false;
    Dither dither;
    std::vector<std::int16_t> rounded;
};

SoundFile::SoundFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
SoundFile::SoundFile(SoundFile&& other) noexcept = default;
SoundFile& SoundFile::operator=(SoundFile&& other) noexcept = default;

SoundFile::~SoundFile() {
    if (!state_ || !state_->file)
        return;
    state_->file.reset();
    std::error_code ignored;
    std::filesystem::remove(state_->partial, ignored);
}

core::Expected<SoundFile> SoundFile::create(const std::filesystem::path& path,
                                            const SoundSettings& settings) {
    if (settings.sampleRate < kLowestSampleRate || settings.sampleRate > kHighestSampleRate)
        return core::failure(STUDIO_TRANSLATE("synth",
                                              "The sample rate must lie between %1 and %2 "
                                              "Hz."),
                             kLowestSampleRate, kHighestSampleRate);
    if (const int nearest = nearestSampleRate(settings.format, settings.sampleRate);
        nearest != settings.sampleRate)
        return core::failure(STUDIO_TRANSLATE("synth",
                                              "The format has no sample rate of %1 Hz; the nearest "
                                              "is %2 Hz."),
                             settings.sampleRate, nearest);
    if (auto writable = core::checkWritable(path); !writable)
        return tl::unexpected(writable.error());
    SF_INFO info{};
    info.samplerate = settings.sampleRate;
    info.channels = 1;
    info.format = formatOf(settings);
    if (sf_format_check(&info) == SF_FALSE)
        return core::failure(STUDIO_TRANSLATE("synth",
                                              "The libsndfile of this system cannot write such a "
                                              "file; choose another format."));
    auto state = std::make_unique<State>();
    state->path = path;
    state->partial = core::partialName(path);
    state->file.reset(sf_open(state->partial.c_str(), SFM_WRITE, &info));
    if (!state->file)
        return writeFailure(path, sf_strerror(nullptr));
    SNDFILE* file = state->file.get();
    sf_command(file, SFC_SET_CLIPPING, nullptr, SF_TRUE);
    if (!isLossless(settings.format)) {
        double quality = settings.quality;
        sf_command(file, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof(quality));
    }
    putTags(file, settings.tags);
    state->dithers =
        settings.dither && isLossless(settings.format) && settings.depth == SampleFormat::Int16;
    return SoundFile(std::move(state));
}

void SoundFile::setLoop(std::int64_t begin, std::int64_t end) {
    SF_INSTRUMENT loop{};
    loop.gain = 1;
    loop.basenote = 60;
    loop.velocity_hi = 127;
    loop.key_hi = 127;
    loop.loop_count = 1;
    loop.loops[0].mode = SF_LOOP_FORWARD;
    loop.loops[0].start = static_cast<std::uint32_t>(begin);
    loop.loops[0].end = static_cast<std::uint32_t>(end);
    sf_command(state_->file.get(), SFC_SET_INSTRUMENT, &loop, sizeof(loop));
}

core::Expected<void> SoundFile::write(std::span<const float> samples) {
    SNDFILE* file = state_->file.get();
    const auto count = static_cast<sf_count_t>(samples.size());
    sf_count_t written = 0;
    if (state_->dithers) {
        state_->rounded.resize(samples.size());
        std::ranges::transform(samples, state_->rounded.begin(),
                               [this](float sample) { return state_->dither.round(sample); });
        written = sf_writef_short(file, state_->rounded.data(), count);
    } else {
        written = sf_writef_float(file, samples.data(), count);
    }
    if (written != count)
        return writeFailure(state_->path, sf_strerror(file));
    return {};
}

core::Expected<void> SoundFile::finish() {
    const int error = sf_close(state_->file.release());
    if (error != SF_ERR_NO_ERROR) {
        std::error_code ignored;
        std::filesystem::remove(state_->partial, ignored);
        return writeFailure(state_->path, sf_error_number(error));
    }
    return core::moveIntoPlace(state_->partial, state_->path);
}

}  // namespace studio::synth

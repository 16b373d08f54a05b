// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/wave_writer.h"

#include "core/base/file.h"
#include "synth/engine/chip_renderer.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <memory>

namespace studio::synth {

namespace {

constexpr int kBlock = 4096;

struct Closer {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

int subtypeOf(SampleFormat format) {
    switch (format) {
        case SampleFormat::Int24:
            return SF_FORMAT_PCM_24;
        case SampleFormat::Float:
            return SF_FORMAT_FLOAT;
        case SampleFormat::Int16:
            break;
    }
    return SF_FORMAT_PCM_16;
}

tl::unexpected<core::Error> writeFailure(const std::filesystem::path& path,
                                         const std::string& reason) {
    return core::failure(STUDIO_TRANSLATE("synth",
                                          "%1 could not be written (%2); choose another "
                                          "place or free some room."),
                         path.string(), reason);
}

/// Renders in blocks. True if all was written, false if `stop` was requested.
core::Expected<bool> renderTo(SNDFILE* file, const RegisterLog& log,
                              const std::filesystem::path& path, const WaveSettings& settings,
                              const WaveProgress& progress, const std::stop_token& stop) {
    ChipRenderer renderer(settings.sampleRate, StepQuality::Export);
    renderer.setFilter(settings.filter);
    renderer.setLog(&log);
    renderer.setMask(settings.mask);
    renderer.seek(0);
    std::array<float, kBlock> samples{};
    renderer.render(samples.data(), renderer.delay());
    const std::int64_t frames = log.length() * settings.sampleRate / renderer.clockRate();
    for (std::int64_t done = 0; done < frames; done += kBlock) {
        if (stop.stop_requested())
            return false;
        const auto count = static_cast<int>(std::min<std::int64_t>(kBlock, frames - done));
        renderer.render(samples.data(), count);
        if (sf_writef_float(file, samples.data(), count) != count)
            return writeFailure(path, sf_strerror(file));
        progress(static_cast<double>(done + count) / static_cast<double>(frames));
    }
    return true;
}

}  // namespace

core::Expected<bool> writeWave(const RegisterLog& log, const std::filesystem::path& path,
                               const WaveSettings& settings, const WaveProgress& progress,
                               const std::stop_token& stop) {
    if (settings.sampleRate < kLowestSampleRate || settings.sampleRate > kHighestSampleRate)
        return core::failure(STUDIO_TRANSLATE("synth",
                                              "The sample rate must lie between %1 and %2 "
                                              "Hz."),
                             kLowestSampleRate, kHighestSampleRate);
    if (auto writable = core::checkWritable(path); !writable)
        return tl::unexpected(writable.error());
    const std::filesystem::path partial = core::partialName(path);
    SF_INFO info{};
    info.samplerate = settings.sampleRate;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | subtypeOf(settings.format);
    std::unique_ptr<SNDFILE, Closer> file(sf_open(partial.c_str(), SFM_WRITE, &info));
    if (!file)
        return writeFailure(path, sf_strerror(nullptr));
    sf_command(file.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);
    const auto rendered = renderTo(file.get(), log, path, settings, progress, stop);
    file.reset();
    if (!rendered || !*rendered) {
        std::error_code ignored;
        std::filesystem::remove(partial, ignored);
        return rendered;
    }
    if (auto moved = core::moveIntoPlace(partial, path); !moved)
        return tl::unexpected(moved.error());
    return true;
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/export/sound_writer.h"

#include "core/score/voice.h"
#include "synth/export/sound_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace studio::synth {

namespace {

constexpr int kBlock = 4096;
/// The intro's end comes to the loop's level within this time.
constexpr double kSeamSeconds = 0.025;

std::filesystem::path named(const std::filesystem::path& path, const std::string& part) {
    return path.parent_path() / (path.stem().string() + '-' + part + path.extension().string());
}

/// Takes `frames` samples off `renderer` in blocks for `use`; false if `stop` was requested.
template <class Use>
core::Expected<bool> pump(PlannedRenderer& renderer, std::int64_t frames,
                          const std::stop_token& stop, const Use& use) {
    std::array<float, kBlock> samples{};
    for (std::int64_t left = frames; left > 0;) {
        if (stop.stop_requested())
            return false;
        const int count =
            renderer.render(samples.data(), static_cast<int>(std::min<std::int64_t>(kBlock, left)));
        if (count == 0)
            break;
        if (const core::Expected<void> used =
                use(std::span(samples).first(static_cast<std::size_t>(count)));
            !used)
            return tl::unexpected(used.error());
        left -= count;
    }
    return true;
}

core::Expected<bool> writeMix(const RegisterLog& log, const RenderPlan& plan,
                              const std::filesystem::path& path, const SoundSettings& settings,
                              const ExportProgress& progress, const std::stop_token& stop) {
    auto file = SoundFile::create(path, settings);
    if (!file)
        return tl::unexpected(file.error());
    PlannedRenderer renderer(log, plan, settings);
    const auto write = [&](std::span<const float> samples) {
        progress(static_cast<double>(renderer.done()) / static_cast<double>(renderer.frames()));
        return file->write(samples);
    };
    const auto rendered = pump(renderer, renderer.frames(), stop, write);
    if (!rendered || !*rendered)
        return rendered;
    if (auto finished = file->finish(); !finished)
        return tl::unexpected(finished.error());
    return true;
}

core::Expected<bool> writeStems(const RegisterLog& log, const RenderPlan& plan,
                                const std::filesystem::path& path, const SoundSettings& settings,
                                const ExportProgress& progress, const std::stop_token& stop) {
    const auto files = exportedFiles(path, ExportKind::Stems);
    for (const core::Voice voice : core::kVoices) {
        SoundSettings alone = settings;
        alone.mask = {{}, false};
        alone.mask.audible[core::index(voice)] = settings.mask.audible[core::index(voice)];
        alone.tags.title += ' ' + std::string(core::shortName(voice));
        const auto part = [&](double share) {
            progress((static_cast<double>(core::index(voice)) + share) / core::kVoiceCount);
        };
        const auto written = writeMix(log, plan, files[core::index(voice)], alone, part, stop);
        if (!written || !*written)
            return written;
    }
    return true;
}

/// What the loop begins with less what first follows the intro.
core::Expected<float> seamOf(const RegisterLog& log, const RenderPlan& plan,
                             const SoundSettings& settings, const std::stop_token& stop) {
    PlannedRenderer renderer(log, plan, settings);
    float first = 0;
    const auto skip = [](std::span<const float>) { return core::Expected<void>(); };
    const auto keep = [&first](std::span<const float> samples) {
        first = samples.front();
        return core::Expected<void>();
    };
    std::array<float, 2> firsts{};
    for (float& each : firsts) {
        const bool intro = &each == firsts.data();
        auto done = pump(renderer, intro ? renderer.introFrames() : 2 * renderer.loopFrames() - 1,
                         stop, skip);
        if (done && *done)
            done = pump(renderer, 1, stop, keep);
        if (!done)
            return tl::unexpected(done.error());
        each = first;
    }
    return firsts[1] - firsts[0];
}

core::Expected<bool> writeIntro(PlannedRenderer& renderer, SoundFile& file, float seam, int rate,
                                const std::stop_token& stop) {
    const std::int64_t frames = renderer.introFrames();
    const auto ramp = std::min(static_cast<std::int64_t>(kSeamSeconds * rate), frames);
    std::int64_t at = 0;
    return pump(renderer, frames, stop, [&](std::span<float> samples) {
        for (float& sample : samples) {
            const std::int64_t left = frames - at++;
            if (left <= ramp)
                sample += seam * 0.5F *
                          (1 + std::cos(std::numbers::pi_v<float> * static_cast<float>(left) /
                                        static_cast<float>(ramp)));
        }
        return file.write(samples);
    });
}

core::Expected<bool> writeIntroAndLoop(const RegisterLog& log, RenderPlan plan,
                                       const std::filesystem::path& path, SoundSettings settings,
                                       const ExportProgress& progress,
                                       const std::stop_token& stop) {
    // The loop is written the third time, the first after which it begins as it ends; then it goes
    // on once more.
    plan.times = 4;
    plan.fadeSeconds = 0;
    PlannedRenderer renderer(log, plan, settings);
    if (renderer.loopFrames() <= 0)
        return core::failure(
            STUDIO_TRANSLATE("synth",
                             "There is nothing between the loop point and the end; "
                             "move the loop point."));
    const auto seam = seamOf(log, plan, settings, stop);
    if (!seam)
        return tl::unexpected(seam.error());
    const auto files = exportedFiles(path, ExportKind::IntroAndLoop);
    const auto tell = [&] {
        progress(static_cast<double>(renderer.done()) / static_cast<double>(renderer.frames()));
    };
    auto intro = SoundFile::create(files[0], settings);
    if (!intro)
        return tl::unexpected(intro.error());
    auto done = writeIntro(renderer, *intro, *seam, settings.sampleRate, stop);
    if (done && *done)
        done = pump(renderer, 2 * renderer.loopFrames(), stop, [&](std::span<const float>) {
            tell();
            return core::Expected<void>();
        });
    if (!done || !*done)
        return done;
    settings.tags.comment += (settings.tags.comment.empty() ? "" : " ") +
                             ("LOOPSTART=0 LOOPLENGTH=" + std::to_string(renderer.loopFrames()));
    auto loop = SoundFile::create(files[1], settings);
    if (!loop)
        return tl::unexpected(loop.error());
    loop->setLoop(0, renderer.loopFrames());
    done = pump(renderer, renderer.loopFrames(), stop, [&](std::span<const float> samples) {
        tell();
        return loop->write(samples);
    });
    if (!done || !*done)
        return done;
    for (SoundFile* file : {&*intro, &*loop}) {
        if (auto finished = file->finish(); !finished)
            return tl::unexpected(finished.error());
    }
    return true;
}

}  // namespace

std::vector<std::filesystem::path> exportedFiles(const std::filesystem::path& path,
                                                 ExportKind kind) {
    std::vector<std::filesystem::path> files;
    if (kind == ExportKind::Mix)
        files.push_back(path);
    if (kind == ExportKind::IntroAndLoop)
        files = {named(path, "intro"), named(path, "loop")};
    if (kind == ExportKind::Stems) {
        for (const core::Voice voice : core::kVoices)
            files.push_back(named(path, std::string(core::shortName(voice))));
    }
    return files;
}

core::Expected<bool> exportSound(const RegisterLog& log, const RenderPlan& plan, ExportKind kind,
                                 const std::filesystem::path& path, const SoundSettings& settings,
                                 const ExportProgress& progress, const std::stop_token& stop) {
    switch (kind) {
        case ExportKind::Stems:
            return writeStems(log, plan, path, settings, progress, stop);
        case ExportKind::IntroAndLoop:
            return writeIntroAndLoop(log, plan, path, settings, progress, stop);
        case ExportKind::Mix:
            break;
    }
    return writeMix(log, plan, path, settings, progress, stop);
}

}  // namespace studio::synth

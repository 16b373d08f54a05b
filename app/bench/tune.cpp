// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/tune.h"

#include "core/base/file.h"
#include "core/io/song_file.h"
#include "synth/player/player.h"
#include "synth/vgm/gunzip.h"
#include "synth/vgm/vgm_file.h"

#include <algorithm>
#include <sstream>
#include <string>

namespace studio::bench {

namespace {

constexpr std::size_t kLargestLog = std::size_t{256} << 20;

core::Expected<synth::RegisterLog> openLog(const std::filesystem::path& path) {
    auto bytes = core::readFile(path, kLargestLog);
    if (bytes && synth::isGzip(*bytes))
        bytes = synth::gunzip(*bytes, kLargestLog);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::istringstream lines(std::string(bytes->begin(), bytes->end()));
    std::vector<synth::RegisterWrite> writes;
    synth::Cycle cycle = 0;
    unsigned address = 0;
    unsigned value = 0;
    while (lines >> std::dec >> cycle >> std::hex >> address >> value)
        writes.push_back(
            {cycle, static_cast<std::uint16_t>(address), static_cast<std::uint8_t>(value)});
    if (!lines.eof() || writes.empty())
        return core::failure(STUDIO_TRANSLATE("cli", "%1 is no log of the chip's registers."),
                             path.string());
    const synth::Cycle end = writes.back().cycle + 1;
    return synth::RegisterLog(core::Region::Ntsc, std::move(writes), end);
}

}  // namespace

core::Expected<synth::RegisterLog> openTune(const std::filesystem::path& path) {
    if (synth::isVgmName(path))
        return synth::openVgm(path).map([](const synth::VgmFile& vgm) { return vgm.log; });
    const std::string ending = core::lowerExtension(path);
    if (ending == ".log" || ending == ".gz")
        return openLog(path);
    return core::openSong(path).map(
        [](const core::OpenedSong& opened) { return synth::playSong(opened.song); });
}

TuneFiles tunesOfTestData() {
    TuneFiles files;
#ifdef STUDIO_BENCH_TUNES
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(STUDIO_BENCH_TUNES, none)) {
        const std::string ending = core::lowerExtension(entry.path());
        if (ending == ".gz")
            files.tunes.push_back(entry.path());
        if (ending == ".nsf")
            files.nsfs.push_back(entry.path());
    }
    std::ranges::sort(files.tunes);
    std::ranges::sort(files.nsfs);
#endif
    return files;
}

}  // namespace studio::bench

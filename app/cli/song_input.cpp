// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/song_input.h"

#include "core/io/arrange/assignment_text.h"
#include "core/io/midi/general_midi.h"
#include "synth/vgm/log_song.h"

#include <algorithm>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

/// From wherever `assignment` goes wrong, how it is meant.
tl::expected<core::Arrangement, CommandError> arrangementOf(const core::MidiScore& score,
                                                            const std::string& assignment) {
    core::Arrangement arrangement = core::suggestArrangement(score);
    if (assignment.empty())
        return arrangement;
    return core::parseAssignment(assignment, score, std::move(arrangement))
        .map_error([](const core::Error& error) {
            return CommandError{error, true};
        });
}

}  // namespace

tl::expected<core::OpenedSong, CommandError> openSong(const std::filesystem::path& path,
                                                      const Console& console,
                                                      const std::string& assignment) {
    if (synth::isVgmName(path)) {
        auto song = synth::openVgm(path).and_then(synth::songOfVgm);
        if (!song)
            return failed(song.error());
        return core::OpenedSong{std::move(*song), core::SongFormat::Vgm, {}};
    }
    auto read = core::readSongFile(path);
    if (!read)
        return failed(read.error());
    if (auto* song = std::get_if<core::OpenedSong>(&*read)) {
        if (assignment.empty())
            return std::move(*song);
        return wrongUse(
            STUDIO_TRANSLATE("cli", "%1 has its four voices already; leave --assign out."),
            path.string());
    }
    const auto& score = std::get<core::MidiScore>(*read);
    const auto arrangement = arrangementOf(score, assignment);
    if (!arrangement)
        return tl::unexpected(arrangement.error());
    auto song = core::arrangeScore(score, *arrangement);
    if (!song)
        return failed(song.error().at(path.filename().string()));
    if (score.damagedAt)
        console.warn(core::damageNotice(*score.damagedAt).at(path.filename().string()));
    return std::move(*song);
}

Json describeLines(const core::MidiScore& score) {
    Json lines = Json::array();
    for (std::size_t i = 0; i < score.lines.size(); ++i) {
        const core::MidiLine& line = score.lines[i];
        const auto [lowest, highest] = std::ranges::minmax(line.notes, {}, &core::MidiNote::pitch);
        lines.push_back({{"line", i + 1},
                         {"name", line.name},
                         {"channel", line.channel + 1},
                         {"instrument",
                          line.drums() ? "Drums" : std::string(core::gmProgramName(line.program))},
                         {"notes", line.notes.size()},
                         {"lowest", lowest.pitch},
                         {"highest", highest.pitch},
                         {"chords", line.polyphonic()}});
    }
    return lines;
}

}  // namespace studio::cli

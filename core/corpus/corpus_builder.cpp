// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/corpus_builder.h"

#include "core/io/midi/nesmdb.h"
#include "core/tokens/encoder.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace studio::core {

CorpusBuilder::CorpusBuilder(CorpusWriter& writer, const CorpusSettings& settings)
    : writer_(writer), settings_(settings) {}

tl::expected<std::vector<VoiceNotes>, SkipReason> CorpusBuilder::read(
    const FoundMidiFile& file) const {
    if (file.tooLarge)
        return tl::unexpected(SkipReason::TooLarge);
    const auto midi = parseMidi(file.bytes);
    if (!midi)
        return tl::unexpected(SkipReason::Unreadable);
    if (!isNesmdb(*midi))
        return adaptScore(readMidiScore(*midi), settings_.mostAssignments, settings_.seed,
                          static_cast<std::uint32_t>(statistics_.files));
    const auto song = readNesmdb(*midi);
    if (!song)
        return tl::unexpected(SkipReason::Unreadable);
    VoiceNotes voices;
    for (const Voice voice : kVoices)
        voices[index(voice)] = sampleNotes(*song, song->part(voice));
    return std::vector{std::move(voices)};
}

void CorpusBuilder::add(const FoundMidiFile& file) {
    const auto group = static_cast<std::uint32_t>(statistics_.files);
    const auto skip = [&](SkipReason reason) {
        ++statistics_.skipped[static_cast<std::size_t>(reason)];
    };
    const auto found = read(file);
    ++statistics_.files;
    if (!found)
        return skip(found.error());
    bool music = false;
    bool added = false;
    for (const VoiceNotes& voices : *found) {
        const ModelClock clock =
            clockFor(voices, writer_.timing().timing, writer_.timing().samplesPerFrame);
        SongView view;
        for (const Voice voice : kVoices)
            view[index(voice)] = viewOf(voices[index(voice)], clock);
        const std::vector<PieceNote> piece = pieceOf(view);
        music |= !piece.empty();
        added |= !piece.empty() && addPiece(piece, group);
    }
    if (!added)
        return skip(music ? SkipReason::Duplicate : SkipReason::NoNotes);
    ++statistics_.used;
}

bool CorpusBuilder::addPiece(std::span<const PieceNote> piece, std::uint32_t group) {
    const std::string_view bytes(reinterpret_cast<const char*>(piece.data()), piece.size_bytes());
    if (!seen_.insert(std::hash<std::string_view>()(bytes)).second) {
        ++statistics_.duplicates;
        return false;
    }
    writer_.add(piece, group);
    const EncodedSong encoded = encodeView(viewOf(piece), writer_.timing().clock(), vocabulary_);
    ++statistics_.pieces;
    statistics_.tokens += encoded.tokens.size();
    statistics_.seconds += encoded.seconds;
    for (const PieceNote& note : piece)
        ++statistics_.notes[index(note.voice)];
    return true;
}

}  // namespace studio::core

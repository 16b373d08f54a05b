// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/corpus_piece.h"

#include <algorithm>
#include <limits>

namespace studio::core {

std::vector<PieceNote> pieceOf(const SongView& view) {
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (const VoiceView& voice : view) {
        for (const ViewNote& note : voice.notes) {
            first = std::min(first, note.begin);
            last = std::max(last, note.end);
        }
    }
    std::vector<PieceNote> piece;
    if (first > last || last - first > std::numeric_limits<std::uint32_t>::max())
        return piece;
    for (const Voice voice : kVoices) {
        for (const ViewNote& note : view[index(voice)].notes)
            piece.push_back({static_cast<std::uint32_t>(note.begin - first),
                             static_cast<std::uint32_t>(note.end - first), voice,
                             static_cast<std::uint8_t>(note.pitch)});
    }
    return piece;
}

SongView viewOf(std::span<const PieceNote> piece) {
    SongView view;
    for (const PieceNote& note : piece)
        view[index(note.voice)].notes.push_back({note.begin, note.end, note.pitch});
    return view;
}

}  // namespace studio::core

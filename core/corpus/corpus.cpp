// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/corpus.h"

#include "core/base/sha256.h"
#include "core/corpus/corpus_header.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace studio::core {

namespace {

/// No note and no piece may lead out of the file, whatever wrote it.
bool isSound(std::span<const PieceNote> notes, std::span<const PieceEntry> pieces) {
    const bool notesSound = std::ranges::all_of(notes, [](const PieceNote& note) {
        return note.begin < note.end && index(note.voice) < kVoiceCount &&
               pitchRange(note.voice).contains(note.pitch);
    });
    return notesSound && std::ranges::all_of(pieces, [&](const PieceEntry& piece) {
               return piece.firstNote <= notes.size() &&
                      piece.noteCount <= notes.size() - piece.firstNote;
           });
}

}  // namespace

bool Corpus::read() {
    const auto bytes = file_.bytes();
    CorpusHeader header;
    if (bytes.size() < sizeof header)
        return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    const auto body = bytes.subspan(sizeof header);
    const std::uint64_t most = body.size();
    if (header.magic != kCorpusMagic || header.version != kCorpusVersion || header.timing > 1 ||
        !(header.samplesPerFrame > 0) || !std::isfinite(header.samplesPerFrame) ||
        header.noteCount > most || header.pieceCount > most ||
        header.noteCount * sizeof(PieceNote) + header.pieceCount * sizeof(PieceEntry) != most)
        return false;
    sum_ = sha256Of(body);
    const std::string stored(header.sum.data(), header.sum.size());
    if (header.sum.front() != '\0' && !sum_.empty() && stored != sum_)
        return false;
    timing_ = {static_cast<Timing>(header.timing), header.samplesPerFrame};
    notes_ = {reinterpret_cast<const PieceNote*>(body.data()), header.noteCount};
    pieces_ = {reinterpret_cast<const PieceEntry*>(body.data() + notes_.size_bytes()),
               header.pieceCount};
    return isSound(notes_, pieces_);
}

Expected<Corpus> Corpus::open(const std::filesystem::path& path) {
    auto file = MappedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    Corpus corpus(std::move(*file));
    if (!corpus.read())
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 is no corpus of this version, or it is damaged; make "
                                        "it anew with lakhnes corpus."),
                       path.string());
    return corpus;
}

}  // namespace studio::core

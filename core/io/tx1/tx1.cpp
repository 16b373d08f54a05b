// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/tx1/tx1.h"

#include "core/score/sampled_note.h"
#include "core/tokens/token.h"

#include <algorithm>
#include <optional>

namespace studio::core {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
/// LakhNES's velocities where only notes are known (data/tx1_midi.py).
constexpr std::array<std::int16_t, kVoiceCount> kVelocities{15, 15, 1, 15};

/// Cuts the first word off `text`; empty at its end.
std::string_view takeWord(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    const std::size_t end = std::min(text.find_first_of(kBlanks), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

struct TimedToken {
    std::int64_t sample = 0;
    Token token;
};

std::vector<TimedToken> noteTokens(const Song& song) {
    std::vector<TimedToken> tokens;
    for (const Voice voice : kVoices) {
        const auto notes = sampledNotes(song, voice);
        for (std::size_t i = 0; i < notes.size(); ++i) {
            tokens.push_back({notes[i].start, {TokenKind::NoteOn, voice, notes[i].pitch}});
            if (i + 1 == notes.size() || notes[i + 1].start > notes[i].end)
                tokens.push_back({notes[i].end, {TokenKind::NoteOff, voice, 0}});
        }
    }
    std::ranges::stable_sort(tokens, {}, &TimedToken::sample);
    return tokens;
}

class Tx1Reader {
  public:
    /// False if the token makes no sense where it stands.
    bool read(const Token& token) {
        switch (token.kind) {
            case TokenKind::Boundary:
                return true;
            case TokenKind::Wait:
                now_ += token.value;
                return now_ <= kLongestSong;
            case TokenKind::NoteOff:
                return end(token.voice);
            case TokenKind::NoteOn:
                break;
        }
        if (sounding_[index(token.voice)])
            end(token.voice);
        return begin(token);
    }
    Song finish() {
        for (const Voice voice : kVoices)
            end(voice);
        song_.frame.length = std::max(now_, song_.lastNoteEnd());
        song_.frame.locks = LockMap(LockMode::Locked);
        return std::move(song_);
    }

  private:
    /// At the default resolution a tick is a sample.
    Song song_;
    std::int64_t now_ = 0;
    std::array<bool, kVoiceCount> sounding_{};

    bool begin(const Token& token) {
        auto& notes = song_.part(token.voice).notes;
        if (!notes.empty() && notes.back().start == now_)
            return false;
        Note note;
        note.start = now_;
        note.pitch = static_cast<std::int16_t>(token.value);
        note.velocity = kVelocities[index(token.voice)];
        notes.push_back(std::move(note));
        sounding_[index(token.voice)] = true;
        return true;
    }
    bool end(Voice voice) {
        if (!std::exchange(sounding_[index(voice)], false))
            return false;
        Note& note = song_.part(voice).notes.back();
        note.length = std::max<Tick>(now_ - note.start, 1);
        return now_ > note.start;
    }
};

}  // namespace

bool looksLikeTx1(std::string_view text) {
    return parseToken(takeWord(text), kLongestSong).has_value();
}

std::string writeTx1(const Song& song) {
    std::string text;
    std::int64_t now = 0;
    const auto waitUntil = [&](std::int64_t sample) {
        if (sample > now)
            text += symbolOf({TokenKind::Wait, Voice::Pulse1, sample - now}) + '\n';
        now = std::max(now, sample);
    };
    for (const auto& [sample, token] : noteTokens(song)) {
        waitUntil(sample);
        text += symbolOf(token) + '\n';
    }
    waitUntil(song.sampleAt(song.frame.length));
    return text;
}

Expected<Song> readTx1(std::string_view text) {
    Tx1Reader reader;
    std::size_t number = 0;
    for (auto word = takeWord(text); !word.empty(); word = takeWord(text)) {
        ++number;
        const auto token = parseToken(word, kLongestSong);
        if (!token)
            return failure(STUDIO_TRANSLATE("core",
                                            "Word %1 of the TX1 text is not one of its symbols; "
                                            "correct it or leave it out."),
                           number);
        if (!reader.read(*token))
            return failure(STUDIO_TRANSLATE("core",
                                            "Symbol %1 of the TX1 text ends a note that does not "
                                            "sound, gives a voice two events at one time or lies "
                                            "beyond 24 hours; correct it."),
                           number);
    }
    return reader.finish();
}

}  // namespace studio::core

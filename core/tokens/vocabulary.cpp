// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace studio::core {

namespace {

constexpr int kLargestVocabulary = 4096;
constexpr std::int64_t kLongestWait = 10'000'000;

/// LakhNES takes, of two waits equally near, whichever a Python set of integers yields first.
/// With the published vocabulary that is the lower one but for these lower ends (lakhnes.md 1.2;
/// found by emulating CPython's set).
bool tieGoesUp(std::int64_t lower) {
    constexpr std::array<std::int64_t, 52> kLowerEnds{
        2000,  2100,  4000,  4100,  6100,  6200,  8100,  8200,  10000, 12000, 14000, 16000, 18000,
        20000, 22000, 24000, 26000, 28000, 30000, 32000, 34000, 36000, 39000, 41000, 43000, 45000,
        47000, 49000, 51000, 53000, 55000, 57000, 59000, 61000, 63000, 65000, 67000, 69000, 71000,
        73000, 75000, 77000, 79000, 81000, 83000, 86000, 88000, 90000, 92000, 94000, 96000, 98000};
    return std::ranges::find(kLowerEnds, lower) != kLowerEnds.end();
}

std::string tx1Text() {
    std::string text;
    const auto waits = [&text](int from, int to, int step) {
        for (int samples = from; samples <= to; samples += step)
            text += "WT_" + std::to_string(samples) + "\n";
    };
    waits(1, 100, 1);
    waits(110, 1000, 10);
    waits(1100, 10000, 100);
    waits(11000, 100000, 1000);
    for (const auto& [name, lowest, highest] :
         {std::tuple{"P1", 33, 108}, {"P2", 33, 108}, {"TR", 21, 108}, {"NO", 1, 16}}) {
        text += std::string(name) + "_NOTEOFF\n";
        for (int pitch = lowest; pitch <= highest; ++pitch)
            text += std::string(name) + "_NOTEON_" + std::to_string(pitch) + "\n";
    }
    return text;
}

}  // namespace

Vocabulary::Vocabulary() {
    tokens_.push_back({TokenKind::Boundary, Voice::Pulse1, 0});
    noteOff_.fill(kNoToken);
    for (const Voice voice : kVoices) {
        const PitchRange range = pitchRange(voice);
        noteOn_[index(voice)].assign(static_cast<std::size_t>(range.highest - range.lowest + 1),
                                     kNoToken);
    }
}

bool Vocabulary::add(std::string_view symbol) {
    const auto token = parseToken(symbol, kLongestWait);
    if (!token || token->kind == TokenKind::Boundary)
        return false;
    const auto id = static_cast<TokenId>(tokens_.size());
    tokens_.push_back(*token);
    if (token->kind == TokenKind::Wait) {
        waits_.push_back({token->value, id});
        return true;
    }
    TokenId& slot =
        token->kind == TokenKind::NoteOff
            ? noteOff_[index(token->voice)]
            : noteOn_[index(token->voice)]
                     [static_cast<std::size_t>(token->value - pitchRange(token->voice).lowest)];
    const bool first = slot == kNoToken;
    slot = id;
    return first;
}

bool Vocabulary::complete() const {
    const auto missing = [](TokenId id) { return id == kNoToken; };
    return !waits_.empty() && std::ranges::none_of(noteOff_, missing) &&
           std::ranges::none_of(
               noteOn_, [&](const auto& pitches) { return std::ranges::any_of(pitches, missing); });
}

Expected<Vocabulary> Vocabulary::parse(std::string_view text) {
    Vocabulary vocabulary;
    int line = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view symbol = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line;
        if (symbol.ends_with('\r'))
            symbol.remove_suffix(1);
        if (const auto comma = symbol.rfind(','); comma != std::string_view::npos)
            symbol.remove_prefix(comma + 1);
        if (symbol.empty() && text.empty())
            break;
        if (line > kLargestVocabulary || !vocabulary.add(symbol))
            return failure(STUDIO_TRANSLATE("core",
                                            "Line %1 of the vocabulary is not a symbol of "
                                            "LakhNES's TX1 vocabulary or stands there "
                                            "twice; use the file that came with the "
                                            "checkpoint."),
                           line);
    }
    std::ranges::sort(vocabulary.waits_, {}, &WaitToken::samples);
    const bool repeated = std::ranges::adjacent_find(vocabulary.waits_, {}, &WaitToken::samples) !=
                          vocabulary.waits_.end();
    if (repeated || !vocabulary.complete())
        return failure(STUDIO_TRANSLATE("core",
                                        "The vocabulary lacks notes or waits of LakhNES's "
                                        "TX1 vocabulary; use the file that came with the "
                                        "checkpoint."));
    return vocabulary;
}

Vocabulary Vocabulary::tx1() {
    return parse(tx1Text()).value();
}

TokenId Vocabulary::noteOn(Voice voice, int pitch) const {
    return noteOn_[index(voice)][static_cast<std::size_t>(pitch - pitchRange(voice).lowest)];
}

TokenId Vocabulary::nearestWait(double samples) const {
    const auto above = std::ranges::lower_bound(waits_, samples, {}, [](const WaitToken& wait) {
        return static_cast<double>(wait.samples);
    });
    if (above == waits_.begin())
        return above->id;
    const auto below = std::prev(above);
    if (above == waits_.end())
        return below->id;
    const double up = static_cast<double>(above->samples) - samples;
    const double down = samples - static_cast<double>(below->samples);
    if (up == down)
        return tieGoesUp(below->samples) ? above->id : below->id;
    return up < down ? above->id : below->id;
}

std::string Vocabulary::text() const {
    std::string lines;
    for (TokenId id = kBoundary + 1; id < size(); ++id)
        lines += symbol(id) + "\n";
    return lines;
}

}  // namespace studio::core

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_novelty.h"

#include <algorithm>

namespace studio::core {

PhraseSet::PhraseSet(const Song& song) {
    for (const Voice voice : kVoices)
        add(song.part(voice).notes);
    std::ranges::sort(phrases_);
}

PhraseSet::PhraseSet(const Take& take) {
    for (const Voice voice : kVoices)
        add(take.edit.notes(voice).is);
    std::ranges::sort(phrases_);
}

void PhraseSet::add(std::span<const Note> notes) {
    constexpr int kBits = 8;
    Phrase phrase = 0;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        // What is older than eight notes is shifted out.
        phrase = (phrase << kBits) | static_cast<std::uint8_t>(notes[i].pitch);
        if (i + 1 >= kLength)
            phrases_.push_back(phrase);
    }
}

bool PhraseSet::contains(Phrase phrase) const {
    return std::ranges::binary_search(phrases_, phrase);
}

std::vector<std::optional<double>> noveltiesOf(std::span<const Take* const> takes,
                                               const PhraseSet& song) {
    std::vector<PhraseSet> sets;
    for (const Take* take : takes)
        sets.emplace_back(*take);
    std::vector<std::optional<double>> result(takes.size());
    for (std::size_t i = 0; i < takes.size(); ++i) {
        const auto isNew = [&](PhraseSet::Phrase phrase) {
            for (std::size_t other = 0; other < sets.size(); ++other) {
                if (other != i && sets[other].contains(phrase))
                    return false;
            }
            return !song.contains(phrase);
        };
        const auto& own = sets[i].phrases();
        if (!own.empty())
            result[i] = static_cast<double>(std::ranges::count_if(own, isNew)) /
                        static_cast<double>(own.size());
    }
    return result;
}

}  // namespace studio::core

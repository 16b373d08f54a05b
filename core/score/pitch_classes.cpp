// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/pitch_classes.h"

#include "core/score/pitch_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <system_error>
#include <utility>

namespace studio::core {

namespace {

constexpr std::array<std::string_view, kPitchClassCount> kNames{"C",  "C#", "D",  "D#", "E",  "F",
                                                                "F#", "G",  "G#", "A",  "A#", "B"};

/// Name and pitch classes above the first degree, a character each: 0 … 9, a, b.
using NamedSteps = std::pair<std::string_view, std::string_view>;

constexpr std::array<NamedSteps, 14> kScales{{{"minor", "023578a"},
                                              {"major", "024579b"},
                                              {"harmonic minor", "023578b"},
                                              {"melodic minor", "023579b"},
                                              {"dorian", "023579a"},
                                              {"phrygian", "013578a"},
                                              {"lydian", "024679b"},
                                              {"mixolydian", "024579a"},
                                              {"locrian", "013568a"},
                                              {"pentatonic", "02479"},
                                              {"minor pentatonic", "0357a"},
                                              {"blues", "03567a"},
                                              {"whole tone", "02468a"},
                                              {"chromatic", "0123456789ab"}}};
constexpr std::array<NamedSteps, 15> kChords{{{"", "047"},
                                              {"m", "037"},
                                              {"7", "047a"},
                                              {"m7", "037a"},
                                              {"maj7", "047b"},
                                              {"6", "0479"},
                                              {"m6", "0379"},
                                              {"9", "047a2"},
                                              {"dim", "036"},
                                              {"dim7", "0369"},
                                              {"m7b5", "036a"},
                                              {"aug", "048"},
                                              {"sus2", "027"},
                                              {"sus4", "057"},
                                              {"5", "07"}}};

int stepOf(char digit) {
    return digit >= 'a' ? digit - 'a' + 10 : digit - '0';
}

/// Takes the name of a note off the front of `text`.
std::optional<int> takeNote(std::string_view& text) {
    constexpr std::string_view kLetters = "CDEFGAB";
    constexpr std::array kClasses{0, 2, 4, 5, 7, 9, 11};
    if (text.empty())
        return std::nullopt;
    const auto letter =
        kLetters.find(static_cast<char>(std::toupper(static_cast<unsigned char>(text.front()))));
    if (letter == std::string_view::npos)
        return std::nullopt;
    int note = kClasses[letter];
    text.remove_prefix(1);
    if (text.starts_with('#') || text.starts_with('b')) {
        note += text.front() == '#' ? 1 : kPitchClassCount - 1;
        text.remove_prefix(1);
    }
    return note % kPitchClassCount;
}

template <std::size_t Count>
std::optional<PitchClasses> named(const std::array<NamedSteps, Count>& list, int tonic,
                                  std::string_view name) {
    const auto found = std::ranges::find(list, name, &NamedSteps::first);
    if (found == list.end())
        return std::nullopt;
    return PitchClasses::above(tonic, found->second);
}

std::optional<PitchClasses> listed(std::string_view text) {
    PitchClasses classes;
    while (true) {
        const auto note = takeNote(text);
        if (!note)
            return std::nullopt;
        classes.add(*note);
        if (text.empty())
            return classes;
        if (!text.starts_with('+'))
            return std::nullopt;
        text.remove_prefix(1);
    }
}

}  // namespace

PitchClasses::PitchClasses(std::initializer_list<int> classes) {
    for (const int each : classes)
        add(each);
}

PitchClasses PitchClasses::above(int tonic, std::string_view steps) {
    PitchClasses classes;
    for (const char step : steps)
        classes.add((tonic + stepOf(step)) % kPitchClassCount);
    return classes;
}

std::vector<int> PitchClasses::list() const {
    std::vector<int> classes;
    for (int each = 0; each < kPitchClassCount; ++each) {
        if (contains(each))
            classes.push_back(each);
    }
    return classes;
}

std::optional<PitchClasses> scaleNamed(std::string_view text) {
    if (text.find('+') != std::string_view::npos)
        return listed(text);
    const auto tonic = takeNote(text);
    if (!tonic)
        return std::nullopt;
    if (text.empty())
        return named(kScales, *tonic, "major");
    if (!text.starts_with(' '))
        return std::nullopt;
    text.remove_prefix(1);
    return named(kScales, *tonic, text);
}

std::optional<PitchClasses> chordNamed(std::string_view text) {
    const auto root = takeNote(text);
    return root ? named(kChords, *root, text) : std::nullopt;
}

std::string scaleNameOf(const PitchClasses& classes) {
    for (const auto& [scale, steps] : kScales) {
        for (int tonic = 0; tonic < kPitchClassCount; ++tonic) {
            if (PitchClasses::above(tonic, steps) == classes)
                return std::string(pitchClassName(tonic)) + " " + std::string(scale);
        }
    }
    return nameOf(classes);
}

std::string chordNameOf(const PitchClasses& classes) {
    for (const auto& [name, steps] : kChords) {
        for (int root = 0; root < kPitchClassCount; ++root) {
            if (PitchClasses::above(root, steps) == classes)
                return std::string(pitchClassName(root)) + std::string(name);
        }
    }
    return {};
}

std::optional<int> pitchNamed(std::string_view text) {
    constexpr int kHighest = 127;
    const auto note = takeNote(text);
    int octave = 0;
    const auto [read, problem] = std::from_chars(text.data(), text.data() + text.size(), octave);
    if (!note || problem != std::errc{} || read != text.data() + text.size() || octave < -1)
        return std::nullopt;
    const int pitch = *note + kPitchClassCount * (octave + 1);
    return pitch <= kHighest ? std::optional(pitch) : std::nullopt;
}

std::string_view pitchClassName(int pitchClass) {
    return kNames[static_cast<std::size_t>(pitchClass)];
}

std::string nameOf(const PitchClasses& classes) {
    for (const std::string_view scale : {"minor", "major"}) {
        for (int tonic = 0; tonic < kPitchClassCount; ++tonic) {
            if (named(kScales, tonic, scale) == classes)
                return std::string(pitchClassName(tonic)) + " " + std::string(scale);
        }
    }
    std::string text;
    for (const int each : classes.list())
        text += (text.empty() ? "" : "+") + std::string(pitchClassName(each));
    return text;
}

}  // namespace studio::core

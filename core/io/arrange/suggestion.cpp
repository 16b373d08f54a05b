// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/arrangement.h"
#include "core/io/midi/plain_midi.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

namespace studio::core {

namespace {

/// A line is a bass only if it plays this share of the busiest line's notes.
constexpr double kBassShare = 0.1;
/// Two lines are one doubled if they share this much of their notes.
constexpr double kDoubledShare = 0.8;

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool named(const MidiLine& line, std::initializer_list<std::string_view> words) {
    const std::string name = lower(line.name);
    return std::ranges::any_of(
        words, [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

double meanPitch(const MidiLine& line) {
    double sum = 0;
    for (const MidiNote& note : line.notes)
        sum += note.pitch;
    return sum / static_cast<double>(line.notes.size());
}

/// How low a line lies, with what General MIDI calls a bass an octave lower yet.
double bassHeight(const MidiLine& line) {
    const bool bass = (line.program >= 32 && line.program < 40) || named(line, {"bass"});
    return meanPitch(line) - (bass ? 12 : 0);
}

/// How much a line leads: busy and high; pads and effects hardly do.
double leading(const MidiLine& line) {
    const double busy = static_cast<double>(pickLine(line.notes, LinePick::Top, 0).line.size());
    const double high = std::clamp(1 + (meanPitch(line) - 60) / 36, 0.25, 2.0);
    const double called = named(line, {"melod", "lead", "vocal", "voice", "solo"}) ? 2 : 1;
    const bool behind = (line.program >= 88 && line.program < 104) || line.program >= 112;
    return busy * high * called * (behind ? 0.4 : 1);
}

/// `line` plays what `other` plays, perhaps octaves apart.
bool doubles(const MidiLine& line, const MidiLine& other) {
    std::set<std::pair<Tick, int>> notes;
    for (const MidiNote& note : other.notes)
        notes.emplace(note.start, note.pitch % 12);
    const auto shared = std::ranges::count_if(line.notes, [&](const MidiNote& note) {
        return notes.contains({note.start, note.pitch % 12});
    });
    return static_cast<double>(shared) >= kDoubledShare * static_cast<double>(line.notes.size());
}

class Suggestion {
  public:
    explicit Suggestion(const MidiScore& score) : score_(score) {
        for (std::size_t line = 0; line < score.lines.size(); ++line)
            (score.lines[line].drums() ? arrangement_.drums : free_).push_back(line);
    }

    Arrangement make() {
        if (giveByName())
            return std::move(arrangement_);
        if (free_.size() > 1)
            give(Voice::Triangle, lowest(), LinePick::Bottom);
        giveLeading(Voice::Pulse1);
        std::erase_if(free_, [&](std::size_t line) {
            return doubles(score_.lines[line], lineOf(Voice::Pulse1));
        });
        giveLeading(Voice::Pulse2);
        shareChords();
        return std::move(arrangement_);
    }

  private:
    const MidiScore& score_;
    Arrangement arrangement_;
    /// Melodic lines that no voice has yet.
    std::vector<std::size_t> free_;

    std::optional<VoiceSource>& source(Voice voice) { return arrangement_.tones[index(voice)]; }
    const MidiLine& lineOf(Voice voice) { return score_.lines[source(voice)->line]; }

    /// What writePlainMidi() has written comes back voice by voice, doubled or not. False if the
    /// score is anything else.
    bool giveByName() {
        Arrangement named = arrangement_;
        for (const std::size_t line : free_) {
            const auto voice = std::ranges::find(kVoices, score_.lines[line].name, plainTrackName);
            if (voice == kVoices.end() || *voice == Voice::Noise || named.tones[index(*voice)])
                return false;
            named.tones[index(*voice)] = VoiceSource{line};
        }
        arrangement_ = std::move(named);
        return true;
    }

    void give(Voice voice, std::size_t line, LinePick pick) {
        source(voice) = VoiceSource{line, pick};
        std::erase(free_, line);
    }
    void giveLeading(Voice voice) {
        if (free_.empty())
            return;
        give(voice,
             *std::ranges::max_element(
                 free_, {}, [&](std::size_t line) { return leading(score_.lines[line]); }),
             LinePick::Top);
    }
    std::size_t lowest() const {
        std::size_t most = 0;
        for (const std::size_t line : free_)
            most = std::max(most, score_.lines[line].notes.size());
        const auto height = [&](std::size_t line) {
            const bool rare = static_cast<double>(score_.lines[line].notes.size()) <
                              kBassShare * static_cast<double>(most);
            return std::pair(rare, bassHeight(score_.lines[line]));
        };
        return *std::ranges::min_element(free_, {}, height);
    }
    /// Voices that are still empty help out where others have chords.
    void shareChords() {
        if (!source(Voice::Pulse1))
            return;
        const VoiceSource lead = *source(Voice::Pulse1);
        if (!source(Voice::Triangle) && lineOf(Voice::Pulse1).polyphonic())
            source(Voice::Triangle) = VoiceSource{lead.line, LinePick::Bottom};
        if (source(Voice::Pulse2))
            return;
        if (lineOf(Voice::Pulse1).polyphonic())
            source(Voice::Pulse2) = VoiceSource{lead.line, LinePick::Top};
        else if (source(Voice::Triangle) && lineOf(Voice::Triangle).polyphonic())
            source(Voice::Pulse2) = VoiceSource{source(Voice::Triangle)->line, LinePick::Top};
    }
};

}  // namespace

Arrangement suggestArrangement(const MidiScore& score) {
    return Suggestion(score).make();
}

}  // namespace studio::core

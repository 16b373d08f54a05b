// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/wish_options.h"

#include "app/cli/stretch.h"
#include "core/edit/scale.h"
#include "core/score/pitch_names.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <optional>
#include <system_error>
#include <utility>

namespace studio::cli {

namespace {

using core::Voice;
using core::Wish;

constexpr int kHighestPitch = 127;

/// A wish's value and where it holds: "P1:5-8=C minor", or "C minor" for all.
struct Placed {
    Stretch where;
    std::string_view value;
};

std::optional<Placed> readPlaced(std::string_view text) {
    const std::size_t equals = text.find('=');
    const auto where =
        readStretch(equals == std::string_view::npos ? "all" : text.substr(0, equals));
    if (!where)
        return std::nullopt;
    return Placed{*where, equals == std::string_view::npos ? text : text.substr(equals + 1)};
}

/// "C4" (60), "F#3", "Bb2" or a number.
std::optional<int> pitchIn(std::string_view text) {
    if (const auto number = wholeNumberIn(text))
        return *number >= 0 && *number <= kHighestPitch ? std::optional(static_cast<int>(*number))
                                                        : std::nullopt;
    return core::pitchNamed(text);
}

std::optional<core::PitchRange> rangeIn(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto low = pitchIn(text.substr(0, dash));
    const auto high = pitchIn(text.substr(dash + 1));
    if (!low || !high || *high < *low)
        return std::nullopt;
    return core::PitchRange{*low, *high};
}

int numberOfNotes(std::string_view text) {
    const auto whole = wholeNumberIn(text);
    return whole && *whole >= 0 && *whole <= core::NoteCount::kUnlimited ? static_cast<int>(*whole)
                                                                         : -1;
}

/// "4", "4-8", "4-", "-8".
std::optional<core::NoteCount> countIn(std::string_view text) {
    const std::size_t dash = text.find('-');
    core::NoteCount count;
    const auto read = [](std::string_view number, int& value) {
        value = numberOfNotes(number);
        return value >= 0;
    };
    if (dash == std::string_view::npos) {
        if (!read(text, count.fewest))
            return std::nullopt;
        count.most = count.fewest;
        return count;
    }
    const std::string_view low = text.substr(0, dash);
    const std::string_view high = text.substr(dash + 1);
    if ((low.empty() && high.empty()) || (!low.empty() && !read(low, count.fewest)) ||
        (!high.empty() && !read(high, count.most)) || count.most < count.fewest)
        return std::nullopt;
    return count;
}

std::optional<double> numberIn(std::string_view text, double lowest, double highest) {
    double value = 0;
    const auto [read, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || read != text.data() + text.size() || value < lowest ||
        value > highest)
        return std::nullopt;
    return value;
}

CommandResult makesNoSense(const std::string& text, const char* example) {
    return wrongUse(STUDIO_TRANSLATE("cli", "%1 is no such wish; write for example %2."), text,
                    example);
}

/// Bars and their chord: "5:Am" or "5-6:Am".
std::optional<std::pair<Stretch, core::PitchClasses>> readChord(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto bars = barsIn(text.substr(0, colon));
    const auto chord = core::chordNamed(text.substr(colon + 1));
    if (!bars || !chord)
        return std::nullopt;
    return std::pair{Stretch{{Voice::Pulse1, Voice::Pulse2, Voice::Triangle}, bars}, *chord};
}

}  // namespace

void WishOptions::addTo(CLI::App& command) {
    const auto add = [&](const char* name, std::vector<std::string>& texts, const char* type,
                         const char* help) {
        command.add_option(name, texts, help)
            ->delimiter(',')
            ->allow_extra_args(false)
            ->type_name(type)
            ->group("Wishes: VALUE for all, or VOICE:BARS=VALUE, the later ones over the earlier");
    };
    add("--scale", scales_, "P1:5-8=C minor",
        "Pitches: a scale (major, minor, harmonic minor, dorian, pentatonic, blues …), a list "
        "(C+Eb+G), song for the key that the song is in, or any");
    add("--chords", chords_, "5:Am,6-7:F",
        "Pitches of P1, P2 and TR in these bars: a chord for each");
    add("--range", ranges_, "TR=C2-C4", "Lowest and highest pitch, by name (C4 is 60) or number");
    add("--grid", grids_, "P1=1/16",
        "Notes begin and end on it: bar, 1/2 … 1/32, 1/4T, 1/8T, 1/16T, frame or none");
    add("--density", densities_, "P2:5-8=4-8",
        "Fewest and most notes a bar: 4-8, 4, 4- or -8; ~6 for about 6");
    add("--shortest", shortest_, "1/16", "Shortest note, named like a grid (frame)");
    add("--longest", longest_, "TR=1/2", "Longest note, or any");
    add("--resemble", resemblances_, "P1=0.5",
        "How much the model is drawn to the notes that stand there now, 0 to 1 (0)");
    add("--pitch-temperature", temperatures_, "P1:5-8=0.8",
        "Of the choice of pitches alone, on top of --temperature (1)");
    command.add_flag("--keep-ends", keepsEnds_,
                     "Keep the first and the last note of each open stretch");
}

std::vector<WishOptions::Option> WishOptions::options() const {
    using Text = std::string_view;
    const auto unit = [](auto member) {
        return [member](Text text, const core::Song*) -> std::optional<Change> {
            const auto named = core::gridUnitNamed(text);
            if (!named && text != "none" && text != "any")
                return std::nullopt;
            return [=](Voice, Wish& wish) { wish.*member = named; };
        };
    };
    const auto number = [](double Wish::*member, double lowest, double highest) {
        return [=](Text text, const core::Song*) -> std::optional<Change> {
            const auto value = numberIn(text, lowest, highest);
            if (!value)
                return std::nullopt;
            return [=](Voice, Wish& wish) { wish.*member = *value; };
        };
    };
    const auto scale = [](Text text, const core::Song* song) -> std::optional<Change> {
        std::optional<core::PitchClasses> classes = core::scaleNamed(text);
        if (!classes && text != "any" && text != "song")
            return std::nullopt;
        if (text == "song" && song != nullptr)
            classes = core::pitchClassesOf(core::scaleOf(*song));
        return [=](Voice, Wish& wish) { wish.scale = classes; };
    };
    const auto range = [](Text text, const core::Song*) -> std::optional<Change> {
        const auto pitches = rangeIn(text);
        if (!pitches && text != "any")
            return std::nullopt;
        // Pitches of the other voices mean nothing to the noise.
        return [=](Voice voice, Wish& wish) {
            if (voice != Voice::Noise ||
                (pitches && pitches->lowest <= core::pitchRange(Voice::Noise).highest))
                wish.range = pitches;
        };
    };
    const auto density = [](Text text, const core::Song*) -> std::optional<Change> {
        // "4-8", "~6" or both, "4-8~6".
        const std::size_t tilde = std::min(text.find('~'), text.size());
        const auto count =
            tilde == 0 && !text.empty() ? core::NoteCount{} : countIn(text.substr(0, tilde));
        const int about = tilde < text.size() ? numberOfNotes(text.substr(tilde + 1)) : 0;
        if (!count || about < 0)
            return std::nullopt;
        return [=](Voice, Wish& wish) {
            wish.notes = *count;
            wish.aboutNotes = about;
        };
    };
    const auto shortest = [](Text text, const core::Song*) -> std::optional<Change> {
        const auto named = core::gridUnitNamed(text);
        if (!named)
            return std::nullopt;
        return [=](Voice, Wish& wish) { wish.shortest = *named; };
    };
    return {{scales_, scale, "\"P1:5-8=C minor\""},
            {ranges_, range, "TR=C2-C4"},
            {grids_, unit(&Wish::grid), "P1:5-8=1/16"},
            {densities_, density, "P2:5-8=4-8"},
            {shortest_, shortest, "1/16"},
            {longest_, unit(&Wish::longest), "TR=1/2"},
            {resemblances_, number(&Wish::similarity, 0, 1), "P1=0.5"},
            {temperatures_, number(&Wish::temperature, 0.01, 100), "P1=0.8"}};
}

CommandResult WishOptions::check() const {
    for (const Option& option : options()) {
        for (const std::string& text : option.texts) {
            const auto placed = readPlaced(text);
            if (!placed || !option.read(placed->value, nullptr))
                return makesNoSense(text, option.example);
        }
    }
    for (const std::string& text : chords_) {
        if (!readChord(text))
            return makesNoSense(text, "5:Am or 6-7:F");
    }
    return {};
}

CommandResult WishOptions::apply(const core::Song& song, core::WishMap& wishes) const {
    for (const Option& option : options()) {
        for (const std::string& text : option.texts) {
            const Placed placed = readPlaced(text).value();
            const auto ticks = ticksOf(placed.where, song, text);
            if (!ticks)
                return tl::unexpected(ticks.error());
            const Change change = option.read(placed.value, &song).value();
            // What holds for all of a song holds for what it grows by, too.
            const core::TickRange range =
                placed.where.bars ? *ticks : core::TickRange{0, core::kHighestTick};
            for (const Voice voice : placed.where.voices)
                wishes.change(voice, range, [&](Wish& wish) { change(voice, wish); });
        }
    }
    return {};
}

CommandResult WishOptions::applyChords(const core::Song& song, core::WishMap& wishes) const {
    for (const std::string& text : chords_) {
        const auto chord = readChord(text).value();
        const auto ticks = ticksOf(chord.first, song, text);
        if (!ticks)
            return tl::unexpected(ticks.error());
        for (const Voice voice : chord.first.voices)
            wishes.change(voice, *ticks, [&](Wish& wish) { wish.scale = chord.second; });
    }
    return {};
}

tl::expected<core::WishMap, CommandError> WishOptions::over(const core::Song& song,
                                                            core::WishMap wishes) const {
    if (auto applied = apply(song, wishes); !applied)
        return tl::unexpected(applied.error());
    if (auto applied = applyChords(song, wishes); !applied)
        return tl::unexpected(applied.error());
    if (keepsEnds_) {
        for (const Voice voice : core::kVoices)
            wishes.change(voice, {0, core::kHighestTick},
                          [](Wish& wish) { wish.keepsEnds = true; });
    }
    return wishes;
}

}  // namespace studio::cli

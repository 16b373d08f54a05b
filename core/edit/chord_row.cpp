// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/chord_row.h"

#include "core/score/pitch_names.h"

#include <algorithm>

namespace studio::core {

namespace {

constexpr std::string_view kSeparators = " \t,|";
constexpr std::string_view kNone = "-";

/// The bars of `range`, as far as each lies in it.
std::vector<TickRange> barsOf(const Song& song, TickRange range) {
    const MeterMap& meter = song.frame.meter;
    std::vector<TickRange> bars;
    if (range.empty())
        return bars;
    const std::int64_t last = meter.barAt(range.end - 1);
    for (std::int64_t bar = meter.barAt(range.begin); bar <= last; ++bar)
        bars.push_back(meter.bars(bar, bar).intersected(range));
    return bars;
}

/// How many names from the first on are said before they come again.
std::size_t periodOf(const std::vector<std::string>& names) {
    for (std::size_t period = 1; period < names.size(); ++period) {
        if (std::equal(names.begin() + static_cast<std::ptrdiff_t>(period), names.end(),
                       names.begin()))
            return period;
    }
    return names.size();
}

}  // namespace

Expected<ChordRow> chordRowOf(std::string_view text) {
    ChordRow row;
    while (true) {
        const std::size_t begin = text.find_first_not_of(kSeparators);
        if (begin == std::string_view::npos)
            return row;
        text.remove_prefix(begin);
        const std::string_view name = text.substr(0, text.find_first_of(kSeparators));
        text.remove_prefix(name.size());
        const auto chord = chordNamed(name);
        if (!chord && name != kNone)
            return failure(STUDIO_TRANSLATE("core",
                                            "“%1” is no chord; write for example C Am F G7, and - "
                                            "for a bar without one."),
                           std::string(name));
        row.push_back(chord);
    }
}

void wishForChords(Song& song, Voice voice, TickRange range, const ChordRow& row) {
    std::size_t next = 0;
    for (const TickRange& bar : barsOf(song, range)) {
        const auto& chord = row[next++ % row.size()];
        song.frame.wishes.change(voice, bar, [&](Wish& wish) { wish.scale = chord; });
    }
}

std::string chordRowText(const Song& song, Voice voice, TickRange range) {
    std::vector<std::string> names;
    bool any = false;
    for (const TickRange& bar : barsOf(song, range)) {
        const auto cells = song.frame.wishes.cells(voice, bar);
        const auto& classes = cells.front().wish.scale;
        const bool one = std::ranges::all_of(
            cells, [&](const WishCell& cell) { return cell.wish.scale == classes; });
        const std::string name = classes ? chordNameOf(*classes) : std::string(kNone);
        if (!one || name.empty())
            return {};
        any = any || classes.has_value();
        names.push_back(name);
    }
    if (!any)
        return {};
    names.resize(periodOf(names));
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : " ") + name;
    return text;
}

}  // namespace studio::core

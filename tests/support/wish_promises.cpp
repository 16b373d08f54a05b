// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/wish_promises.h"

#include "core/edit/grid.h"

#include <algorithm>
#include <cmath>

namespace studio::tests {

namespace {

using core::GridUnit;
using core::LockMode;
using core::Note;
using core::Song;
using core::Tick;
using core::TickRange;
using core::Voice;
using core::Wish;

int uniform(std::mt19937_64& random, int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
}

Wish randomWish(std::mt19937_64& random, Voice voice) {
    const auto sometimes = [&] { return uniform(random, 0, 2) == 0; };
    const auto unit = [&] { return core::kGridUnits[random() % core::kGridUnits.size()]; };
    Wish wish;
    if (sometimes())
        wish.scale = core::PitchClasses::above(uniform(random, 0, 11), "0357a");
    if (sometimes()) {
        const int low = uniform(random, 1, voice == Voice::Noise ? 16 : 100);
        wish.range = core::PitchRange{low, low + uniform(random, 0, 30)};
    }
    if (sometimes())
        wish.grid = unit();
    if (sometimes())
        wish.notes = {uniform(random, 0, 4), uniform(random, 3, 12)};
    if (sometimes())
        wish.aboutNotes = uniform(random, 0, 16);
    if (sometimes())
        wish.shortest = unit();
    if (sometimes())
        wish.longest = unit();
    wish.keepsEnds = sometimes();
    wish.similarity = sometimes() ? uniform(random, 0, 10) / 10.0 : 0;
    wish.temperature = sometimes() ? uniform(random, 5, 20) / 10.0 : 1;
    return wish;
}

Tick lengthOf(GridUnit unit, const Song& song, Tick tick) {
    const core::Grid grid(song.frame, unit);
    if (unit == GridUnit::Frame)
        return song.tickAtSample(song.sampleAt(tick) + 735) - tick;
    if (unit == GridUnit::Bar)
        return grid.next(tick) - grid.floor(tick);
    return grid.tick(1) - grid.tick(0);
}

/// Checks one voice of a stretch of one lock and one wish.
class StretchCheck {
  public:
    StretchCheck(const Song& before, const Song& after, Voice voice, TickRange stretch,
                 const Wish& wish, bool finely)
        : before_(before),
          after_(after),
          voice_(voice),
          stretch_(stretch),
          wish_(wish),
          finely_(finely),
          slack_(before.tickAtSample(before.sampleAt(stretch.begin) + 2 * 735) - stretch.begin) {}

    [[nodiscard]] std::optional<std::string> broken(LockMode mode) const {
        for (const Note& note : after_.part(voice_).notes) {
            if (!stretch_.contains(note.start) || (mode == LockMode::Rhythm && !seen(note)))
                continue;
            if (auto problem = brokenPitch(note, mode))
                return problem;
            if (mode == LockMode::Rhythm)
                continue;
            if (auto problem = brokenTime(note))
                return problem;
        }
        return mode == LockMode::Free ? brokenCount() : std::nullopt;
    }

  private:
    const Song& before_;
    const Song& after_;
    Voice voice_;
    TickRange stretch_;
    const Wish& wish_;
    bool finely_;
    Tick slack_;

    /// Shorter notes may stand for nothing in the model's eyes.
    [[nodiscard]] bool seen(const Note& note) const { return note.length > slack_; }

    [[nodiscard]] std::optional<std::string> brokenPitch(const Note& note, LockMode mode) const {
        if (mode == LockMode::Pitch)
            return std::nullopt;
        if (wish_.scale && voice_ != Voice::Noise && !wish_.scale->contains(note.pitch))
            return "pitch out of the scale" + placeOf(note);
        if (wish_.range && !wish_.range->contains(note.pitch))
            return "pitch out of the range" + placeOf(note);
        return std::nullopt;
    }

    [[nodiscard]] static std::string placeOf(const Note& note) {
        return " at tick " + std::to_string(note.start);
    }

    [[nodiscard]] std::optional<std::string> brokenTime(const Note& note) const {
        const Tick shortest = lengthOf(wish_.shortest, before_, stretch_.begin);
        const Tick longest = wish_.longest ? lengthOf(*wish_.longest, before_, stretch_.begin) : 0;
        if (wish_.shortest != GridUnit::Frame && note.length < shortest - slack_)
            return "a note is too short" + placeOf(note);
        if (wish_.longest && note.length > longest + slack_)
            return "a note is too long" + placeOf(note);
        if (!wish_.grid || (*wish_.grid == GridUnit::Frame && !finely_))
            return std::nullopt;
        const core::Grid grid(before_.frame, *wish_.grid);
        if (grid.nearest(note.start) != note.start)
            return "a note begins off the grid" + placeOf(note);
        const bool cut = wish_.longest && std::abs(note.length - longest) <= slack_;
        if (grid.nearest(note.end()) != note.end() && note.end() != stretch_.end && !cut)
            return "a note ends off the grid" + placeOf(note);
        return std::nullopt;
    }

    /// Of bars that are open from end to end.
    [[nodiscard]] std::optional<std::string> brokenCount() const {
        const core::MeterMap& meter = before_.frame.meter;
        const Note* sounding = core::noteAt(before_.part(voice_).notes, stretch_.begin);
        const bool kept = sounding != nullptr && sounding->start < stretch_.begin;
        const Tick open = kept ? sounding->end() : stretch_.begin;
        for (std::int64_t bar = meter.barAt(open); meter.barStart(bar + 1) <= stretch_.end; ++bar) {
            const TickRange range = meter.bars(bar, bar);
            if (range.begin < open)
                continue;
            const auto& notes = after_.part(voice_).notes;
            const auto count = static_cast<int>(core::firstNoteFrom(notes, range.end) -
                                                core::firstNoteFrom(notes, range.begin));
            if (count < wish_.notes.fewest || count > wish_.notes.most)
                return std::to_string(count) + " notes in bar " + std::to_string(bar);
        }
        return std::nullopt;
    }
};

}  // namespace

core::WishMap randomWishes(std::mt19937_64& random, Tick length) {
    core::WishMap wishes;
    for (const Voice voice : core::kVoices) {
        for (int spans = uniform(random, 0, 2); spans > 0; --spans) {
            const Tick begin = static_cast<Tick>(random() % static_cast<std::uint64_t>(length));
            const TickRange range{uniform(random, 0, 1) == 0 ? 0 : begin, 2 * length};
            const Wish wish = randomWish(random, voice);
            wishes.change(voice, range, [&](Wish& each) { each = wish; });
        }
    }
    return wishes;
}

std::optional<std::string> brokenWish(const Song& before, const Song& after, TickRange region,
                                      const core::WishMap& wishes, bool finely) {
    region = region.intersected({0, before.frame.length});
    for (const Voice voice : core::kVoices) {
        for (const core::LockCell& cell : before.frame.locks.cells(voice, region)) {
            if (cell.mode == LockMode::Locked || cell.mode == LockMode::Silent)
                continue;
            for (const core::WishCell& part : wishes.cells(voice, cell.range)) {
                const StretchCheck check(before, after, voice, part.range, part.wish, finely);
                if (auto broken = check.broken(cell.mode))
                    return std::string(core::shortName(voice)) + ": " + *broken;
            }
        }
    }
    return std::nullopt;
}

}  // namespace studio::tests

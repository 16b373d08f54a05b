// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_mix.h"

#include "core/infill/take_rebase.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

/// What a cut leaves of a note is gone if it is shorter than two NES frames.
constexpr std::int64_t kShortestPiece = 1470;

/// The versions of one voice and what stands between them.
class VoiceMixer {
  public:
    VoiceMixer(const Song& song, Voice voice, TickRange region)
        : song_(song), voice_(voice), region_(region) {}

    /// Appends `next` from `at` on to what is there up to it; all of it for the first.
    void append(const Part& next, Tick at) {
        if (!begun_) {
            result_ = next;
            begun_ = true;
            return;
        }
        const std::vector<Note> crossing = appendNotes(next, at);
        appendVolume(next, at);
        appendTimbre(next, at);
        // A piece of a note begins with the volume that the note has reached.
        const auto place = std::ranges::lower_bound(result_.notes, at, {}, &Note::start);
        result_.notes.insert(place, crossing.begin(), crossing.end());
    }
    [[nodiscard]] const Part& result() const { return result_; }

  private:
    const Song& song_;
    Voice voice_;
    TickRange region_;
    Part result_;
    bool begun_ = false;

    [[nodiscard]] LockCell cellAt(Tick tick) const {
        return song_.frame.locks.cells(voice_, {tick, region_.end}).front();
    }
    /// True if a fill writes whole notes where `note` begins.
    [[nodiscard]] bool isFree(const Note& note) const {
        return region_.contains(note.start) &&
               takesNotesOut(song_.frame.locks.at(voice_, note.start));
    }
    [[nodiscard]] bool isWorthKeeping(TickRange piece) const {
        return song_.sampleAt(piece.end) - song_.sampleAt(piece.begin) >= kShortestPiece;
    }

    /// Returns what `next` has at `at` of a note that began before.
    std::vector<Note> appendNotes(const Part& next, Tick at) {
        auto& notes = result_.notes;
        notes.resize(firstNoteFrom(notes, at));
        const Note* theirs = noteAt(next.notes, at);
        if (theirs != nullptr && theirs->start == at)
            theirs = nullptr;
        if (!notes.empty() && notes.back().end() > at) {
            Note& ours = notes.back();
            if (!isFree(ours) || (theirs != nullptr && *theirs == ours))
                theirs = nullptr;
            else
                cut(at);
        }
        const std::size_t from = firstNoteFrom(next.notes, at);
        notes.insert(notes.end(), next.notes.begin() + static_cast<std::ptrdiff_t>(from),
                     next.notes.end());
        return theirs == nullptr ? std::vector<Note>() : pieceOf(next, *theirs, at);
    }

    /// Ends the last note at `at`, or where its cell ends.
    void cut(Tick at) {
        Note& note = result_.notes.back();
        const Tick end = std::min(at, cellAt(note.start).range.end);
        if (isWorthKeeping({note.start, end}))
            note.length = end - note.start;
        else
            result_.notes.pop_back();
    }

    std::vector<Note> pieceOf(const Part& part, const Note& note, Tick at) const {
        if (!isFree(note) || !region_.contains(at) ||
            song_.frame.locks.at(voice_, at) != LockMode::Free)
            return {};
        const int volume = volumeAt(part, note, at);
        const Tick end = std::min(note.end(), cellAt(at).range.end);
        if (volume < 1 || !isWorthKeeping({at, end}))
            return {};
        Note piece = note;
        piece.start = at;
        piece.length = end - at;
        piece.velocity = static_cast<std::int16_t>(volume);
        return {piece};
    }

    void appendVolume(const Part& next, Tick at) {
        Lane& volume = result_.volume;
        volume.resize(firstPointFrom(volume, at));
        std::copy(
            next.volume.begin() + static_cast<std::ptrdiff_t>(firstPointFrom(next.volume, at)),
            next.volume.end(), std::back_inserter(volume));
    }

    void appendTimbre(const Part& next, Tick at) {
        Lane& timbre = result_.timbre;
        timbre.resize(firstPointFrom(timbre, at));
        const Tick open = firstOpenFrom(at);
        const auto from = [&](Tick tick) {
            return next.timbre.begin() +
                   static_cast<std::ptrdiff_t>(firstPointFrom(next.timbre, tick));
        };
        std::copy(from(at), from(open), std::back_inserter(timbre));
        // Timbre carries over from note to note: here it is what it is in `next`.
        const int wanted = laneValueAt(next.timbre, open - 1, 0);
        if (region_.contains(open) && laneValueAt(timbre, open - 1, 0) != wanted)
            timbre.push_back({open, static_cast<std::int16_t>(wanted)});
        std::copy(from(open), next.timbre.end(), std::back_inserter(timbre));
    }

    /// The first tick from `at` on at which changes may be put in; the region's end if none is.
    [[nodiscard]] Tick firstOpenFrom(Tick at) const {
        for (const LockCell& cell : song_.frame.locks.cells(voice_, {at, region_.end})) {
            if (takesNotesOut(cell.mode))
                return cell.range.begin;
        }
        return std::max(at, region_.end);
    }
};

/// The takes that are heard, and which of them where.
class MixPlan {
  public:
    MixPlan(std::span<const MixSpan> spans, const LockMap& locks, Voice voice, TickRange region) {
        const auto used =
            std::ranges::find_if(spans, [](const MixSpan& span) { return span.take.has_value(); });
        if (used == spans.end())
            return;
        for (const LockCell& cell : locks.cells(voice, region)) {
            std::set<Tick> cuts{cell.range.begin};
            for (const MixSpan& span : spans) {
                if (cell.range.contains(span.from) && cell.mode != LockMode::Pitch)
                    cuts.insert(span.from);
            }
            for (const Tick cut : cuts) {
                const auto next = std::ranges::upper_bound(spans, cut, {}, &MixSpan::from);
                auto take = next == spans.begin() ? std::nullopt : std::prev(next)->take;
                if (!take && cell.mode == LockMode::Silent)
                    take = used->take;
                if (pieces_.empty() || pieces_.back().take != take)
                    pieces_.push_back({cut, take});
            }
        }
    }
    [[nodiscard]] const std::vector<MixSpan>& pieces() const { return pieces_; }
    /// True if no take is heard at `tick` of the region.
    [[nodiscard]] bool staysAt(Tick tick) const {
        const auto next = std::ranges::upper_bound(pieces_, tick, {}, &MixSpan::from);
        return next != pieces_.begin() && !std::prev(next)->take;
    }

  private:
    std::vector<MixSpan> pieces_;
};

/// `song` with nothing but `part` in `voice`.
Song alone(const Song& song, Voice voice, Part part) {
    Song result;
    result.frame = song.frame;
    result.part(voice) = std::move(part);
    return result;
}

/// `voice` as `take` makes it; nothing if the take does not fit.
std::optional<Part> versionOf(const Take& take, Voice voice, const Song& before) {
    if (take.edit.restrictedTo(voice).empty())
        return before.part(voice);
    const auto edit = rebased(take, voice, before);
    if (!edit)
        return std::nullopt;
    Song after = before;
    edit->apply(after);
    return std::move(after.part(voice));
}

/// `locks` with what stays as it was, and does, LOCKED.
LockMap withUntouched(LockMap locks, Voice voice, const MixPlan& plan, const Part& was,
                      const Part& is) {
    for (const Note& note : was.notes) {
        const Note* now = noteAt(is.notes, note.start);
        if (now != nullptr && *now == note && plan.staysAt(note.start))
            locks.set(voice, note.range(), LockMode::Locked);
    }
    return locks;
}

}  // namespace

std::optional<SongEdit> mixed(std::span<const Take* const> takes, std::span<const MixSpan> spans,
                              Voice voice, const Song& song) {
    if (takes.empty())
        return std::nullopt;
    Song before = alone(song, voice, song.part(voice));
    const TickRange region = takes.front()->region.intersected({0, song.frame.length});
    const MixPlan plan(spans, song.frame.locks, voice, region);
    if (plan.pieces().empty())
        return std::nullopt;
    VoiceMixer mixer(before, voice, region);
    for (const MixSpan& piece : plan.pieces()) {
        const auto version = piece.take ? versionOf(*takes[*piece.take], voice, before)
                                        : std::optional(before.part(voice));
        if (!version)
            return std::nullopt;
        mixer.append(*version, piece.from);
    }
    Song after = alone(song, voice, mixer.result());
    SongEdit edit = SongEdit::between(before, after);
    before.frame.locks =
        withUntouched(song.frame.locks, voice, plan, before.part(voice), after.part(voice));
    after.frame.locks = before.frame.locks;
    if (edit.empty() || lockViolation(before, after, region))
        return std::nullopt;
    return edit;
}

}  // namespace studio::core

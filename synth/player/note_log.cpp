// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/note_log.h"

#include <algorithm>

namespace studio::synth {

namespace {

using core::Tick;
using core::Voice;
using Kind = NoteEvent::Kind;

/// Writes the events of one voice.
class VoiceLogger {
  public:
    VoiceLogger(const PlayedSong& song, Voice voice, std::vector<TimedNoteEvent>& events)
        : tempo_(song.tempo),
          part_(song.parts[core::index(voice)]),
          voice_(voice),
          clockRate_(chipTiming(song.region).clockRate),
          events_(events) {}

    void log() {
        events_.reserve(2 * part_.notes.size());
        for (const PlayedNote& note : part_.notes) {
            add(Kind::On, note, note.start);
            forEachChange(part_, note, [&](Tick tick) { add(Kind::Shape, note, tick); });
            add(Kind::Off, note, note.end);
        }
    }

  private:
    const core::TempoMap& tempo_;
    const PlayedPart& part_;
    Voice voice_;
    std::int64_t clockRate_;
    std::vector<TimedNoteEvent>& events_;

    void add(Kind kind, const PlayedNote& note, Tick tick) {
        const int timbre = core::laneValueAt(part_.timbre, tick, 0);
        const int volume = core::volumeAt(part_.volume, note.start, note.velocity, tick);
        events_.push_back({tempo_.unitsAt(tick, clockRate_),
                           {kind, voice_, note.pitch, note.velocity,
                            static_cast<std::int16_t>(volume), static_cast<std::int16_t>(timbre)}});
    }
};

}  // namespace

NoteLog::NoteLog(const PlayedSong& song)
    : tempo_(song.tempo), clockRate_(chipTiming(song.region).clockRate) {
    for (const Voice voice : core::kVoices)
        VoiceLogger(song, voice, events_[core::index(voice)]).log();
}

std::span<const TimedNoteEvent> NoteLog::events(Voice voice, Cycle begin, Cycle end) const {
    const auto& all = events_[core::index(voice)];
    const auto first = std::ranges::lower_bound(all, begin, {}, &TimedNoteEvent::cycle);
    const auto last = std::ranges::lower_bound(first, all.end(), std::max(begin, end), {},
                                               &TimedNoteEvent::cycle);
    return {first, last};
}

std::optional<TimedNoteEvent> NoteLog::soundingBefore(Voice voice, Cycle cycle) const {
    const auto& all = events_[core::index(voice)];
    auto at = std::ranges::lower_bound(all, cycle, {}, &TimedNoteEvent::cycle);
    if (at == all.begin() || std::prev(at)->event.kind == Kind::Off)
        return std::nullopt;
    TimedNoteEvent sounding = *--at;
    while (at->event.kind != Kind::On)
        --at;
    sounding.cycle = at->cycle;
    sounding.event.kind = Kind::On;
    return sounding;
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/engine/played_span.h"
#include "synth/player/note_log.h"

#include <array>
#include <functional>

namespace studio::synth {

/// Makes the notes of what the audio thread has rendered. Each note that is played begins once and
/// ends once, however playing jumps, stops, or has its song exchanged; a note that playing comes
/// into the middle of begins there, drums aside. One thread.
class NoteFollower {
  public:
    /// An event and the engine's frame that it falls into.
    using Sink = std::function<void(std::int64_t frame, const NoteEvent& event)>;

    /// `span` came after the spans before; `log` is its song, or nullptr if that is not known.
    void follow(const PlayedSpan& span, const NoteLog* log, const Sink& sink);
    /// Whoever gets the notes has ended that of `voice`: one that sounds begins anew in the next
    /// span.
    void forget(core::Voice voice);

  private:
    /// By voice, the note that was begun and not ended.
    std::array<std::optional<NoteEvent>, core::kVoiceCount> begun_;
    std::array<bool, core::kVoiceCount> forgotten_{};
    bool playing_ = false;
    std::uint32_t song_ = 0;
    Cycle position_ = 0;

    void end(core::Voice voice, std::int64_t frame, const Sink& sink);
    void begin(const NoteEvent& note, std::int64_t frame, const Sink& sink);
    /// Begins what sounds already where `span` begins.
    void join(core::Voice voice, const PlayedSpan& span, const NoteLog& log, const Sink& sink);
    void play(core::Voice voice, const PlayedSpan& span, const NoteLog& log, const Sink& sink);
};

}  // namespace studio::synth

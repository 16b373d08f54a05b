// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/midi/midi_keys.h"

#include "app/studio/midi/touch.h"
#include "core/io/arrange/drum_map.h"

#include <algorithm>
#include <utility>

namespace studio::app {

using core::Voice;

MidiKeys::MidiKeys(MidiDevices& devices, PlaybackController& playback, MidiRecorder& recorder,
                   widgets::NoteEditor& editor, widgets::ViewState& state,
                   std::function<widgets::RowEditor*()> rows, QObject* parent)
    : QObject(parent),
      playback_(playback),
      recorder_(recorder),
      editor_(editor),
      state_(state),
      rows_(std::move(rows)) {
    connect(&devices, &MidiDevices::keyMoved, this, &MidiKeys::move);
}

/// On the noise keys are drums; elsewhere they go by octaves into the voice's range.
widgets::HeardNote MidiKeys::noteOf(const MidiKey& key, Voice voice) const {
    constexpr int kOctave = 12;
    const int volume = core::midi::volumeOf(touched(chosenTouch(), key.velocity));
    if (voice == Voice::Noise) {
        const core::NoiseDrum drum = core::noiseOf(key.key);
        return {voice, drum.pitch, volume, drum.timbre};
    }
    const core::PitchRange range = core::pitchRange(voice);
    int pitch = key.key;
    while (pitch < range.lowest)
        pitch += kOctave;
    while (pitch > range.highest)
        pitch -= kOctave;
    return {voice, pitch, volume, state_.noteDefaults(voice).timbre};
}

Voice MidiKeys::freeVoice() const {
    const Voice current = state_.currentVoice();
    const auto plays = [&](Voice voice) {
        return std::ranges::any_of(
            down_, [voice](const auto& note) { return note && note->voice == voice; });
    };
    if (current == Voice::Noise || !plays(current))
        return current;
    for (const Voice voice : core::kVoices) {
        if (voice != Voice::Noise && !plays(voice))
            return voice;
    }
    return current;
}

void MidiKeys::move(const MidiKey& key) {
    auto& down = down_.at(static_cast<std::size_t>(key.key));
    if (const auto before = std::exchange(down, std::nullopt)) {
        playback_.endKey(*before);
        recorder_.end(key.key, key.time);
    }
    if (key.velocity == 0)
        return;
    if (write(noteOf(key, state_.currentVoice())))
        return;
    const widgets::HeardNote note = noteOf(key, freeVoice());
    down = note;
    playback_.beginKey(note);
    recorder_.begin(key.key, note, key.time);
}

bool MidiKeys::write(const widgets::HeardNote& note) {
    if (playback_.playing())
        return false;
    widgets::RowEditor* rows = rows_();
    if (rows != nullptr ? !rows->writes() : !state_.typesNotes())
        return false;
    widgets::NoteDefaults defaults = state_.noteDefaults(note.voice);
    const widgets::NoteDefaults before = defaults;
    defaults.velocity = note.velocity;
    defaults.timbre = note.timbre;
    state_.setNoteDefaults(note.voice, defaults);
    if (rows != nullptr)
        rows->enterNote(note.pitch);
    else
        editor_.typeNote(note.pitch);
    state_.setNoteDefaults(note.voice, before);
    return true;
}

}  // namespace studio::app

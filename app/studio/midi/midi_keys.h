// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/midi/midi_devices.h"
#include "app/studio/midi/midi_recorder.h"
#include "app/studio/playback_controller.h"
#include "widgets/document/view_state.h"
#include "widgets/tracker/row_editor.h"

#include <QObject>

#include <array>
#include <functional>

namespace studio::app {

/// Plays what comes from a MIDI keyboard on the current voice, chords on the other voices, too, and
/// writes it where the letter keys would write: at the roll's caret, or in the tracker's row; while
/// the song runs it only plays, and is recorded if that is on. GUI thread.
class MidiKeys : public QObject {
    Q_OBJECT

  public:
    /// `rows` gives the tracker's rows while it is worked in, else nullptr.
    MidiKeys(MidiDevices& devices, PlaybackController& playback, MidiRecorder& recorder,
             widgets::NoteEditor& editor, widgets::ViewState& state,
             std::function<widgets::RowEditor*()> rows, QObject* parent = nullptr);

  private:
    PlaybackController& playback_;
    MidiRecorder& recorder_;
    widgets::NoteEditor& editor_;
    widgets::ViewState& state_;
    std::function<widgets::RowEditor*()> rows_;
    /// What each key that is down plays.
    std::array<std::optional<widgets::HeardNote>, 128> down_;

    void move(const MidiKey& key);
    [[nodiscard]] widgets::HeardNote noteOf(const MidiKey& key, core::Voice voice) const;
    /// The current voice, or another one for tones while a key plays that.
    [[nodiscard]] core::Voice freeVoice() const;
    /// True if it was written rather than played.
    bool write(const widgets::HeardNote& note);
};

}  // namespace studio::app

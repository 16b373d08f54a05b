// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/midi/midi_devices.h"
#include "app/studio/playback_controller.h"
#include "widgets/document/document.h"
#include "widgets/document/view_state.h"

#include <QObject>

#include <map>
#include <vector>

namespace studio::app {

/// Makes notes of what is played to the running song, where it was heard: shown at once, and one
/// step of the history once recording or playing ends. Locked bars stay as they are. GUI thread.
class MidiRecorder : public QObject {
    Q_OBJECT

  public:
    MidiRecorder(MidiDevices& devices, PlaybackController& playback, widgets::Document& document,
                 widgets::ViewState& state, QObject* parent = nullptr);

    [[nodiscard]] bool recording() const { return recording_; }
    /// Starts, and plays if nothing plays; or writes down what was played.
    void setRecording(bool recording);

    /// A key went down, or up.
    void begin(int key, const widgets::HeardNote& note, synth::MidiPlayer::Time time);
    void end(int key, synth::MidiPlayer::Time time);

  Q_SIGNALS:
    void recordingChanged(bool recording);
    /// For the status bar.
    void said(const QString& text);

  private:
    struct Played {
        widgets::HeardNote heard;
        core::Tick start = 0;
        core::Tick end = 0;
    };

    MidiDevices& devices_;
    PlaybackController& playback_;
    widgets::Document& document_;
    widgets::ViewState& state_;
    bool recording_ = false;
    std::map<int, Played> down_;
    std::vector<Played> played_;

    /// What was heard at `time`; where the song is if nothing was heard yet.
    [[nodiscard]] core::Tick heardTick(synth::MidiPlayer::Time time) const;
    void finish(Played played, core::Tick end);
    void show();
    void write();
    /// The note as it goes into the song.
    [[nodiscard]] core::Note noteOf(const Played& played) const;
};

}  // namespace studio::app

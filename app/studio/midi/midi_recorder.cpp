// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/midi/midi_recorder.h"

#include "core/edit/note_verbs.h"

#include <algorithm>
#include <utility>

namespace studio::app {

MidiRecorder::MidiRecorder(MidiDevices& devices, PlaybackController& playback,
                           widgets::Document& document, widgets::ViewState& state, QObject* parent)
    : QObject(parent), devices_(devices), playback_(playback), document_(document), state_(state) {
    connect(&playback, &PlaybackController::playingChanged, this, [this](bool playing) {
        if (!playing)
            setRecording(false);
    });
    connect(&document, &widgets::Document::songReset, this, [this] {
        down_.clear();
        played_.clear();
        setRecording(false);
    });
    connect(&playback, &PlaybackController::positionChanged, this, [this] {
        if (!down_.empty())
            show();
    });
}

void MidiRecorder::setRecording(bool recording) {
    if (recording_ == recording)
        return;
    recording_ = recording;
    if (recording && !playback_.playing())
        playback_.play(playback_.position());
    if (!recording)
        write();
    Q_EMIT recordingChanged(recording);
}

void MidiRecorder::begin(int key, const widgets::HeardNote& note, synth::MidiPlayer::Time time) {
    if (!recording_)
        return;
    const core::Tick tick = heardTick(time);
    down_[key] = {note, tick, tick};
    show();
}

void MidiRecorder::end(int key, synth::MidiPlayer::Time time) {
    const auto found = down_.find(key);
    if (found == down_.end())
        return;
    finish(found->second, heardTick(time));
    down_.erase(found);
    show();
}

void MidiRecorder::show() {
    std::vector<widgets::RecordedNote> notes;
    for (const Played& played : played_)
        notes.push_back({played.heard.voice, noteOf(played)});
    for (auto [key, played] : down_) {
        played.end = playback_.position();
        notes.push_back({played.heard.voice, noteOf(played)});
    }
    state_.setRecorded(notes);
}

core::Tick MidiRecorder::heardTick(synth::MidiPlayer::Time time) const {
    return playback_.heardTick(time).value_or(playback_.position());
}

/// A note that the loop's end cut off ends there.
void MidiRecorder::finish(Played played, core::Tick end) {
    played.end = end >= played.start ? end
                 : playback_.loop()  ? playback_.loop()->end
                                     : document_.song().frame.length;
    played_.push_back(played);
}

core::Note MidiRecorder::noteOf(const Played& played) const {
    core::Note note;
    note.start = played.start;
    note.length = std::max<core::Tick>(played.end - played.start, 1);
    if (devices_.quantises())
        note.start = state_.grid(document_.song()).nearest(played.start);
    note.pitch = static_cast<std::int16_t>(played.heard.pitch);
    note.velocity = static_cast<std::int16_t>(played.heard.velocity);
    return note;
}

void MidiRecorder::write() {
    for (const auto& [key, played] : std::exchange(down_, {}))
        finish(played, playback_.position());
    const std::vector<Played> played = std::exchange(played_, {});
    show();
    int refused = 0;
    document_.change(tr("Record notes"), [&](core::Song& song) {
        for (const Played& each : played) {
            const bool drawn =
                !core::drawNote(song, each.heard.voice, noteOf(each), each.heard.timbre).empty();
            refused += drawn ? 0 : 1;
        }
    });
    if (refused > 0)
        Q_EMIT said(
            tr("%n note(s) stayed out where the song is locked or has ended.", nullptr, refused));
}

}  // namespace studio::app

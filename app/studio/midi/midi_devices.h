// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/midi/midi_player.h"

#include <QObject>
#include <QString>

#include <memory>
#include <set>
#include <string>

namespace studio::app {

/// A key of a MIDI keyboard went down or up.
struct MidiKey {
    /// 0 … 15; the tenth is that of drums.
    int channel = 0;
    /// 0 … 127.
    int key = 60;
    /// 1 … 127; 0 is up.
    int velocity = 0;
    synth::MidiPlayer::Time time;
};

/// The MIDI devices that the user has chosen, kept in the settings ("midi/…"): which voices go
/// where, what is heard from, and what of it is plugged in. GUI thread.
class MidiDevices : public QObject {
    Q_OBJECT

  public:
    explicit MidiDevices(QObject* parent = nullptr);
    explicit MidiDevices(std::unique_ptr<synth::MidiSystem> system, QObject* parent = nullptr);
    ~MidiDevices() override;

    [[nodiscard]] synth::MidiPlayer& player() { return player_; }
    [[nodiscard]] const synth::MidiSettings& settings() const { return settings_; }
    void setSettings(const synth::MidiSettings& settings);
    /// Name of the port that notes come from; empty for none.
    [[nodiscard]] const std::string& input() const { return input_; }
    void setInput(const std::string& name);
    /// What is played while recording goes to the lines of the grid.
    [[nodiscard]] bool quantises() const;
    void setQuantises(bool quantises);

    [[nodiscard]] synth::MidiPorts::State ports() const { return ports_.state(); }
    /// Somebody chooses among ports(): they are to be up to date.
    void watch(bool watches) { ports_.watch(watches); }
    /// The voice is heard from its device.
    [[nodiscard]] bool usesDevice(core::Voice voice) const;
    /// The voice is heard from the chip: chosen so, or its device is not there.
    [[nodiscard]] bool usesChip(core::Voice voice) const;

  Q_SIGNALS:
    /// settings(), input() or ports().
    void changed();
    /// A chosen device has come or gone, for the status bar.
    void said(const QString& text);
    void keyMoved(const studio::app::MidiKey& key);

  private:
    synth::MidiSettings settings_;
    std::string input_;
    /// What was open when the user was last told.
    std::set<std::string> told_;
    synth::MidiPorts ports_;
    /// Sends to the ports.
    synth::MidiPlayer player_;

    void load();
    void save() const;
    void apply();
    void receive(synth::MidiBytes message, synth::MidiPlayer::Time time);
    void portsChanged();
};

}  // namespace studio::app

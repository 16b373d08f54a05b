// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/midi/midi_devices.h"
#include "app/studio/preferences/page.h"

#include <array>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace studio::app {

/// Which voices play on MIDI devices and how, and which device notes come from. GUI thread.
class MidiPage : public Page {
    Q_OBJECT

  public:
    explicit MidiPage(MidiDevices& midi);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    struct VoiceRow {
        QComboBox* output;
        QComboBox* port;
        QSpinBox* channel;
        QComboBox* program;
        QSpinBox* transpose;
    };

    MidiDevices& midi_;
    std::array<VoiceRow, core::kVoiceCount> rows_{};
    QComboBox* volume_;
    QComboBox* timbre_;
    QSpinBox* offset_;
    QComboBox* clock_;
    QComboBox* input_;
    QCheckBox* quantises_;

    QWidget* makeTable();
    VoiceRow makeRow(core::Voice voice);
    void makeControllers();
    void makeInput();
    void addTouch();
    void connectChoices();
    /// All of the choices as they are in force.
    void showChoices();
    void showPorts(QComboBox& box, const std::vector<std::string>& there, const std::string& chosen,
                   const QString& none);
    void retranslate();
    void choose();
};

}  // namespace studio::app

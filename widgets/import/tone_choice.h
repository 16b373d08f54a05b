// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/arrange/arrangement.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace studio::widgets {

/// Which line of a MIDI file a pulse or the triangle plays, top or bottom of its chords, and how
/// many octaves up or down. GUI thread.
class ToneChoice : public QWidget {
    Q_OBJECT

  public:
    /// `score` outlives the choice.
    ToneChoice(core::Voice voice, const core::MidiScore& score, QWidget* parent = nullptr);

    void show(const std::optional<core::VoiceSource>& source);
    [[nodiscard]] const std::optional<core::VoiceSource>& source() const { return source_; }

  Q_SIGNALS:
    /// The user has chosen something else.
    void changed();

  private:
    core::Voice voice_;
    const core::MidiScore& score_;
    std::optional<core::VoiceSource> source_;
    QComboBox* line_;
    QComboBox* pick_;
    QSpinBox* octave_;

    void nameItems();
    void nameControls();
    void chooseLine(int item);
    void showSource();
};

}  // namespace studio::widgets

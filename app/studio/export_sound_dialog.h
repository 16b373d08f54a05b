// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "synth/export/sound_writer.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace studio::app {

/// Asks what of the song becomes a sound file, and what kind of file. Begins with the answers of
/// last time; title and artist are the song's. GUI thread.
class ExportSoundDialog : public QDialog {
    Q_OBJECT

  public:
    /// `selection`: what is selected of the song, if anything is.
    ExportSoundDialog(const core::Song& song, const std::optional<core::TickRange>& selection,
                      QWidget* parent);

    [[nodiscard]] synth::SoundSettings settings() const;
    [[nodiscard]] synth::ExportKind kind() const;
    /// For the song's register log, in its cycles.
    [[nodiscard]] synth::RenderPlan plan(const synth::RegisterLog& log) const;

    void accept() override;

  private:
    const core::SongFrame frame_;
    std::optional<core::TickRange> selection_;

    QComboBox* kind_;
    QLabel* note_;
    QComboBox* range_;
    QSpinBox* times_;
    QDoubleSpinBox* fade_;
    QComboBox* format_;
    QComboBox* rate_;
    QComboBox* depth_;
    QSpinBox* quality_;
    QCheckBox* dither_;
    QComboBox* filter_;
    QDoubleSpinBox* level_;
    QLineEdit* title_;
    QLineEdit* artist_;
    QLineEdit* album_;

    void nameAll();
    void translate();
    void build();
    void restore();
    void remember() const;
    [[nodiscard]] synth::SoundFormat format() const;
    [[nodiscard]] bool dithers() const;
    void followFormat();
    void followKind();
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/blank_song.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace studio::app {

/// Asks what a new song is like – tempo, metre, length – and whether the model writes it. Each
/// question begins with the answer of last time. GUI thread.
class NewSongDialog : public QDialog {
    Q_OBJECT

  public:
    /// `modelReady`: there is a model that could write.
    NewSongDialog(bool modelReady, QWidget* parent);

    /// Without notes.
    [[nodiscard]] core::Expected<core::Song> song() const;
    [[nodiscard]] bool letsModelWrite() const;

    void accept() override;

  private:
    QDoubleSpinBox* tempo_;
    QSpinBox* beats_;
    QComboBox* beatUnit_;
    QSpinBox* length_;
    QComboBox* lengthUnit_;
    QRadioButton* empty_;
    QRadioButton* written_;
    QLabel* problem_;

    void build();
    void restore(bool modelReady);
    void remember() const;
};

}  // namespace studio::app

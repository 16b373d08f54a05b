// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/arrange/arrangement.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace studio::widgets {

class DrumChoice;
class PartPicture;
class ToneChoice;

/// One voice of the import dialog: what it plays, mute and solo of the preview, and a picture.
/// GUI thread.
class VoiceRow : public QWidget {
    Q_OBJECT

  public:
    /// `score` outlives the row.
    VoiceRow(core::Voice voice, const core::MidiScore& score, QWidget* parent = nullptr);

    /// Shows what `arrangement` gives the voice.
    void show(const core::Arrangement& arrangement);
    /// Puts what is chosen here into `arrangement`.
    void fill(core::Arrangement& arrangement) const;
    /// What came of it.
    void showPart(const core::Part& part, core::Tick length);
    void setPosition(core::Tick tick);
    void setAudible(bool audible);
    [[nodiscard]] bool muted() const;
    [[nodiscard]] bool soloed() const;

  Q_SIGNALS:
    /// The user has chosen something else.
    void changed();
    /// muted() or soloed() is another.
    void mixChanged();
    void seekRequested(core::Tick tick);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    core::Voice voice_;
    ToneChoice* tone_ = nullptr;
    DrumChoice* drums_ = nullptr;
    QToolButton* mute_ = nullptr;
    QToolButton* solo_ = nullptr;
    QLabel* count_ = nullptr;
    QLabel* range_ = nullptr;
    PartPicture* picture_ = nullptr;
    std::size_t noteCount_ = 0;

    QWidget* makeChoice(const core::MidiScore& score);
    QToolButton* makeToggle();
    void showCount();
};

}  // namespace studio::widgets

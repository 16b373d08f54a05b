// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QWidget>

namespace studio::widgets {

/// What a take wrote, in small: pitch over time in the colours of the voices, those that are not
/// wanted faintly. GUI thread.
class TakePicture : public QWidget {
    Q_OBJECT

  public:
    explicit TakePicture(QWidget* parent = nullptr);

    /// `wanted`: the voices that are seen plainly.
    void show(const VoiceNotes& notes, core::TickRange region, const core::VoiceSet& wanted);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    VoiceNotes notes_;
    core::TickRange region_;
    core::VoiceSet wanted_{};

    void paintVoice(QPainter& painter, core::Voice voice) const;
    /// The lowest pitch that is shown and the rows there are, noise aside.
    [[nodiscard]] std::pair<int, int> pitchRows() const;
};

}  // namespace studio::widgets

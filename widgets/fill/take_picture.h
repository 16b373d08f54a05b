// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QWidget>

namespace studio::widgets {

/// What a take wrote, in small: pitch over time in the colours of the voices. GUI thread.
class TakePicture : public QWidget {
    Q_OBJECT

  public:
    explicit TakePicture(QWidget* parent = nullptr);

    /// nullptr for an empty picture.
    void setTake(const core::Take* take);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::array<std::vector<core::Note>, core::kVoiceCount> notes_;
    core::TickRange region_;
};

}  // namespace studio::widgets

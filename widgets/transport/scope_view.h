// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <QWidget>

#include <vector>

namespace studio::widgets {

/// A small oscilloscope: the waveform of one voice as it sounds, in its colour; a line while it is
/// silent. GUI thread.
class ScopeView : public QWidget {
    Q_OBJECT

  public:
    explicit ScopeView(core::Voice voice, QWidget* parent = nullptr);

    /// Levels 0 … 1 at even distances; empty for silence.
    void show(std::vector<float> wave);

    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    core::Voice voice_;
    std::vector<float> wave_;
};

}  // namespace studio::widgets

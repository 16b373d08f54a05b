// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/token_sampler.h"

#include <QWidget>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace studio::widgets {

/// How a fill draws, beside its temperature: particles, islands, top-k and top-p. GUI thread.
class SamplingBox : public QWidget {
    Q_OBJECT

  public:
    explicit SamplingBox(QWidget* parent = nullptr);

    /// Particles, top-k and top-p go into `settings`.
    void applyTo(core::SamplingSettings& settings) const;
    /// Fills that the takes are chosen from; 0 for just as many as takes.
    [[nodiscard]] int islands() const;

  private:
    QSpinBox* particles_;
    QSpinBox* islands_;
    QSpinBox* topK_;
    QDoubleSpinBox* topP_;

    void makeFields();
};

}  // namespace studio::widgets

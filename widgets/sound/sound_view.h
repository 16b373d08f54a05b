// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <QString>
#include <QWidget>

#include <array>
#include <vector>

namespace studio::widgets {

/// What of the sound is to be seen at one moment.
struct SoundPicture {
    /// Of the voices, 0 … 1.
    std::array<double, core::kVoiceCount> levels{};
    /// Of the output, its largest amount, 0 … 1.
    double peak = 0;
    /// Amplitudes by frequency, evenly spaced by octaves from `lowestHertz` on; may be empty.
    std::vector<float> bands;
    double lowestHertz = 40;
    double bandsAnOctave = 4;
    /// By voice its four registers as bytes, and what they say. Empty while nothing plays.
    struct Registers {
        QString bytes;
        QString meaning;
    };
    std::array<Registers, core::kVoiceCount> registers;
};

/// Level meters, spectrum and registers beside each other. Levels fall slowly, their peaks stand
/// for a while. GUI thread.
class SoundView : public QWidget {
    Q_OBJECT

  public:
    explicit SoundView(QWidget* parent = nullptr);

    /// The next moment, 60 times a second.
    void show(const SoundPicture& picture);
    /// Nothing sounds any more.
    void clear();
    using QWidget::show;

    [[nodiscard]] const SoundPicture& picture() const { return picture_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Meter {
        /// 0 … 1 of the height.
        double shown = 0;
        double peak = 0;
        int peakFrames = 0;

        void follow(double wanted);
    };

    SoundPicture picture_;
    /// The voices' and the output's.
    std::array<Meter, core::kVoiceCount + 1> meters_;
    std::vector<Meter> bands_;

    void paintLevels(QPainter& painter, const QRectF& area) const;
    void paintSpectrum(QPainter& painter, const QRectF& area) const;
    void paintRegisters(QPainter& painter, const QRectF& area) const;
    void paintTitle(QPainter& painter, const QRectF& area, const QString& title) const;
};

}  // namespace studio::widgets

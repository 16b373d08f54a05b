// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/part.h"
#include "core/score/voice.h"

#include <QWidget>

namespace studio::widgets {

/// All that a voice plays, in small, with the playhead; pressing and dragging asks to play on from
/// there. GUI thread.
class PartPicture : public QWidget {
    Q_OBJECT

  public:
    explicit PartPicture(core::Voice voice, QWidget* parent = nullptr);

    /// `length` of the whole song, in ticks.
    void show(const core::Part& part, core::Tick length);
    void setPosition(core::Tick tick);
    void setAudible(bool audible);

  Q_SIGNALS:
    void seekRequested(core::Tick tick);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    struct Stroke {
        core::Tick start;
        core::Tick length;
        int pitch;
    };

    core::Voice voice_;
    std::vector<Stroke> notes_;
    core::Tick length_ = 1;
    int lowest_ = 0;
    int rows_ = 1;
    core::Tick position_ = 0;
    bool audible_ = true;

    [[nodiscard]] double xOf(core::Tick tick) const;
    [[nodiscard]] QRect playheadArea() const;
    void requestSeek(double x);
};

}  // namespace studio::widgets

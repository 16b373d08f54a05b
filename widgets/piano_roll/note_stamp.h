// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>
#include <QRect>

namespace studio::widgets {

/// A second cue upon notes beside the colour of their voice.
enum class NoteMark : std::uint8_t { None, Line, Wedge };

/// The shape of a note, painted once and then set down as often as there are notes: rounded ends
/// from a picture, plain colour in between. Made for one paint event.
class NoteStamp {
  public:
    /// For notes `height` pixels high; `border` is invalid for none.
    NoteStamp(const QPaintDevice& device, int height, const QColor& fill, const QColor& border,
              NoteMark mark);

    /// Narrower notes do not get a shape.
    static constexpr int kLeastWidth = 7;

    /// `rect` is as high as the stamp.
    void put(QPainter& painter, const QRect& rect) const;

  private:
    QPixmap plain_;
    QPixmap marked_;
    QColor fill_;
    QColor border_;
    double borderWidth_;
    NoteMark mark_;

    [[nodiscard]] QPixmap picture(const QPaintDevice& device, int width, int height,
                                  bool marked) const;
};

}  // namespace studio::widgets

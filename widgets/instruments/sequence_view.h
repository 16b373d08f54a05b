// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/instrument.h"

#include <QWidget>

#include <optional>

namespace studio::widgets {

/// One sequence of an instrument, a column a frame. Dragging draws values, also beyond its end,
/// which makes it longer; the right button takes columns off the end. Below lie the marks: a click
/// loops from there, a right click lays the release there, a click on a mark takes it away and
/// dragging moves it. GUI thread.
class SequenceView : public QWidget {
    Q_OBJECT

  public:
    explicit SequenceView(QWidget* parent = nullptr);

    /// `fixed`: the values of an arpeggio are pitches.
    void show(core::SequenceKind kind, const core::Sequence& sequence, bool fixed);
    [[nodiscard]] const core::Sequence& sequence() const { return sequence_; }

    /// Where the columns and where the marks are.
    [[nodiscard]] QRect area() const;
    [[nodiscard]] QRect marks() const;
    /// Left edge of `column`, and the middle of where `value` is.
    [[nodiscard]] double xOf(int column) const;
    [[nodiscard]] double yOf(int value) const;

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    /// While the mouse draws; sequence() is not yet the song's.
    void drawn();
    /// A stroke has ended with another sequence.
    void changed(const studio::core::Sequence& sequence);
    void hoverHelp(const QString& text);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    using Mark = std::optional<std::uint8_t> core::Sequence::*;
    enum class Stroke : std::uint8_t { None, Draw, Shorten, Move };

    core::SequenceKind kind_ = core::SequenceKind::Volume;
    core::Sequence sequence_;
    core::Sequence before_;
    bool fixed_ = false;
    core::SequenceRange shown_{0, 15};
    Stroke stroke_ = Stroke::None;
    /// What the stroke moves.
    Mark mark_ = nullptr;
    bool moved_ = false;
    int lastColumn_ = 0;
    int lastValue_ = 0;

    [[nodiscard]] int length() const { return static_cast<int>(sequence_.values.size()); }
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] int columnAt(double x) const;
    [[nodiscard]] int valueAt(double y) const;
    [[nodiscard]] core::SequenceRange rangeToShow() const;
    void drawTo(QPointF at);
    void put(int column, int value);
    void shortenTo(int column);
    void pressMark(int column, Qt::MouseButton button);
    void moveMark(int column);
    void takeAway();
    void paintGrid(QPainter& painter) const;
    void paintValues(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintMark(QPainter& painter, int column, const QString& letter,
                   const QColor& colour) const;
    void showHelp(QPointF at);
};

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace studio::widgets {

/// Which take each voice plays in each bar, as a grid to paint into: a row for each voice that a
/// take writes, a column for each bar. A press or a drag paints the brush, one on the voice's name
/// its whole row; by key the arrows move, figures paint, 0 and Del leave the song as it was. Says
/// what the user wants and changes nothing itself. GUI thread.
class MixGrid : public QWidget {
    Q_OBJECT

  public:
    explicit MixGrid(TakeReview& review, QWidget* parent = nullptr);

    /// The number of the take that the mouse paints; nothing for the song as it was.
    [[nodiscard]] std::optional<std::uint32_t> brush() const { return brush_; }
    void setBrush(std::optional<std::uint32_t> number) { brush_ = number; }
    /// Where the cell of `voice` and bar `column` is; an empty one for a voice without a row.
    [[nodiscard]] QRect cellRect(core::Voice voice, std::size_t column) const;
    [[nodiscard]] QRect labelRect(core::Voice voice) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  Q_SIGNALS:
    void painted(core::Voice voice, std::size_t first, std::size_t last,
                 std::optional<std::uint32_t> number);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    struct Cell {
        int row = 0;
        std::size_t column = 0;
        bool operator==(const Cell&) const = default;
    };

    TakeReview& review_;
    std::optional<std::uint32_t> brush_;
    std::vector<core::Voice> voices_;
    Cell cursor_;
    std::optional<Cell> last_;

    void follow();
    [[nodiscard]] std::size_t columns() const { return review_.mix().bars.size(); }
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int rowHeight() const;
    /// Of what lies at `position`, or next to it while the mouse drags.
    [[nodiscard]] Cell cellAt(QPoint position) const;
    void paintAt(QPoint position);
    void paintCell(QPainter& painter, const Cell& cell) const;
    void paintFromKey(std::optional<std::uint32_t> number);
};

}  // namespace studio::widgets

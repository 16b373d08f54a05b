// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/arrange/arrangement.h"
#include "widgets/style/elided_combo_box.h"

#include <vector>

class QAction;
class QMenu;

namespace studio::widgets {

/// Which lines of a MIDI file the noise plays as drums: a box with a menu of them, any number
/// checked. GUI thread.
class DrumChoice : public ElidedComboBox {
    Q_OBJECT

  public:
    /// `score` outlives the choice.
    explicit DrumChoice(const core::MidiScore& score, QWidget* parent = nullptr);

    void show(const std::vector<std::size_t>& lines);
    /// Indices into MidiScore::lines, in their order.
    [[nodiscard]] const std::vector<std::size_t>& lines() const { return lines_; }

    /// The menu, in place of a list of the one item.
    void showPopup() override;

  Q_SIGNALS:
    /// The user has chosen something else.
    void changed();

  private:
    const core::MidiScore& score_;
    std::vector<std::size_t> lines_;
    QMenu* menu_;
    QAction* all_;
    QAction* none_;
    /// One a line of the score.
    std::vector<QAction*> actions_;

    void choose(std::vector<std::size_t> lines);
    [[nodiscard]] std::vector<std::size_t> drumLines() const;
    void showLines();
};

}  // namespace studio::widgets

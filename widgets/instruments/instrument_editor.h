// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/instrument.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace studio::widgets {

class SequenceView;

/// One instrument: its name, a sequence of it at a time, drawn or typed, and its vibrato. Says what
/// it is to become and changes nothing itself. GUI thread.
class InstrumentEditor : public QWidget {
    Q_OBJECT

  public:
    explicit InstrumentEditor(QWidget* parent = nullptr);

    void show(const core::Instrument& instrument);

  Q_SIGNALS:
    /// `text` names the step of the history; steps of the same `merge` (not 0) may become one.
    void changed(const studio::core::Instrument& instrument, const QString& text, int merge);
    /// As it would sound with what the mouse is drawing.
    void drawn(const studio::core::Instrument& instrument);
    void hoverHelp(const QString& text);

  private:
    core::Instrument instrument_;
    core::SequenceKind kind_ = core::SequenceKind::Volume;
    /// What was typed makes no sense.
    bool faulty_ = false;

    QLineEdit* name_;
    std::array<QToolButton*, core::kSequenceCount> tabs_{};
    SequenceView* view_;
    QLineEdit* text_;
    QLabel* hint_;
    QComboBox* mode_;
    QSpinBox* delay_;
    QSpinBox* speed_;
    QSpinBox* depth_;

    QLayout* makeTabs();
    QLayout* makeHintRow();
    QLayout* makeVibrato();
    void choose(core::SequenceKind kind);
    void showSequence();
    void showHint(const QString& failure);
    void takeText();
    void takeVibrato();
    void putSequence(const core::Sequence& sequence);
};

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <QFrame>

#include <array>

class QToolButton;

namespace studio::widgets {

class ElidedLabel;

/// An instrument in the list: its name, and a chip for each voice that it may play. Says what the
/// user wants and changes nothing itself. GUI thread.
class InstrumentRow : public QFrame {
    Q_OBJECT

  public:
    explicit InstrumentRow(QWidget* parent = nullptr);

    void show(const QString& name, const std::array<bool, core::kVoiceCount>& plays);
    void setCurrent(bool current);

  Q_SIGNALS:
    void selectRequested();
    void moveRequested(int by);
    void removeRequested();
    void voiceToggled(core::Voice voice, bool plays);

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    ElidedLabel* name_;
    std::array<QToolButton*, core::kVoiceCount> chips_{};
};

}  // namespace studio::widgets

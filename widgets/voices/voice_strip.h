// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/lock_map.h"
#include "widgets/style/words.h"

#include <QFrame>

#include <array>
#include <optional>

class QHBoxLayout;
class QLayout;
class QPushButton;
class QToolButton;

namespace studio::widgets {

/// Head of one voice: name, mute, solo, and the lock mode of the selected bars. Says what the user
/// wants and changes nothing itself. GUI thread.
class VoiceStrip : public QFrame {
    Q_OBJECT

  public:
    explicit VoiceStrip(core::Voice voice, QWidget* parent = nullptr);

    [[nodiscard]] core::Voice voice() const { return voice_; }

    /// The mode of the selected bars; nothing if they differ.
    void setMode(std::optional<core::LockMode> mode);
    void setCurrent(bool current);
    void setMuted(bool muted);
    /// What the voice plays, by its name.
    void setInstrument(const QString& name);
    void setSoloed(bool soloed);
    /// False while this voice cannot be heard because others are soloed or it is muted.
    void setAudible(bool audible);
    /// The MIDI device that plays this voice, `alone` or beside the chip; empty for none.
    void setDevice(const QString& device, bool alone);

  Q_SIGNALS:
    void muteToggled(bool muted);
    void soloToggled(bool soloed);
    void modeRequested(core::LockMode mode);
    void pressed();
    /// The user wants to choose where the voice plays.
    void deviceRequested();
    void instrumentRequested();

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    core::Voice voice_;
    bool audible_ = true;
    QString device_;
    bool deviceAlone_ = false;
    QToolButton* deviceMark_;
    QToolButton* mute_;
    QPushButton* instrument_;
    QString instrumentName_;
    QToolButton* solo_;
    std::array<QToolButton*, core::kLockModes.size()> modes_{};

    [[nodiscard]] static QString helpOn(core::LockMode mode, const QString& voice);
    void addDeviceMark(QHBoxLayout& row);
    void addHearing(QHBoxLayout& row);
    QWidget* makeInstrument();
    void showInstrument();
    QLayout* makeModes();
    QToolButton* addToggle(const Words& name, const Words& help);
    void sayDevice();
    void setIcons();
};

}  // namespace studio::widgets

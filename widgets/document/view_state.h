// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <QObject>

#include <optional>

namespace studio::widgets {

/// Bars first … last, both included, counted from 1.
struct BarRange {
    std::int64_t first = 1;
    std::int64_t last = 1;

    bool operator==(const BarRange&) const = default;
};

/// What the views of one document agree on: selected bars, current voice, playhead. GUI thread.
class ViewState : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<BarRange>& selection() const { return selection_; }
    /// The selected bars of `song`, or all of it; ends with the song.
    [[nodiscard]] core::TickRange selectedTicks(const core::Song& song) const;
    [[nodiscard]] core::Voice currentVoice() const { return currentVoice_; }
    [[nodiscard]] core::Tick playhead() const { return playhead_; }
    [[nodiscard]] bool followsPlayhead() const { return followsPlayhead_; }

    void select(std::optional<BarRange> bars);
    void setCurrentVoice(core::Voice voice);
    void setPlayhead(core::Tick tick);
    void setFollowsPlayhead(bool follows);

  Q_SIGNALS:
    void selectionChanged();
    void currentVoiceChanged();
    void playheadMoved();
    void followChanged();

  private:
    std::optional<BarRange> selection_;
    core::Voice currentVoice_ = core::Voice::Pulse1;
    core::Tick playhead_ = 0;
    bool followsPlayhead_ = true;
};

}  // namespace studio::widgets

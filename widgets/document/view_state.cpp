// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/view_state.h"

namespace studio::widgets {

core::TickRange ViewState::selectedTicks(const core::Song& song) const {
    const core::TickRange all{0, song.frame.length};
    if (!selection_)
        return all;
    return song.frame.meter.bars(selection_->first, selection_->last).intersected(all);
}

void ViewState::select(std::optional<BarRange> bars) {
    if (bars && bars->first > bars->last)
        std::swap(bars->first, bars->last);
    if (selection_ == bars)
        return;
    selection_ = bars;
    Q_EMIT selectionChanged();
}

void ViewState::setCurrentVoice(core::Voice voice) {
    if (currentVoice_ == voice)
        return;
    currentVoice_ = voice;
    Q_EMIT currentVoiceChanged();
}

void ViewState::setPlayhead(core::Tick tick) {
    if (playhead_ == tick)
        return;
    playhead_ = tick;
    Q_EMIT playheadMoved();
}

void ViewState::setFollowsPlayhead(bool follows) {
    if (followsPlayhead_ == follows)
        return;
    followsPlayhead_ = follows;
    Q_EMIT followChanged();
}

}  // namespace studio::widgets

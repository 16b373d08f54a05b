// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/transport_actions.h"

#include <algorithm>

namespace studio::app {

using widgets::ViewState;

TransportActions::TransportActions(ActionTable& actions, PlaybackController& playback,
                                   ViewState& state, const widgets::TakeReview& review,
                                   QObject* parent)
    : QObject(parent), actions_(actions), playback_(playback), state_(state), review_(review) {
    const auto on = [this](ActionId id, auto slot) {
        connect(actions_[id], &QAction::triggered, this, [this, slot] {
            Q_EMIT used();
            slot();
        });
    };
    on(ActionId::Play, [this] { playOrPause(); });
    on(ActionId::PlayFromStart, [this] { playFrom(0); });
    on(ActionId::PlayFromCaret, [this] { playFromCaret(); });
    on(ActionId::PlaySelection, [this] { playSelection(); });
    on(ActionId::PlayFromLoop, [this] { playFrom(loopRange().begin); });
    connect(actions_[ActionId::Stop], &QAction::triggered, &playback_, &PlaybackController::stop);
    connect(actions_[ActionId::Panic], &QAction::triggered, &playback_, &PlaybackController::panic);

    connect(&playback_, &PlaybackController::positionChanged, &state_, &ViewState::setPlayhead);
    connect(&state_, &ViewState::settingsChanged, this, &TransportActions::showLoop);
    connect(&state_, &ViewState::selectionChanged, this, &TransportActions::showLoop);
    connect(&review_, &widgets::TakeReview::changed, this, &TransportActions::showLoop);
    showLoop();
}

void TransportActions::playFrom(core::Tick tick) {
    playback_.play(tick < review_.shownSong().frame.length ? tick : 0);
}

void TransportActions::playOrPause() {
    if (playback_.playing())
        playback_.pause();
    else
        playFrom(playback_.position());
}

void TransportActions::playFromCaret() {
    const core::TickRange notes = core::spanOf(review_.shownSong(), state_.selectedNotes());
    playFrom(notes.empty() ? state_.caret() : notes.begin);
}

void TransportActions::playSelection() {
    const core::Song& song = review_.shownSong();
    core::TickRange range = state_.selectedTicks(song);
    if (!state_.selection()) {
        const core::Tick last = std::max<core::Tick>(song.frame.length - 1, 0);
        const std::int64_t bar = song.frame.meter.barAt(std::min(state_.caret(), last));
        range = song.frame.meter.bars(bar, bar);
    }
    playback_.playRound(range.intersected({0, song.frame.length}));
}

/// The range that is set, else the selected bars, else the song.
core::TickRange TransportActions::loopRange() const {
    return state_.loop() ? *state_.loop() : state_.selectedTicks(review_.shownSong());
}

void TransportActions::showLoop() {
    playback_.setLoop(state_.loops() ? std::optional(loopRange()) : std::nullopt);
}

}  // namespace studio::app

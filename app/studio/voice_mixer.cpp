// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/voice_mixer.h"

namespace studio::app {

using widgets::ViewState;

VoiceMixer::VoiceMixer(ActionTable& actions, PlaybackController& playback, ViewState& state,
                       QObject* parent)
    : QObject(parent), actions_(actions), playback_(playback), state_(state) {
    connect(actions_[ActionId::MuteVoice], &QAction::triggered, &state_,
            [this](bool muted) { state_.setMuted(state_.currentVoice(), muted); });
    connect(actions_[ActionId::SoloVoice], &QAction::triggered, &state_,
            [this](bool soloed) { state_.setSoloed(state_.currentVoice(), soloed); });
    connect(&state_, &ViewState::mixChanged, this, &VoiceMixer::show);
    connect(&state_, &ViewState::currentVoiceChanged, this, &VoiceMixer::show);
    show();
}

void VoiceMixer::add(widgets::VoiceStrip& strip) {
    const core::Voice voice = strip.voice();
    connect(&strip, &widgets::VoiceStrip::muteToggled, &state_,
            [this, voice](bool muted) { state_.setMuted(voice, muted); });
    connect(&strip, &widgets::VoiceStrip::soloToggled, &state_,
            [this, voice](bool soloed) { state_.setSoloed(voice, soloed); });
    strips_.push_back(&strip);
    show();
}

void VoiceMixer::show() {
    const core::Voice current = state_.currentVoice();
    actions_[ActionId::MuteVoice]->setChecked(state_.isMuted(current));
    actions_[ActionId::SoloVoice]->setChecked(state_.isSoloed(current));
    synth::VoiceMask mask;
    for (const core::Voice voice : core::kVoices)
        mask.audible[core::index(voice)] = state_.isAudible(voice);
    playback_.setMask(mask);
    for (widgets::VoiceStrip* strip : strips_) {
        strip->setMuted(state_.isMuted(strip->voice()));
        strip->setSoloed(state_.isSoloed(strip->voice()));
        strip->setAudible(state_.isAudible(strip->voice()));
    }
}

}  // namespace studio::app

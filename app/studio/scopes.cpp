// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/scopes.h"

#include "synth/engine/voice_scope.h"

namespace studio::app {

namespace {
constexpr int kEveryMilliseconds = 16;
}  // namespace

Scopes::Scopes(PlaybackController& playback, widgets::TransportBar& bar, QObject* parent)
    : QObject(parent), playback_(playback), bar_(bar) {
    ticker_.setInterval(kEveryMilliseconds);
    connect(&ticker_, &QTimer::timeout, this, &Scopes::show);
    connect(&playback_, &PlaybackController::playingChanged, this, [this](bool playing) {
        if (playing) {
            ticker_.start();
            return;
        }
        ticker_.stop();
        for (const core::Voice voice : core::kVoices)
            bar_.showWave(voice, {});
    });
}

void Scopes::show() {
    const auto heard = playback_.heard();
    if (!bar_.showsWaves() || !heard)
        return;
    const auto waves = synth::wavesAt(*heard->log, heard->cycle);
    for (const core::Voice voice : core::kVoices) {
        const synth::VoiceWave& wave = waves[core::index(voice)];
        const bool audible = playback_.mask().audible[core::index(voice)];
        bar_.showWave(
            voice, audible ? std::vector<float>(wave.begin(), wave.end()) : std::vector<float>());
    }
}

}  // namespace studio::app

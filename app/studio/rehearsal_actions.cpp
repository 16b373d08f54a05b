// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/rehearsal_actions.h"

#include <algorithm>
#include <array>

namespace studio::app {

namespace {

const QString kMetronomeKey = QStringLiteral("audio/metronome");
const QString kCountInKey = QStringLiteral("audio/countIn");
constexpr std::array kSpeeds{25, 50, 60, 70, 75, 80, 90, 100, 110, 125, 150, 175, 200};
constexpr int kUsualSpeed = 100;

}  // namespace

RehearsalActions::RehearsalActions(const ActionTable& actions, PlaybackController& playback,
                                   widgets::Document& document, widgets::ViewState& state,
                                   QSettings& settings, QObject* parent)
    : QObject(parent), playback_(playback), document_(document), state_(state) {
    const auto keep = [&](ActionId id, const QString& key, auto use) {
        QAction* action = actions[id];
        connect(action, &QAction::toggled, this, [&settings, key, use](bool on) {
            settings.setValue(key, on);
            use(on);
        });
        action->setChecked(settings.value(key, false).toBool());
    };
    keep(ActionId::Metronome, kMetronomeKey, [this](bool on) { playback_.setMetronome(on); });
    keep(ActionId::CountIn, kCountInKey, [this](bool on) { playback_.setCountIn(on ? 1 : 0); });
    const auto on = [&](ActionId id, auto slot) {
        connect(actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::Slower, [this] { stepSpeed(-1); });
    on(ActionId::Faster, [this] { stepSpeed(1); });
    on(ActionId::UsualSpeed, [this] { setSpeed(kUsualSpeed); });
    on(ActionId::LoopPoint, [this] { setLoopPoint(); });
}

void RehearsalActions::stepSpeed(int by) {
    const auto at = std::ranges::lower_bound(kSpeeds, playback_.speed()) - kSpeeds.begin();
    const auto last = static_cast<std::ptrdiff_t>(kSpeeds.size()) - 1;
    setSpeed(kSpeeds.at(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, last))));
}

void RehearsalActions::setSpeed(int percent) {
    playback_.setSpeed(percent);
    Q_EMIT said(percent == kUsualSpeed
                    ? tr("The song plays at its own speed")
                    : tr("The song plays at %1 % of its speed, at its pitch").arg(percent));
}

void RehearsalActions::setLoopPoint() {
    const core::Song& song = document_.song();
    const core::Tick at = state_.selection() ? state_.selectedTicks(song).begin : state_.caret();
    const bool takesAway = song.frame.loopPoint == at;
    document_.change(
        takesAway ? tr("Remove loop point") : tr("Set loop point"), [&](core::Song& changed) {
            changed.frame.loopPoint =
                takesAway ? std::nullopt : std::optional(std::min(at, changed.frame.length));
        });
    Q_EMIT said(
        takesAway ? tr("The song ends at its end")
                  : tr("At its end the song goes on from bar %1").arg(song.frame.meter.barAt(at)));
}

}  // namespace studio::app

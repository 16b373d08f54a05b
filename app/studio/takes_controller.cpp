// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/takes_controller.h"

#include "core/score/blank_song.h"
#include "widgets/fill/sampling_box.h"
#include "widgets/voices/voice_names.h"
#include "widgets/voices/wish_text.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>

namespace studio::app {

namespace {
const QString kTakesKey = QStringLiteral("fill/takes");
}

using core::LockMode;
using core::Voice;
using widgets::TakeReview;

TakesController::TakesController(const TakesParts& parts, QObject* parent)
    : QObject(parent), it_(parts) {
    it_.fillPanel.setTakeCount(QSettings().value(kTakesKey, it_.fillPanel.takeCount()).toInt());
    connectActions();
    connectFill();
    connectReview();
    connectPlayback();
    it_.takesPanel.setOriginalKey(
        it_.actions[ActionId::ShowOriginal]->shortcut().toString(QKeySequence::NativeText));
    showTarget();
    showActions();
}

void TakesController::connectActions() {
    const auto on = [this](ActionId id, auto slot) {
        connect(it_.actions[id], &QAction::triggered, this, slot);
    };
    using core::FillMode;
    on(ActionId::Fill, [this] { startIn(FillMode::Fill); });
    on(ActionId::VarySelection, [this] { startIn(FillMode::Vary); });
    on(ActionId::Accompany, [this] { startIn(FillMode::Accompany); });
    on(ActionId::ContinueSong, [this] { startIn(FillMode::Continue); });
    on(ActionId::CancelFill, [this] { it_.fill.cancel(); });
    on(ActionId::HearTake, &TakesController::hear);
    on(ActionId::KeepTake, &TakesController::keep);
    on(ActionId::RejectTake, &TakesController::reject);
    on(ActionId::ShowOriginal, [this](bool original) { it_.review.showOriginal(original); });
    using widgets::FillPanel;
    using widgets::TakesPanel;
    connect(&it_.fillPanel, &FillPanel::fillRequested, this, &TakesController::start);
    connect(&it_.fillPanel, &FillPanel::freeRequested, this, &TakesController::freeVoices);
    connect(&it_.fillPanel, &FillPanel::modeChanged, this, &TakesController::showTarget);
    connect(&it_.fillPanel, &FillPanel::cancelRequested, &it_.fill, &FillController::cancel);
    connect(&it_.takesPanel, &TakesPanel::hearRequested, this, &TakesController::hear);
    connect(&it_.takesPanel, &TakesPanel::keepRequested, this, &TakesController::keep);
    connect(&it_.takesPanel, &TakesPanel::rejectRequested, this, &TakesController::reject);
    connect(&it_.takesPanel, &TakesPanel::rejectAllRequested, this, &TakesController::rejectAll);
    connect(&it_.takesPanel, &TakesPanel::dragRequested, this, [this] {
        if (!drag_.start(it_.review, it_.document.displayName(), it_.takesPanel))
            it_.fillPanel.setMessage(tr("The take could not be written to a temporary file."),
                                     true);
    });
}

void TakesController::connectFill() {
    connect(&it_.models, &ModelLoader::loaded, this, &TakesController::showActions);
    connect(&it_.fill, &FillController::progressed, this, &TakesController::showProgress);
    connect(&it_.fill, &FillController::drafted, &it_.review, &TakeReview::write);
    connect(&it_.review, &TakeReview::drafted, this, &TakesController::hearDraft);
    connect(&it_.fill, &FillController::takeFinished, this, [this](const core::Take& take) {
        ++finished_;
        it_.review.finish(take);
    });
    connect(&it_.fill, &FillController::finished, this, [this] {
        it_.review.endFill(static_cast<std::size_t>(wanted_));
        if (const QString notice = it_.models.notice(); !notice.isEmpty())
            return end(notice, false);
        end(writtenMessage(), finished_ == 0);
    });
    connect(&it_.fill, &FillController::cancelled, this, [this] {
        it_.review.endFill(static_cast<std::size_t>(wanted_));
        end(finished_ > 0 ? tr("Cancelled; the takes that were finished are here.")
                          : tr("Cancelled; the song is as it was."),
            false);
    });
    connect(&it_.fill, &FillController::failed, this,
            [this](const QString& reason) { end(reason, true); });
    connect(&it_.document, &widgets::Document::songReset, this, [this] {
        it_.fill.abandon();
        end({}, false);
    });
}

void TakesController::connectReview() {
    connect(&it_.review, &TakeReview::takesChanged, this, [this] {
        // Who has kept or rejected everything waits for no more.
        if (it_.review.takes().empty() && it_.fill.running())
            it_.fill.cancel();
        showActions();
    });
    connect(&it_.review, &TakeReview::changed, this, [this] {
        if (!it_.review.audible())
            setHearing(false);
        showActions();
        showTarget();
    });
    // What was said of the last take holds no longer.
    connect(&it_.document.undoStack(), &QUndoStack::indexChanged, this, [this] {
        if (it_.review.takes().empty())
            it_.fillPanel.setMessage({}, false);
    });
    connect(&it_.state, &widgets::ViewState::selectionChanged, this, &TakesController::showTarget);
}

void TakesController::connectPlayback() {
    connect(&it_.playback, &PlaybackController::playingChanged, this, [this](bool playing) {
        if (!playing)
            setHearing(false);
    });
}

void TakesController::showActions() {
    const bool running = it_.fill.running();
    for (const ActionId id :
         {ActionId::Fill, ActionId::VarySelection, ActionId::Accompany, ActionId::ContinueSong})
        it_.actions[id]->setEnabled(it_.models.model() != nullptr && !running);
    it_.actions[ActionId::CancelFill]->setEnabled(running);
    it_.actions[ActionId::SelectNone]->setEnabled(!running);
    const bool audible = it_.review.audible();
    it_.actions[ActionId::HearTake]->setEnabled(audible);
    it_.actions[ActionId::KeepTake]->setEnabled(it_.review.keepable());
    it_.actions[ActionId::PlaySelection]->setEnabled(!audible);
    it_.actions[ActionId::RejectTake]->setEnabled(!it_.review.takes().empty());
    it_.actions[ActionId::ShowOriginal]->setEnabled(!it_.review.takes().empty());
    it_.actions[ActionId::ShowOriginal]->setChecked(it_.review.showsOriginal());
}

QString TakesController::selectionText() const {
    const auto& bars = it_.state.selection();
    if (!bars && it_.fillPanel.preset() == core::FillPreset::LeadBack)
        return barsText(region());
    if (!bars)
        return tr("the whole song");
    return bars->first == bars->last ? tr("bar %1").arg(bars->first)
                                     : tr("bars %1–%2").arg(bars->first).arg(bars->last);
}

QString TakesController::voicesUnder(const core::Song& song, LockMode mode) const {
    QStringList voices;
    for (const Voice voice : core::kVoices) {
        const auto cells = song.frame.locks.cells(voice, region());
        if (std::ranges::any_of(cells, [&](const auto& cell) { return cell.mode == mode; }))
            voices << widgets::shortVoiceName(voice);
    }
    return voices.join(QStringLiteral(", "));
}

QString TakesController::writtenText(const core::Song& song) const {
    QStringList written;
    if (const QString voices = voicesUnder(song, LockMode::Free); !voices.isEmpty())
        written << voices;
    if (const QString voices = voicesUnder(song, LockMode::Rhythm); !voices.isEmpty())
        written << tr("the pitches of %1").arg(voices);
    if (const QString voices = voicesUnder(song, LockMode::Pitch); !voices.isEmpty())
        written << tr("the rhythm of %1").arg(voices);
    if (written.size() < 2)
        return written.join(QString());
    const QString last = written.takeLast();
    return tr("%1 and %2").arg(written.join(QStringLiteral(", ")), last);
}

void TakesController::showPresetTarget(core::FillPreset preset) {
    const core::Song song = songToFill();
    QStringList names;
    const std::vector<Voice> voices = core::writtenBy(preset, song, region());
    for (const Voice voice : voices)
        names << widgets::shortVoiceName(voice);
    const QString all = names.join(QStringLiteral(", "));
    const QString written = writtenText(song);
    it_.fillPanel.setVoicesToFree(written.isEmpty() ? all : QString());
    if (written.isEmpty()) {
        it_.fillPanel.setTarget(
            tr("This writes %1, and nothing of that is free in %2.").arg(all, selectionText()));
        return;
    }
    const QString text = tr("Writes %1 in %2; all else stays.").arg(written, selectionText());
    const QString wish = widgets::wishText(song.frame.wishes.at(voices.back(), region().begin));
    it_.fillPanel.setTarget(wish.isEmpty() ? text : tr("%1 Wishes: %2.").arg(text, wish));
}

void TakesController::showTarget() {
    if (const auto preset = it_.fillPanel.preset())
        return showPresetTarget(*preset);
    it_.fillPanel.setVoicesToFree({});
    if (it_.fillPanel.mode().mode == core::FillMode::Continue) {
        it_.fillPanel.setTarget(tr("Writes on in %1, all voices.").arg(barsText(region())));
        return;
    }
    const core::Song& song = it_.document.song();
    const QString written = writtenText(song);
    const QString silent = voicesUnder(song, LockMode::Silent);
    QStringList sentences;
    if (!written.isEmpty())
        sentences << tr("Writes %1 in %2.").arg(written, selectionText());
    if (!silent.isEmpty())
        sentences << tr("Empties %1 in %2.").arg(silent, selectionText());
    if (sentences.isEmpty())
        sentences << tr("Nothing is free in %1: free a voice in the lock map, or press the star "
                        "beside it.")
                         .arg(selectionText());
    it_.fillPanel.setTarget(sentences.join(QLatin1Char(' ')));
}

core::TickRange TakesController::region() const {
    const core::Song& song = it_.document.song();
    if (it_.fillPanel.mode().mode == core::FillMode::Continue) {
        const std::int64_t bars = song.barCount() + it_.fillPanel.continuedBars();
        return core::continuationOf(song, song.frame.meter.barStart(bars + 1));
    }
    const core::TickRange selected = it_.state.selectedTicks(song);
    if (it_.state.selection() || it_.fillPanel.preset() != core::FillPreset::LeadBack)
        return selected;
    constexpr std::int64_t kBarsBack = 2;
    const std::int64_t bars = song.barCount();
    return song.frame.meter.bars(std::max<std::int64_t>(bars - kBarsBack + 1, 1), bars)
        .intersected(selected);
}

core::Song TakesController::songToFill() const {
    core::Song song = it_.document.song();
    if (const auto preset = it_.fillPanel.preset())
        core::narrowToPreset(song, region(), *preset);
    return song;
}

void TakesController::freeVoices() {
    const auto preset = it_.fillPanel.preset();
    if (!preset || it_.fill.running())
        return;
    it_.document.change(tr("Free Voices"), [&](core::Song& song) {
        for (const Voice voice : core::writtenBy(*preset, song, region()))
            song.frame.locks.set(voice, region(), LockMode::Free);
    });
    showTarget();
}

QString TakesController::barsText(core::TickRange ticks) const {
    const core::MeterMap& meter = it_.document.song().frame.meter;
    return tr("bars %1–%2").arg(meter.barAt(ticks.begin)).arg(meter.barAt(ticks.end - 1));
}

void TakesController::startIn(core::FillMode mode) {
    if (!it_.models.model() || it_.fill.running())
        return;
    it_.fillPanel.setMode(mode);
    start();
}

void TakesController::writeNewSong() {
    if (!it_.models.model() || it_.fill.running())
        return;
    it_.state.select(std::nullopt);
    it_.fillPanel.setMode(core::FillMode::Fill);
    core::Song song = it_.document.song();
    song.frame.wishes = core::wishesForNewSong();
    startWith(std::move(song));
}

void TakesController::start() {
    startWith(songToFill());
}

void TakesController::startWith(core::Song song) {
    if (!it_.models.model() || it_.fill.running())
        return;
    it_.fillPanel.setMessage({}, false);
    it_.fillPanel.setWishesOpen(false);
    it_.views.focusEditor();
    core::FillRequest request;
    request.region = region();
    request.mode = it_.fillPanel.mode();
    request.sampling.temperature = it_.fillPanel.temperature();
    request.seed = it_.fillPanel.seedForFill();
    it_.wishPanel.sampling().applyTo(request.sampling);
    request.wishes = song.frame.wishes;
    request.unwanted = it_.review.history().rejected;
    wanted_ = it_.fillPanel.takeCount();
    islands_ = std::max(it_.wishPanel.sampling().islands(), wanted_);
    QSettings().setValue(kTakesKey, wanted_);
    activity_ = it_.fillPanel.mode().mode == core::FillMode::Continue
                    ? tr("Continuing, %1").arg(barsText(request.region))
                    : tr("Filling %1, %2").arg(writtenText(song), selectionText());
    finished_ = 0;
    setHearing(false);
    it_.review.beginFill(islands_, request.region);
    it_.fill.start(song, it_.models.model(), request, islands_);
    it_.views.showTick(request.region.begin);
    showActions();
}

void TakesController::showProgress(double fraction) {
    const QString text = tr("%1 · take %2 of %3 · %4 s")
                             .arg(activity_)
                             .arg(std::min(finished_ + 1, islands_))
                             .arg(islands_)
                             .arg(it_.fill.seconds(), 0, 'f', 1);
    it_.fillPanel.setProgress(fraction, text);
    it_.roll.setActivity(tr("%1 · Esc cancels").arg(text), fraction);
    showActions();
}

void TakesController::end(const QString& message, bool failure) {
    it_.fillPanel.setProgress(-1);
    it_.roll.setActivity({}, 0);
    it_.review.endFill();
    it_.fillPanel.setMessage(message, failure);
    showActions();
}

QString TakesController::writtenMessage() const {
    if (finished_ == 0)
        return tr(
            "The model wrote nothing but what you have rejected: raise the temperature, or "
            "free more.");
    const QString written = tr("Written in %1 s.").arg(it_.fill.seconds(), 0, 'f', 1);
    const QString next = finished_ < wanted_
                             ? tr("Fewer takes than wanted: the others were rejected before.")
                             : tr("Hear the takes, then keep one.");
    return written + QLatin1Char(' ') + next;
}

void TakesController::hear() {
    if (!it_.review.audible())
        return;
    if (hearing_) {
        it_.playback.stop();
        return;
    }
    it_.playback.setSong(it_.review.songInWriting());
    it_.playback.playRound(it_.review.region());
    setHearing(true);
}

void TakesController::hearDraft() {
    if (hearing_ && !it_.review.keepable())
        it_.playback.setSong(it_.review.songInWriting());
}

bool TakesController::panelHasFocus() const {
    const QWidget* focused = QApplication::focusWidget();
    return focused != nullptr && it_.takesPanel.isAncestorOf(focused);
}

void TakesController::passFocus(bool wasInPanel) {
    if (wasInPanel && !it_.review.takes().empty())
        it_.takesPanel.focusSelected();
    else
        // A card that goes must not leave the focus to whatever stands beside it.
        it_.views.focusEditor();
}

void TakesController::keep() {
    if (!it_.review.keepable())
        return;
    const bool inPanel = panelHasFocus();
    it_.review.keep();
    passFocus(inPanel);
    it_.fillPanel.setMessage(it_.review.takes().empty()
                                 ? tr("Kept; undo takes it out again.")
                                 : tr("Kept; the takes stay for the other voices."),
                             false);
}

void TakesController::reject() {
    const bool inPanel = panelHasFocus();
    it_.review.reject();
    passFocus(inPanel);
    if (it_.review.takes().empty())
        it_.fillPanel.setMessage(tr("Rejected; the song is as it was."), false);
}

void TakesController::rejectAll() {
    it_.review.rejectAll();
    passFocus(false);
    it_.fillPanel.setMessage(tr("Rejected; the song is as it was."), false);
}

void TakesController::setHearing(bool hearing) {
    hearing_ = hearing;
    it_.takesPanel.setHearing(hearing);
}

void TakesController::followSeek(core::Tick tick) {
    if (!it_.review.region().contains(tick))
        setHearing(false);
}

}  // namespace studio::app

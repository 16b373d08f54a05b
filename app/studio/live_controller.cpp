// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/live_controller.h"

#include "core/infill/live_spans.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {
/// Spans that are written before they are heard.
constexpr std::size_t kAhead = 2;
constexpr int kMostParticles = 8;
/// Of the time that a span lasts: whoever takes more is to be quicker, whoever takes less may be
/// better.
constexpr double kSlow = 0.7;
constexpr double kQuick = 0.2;
}  // namespace

LiveController::LiveController(const LiveParts& parts, QObject* parent)
    : QObject(parent), it_(parts), particles_(kMostParticles) {
    connect(it_.actions[ActionId::Live], &QAction::toggled, this, &LiveController::turn);
    connect(it_.actions[ActionId::KeepLive], &QAction::triggered, this, &LiveController::keep);
    connect(&it_.playback, &PlaybackController::positionChanged, this, &LiveController::follow);
    connect(&it_.playback, &PlaybackController::playingChanged, this, &LiveController::showText);
    connect(&fill_, &FillController::takeFinished, this, &LiveController::takeUp);
    connect(&fill_, &FillController::progressed, this, &LiveController::showText);
    connect(&fill_, &FillController::finished, this, &LiveController::writeOn);
    connect(&fill_, &FillController::cancelled, this, &LiveController::writeOn);
    connect(&fill_, &FillController::failed, this, [this](const QString& reason) {
        writing_.reset();
        problem_ = reason;
        showText();
    });
    connect(&it_.document, &widgets::Document::songReset, this,
            [this] { it_.actions[ActionId::Live]->setChecked(false); });
    // There may be something free now.
    connect(&it_.document, &widgets::Document::songChanged, this, [this] { problem_.clear(); });
    it_.actions[ActionId::KeepLive]->setEnabled(false);
}

void LiveController::turn(bool on) {
    if (on_ == on)
        return;
    on_ = on;
    forget();
    if (!on) {
        it_.roll.setActivity({}, 0);
        return;
    }
    if (!it_.playback.playing())
        it_.actions[ActionId::Play]->trigger();
    follow(it_.playback.position());
}

void LiveController::forget() {
    fill_.abandon();
    writing_.reset();
    heardSpan_.reset();
    ahead_.clear();
    heard_.clear();
    late_ = false;
    problem_.clear();
    it_.review.showLive({});
    it_.actions[ActionId::KeepLive]->setEnabled(false);
}

core::TickRange LiveController::playedRange() const {
    const core::TickRange all{0, it_.document.song().frame.length};
    const auto& loop = it_.playback.loop();
    const core::TickRange range = loop ? loop->intersected(all) : all;
    return range.empty() ? all : range;
}

void LiveController::follow(core::Tick tick) {
    if (!on_ || !it_.playback.playing())
        return;
    auto spans = core::liveSpans(it_.document.song(), playedRange());
    if (spans != spans_) {
        spans_ = std::move(spans);
        ahead_.clear();
        heardSpan_.reset();
    }
    const auto span = core::spanAt(spans_, tick);
    const bool comesRound = tick < std::exchange(lastTick_, tick);
    if (span && (span != heardSpan_ || comesRound))
        enter(*span);
    writeOn();
}

void LiveController::enter(std::size_t span) {
    heardSpan_ = span;
    const core::TickRange range = spans_[span];
    const auto written = ahead_.find(range.begin);
    const bool inTime = written != ahead_.end();
    if (inTime) {
        heard_.insert_or_assign(range.begin, std::move(written->second));
        ahead_.erase(written);
        it_.actions[ActionId::KeepLive]->setEnabled(true);
    }
    late_ = !inTime && writing_ == range;
    // What was written for the span left waits to be shown until now.
    show();
}

std::optional<core::TickRange> LiveController::nextToWrite() const {
    if (!heardSpan_ || spans_.empty())
        return std::nullopt;
    const bool loops = it_.playback.loop().has_value();
    for (std::size_t step = 1; step <= std::min(kAhead, spans_.size()); ++step) {
        const std::size_t next = *heardSpan_ + step;
        if (next >= spans_.size() && !loops)
            return std::nullopt;
        const core::TickRange span = spans_[next % spans_.size()];
        if (!ahead_.contains(span.begin) &&
            core::isOpenWithin(it_.document.song().frame.locks, span))
            return span;
    }
    return std::nullopt;
}

void LiveController::writeOn() {
    if (!on_ || fill_.running() || !it_.playback.playing() || !problem_.isEmpty())
        return;
    writing_.reset();
    if (it_.models.model() == nullptr) {
        problem_ = tr("there is no model");
    } else if (!core::isOpenWithin(it_.document.song().frame.locks, playedRange())) {
        problem_ = tr("nothing is free in what plays");
    } else if (const auto span = nextToWrite()) {
        write(*span);
    }
    showText();
}

void LiveController::write(core::TickRange span) {
    writing_ = span;
    core::FillRequest request;
    request.region = span;
    request.sampling.temperature = it_.fillPanel.temperature();
    request.sampling.particles = particles_;
    request.seed = QRandomGenerator::global()->generate();
    request.wishes = it_.document.song().frame.wishes;
    request.unwanted = it_.review.history().rejected;
    core::Song song = it_.review.songWith(takes(span.begin));
    // What follows the last span of a loop is its start.
    const auto& loop = it_.playback.loop();
    if (loop && span.end == playedRange().end)
        song = core::looped(std::move(song), playedRange());
    fill_.start(song, it_.models.model(), request, 1);
}

void LiveController::takeUp(const core::Take& take) {
    if (!on_ || !writing_)
        return;
    const core::Tick begin = writing_->begin;
    pace();
    // One that comes late plays from here on.
    if (std::exchange(late_, false)) {
        heard_.insert_or_assign(begin, take);
        it_.actions[ActionId::KeepLive]->setEnabled(true);
    } else {
        ahead_.insert_or_assign(begin, take);
    }
    show();
}

void LiveController::pace() {
    const core::Song& song = it_.document.song();
    const double lasts =
        static_cast<double>(song.sampleAt(writing_->end) - song.sampleAt(writing_->begin)) /
        static_cast<double>(core::kModelRate);
    const double share = fill_.seconds() / std::max(lasts, 0.1);
    if (share > kSlow)
        particles_ = std::max(particles_ / 2, 1);
    else if (share < kQuick)
        particles_ = std::min(particles_ * 2, kMostParticles);
}

std::vector<core::Take> LiveController::takes(std::optional<core::Tick> except) const {
    std::vector<core::Take> result;
    Takes all = ahead_;
    if (heardSpan_)
        all.erase(spans_[*heardSpan_].begin);
    all.insert(heard_.begin(), heard_.end());
    for (const auto& [begin, take] : all) {
        if (begin != except)
            result.push_back(take);
    }
    return result;
}

void LiveController::show() {
    it_.review.showLive(takes());
    showText();
}

void LiveController::keep() {
    if (heard_.empty())
        return;
    std::vector<core::Take> kept;
    for (auto& [begin, take] : std::exchange(heard_, {}))
        kept.push_back(std::move(take));
    // What is written ahead was meant for a song without them.
    fill_.abandon();
    writing_.reset();
    ahead_.clear();
    it_.review.keepLive(kept);
    it_.actions[ActionId::KeepLive]->setEnabled(false);
    show();
}

void LiveController::showText() {
    if (!on_)
        return;
    const core::MeterMap& meter = it_.document.song().frame.meter;
    QString text;
    if (!problem_.isEmpty())
        text = tr("Live: %1").arg(problem_);
    else if (!it_.playback.playing())
        text = tr("Live: waits for the song to play");
    else if (late_)
        text = tr("Live: the model is late, bar %1 plays as it was")
                   .arg(meter.barAt(spans_[*heardSpan_].begin));
    else if (writing_)
        text = tr("Live: writing bar %1").arg(meter.barAt(writing_->begin));
    else
        text = tr("Live: written ahead");
    if (!heard_.empty())
        text += tr(" · %1 keeps what was heard")
                    .arg(it_.actions[ActionId::KeepLive]->shortcut().toString(
                        QKeySequence::NativeText));
    it_.roll.setActivity(text, writing_ ? fill_.share() : 1);
}

}  // namespace studio::app

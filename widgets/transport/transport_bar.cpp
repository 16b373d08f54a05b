// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/transport/transport_bar.h"

#include "widgets/style/elided_label.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"
#include "widgets/transport/scope_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

#include <utility>

namespace studio::widgets {

namespace {

constexpr double kBarHeight = 56;
constexpr double kReadoutHeight = 32;
constexpr double kLongestName = 220;
constexpr double kLongestModel = 260;
/// In a narrower bar the waveforms make room for the rest.
constexpr double kWidthForScopes = 1400;
/// Parts of a beat in the position readout, as in trackers and sequencers.
constexpr std::int64_t kTicksPerBeatShown = 480;

QLabel* makeReadout(const Words& name, bool figures) {
    auto* label = new QLabel;
    label->setProperty("role", "readout");
    measure::fixedHeight(*label, kReadoutHeight);
    label->setAlignment(Qt::AlignCenter);
    setName(*label, name);
    label->setProperty("figures", figures);
    return label;
}

QToolButton* makeButton() {
    auto* button = new QToolButton;
    measure::fixedSize(*button, 38, kReadoutHeight);
    measure::iconSize(*button, 18);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

QPixmap dot(const QColor& colour, double ratio) {
    const int side = scaled(9);
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(0.5, 0.5, side - 1.0, side - 1.0));
    return pixmap;
}

}  // namespace

TransportBar::TransportBar(TakeReview& review, ViewState& state, QWidget* parent)
    : QWidget(parent), review_(review), state_(state) {
    setProperty("role", "bar");
    setAttribute(Qt::WA_StyledBackground);
    measure::fixedHeight(*this, kBarHeight);
    auto* layout = new QHBoxLayout(this);
    measure::margins(*layout, 20, 0, 20, 0);
    measure::spacing(*layout, 8);
    addSong(*layout);
    layout->addStretch(1);
    addTransport(*layout);
    addReadouts(*layout);
    layout->addStretch(1);
    model_ = new ElidedLabel(kLongestModel);
    model_->setProperty("role", "secondary");
    modelMark_ = new QLabel;
    layout->addWidget(model_);
    layout->addWidget(modelMark_);
    addScopes(*layout);

    connect(&state, &ViewState::playheadMoved, this, &TransportBar::showPosition);
    connect(&review, &TakeReview::changed, this, &TransportBar::showPosition);
    connect(&state, &ViewState::settingsChanged, this, &TransportBar::showGrid);
    connect(&Themes::instance(), &Themes::changed, this, &TransportBar::showIcons);
    followLanguage(*this, [this] {
        showGrid();
        showPosition();
    });
    showIcons();
}

void TransportBar::addSong(QBoxLayout& layout) {
    name_ = new ElidedLabel(kLongestName);
    name_->setProperty("role", "song");
    edited_ = new QLabel;
    edited_->setProperty("role", "secondary");
    setWords(*edited_, [] { return tr("edited"); });
    layout.addWidget(name_);
    layout.addWidget(edited_);
}

void TransportBar::addTransport(QBoxLayout& layout) {
    rewind_ = makeButton();
    play_ = makeButton();
    play_->setProperty("role", "primary");
    stop_ = makeButton();
    loop_ = makeButton();
    loop_->setProperty("role", "switch");
    for (QToolButton* button : {rewind_, play_, stop_, loop_})
        layout.addWidget(button);
    measure::gap(layout, 8);
}

void TransportBar::addReadouts(QBoxLayout& layout) {
    position_ = makeReadout([] { return tr("Position in bars, beats and parts of a beat"); }, true);
    time_ = makeReadout([] { return tr("Position in minutes and seconds"); }, true);
    tempo_ = makeReadout([] { return tr("Tempo"); }, false);
    meter_ = makeReadout([] { return tr("Time signature"); }, false);
    for (QLabel* readout : {position_, time_, tempo_, meter_})
        layout.addWidget(readout);
    grid_ = new QToolButton;
    grid_->setProperty("role", "readout");
    measure::fixedHeight(*grid_, kReadoutHeight);
    grid_->setPopupMode(QToolButton::InstantPopup);
    setName(*grid_, [] { return tr("Grid"); });
    setHelp(*grid_, [] { return tr("What notes snap to, and the rows of the tracker"); });
    layout.addWidget(grid_);
}

void TransportBar::addScopes(QBoxLayout& layout) {
    scopes_ = new QWidget;
    auto* row = new QHBoxLayout(scopes_);
    measure::margins(*row, 8, 0, 0, 0);
    measure::spacing(*row, 6);
    for (const core::Voice voice : core::kVoices) {
        waves_[core::index(voice)] = new ScopeView(voice);
        row->addWidget(waves_[core::index(voice)]);
    }
    layout.addWidget(scopes_);
    scopes_->hide();
}

void TransportBar::showWave(core::Voice voice, std::vector<float> wave) {
    waves_[core::index(voice)]->show(std::move(wave));
}

bool TransportBar::showsWaves() const {
    return scopes_->isVisible();
}

void TransportBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    scopes_->setVisible(width() >= scaled(kWidthForScopes));
}

void TransportBar::setActions(QAction* rewind, QAction* play, QAction* stop, QAction* loop) {
    rewind_->setDefaultAction(rewind);
    play_->setDefaultAction(play);
    stop_->setDefaultAction(stop);
    loop_->setDefaultAction(loop);
    showIcons();
}

void TransportBar::setGridMenu(QMenu* menu) {
    grid_->setMenu(menu);
}

void TransportBar::showGrid() {
    const QString name = state_.gridUnit() == core::GridUnit::Bar ? tr("bar")
                         : state_.gridUnit() == core::GridUnit::Frame
                             ? tr("frame")
                             : QString::fromLatin1(core::gridUnitName(state_.gridUnit()).data());
    grid_->setText(state_.snaps() ? tr("Grid %1").arg(name) : tr("Grid %1, no snap").arg(name));
}

void TransportBar::setSongName(const QString& name, bool edited) {
    name_->setText(name);
    edited_->setVisible(edited);
}

void TransportBar::setPlaying(bool playing) {
    playing_ = playing;
    showIcons();
}

void TransportBar::setModel(const QString& text, bool ready) {
    model_->setText(text);
    modelReady_ = ready;
    showIcons();
}

void TransportBar::showIcons() {
    if (QAction* rewind = rewind_->defaultAction())
        rewind->setIcon(themedIcon(QStringLiteral("rewind")));
    if (QAction* play = play_->defaultAction())
        play->setIcon(themedIcon(playing_ ? QStringLiteral("pause") : QStringLiteral("play"),
                                 theme().accentText));
    if (QAction* stop = stop_->defaultAction())
        stop->setIcon(themedIcon(QStringLiteral("stop")));
    if (QAction* loop = loop_->defaultAction())
        loop->setIcon(themedIcon(QStringLiteral("loop")));
    modelMark_->setPixmap(
        dot(modelReady_ ? theme().good : theme().strongLine, devicePixelRatioF()));
}

void TransportBar::showPosition() {
    const core::Song& song = review_.shownSong();
    const core::Tick tick = state_.playhead();
    const core::MeterMap& meter = song.frame.meter;
    const std::int64_t bar = meter.barAt(tick);
    const core::TimeSignature& signature = meter.signatureAt(tick);
    std::int64_t beat = 0;
    while (beat + 1 < signature.numerator && meter.beatStart(bar, beat + 1) <= tick)
        ++beat;
    const core::Tick from = meter.beatStart(bar, beat);
    const core::Tick length = std::max<core::Tick>(meter.beatStart(bar, beat + 1) - from, 1);
    position_->setText(
        QStringLiteral("%1 . %2 . %3")
            .arg(bar, 3)
            .arg(beat + 1)
            .arg((tick - from) * kTicksPerBeatShown / length, 3, 10, QLatin1Char('0')));
    const double seconds =
        static_cast<double>(song.sampleAt(tick)) / static_cast<double>(core::kModelRate);
    time_->setText(
        QStringLiteral("%1:%2")
            .arg(static_cast<int>(seconds) / 60)
            .arg(seconds - 60 * (static_cast<int>(seconds) / 60), 4, 'f', 1, QLatin1Char('0')));
    const core::Tempo& tempo = song.frame.tempo.tempoAt(tick);
    tempo_->setText(
        tr("%1 BPM").arg(60e6 / static_cast<double>(tempo.microsecondsPerQuarter), 0, 'f', 0));
    meter_->setText(QStringLiteral("%1/%2").arg(signature.numerator).arg(signature.denominator));
}

}  // namespace studio::widgets

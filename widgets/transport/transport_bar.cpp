// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/transport/transport_bar.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

namespace studio::widgets {

namespace {

constexpr double kBarHeight = 56;
constexpr double kReadoutHeight = 32;
/// Parts of a beat in the position readout, as in trackers and sequencers.
constexpr std::int64_t kTicksPerBeatShown = 480;

QLabel* makeReadout(const QString& name, bool figures) {
    auto* label = new QLabel;
    label->setProperty("role", "readout");
    label->setFixedHeight(scaled(kReadoutHeight));
    label->setAlignment(Qt::AlignCenter);
    label->setAccessibleName(name);
    label->setProperty("figures", figures);
    return label;
}

QToolButton* makeButton() {
    auto* button = new QToolButton;
    button->setFixedSize(scaled(38), scaled(kReadoutHeight));
    button->setIconSize(QSize(scaled(18), scaled(18)));
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
    setFixedHeight(scaled(kBarHeight));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(20), 0, scaled(20), 0);
    layout->setSpacing(scaled(8));
    name_ = new QLabel;
    name_->setProperty("role", "song");
    name_->setTextFormat(Qt::PlainText);
    edited_ = new QLabel(tr("edited"));
    edited_->setProperty("role", "secondary");
    layout->addWidget(name_);
    layout->addWidget(edited_);
    layout->addStretch(1);
    rewind_ = makeButton();
    play_ = makeButton();
    play_->setProperty("role", "primary");
    stop_ = makeButton();
    loop_ = makeButton();
    loop_->setProperty("role", "switch");
    for (QToolButton* button : {rewind_, play_, stop_, loop_})
        layout->addWidget(button);
    layout->addSpacing(scaled(8));
    position_ = makeReadout(tr("Position in bars, beats and parts of a beat"), true);
    time_ = makeReadout(tr("Position in minutes and seconds"), true);
    tempo_ = makeReadout(tr("Tempo"), false);
    meter_ = makeReadout(tr("Time signature"), false);
    for (QLabel* readout : {position_, time_, tempo_, meter_})
        layout->addWidget(readout);
    grid_ = new QToolButton;
    grid_->setProperty("role", "readout");
    grid_->setFixedHeight(scaled(kReadoutHeight));
    grid_->setPopupMode(QToolButton::InstantPopup);
    grid_->setAccessibleName(tr("Grid"));
    grid_->setToolTip(tr("What notes snap to, and the rows of the tracker"));
    grid_->setStatusTip(grid_->toolTip());
    layout->addWidget(grid_);
    layout->addStretch(1);
    model_ = new QLabel;
    model_->setProperty("role", "secondary");
    modelMark_ = new QLabel;
    layout->addWidget(model_);
    layout->addWidget(modelMark_);

    connect(&state, &ViewState::playheadMoved, this, &TransportBar::showPosition);
    connect(&review, &TakeReview::changed, this, &TransportBar::showPosition);
    connect(&state, &ViewState::settingsChanged, this, &TransportBar::showGrid);
    connect(&Themes::instance(), &Themes::changed, this, &TransportBar::showIcons);
    showGrid();
    showPosition();
    showIcons();
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
    constexpr int kLongestName = 220;
    name_->setText(name_->fontMetrics().elidedText(name, Qt::ElideRight, scaled(kLongestName)));
    name_->setToolTip(name.toHtmlEscaped());
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

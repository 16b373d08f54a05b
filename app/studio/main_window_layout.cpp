// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Where things are in the window; what they do is in main_window.cpp.

#include "app/studio/main_window.h"
#include "widgets/fill/fill_panel.h"
#include "widgets/fill/takes_panel.h"
#include "widgets/fill/wish_panel.h"
#include "widgets/instruments/instrument_panel.h"
#include "widgets/lock_map/lock_map.h"
#include "widgets/piano_roll/piano_roll.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/measures.h"
#include "widgets/transport/transport_bar.h"
#include "widgets/voices/voice_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <initializer_list>

namespace studio::app {

namespace measure = widgets::measure;

namespace {

constexpr double kVoicesWidth = 178;
constexpr double kFillWidth = 338;
constexpr double kStatusHeight = 36;
constexpr double kPanelPadding = 20;
constexpr double kLongestHelp = 2000;
constexpr double kLongestDevice = 360;

QFrame* makeLine(Qt::Orientation orientation) {
    auto* line = new QFrame;
    line->setProperty("role", "line");
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

QWidget* makePanel(const char* role) {
    auto* panel = new QWidget;
    panel->setProperty("role", role);
    panel->setAttribute(Qt::WA_StyledBackground);
    return panel;
}

/// `panels` and lines beside or below one another, to be shown and hidden together.
QWidget* joined(QBoxLayout::Direction direction, std::initializer_list<QWidget*> panels) {
    auto* whole = new QWidget;
    auto* layout = new QBoxLayout(direction, whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* panel : panels)
        layout->addWidget(panel);
    return whole;
}

}  // namespace

void MainWindow::buildLayout() {
    auto* whole = new QWidget;
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    transport_ = new widgets::TransportBar(review_, viewState_);
    transport_->setGridMenu(gridMenu_);
    rows->addWidget(transport_);
    rows->addWidget(makeLine(Qt::Horizontal));

    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    auto* song = new QVBoxLayout;
    song->setSpacing(0);
    lockMap_ = new widgets::LockMap(review_, viewState_);
    lockMapPanel_ = joined(QBoxLayout::TopToBottom, {lockMap_, makeLine(Qt::Horizontal)});
    song->addWidget(lockMapPanel_);
    auto* editor = new QHBoxLayout;
    editor->setSpacing(0);
    roll_ = new widgets::PianoRoll(review_, viewState_, editor_);
    voicesPanel_ = joined(QBoxLayout::LeftToRight, {buildVoices(), makeLine(Qt::Vertical)});
    editor->addWidget(voicesPanel_);
    trackerView_ = new widgets::TrackerView(review_, viewState_, editor_);
    views_ = new EditorViews(actions_, settings_, *roll_, *trackerView_, this);
    editor->addWidget(views_->splitter(), 1);
    song->addLayout(editor, 1);
    columns->addLayout(song, 1);
    fillSide_ = joined(QBoxLayout::LeftToRight, {makeLine(Qt::Vertical), buildFillSide()});
    columns->addWidget(fillSide_);
    instrumentSide_ =
        joined(QBoxLayout::LeftToRight, {makeLine(Qt::Vertical), buildInstrumentSide()});
    columns->addWidget(instrumentSide_);
    rows->addLayout(columns, 1);
    rows->addWidget(buildStatus());
    setCentralWidget(whole);
}

QWidget* MainWindow::buildVoices() {
    QWidget* panel = makePanel("panel");
    measure::fixedWidth(*panel, kVoicesWidth);
    auto* layout = new QVBoxLayout(panel);
    measure::margins(*layout, 10, 36, 10, 10);
    measure::spacing(*layout, 10);
    for (const core::Voice voice : core::kVoices) {
        strips_[core::index(voice)] = new widgets::VoiceStrip(voice);
        layout->addWidget(strips_[core::index(voice)]);
    }
    layout->addStretch(1);
    return panel;
}

QWidget* MainWindow::buildFillSide() {
    QWidget* panel = makePanel("panel");
    measure::fixedWidth(*panel, kFillWidth);
    auto* layout = new QVBoxLayout(panel);
    measure::margins(*layout, kPanelPadding);
    measure::spacing(*layout, 16);
    fillPanel_ = new widgets::FillPanel;
    layout->addWidget(fillPanel_);
    takesPanel_ = new widgets::TakesPanel(review_);
    layout->addWidget(takesPanel_, 1);
    wishPanel_ = new widgets::WishPanel(document_, viewState_);
    layout->addWidget(wishPanel_, 1);
    return panel;
}

QWidget* MainWindow::buildInstrumentSide() {
    QWidget* panel = makePanel("panel");
    measure::fixedWidth(*panel, kFillWidth);
    auto* layout = new QVBoxLayout(panel);
    measure::margins(*layout, kPanelPadding);
    instruments_ = new widgets::InstrumentPanel(document_, viewState_);
    layout->addWidget(instruments_);
    return panel;
}

QWidget* MainWindow::buildStatus() {
    QWidget* status = makePanel("status");
    measure::fixedHeight(*status, kStatusHeight);
    auto* layout = new QHBoxLayout(status);
    measure::margins(*layout, kPanelPadding, 0, kPanelPadding, 0);
    // Long help is cut off, not allowed to widen the window.
    help_ = new widgets::ElidedLabel(kLongestHelp);
    help_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    device_ = new widgets::ElidedLabel(kLongestDevice);
    for (QLabel* label : {help_, device_})
        label->setProperty("role", "secondary");
    layout->addWidget(help_, 1);
    measure::gap(*layout, 16);
    layout->addWidget(views_->makeSwitch());
    measure::gap(*layout, 16);
    layout->addWidget(device_);
    return status;
}

}  // namespace studio::app

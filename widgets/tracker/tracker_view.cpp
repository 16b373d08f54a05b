// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/tracker/tracker_view.h"

#include "widgets/style/measures.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace studio::widgets {

namespace {
constexpr int kHighestOctave = 7;
constexpr int kLargestStep = 16;
constexpr double kBarHeight = 40;
constexpr double kNumberWidth = 44;
constexpr double kWriteWidth = 72;
constexpr double kScrollBarWidth = 12;
}  // namespace

TrackerView::TrackerView(TakeReview& review, ViewState& state, NoteEditor& editor, QWidget* parent)
    : QWidget(parent),
      state_(state),
      tracker_(new Tracker(review, state, editor)),
      write_(new QToolButton),
      octave_(new QSpinBox),
      step_(new QSpinBox) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(tracker_, 1);
    setFocusProxy(tracker_);
    connect(octave_, &QSpinBox::valueChanged, &state_, &ViewState::setTypingOctave);
    connect(step_, &QSpinBox::valueChanged, &tracker_->cursor(), &TrackerCursor::setEditStep);
    connect(&state_, &ViewState::settingsChanged, this, &TrackerView::showNumbers);
    connect(&tracker_->cursor(), &TrackerCursor::editStepChanged, this, &TrackerView::showNumbers);
    for (QSpinBox* box : {octave_, step_})
        connect(box, &QSpinBox::editingFinished, tracker_, [this, box] {
            if (box->hasFocus())
                tracker_->setFocus();
        });
    measure::follow(*this, [this] { setMinimumWidth(scaled(kScrollBarWidth) * 10); });
    showNumbers();
}

QWidget* TrackerView::makeBar() {
    auto* bar = new QWidget;
    bar->setProperty("role", "bar");
    bar->setAttribute(Qt::WA_StyledBackground);
    measure::fixedHeight(*bar, kBarHeight);
    auto* layout = new QHBoxLayout(bar);
    measure::margins(*layout, 8, 4, 8, 4);
    measure::spacing(*layout, 6);
    write_->setProperty("role", "switch");
    measure::minimumWidth(*write_, kWriteWidth);
    write_->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(write_);
    measure::gap(*layout, 8);
    addNumber(
        *layout, *octave_, [] { return tr("Octave"); },
        [] { return tr("Octave of the keyboard's lower row; the number pad's / and * change it"); },
        kHighestOctave);
    measure::gap(*layout, 8);
    addNumber(
        *layout, *step_, [] { return tr("Step"); },
        [] { return tr("Rows that the cursor goes on after each entry"); }, kLargestStep);
    layout->addStretch(1);
    return bar;
}

void TrackerView::addNumber(QBoxLayout& layout, QSpinBox& box, const Words& name, const Words& help,
                            int highest) {
    auto* label = new QLabel;
    label->setProperty("role", "secondary");
    setWords(*label, name);
    box.setRange(0, highest);
    box.setFocusPolicy(Qt::ClickFocus);
    box.setProperty("figures", true);
    setName(box, name);
    setHelp(box, help);
    measure::fixedWidth(box, kNumberWidth);
    layout.addWidget(label);
    layout.addWidget(&box);
}

void TrackerView::setWriteAction(QAction* action) {
    write_->setDefaultAction(action);
    write_->setToolButtonStyle(Qt::ToolButtonTextOnly);
}

void TrackerView::showNumbers() {
    octave_->setValue(state_.typingOctave());
    step_->setValue(tracker_->cursor().editStep());
}

}  // namespace studio::widgets

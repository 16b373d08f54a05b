// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/editor_views.h"

#include "widgets/style/measures.h"
#include "widgets/style/words.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace studio::app {

namespace measure = widgets::measure;

namespace {

const QString kShownKey = QStringLiteral("window/editors");
const QString kSizesKey = QStringLiteral("window/editor_sizes");

constexpr double kSegmentWidth = 72;
constexpr double kSegmentHeight = 26;
constexpr double kHandleWidth = 5;

constexpr std::array kViews{ActionId::ShowRoll, ActionId::ShowTracker, ActionId::ShowBoth};

}  // namespace

EditorViews::EditorViews(ActionTable& actions, QSettings& settings, widgets::PianoRoll& roll,
                         widgets::TrackerView& tracker, QObject* parent)
    : QObject(parent),
      actions_(actions),
      settings_(settings),
      roll_(roll),
      tracker_(tracker),
      splitter_(new QSplitter(Qt::Horizontal)) {
    splitter_->setChildrenCollapsible(false);
    measure::follow(*splitter_,
                    [this] { splitter_->setHandleWidth(widgets::scaled(kHandleWidth)); });
    splitter_->addWidget(&roll);
    splitter_->addWidget(&tracker);
    splitter_->setStretchFactor(0, 1);
    connect(splitter_, &QSplitter::splitterMoved, this, &EditorViews::rememberSizes);
    auto* group = new QActionGroup(this);
    for (const ActionId id : kViews) {
        group->addAction(actions[id]);
        connect(actions[id], &QAction::triggered, this, [this, id] {
            show(id);
            focusEditor();
        });
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now == &roll_)
            inTracker_ = false;
        else if (now == &tracker_.tracker())
            inTracker_ = true;
    });
    const QString shown = settings.value(kShownKey).toString();
    const auto found = std::ranges::find_if(
        kViews, [&](ActionId id) { return actions[id]->objectName() == shown; });
    show(found == kViews.end() ? ActionId::ShowRoll : *found);
}

void EditorViews::show(ActionId what) {
    actions_[what]->setChecked(true);
    settings_.setValue(kShownKey, actions_[what]->objectName());
    roll_.setVisible(what != ActionId::ShowTracker);
    tracker_.setVisible(what != ActionId::ShowRoll);
    if (what != ActionId::ShowBoth)
        inTracker_ = what == ActionId::ShowTracker;
    else
        // Once both have a place.
        QTimer::singleShot(0, this, &EditorViews::divide);
}

void EditorViews::divide() {
    if (splitter_->restoreState(settings_.value(kSizesKey).toByteArray()))
        return;
    const int wanted = widgets::TrackerLayout::leastWidth() + widgets::scaled(kSegmentWidth);
    const int tracker = std::min(wanted, splitter_->width() * 2 / 3);
    splitter_->setSizes({splitter_->width() - tracker, tracker});
}

void EditorViews::rememberSizes() {
    settings_.setValue(kSizesKey, splitter_->saveState());
}

void EditorViews::focusEditor() {
    if (inTracker_)
        tracker_.tracker().setFocus();
    else
        roll_.setFocus();
}

void EditorViews::showTick(core::Tick tick) {
    roll_.showTick(tick);
    tracker_.tracker().showTick(tick);
}

QWidget* EditorViews::makeSwitch() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*layout, 2);
    const std::array words{widgets::Words([] { return tr("Roll"); }),
                           widgets::Words([] { return tr("Tracker"); }),
                           widgets::Words([] { return tr("Both"); })};
    for (std::size_t i = 0; i < kViews.size(); ++i) {
        QAction* action = actions_[kViews[i]];
        auto* button = new QToolButton;
        button->setProperty("role", "segment");
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        measure::fixedSize(*button, kSegmentWidth, kSegmentHeight);
        widgets::setWords(*button, words[i]);
        widgets::setHelp(*button, [action] { return action->toolTip(); });
        button->setChecked(action->isChecked());
        connect(action, &QAction::toggled, button, &QToolButton::setChecked);
        connect(button, &QToolButton::clicked, action, [action, button] {
            action->trigger();
            button->setChecked(action->isChecked());
        });
        layout->addWidget(button);
    }
    return row;
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/wishes_controller.h"

#include "app/studio/error_text.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"
#include "widgets/voices/wish_text.h"

namespace studio::app {

WishesController::WishesController(const Parts& parts, QObject* parent)
    : QObject(parent), it_(parts) {
    QAction* action = it_.actions[ActionId::Wishes];
    connect(action, &QAction::toggled, this, &WishesController::open);
    connect(&it_.fillPanel, &widgets::FillPanel::wishesToggled, action, &QAction::setChecked);
    connect(it_.actions[ActionId::ClearWishes], &QAction::triggered, &it_.wishPanel,
            &widgets::WishPanel::clear);
    connect(&it_.wishPanel, &widgets::WishPanel::refused, this, [this](const core::Error& reason) {
        it_.fillPanel.setMessage(errorText(reason), true);
    });
    connect(&it_.document, &widgets::Document::songReset, this, &WishesController::showWishes);
    connect(&it_.document, &widgets::Document::songChanged, this, &WishesController::showWishes);
    connect(&it_.state, &widgets::ViewState::selectionChanged, this, &WishesController::showWishes);
    widgets::followLanguage(it_.fillPanel, [this] { showWishes(); });
    open(false);
}

void WishesController::open(bool open) {
    it_.fillPanel.setWishesOpen(open);
    it_.wishPanel.setVisible(open);
    it_.takesPanel.setVisible(!open);
}

void WishesController::showWishes() {
    const core::Song& song = it_.document.song();
    const core::TickRange ticks = it_.state.selectedTicks(song);
    QStringList lines;
    for (const core::Voice voice : core::kVoices) {
        for (const core::WishCell& cell : song.frame.wishes.cells(voice, ticks)) {
            const QString text = widgets::wishText(cell.wish);
            if (!text.isEmpty())
                lines << tr("%1, bars %2–%3: %4")
                             .arg(widgets::shortVoiceName(voice))
                             .arg(song.frame.meter.barAt(cell.range.begin))
                             .arg(song.frame.meter.barAt(cell.range.end - 1))
                             .arg(text);
        }
    }
    it_.fillPanel.setWishes(widgets::wishingVoices(song.frame.wishes, ticks),
                            lines.join(QLatin1Char('\n')));
    it_.actions[ActionId::ClearWishes]->setEnabled(!lines.empty());
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/import/drum_choice.h"

#include "widgets/import/import_text.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QMenu>

#include <algorithm>
#include <utility>

namespace studio::widgets {

DrumChoice::DrumChoice(const core::MidiScore& score, QWidget* parent)
    : ElidedComboBox(parent),
      score_(score),
      menu_(new QMenu(this)),
      all_(menu_->addAction(QString())),
      none_(menu_->addAction(QString())) {
    addItem({});
    menu_->addSeparator();
    for (std::size_t line = 0; line < score.lines.size(); ++line) {
        QAction* action = menu_->addAction(QString());
        action->setCheckable(true);
        actions_.push_back(action);
        connect(action, &QAction::triggered, this, [this, line](bool checked) {
            std::vector<std::size_t> lines = lines_;
            std::erase(lines, line);
            if (checked)
                lines.insert(std::ranges::lower_bound(lines, line), line);
            choose(std::move(lines));
        });
    }
    connect(all_, &QAction::triggered, this, [this] { choose(drumLines()); });
    connect(none_, &QAction::triggered, this, [this] { choose({}); });
    setHelp(*this, [] {
        return tr(
            "Kicks become low noise, snares middle, hats and cymbals high; of drums struck "
            "together the one that carries the beat is heard");
    });
    followLanguage(*this, [this] { showLines(); });
}

std::vector<std::size_t> DrumChoice::drumLines() const {
    std::vector<std::size_t> lines;
    for (std::size_t line = 0; line < score_.lines.size(); ++line) {
        if (score_.lines[line].drums())
            lines.push_back(line);
    }
    return lines;
}

void DrumChoice::show(const std::vector<std::size_t>& lines) {
    lines_ = lines;
    showLines();
}

void DrumChoice::choose(std::vector<std::size_t> lines) {
    lines_ = std::move(lines);
    showLines();
    Q_EMIT changed();
}

void DrumChoice::showPopup() {
    menu_->setMinimumWidth(width());
    menu_->popup(mapToGlobal(QPoint(0, height())));
}

void DrumChoice::showLines() {
    all_->setText(tr("All drums of channel 10"));
    all_->setEnabled(!drumLines().empty());
    none_->setText(tr("Nothing"));
    QStringList names;
    for (std::size_t line = 0; line < actions_.size(); ++line) {
        const bool checked = std::ranges::find(lines_, line) != lines_.end();
        // What a file calls itself has no mnemonics.
        actions_[line]->setText(
            lineText(score_, line).replace(QLatin1Char('&'), QStringLiteral("&&")));
        actions_[line]->setChecked(checked);
        if (checked)
            names << shortLineName(score_, line);
    }
    const QString words = names.isEmpty() ? tr("Nothing") : names.join(QStringLiteral(" + "));
    setAccessibleName(tr("Drums of %1: %2").arg(voiceName(core::Voice::Noise), words));
    setItemText(0, words);
}

}  // namespace studio::widgets

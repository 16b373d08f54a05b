// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/preferences_dialog.h"

#include "app/studio/preferences/appearance_page.h"
#include "app/studio/preferences/editing_page.h"
#include "app/studio/preferences/keys_page.h"
#include "app/studio/preferences/language_page.h"
#include "app/studio/preferences/midi_page.h"
#include "app/studio/preferences/model_page.h"
#include "app/studio/preferences/sound_page.h"
#include "widgets/style/measures.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace studio::app {

namespace measure = widgets::measure;

namespace {

constexpr double kListWidth = 168;
constexpr double kWidth = 860;
constexpr double kHeight = 580;

}  // namespace

PreferencesDialog::PreferencesDialog(const Parts& parts, QWidget* parent)
    : QDialog(parent), list_(new QListWidget), pages_(new QStackedWidget) {
    widgets::followLanguage(*this, [this] { setWindowTitle(tr("Preferences")); });
    auto* rows = new QVBoxLayout(this);
    measure::margins(*rows, 16);
    measure::spacing(*rows, 16);
    auto* columns = new QHBoxLayout;
    measure::spacing(*columns, 8);
    list_->setProperty("role", "pages");
    widgets::setName(*list_, [] { return tr("Pages"); });
    measure::fixedWidth(*list_, kListWidth);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    columns->addWidget(list_);
    columns->addWidget(pages_, 1);
    rows->addLayout(columns, 1);
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton;
    widgets::setWords(*close, [] { return tr("Close"); });
    close->setDefault(false);
    close->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(close);
    rows->addLayout(buttons);

    addPage(new SoundPage(parts.playback));
    midiRow_ = list_->count();
    addPage(new MidiPage(parts.midi));
    addPage(new ModelPage(parts.models));
    addPage(new AppearancePage(parts.appearance));
    addPage(new LanguagePage(parts.appearance));
    addPage(new EditingPage(parts.state));
    addPage(new KeysPage(parts.actions));
    connect(list_, &QListWidget::currentRowChanged, pages_, &QStackedWidget::setCurrentIndex);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    list_->setCurrentRow(0);
    list_->setFocus();
    measure::follow(*this, [this] {
        resize(QSize(widgets::scaled(kWidth), widgets::scaled(kHeight))
                   .boundedTo(screen()->availableSize()));
    });
}

void PreferencesDialog::showMidi() {
    list_->setCurrentRow(midiRow_);
}

void PreferencesDialog::addPage(Page* page) {
    auto* scrolled = new QScrollArea;
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setFocusPolicy(Qt::NoFocus);
    page->setProperty("role", "panel");
    page->setAttribute(Qt::WA_StyledBackground);
    scrolled->setWidget(page);
    pages_->addWidget(scrolled);
    auto* entry = new QListWidgetItem(list_);
    widgets::followLanguage(*page, [entry, page] { entry->setText(page->title()()); });
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/instruments/instrument_panel.h"

#include "core/edit/instrument_verbs.h"
#include "core/score/instrument_presets.h"
#include "widgets/instruments/instrument_editor.h"
#include "widgets/instruments/instrument_row.h"
#include "widgets/style/measures.h"
#include "widgets/style/words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace studio::widgets {

using core::Instrument;
using core::PresetGroup;
using core::Song;
using core::Voice;

namespace {

/// While the mouse draws, what it draws is heard anew so often.
constexpr qint64 kHearEvery = 300;

constexpr std::array kGroups{PresetGroup::Lead, PresetGroup::Accompaniment, PresetGroup::Effect,
                             PresetGroup::Bass, PresetGroup::Drum};

QString groupName(PresetGroup group) {
    switch (group) {
        case PresetGroup::Lead:
            return InstrumentPanel::tr("Leads");
        case PresetGroup::Accompaniment:
            return InstrumentPanel::tr("Accompaniment");
        case PresetGroup::Effect:
            return InstrumentPanel::tr("Chords and effects");
        case PresetGroup::Bass:
            return InstrumentPanel::tr("Bass and toms");
        case PresetGroup::Drum:
            break;
    }
    return InstrumentPanel::tr("Drums");
}

QString presetName(const core::InstrumentPreset& preset) {
    return QCoreApplication::translate("presets", preset.name);
}

bool suits(PresetGroup group, Voice voice) {
    switch (group) {
        case PresetGroup::Bass:
            return voice == Voice::Triangle;
        case PresetGroup::Drum:
            return voice == Voice::Noise;
        default:
            return voice == Voice::Pulse1 || voice == Voice::Pulse2;
    }
}

}  // namespace

InstrumentPanel::InstrumentPanel(Document& document, ViewState& state, QWidget* parent)
    : QWidget(parent), document_(document), state_(state) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*layout, 10);
    layout->addLayout(makeHeading());
    empty_ = new QLabel;
    empty_->setProperty("role", "secondary");
    empty_->setWordWrap(true);
    setWords(*empty_, [] {
        return tr(
            "The song has no instruments: every voice plays the bare chip. Add one and choose "
            "the voices that play it; what notes say of their own volume and timbre goes "
            "before it.");
    });
    layout->addWidget(empty_);
    layout->addWidget(makeList(), 1);
    editor_ = new InstrumentEditor;
    layout->addWidget(editor_);
    connect(editor_, &InstrumentEditor::changed, this, &InstrumentPanel::change);
    connect(editor_, &InstrumentEditor::hoverHelp, this, &InstrumentPanel::hoverHelp);
    connect(editor_, &InstrumentEditor::drawn, this, [this](const Instrument& instrument) {
        if (!sinceHeard_.isValid() || sinceHeard_.elapsed() >= kHearEvery)
            hear(instrument);
    });
    connect(&document, &Document::songReset, this, [this] { select(0); });
    connect(&document, &Document::songChanged, this, &InstrumentPanel::follow);
    follow();
}

QLayout* InstrumentPanel::makeHeading() {
    auto* heading = new QHBoxLayout;
    measure::spacing(*heading, 8);
    auto* title = new QLabel;
    setWords(*title, [] { return tr("Instruments"); });
    title->setProperty("role", "title");
    add_ = new QPushButton;
    add_->setProperty("role", "menu");
    add_->setFocusPolicy(Qt::TabFocus);
    setWords(*add_, [] { return tr("Add"); });
    setHelp(*add_,
            [] { return tr("Add a ready-made instrument, an empty one, or one of a file"); });
    menu_ = new QMenu(this);
    add_->setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &InstrumentPanel::fillMenu);
    heading->addWidget(title, 1);
    heading->addWidget(add_);
    return heading;
}

QWidget* InstrumentPanel::makeList() {
    auto* content = new QWidget;
    list_ = new QVBoxLayout(content);
    list_->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*list_, 4);
    list_->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    // The panel's ground shows through.
    content->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void InstrumentPanel::fillMenu() {
    menu_->clear();
    for (const PresetGroup group : kGroups) {
        QMenu* presets = menu_->addMenu(groupName(group));
        for (const core::InstrumentPreset& preset : core::instrumentPresets()) {
            if (preset.group != group)
                continue;
            connect(presets->addAction(presetName(preset)), &QAction::triggered, this,
                    [this, &preset] {
                        Instrument instrument = core::instrumentOf(preset);
                        instrument.name = presetName(preset).toStdString();
                        add(std::move(instrument), suits(preset.group, state_.currentVoice()));
                    });
        }
    }
    menu_->addSeparator();
    connect(menu_->addAction(tr("Empty instrument")), &QAction::triggered, this, [this] {
        Instrument instrument;
        instrument.name = tr("Instrument").toStdString();
        add(std::move(instrument), true);
    });
    QAction* duplicate = menu_->addAction(tr("Copy of this one"));
    duplicate->setEnabled(hasCurrent());
    connect(duplicate, &QAction::triggered, this,
            [this] { add(frame().instruments[static_cast<std::size_t>(current_)], false); });
    connect(menu_->addAction(tr("FamiTracker file (.fti)…")), &QAction::triggered, this,
            &InstrumentPanel::importRequested);
    menu_->addSeparator();
    QAction* removal = menu_->addAction(tr("Remove this one"));
    removal->setEnabled(hasCurrent());
    connect(removal, &QAction::triggered, this, [this] { remove(current_); });
}

void InstrumentPanel::add(Instrument instrument, bool forVoice) {
    const auto count = static_cast<int>(frame().instruments.size());
    if (count >= static_cast<int>(core::kMostInstruments)) {
        Q_EMIT hoverHelp(
            tr("A song has at most %1 instruments: remove one first").arg(core::kMostInstruments));
        return;
    }
    instrument.name = core::freeInstrumentName(frame(), instrument.name);
    const Voice voice = state_.currentVoice();
    current_ = count;
    document_.change(tr("Add instrument"), [&](Song& song) {
        song.frame.instruments.push_back(instrument);
        auto& plays = song.frame.voiceInstruments[core::index(voice)];
        if (forVoice && plays == core::kNoInstrument)
            plays = static_cast<std::int16_t>(count);
    });
    hear(instrument);
}

InstrumentRow* InstrumentPanel::addRow(int index) {
    auto* row = new InstrumentRow;
    list_->insertWidget(index, row);
    connect(row, &InstrumentRow::selectRequested, this, [this, index] { select(index); });
    connect(row, &InstrumentRow::moveRequested, this, &InstrumentPanel::move);
    connect(row, &InstrumentRow::removeRequested, this, [this, index] { remove(index); });
    connect(row, &InstrumentRow::voiceToggled, this,
            [this, index](Voice voice, bool plays) { assign(index, voice, plays); });
    return row;
}

void InstrumentPanel::follow() {
    const auto count = static_cast<int>(frame().instruments.size());
    current_ = std::clamp(current_, 0, std::max(count - 1, 0));
    while (static_cast<int>(rows_.size()) < count)
        rows_.push_back(addRow(static_cast<int>(rows_.size())));
    for (int i = 0; i < static_cast<int>(rows_.size()); ++i) {
        InstrumentRow* row = rows_[static_cast<std::size_t>(i)];
        row->setVisible(i < count);
        if (i >= count)
            continue;
        std::array<bool, core::kVoiceCount> plays{};
        for (const Voice voice : core::kVoices)
            plays[core::index(voice)] = frame().voiceInstruments[core::index(voice)] == i;
        row->show(QString::fromStdString(frame().instruments[static_cast<std::size_t>(i)].name),
                  plays);
        row->setCurrent(i == current_);
    }
    empty_->setVisible(count == 0);
    editor_->setVisible(count > 0);
    if (hasCurrent())
        editor_->show(frame().instruments[static_cast<std::size_t>(current_)]);
}

void InstrumentPanel::select(int index) {
    current_ = index;
    follow();
}

void InstrumentPanel::showVoice(Voice voice) {
    const int instrument = frame().voiceInstruments[core::index(voice)];
    if (instrument != core::kNoInstrument)
        select(instrument);
}

void InstrumentPanel::move(int by) {
    const auto last = static_cast<int>(frame().instruments.size()) - 1;
    select(std::clamp(current_ + by, 0, std::max(last, 0)));
    if (hasCurrent())
        rows_[static_cast<std::size_t>(current_)]->setFocus(Qt::ShortcutFocusReason);
}

void InstrumentPanel::remove(int index) {
    document_.change(tr("Remove instrument"), [index](Song& song) {
        core::removeInstrument(song, static_cast<std::size_t>(index));
    });
}

void InstrumentPanel::assign(int index, Voice voice, bool plays) {
    document_.change(tr("Assign instrument"), [&](Song& song) {
        song.frame.voiceInstruments[core::index(voice)] =
            plays ? static_cast<std::int16_t>(index)
                  : static_cast<std::int16_t>(core::kNoInstrument);
    });
    select(index);
}

void InstrumentPanel::change(const Instrument& instrument, const QString& text, int merge) {
    if (!hasCurrent())
        return;
    document_.change(
        text,
        [&](Song& song) {
            song.frame.instruments[static_cast<std::size_t>(current_)] = instrument;
        },
        merge);
    hear(instrument);
}

Voice InstrumentPanel::hearingVoice() const {
    const auto& plays = frame().voiceInstruments;
    const auto found = std::ranges::find(plays, static_cast<std::int16_t>(current_));
    return found == plays.end() ? state_.currentVoice()
                                : core::kVoices[static_cast<std::size_t>(found - plays.begin())];
}

void InstrumentPanel::hear(const Instrument& instrument) {
    sinceHeard_.start();
    // A song that plays is heard with the change at once.
    if (!state_.playing())
        Q_EMIT heard(instrument, hearingVoice());
}

}  // namespace studio::widgets

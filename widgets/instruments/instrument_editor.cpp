// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/instruments/instrument_editor.h"

#include "core/score/sequence_text.h"
#include "widgets/instruments/sequence_view.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace studio::widgets {

using core::Instrument;
using core::SequenceKind;

namespace {

constexpr std::array kModes{core::ArpeggioMode::Absolute, core::ArpeggioMode::Fixed,
                            core::ArpeggioMode::Relative};
/// Steps of the history that may merge.
constexpr int kVibratoMerge = 3000;

QString tabLabel(SequenceKind kind) {
    switch (kind) {
        case SequenceKind::Volume:
            return InstrumentEditor::tr("Volume");
        case SequenceKind::Arpeggio:
            return InstrumentEditor::tr("Arp.", "arpeggio");
        case SequenceKind::Pitch:
            return InstrumentEditor::tr("Pitch");
        case SequenceKind::HiPitch:
            return InstrumentEditor::tr("Hi-p.", "hi-pitch");
        case SequenceKind::Duty:
            break;
    }
    return InstrumentEditor::tr("Duty");
}

QString tabHelp(SequenceKind kind) {
    switch (kind) {
        case SequenceKind::Volume:
            return InstrumentEditor::tr("Volume frame by frame, times the volume of the note");
        case SequenceKind::Arpeggio:
            return InstrumentEditor::tr("Semitones away from the note, frame by frame");
        case SequenceKind::Pitch:
            return InstrumentEditor::tr("Added to the period every frame: positive values go down");
        case SequenceKind::HiPitch:
            return InstrumentEditor::tr("As pitch, in steps 16 times as large");
        case SequenceKind::Duty:
            break;
    }
    return InstrumentEditor::tr("Duty 0 to 3 of a pulse, or 0 and 1 as the noise's mode");
}

QSpinBox* makeSpin(int highest) {
    auto* spin = new QSpinBox;
    spin->setRange(0, highest);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setKeyboardTracking(false);
    return spin;
}

QLabel* makeCaption(Words words) {
    auto* label = new QLabel;
    label->setProperty("role", "secondary");
    setWords(*label, std::move(words));
    return label;
}

}  // namespace

InstrumentEditor::InstrumentEditor(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*layout, 8);
    name_ = new QLineEdit;
    setName(*name_, [] { return tr("Name of the instrument"); });
    connect(name_, &QLineEdit::editingFinished, this, [this] {
        Instrument named = instrument_;
        named.name = name_->text().toStdString();
        if (named != instrument_)
            Q_EMIT changed(named, tr("Rename instrument"), 0);
    });
    layout->addWidget(name_);
    layout->addLayout(makeTabs());
    view_ = new SequenceView;
    connect(view_, &SequenceView::hoverHelp, this, &InstrumentEditor::hoverHelp);
    connect(view_, &SequenceView::changed, this, &InstrumentEditor::putSequence);
    connect(view_, &SequenceView::drawn, this, [this] {
        Instrument sounding = instrument_;
        sounding.sequence(kind_) = view_->sequence();
        text_->setText(QString::fromStdString(core::sequenceText(view_->sequence())));
        Q_EMIT drawn(sounding);
    });
    layout->addWidget(view_);
    text_ = new QLineEdit;
    text_->setProperty("figures", true);
    setName(*text_, [] { return tr("The sequence as text"); });
    setHelp(*text_, [] {
        return tr("Values frame by frame; | before the loop, / before the release: 15 14 | 12 / 0");
    });
    connect(text_, &QLineEdit::textEdited, this, &InstrumentEditor::takeText);
    connect(text_, &QLineEdit::editingFinished, this, &InstrumentEditor::showSequence);
    layout->addWidget(text_);
    layout->addLayout(makeHintRow());
    layout->addLayout(makeVibrato());
    followLanguage(*this, [this] { showSequence(); });
    choose(SequenceKind::Volume);
}

QLayout* InstrumentEditor::makeTabs() {
    auto* row = new QHBoxLayout;
    measure::spacing(*row, 4);
    auto* group = new QButtonGroup(this);
    for (const SequenceKind kind : core::kSequenceKinds) {
        auto* tab = new QToolButton;
        tabs_[core::index(kind)] = tab;
        tab->setProperty("role", "segment");
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::TabFocus);
        tab->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        measure::fixedHeight(*tab, 26);
        setHelp(*tab, [kind] { return tabHelp(kind); });
        group->addButton(tab);
        connect(tab, &QToolButton::clicked, this, [this, kind] { choose(kind); });
        row->addWidget(tab);
    }
    return row;
}

QLayout* InstrumentEditor::makeHintRow() {
    auto* row = new QHBoxLayout;
    measure::spacing(*row, 8);
    hint_ = new QLabel;
    hint_->setProperty("role", "secondary");
    hint_->setWordWrap(true);
    measure::minimumHeight(*hint_, 30);
    mode_ = new QComboBox;
    setName(*mode_, [] { return tr("What the arpeggio counts from"); });
    for (std::size_t i = 0; i < kModes.size(); ++i)
        mode_->addItem(QString());
    followLanguage(*mode_, [this] {
        mode_->setItemText(0, tr("From the note"));
        mode_->setItemText(1, tr("Fixed pitches"));
        mode_->setItemText(2, tr("From the last"));
    });
    connect(mode_, &QComboBox::activated, this, [this](int item) {
        Instrument chosen = instrument_;
        chosen.arpeggioMode = kModes.at(static_cast<std::size_t>(item));
        if (chosen != instrument_)
            Q_EMIT changed(chosen, tr("Change arpeggio"), 0);
    });
    row->addWidget(hint_, 1);
    row->addWidget(mode_);
    return row;
}

QLayout* InstrumentEditor::makeVibrato() {
    auto* grid = new QGridLayout;
    measure::spacing(*grid, 8, 4);
    delay_ = makeSpin(core::kLongestVibratoDelay);
    speed_ = makeSpin(core::kHighestVibrato);
    depth_ = makeSpin(core::kHighestVibrato);
    setHelp(*delay_, [] { return tr("Frames before the vibrato begins"); });
    setHelp(*speed_, [] { return tr("Speed of the vibrato, 0 to 15; about its cycles a second"); });
    setHelp(*depth_, [] { return tr("Depth of the vibrato, 0 to 15, 8 cents each; 0 is none"); });
    setName(*delay_, [] { return tr("Delay of the vibrato"); });
    setName(*speed_, [] { return tr("Speed of the vibrato"); });
    setName(*depth_, [] { return tr("Depth of the vibrato"); });
    grid->addWidget(makeCaption([] { return tr("Vibrato after"); }), 0, 0);
    grid->addWidget(makeCaption([] { return tr("Speed"); }), 0, 1);
    grid->addWidget(makeCaption([] { return tr("Depth"); }), 0, 2);
    int column = 0;
    for (QSpinBox* spin : {delay_, speed_, depth_}) {
        spin->setProperty("figures", true);
        grid->setColumnStretch(column, 1);
        grid->addWidget(spin, 1, column++);
        connect(spin, &QSpinBox::valueChanged, this, &InstrumentEditor::takeVibrato);
    }
    return grid;
}

void InstrumentEditor::show(const Instrument& instrument) {
    const bool other = instrument.name != instrument_.name;
    instrument_ = instrument;
    if (other || !name_->hasFocus())
        name_->setText(QString::fromStdString(instrument.name));
    const QSignalBlocker delay(delay_);
    const QSignalBlocker speed(speed_);
    const QSignalBlocker depth(depth_);
    delay_->setValue(instrument.vibrato.delay);
    speed_->setValue(instrument.vibrato.speed);
    depth_->setValue(instrument.vibrato.depth);
    mode_->setCurrentIndex(static_cast<int>(instrument.arpeggioMode));
    showSequence();
}

void InstrumentEditor::choose(SequenceKind kind) {
    kind_ = kind;
    tabs_[core::index(kind)]->setChecked(true);
    mode_->setVisible(kind == SequenceKind::Arpeggio);
    faulty_ = false;
    showSequence();
}

void InstrumentEditor::showSequence() {
    const core::Sequence& sequence = instrument_.sequence(kind_);
    for (const SequenceKind kind : core::kSequenceKinds) {
        // What holds something shows it without being opened.
        const bool used = !instrument_.sequence(kind).empty();
        tabs_[core::index(kind)]->setText(used ? tabLabel(kind) + QStringLiteral(" ·")
                                               : tabLabel(kind));
    }
    const bool fixed =
        kind_ == SequenceKind::Arpeggio && instrument_.arpeggioMode == core::ArpeggioMode::Fixed;
    view_->show(kind_, sequence, fixed);
    const auto typed = core::readSequence(text_->text().toStdString(), kind_);
    if (!text_->hasFocus() || faulty_ || !typed || *typed != sequence) {
        text_->setText(QString::fromStdString(core::sequenceText(sequence)));
        text_->setCursorPosition(0);
        faulty_ = false;
    }
    showHint({});
}

void InstrumentEditor::showHint(const QString& failure) {
    setStyleProperty(*hint_, "role", failure.isEmpty() ? "secondary" : "failure");
    hint_->setText(failure.isEmpty() ? tr("| loop from here   / release from here") : failure);
}

void InstrumentEditor::takeText() {
    const auto sequence = core::readSequence(text_->text().toStdString(), kind_);
    faulty_ = !sequence;
    if (sequence) {
        putSequence(*sequence);
        return;
    }
    showHint(QString::fromStdString(sequence.error().message(
        [](const char* text) { return QCoreApplication::translate("core", text).toStdString(); })));
}

void InstrumentEditor::takeVibrato() {
    Instrument swinging = instrument_;
    swinging.vibrato = {delay_->value(), speed_->value(), depth_->value()};
    Q_EMIT changed(swinging, tr("Change vibrato"), kVibratoMerge);
}

void InstrumentEditor::putSequence(const core::Sequence& sequence) {
    Instrument drawn = instrument_;
    drawn.sequence(kind_) = sequence;
    if (drawn != instrument_)
        Q_EMIT changed(drawn, tr("Change sequence"),
                       text_->hasFocus() ? kVibratoMerge + 1 + static_cast<int>(kind_) : 0);
}

}  // namespace studio::widgets

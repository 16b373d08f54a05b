// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/midi_page.h"

#include "app/studio/midi/touch.h"
#include "widgets/style/measures.h"
#include "widgets/voices/voice_names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace studio::app {

namespace measure = widgets::measure;
namespace midi = core::midi;

using core::Voice;
using synth::kNotSent;
using synth::MidiSettings;
using synth::MidiVoice;

namespace {

constexpr int kLowestOffset = -100;
constexpr int kHighestOffset = 500;
constexpr int kMostSemitones = 48;
constexpr int kHighestController = 119;
constexpr double kNumberWidth = 52;

QComboBox* makeBox(int letters) {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(letters);
    return box;
}

QSpinBox* makeNumber(int lowest, int highest) {
    auto* number = new QSpinBox;
    number->setRange(lowest, highest);
    measure::fixedWidth(*number, kNumberWidth);
    return number;
}

QString nameOf(const std::string_view& text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

MidiPage::MidiPage(MidiDevices& midi)
    : Page([] { return tr("MIDI"); }),
      midi_(midi),
      volume_(makeBox(8)),
      timbre_(makeBox(8)),
      offset_(new QSpinBox),
      clock_(makeBox(8)),
      input_(makeBox(8)),
      quantises_(new QCheckBox) {
    addWide(makeTable());
    addGap();
    makeControllers();
    addGap();
    makeInput();
    finish();
    widgets::followLanguage(*this, [this] { retranslate(); });
    connectChoices();
}

QWidget* MidiPage::makeTable() {
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    measure::margins(*grid, 0);
    measure::spacing(*grid, 8, 6);
    const std::array<widgets::Words, 5> heads{
        [] { return tr("Plays on"); }, [] { return tr("Device"); }, [] { return tr("Channel"); },
        [] { return tr("Program"); }, [] { return tr("Transpose"); }};
    for (int column = 0; const widgets::Words& head : heads) {
        auto* label = new QLabel;
        label->setProperty("role", "secondary");
        widgets::setWords(*label, head);
        grid->addWidget(label, 0, ++column);
    }
    for (const Voice voice : core::kVoices) {
        const int row = static_cast<int>(core::index(voice)) + 1;
        auto* name = new QLabel(widgets::shortVoiceName(voice));
        grid->addWidget(name, row, 0);
        const VoiceRow controls = makeRow(voice);
        rows_[core::index(voice)] = controls;
        int column = 0;
        for (QWidget* control :
             std::initializer_list<QWidget*>{controls.output, controls.port, controls.channel,
                                             controls.program, controls.transpose}) {
            grid->addWidget(control, row, ++column);
            widgets::setName(*control, [voice, head = heads[static_cast<std::size_t>(column - 1)]] {
                return tr("%1 of %2", "column, voice").arg(head(), widgets::voiceName(voice));
            });
        }
    }
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(4, 2);
    return table;
}

MidiPage::VoiceRow MidiPage::makeRow(Voice voice) {
    VoiceRow row{makeBox(5), makeBox(5), makeNumber(1, 16), makeBox(5),
                 makeNumber(-kMostSemitones, kMostSemitones)};
    for (int i = 0; i < 3; ++i)
        row.output->addItem(QString());
    row.program->addItem(QString(), kNotSent);
    for (int program = 0; voice != Voice::Noise && program <= midi::kHighestValue; ++program)
        row.program->addItem(
            QStringLiteral("%1 %2").arg(program + 1).arg(nameOf(core::gmProgramName(program))),
            program);
    if (voice == Voice::Noise)
        row.program->addItem(QString(), 0);
    row.transpose->setEnabled(voice != Voice::Noise);
    return row;
}

void MidiPage::makeControllers() {
    for (const int controller : {kNotSent, int{midi::kChannelVolume}, int{midi::kExpression}})
        volume_->addItem(QString(), controller);
    for (int controller = kNotSent; controller <= kHighestController; ++controller)
        timbre_->addItem(QString(), controller);
    offset_->setRange(kLowestOffset, kHighestOffset);
    addRow([] { return tr("&Volume as"); }, volume_);
    addRow([] { return tr("T&imbre as"); }, timbre_);
    addRow([] { return tr("Notes &late by"); }, offset_);
    QLabel* note = addText();
    widgets::setWords(*note, [] {
        return tr("Less than nothing is earlier, as far as the sound device's buffer leaves time.");
    });
    addRow([] { return tr("&Clock to"); }, clock_);
}

void MidiPage::makeInput() {
    addRow([] { return tr("Notes &from"); }, input_);
    addTouch();
    addControl(quantises_);
    widgets::setWords(*quantises_, [] { return tr("&Quantise what is recorded to the grid"); });
    QLabel* note = addText();
    widgets::setWords(*note, [] {
        return tr("Keys play the current voice, and write notes where the letter keys would.");
    });
}

void MidiPage::addTouch() {
    auto* touch = makeBox(8);
    for (std::size_t i = 0; i < kTouches.size(); ++i)
        touch->addItem(QString());
    touch->setCurrentIndex(static_cast<int>(chosenTouch()));
    addRow([] { return tr("&Touch"); }, touch);
    widgets::followLanguage(*touch, [touch] {
        const std::array names{tr("As it is played"), tr("Light: soft playing is loud"),
                               tr("Heavy: only strong playing is loud"),
                               tr("Always at the loudest")};
        for (std::size_t i = 0; i < names.size(); ++i)
            touch->setItemText(static_cast<int>(i), names[i]);
    });
    connect(touch, &QComboBox::activated, this,
            [](int index) { chooseTouch(kTouches.at(static_cast<std::size_t>(index))); });
}

void MidiPage::connectChoices() {
    for (const VoiceRow& row : rows_) {
        for (QComboBox* box : {row.output, row.port, row.program})
            connect(box, &QComboBox::activated, this, &MidiPage::choose);
        for (QSpinBox* number : {row.channel, row.transpose})
            connect(number, &QSpinBox::valueChanged, this, &MidiPage::choose);
    }
    for (QComboBox* box : {volume_, timbre_, clock_})
        connect(box, &QComboBox::activated, this, &MidiPage::choose);
    connect(offset_, &QSpinBox::valueChanged, this, &MidiPage::choose);
    connect(input_, &QComboBox::activated, this,
            [this] { midi_.setInput(input_->currentData().toString().toStdString()); });
    connect(quantises_, &QCheckBox::clicked, &midi_, &MidiDevices::setQuantises);
    connect(&midi_, &MidiDevices::changed, this, &MidiPage::showChoices);
}

void MidiPage::retranslate() {
    for (const VoiceRow& row : rows_) {
        row.output->setItemText(0, tr("Chip"));
        row.output->setItemText(1, tr("Device"));
        row.output->setItemText(2, tr("Both"));
        row.program->setItemText(0, tr("As it is"));
    }
    rows_[core::index(Voice::Noise)].program->setItemText(1, tr("Drums"));
    for (QComboBox* box : {volume_, timbre_}) {
        box->setItemText(0, tr("Not sent"));
        for (int i = 1; i < box->count(); ++i)
            box->setItemText(i, tr("Controller %1").arg(box->itemData(i).toInt()));
    }
    volume_->setItemText(1, tr("Controller 7, volume"));
    volume_->setItemText(2, tr("Controller 11, expression"));
    offset_->setSuffix(tr(" ms"));
    showChoices();
}

void MidiPage::showPorts(QComboBox& box, const std::vector<std::string>& there,
                         const std::string& chosen, const QString& none) {
    const QSignalBlocker blocker(box);
    box.clear();
    box.addItem(none, QString());
    for (const std::string& name : there)
        box.addItem(QString::fromStdString(name), QString::fromStdString(name));
    // One that was chosen and is not there now stays the choice.
    const QString wanted = QString::fromStdString(chosen);
    if (box.findData(wanted) < 0)
        box.addItem(tr("%1 (not there)").arg(wanted), wanted);
    box.setCurrentIndex(box.findData(wanted));
    box.setToolTip(wanted);
}

void MidiPage::showChoices() {
    const MidiSettings& settings = midi_.settings();
    const synth::MidiPorts::State ports = midi_.ports();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const MidiVoice& voice = settings.voices[i];
        const VoiceRow& row = rows_[i];
        const QSignalBlocker channel(row.channel);
        const QSignalBlocker transpose(row.transpose);
        row.output->setCurrentIndex(static_cast<int>(voice.output));
        showPorts(*row.port, ports.outputs, voice.port, tr("None"));
        row.channel->setValue(voice.channel + 1);
        row.program->setCurrentIndex(std::max(row.program->findData(voice.program), 0));
        row.transpose->setValue(voice.transpose);
    }
    const QSignalBlocker offset(offset_);
    volume_->setCurrentIndex(volume_->findData(settings.volumeController));
    timbre_->setCurrentIndex(timbre_->findData(settings.timbreController));
    offset_->setValue(static_cast<int>(settings.offset.count()));
    showPorts(*clock_, ports.outputs, settings.clockPort, tr("None"));
    showPorts(*input_, ports.inputs, midi_.input(), tr("No keyboard"));
    quantises_->setChecked(midi_.quantises());
}

void MidiPage::choose() {
    MidiSettings settings = midi_.settings();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        MidiVoice& voice = settings.voices[i];
        const VoiceRow& row = rows_[i];
        voice.port = row.port->currentData().toString().toStdString();
        voice.output = static_cast<MidiVoice::Output>(row.output->currentIndex());
        // Whoever chooses a device first wants to hear it.
        if (sender() == row.port && !voice.port.empty() && voice.output == MidiVoice::Output::Chip)
            voice.output = MidiVoice::Output::Device;
        voice.channel = row.channel->value() - 1;
        voice.program = row.program->currentData().toInt();
        voice.transpose = row.transpose->value();
    }
    settings.volumeController = volume_->currentData().toInt();
    settings.timbreController = timbre_->currentData().toInt();
    settings.offset = std::chrono::milliseconds(offset_->value());
    settings.clockPort = clock_->currentData().toString().toStdString();
    midi_.setSettings(settings);
}

void MidiPage::showEvent(QShowEvent* event) {
    midi_.watch(true);
    showChoices();
    Page::showEvent(event);
}

void MidiPage::hideEvent(QHideEvent* event) {
    midi_.watch(false);
    Page::hideEvent(event);
}

}  // namespace studio::app

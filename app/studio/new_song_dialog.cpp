// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/new_song_dialog.h"

#include "app/studio/error_text.h"
#include "widgets/style/dialog_buttons.h"
#include "widgets/style/measures.h"
#include "widgets/style/words.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace studio::app {

namespace measure = widgets::measure;
using widgets::followLanguage;
using widgets::setHelp;
using widgets::setName;
using widgets::setWords;

namespace {

const QString kTempoKey = QStringLiteral("new_song/tempo");
const QString kBeatsKey = QStringLiteral("new_song/beats");
const QString kBeatUnitKey = QStringLiteral("new_song/beat_unit");
const QString kLengthKey = QStringLiteral("new_song/length");
const QString kInSecondsKey = QStringLiteral("new_song/in_seconds");
const QString kWrittenKey = QStringLiteral("new_song/written");

constexpr int kMostBeats = 32;
constexpr int kUsualLength = 16;
constexpr int kMostLength = 9999;
/// Index of the unit of length.
constexpr int kSeconds = 1;

void addRow(QGridLayout& rows, const widgets::Words& name, QLayout* controls, QWidget* buddy) {
    auto* label = new QLabel;
    setWords(*label, name);
    label->setBuddy(buddy);
    const int row = rows.rowCount();
    rows.addWidget(label, row, 0);
    rows.addLayout(controls, row, 1);
}

QHBoxLayout* side(QWidget* first, QWidget* second) {
    auto* both = new QHBoxLayout;
    measure::spacing(*both, 8);
    both->addWidget(first, 1);
    if (second != nullptr)
        both->addWidget(second, 1);
    return both;
}

}  // namespace

NewSongDialog::NewSongDialog(bool modelReady, QWidget* parent)
    : QDialog(parent),
      tempo_(new QDoubleSpinBox),
      beats_(new QSpinBox),
      beatUnit_(new QComboBox),
      length_(new QSpinBox),
      lengthUnit_(new QComboBox),
      empty_(new QRadioButton),
      written_(new QRadioButton),
      problem_(new QLabel) {
    followLanguage(*this, [this] { setWindowTitle(tr("New Song")); });
    tempo_->setRange(core::kSlowestTempo, core::kFastestTempo);
    tempo_->setDecimals(2);
    setName(*tempo_, [] { return tr("Tempo in quarters a minute"); });
    beats_->setRange(1, kMostBeats);
    setName(*beats_, [] { return tr("Beats in a bar"); });
    for (int unit = 1; unit <= kMostBeats; unit *= 2)
        beatUnit_->addItem(QStringLiteral("/ %1").arg(unit), unit);
    setName(*beatUnit_, [] { return tr("Length of a beat"); });
    length_->setRange(1, kMostLength);
    setName(*length_, [] { return tr("Length"); });
    lengthUnit_->addItems({{}, {}});
    setName(*lengthUnit_, [] { return tr("Unit of the length"); });
    followLanguage(*lengthUnit_, [this] {
        lengthUnit_->setItemText(0, tr("bars"));
        lengthUnit_->setItemText(kSeconds, tr("seconds"));
    });
    setWords(*empty_, [] { return tr("&Empty, free throughout"); });
    setWords(*written_, [] { return tr("&Written by the model, in takes to choose from"); });
    for (QSpinBox* box : {beats_, length_})
        box->setProperty("figures", true);
    tempo_->setProperty("figures", true);
    problem_->setProperty("role", "failure");
    problem_->setWordWrap(true);
    problem_->hide();
    build();
    restore(modelReady);
}

void NewSongDialog::build() {
    auto* all = new QVBoxLayout(this);
    measure::margins(*all, 20);
    measure::spacing(*all, 12);
    auto* rows = new QGridLayout;
    measure::spacing(*rows, 16, 10);
    rows->setColumnStretch(1, 1);
    addRow(
        *rows, [] { return tr("&Tempo"); }, side(tempo_, nullptr), tempo_);
    addRow(
        *rows, [] { return tr("&Metre"); }, side(beats_, beatUnit_), beats_);
    addRow(
        *rows, [] { return tr("&Length"); }, side(length_, lengthUnit_), length_);
    all->addLayout(rows);
    all->addWidget(empty_);
    all->addWidget(written_);
    all->addWidget(problem_);
    all->addLayout(widgets::makeDialogButtons(
        *this, [] { return tr("Create"); }, [] { return tr("Cancel"); }));
    tempo_->setFocus();
    tempo_->selectAll();
}

void NewSongDialog::restore(bool modelReady) {
    const QSettings settings;
    const core::BlankSong usual;
    tempo_->setValue(settings.value(kTempoKey, usual.tempo).toDouble());
    beats_->setValue(settings.value(kBeatsKey, static_cast<int>(usual.numerator)).toInt());
    const int unit = settings.value(kBeatUnitKey, static_cast<int>(usual.denominator)).toInt();
    beatUnit_->setCurrentIndex(std::max(beatUnit_->findData(unit), 0));
    length_->setValue(settings.value(kLengthKey, kUsualLength).toInt());
    lengthUnit_->setCurrentIndex(settings.value(kInSecondsKey, false).toBool() ? kSeconds : 0);
    written_->setEnabled(modelReady);
    const bool writes = modelReady && settings.value(kWrittenKey, false).toBool();
    (writes ? written_ : empty_)->setChecked(true);
}

void NewSongDialog::remember() const {
    QSettings settings;
    settings.setValue(kTempoKey, tempo_->value());
    settings.setValue(kBeatsKey, beats_->value());
    settings.setValue(kBeatUnitKey, beatUnit_->currentData());
    settings.setValue(kLengthKey, length_->value());
    settings.setValue(kInSecondsKey, lengthUnit_->currentIndex() == kSeconds);
    settings.setValue(kWrittenKey, written_->isChecked());
}

core::Expected<core::Song> NewSongDialog::song() const {
    const core::BlankSong blank{tempo_->value(), beats_->value(), beatUnit_->currentData().toInt()};
    if (lengthUnit_->currentIndex() == kSeconds)
        return core::blankSongOfSamples(blank, length_->value() * core::kModelRate);
    return core::blankSongOfBars(blank, length_->value());
}

bool NewSongDialog::letsModelWrite() const {
    return written_->isChecked();
}

void NewSongDialog::accept() {
    if (const auto made = song(); !made) {
        problem_->setText(errorText(made.error()));
        problem_->show();
        return;
    }
    remember();
    QDialog::accept();
}

}  // namespace studio::app

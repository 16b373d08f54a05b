// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/export_sound_dialog.h"

#include "widgets/style/dialog_buttons.h"
#include "widgets/style/measures.h"
#include "widgets/style/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace studio::app {

namespace measure = widgets::measure;
using widgets::setHelp;
using widgets::setName;
using widgets::setWords;

namespace {

const QString kKeys = QStringLiteral("export_sound/");
constexpr double kWidth = 520;
constexpr double kNoteHeight = 34;
constexpr int kUsualRate = 48000;
constexpr int kUsualQuality = 60;
constexpr int kMostTimes = 100;
constexpr double kLongestFade = 60;
constexpr double kLowestLevel = -40;
constexpr double kHighestLevel = 20;
/// Index of the range that is the selection.
constexpr int kSelection = 1;

QString formatName(synth::SoundFormat format) {
    switch (format) {
        case synth::SoundFormat::Flac:
            return QStringLiteral("FLAC");
        case synth::SoundFormat::Vorbis:
            return QStringLiteral("OGG Vorbis");
        case synth::SoundFormat::Opus:
            return QStringLiteral("Opus");
        case synth::SoundFormat::Mp3:
            return QStringLiteral("MP3");
        case synth::SoundFormat::Wav:
            break;
    }
    return QStringLiteral("WAV");
}

/// `name` and beside it `first` and `second`, of one width.
void addRow(QGridLayout& rows, const widgets::Words& name, QWidget* first,
            QWidget* second = nullptr) {
    auto* label = new QLabel;
    setWords(*label, name);
    label->setBuddy(first);
    const int row = rows.rowCount();
    rows.addWidget(label, row, 0);
    rows.addWidget(first, row, 1, 1, second == nullptr ? 2 : 1);
    if (second != nullptr)
        rows.addWidget(second, row, 2);
}

}  // namespace

ExportSoundDialog::ExportSoundDialog(const core::Song& song,
                                     const std::optional<core::TickRange>& selection,
                                     QWidget* parent)
    : QDialog(parent),
      frame_(song.frame),
      selection_(selection),
      kind_(new QComboBox),
      note_(new QLabel),
      range_(new QComboBox),
      times_(new QSpinBox),
      fade_(new QDoubleSpinBox),
      format_(new QComboBox),
      rate_(new QComboBox),
      depth_(new QComboBox),
      quality_(new QSpinBox),
      dither_(new QCheckBox),
      filter_(new QComboBox),
      level_(new QDoubleSpinBox),
      title_(new QLineEdit(QString::fromStdString(song.frame.title))),
      artist_(new QLineEdit(QString::fromStdString(song.frame.author))),
      album_(new QLineEdit) {
    for (const synth::SoundFormat format : synth::kSoundFormats)
        format_->addItem(formatName(format));
    kind_->addItems({{}, {}, {}});
    range_->addItem({});
    if (selection_)
        range_->addItem({});
    depth_->addItems({{}, {}, {}});
    filter_->addItems({{}, {}, {}});
    times_->setRange(1, kMostTimes);
    fade_->setRange(0, kLongestFade);
    fade_->setDecimals(1);
    quality_->setRange(0, 100);
    level_->setRange(kLowestLevel, kHighestLevel);
    level_->setDecimals(1);
    for (QWidget* number : std::initializer_list<QWidget*>{times_, fade_, quality_, level_})
        number->setProperty("figures", true);
    note_->setProperty("role", "secondary");
    note_->setWordWrap(true);
    measure::minimumHeight(*note_, kNoteHeight);
    nameAll();
    widgets::followLanguage(*this, [this] { translate(); });
    build();
    restore();
    connect(kind_, &QComboBox::currentIndexChanged, this, &ExportSoundDialog::followKind);
    connect(range_, &QComboBox::currentIndexChanged, this, &ExportSoundDialog::followKind);
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportSoundDialog::followFormat);
    connect(depth_, &QComboBox::currentIndexChanged, this, &ExportSoundDialog::followFormat);
    followKind();
    followFormat();
}

void ExportSoundDialog::nameAll() {
    setName(*kind_, [] { return tr("What is written"); });
    setName(*range_, [] { return tr("What of the song"); });
    setName(*times_, [] { return tr("How often it is played"); });
    setName(*fade_, [] { return tr("Length of the fade"); });
    setName(*format_, [] { return tr("Format"); });
    setName(*rate_, [] { return tr("Samples a second"); });
    setName(*depth_, [] { return tr("Bits of a sample"); });
    setName(*quality_, [] { return tr("Quality"); });
    setName(*filter_, [] { return tr("Output stage"); });
    setName(*level_, [] { return tr("Master level"); });
    setHelp(*times_, [] {
        return tr("Again from the song's loop point, or its start; a selection from its start");
    });
    setHelp(*fade_, [] { return tr("Seconds that it goes on after that and fades away"); });
    setHelp(*rate_, [] { return tr("The rates that the format has"); });
    setHelp(*filter_, [] { return tr("Which console's output the chip goes through"); });
    setHelp(*level_, [] { return tr("0 dB leaves it as it is; what goes beyond is cut off"); });
    setHelp(*dither_, [] { return tr("A little noise hides what rounding to 16 bits does"); });
    setWords(*dither_, [] { return tr("&Dither"); });
}

void ExportSoundDialog::translate() {
    setWindowTitle(tr("Export Sound"));
    kind_->setItemText(0, tr("The song"));
    kind_->setItemText(1, tr("Stems, a file a voice"));
    kind_->setItemText(2, tr("Intro and loop, two files"));
    range_->setItemText(0, tr("Whole song"));
    if (selection_)
        range_->setItemText(kSelection, tr("Selected bars"));
    depth_->setItemText(0, tr("16 bits"));
    depth_->setItemText(1, tr("24 bits"));
    depth_->setItemText(2, tr("32 bits, floating"));
    filter_->setItemText(0, tr("Famicom"));
    filter_->setItemText(1, tr("NES"));
    filter_->setItemText(2, tr("None"));
    times_->setSuffix(tr(" ×", "times"));
    fade_->setSuffix(tr(" s fade"));
    quality_->setSuffix(tr(" % quality"));
    level_->setSuffix(tr(" dB"));
    artist_->setPlaceholderText(tr("Artist"));
    title_->setPlaceholderText(tr("Title"));
    album_->setPlaceholderText(tr("Album"));
    followKind();
}

void ExportSoundDialog::build() {
    auto* all = new QVBoxLayout(this);
    measure::margins(*all, 20);
    measure::spacing(*all, 12);
    auto* rows = new QGridLayout;
    measure::spacing(*rows, 16, 10);
    rows->setColumnStretch(1, 1);
    rows->setColumnStretch(2, 1);
    addRow(
        *rows, [] { return tr("&Write"); }, kind_, range_);
    rows->addWidget(note_, rows->rowCount(), 1, 1, 2);
    addRow(
        *rows, [] { return tr("&Repeat"); }, times_, fade_);
    addRow(
        *rows, [] { return tr("&Format"); }, format_, rate_);
    addRow(
        *rows, [] { return tr("&Samples"); }, depth_, dither_);
    rows->addWidget(quality_, rows->rowCount() - 1, 1);
    addRow(
        *rows, [] { return tr("&Output"); }, filter_, level_);
    addRow(
        *rows, [] { return tr("&Tags"); }, title_);
    rows->addWidget(artist_, rows->rowCount(), 1);
    rows->addWidget(album_, rows->rowCount() - 1, 2);
    all->addLayout(rows);
    all->addStretch(1);
    all->addLayout(widgets::makeDialogButtons(
        *this, [] { return tr("Export…"); }, [] { return tr("Cancel"); }));
    measure::minimumWidth(*this, kWidth);
}

synth::SoundFormat ExportSoundDialog::format() const {
    return synth::kSoundFormats.at(static_cast<std::size_t>(std::max(format_->currentIndex(), 0)));
}

bool ExportSoundDialog::dithers() const {
    return synth::isLossless(format()) && depth_->currentIndex() == 0;
}

void ExportSoundDialog::followFormat() {
    const int wanted = rate_->count() == 0 ? kUsualRate : rate_->currentData().toInt();
    const int nearest = synth::nearestSampleRate(format(), wanted);
    rate_->clear();
    for (const int rate : synth::sampleRatesOf(format()))
        rate_->addItem(tr("%1 Hz").arg(rate), rate);
    rate_->setCurrentIndex(std::max(rate_->findData(nearest), 0));
    const bool lossless = synth::isLossless(format());
    depth_->setVisible(lossless);
    quality_->setVisible(!lossless);
    dither_->setEnabled(dithers());
    if (format() == synth::SoundFormat::Flac && depth_->currentIndex() == 2)
        depth_->setCurrentIndex(1);
}

void ExportSoundDialog::followKind() {
    const bool pair = kind() == synth::ExportKind::IntroAndLoop;
    times_->setEnabled(!pair);
    fade_->setEnabled(!pair);
    if (kind() == synth::ExportKind::Stems)
        note_->setText(
            tr("Each voice alone through the chip's mixer, which is no sum: stems do not "
               "add up to the song."));
    else if (!pair)
        note_->clear();
    else if (frame_.loopPoint || range_->currentIndex() == kSelection)
        note_->setText(
            tr("The intro, and a loop that follows it and itself without a seam, with a "
               "loop mark for samplers."));
    else
        note_->setText(
            tr("The song has no loop point: the intro is empty and the loop is the whole "
               "song."));
}

synth::ExportKind ExportSoundDialog::kind() const {
    return static_cast<synth::ExportKind>(std::max(kind_->currentIndex(), 0));
}

synth::SoundSettings ExportSoundDialog::settings() const {
    synth::SoundSettings settings;
    settings.format = format();
    settings.sampleRate = rate_->currentData().toInt();
    settings.depth = static_cast<synth::SampleFormat>(depth_->currentIndex());
    settings.quality = quality_->value() / 100.0;
    constexpr std::array kFilters{synth::OutputFilter::Famicom, synth::OutputFilter::Nes,
                                  synth::OutputFilter::Raw};
    settings.filter = kFilters.at(static_cast<std::size_t>(filter_->currentIndex()));
    settings.decibels = level_->value();
    settings.dither = dithers() && dither_->isChecked();
    settings.tags = {title_->text().toStdString(),
                     artist_->text().toStdString(),
                     album_->text().toStdString(),
                     {},
                     {}};
    return settings;
}

synth::RenderPlan ExportSoundDialog::plan(const synth::RegisterLog& log) const {
    const std::int64_t clockRate = synth::chipTiming(log.region()).clockRate;
    const auto cycleAt = [&](core::Tick tick) { return frame_.tempo.unitsAt(tick, clockRate); };
    synth::RenderPlan plan = synth::wholeSong(log);
    core::Tick loopFrom = frame_.loopPoint.value_or(0);
    if (range_->currentIndex() == kSelection) {
        plan.range = {cycleAt(selection_->begin), std::min(cycleAt(selection_->end), log.length())};
        loopFrom = selection_->begin;
    }
    plan.times = times_->value();
    plan.fadeSeconds = fade_->value();
    if (plan.times > 1 || plan.fadeSeconds > 0 || kind() == synth::ExportKind::IntroAndLoop)
        plan.loopFrom = cycleAt(loopFrom);
    return plan;
}

void ExportSoundDialog::restore() {
    const QSettings settings;
    const auto index = [&](QComboBox* box, const char* key) {
        const int last = settings.value(kKeys + QLatin1String(key), 0).toInt();
        box->setCurrentIndex(std::clamp(last, 0, box->count() - 1));
    };
    index(format_, "format");
    index(depth_, "depth");
    index(filter_, "filter");
    rate_->addItem({}, settings.value(kKeys + QStringLiteral("rate"), kUsualRate));
    quality_->setValue(settings.value(kKeys + QStringLiteral("quality"), kUsualQuality).toInt());
    level_->setValue(settings.value(kKeys + QStringLiteral("level"), 0.0).toDouble());
    dither_->setChecked(settings.value(kKeys + QStringLiteral("dither"), true).toBool());
    album_->setText(settings.value(kKeys + QStringLiteral("album")).toString());
    if (selection_)
        range_->setCurrentIndex(kSelection);
}

void ExportSoundDialog::remember() const {
    QSettings settings;
    settings.setValue(kKeys + QStringLiteral("format"), format_->currentIndex());
    settings.setValue(kKeys + QStringLiteral("depth"), depth_->currentIndex());
    settings.setValue(kKeys + QStringLiteral("filter"), filter_->currentIndex());
    settings.setValue(kKeys + QStringLiteral("rate"), rate_->currentData());
    settings.setValue(kKeys + QStringLiteral("quality"), quality_->value());
    settings.setValue(kKeys + QStringLiteral("level"), level_->value());
    settings.setValue(kKeys + QStringLiteral("dither"), dither_->isChecked());
    settings.setValue(kKeys + QStringLiteral("album"), album_->text());
}

void ExportSoundDialog::accept() {
    remember();
    QDialog::accept();
}

}  // namespace studio::app

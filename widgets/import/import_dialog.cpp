// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/import/import_dialog.h"

#include "core/tokens/model_view.h"
#include "widgets/import/import_text.h"
#include "widgets/import/voice_row.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace studio::widgets {

namespace {

constexpr QSize kFirstSize(880, 580);
constexpr double kPadding = 20;
constexpr double kLongestTitle = 800;
constexpr double kTimeWidth = 96;
constexpr double kSummaryHeight = 36;
constexpr double kPlayWidth = 108;
constexpr int kSliderSteps = 1000;
/// Lines named in the summary; the tool tip has them all.
constexpr qsizetype kNamedLines = 5;

}  // namespace

ImportDialog::ImportDialog(core::MidiScore score, const QString& fileName, ErrorWords words,
                           QWidget* parent)
    : QDialog(parent), score_(std::move(score)), words_(std::move(words)) {
    auto* layout = new QVBoxLayout(this);
    measure::margins(*layout, kPadding);
    measure::spacing(*layout, 8);
    auto* title = new ElidedLabel(kLongestTitle);
    title->setProperty("role", "title");
    setWords(*title, [fileName] { return tr("%1 for four voices").arg(fileName); });
    layout->addWidget(title);
    facts_ = new ElidedLabel(kLongestTitle);
    facts_->setProperty("role", "secondary");
    layout->addWidget(facts_);
    for (const core::Voice voice : core::kVoices) {
        auto* row = new VoiceRow(voice, score_);
        rows_[core::index(voice)] = row;
        layout->addWidget(row, 1);
        connect(row, &VoiceRow::changed, this, &ImportDialog::takeChoices);
        connect(row, &VoiceRow::mixChanged, this, &ImportDialog::showMix);
        connect(row, &VoiceRow::seekRequested, this, &ImportDialog::seek);
    }
    layout->addLayout(makeTransport());
    summary_ = new QLabel;
    summary_->setProperty("role", "secondary");
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    summary_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    measure::minimumHeight(*summary_, kSummaryHeight);
    layout->addWidget(summary_);
    layout->addLayout(makeButtons());
    connect(&Themes::instance(), &Themes::changed, this, &ImportDialog::showPlay);
    suggest();
    followLanguage(*this, [this] { showWords(); });
    resize(kFirstSize * Themes::instance().scale());
}

QLayout* ImportDialog::makeTransport() {
    auto* row = new QHBoxLayout;
    measure::spacing(*row, 12);
    play_ = new QPushButton;
    play_->setAutoDefault(false);
    measure::fixedWidth(*play_, kPlayWidth);
    setHelp(*play_, [] { return tr("Hear the four voices as they are chosen here"); });
    connect(play_, &QPushButton::clicked, this, [this] {
        if (playing_)
            Q_EMIT pauseRequested();
        else
            Q_EMIT playRequested(position_ < song().frame.length ? position_ : 0);
    });
    slider_ = new QSlider(Qt::Horizontal);
    slider_->setRange(0, kSliderSteps);
    slider_->setSingleStep(kSliderSteps / 100);
    slider_->setPageStep(kSliderSteps / 10);
    setName(*slider_, [] { return tr("Where the preview plays"); });
    connect(slider_, &QSlider::valueChanged, this,
            [this](int step) { seek(song().frame.length * step / kSliderSteps); });
    time_ = new QLabel;
    time_->setProperty("figures", true);
    time_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    measure::minimumWidth(*time_, kTimeWidth);
    setName(*time_, [] { return tr("Position in minutes and seconds"); });
    row->addWidget(play_);
    row->addWidget(slider_, 1);
    row->addWidget(time_);
    return row;
}

QLayout* ImportDialog::makeButtons() {
    auto* row = new QHBoxLayout;
    measure::spacing(*row, 8);
    again_ = new QPushButton;
    setWords(*again_, [] { return tr("Suggest &Again"); });
    setHelp(*again_, [] { return tr("Go back to what the program suggested"); });
    connect(again_, &QPushButton::clicked, this, &ImportDialog::suggest);
    asks_ = new QCheckBox;
    asks_->setChecked(true);
    setWords(*asks_, [] { return tr("Ask for &every MIDI file"); });
    setHelp(*asks_, [] {
        return tr("Otherwise files open as suggested; Preferences, Editing has this choice, too");
    });
    auto* cancel = new QPushButton;
    setWords(*cancel, [] { return tr("Cancel"); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    import_ = new QPushButton;
    setWords(*import_, [] { return tr("&Import"); });
    import_->setProperty("role", "primary");
    connect(import_, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(again_);
    measure::gap(*row, 8);
    row->addWidget(asks_);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(import_);
    for (QPushButton* button : {again_, cancel})
        button->setAutoDefault(false);
    import_->setDefault(true);
    return row;
}

void ImportDialog::suggest() {
    arrangement_ = core::suggestArrangement(score_);
    for (VoiceRow* row : rows_)
        row->show(arrangement_);
    arrangeAnew();
}

void ImportDialog::takeChoices() {
    for (const VoiceRow* row : rows_)
        row->fill(arrangement_);
    arrangeAnew();
}

void ImportDialog::arrangeAnew() {
    auto arranged = core::arrange(score_, arrangement_);
    problem_ = arranged ? std::nullopt : std::optional(arranged.error());
    if (arranged)
        arranged_ = std::move(*arranged);
    import_->setEnabled(!problem_ && song().noteCount() > 0);
    again_->setEnabled(arrangement_ != core::suggestArrangement(score_));
    for (const core::Voice voice : core::kVoices)
        rows_[core::index(voice)]->showPart(song().part(voice), song().frame.length);
    showWords();
    Q_EMIT songChanged();
}

ImportDialog::Audible ImportDialog::audible() const {
    const bool anySolo =
        std::ranges::any_of(rows_, [](const VoiceRow* row) { return row->soloed(); });
    Audible audible{};
    for (std::size_t i = 0; i < rows_.size(); ++i)
        audible[i] = anySolo ? rows_[i]->soloed() : !rows_[i]->muted();
    return audible;
}

bool ImportDialog::asksAgain() const {
    return asks_->isChecked();
}

void ImportDialog::showMix() {
    const Audible heard = audible();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        rows_[i]->setAudible(heard[i]);
    Q_EMIT audibleChanged();
}

void ImportDialog::seek(core::Tick tick) {
    setPosition(tick);
    Q_EMIT seekRequested(tick);
}

void ImportDialog::setPlaying(bool playing) {
    playing_ = playing;
    showPlay();
}

void ImportDialog::setPosition(core::Tick tick) {
    position_ = tick;
    showPosition();
}

void ImportDialog::showPlay() {
    play_->setText(playing_ ? tr("&Pause") : tr("&Play"));
    play_->setIcon(themedIcon(playing_ ? QStringLiteral("pause") : QStringLiteral("play")));
    play_->setIconSize(QSize(scaled(14), scaled(14)));
}

double ImportDialog::seconds(core::Tick tick) const {
    return static_cast<double>(song().sampleAt(tick)) / static_cast<double>(core::kModelRate);
}

void ImportDialog::showPosition() {
    const core::Tick length = std::max<core::Tick>(song().frame.length, 1);
    const QSignalBlocker quiet(slider_);
    slider_->setValue(static_cast<int>(position_ * kSliderSteps / length));
    time_->setText(QStringLiteral("%1 / %2").arg(timeText(seconds(std::min(position_, length))),
                                                 timeText(seconds(song().frame.length))));
    for (VoiceRow* row : rows_)
        row->setPosition(position_);
}

void ImportDialog::showWords() {
    setWindowTitle(tr("Import a MIDI File"));
    facts_->setText(facts());
    summary_->setText(summary());
    summary_->setToolTip(unusedNames().join(QLatin1Char('\n')));
    showPlay();
    showPosition();
}

QString ImportDialog::facts() const {
    const core::Tempo& tempo = score_.tempo.tempos().front();
    const core::TimeSignature& meter = score_.meter.signatures().front();
    QStringList facts;
    if (!score_.title.empty())
        facts << QString::fromStdString(score_.title).simplified();
    facts << tr("%n line(s)", nullptr, static_cast<int>(score_.lines.size()))
          << tr("%n bar(s)", nullptr, static_cast<int>(song().barCount()))
          << tr("%1 BPM").arg(60e6 / static_cast<double>(tempo.microsecondsPerQuarter), 0, 'f', 0)
          << QStringLiteral("%1/%2").arg(meter.numerator).arg(meter.denominator);
    return facts.join(QStringLiteral("  ·  "));
}

QStringList ImportDialog::unusedNames() const {
    QStringList names;
    for (const std::size_t line : arranged_.report.unusedLines)
        names << shortLineName(score_, line);
    return names;
}

QString ImportDialog::summary() const {
    if (problem_)
        return words_(*problem_);
    const core::ArrangeReport& report = arranged_.report;
    QStringList sentences;
    if (song().noteCount() == 0)
        sentences << tr("No voice has a line; give one a line to import.");
    QStringList names = unusedNames();
    if (names.size() > kNamedLines + 1) {
        const auto more = static_cast<int>(names.size() - kNamedLines);
        names = names.first(kNamedLines) << tr("%n more", nullptr, more);
    }
    if (!names.isEmpty())
        sentences << tr("No voice plays %1.").arg(names.join(QStringLiteral(", ")));
    if (report.notesLeftOut > 0)
        sentences << tr("%n note(s) that sound together with others are left out.", nullptr,
                        static_cast<int>(report.notesLeftOut));
    if (report.notesMoved > 0)
        sentences << tr("%n note(s) out of range are moved by octaves.", nullptr,
                        static_cast<int>(report.notesMoved));
    if (report.damagedAt)
        sentences << words_(core::damageNotice(*report.damagedAt));
    if (sentences.isEmpty())
        sentences << tr("Every note of the file is kept.");
    return sentences.join(QLatin1Char(' '));
}

}  // namespace studio::widgets

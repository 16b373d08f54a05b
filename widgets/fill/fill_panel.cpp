// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/fill_panel.h"

#include "widgets/fill/setting_rows.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/voices/voice_names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace studio::widgets {

namespace {

/// The slider counts hundredths.
constexpr int kColdest = 20;
constexpr int kHottest = 200;
constexpr int kUsual = 100;
constexpr int kProgressSteps = 1000;
constexpr int kMostTakes = 8;
constexpr int kUsualTakes = 4;
constexpr int kStatusLines = 2;
/// In hundredths.
constexpr int kUsualSimilarity = 50;
constexpr int kUsualBars = 4;
constexpr int kMostBars = 64;

/// Six figures: enough not to meet again, few enough to write down.
int randomSeed() {
    constexpr int kSeeds = 1'000'000;
    return QRandomGenerator::global()->bounded(kSeeds);
}

QString modeName(core::FillMode mode) {
    switch (mode) {
        case core::FillMode::Vary:
            return FillPanel::tr("Vary");
        case core::FillMode::Accompany:
            return FillPanel::tr("Accompany a rhythm");
        case core::FillMode::Continue:
            return FillPanel::tr("Continue the song");
        default:
            return FillPanel::tr("Fill");
    }
}

QString presetName(core::FillPreset preset) {
    switch (preset) {
        case core::FillPreset::Harmonise:
            return FillPanel::tr("Harmonise a melody");
        case core::FillPreset::Bass:
            return FillPanel::tr("Bass line");
        case core::FillPreset::Drums:
            return FillPanel::tr("Drums");
        case core::FillPreset::LeadBack:
            break;
    }
    return FillPanel::tr("Lead back to the loop point");
}

QString fillWords(core::FillPreset preset) {
    switch (preset) {
        case core::FillPreset::Harmonise:
            return FillPanel::tr("✦ Harmonise");
        case core::FillPreset::Bass:
            return FillPanel::tr("✦ Write a bass line");
        case core::FillPreset::Drums:
            return FillPanel::tr("✦ Write drums");
        case core::FillPreset::LeadBack:
            break;
    }
    return FillPanel::tr("✦ Lead back");
}

QString fillWords(core::FillMode mode) {
    switch (mode) {
        case core::FillMode::Vary:
            return FillPanel::tr("✦ Vary selection");
        case core::FillMode::Accompany:
            return FillPanel::tr("✦ Accompany");
        case core::FillMode::Continue:
            return FillPanel::tr("✦ Continue song");
        default:
            return FillPanel::tr("✦ Fill selection");
    }
}

}  // namespace

FillPanel::FillPanel(QWidget* parent) : QWidget(parent) {
    makeMode();
    makeModeSettings();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*layout, 8);
    auto* title = new QLabel;
    setWords(*title, [] { return tr("Fill"); });
    title->setProperty("role", "title");
    layout->addWidget(title);
    measure::gap(*layout, 4);
    layout->addLayout(makeButtons());
    status_ = new QLabel;
    status_->setWordWrap(true);
    status_->setTextFormat(Qt::PlainText);
    status_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    status_->setMinimumHeight(kStatusLines * QFontMetrics(interfaceFont(12)).lineSpacing());
    layout->addWidget(status_);
    progress_ = new QProgressBar;
    progress_->setTextVisible(false);
    progress_->setRange(0, kProgressSteps);
    setName(*progress_, [] { return tr("Progress of the fill"); });
    QSizePolicy keepsItsPlace = progress_->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(keepsItsPlace);
    layout->addWidget(progress_);
    layout->addLayout(makeSettings());
    // The mouse presses a button without taking the keys away from the roll.
    for (QWidget* button : std::initializer_list<QWidget*>{fill_, cancel_, keepSeed_})
        button->setFocusPolicy(Qt::TabFocus);
    setProgress(-1);
    seed_->setValue(randomSeed());
}

QLayout* FillPanel::makeButtons() {
    auto* buttons = new QHBoxLayout;
    measure::spacing(*buttons, 8);
    fill_ = new QPushButton;
    followLanguage(*fill_, [this] { showButton(); });
    fill_->setProperty("role", "primary");
    setHelp(*fill_, [] { return tr("Let the model write in the way that is chosen below"); });
    cancel_ = new QPushButton;
    setWords(*cancel_, [] { return tr("Cancel"); });
    setHelp(*cancel_, [] { return tr("Stop writing; takes that are finished stay"); });
    buttons->addWidget(fill_, 2);
    buttons->addWidget(cancel_, 1);
    connect(fill_, &QPushButton::clicked, this, [this] {
        if (voicesToFree_.isEmpty())
            Q_EMIT fillRequested();
        else
            Q_EMIT freeRequested();
    });
    connect(cancel_, &QPushButton::clicked, this, &FillPanel::cancelRequested);
    return buttons;
}

QLayout* FillPanel::makeSettings() {
    makeTemperature();
    takes_ = new QSpinBox;
    takes_->setObjectName(QStringLiteral("takes"));
    takes_->setRange(1, kMostTakes);
    takes_->setValue(kUsualTakes);
    takes_->setProperty("figures", true);
    setName(*takes_, [] { return tr("Takes"); });
    setHelp(*takes_, [] { return tr("How many takes a fill gives, to choose from"); });
    makeSeed();
    makeWishes();

    auto* settings = new QGridLayout;
    measure::spacing(*settings, 12, 6);
    settings->setColumnStretch(1, 1);
    addSettingRow(
        *settings, [] { return tr("Mode"); }, mode_, nullptr);
    addModeRow(
        *settings, core::FillMode::Vary, [] { return tr("Similar to now"); }, similarity_,
        similarityText_);
    addModeRow(
        *settings, core::FillMode::Accompany, [] { return tr("Rhythm"); }, rhythm_, nullptr);
    addModeRow(
        *settings, core::FillMode::Continue, [] { return tr("Bars"); }, bars_, nullptr);
    addSettingRow(
        *settings, [] { return tr("Temperature"); }, temperature_, temperatureText_);
    addSettingRow(
        *settings, [] { return tr("Takes"); }, takes_, nullptr);
    addSettingRow(
        *settings, [] { return tr("Seed"); }, seed_, keepSeed_);
    addSettingRow(
        *settings, [] { return tr("Wishes"); }, wishes_, nullptr);
    showMode();
    return settings;
}

void FillPanel::addModeRow(QGridLayout& settings, core::FillMode mode, const Words& text,
                           QWidget* control, QWidget* beside) {
    QLabel* label = addSettingRow(settings, text, control, beside);
    for (QWidget* widget : {static_cast<QWidget*>(label), control, beside}) {
        if (widget != nullptr)
            modeRows_.push_back({mode, widget});
    }
}

void FillPanel::makeMode() {
    mode_ = new QComboBox;
    mode_->setObjectName(QStringLiteral("mode"));
    setName(*mode_, [] { return tr("Mode"); });
    setHelp(*mode_, [] {
        return tr(
            "Fill what is free; vary: a share of the notes stays; accompany: only pitches, to a "
            "rhythm that stays; continue: write on after the end; the others: what is free of "
            "the voices that they are about");
    });
    constexpr std::size_t kModes = core::kFillModes.size();
    for (std::size_t i = 0; i < kModes + core::kFillPresets.size(); ++i)
        mode_->addItem({});
    mode_->setMaxVisibleItems(mode_->count());
    followLanguage(*mode_, [this] {
        for (std::size_t i = 0; i < kModes; ++i)
            mode_->setItemText(static_cast<int>(i), modeName(core::kFillModes[i]));
        for (std::size_t i = 0; i < core::kFillPresets.size(); ++i)
            mode_->setItemText(static_cast<int>(kModes + i), presetName(core::kFillPresets[i]));
    });
    connect(mode_, &QComboBox::currentIndexChanged, this, [this] {
        showMode();
        Q_EMIT modeChanged();
    });
}

void FillPanel::makeModeSettings() {
    similarity_ = new ResettingSlider(kUsualSimilarity);
    similarity_->setObjectName(QStringLiteral("similarity"));
    similarity_->setRange(0, 100);
    similarity_->setPageStep(10);
    similarity_->setValue(kUsualSimilarity);
    setName(*similarity_, [] { return tr("Similar to now"); });
    setHelp(*similarity_,
            [] { return tr("How many of the notes stay as they are; double-click for half"); });
    similarityText_ = makeFigure();
    const auto showShare = [this] {
        similarityText_->setText(tr("%1 %").arg(similarity_->value()));
    };
    connect(similarity_, &QSlider::valueChanged, this, showShare);
    followLanguage(*similarityText_, showShare);
    rhythm_ = new QComboBox;
    rhythm_->setObjectName(QStringLiteral("rhythm"));
    setName(*rhythm_, [] { return tr("Rhythm"); });
    setHelp(*rhythm_, [] {
        return tr("Each free voice keeps its own rhythm, or takes over that of one voice");
    });
    for (std::size_t i = 0; i <= core::kVoiceCount; ++i)
        rhythm_->addItem({});
    followLanguage(*rhythm_, [this] {
        rhythm_->setItemText(0, tr("Each its own"));
        for (const core::Voice voice : core::kVoices)
            rhythm_->setItemText(static_cast<int>(core::index(voice)) + 1,
                                 tr("That of %1").arg(shortVoiceName(voice)));
    });
    bars_ = new QSpinBox;
    bars_->setObjectName(QStringLiteral("bars"));
    bars_->setRange(1, kMostBars);
    bars_->setValue(kUsualBars);
    bars_->setProperty("figures", true);
    setName(*bars_, [] { return tr("Bars"); });
    setHelp(*bars_, [] { return tr("By how many bars the song grows"); });
    connect(bars_, &QSpinBox::valueChanged, this, &FillPanel::modeChanged);
}

core::ModeSettings FillPanel::mode() const {
    core::ModeSettings settings;
    const auto chosen = static_cast<std::size_t>(std::max(mode_->currentIndex(), 0));
    settings.mode =
        chosen < core::kFillModes.size() ? core::kFillModes[chosen] : core::FillMode::Fill;
    settings.similarity = similarity_->value() / 100.0;
    if (rhythm_->currentIndex() > 0)
        settings.rhythm = core::kVoices[static_cast<std::size_t>(rhythm_->currentIndex() - 1)];
    return settings;
}

std::optional<core::FillPreset> FillPanel::preset() const {
    const auto chosen = static_cast<std::size_t>(std::max(mode_->currentIndex(), 0));
    if (chosen < core::kFillModes.size())
        return std::nullopt;
    return core::kFillPresets[chosen - core::kFillModes.size()];
}

void FillPanel::setMode(core::FillMode mode) {
    mode_->setCurrentIndex(static_cast<int>(mode));
}

int FillPanel::continuedBars() const {
    return bars_->value();
}

void FillPanel::showButton() {
    if (!voicesToFree_.isEmpty())
        fill_->setText(tr("Free %1").arg(voicesToFree_));
    else
        fill_->setText(preset() ? fillWords(*preset()) : fillWords(mode().mode));
}

void FillPanel::setVoicesToFree(const QString& voices) {
    if (voices == voicesToFree_)
        return;
    voicesToFree_ = voices;
    showButton();
    updateButtons();
}

void FillPanel::makeWishes() {
    wishes_ = new QPushButton;
    wishes_->setObjectName(QStringLiteral("wishes"));
    wishes_->setCheckable(true);
    wishes_->setProperty("role", "opener");
    wishes_->setFocusPolicy(Qt::TabFocus);
    setName(*wishes_, [] { return tr("Wishes"); });
    connect(wishes_, &QPushButton::toggled, this, &FillPanel::wishesToggled);
    setWishes({}, {});
}

void FillPanel::setWishes(const QString& voices, const QString& help) {
    wishes_->setText(voices.isEmpty() ? tr("none") : voices);
    const QString what =
        tr("What the new notes shall be like: scale, chords, range, grid, lengths, and how they "
           "are drawn");
    wishes_->setStatusTip(what);
    wishes_->setToolTip(help.isEmpty() ? what : help);
}

void FillPanel::setWishesOpen(bool open) {
    wishes_->setChecked(open);
}

void FillPanel::showMode() {
    showButton();
    for (const ModeRow& row : modeRows_)
        row.widget->setVisible(!preset() && row.mode == mode().mode);
}

void FillPanel::makeTemperature() {
    temperature_ = new ResettingSlider(kUsual);
    temperature_->setObjectName(QStringLiteral("temperature"));
    temperature_->setRange(kColdest, kHottest);
    temperature_->setPageStep(10);
    temperature_->setValue(kUsual);
    setName(*temperature_, [] { return tr("Temperature"); });
    setHelp(*temperature_,
            [] { return tr("Temperature: left predictable, right bold; double-click for 1"); });
    temperatureText_ = makeFigure();
    connect(temperature_, &QSlider::valueChanged, this, &FillPanel::showTemperature);
    showTemperature();
}

void FillPanel::makeSeed() {
    seed_ = new QSpinBox;
    seed_->setObjectName(QStringLiteral("seed"));
    seed_->setRange(0, std::numeric_limits<int>::max());
    seed_->setProperty("figures", true);
    setName(*seed_, [] { return tr("Seed"); });
    setHelp(*seed_, [] {
        return tr(
            "The same seed, song and settings give the same notes again; each further "
            "take has the next seed");
    });
    keepSeed_ = new QCheckBox;
    setWords(*keepSeed_, [] { return tr("Keep"); });
    setHelp(*keepSeed_,
            [] { return tr("Use this seed for every fill instead of a new one each time"); });
    connect(seed_->findChild<QLineEdit*>(), &QLineEdit::textEdited, this,
            [this] { usedSeed_.reset(); });
}

double FillPanel::temperature() const {
    return temperature_->value() / 100.0;
}

std::uint64_t FillPanel::seedForFill() {
    if (seed_->value() == usedSeed_ && !keepSeed_->isChecked())
        seed_->setValue(randomSeed());
    usedSeed_ = seed_->value();
    return static_cast<std::uint64_t>(*usedSeed_);
}

void FillPanel::showTemperature() {
    temperatureText_->setText(QString::number(temperature(), 'f', 2));
}

int FillPanel::takeCount() const {
    return takes_->value();
}

void FillPanel::setTakeCount(int count) {
    takes_->setValue(count);
}

void FillPanel::setTarget(const QString& text) {
    if (text == target_)
        return;
    target_ = text;
    setMessage({}, false);
}

void FillPanel::setReady(bool ready, const QString& reason) {
    ready_ = ready;
    problem_ = reason;
    showStatus();
    updateButtons();
}

void FillPanel::setProgress(double fraction, const QString& text) {
    running_ = fraction >= 0;
    activity_ = text;
    progress_->setVisible(running_);
    progress_->setValue(static_cast<int>(std::clamp(fraction, 0.0, 1.0) * kProgressSteps));
    showStatus();
    updateButtons();
}

void FillPanel::setMessage(const QString& text, bool failure) {
    message_ = text;
    messageTellsFailure_ = failure;
    showStatus();
}

void FillPanel::showStatus() {
    const bool broken = !problem_.isEmpty();
    const bool tells = !broken && !running_ && !message_.isEmpty();
    const bool failure = broken || (tells && messageTellsFailure_);
    status_->setText(broken ? problem_ : running_ ? activity_ : tells ? message_ : target_);
    const QString role = failure ? QStringLiteral("failure") : QStringLiteral("secondary");
    if (status_->property("role") != role)
        setStyleProperty(*status_, "role", role);
}

void FillPanel::updateButtons() {
    fill_->setEnabled((ready_ || !voicesToFree_.isEmpty()) && !running_);
    cancel_->setVisible(running_);
}

}  // namespace studio::widgets

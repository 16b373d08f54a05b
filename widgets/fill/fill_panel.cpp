// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/fill_panel.h"

#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
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

/// A double click sets it back.
class ResettingSlider : public QSlider {
  public:
    ResettingSlider(int usual) : QSlider(Qt::Horizontal), usual_(usual) {}

  protected:
    void mouseDoubleClickEvent(QMouseEvent* /*event*/) override { setValue(usual_); }

  private:
    int usual_;
};

/// Six figures: enough not to meet again, few enough to write down.
int randomSeed() {
    constexpr int kSeeds = 1'000'000;
    return QRandomGenerator::global()->bounded(kSeeds);
}

}  // namespace

FillPanel::FillPanel(QWidget* parent) : QWidget(parent) {
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
    setWords(*fill_, [] { return tr("✦ Fill selection"); });
    fill_->setProperty("role", "primary");
    setHelp(*fill_, [] { return tr("Let the model write what is free in the selected bars"); });
    cancel_ = new QPushButton;
    setWords(*cancel_, [] { return tr("Cancel"); });
    setHelp(*cancel_, [] { return tr("Stop writing; takes that are finished stay"); });
    buttons->addWidget(fill_, 2);
    buttons->addWidget(cancel_, 1);
    connect(fill_, &QPushButton::clicked, this, &FillPanel::fillRequested);
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

    auto* settings = new QGridLayout;
    measure::spacing(*settings, 12, 6);
    settings->setColumnStretch(1, 1);
    const auto addRow = [&](int row, const Words& text, QWidget* control, QWidget* beside) {
        auto* label = new QLabel;
        setWords(*label, text);
        label->setProperty("role", "secondary");
        label->setBuddy(control);
        settings->addWidget(label, row, 0);
        settings->addWidget(control, row, 1);
        if (beside != nullptr)
            settings->addWidget(beside, row, 2);
    };
    addRow(
        0, [] { return tr("Temperature"); }, temperature_, temperatureText_);
    addRow(
        1, [] { return tr("Takes"); }, takes_, nullptr);
    addRow(
        2, [] { return tr("Seed"); }, seed_, keepSeed_);
    return settings;
}

void FillPanel::makeTemperature() {
    temperature_ = new ResettingSlider(kUsual);
    temperature_->setRange(kColdest, kHottest);
    temperature_->setPageStep(10);
    temperature_->setValue(kUsual);
    setName(*temperature_, [] { return tr("Temperature"); });
    setHelp(*temperature_,
            [] { return tr("Temperature: left predictable, right bold; double-click for 1"); });
    temperatureText_ = new QLabel;
    temperatureText_->setProperty("figures", true);
    temperatureText_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    measure::minimumWidth(*temperatureText_, 36);
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
    fill_->setEnabled(ready_ && !running_);
    cancel_->setVisible(running_);
}

}  // namespace studio::widgets

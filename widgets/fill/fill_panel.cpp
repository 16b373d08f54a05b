// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/fill_panel.h"

#include "widgets/style/theme.h"

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

void setHelp(QWidget* widget, const QString& help) {
    widget->setToolTip(help);
    widget->setStatusTip(help);
}

}  // namespace

FillPanel::FillPanel(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    auto* title = new QLabel(tr("Fill"));
    title->setProperty("role", "title");
    layout->addWidget(title);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    fill_ = new QPushButton(tr("✦ Fill selection"));
    fill_->setProperty("role", "primary");
    setHelp(fill_, tr("Let the model write what is free in the selected bars"));
    cancel_ = new QPushButton(tr("Cancel"));
    setHelp(cancel_, tr("Stop writing; the song stays as it is"));
    buttons->addWidget(fill_, 2);
    buttons->addWidget(cancel_, 1);
    layout->addLayout(buttons);
    target_ = new QLabel;
    target_->setProperty("role", "secondary");
    target_->setWordWrap(true);
    layout->addWidget(target_);
    problem_ = new QLabel;
    problem_->setProperty("role", "failure");
    problem_->setWordWrap(true);
    problem_->setVisible(false);
    layout->addWidget(problem_);
    progress_ = new QProgressBar;
    progress_->setTextVisible(false);
    progress_->setRange(0, kProgressSteps);
    progress_->setAccessibleName(tr("Progress of the fill"));
    layout->addWidget(progress_);
    layout->addLayout(makeSettings());
    message_ = new QLabel;
    message_->setWordWrap(true);
    layout->addWidget(message_);
    for (QLabel* label : {target_, problem_, message_})
        label->setTextFormat(Qt::PlainText);
    // The mouse presses a button without taking the keys away from the roll.
    for (QWidget* button : std::initializer_list<QWidget*>{fill_, cancel_, keepSeed_})
        button->setFocusPolicy(Qt::TabFocus);

    connect(fill_, &QPushButton::clicked, this, &FillPanel::fillRequested);
    connect(cancel_, &QPushButton::clicked, this, &FillPanel::cancelRequested);
    setProgress(-1);
    setMessage({}, false);
    seed_->setValue(randomSeed());
}

QLayout* FillPanel::makeSettings() {
    auto* settings = new QGridLayout;
    settings->setHorizontalSpacing(scaled(12));
    settings->setVerticalSpacing(scaled(8));
    settings->setColumnStretch(1, 1);
    const auto addLabel = [&](int row, const QString& text, QWidget* buddy) {
        auto* label = new QLabel(text);
        label->setProperty("role", "secondary");
        label->setBuddy(buddy);
        settings->addWidget(label, row, 0);
    };
    temperature_ = new ResettingSlider(kUsual);
    temperature_->setRange(kColdest, kHottest);
    temperature_->setPageStep(10);
    temperature_->setValue(kUsual);
    temperature_->setAccessibleName(tr("Temperature"));
    setHelp(temperature_, tr("Temperature: left predictable, right bold; double-click for 1"));
    temperatureText_ = new QLabel;
    temperatureText_->setProperty("figures", true);
    temperatureText_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    temperatureText_->setMinimumWidth(scaled(36));
    connect(temperature_, &QSlider::valueChanged, this, &FillPanel::showTemperature);
    addLabel(0, tr("Temperature"), temperature_);
    settings->addWidget(temperature_, 0, 1);
    settings->addWidget(temperatureText_, 0, 2);

    seed_ = new QSpinBox;
    seed_->setRange(0, std::numeric_limits<int>::max());
    seed_->setProperty("figures", true);
    seed_->setAccessibleName(tr("Seed"));
    setHelp(seed_, tr("The same seed, song and settings give the same notes again"));
    keepSeed_ = new QCheckBox(tr("Keep"));
    setHelp(keepSeed_, tr("Use this seed for every fill instead of a new one each time"));
    connect(seed_->findChild<QLineEdit*>(), &QLineEdit::textEdited, this,
            [this] { usedSeed_.reset(); });
    addLabel(1, tr("Seed"), seed_);
    settings->addWidget(seed_, 1, 1);
    settings->addWidget(keepSeed_, 1, 2);
    showTemperature();
    return settings;
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

void FillPanel::setTarget(const QString& text) {
    target_->setText(text);
}

void FillPanel::setReady(bool ready, const QString& reason) {
    ready_ = ready;
    problem_->setText(reason);
    problem_->setVisible(!reason.isEmpty());
    updateButtons();
}

void FillPanel::setProgress(double fraction) {
    running_ = fraction >= 0;
    progress_->setVisible(running_);
    progress_->setValue(static_cast<int>(std::clamp(fraction, 0.0, 1.0) * kProgressSteps));
    updateButtons();
}

void FillPanel::updateButtons() {
    fill_->setEnabled(ready_ && !running_);
    cancel_->setVisible(running_);
}

void FillPanel::setMessage(const QString& text, bool failure) {
    message_->setText(text);
    message_->setVisible(!text.isEmpty());
    setStyleProperty(*message_, "role", failure ? "failure" : "secondary");
}

}  // namespace studio::widgets

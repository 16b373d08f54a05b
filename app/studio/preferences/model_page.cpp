// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/model_page.h"

#include "widgets/style/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <array>

namespace studio::app {

namespace {

constexpr std::array kDevices{core::Device::Auto, core::Device::Cpu, core::Device::Cuda};
/// Entries of the list of models; that of a chosen folder stands between them if there is one.
constexpr int kBuiltIn = 0;

}  // namespace

ModelPage::ModelPage(ModelLoader& models)
    : Page([] { return tr("Model"); }),
      models_(models),
      model_(new QComboBox),
      device_(new QComboBox),
      measure_(new QPushButton) {
    model_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow([] { return tr("&Model"); }, model_);
    addRow([] { return tr("&Runs on"); }, device_);
    facts_ = addText();
    addGap();
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(measure_);
    layout->addStretch(1);
    addControl(row);
    speed_ = addText();
    finish();
    for (std::size_t i = 0; i < kDevices.size(); ++i)
        device_->addItem({});
    widgets::setHelp(*measure_, [] {
        return tr("Let the model write for a moment, to nowhere, and count what it writes");
    });
    widgets::followLanguage(*this, [this] {
        const std::array names{tr("The fastest there is"), tr("Processor"), tr("GPU (CUDA)")};
        for (std::size_t i = 0; i < names.size(); ++i)
            device_->setItemText(static_cast<int>(i), names[i]);
        showModels();
        showFacts();
        showSpeed();
    });
    connect(model_, &QComboBox::activated, this, &ModelPage::choose);
    connect(device_, &QComboBox::activated, this, [this](int i) {
        models_.choose(models_.chosenFolder(), kDevices[static_cast<std::size_t>(i)]);
    });
    connect(measure_, &QPushButton::clicked, this, [this] {
        if (meter_.running())
            meter_.cancel();
        else
            meter_.start(models_.model());
    });
    for (const auto signal : {&ModelLoader::began, &ModelLoader::loaded, &ModelLoader::failed}) {
        connect(&models, signal, this, [this] {
            meter_.forget();
            showModels();
            showFacts();
            showSpeed();
        });
    }
    connect(&meter_, &SpeedMeter::changed, this, &ModelPage::showSpeed);
}

void ModelPage::hideEvent(QHideEvent* event) {
    meter_.cancel();
    Page::hideEvent(event);
}

void ModelPage::showModels() {
    model_->clear();
    model_->addItem(tr("The built-in model"));
    const QString folder = models_.chosenFolder();
    if (!folder.isEmpty()) {
        model_->addItem(QFileInfo(folder).fileName());
        model_->setItemData(1, folder, Qt::ToolTipRole);
    }
    model_->addItem(tr("Choose a folder…"));
    model_->setCurrentIndex(folder.isEmpty() ? kBuiltIn : 1);
    device_->setCurrentIndex(static_cast<int>(models_.chosenDevice()));
}

void ModelPage::choose(int entry) {
    if (entry == model_->count() - 1)
        askForFolder();
    else if (entry == kBuiltIn)
        models_.choose({}, models_.chosenDevice());
    showModels();
}

void ModelPage::askForFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("The Folder of a Model"),
                                                             models_.chosenFolder());
    if (!folder.isEmpty())
        models_.choose(folder, models_.chosenDevice());
}

QString ModelPage::factsText() const {
    if (models_.loading())
        return tr("Loading…");
    if (!models_.model())
        return models_.problem().isEmpty() ? tr("No model is loaded.") : models_.problem();
    const core::LanguageModel& model = *models_.model();
    const core::ModelConfig& config = model.config();
    const QLocale locale;
    QStringList lines{QString::fromStdString(config.name)};
    lines << tr("%1 million parameters, %2 layers")
                 .arg(locale.toString(static_cast<double>(model.parameterCount()) / 1e6, 'f', 1))
                 .arg(config.layers);
    lines << (config.timing == core::Timing::Frames ? tr("Timed by frames of the NES")
                                                    : tr("Timed by samples"));
    lines << tr("Remembers %1 events").arg(locale.toString(config.memoryLength));
    lines << (model.deviceName() == "cuda" ? tr("Runs on the GPU") : tr("Runs on the processor")) +
                 QStringLiteral(" · ") + QLatin1String(core::nameOf(model.precision()));
    return lines.join(QLatin1Char('\n'));
}

void ModelPage::showFacts() {
    const bool failed = !models_.loading() && !models_.problem().isEmpty();
    facts_->setText(factsText());
    widgets::setStyleProperty(*facts_, "role", failed ? "failure" : "secondary");
    measure_->setEnabled(models_.model() != nullptr && !models_.loading());
}

void ModelPage::showSpeed() {
    measure_->setText(meter_.running() ? tr("Cance&l") : tr("M&easure speed"));
    const QString problem = meter_.problem();
    if (!problem.isEmpty())
        speed_->setText(problem);
    else if (meter_.eventsPerSecond() <= 0)
        speed_->setText(meter_.running() ? tr("Measuring…") : QString());
    else
        speed_->setText(tr("%1 events a second, in one take")
                            .arg(QLocale().toString(meter_.eventsPerSecond(), 'f', 0)));
}

}  // namespace studio::app

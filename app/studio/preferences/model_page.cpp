// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/model_page.h"

#include "app/common/resource_paths.h"
#include "app/studio/error_text.h"
#include "app/studio/preferences/model_list.h"
#include "core/model/published_checkpoints.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

namespace studio::app {

namespace {

constexpr std::array kDevices{core::Device::Auto, core::Device::Cpu, core::Device::Cuda};

/// A row of controls without margins of its own.
QHBoxLayout* makeRow(QWidget& row) {
    auto* layout = new QHBoxLayout(&row);
    layout->setContentsMargins(0, 0, 0, 0);
    widgets::measure::spacing(*layout, 8);
    return layout;
}

}  // namespace

ModelPage::ModelPage(ModelLoader& models)
    : Page([] { return tr("Model"); }),
      models_(models),
      list_(new ModelList),
      add_(new QPushButton),
      remove_(new QPushButton),
      makeDefault_(new QPushButton),
      progress_(new QProgressBar),
      device_(new QComboBox),
      measure_(new QPushButton) {
    layOut();
    for (std::size_t i = 0; i < kDevices.size(); ++i)
        device_->addItem({});
    widgets::followLanguage(*this, [this] {
        const std::array names{tr("The fastest there is"), tr("Processor"), tr("GPU (CUDA)")};
        for (std::size_t i = 0; i < names.size(); ++i)
            device_->setItemText(static_cast<int>(i), names[i]);
        device_->setCurrentIndex(static_cast<int>(models_.chosenDevice()));
        showChoice();
        showAdding();
        showFacts();
        showSpeed();
    });
    connectAll();
}

void ModelPage::layOut() {
    addWide(list_);
    addWide(makeButtons());
    const auto wideText = [this] {
        auto* label = new QLabel;
        label->setProperty("role", "secondary");
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        addWide(label);
        return label;
    };
    message_ = wideText();
    source_ = new QLabel;
    source_->setProperty("role", "secondary");
    source_->setWordWrap(true);
    source_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    source_->setOpenExternalLinks(true);
    const auto showSource = [label = source_] {
        // A text that stays the same would keep the link's old colour.
        label->clear();
        label->setText(tr("LakhNES's own models: see the README of %1. Download an archive there "
                          "and add it here; this program downloads nothing.")
                           .arg(QStringLiteral("<a href=\"%1\">%2</a>")
                                    .arg(QLatin1String(core::kPublishedAddress),
                                         QLatin1String(core::kPublishedRepository))));
    };
    widgets::followLanguage(*source_, showSource);
    connect(&widgets::Themes::instance(), &widgets::Themes::changed, source_, showSource);
    addWide(source_);
    addGap();
    addRow([] { return tr("&Runs on"); }, device_);
    facts_ = addText();
    addControl(makeMeasuring());
    speed_ = addText();
    finish();
}

QWidget* ModelPage::makeButtons() {
    auto* row = new QWidget;
    QHBoxLayout* layout = makeRow(*row);
    auto* menu = new QMenu(add_);
    QAction* file = menu->addAction({}, this, &ModelPage::addFile);
    QAction* folder = menu->addAction({}, this, &ModelPage::addFolder);
    add_->setMenu(menu);
    add_->setProperty("role", "menu");
    widgets::followLanguage(*menu, [file, folder] {
        file->setText(tr("Archive or &File…"));
        folder->setText(tr("F&older…"));
    });
    widgets::setWords(*remove_, [] { return tr("Remo&ve"); });
    widgets::setWords(*makeDefault_, [] { return tr("Make &default"); });
    widgets::setHelp(*add_, [] { return tr("Check a model, convert it and keep it"); });
    widgets::setHelp(*remove_, [] { return tr("Remove the chosen model from this computer"); });
    widgets::setHelp(*makeDefault_,
                     [] { return tr("Let the chosen model write, here and on the command line"); });
    progress_->setTextVisible(false);
    progress_->setMaximum(1000);
    widgets::setName(*progress_, [] { return tr("Adding a model"); });
    for (QPushButton* button : {add_, remove_, makeDefault_}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    layout->addWidget(progress_, 1);
    layout->addStretch(0);
    return row;
}

QWidget* ModelPage::makeMeasuring() {
    auto* row = new QWidget;
    QHBoxLayout* layout = makeRow(*row);
    layout->addWidget(measure_);
    layout->addStretch(1);
    widgets::setHelp(*measure_, [] {
        return tr("Let the model write for a moment, to nowhere, and count what it writes");
    });
    return row;
}

void ModelPage::connectAll() {
    connect(list_, &QTreeWidget::currentItemChanged, this, &ModelPage::showChoice);
    connect(list_, &QTreeWidget::itemActivated, this, &ModelPage::makeChosenDefault);
    connect(remove_, &QPushButton::clicked, this, &ModelPage::removeChosen);
    connect(makeDefault_, &QPushButton::clicked, this, &ModelPage::makeChosenDefault);
    connect(add_, &QPushButton::clicked, this, [this] {
        if (add_->menu() == nullptr)
            adder_.cancel();
    });
    connect(&adder_, &ModelAdder::changed, this, &ModelPage::showAdding);
    connect(&adder_, &ModelAdder::finished, this, &ModelPage::showAdded);
    connect(device_, &QComboBox::activated, this,
            [this](int i) { models_.chooseDevice(kDevices[static_cast<std::size_t>(i)]); });
    connect(measure_, &QPushButton::clicked, this, [this] {
        if (meter_.running())
            meter_.cancel();
        else
            meter_.start(models_.model());
    });
    for (const auto signal : {&ModelLoader::began, &ModelLoader::loaded, &ModelLoader::failed}) {
        connect(&models_, signal, this, [this] {
            meter_.forget();
            showFacts();
            showSpeed();
        });
    }
    connect(&meter_, &SpeedMeter::changed, this, &ModelPage::showSpeed);
}

void ModelPage::showEvent(QShowEvent* event) {
    // The command line may have changed it.
    list_->refresh();
    Page::showEvent(event);
}

void ModelPage::hideEvent(QHideEvent* event) {
    meter_.cancel();
    Page::hideEvent(event);
}

void ModelPage::showChoice() {
    const core::LibraryModel* model = list_->chosen();
    remove_->setEnabled(model != nullptr && !model->provenance.builtIn && !adder_.running());
    makeDefault_->setEnabled(model != nullptr && !model->isDefault && !model->problem);
    if (model == nullptr)
        return;
    const bool broken = model->problem.has_value();
    const QString from = errorText(model->problem.value_or(model->provenance.sentence()));
    say(broken ? from : tr("%1: %2").arg(QString::fromStdString(model->name), from), broken);
}

void ModelPage::say(const QString& text, bool failed) {
    message_->setText(text);
    widgets::setStyleProperty(*message_, "role", failed ? "failure" : "secondary");
}

void ModelPage::showAdding() {
    const bool running = adder_.running();
    // While it runs the button cancels and has no menu.
    if (QMenu* menu = add_->findChild<QMenu*>(); (add_->menu() == nullptr) != running)
        add_->setMenu(running ? nullptr : menu);
    add_->setText(running ? tr("&Cancel") : tr("&Add"));
    progress_->setVisible(running);
    progress_->setValue(static_cast<int>(adder_.progress() * progress_->maximum()));
    if (running)
        remove_->setEnabled(false);
}

void ModelPage::showAdded() {
    showAdding();
    list_->refresh();
    if (adder_.added())
        list_->choose(adder_.added()->name);
    showChoice();
    if (adder_.added())
        say(tr("Added %1").arg(message_->text()), false);
    else if (!adder_.problem().isEmpty())
        say(adder_.problem(), true);
    else
        say(tr("Cancelled; nothing was added."), false);
}

void ModelPage::addFile() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Add a Model"), {},
        tr("Models (*.tar.gz *.tgz *.tar *.pt *.pth *.safetensors);;All files (*)"));
    if (!path.isEmpty())
        adder_.start(path.toStdString());
}

void ModelPage::addFolder() {
    const QString path = QFileDialog::getExistingDirectory(this, tr("The Folder of a Model"));
    if (!path.isEmpty())
        adder_.start(path.toStdString());
}

void ModelPage::removeChosen() {
    const core::LibraryModel* model = list_->chosen();
    if (model == nullptr)
        return;
    const bool wasDefault = model->isDefault;
    const std::string name = model->name;
    QMessageBox box(QMessageBox::Question, tr("LakhNES Studio"),
                    tr("Remove the model “%1” from this computer? This cannot be undone.")
                        .arg(QString::fromStdString(name)),
                    QMessageBox::Yes | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.button(QMessageBox::Yes)->setText(tr("&Remove"));
    box.setDefaultButton(QMessageBox::Cancel);
    if (box.exec() != QMessageBox::Yes)
        return;
    const auto removed = modelLibrary().remove(name);
    list_->refresh();
    showChoice();
    if (!removed)
        say(errorText(removed.error()), true);
    else if (wasDefault)
        models_.loadChosen();
}

void ModelPage::makeChosenDefault() {
    const core::LibraryModel* model = list_->chosen();
    if (model == nullptr || !makeDefault_->isEnabled())
        return;
    const auto set = modelLibrary().setDefault(model->name);
    list_->refresh();
    showChoice();
    if (set)
        models_.loadChosen();
    else
        say(errorText(set.error()), true);
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
    if (const QString notice = models_.notice(); !notice.isEmpty())
        lines << notice;
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

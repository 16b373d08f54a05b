// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/model_list.h"

#include "app/common/resource_paths.h"
#include "app/studio/error_text.h"
#include "widgets/style/measures.h"
#include "widgets/style/words.h"

#include <QHeaderView>
#include <QLocale>

namespace studio::app {

namespace {

enum Column { kName, kSize, kParameters, kTiming, kOrigin, kColumnCount };

constexpr Qt::Alignment kNumberAlignment = Qt::AlignRight | Qt::AlignVCenter;
constexpr double kHeight = 116;

}  // namespace

ModelList::ModelList() {
    setColumnCount(kColumnCount);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    for (int column = kName; column < kOrigin; ++column)
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    widgets::setName(*this, [] { return tr("Models"); });
    widgets::measure::fixedHeight(*this, kHeight);
    widgets::followLanguage(*this, [this] {
        setHeaderLabels({tr("Name"), tr("Size"), tr("Parameters"), tr("Timing"), tr("Where from")});
        for (const int column : {kSize, kParameters})
            headerItem()->setTextAlignment(column, kNumberAlignment);
        refresh();
    });
}

void ModelList::refresh() {
    const core::LibraryModel* before = chosen();
    const std::string name = before == nullptr ? std::string() : before->name;
    models_ = modelLibrary().list();
    clear();
    for (const core::LibraryModel& model : models_)
        showModel(model);
    choose(name);
}

void ModelList::showModel(const core::LibraryModel& model) {
    const QLocale locale;
    const double size = static_cast<double>(model.bytes) / 1e6;
    const double parameters = static_cast<double>(model.parameters) / 1e6;
    const QString name = QString::fromStdString(model.name);
    const QString from = errorText(model.problem.value_or(model.provenance.sentence()));
    auto* item = new QTreeWidgetItem(
        this, {model.isDefault ? tr("%1 (default)").arg(name) : name,
               tr("%1 MB").arg(locale.toString(size, 'f', 1)),
               tr("%1 million").arg(locale.toString(parameters, 'f', parameters < 1 ? 2 : 1)),
               model.config.timing == core::Timing::Frames ? tr("frames") : tr("samples"), from});
    QFont font = this->font();
    font.setBold(model.isDefault);
    item->setFont(kName, font);
    for (const int column : {kSize, kParameters})
        item->setTextAlignment(column, kNumberAlignment);
    item->setToolTip(kName, name);
    item->setToolTip(kOrigin, from);
}

void ModelList::choose(const std::string& name) {
    int row = 0;
    for (std::size_t i = 0; i < models_.size(); ++i) {
        if (models_[i].name == name || (name.empty() && models_[i].isDefault))
            row = static_cast<int>(i);
    }
    setCurrentItem(topLevelItem(row));
}

const core::LibraryModel* ModelList::chosen() const {
    const int row = indexOfTopLevelItem(currentItem());
    return row < 0 || row >= static_cast<int>(models_.size())
               ? nullptr
               : &models_[static_cast<std::size_t>(row)];
}

}  // namespace studio::app

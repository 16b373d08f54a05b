// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/appearance_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace studio::app {

using widgets::kScales;
using widgets::kThemeKinds;

AppearancePage::AppearancePage(Appearance& appearance)
    : Page([] { return tr("Appearance"); }),
      appearance_(appearance),
      theme_(new QComboBox),
      scale_(new QComboBox),
      motion_(new QCheckBox) {
    addRow([] { return tr("&Colours"); }, theme_);
    addRow([] { return tr("&Size"); }, scale_);
    addControl(motion_);
    widgets::setWords(*motion_, [] { return tr("&Reduce motion"); });
    widgets::setHelp(*motion_, [] { return tr("Nothing moves that can do without"); });
    finish();
    for (std::size_t i = 0; i < kThemeKinds.size(); ++i)
        theme_->addItem({});
    for (const double scale : kScales)
        scale_->addItem(tr("%1 %").arg(std::lround(scale * 100)));
    widgets::followLanguage(*theme_, [this] {
        const std::array names{tr("Dark"), tr("Light"), tr("High contrast")};
        for (std::size_t i = 0; i < names.size(); ++i)
            theme_->setItemText(static_cast<int>(i), names[i]);
    });
    connect(theme_, &QComboBox::activated, this,
            [this](int i) { appearance_.setTheme(kThemeKinds[static_cast<std::size_t>(i)]); });
    connect(scale_, &QComboBox::activated, this,
            [this](int i) { appearance_.setScale(kScales[static_cast<std::size_t>(i)]); });
    connect(motion_, &QCheckBox::clicked, &appearance, &Appearance::setReducesMotion);
    connect(&appearance, &Appearance::changed, this, &AppearancePage::showChoices);
    showChoices();
}

void AppearancePage::showChoices() {
    theme_->setCurrentIndex(static_cast<int>(appearance_.theme()));
    const auto* scale = std::ranges::find(kScales, appearance_.scale());
    scale_->setCurrentIndex(static_cast<int>(scale - kScales.begin()));
    motion_->setChecked(appearance_.reducesMotion());
}

}  // namespace studio::app

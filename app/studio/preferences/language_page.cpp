// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/language_page.h"

#include <QComboBox>

namespace studio::app {

LanguagePage::LanguagePage(Appearance& appearance) : Page([] { return tr("Language"); }) {
    auto* choice = new QComboBox;
    addRow([] { return tr("&Language"); }, choice);
    finish();
    // Languages are called by their own names.
    choice->addItems({QString(), QStringLiteral("English"), QStringLiteral("Deutsch")});
    widgets::followLanguage(*choice,
                            [choice] { choice->setItemText(0, tr("The system's language")); });
    connect(choice, &QComboBox::activated, &appearance, [&appearance](int i) {
        appearance.setLanguage(kLanguages[static_cast<std::size_t>(i)]);
    });
    const auto show = [choice, &appearance] {
        choice->setCurrentIndex(static_cast<int>(appearance.language()));
    };
    connect(&appearance, &Appearance::changed, choice, show);
    show();
}

}  // namespace studio::app

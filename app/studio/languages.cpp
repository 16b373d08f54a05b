// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace studio::app {

namespace {

const QString kFolder = QStringLiteral(":/i18n");
const QString kName = QStringLiteral("lakhnes-studio");

QLocale localeOf(Language language) {
    switch (language) {
        case Language::English:
            return {QLocale::English};
        case Language::German:
            return {QLocale::German};
        case Language::System:
            break;
    }
    return QLocale::system();
}

}  // namespace

QString languageCode(Language language) {
    switch (language) {
        case Language::English:
            return QStringLiteral("en");
        case Language::German:
            return QStringLiteral("de");
        case Language::System:
            break;
    }
    return QStringLiteral("system");
}

Language languageOf(const QString& code) {
    for (const Language language : kLanguages) {
        if (languageCode(language) == code)
            return language;
    }
    return Language::System;
}

Languages& Languages::instance() {
    static Languages languages;
    return languages;
}

void Languages::apply(Language language) {
    if (applied_ && language == current_)
        return;
    for (QTranslator* translator : {&own_, &qt_, &english_})
        QCoreApplication::removeTranslator(translator);
    const QLocale locale = localeOf(language);
    QLocale::setDefault(locale);
    if (english_.load(kName + QStringLiteral("_en"), kFolder))
        QCoreApplication::installTranslator(&english_);
    const QString separator = QStringLiteral("_");
    if (qt_.load(locale, QStringLiteral("qtbase"), separator,
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    if (own_.load(locale, kName, separator, kFolder))
        QCoreApplication::installTranslator(&own_);
    applied_ = true;
    current_ = language;
}

}  // namespace studio::app

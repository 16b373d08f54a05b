// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/error_text.h"

#include <QCoreApplication>

namespace studio::app {

QString errorText(const core::Error& error) {
    QString text = QString::fromUtf8(error.text());
    for (const char* context : {"core", "synth"}) {
        const QString translated = QCoreApplication::translate(context, error.text());
        if (translated != text) {
            text = translated;
            break;
        }
    }
    int marker = 1;
    for (const std::string& argument : error.arguments())
        text.replace(QLatin1Char('%') + QString::number(marker++),
                     QString::fromStdString(argument));
    QString places;
    for (const std::string& place : error.places())
        places += QString::fromStdString(place) + QStringLiteral(": ");
    return places + text;
}

}  // namespace studio::app

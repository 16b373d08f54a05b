// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/error_text.h"

#include <QCoreApplication>

namespace studio::app {

QString errorText(const core::Error& error) {
    return QString::fromStdString(error.message([](const char* text) {
        for (const char* context : {"core", "synth"}) {
            const QString translated = QCoreApplication::translate(context, text);
            if (translated != QString::fromUtf8(text))
                return translated.toStdString();
        }
        return std::string(text);
    }));
}

}  // namespace studio::app

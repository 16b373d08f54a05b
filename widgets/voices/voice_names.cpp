// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/voices/voice_names.h"

#include <QCoreApplication>

namespace studio::widgets {

QString shortVoiceName(core::Voice voice) {
    const std::string_view name = core::shortName(voice);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString voiceName(core::Voice voice) {
    switch (voice) {
        case core::Voice::Pulse1:
            return QCoreApplication::translate("voices", "Pulse 1");
        case core::Voice::Pulse2:
            return QCoreApplication::translate("voices", "Pulse 2");
        case core::Voice::Triangle:
            return QCoreApplication::translate("voices", "Triangle");
        case core::Voice::Noise:
            break;
    }
    return QCoreApplication::translate("voices", "Noise");
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/voices/lock_mode_look.h"

#include "widgets/style/measures.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

namespace studio::widgets {

using core::LockMode;

namespace {

constexpr std::array<const char*, core::kLockModes.size()> kLabels{
    QT_TRANSLATE_NOOP("locks", "Locked"), QT_TRANSLATE_NOOP("locks", "Rhythm"),
    QT_TRANSLATE_NOOP("locks", "Pitch"), QT_TRANSLATE_NOOP("locks", "Free"),
    QT_TRANSLATE_NOOP("locks", "Silent")};

constexpr std::array<const char*, core::kLockModes.size()> kTexts{
    QT_TRANSLATE_NOOP("locks", "locked"), QT_TRANSLATE_NOOP("locks", "keeps its rhythm"),
    QT_TRANSLATE_NOOP("locks", "keeps its pitches"), QT_TRANSLATE_NOOP("locks", "free"),
    QT_TRANSLATE_NOOP("locks", "falls silent")};

constexpr std::array<const char*, core::kLockModes.size()> kIcons{"lock", "rhythm", "pitch", "free",
                                                                  "silent"};

std::size_t indexOf(LockMode mode) {
    return static_cast<std::size_t>(mode);
}

}  // namespace

QString lockModeLabel(LockMode mode) {
    return QCoreApplication::translate("locks", kLabels.at(indexOf(mode)));
}

QString lockModeText(LockMode mode) {
    return QCoreApplication::translate("locks", kTexts.at(indexOf(mode)));
}

QString lockModeIcon(LockMode mode) {
    return QString::fromLatin1(kIcons.at(indexOf(mode)));
}

void paintLockCell(QPainter& painter, const QRectF& area, LockMode mode, const QColor& colour) {
    const double radius = scaled(4);
    if (mode == LockMode::Locked) {
        QColor filled = colour;
        filled.setAlphaF(0.3F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(filled);
        painter.drawRoundedRect(area, radius, radius);
        return;
    }
    const QColor line = mode == LockMode::Silent ? theme().secondaryText : colour;
    QColor hatch = line;
    hatch.setAlphaF(0.35F);
    painter.setBrush(mode == LockMode::Silent ? QBrush(hatch, Qt::BDiagPattern) : Qt::NoBrush);
    painter.setPen(QPen(line, 1.5, mode == LockMode::Free ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(area.adjusted(0.5, 0, -0.5, 0), radius, radius);
}

}  // namespace studio::widgets

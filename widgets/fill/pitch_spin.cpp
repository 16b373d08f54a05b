// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/pitch_spin.h"

#include "core/score/pitch_names.h"
#include "widgets/piano_roll/roll_layout.h"

#include <optional>

namespace studio::widgets {

namespace {

constexpr int kHighest = 127;

std::optional<int> pitchIn(const QString& text) {
    QString name = text.trimmed();
    name.replace(QChar(0x266F), QLatin1Char('#')).replace(QChar(0x266D), QLatin1Char('b'));
    return core::pitchNamed(name.toStdString());
}

}  // namespace

PitchSpin::PitchSpin(QWidget* parent) : QSpinBox(parent) {
    setRange(-1, kHighest);
    setValue(-1);
    setKeyboardTracking(false);
}

QString PitchSpin::textFromValue(int value) const {
    return value < 0 ? QString() : pitchName(value);
}

int PitchSpin::valueFromText(const QString& text) const {
    return pitchIn(text).value_or(minimum());
}

QValidator::State PitchSpin::validate(QString& text, int& /*position*/) const {
    return text == specialValueText() || pitchIn(text) ? QValidator::Acceptable
                                                       : QValidator::Intermediate;
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/midi/touch.h"

#include <QSettings>

#include <algorithm>
#include <cmath>

namespace studio::app {

namespace {

const QString kTouchKey = QStringLiteral("midi/touch");
constexpr double kStrongest = 127;
constexpr double kLightPower = 0.6;
constexpr double kHeavyPower = 1.7;

int bent(int velocity, double power) {
    const double bent = kStrongest * std::pow(velocity / kStrongest, power);
    return std::max(static_cast<int>(std::lround(bent)), 1);
}

}  // namespace

int touched(Touch touch, int velocity) {
    switch (touch) {
        case Touch::Light:
            return bent(velocity, kLightPower);
        case Touch::Heavy:
            return bent(velocity, kHeavyPower);
        case Touch::Full:
            return static_cast<int>(kStrongest);
        case Touch::AsPlayed:
            break;
    }
    return velocity;
}

Touch chosenTouch() {
    const int last = static_cast<int>(kTouches.size()) - 1;
    return static_cast<Touch>(std::clamp(QSettings().value(kTouchKey, 0).toInt(), 0, last));
}

void chooseTouch(Touch touch) {
    QSettings().setValue(kTouchKey, static_cast<int>(touch));
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/take_picture.h"

#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace studio::widgets {

TakePicture::TakePicture(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Notes of the take"));
}

void TakePicture::setTake(const core::Take* take) {
    notes_ = {};
    region_ = {};
    if (take != nullptr) {
        notes_ = take->written;
        region_ = take->region;
    }
    update();
}

QSize TakePicture::sizeHint() const {
    return {scaled(240), scaled(44)};
}

void TakePicture::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    int lowest = core::pitchRange(core::Voice::Pulse1).highest;
    int highest = 0;
    for (const core::Voice voice : core::kVoices) {
        for (const core::Note& note : notes_[core::index(voice)]) {
            if (voice == core::Voice::Noise)
                continue;
            lowest = std::min<int>(lowest, note.pitch);
            highest = std::max<int>(highest, note.pitch);
        }
    }
    const double rows = std::max(highest - lowest + 1, 12);
    const double noteHeight = scaled(3);
    for (const core::Voice voice : core::kVoices) {
        const bool noise = voice == core::Voice::Noise;
        for (const core::Note& note : notes_[core::index(voice)]) {
            const double row = noise ? (note.pitch - 0.5) / 16 : (note.pitch - lowest + 0.5) / rows;
            const double perTick =
                width() / static_cast<double>(std::max<core::Tick>(region_.length(), 1));
            const double left = static_cast<double>(note.start - region_.begin) * perTick;
            const double length = static_cast<double>(note.length) * perTick;
            painter.fillRect(QRectF(left, (1 - row) * (height() - noteHeight),
                                    std::max(length - 1, 2.0), noteHeight),
                             theme().voice(voice));
        }
    }
}

}  // namespace studio::widgets

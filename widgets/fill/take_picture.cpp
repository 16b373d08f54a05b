// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/take_picture.h"

#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace studio::widgets {

namespace {
/// An octave at least, so that a line on one note does not fill the picture.
constexpr int kFewestRows = 12;
constexpr double kNoteHeight = 3;
constexpr double kNoiseRows = 16;
constexpr float kFaint = 0.25F;
}  // namespace

TakePicture::TakePicture(QWidget* parent) : QWidget(parent) {
    setName(*this, [] { return tr("Notes of the take"); });
    // Where cards do not fit, they scroll; pictures are not squeezed.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TakePicture::show(const VoiceNotes& notes, core::TickRange region,
                       const core::VoiceSet& wanted) {
    if (notes == notes_ && region == region_ && wanted == wanted_)
        return;
    notes_ = notes;
    region_ = region;
    wanted_ = wanted;
    update();
}

QSize TakePicture::sizeHint() const {
    return {scaled(240), scaled(40)};
}

std::pair<int, int> TakePicture::pitchRows() const {
    int lowest = core::pitchRange(core::Voice::Pulse1).highest;
    int highest = 0;
    for (const core::Voice voice : core::kVoices) {
        if (voice == core::Voice::Noise)
            continue;
        for (const core::Note& note : notes_[core::index(voice)]) {
            lowest = std::min<int>(lowest, note.pitch);
            highest = std::max<int>(highest, note.pitch);
        }
    }
    return {lowest, std::max(highest - lowest + 1, kFewestRows)};
}

void TakePicture::paintVoice(QPainter& painter, core::Voice voice) const {
    const auto [lowest, rows] = pitchRows();
    const double perTick = width() / static_cast<double>(std::max<core::Tick>(region_.length(), 1));
    const double noteHeight = scaled(kNoteHeight);
    QColor colour = theme().voice(voice);
    if (!wanted_[core::index(voice)])
        colour.setAlphaF(kFaint);
    for (const core::Note& note : notes_[core::index(voice)]) {
        const double row = voice == core::Voice::Noise ? (note.pitch - 0.5) / kNoiseRows
                                                       : (note.pitch - lowest + 0.5) / rows;
        const double left = static_cast<double>(note.start - region_.begin) * perTick;
        const double length = static_cast<double>(note.length) * perTick;
        painter.fillRect(QRectF(left, (1 - row) * (height() - noteHeight),
                                std::max(length - 1, 2.0), noteHeight),
                         colour);
    }
}

void TakePicture::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    for (const core::Voice voice : core::kVoices)
        paintVoice(painter, voice);
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/transport/scope_view.h"

#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QPainter>

#include <utility>

namespace studio::widgets {

namespace {
constexpr double kWidth = 54;
constexpr double kHeight = 34;
}  // namespace

ScopeView::ScopeView(core::Voice voice, QWidget* parent) : QWidget(parent), voice_(voice) {
    setName(*this, [voice] { return tr("Waveform of %1").arg(voiceName(voice)); });
    setHelp(*this, [voice] { return tr("Waveform of %1").arg(voiceName(voice)); });
    measure::fixedSize(*this, kWidth, kHeight);
    connect(&Themes::instance(), &Themes::changed, this, [this] { update(); });
}

QSize ScopeView::sizeHint() const {
    return {scaled(kWidth), scaled(kHeight)};
}

void ScopeView::show(std::vector<float> wave) {
    if (wave == wave_)
        return;
    wave_ = std::move(wave);
    update();
}

void ScopeView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(rect(), scaled(8), scaled(8));
    const QRectF inside = QRectF(rect()).adjusted(scaled(6), scaled(7), -scaled(6), -scaled(7));
    QPolygonF line;
    if (wave_.size() < 2) {
        line << inside.bottomLeft() << inside.bottomRight();
    } else {
        const double step = inside.width() / static_cast<double>(wave_.size() - 1);
        for (std::size_t i = 0; i < wave_.size(); ++i)
            line << QPointF(inside.left() + static_cast<double>(i) * step,
                            inside.bottom() - static_cast<double>(wave_[i]) * inside.height());
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(wave_.size() < 2 ? theme().strongLine : theme().voice(voice_), scaled(1.5)));
    painter.drawPolyline(line);
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/sound/sound_view.h"

#include "widgets/style/theme.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio::widgets {

namespace {

constexpr double kWidth = 660;
constexpr double kHeight = 210;
constexpr double kPadding = 16;
constexpr double kBetween = 24;
constexpr double kTitle = 22;
constexpr double kLabel = 18;
constexpr double kLevelsWidth = 150;
constexpr double kRegistersWidth = 236;
constexpr double kRadius = 3;
/// Meters show so many decibels below full scale.
constexpr double kRange = 60;
/// Of the whole height in each 60th of a second.
constexpr double kFall = 0.025;
constexpr int kPeakFrames = 60;

double heightOf(double amplitude) {
    return amplitude <= 0 ? 0 : std::clamp(1 + 20 * std::log10(amplitude) / kRange, 0.0, 1.0);
}

}  // namespace

void SoundView::Meter::follow(double wanted) {
    shown = std::max(wanted, shown - kFall);
    if (wanted >= peak) {
        peak = wanted;
        peakFrames = kPeakFrames;
    } else if (peakFrames > 0) {
        --peakFrames;
    } else {
        peak = std::max(shown, peak - kFall);
    }
}

SoundView::SoundView(QWidget* parent) : QWidget(parent) {
    setName(*this, [] { return tr("Levels, spectrum and registers"); });
    setHelp(*this, [] { return tr("What is heard: levels, spectrum and the chip's registers"); });
    followLanguage(*this, [this] { update(); });
    connect(&Themes::instance(), &Themes::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize SoundView::sizeHint() const {
    return {scaled(kWidth), scaled(kHeight)};
}

QSize SoundView::minimumSizeHint() const {
    return sizeHint() * 0.9;
}

void SoundView::show(const SoundPicture& picture) {
    picture_ = picture;
    for (std::size_t i = 0; i < core::kVoiceCount; ++i)
        meters_[i].follow(std::clamp(picture.levels[i], 0.0, 1.0));
    meters_.back().follow(heightOf(picture.peak));
    bands_.resize(std::max(bands_.size(), picture.bands.size()));
    for (std::size_t i = 0; i < bands_.size(); ++i)
        bands_[i].follow(i < picture.bands.size() ? heightOf(static_cast<double>(picture.bands[i]))
                                                  : 0);
    update();
}

void SoundView::clear() {
    picture_ = {};
    meters_ = {};
    bands_.clear();
    update();
}

void SoundView::paintTitle(QPainter& painter, const QRectF& area, const QString& title) const {
    painter.setFont(interfaceFont(12));
    painter.setPen(theme().secondaryText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, title);
}

void SoundView::paintLevels(QPainter& painter, const QRectF& area) const {
    paintTitle(painter, area, tr("Levels"));
    const QRectF bars = area.adjusted(0, scaled(kTitle), 0, -scaled(kLabel));
    const double step = bars.width() / static_cast<double>(meters_.size());
    const double width = std::min(step - scaled(8), double(scaled(18)));
    painter.setFont(interfaceFont(11));
    for (std::size_t i = 0; i < meters_.size(); ++i) {
        const bool voice = i < core::kVoiceCount;
        const QColor colour = voice ? theme().voice(core::kVoices[i]) : theme().accent;
        const QRectF bar(bars.left() + static_cast<double>(i) * step + (step - width) / 2,
                         bars.top(), width, bars.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().raised);
        painter.drawRoundedRect(bar, scaled(kRadius), scaled(kRadius));
        QRectF level = bar;
        level.setTop(bar.bottom() - meters_[i].shown * bar.height());
        painter.setBrush(colour);
        painter.drawRoundedRect(level, scaled(kRadius), scaled(kRadius));
        if (meters_[i].peak > 0)
            painter.drawRect(QRectF(bar.left(), bar.bottom() - meters_[i].peak * bar.height(),
                                    width, scaled(1.5)));
        painter.setPen(theme().secondaryText);
        painter.drawText(QRectF(bar.center().x() - step / 2, bars.bottom(), step, scaled(kLabel)),
                         Qt::AlignHCenter | Qt::AlignBottom,
                         voice ? shortVoiceName(core::kVoices[i]) : tr("Out", "the whole output"));
    }
}

void SoundView::paintSpectrum(QPainter& painter, const QRectF& area) const {
    paintTitle(painter, area, tr("Spectrum"));
    const QRectF bars = area.adjusted(0, scaled(kTitle), 0, -scaled(kLabel));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(bars, scaled(kRadius), scaled(kRadius));
    const double octaves =
        bands_.empty() ? 9 : static_cast<double>(bands_.size()) / picture_.bandsAnOctave;
    painter.setFont(interfaceFont(11));
    for (const int hertz : {100, 1000, 10000}) {
        const double x =
            bars.left() + bars.width() * std::log2(hertz / picture_.lowestHertz) / octaves;
        painter.setPen(theme().line);
        painter.drawLine(QPointF(x, bars.top()), QPointF(x, bars.bottom()));
        painter.setPen(theme().secondaryText);
        painter.drawText(QRectF(x - scaled(30), bars.bottom(), scaled(60), scaled(kLabel)),
                         Qt::AlignHCenter | Qt::AlignBottom,
                         hertz < 1000 ? tr("%1 Hz").arg(hertz) : tr("%1 kHz").arg(hertz / 1000));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().accent);
    const double step = bars.width() / std::max<double>(static_cast<double>(bands_.size()), 1);
    for (std::size_t i = 0; i < bands_.size(); ++i) {
        const double height = bands_[i].shown * bars.height();
        painter.drawRect(QRectF(bars.left() + static_cast<double>(i) * step + scaled(1),
                                bars.bottom() - height, step - scaled(1), height));
    }
}

void SoundView::paintRegisters(QPainter& painter, const QRectF& area) const {
    paintTitle(painter, area, tr("Registers"));
    const QRectF rows = area.adjusted(0, scaled(kTitle), 0, 0);
    const double step = rows.height() / core::kVoiceCount;
    for (const core::Voice voice : core::kVoices) {
        const auto& registers = picture_.registers[core::index(voice)];
        const QRectF row(rows.left(), rows.top() + static_cast<double>(core::index(voice)) * step,
                         rows.width(), step);
        painter.setFont(interfaceFont(12, 600));
        painter.setPen(theme().voiceText(voice));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignTop, shortVoiceName(voice));
        painter.setFont(figureFont(12));
        painter.setPen(theme().text);
        const QRectF text = row.adjusted(scaled(30), 0, 0, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignTop,
                         registers.bytes.isEmpty() ? QStringLiteral("–") : registers.bytes);
        painter.setFont(interfaceFont(12));
        painter.setPen(theme().secondaryText);
        painter.drawText(text.adjusted(0, scaled(16), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         registers.meaning);
    }
}

void SoundView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().panel);
    const QRectF inside = QRectF(rect()).marginsRemoved(
        QMarginsF(scaled(kPadding), scaled(kPadding), scaled(kPadding), scaled(kPadding)));
    QRectF levels = inside;
    levels.setWidth(scaled(kLevelsWidth));
    QRectF registers = inside;
    registers.setLeft(inside.right() - scaled(kRegistersWidth));
    QRectF spectrum = inside;
    spectrum.setLeft(levels.right() + scaled(kBetween));
    spectrum.setRight(registers.left() - scaled(kBetween));
    paintLevels(painter, levels);
    paintSpectrum(painter, spectrum);
    paintRegisters(painter, registers);
}

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/loss_plot.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>
#include <vector>

namespace studio::core {

namespace {

constexpr double kWidth = 720;
constexpr double kHeight = 400;
constexpr double kMargin = 48;
constexpr int kLines = 5;
/// Of the losses, so many may lie above the picture.
constexpr double kCutShare = 0.02;

/// What of the curves is seen.
struct Window {
    double lastStep = 1;
    double lowest = 0;
    double highest = 1;

    [[nodiscard]] double x(double step) const {
        return kMargin + (kWidth - 2 * kMargin) * step / lastStep;
    }
    [[nodiscard]] double y(double nats) const {
        const double part = (std::min(nats, highest) - lowest) / (highest - lowest);
        return kHeight - kMargin - (kHeight - 2 * kMargin) * part;
    }
};

Window windowOf(std::span<const LossPoint> learned, std::span<const LossPoint> measured) {
    std::vector<double> losses;
    Window window;
    for (const auto& points : {learned, measured}) {
        for (const LossPoint& point : points) {
            losses.push_back(point.nats);
            window.lastStep = std::max(window.lastStep, static_cast<double>(point.step));
        }
    }
    if (losses.empty())
        return window;
    std::ranges::sort(losses);
    window.lowest = losses.front();
    window.highest =
        losses[static_cast<std::size_t>(static_cast<double>(losses.size() - 1) * (1 - kCutShare))];
    if (window.highest <= window.lowest)
        window.highest = window.lowest + 1;
    return window;
}

void draw(std::ostream& svg, const Window& window, std::span<const LossPoint> points,
          const char* colour, const char* name, double at) {
    svg << "<polyline fill=\"none\" stroke=\"" << colour << "\" stroke-width=\"1.5\" points=\"";
    for (const LossPoint& point : points)
        svg << window.x(static_cast<double>(point.step)) << ',' << window.y(point.nats) << ' ';
    svg << "\"/>\n<text x=\"" << at << "\" y=\"24\" fill=\"" << colour << "\">" << name
        << "</text>\n";
}

}  // namespace

std::string lossPlot(std::span<const LossPoint> learned, std::span<const LossPoint> measured) {
    const Window window = windowOf(learned, measured);
    std::ostringstream svg;
    svg << std::fixed << std::setprecision(1)
        << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << kWidth << ' ' << kHeight
        << "\" font-family=\"sans-serif\" font-size=\"12\">\n"
        << "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
    for (int i = 0; i <= kLines; ++i) {
        const double nats = window.lowest + (window.highest - window.lowest) * i / kLines;
        const double step = window.lastStep * i / kLines;
        svg << "<line stroke=\"#ddd\" x1=\"" << kMargin << "\" x2=\"" << kWidth - kMargin
            << "\" y1=\"" << window.y(nats) << "\" y2=\"" << window.y(nats) << "\"/>\n"
            << "<text text-anchor=\"end\" x=\"" << kMargin - 6 << "\" y=\"" << window.y(nats) + 4
            << "\">" << std::setprecision(3) << nats << "</text>\n"
            << std::setprecision(1) << "<text text-anchor=\"middle\" x=\"" << window.x(step)
            << "\" y=\"" << kHeight - kMargin + 18 << "\">" << std::llround(step) << "</text>\n";
    }
    draw(svg, window, learned, "#888888", "learned from, nats a token", kMargin);
    draw(svg, window, measured, "#c03030", "measured, nats a token", kMargin + 220);
    svg << "</svg>\n";
    return svg.str();
}

}  // namespace studio::core

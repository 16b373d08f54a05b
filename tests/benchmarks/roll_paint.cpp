// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// How long the roll takes to paint a song of 100 000 notes, at every zoom and in many places.
// Prints the median and the worst frame in milliseconds; fails if a frame took longer than the
// limit.
//
//   roll_paint [most milliseconds of a frame]

#include "widgets/piano_roll/piano_roll.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace studio;
using core::Tick;
using core::Voice;

constexpr std::size_t kNotes = 100'000;
constexpr QSize kFrame(1920, 1080);
constexpr double kZoomStep = 1.5;
constexpr int kPlaces = 7;
constexpr int kZooms = 40;

core::Song makeSong() {
    std::mt19937 random(1);
    core::Song song;
    Tick end = 0;
    for (const Voice voice : core::kVoices) {
        const core::PitchRange range = core::pitchRange(voice);
        std::uniform_int_distribution<int> pitch(voice == Voice::Noise ? range.lowest : 40,
                                                 voice == Voice::Noise ? range.highest : 95);
        std::uniform_int_distribution<Tick> length(1500, 22050);
        Tick at = 0;
        for (std::size_t i = 0; i < kNotes / core::kVoiceCount; ++i) {
            core::Note note;
            note.start = at;
            note.length = length(random);
            note.pitch = static_cast<std::int16_t>(pitch(random));
            at = note.end() + (i % 5 == 0 ? length(random) : 0);
            song.part(voice).notes.push_back(note);
        }
        end = std::max(end, at);
    }
    song.frame.length = end;
    return song;
}

/// Milliseconds of each frame.
class Frames {
  public:
    explicit Frames(QWidget& widget) : widget_(widget), image_(kFrame, QImage::Format_RGB32) {}

    void paint() {
        const std::clock_t begin = std::clock();
        widget_.render(&image_, {}, {}, QWidget::DrawWindowBackground);
        times_.push_back(1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    /// Returns the worst frame.
    double report(const char* name) {
        std::ranges::sort(times_);
        std::printf("%-28s %4zu frames  median %6.2f ms  worst %6.2f ms\n", name, times_.size(),
                    times_[times_.size() / 2], times_.back());
        const double worst = times_.back();
        times_.clear();
        return worst;
    }

  private:
    QWidget& widget_;
    QImage image_;
    std::vector<double> times_;
};

/// From the whole song to the nearest zoom, in places throughout the song.
double paintEverywhere(widgets::PianoRoll& roll, Frames& frames, Tick length, const char* name) {
    roll.zoomTime(1e-9);
    for (int zoom = 0; zoom < kZooms; ++zoom) {
        for (int place = 0; place < kPlaces; ++place) {
            roll.showTick(length * place / kPlaces);
            frames.paint();
        }
        roll.zoomTime(kZoomStep);
    }
    return frames.report(name);
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const double limit = argc > 1 ? std::stod(argv[1]) : 8;
    widgets::Themes::instance().apply(widgets::ThemeKind::Dark);
    widgets::Document document;
    widgets::TakeReview review(document);
    widgets::ViewState state;
    widgets::NoteEditor editor(document, state);
    widgets::PianoRoll roll(review, state, editor);
    document.reset(makeSong(), {});
    roll.resize(kFrame + QSize(12, 12));
    roll.show();
    roll.resetView();
    const Tick length = document.song().frame.length;
    Frames frames(*roll.viewport());
    frames.paint();
    frames.report("first frame");
    double worst = paintEverywhere(roll, frames, length, "notes");
    editor.selectAll();
    worst = std::max(worst, paintEverywhere(roll, frames, length, "all selected"));
    editor.selectNone();
    state.setShowsNoteNames(true);
    worst = std::max(worst, paintEverywhere(roll, frames, length, "with names"));
    return worst <= limit ? EXIT_SUCCESS : EXIT_FAILURE;
}

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// How long a full frame of the tracker takes: a song of 100 000 notes, 1920 × 1080, offscreen
// raster, every grid. Prints median and longest in milliseconds.

#include "widgets/style/theme.h"
#include "widgets/tracker/tracker.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using namespace studio;

constexpr int kFrames = 200;

core::Song denseSong() {
    constexpr core::Tick kDistance = 5512;
    constexpr int kNotesPerVoice = 25000;
    core::Song song;
    song.frame.length = kDistance * kNotesPerVoice;
    for (const core::Voice voice : core::kVoices) {
        core::Part& part = song.part(voice);
        const core::PitchRange range = core::pitchRange(voice);
        for (int i = 0; i < kNotesPerVoice; ++i) {
            core::Note note;
            note.start = kDistance * i + i % 7;
            note.length = kDistance / 2;
            note.pitch =
                static_cast<std::int16_t>(range.lowest + i * 7 % (range.highest - range.lowest));
            note.velocity = static_cast<std::int16_t>(1 + i % 15);
            part.notes.push_back(note);
            part.volume.push_back({note.start + 1000, static_cast<std::int16_t>(i % 16)});
            part.timbre.push_back(
                {note.start, static_cast<std::int16_t>(i % (core::highestTimbre(voice) + 1))});
        }
        for (int i = 0; i < 1000; ++i)
            song.frame.locks.set(voice, {i * 100000, i * 100000 + 50000}, core::LockMode::Locked);
    }
    return song;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication program(argc, argv);
    widgets::Themes::instance().apply(widgets::ThemeKind::Dark);
    widgets::Document document;
    widgets::TakeReview review(document);
    widgets::ViewState state;
    widgets::NoteEditor editor(document, state);
    widgets::Tracker tracker(review, state, editor);
    tracker.resize(1920, 1080);
    document.reset(denseSong(), {});
    tracker.show();
    QImage picture(tracker.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    for (const core::GridUnit unit : core::kGridUnits) {
        state.setGridUnit(unit);
        std::vector<double> times;
        for (int i = 0; i < kFrames; ++i) {
            tracker.showTick(document.song().frame.length / kFrames * i);
            const auto begin = std::chrono::steady_clock::now();
            QPainter painter(&picture);
            tracker.viewport()->render(&painter);
            painter.end();
            const std::chrono::duration<double, std::milli> took =
                std::chrono::steady_clock::now() - begin;
            times.push_back(took.count());
        }
        std::ranges::sort(times);
        std::printf("%-6s median %.2f ms, longest %.2f ms\n",
                    std::string(core::gridUnitName(unit)).c_str(), times[times.size() / 2],
                    times.back());
    }
    return 0;
}

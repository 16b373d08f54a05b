// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Opens the real window, fills eight bars with four takes, and tells how long the GUI thread works
// at a stretch meanwhile: the processor time of each event that it delivers.

#include "app/studio/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace {

using namespace studio;

constexpr double kStall = 16;
constexpr std::size_t kShown = 8;

/// Of the calling thread.
double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Stretch {
    double milliseconds = 0;
    std::string what;
};

class MeteredApplication : public QApplication {
  public:
    using QApplication::QApplication;

    bool measures = false;
    std::vector<Stretch> stretches;

    bool notify(QObject* receiver, QEvent* event) override {
        if (!measures || depth_ > 0)
            return QApplication::notify(receiver, event);
        // The receiver may be gone afterwards.
        std::string what = std::string(receiver->metaObject()->className()) + " event " +
                           std::to_string(event->type());
        const double start = processorMilliseconds();
        ++depth_;
        const bool result = QApplication::notify(receiver, event);
        --depth_;
        stretches.push_back({processorMilliseconds() - start, std::move(what)});
        return result;
    }

  private:
    int depth_ = 0;
};

/// Notes one after another, a quarter of them in each voice.
core::Song longSong(int notes) {
    constexpr core::Tick kStep = 5512;
    core::Song song;
    const int each = notes / static_cast<int>(core::kVoiceCount);
    song.frame.length = kStep * each;
    for (const core::Voice voice : core::kVoices) {
        const bool noise = voice == core::Voice::Noise;
        for (int i = 0; i < each; ++i) {
            core::Note note;
            note.start = kStep * i;
            note.length = kStep - 500;
            note.pitch = static_cast<std::int16_t>(noise ? 1 + i % 16 : 48 + i * 7 % 24);
            note.velocity = 10;
            song.part(voice).notes.push_back(note);
        }
    }
    song.frame.locks = core::LockMap(core::LockMode::Locked);
    return song;
}

void report(const char* title, std::vector<Stretch> stretches) {
    std::ranges::sort(stretches, std::ranges::greater(), &Stretch::milliseconds);
    const auto stalls = std::ranges::count_if(
        stretches, [](const Stretch& stretch) { return stretch.milliseconds > kStall; });
    std::printf("%s: %zu events, %td of more than %.0f ms\n", title, stretches.size(), stalls,
                kStall);
    for (std::size_t i = 0; i < std::min(kShown, stretches.size()); ++i)
        std::printf("  %7.2f ms  %s\n", stretches[i].milliseconds, stretches[i].what.c_str());
}

}  // namespace

int main(int argc, char** argv) {
    MeteredApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::puts("fill_stalls MODEL SONG | fill_stalls MODEL --notes N");
        return 1;
    }
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("LakhNES Studio benchmarks"));
    QSettings().clear();
    app::MainWindow window;
    window.resize(1600, 1000);
    window.show();
    if (arguments.value(2) == QStringLiteral("--notes"))
        window.document().reset(longSong(arguments.value(3).toInt()), {});
    else
        window.openSong(arguments[2]);
    window.loadModel(arguments[1].toStdString());
    QAction* fill = window.actions()[app::ActionId::Fill];
    while (!fill->isEnabled())
        QTest::qWait(10);
    window.viewState().select(widgets::BarRange{5, 12});
    window.viewState().setCurrentVoice(core::Voice::Triangle);
    window.actions()[app::ActionId::FreeBars]->trigger();
    QTest::qWait(500);

    const double before = processorMilliseconds();
    fill->trigger();
    application.stretches.push_back({processorMilliseconds() - before, "the start of the fill"});
    application.measures = true;
    QElapsedTimer clock;
    clock.start();
    while (window.fillController().running())
        QTest::qWait(5);
    QTest::qWait(300);
    std::printf("%zu notes, %.1f s\n", window.document().song().noteCount(),
                static_cast<double>(clock.elapsed()) / 1e3);
    report("while filling", application.stretches);
    return 0;
}

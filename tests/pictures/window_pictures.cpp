// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Pictures of the window as a user has it; see make.sh.
//
//   window_pictures FOLDER [--all]

#include "app/common/resource_paths.h"
#include "app/studio/error_text.h"
#include "app/studio/main_window.h"
#include "tests/app/studio/window_fixture.h"
#include "tests/support/midi_scores.h"
#include "widgets/import/import_dialog.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <array>
#include <cstdlib>
#include <iostream>

namespace {

using namespace studio;
using app::ActionId;

constexpr QSize kReadmeSize(1600, 1000);
constexpr QSize kSmallestSize(1100, 700);
constexpr int kSettle = 250;
constexpr int kFillPatience = 120000;
constexpr int kSeed = 7;

constexpr std::array kViews{ActionId::ShowRoll, ActionId::ShowTracker, ActionId::ShowBoth};

/// The studio with takes under review: P2's rhythm kept, TR free in bars 5 to 8.
class Photographer {
  public:
    explicit Photographer(QString folder) : folder_(std::move(folder)) {}

    bool prepare() {
        app::MainWindow& window = fixture_.window();
        QSignalSpy finished(&window.fillController(), &app::FillController::finished);
        window.resize(kReadmeSize);
        window.loadModel(app::builtInModelPath());
        if (!QTest::qWaitFor([&] { return fixture_.action(ActionId::Fill)->isEnabled(); },
                             app::kPatience))
            return false;
        window.viewState().select(widgets::BarRange{5, 8});
        lock(core::Voice::Pulse2, ActionId::RhythmBars);
        lock(core::Voice::Triangle, ActionId::FreeBars);
        if (auto* seed = window.findChild<QSpinBox*>(QStringLiteral("seed")))
            seed->setValue(kSeed);
        fixture_.action(ActionId::Fill)->trigger();
        return QTest::qWaitFor([&] { return !finished.isEmpty(); }, kFillPatience);
    }

    bool take(const QString& name) { return take(name, fixture_.window()); }

    bool take(const QString& name, QWidget& widget) {
        QTest::qWait(kSettle);
        const QString path = folder_ + QLatin1Char('/') + name + QStringLiteral(".png");
        if (widget.grab().save(path))
            return true;
        std::cerr << path.toStdString() << ": cannot be written\n";
        return false;
    }

    bool takeReadme() {
        bool taken = take(QStringLiteral("screenshot"));
        fixture_.window().appearance().setTheme(widgets::ThemeKind::Light);
        fixture_.action(ActionId::ShowBoth)->trigger();
        return take(QStringLiteral("screenshot-tracker")) && taken;
    }

    bool takeAll() {
        bool taken = true;
        for (const double scale : widgets::kScales) {
            fixture_.window().appearance().setScale(scale);
            for (const QSize size : {kReadmeSize, kSmallestSize}) {
                fixture_.window().resize(size * scale);
                for (std::size_t theme = 0; theme < widgets::kThemeKinds.size(); ++theme) {
                    fixture_.window().appearance().setTheme(widgets::kThemeKinds[theme]);
                    taken &= takeImport(QStringLiteral("%1x-%2-theme%3-import")
                                            .arg(scale)
                                            .arg(size.width())
                                            .arg(theme));
                    for (std::size_t view = 0; view < kViews.size(); ++view) {
                        fixture_.action(kViews[view])->trigger();
                        taken &= take(QStringLiteral("%1x-%2-theme%3-view%4")
                                          .arg(scale)
                                          .arg(size.width())
                                          .arg(theme)
                                          .arg(view));
                    }
                }
            }
        }
        return taken;
    }

  private:
    /// The dialog that opens a MIDI file.
    bool takeImport(const QString& name) {
        widgets::ImportDialog dialog(tests::bandScore(), QStringLiteral("band.mid"), app::errorText,
                                     &fixture_.window());
        dialog.show();
        return take(name, dialog);
    }

    QString folder_;
    app::WindowFixture fixture_;

    void lock(core::Voice voice, ActionId mode) {
        fixture_.window().viewState().setCurrentVoice(voice);
        fixture_.action(mode)->trigger();
    }
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: window_pictures FOLDER [--all]\n";
        return 2;
    }
    app::WindowFixture::prepareProgram();
    const QApplication application(argc, argv);
    Photographer photographer(QString::fromLocal8Bit(argv[1]));
    if (!photographer.prepare()) {
        std::cerr << "The model was not loaded or wrote nothing in time\n";
        return EXIT_FAILURE;
    }
    const bool all = argc > 2 && QLatin1String(argv[2]) == QLatin1String("--all");
    return (all ? photographer.takeAll() : photographer.takeReadme()) ? EXIT_SUCCESS : EXIT_FAILURE;
}

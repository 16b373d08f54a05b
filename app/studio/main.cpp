// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/common/resource_paths.h"
#include "app/studio/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTranslator>

namespace {

constexpr const char* kVersion = STUDIO_VERSION;

/// The words of the system's language, as far as they are there; plural forms in any case.
void installTranslations(QApplication& application, QTranslator& english, QTranslator& own) {
    const QString folder = QStringLiteral(":/i18n");
    const QString name = QStringLiteral("lakhnes-studio");
    if (english.load(name + QStringLiteral("_en"), folder))
        QApplication::installTranslator(&english);
    if (own.load(QLocale(), name, QStringLiteral("_"), folder))
        QApplication::installTranslator(&own);
    Q_UNUSED(application);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("LakhNES Studio"));
    QApplication::setApplicationName(QStringLiteral("LakhNES Studio"));
    QApplication::setDesktopFileName(QStringLiteral("lakhnes-studio"));
    QApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app.svg")));
    QTranslator english;
    QTranslator own;
    installTranslations(application, english, own);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Four-voice NES music, written with a model."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption model(
        QStringLiteral("model"),
        QCoreApplication::translate("main", "Model directory or LakhNES model.pt."),
        QStringLiteral("DIR"));
    parser.addOption(model);
    parser.addPositionalArgument(
        QStringLiteral("song"),
        QCoreApplication::translate("main", "A project or MIDI file to open."),
        QStringLiteral("[SONG]"));
    parser.process(application);

    studio::app::MainWindow window;
    window.show();
    const auto demo = QString::fromStdString(studio::app::demoSongPath().string());
    const QStringList songs = parser.positionalArguments();
    if (songs.isEmpty() || !window.openSong(songs.first()))
        window.openSong(demo);
    window.loadModel(parser.isSet(model) ? std::filesystem::path(parser.value(model).toStdString())
                                         : studio::app::builtInModelPath());
    return QApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/common/resource_paths.h"
#include "app/studio/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <algorithm>
#include <string_view>

namespace {

constexpr const char* kVersion = STUDIO_VERSION;

/// What the program was called with.
struct CommandLine {
    QStringList songs;
    QString model;
};

/// Ends the program where help or the version was asked for.
CommandLine parseCommandLine(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Four-voice NES music, written with a model."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption model(
        QStringLiteral("model"),
        QCoreApplication::translate("main", "Name of a model, its directory, archive or model.pt."),
        QStringLiteral("MODEL"));
    parser.addOption(model);
    parser.addPositionalArgument(
        QStringLiteral("song"),
        QCoreApplication::translate("main", "A project or MIDI file to open."),
        QStringLiteral("[SONG]"));
    parser.process(application);
    return {parser.positionalArguments(), parser.value(model)};
}

/// Help and version need no display.
bool asksForHelp(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](const std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--help-all" ||
               argument == "--version" || argument == "-v";
    });
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(QStringLiteral("LakhNES Studio"));
    QCoreApplication::setApplicationName(QStringLiteral("LakhNES Studio"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    if (asksForHelp(argc, argv))
        parseCommandLine(QCoreApplication(argc, argv));

    const QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("lakhnes-studio"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app.svg")));
    studio::app::Appearance::applyLanguage(QSettings());
    const CommandLine called = parseCommandLine(application);

    studio::app::MainWindow window;
    window.show();
    if (called.model.isEmpty())
        window.loadChosenModel();
    else
        window.loadModel(studio::app::modelLibrary().resolve(called.model.toStdString()));
    if (!window.recoverSong()) {
        // It stays where the song that was called for does not open, or is not wanted after all.
        window.openExample(QString::fromStdString(studio::app::demoSongPath().string()));
        if (!called.songs.isEmpty())
            window.openSong(called.songs.first());
    }
    return QApplication::exec();
}

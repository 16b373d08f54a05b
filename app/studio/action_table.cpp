// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/action_table.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace studio::app {

namespace {

/// `keys` lists the default shortcuts, separated by a blank; the first is shown in menus. Actions
/// that are never enabled together may share a key.
struct Spec {
    ActionId id;
    const char* name;
    const char* text;
    const char* keys;
    const char* help;
    bool checkable = false;
};

constexpr std::array kSpecs{
    Spec{ActionId::NewSong, "file.new", QT_TRANSLATE_NOOP("actions", "&New"), "Ctrl+N",
         QT_TRANSLATE_NOOP("actions", "Start an empty song, free throughout")},
    Spec{ActionId::Open, "file.open", QT_TRANSLATE_NOOP("actions", "&Open…"), "Ctrl+O",
         QT_TRANSLATE_NOOP("actions", "Open a project or a MIDI file in NES-MDB's flavour")},
    Spec{ActionId::Save, "file.save", QT_TRANSLATE_NOOP("actions", "&Save"), "Ctrl+S",
         QT_TRANSLATE_NOOP("actions", "Save the project")},
    Spec{ActionId::SaveAs, "file.save_as", QT_TRANSLATE_NOOP("actions", "Save &As…"),
         "Ctrl+Shift+S", QT_TRANSLATE_NOOP("actions", "Save the project under another name")},
    Spec{ActionId::ExportMidi, "file.export_midi", QT_TRANSLATE_NOOP("actions", "Export &MIDI…"),
         "Ctrl+E", QT_TRANSLATE_NOOP("actions", "Write a MIDI file in NES-MDB's flavour")},
    Spec{ActionId::ExportWave, "file.export_wave", QT_TRANSLATE_NOOP("actions", "Export &WAV…"),
         "Ctrl+Shift+E", QT_TRANSLATE_NOOP("actions", "Write what the NES plays as a WAV file")},
    Spec{ActionId::Quit, "file.quit", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q",
         QT_TRANSLATE_NOOP("actions", "Leave the studio")},
    Spec{ActionId::Undo, "edit.undo", QT_TRANSLATE_NOOP("actions", "&Undo"), "Ctrl+Z",
         QT_TRANSLATE_NOOP("actions", "Take the last edit back")},
    Spec{ActionId::Redo, "edit.redo", QT_TRANSLATE_NOOP("actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y",
         QT_TRANSLATE_NOOP("actions", "Make the edit again")},
    Spec{ActionId::SelectAllBars, "edit.select_all",
         QT_TRANSLATE_NOOP("actions", "Select &All Bars"), "Ctrl+A",
         QT_TRANSLATE_NOOP("actions", "Select the whole song")},
    Spec{ActionId::SelectNone, "edit.select_none", QT_TRANSLATE_NOOP("actions", "Select &None"),
         "Ctrl+Shift+A Esc", QT_TRANSLATE_NOOP("actions", "Select nothing")},
    Spec{ActionId::LockBars, "locks.lock", QT_TRANSLATE_NOOP("actions", "&Lock Bars"), "Ctrl+L",
         QT_TRANSLATE_NOOP("actions", "Nothing in the selected bars of this voice changes")},
    Spec{ActionId::RhythmBars, "locks.rhythm", QT_TRANSLATE_NOOP("actions", "Keep &Rhythm"),
         "Ctrl+Shift+R",
         QT_TRANSLATE_NOOP("actions",
                           "A fill gives the selected bars of this voice new pitches only")},
    Spec{ActionId::FreeBars, "locks.free", QT_TRANSLATE_NOOP("actions", "&Free Bars"),
         "Ctrl+Shift+L",
         QT_TRANSLATE_NOOP("actions", "A fill writes the selected bars of this voice anew")},
    Spec{ActionId::Play, "transport.play", QT_TRANSLATE_NOOP("actions", "&Play / Pause"),
         "Space Return Enter", QT_TRANSLATE_NOOP("actions", "Play from the playhead, or pause")},
    Spec{ActionId::PlayFromStart, "transport.play_from_start",
         QT_TRANSLATE_NOOP("actions", "Play from &Start"), "F5 Shift+Space",
         QT_TRANSLATE_NOOP("actions", "Play the song from its start")},
    Spec{ActionId::Stop, "transport.stop", QT_TRANSLATE_NOOP("actions", "S&top"), "F8",
         QT_TRANSLATE_NOOP("actions", "Stop, and go back to where playing began")},
    Spec{ActionId::Rewind, "transport.rewind", QT_TRANSLATE_NOOP("actions", "Go to &Start"), "Home",
         QT_TRANSLATE_NOOP("actions", "Put the playhead at the song's start")},
    Spec{ActionId::Fill, "fill.start", QT_TRANSLATE_NOOP("actions", "&Fill Selection"),
         "Ctrl+Shift+F",
         QT_TRANSLATE_NOOP("actions", "Let the model write what is free in the selected bars")},
    Spec{ActionId::CancelFill, "fill.cancel", QT_TRANSLATE_NOOP("actions", "&Cancel Fill"), "Esc",
         QT_TRANSLATE_NOOP("actions", "Stop writing; the song stays as it is")},
    Spec{ActionId::HearTake, "fill.hear", QT_TRANSLATE_NOOP("actions", "&Hear Take"), "Ctrl+Space",
         QT_TRANSLATE_NOOP("actions", "Play the bars of the take, or stop")},
    Spec{ActionId::ShowOriginal, "fill.original", QT_TRANSLATE_NOOP("actions", "Show &Original"),
         "`", QT_TRANSLATE_NOOP("actions", "See and hear the song without the take; hold the key"),
         true},
    Spec{ActionId::KeepTake, "fill.keep", QT_TRANSLATE_NOOP("actions", "&Keep Take"),
         "Ctrl+Shift+K", QT_TRANSLATE_NOOP("actions", "Put the take into the song")},
    Spec{ActionId::RejectTake, "fill.reject", QT_TRANSLATE_NOOP("actions", "&Reject Take"),
         "Ctrl+Shift+Backspace", QT_TRANSLATE_NOOP("actions", "Drop the take")},
    Spec{ActionId::ZoomIn, "view.zoom_in", QT_TRANSLATE_NOOP("actions", "Zoom &In"),
         "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("actions", "See less, and larger")},
    Spec{ActionId::ZoomOut, "view.zoom_out", QT_TRANSLATE_NOOP("actions", "Zoom &Out"), "Ctrl+-",
         QT_TRANSLATE_NOOP("actions", "See more, and smaller")},
    Spec{ActionId::ZoomToFit, "view.zoom_fit", QT_TRANSLATE_NOOP("actions", "Zoom to &Fit"),
         "Ctrl+0",
         QT_TRANSLATE_NOOP("actions", "Fit the selected bars, or the song, to the width")},
    Spec{ActionId::FollowPlayhead, "view.follow", QT_TRANSLATE_NOOP("actions", "Follow &Playhead"),
         "Shift+F", QT_TRANSLATE_NOOP("actions", "Turn the page when the playhead leaves it"),
         true},
    Spec{ActionId::ThemeDark, "view.theme_dark", QT_TRANSLATE_NOOP("actions", "&Dark"), "",
         QT_TRANSLATE_NOOP("actions", "Dark colours"), true},
    Spec{ActionId::ThemeLight, "view.theme_light", QT_TRANSLATE_NOOP("actions", "&Light"), "",
         QT_TRANSLATE_NOOP("actions", "Light colours"), true},
    Spec{ActionId::About, "help.about", QT_TRANSLATE_NOOP("actions", "&About LakhNES Studio"), "",
         QT_TRANSLATE_NOOP("actions", "Version, licence, and what the program is made of")},
};
static_assert(kSpecs.size() == static_cast<std::size_t>(ActionId::Count));

QList<QKeySequence> keysOf(const Spec& spec) {
    QList<QKeySequence> keys;
    const QStringList names =
        QString::fromLatin1(spec.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& name : names)
        keys << QKeySequence(name, QKeySequence::PortableText);
    return keys;
}

}  // namespace

ActionTable::ActionTable(QObject* parent) : QObject(parent) {
    for (const Spec& spec : kSpecs) {
        auto* action = new QAction(this);
        const QString help = QCoreApplication::translate("actions", spec.help);
        const QList<QKeySequence> keys = keysOf(spec);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setText(QCoreApplication::translate("actions", spec.text));
        action->setShortcuts(keys);
        action->setCheckable(spec.checkable);
        action->setStatusTip(help);
        action->setToolTip(keys.isEmpty()
                               ? help
                               : QStringLiteral("%1 (%2)").arg(
                                     help, keys.first().toString(QKeySequence::NativeText)));
        actions_[static_cast<std::size_t>(spec.id)] = action;
    }
}

QList<QAction*> ActionTable::all() const {
    return {actions_.begin(), actions_.end()};
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/song_files.h"

#include "app/studio/error_text.h"
#include "app/studio/export_sound_dialog.h"
#include "app/studio/midi_import.h"
#include "app/studio/new_song_dialog.h"
#include "core/io/song_file.h"
#include "synth/player/player.h"
#include "synth/vgm/log_song.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QTimer>

#include <atomic>
#include <thread>

namespace studio::app {

namespace {

constexpr int kProgressMilliseconds = 50;
const QString kFolderKey = QStringLiteral("files/folder");

std::filesystem::path toPath(const QString& name) {
    return std::filesystem::path(name.toStdString());
}

}  // namespace

SongFiles::SongFiles(widgets::Document& document, widgets::TakeReview& review,
                     PlaybackController& playback, QSettings& settings, QWidget* window)
    : QObject(window),
      document_(document),
      review_(review),
      playback_(playback),
      settings_(settings),
      window_(window) {}

int SongFiles::ask(QMessageBox::Icon icon, const QString& text,
                   QMessageBox::StandardButtons buttons) const {
    QMessageBox box(icon, tr("LakhNES Studio"), text, buttons, window_);
    // Titles and file names are not to be read as markup.
    box.setTextFormat(Qt::PlainText);
    if (buttons.testFlag(QMessageBox::Save)) {
        box.setDefaultButton(QMessageBox::Save);
        box.button(QMessageBox::Discard)->setText(tr("Do&n't Save"));
    }
    return box.exec();
}

void SongFiles::complain(const core::Error& error) const {
    ask(QMessageBox::Warning, errorText(error), QMessageBox::Ok);
}

bool SongFiles::mayDiscard() {
    if (!document_.edited()) {
        return review_.takes().empty() || !review_.unsaved() ||
               ask(QMessageBox::Question, tr("There are takes that were not kept. Drop them?"),
                   QMessageBox::Discard | QMessageBox::Cancel) == QMessageBox::Discard;
    }
    const auto answer =
        ask(QMessageBox::Question,
            tr("\"%1\" has edits that are not saved. Save them?").arg(document_.displayName()),
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    if (answer == QMessageBox::Save)
        return save();
    return answer == QMessageBox::Discard;
}

void SongFiles::startNew(bool modelReady) {
    if (!mayDiscard())
        return;
    NewSongDialog dialog(modelReady, window_);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto song = dialog.song();
    if (!song) {
        complain(song.error());
        return;
    }
    document_.reset(std::move(*song), {});
    if (dialog.letsModelWrite())
        Q_EMIT newSongToWrite();
}

void SongFiles::askAndOpen() {
    if (!mayDiscard())
        return;
    const QString name = QFileDialog::getOpenFileName(
        window_, tr("Open a Song"), settings_.value(kFolderKey, QDir::homePath()).toString(),
        tr("Songs (*.lnes *.mid *.midi *.vgm *.vgz *.tx1);;All files (*)"));
    if (!name.isEmpty())
        open(name);
}

void SongFiles::askAndOpen(const QString& path) {
    if (mayDiscard())
        open(path);
}

std::optional<core::OpenedSong> SongFiles::readVgm(const QString& path) {
    auto song = synth::openVgm(toPath(path)).and_then(synth::songOfVgm);
    if (!song) {
        complain(song.error());
        return std::nullopt;
    }
    return core::OpenedSong{std::move(*song), core::SongFormat::Vgm, {}};
}

std::optional<core::OpenedSong> SongFiles::read(const QString& path) {
    if (synth::isVgmName(toPath(path)))
        return readVgm(path);
    auto read = core::readSongFile(toPath(path));
    if (!read) {
        complain(read.error());
        return std::nullopt;
    }
    if (auto* song = std::get_if<core::OpenedSong>(&*read))
        return std::move(*song);
    const auto& score = std::get<core::MidiScore>(*read);
    const QString name = QFileInfo(path).fileName();
    const auto arrangement = MidiImport::asks() ? MidiImport(score, name, playback_, window_).run()
                                                : core::suggestArrangement(score);
    if (!arrangement)
        return std::nullopt;
    auto song = core::arrangeScore(score, *arrangement);
    if (!song) {
        complain(song.error().at(name.toStdString()));
        return std::nullopt;
    }
    return std::move(*song);
}

bool SongFiles::open(const QString& path) {
    auto opened = read(path);
    if (!opened)
        return false;
    settings_.setValue(kFolderKey, QFileInfo(path).absolutePath());
    document_.reset(std::move(opened->song), path);
    if (opened->arranged)
        tellLosses(*opened->arranged);
    return true;
}

void SongFiles::tellLosses(const core::ArrangeReport& report) {
    QString losses = tr("Arranged for four voices. Left out: lines %1, notes of chords %2. Moved "
                        "by octaves: %3.")
                         .arg(report.unusedLines.size())
                         .arg(report.notesLeftOut)
                         .arg(report.notesMoved);
    if (report.damagedAt)
        losses = errorText(core::damageNotice(*report.damagedAt)) + QLatin1Char(' ') + losses;
    Q_EMIT reported(losses);
}

bool SongFiles::openExample(const QString& path) {
    auto opened = core::openSong(toPath(path));
    if (!opened) {
        complain(opened.error());
        return false;
    }
    document_.reset(std::move(opened->song), {});
    return true;
}

QString SongFiles::suggestedName(const QString& ending) const {
    const QFileInfo current(document_.path());
    const QString folder = document_.path().isEmpty()
                               ? settings_.value(kFolderKey, QDir::homePath()).toString()
                               : current.absolutePath();
    const QString base =
        document_.path().isEmpty() ? document_.displayName() : current.completeBaseName();
    return QDir(folder).filePath(base + ending);
}

QString SongFiles::askForName(const QString& title, const QString& filter, const QString& ending,
                              QString* chosen) const {
    QFileDialog dialog(window_, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending.mid(1));
    const QFileInfo suggestion(suggestedName(ending));
    dialog.setDirectory(suggestion.absolutePath());
    dialog.selectFile(suggestion.fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    if (chosen != nullptr)
        *chosen = dialog.selectedNameFilter();
    const QString name = dialog.selectedFiles().constFirst();
    if (name.endsWith(ending, Qt::CaseInsensitive))
        return name;
    // The dialog has asked about another file than the one that would be written.
    const QString full = name + ending;
    const bool clear =
        !QFileInfo::exists(full) ||
        ask(QMessageBox::Question, tr("\"%1\" exists already. Replace it?").arg(full),
            QMessageBox::Yes | QMessageBox::No) == QMessageBox::Yes;
    return clear ? full : QString();
}

bool SongFiles::saveTo(const QString& path) {
    core::Song song = document_.song();
    song.frame.unknown = core::withHistory(song.frame.unknown, review_.wholeHistory());
    if (const auto saved = core::saveSong(song, toPath(path)); !saved) {
        complain(saved.error());
        return false;
    }
    settings_.setValue(kFolderKey, QFileInfo(path).absolutePath());
    document_.setSaved(path);
    review_.setSaved();
    Q_EMIT reported(tr("Saved as %1").arg(path));
    return true;
}

bool SongFiles::save() {
    // A MIDI file holds no locks: the first save makes a project of it.
    const bool project = document_.path().endsWith(QLatin1String(".lnes"), Qt::CaseInsensitive);
    return project ? saveTo(document_.path()) : saveAs();
}

bool SongFiles::saveAs() {
    const QString name = askForName(tr("Save the Project"), tr("LakhNES Studio projects (*.lnes)"),
                                    QStringLiteral(".lnes"));
    return !name.isEmpty() && saveTo(name);
}

void SongFiles::exportMidi() {
    const QString nesmdb = tr("MIDI in NES-MDB's flavour, exact (*.mid)");
    const QString plain = tr("MIDI for other programs (*.mid)");
    QString chosen;
    const QString name = askForName(tr("Export MIDI"), nesmdb + QStringLiteral(";;") + plain,
                                    QStringLiteral(".mid"), &chosen);
    if (name.isEmpty())
        return;
    const auto flavour = chosen == plain ? core::SongFormat::PlainMidi : core::SongFormat::Nesmdb;
    if (const auto saved = core::saveSong(document_.song(), toPath(name), flavour); !saved)
        complain(saved.error());
    else
        Q_EMIT reported(tr("Exported as %1").arg(name));
}

void SongFiles::exportSound(const std::optional<core::TickRange>& selection) {
    ExportSoundDialog asked(document_.song(), selection, window_);
    if (asked.exec() != QDialog::Accepted)
        return;
    const synth::SoundSettings settings = asked.settings();
    const auto ending = QString::fromStdString(std::string(synth::endingOf(settings.format)));
    const QString name =
        askForName(tr("Export Sound"), tr("Sound files (*%1)").arg(ending), ending);
    if (name.isEmpty())
        return;
    const synth::RegisterLog log = synth::playSong(document_.song());
    const synth::RenderPlan plan = asked.plan(log);
    const synth::ExportKind kind = asked.kind();
    QProgressDialog dialog(tr("Rendering…"), tr("Cancel"), 0, 100, window_);
    dialog.setMinimumDuration(0);
    std::atomic<int> percent = 0;
    core::Expected<bool> result = false;
    std::jthread worker([&](const std::stop_token& stop) {
        result = synth::exportSound(
            log, plan, kind, toPath(name), settings,
            [&](double fraction) { percent = static_cast<int>(fraction * 100); }, stop);
        QMetaObject::invokeMethod(&dialog, &QDialog::accept, Qt::QueuedConnection);
    });
    QTimer ticker;
    connect(&ticker, &QTimer::timeout, &dialog,
            [&] { dialog.setValue(std::min(percent.load(), 99)); });
    connect(&dialog, &QProgressDialog::canceled, &dialog, [&] { worker.request_stop(); });
    ticker.start(kProgressMilliseconds);
    dialog.exec();
    worker.join();
    if (!result)
        complain(result.error());
    else if (*result)
        tellExported(synth::exportedFiles(toPath(name), kind));
}

void SongFiles::tellExported(const std::vector<std::filesystem::path>& files) {
    if (files.size() == 1)
        Q_EMIT reported(tr("Exported as %1").arg(QString::fromStdString(files.front().string())));
    else
        Q_EMIT reported(tr("Exported %1 files, the first as %2")
                            .arg(files.size())
                            .arg(QString::fromStdString(files.front().string())));
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/recovery.h"

#include "app/studio/error_text.h"
#include "core/io/song_file.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace studio::app {

namespace {

QString pathOf(const core::UnsavedSong& unsaved) {
    return QString::fromStdString(unsaved.path);
}

/// True if the file the song belongs to has all of it.
bool isSaved(const core::UnsavedSong& unsaved) {
    if (unsaved.path.empty())
        return false;
    const auto saved = core::openSong(unsaved.path);
    return saved && saved->song == unsaved.song;
}

QString lastEdit(const LeftJournal& journal) {
    const QDateTime time =
        QFileInfo(QString::fromStdString(journal.path().string())).lastModified();
    return QLocale().toString(time, QLocale::ShortFormat);
}

}  // namespace

Recovery::Recovery(widgets::Document& document, Autosave& autosave, QWidget* window)
    : document_(document), autosave_(autosave), window_(window) {}

int Recovery::ask(const LeftJournal& journal, const core::UnsavedSong& unsaved) const {
    const QString name = widgets::Document::displayName(unsaved.song, pathOf(unsaved));
    QMessageBox box(QMessageBox::Question, tr("LakhNES Studio"),
                    tr("LakhNES Studio did not close properly last time."),
                    QMessageBox::Yes | QMessageBox::Discard | QMessageBox::Cancel, window_);
    //: %1: name of a song, %2: a time
    const QString edits = tr("\"%1\" has %n edit(s) that were not saved, the last of %2.", nullptr,
                             static_cast<int>(unsaved.steps));
    //: %1: name of a song, %2: a time
    const QString takes = tr("\"%1\" has takes that were not saved, the last of %2.");
    box.setInformativeText((unsaved.steps > 0 ? edits : takes).arg(name, lastEdit(journal)));
    for (QLabel* label : box.findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
    box.button(QMessageBox::Yes)->setText(tr("&Recover"));
    box.button(QMessageBox::Discard)->setText(tr("&Discard"));
    box.button(QMessageBox::Cancel)->setText(tr("Ask &Later"));
    box.setDefaultButton(QMessageBox::Yes);
    return box.exec();
}

void Recovery::tellDamaged(LeftJournal& journal, const core::Error& error) const {
    journal.setAside();
    QMessageBox box(
        QMessageBox::Warning, tr("LakhNES Studio"),
        tr("Edits of an earlier session could not be recovered. %1").arg(errorText(error)),
        QMessageBox::Ok, window_);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

bool Recovery::offer(const std::filesystem::path& folder) {
    for (LeftJournal& journal : LeftJournal::in(folder)) {
        auto unsaved = journal.read();
        if (!unsaved) {
            tellDamaged(journal, unsaved.error());
            continue;
        }
        const int answer = isSaved(*unsaved) ? int{QMessageBox::Discard} : ask(journal, *unsaved);
        if (answer == QMessageBox::Discard) {
            journal.remove();
        } else if (answer == QMessageBox::Yes) {
            const QString path = pathOf(*unsaved);
            document_.resetUnsaved(std::move(unsaved->song), path);
            autosave_.takeOver(std::move(journal), unsaved->steps);
            return true;
        }
    }
    return false;
}

}  // namespace studio::app

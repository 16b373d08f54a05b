// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/playback_controller.h"
#include "core/io/song_file.h"
#include "widgets/document/document.h"
#include "widgets/document/take_review.h"

#include <QMessageBox>
#include <QObject>
#include <QSettings>

#include <optional>

class QWidget;

namespace studio::app {

/// Everything about the document that ends on the disk: new, open, save, export, and the question
/// before edits would be lost. Shows the dialogs; GUI thread.
class SongFiles : public QObject {
    Q_OBJECT

  public:
    /// `window` is the parent of the dialogs.
    /// `playback` lends its device to what is heard before it is opened.
    SongFiles(widgets::Document& document, widgets::TakeReview& review,
              PlaybackController& playback, QSettings& settings, QWidget* window);

    /// Asks what the song is like; `modelReady` if there is a model that could write it.
    void startNew(bool modelReady);
    void askAndOpen();
    /// Opens `path` if the user agrees to lose what is not saved.
    void askAndOpen(const QString& path);
    /// False, with a message, if it cannot be opened, or if the user does not want what the import
    /// dialog shows of a MIDI file; the document then stays as it is.
    bool open(const QString& path);
    /// Opens a song that is to be saved under a name of the user's own, and never over `path`.
    bool openExample(const QString& path);
    /// True if the document is on the disk afterwards.
    bool save();
    bool saveAs();
    void exportMidi();
    /// `selection`: what is selected of the song, if anything is.
    void exportSound(const std::optional<core::TickRange>& selection);
    /// Asks what to do with unsaved edits and takes that were not kept; false if the user wants to
    /// stay.
    [[nodiscard]] bool mayDiscard();

  Q_SIGNALS:
    /// A song was begun, and the model is to write it.
    void newSongToWrite();
    /// A file was written, or not all of one was taken over: words for the status bar.
    void reported(const QString& text);

  private:
    widgets::Document& document_;
    widgets::TakeReview& review_;
    PlaybackController& playback_;
    QSettings& settings_;
    QWidget* window_;

    /// The song that `path` holds; nothing, with a message, if there is none, and without one if
    /// the user cancels.
    [[nodiscard]] std::optional<core::OpenedSong> read(const QString& path);
    std::optional<core::OpenedSong> readVgm(const QString& path);
    void tellLosses(const core::ArrangeReport& report);
    void tellExported(const std::vector<std::filesystem::path>& files);
    [[nodiscard]] QString suggestedName(const QString& ending) const;
    /// `chosen` is where the filter that was chosen goes, if there are several.
    [[nodiscard]] QString askForName(const QString& title, const QString& filter,
                                     const QString& ending, QString* chosen = nullptr) const;
    bool saveTo(const QString& path);
    /// The button that was pressed.
    int ask(QMessageBox::Icon icon, const QString& text,
            QMessageBox::StandardButtons buttons) const;
    void complain(const core::Error& error) const;
};

}  // namespace studio::app

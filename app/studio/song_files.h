// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"

#include <QMessageBox>
#include <QObject>
#include <QSettings>

class QWidget;

namespace studio::app {

/// Everything about the document that ends on the disk: new, open, save, export, and the question
/// before edits would be lost. Shows the dialogs; GUI thread.
class SongFiles : public QObject {
    Q_OBJECT

  public:
    /// `window` is the parent of the dialogs.
    SongFiles(widgets::Document& document, QSettings& settings, QWidget* window);

    void startNew();
    void askAndOpen();
    /// Opens `path` if the user agrees to lose what is not saved.
    void askAndOpen(const QString& path);
    /// False, with a message, if it cannot be opened; the document then stays as it is.
    bool open(const QString& path);
    /// Opens a song that is to be saved under a name of the user's own, and never over `path`.
    bool openExample(const QString& path);
    /// True if the document is on the disk afterwards.
    bool save();
    bool saveAs();
    void exportMidi();
    void exportWave();
    /// Asks what to do with unsaved edits; false if the user wants to stay.
    [[nodiscard]] bool mayDiscard();

  Q_SIGNALS:
    /// A file was written: one sentence for the status bar.
    void reported(const QString& text);

  private:
    widgets::Document& document_;
    QSettings& settings_;
    QWidget* window_;

    [[nodiscard]] QString suggestedName(const QString& ending) const;
    [[nodiscard]] QString askForName(const QString& title, const QString& filter,
                                     const QString& ending) const;
    bool saveTo(const QString& path);
    /// The button that was pressed.
    int ask(QMessageBox::Icon icon, const QString& text,
            QMessageBox::StandardButtons buttons) const;
    void complain(const core::Error& error) const;
};

}  // namespace studio::app

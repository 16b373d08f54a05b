// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/song_edit.h"
#include "core/score/song.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>

namespace studio::widgets {

/// The song being worked on, its place on the disk and the history of its edits. Every change
/// goes through push() and can be undone; undo survives saving. Lives on the GUI thread; other
/// threads get copies of song().
class Document : public QObject {
    Q_OBJECT

  public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    [[nodiscard]] const core::Song& song() const { return song_; }
    /// Empty for a song that was never saved or opened.
    [[nodiscard]] const QString& path() const { return path_; }
    /// Title of the song, else the file's name, else "Untitled".
    [[nodiscard]] static QString displayName(const core::Song& song, const QString& path);
    [[nodiscard]] QString displayName() const { return displayName(song_, path_); }
    [[nodiscard]] QUndoStack& undoStack() { return undoStack_; }
    [[nodiscard]] const QUndoStack& undoStack() const { return undoStack_; }
    [[nodiscard]] bool edited() const { return !undoStack_.isClean(); }

    /// Starts over with `song`, which came from `path` (or nowhere).
    void reset(core::Song song, const QString& path);
    /// Starts over with `song`, which belongs at `path` (or nowhere) but is not saved there.
    void resetUnsaved(core::Song song, const QString& path);
    /// The song was saved to `path` as it is.
    void setSaved(const QString& path);

    /// Changes a copy of the song by `change` and pushes the difference, named `text` in the
    /// history. Nothing happens if there is no difference. Steps of the same `merge` (not 0) that
    /// follow each other closely become one step of the history.
    void change(const QString& text, const std::function<void(core::Song&)>& change, int merge = 0);
    /// Applies `edit`, which must have been made from song().
    void push(const QString& text, const core::SongEdit& edit, int merge = 0);

  Q_SIGNALS:
    /// A different song is here; views start over.
    void songReset();
    /// The song has changed by an edit, an undo or a redo. `parts`: notes or lanes have.
    void songChanged(bool parts);
    /// `edit` has led from the song as it was to song(): made, made again, or (as its inverse)
    /// undone. Comes before songChanged().
    void editApplied(const core::SongEdit& edit);
    /// path(), displayName() or edited() may have changed.
    void nameChanged();

  private:
    friend class EditCommand;

    core::Song song_;
    QString path_;
    QUndoStack undoStack_;

    void applyEdit(const core::SongEdit& edit, bool forward);
};

}  // namespace studio::widgets

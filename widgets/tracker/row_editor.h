// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/row_verbs.h"
#include "widgets/document/note_editor.h"
#include "widgets/tracker/tracker_cursor.h"

#include <QObject>

#include <functional>

namespace studio::widgets {

/// What a tracker's keys do to the song at its cursor, or to its block. Each is one step of the
/// history; the cursor goes on by the edit step after an entry. GUI thread.
class RowEditor : public QObject {
    Q_OBJECT

  public:
    RowEditor(TrackerCursor& cursor, NoteEditor& editor, ViewState& state,
              QObject* parent = nullptr);

    /// False while keys only play.
    [[nodiscard]] bool writes() const { return writes_; }
    void setWrites(bool writes);

    /// The key `semitone` above the C of the typing octave.
    void typeNote(int semitone);
    /// A note of the voice's own pitch, as from a piano's key.
    void enterNote(int pitch);
    void typeVolume(int volume);
    void typeTimbre(int timbre);
    void cutNote();
    /// The block, or the cell at the cursor.
    void clear();
    void pushDown();
    /// Takes the row above the cursor out.
    void pullUp();
    /// The block's notes, or what starts at the cursor.
    void transpose(int semitones);
    void changeValues(int by);

    void copy();
    void cut();
    void paste(core::PasteMode mode);
    void selectAll() { cursor_.markMore(); }
    /// Hears what starts in the row, and goes to the next.
    void playRow();

  Q_SIGNALS:
    void writesChanged();
    /// For the status bar.
    void said(const QString& text);

  private:
    using Verb = std::function<core::RowOutcome(core::Song&)>;

    TrackerCursor& cursor_;
    NoteEditor& editor_;
    ViewState& state_;
    bool writes_ = true;

    /// True if something changed. `nothing` is said if there was nothing to change.
    bool run(const QString& text, const Verb& verb, const QString& nothing = {});
    void type(const QString& text, const Verb& verb, const QString& nothing);
    void onNotes(
        const QString& text,
        const std::function<std::optional<core::NoteSet>(core::Song&, const core::NoteSet&)>& verb);
    void hearRow(core::Voice voice);
};

}  // namespace studio::widgets

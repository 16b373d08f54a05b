// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/clip.h"
#include "core/edit/note_verbs.h"
#include "widgets/document/document.h"
#include "widgets/document/view_state.h"

#include <QObject>

#include <functional>
#include <optional>

namespace studio::widgets {

/// A note to be heard by itself: drawn, moved, typed.
struct HeardNote {
    core::Voice voice = core::Voice::Pulse1;
    int pitch = 60;
    int velocity = 15;
    int timbre = 0;

    bool operator==(const HeardNote&) const = default;
};

/// The user's verbs on the selected notes, for roll, tracker and menus alike: each is one step of
/// the history, keeps the selection on what it changed, and says so when a lock is in its way. A
/// verb without selected notes does nothing, unless it says otherwise. GUI thread.
class NoteEditor : public QObject {
    Q_OBJECT

  public:
    /// What a verb leaves selected; nothing if locks forbid it.
    using Verb = std::function<std::optional<core::NoteSet>(core::Song&)>;

    NoteEditor(Document& document, ViewState& state, QObject* parent = nullptr);

    [[nodiscard]] const core::Song& song() const { return document_.song(); }
    [[nodiscard]] const core::Clip& clipboard() const { return clipboard_; }
    void setClipboard(const core::Clip& clip);

    /// Runs `verb` on a copy of the song, makes its edit the step `text` of the history and selects
    /// what it leaves. False, refused() and no change if it gave nothing. Steps of the same `merge`
    /// (not 0) that follow each other closely become one.
    bool apply(const QString& text, const Verb& verb, int merge = 0);
    /// Says why nothing happens: all of the selection is locked, or a lock is in the way.
    void refuse();

    void selectAll();
    void selectNone();
    /// The selected note's neighbour in the current voice, or the first after the caret.
    void selectNeighbour(int direction);

    void erase();
    void cut();
    void copy();
    /// At the caret.
    void paste(core::PasteMode mode);
    /// Behind the selection, at the next line of the grid.
    void duplicate();
    void transpose(int semitones);
    void transposeInScale(int degrees);
    /// By lines of the grid; without selected notes the caret moves.
    void nudge(int steps);
    void nudgeBars(int bars);
    /// Longer or shorter by lines of the grid.
    void stretch(int steps);
    void changeVolume(int by);
    void setTimbre(int timbre);
    /// To the next timbres above or below.
    void changeTimbre(int by);
    void quantise();
    void join();
    /// At the playhead.
    void split();
    void reverse();
    void invert();
    void joinEnds();
    /// Draws a note at the caret with the voice's defaults, and moves the caret behind it.
    void typeNote(int pitch);

    /// The shortest note that dragging and stretching leave: one NES frame, in ticks at `tick`.
    [[nodiscard]] core::Tick shortestNote(core::Tick tick) const;

  Q_SIGNALS:
    /// For the status bar.
    void refused(const QString& reason);
    void heard(const studio::widgets::HeardNote& note);
    void clipboardChanged();

  private:
    Document& document_;
    ViewState& state_;
    core::Clip clipboard_;

    /// A verb on the selected notes; refused if all of them are locked.
    void onSelection(
        const QString& text, int merge,
        const std::function<std::optional<core::NoteSet>(core::Song&, const core::NoteSet&)>& verb);
    void followDocument();
    void hearSelection();
};

}  // namespace studio::widgets

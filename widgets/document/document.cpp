// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/document.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <utility>

namespace studio::widgets {

/// One core::SongEdit on the undo stack.
class EditCommand : public QUndoCommand {
  public:
    EditCommand(Document& document, const QString& text, core::SongEdit edit)
        : QUndoCommand(text), document_(document), edit_(std::move(edit)) {}

    void redo() override { document_.applyEdit(edit_, true); }
    void undo() override { document_.applyEdit(edit_, false); }

  private:
    Document& document_;
    core::SongEdit edit_;
};

Document::Document(QObject* parent) : QObject(parent) {
    connect(&undoStack_, &QUndoStack::cleanChanged, this, &Document::nameChanged);
}

Document::~Document() {
    // The stack tells of its own clearing when it goes, and whoever listens may be gone by then.
    undoStack_.blockSignals(true);
}

QString Document::displayName() const {
    if (!song_.frame.title.empty())
        return QString::fromStdString(song_.frame.title);
    return path_.isEmpty() ? tr("Untitled") : QFileInfo(path_).completeBaseName();
}

void Document::reset(core::Song song, const QString& path) {
    song_ = std::move(song);
    path_ = path;
    undoStack_.clear();
    Q_EMIT songReset();
    Q_EMIT nameChanged();
}

void Document::setSaved(const QString& path) {
    path_ = path;
    undoStack_.setClean();
    Q_EMIT nameChanged();
}

void Document::change(const QString& text, const std::function<void(core::Song&)>& change) {
    core::Song changed = song_;
    change(changed);
    const core::SongEdit edit = core::SongEdit::between(song_, changed);
    if (!edit.empty())
        push(text, edit);
}

void Document::push(const QString& text, const core::SongEdit& edit) {
    undoStack_.push(new EditCommand(*this, text, edit));
}

void Document::applyEdit(const core::SongEdit& edit, bool forward) {
    if (forward)
        edit.apply(song_);
    else
        edit.revert(song_);
    Q_EMIT songChanged(edit.changesParts());
}

}  // namespace studio::widgets

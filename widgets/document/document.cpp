// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/document.h"

#include <QFileInfo>
#include <QUndoCommand>

#include <chrono>
#include <utility>

namespace studio::widgets {

namespace {
/// Steps of one kind further apart than this are steps of their own.
constexpr std::chrono::milliseconds kMergeWithin{800};
}  // namespace

/// One core::SongEdit on the undo stack.
class EditCommand : public QUndoCommand {
  public:
    EditCommand(Document& document, const QString& text, core::SongEdit edit, int merge)
        : QUndoCommand(text), document_(document), edit_(std::move(edit)), merge_(merge) {}

    [[nodiscard]] int id() const override { return merge_ == 0 ? -1 : merge_; }
    void redo() override { document_.applyEdit(edit_, true); }
    void undo() override { document_.applyEdit(edit_, false); }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = dynamic_cast<const EditCommand*>(other);
        if (next == nullptr || next->text() != text() || next->made_ - made_ > kMergeWithin)
            return false;
        core::Song before = document_.song_;
        next->edit_.revert(before);
        edit_.revert(before);
        edit_ = core::SongEdit::between(before, document_.song_);
        made_ = next->made_;
        setObsolete(edit_.empty());
        return true;
    }

  private:
    using Clock = std::chrono::steady_clock;

    Document& document_;
    core::SongEdit edit_;
    int merge_;
    Clock::time_point made_ = Clock::now();
};

Document::Document(QObject* parent) : QObject(parent) {
    connect(&undoStack_, &QUndoStack::cleanChanged, this, &Document::nameChanged);
}

Document::~Document() {
    // The stack tells of its own clearing when it goes, and whoever listens may be gone by then.
    undoStack_.blockSignals(true);
}

QString Document::displayName(const core::Song& song, const QString& path) {
    if (!song.frame.title.empty())
        return QString::fromStdString(song.frame.title);
    return path.isEmpty() ? tr("Untitled") : QFileInfo(path).completeBaseName();
}

void Document::reset(core::Song song, const QString& path) {
    song_ = std::move(song);
    path_ = path;
    undoStack_.clear();
    Q_EMIT songReset();
    Q_EMIT nameChanged();
}

void Document::resetUnsaved(core::Song song, const QString& path) {
    reset(std::move(song), path);
    undoStack_.resetClean();
}

void Document::setSaved(const QString& path) {
    path_ = path;
    undoStack_.setClean();
    Q_EMIT nameChanged();
}

void Document::change(const QString& text, const std::function<void(core::Song&)>& change,
                      int merge) {
    core::Song changed = song_;
    change(changed);
    const core::SongEdit edit = core::SongEdit::between(song_, changed);
    if (!edit.empty())
        push(text, edit, merge);
}

void Document::push(const QString& text, const core::SongEdit& edit, int merge) {
    undoStack_.push(new EditCommand(*this, text, edit, merge));
}

void Document::applyEdit(const core::SongEdit& edit, bool forward) {
    const core::SongEdit applied = forward ? edit : edit.inverse();
    applied.apply(song_);
    Q_EMIT editApplied(applied);
    Q_EMIT songChanged(edit.changesParts());
}

}  // namespace studio::widgets

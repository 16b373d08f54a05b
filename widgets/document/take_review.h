// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take.h"
#include "widgets/document/document.h"

#include <QObject>

#include <optional>

namespace studio::widgets {

/// A take that is looked at and heard before it is kept: the views show shownSong(), which is the
/// document's song with the take in it, or without while the original is held. GUI thread.
class TakeReview : public QObject {
    Q_OBJECT

  public:
    explicit TakeReview(Document& document, QObject* parent = nullptr);

    /// The take under review, or nullptr.
    [[nodiscard]] const core::Take* take() const { return take_ ? &*take_ : nullptr; }
    [[nodiscard]] bool showsOriginal() const { return showsOriginal_; }
    [[nodiscard]] const core::Song& shownSong() const;
    /// True if the take wrote `note` of `voice` and is shown.
    [[nodiscard]] bool isWritten(core::Voice voice, const core::Note& note) const;

    /// Takes up `take` instead of the one that is there. False, and nothing changes, if the song's
    /// notes or locks are no longer those it was made for.
    [[nodiscard]] bool begin(const core::Song& madeFor, core::Take take);
    /// Shows the song as it was, or the take again.
    void showOriginal(bool original);
    /// Puts the take into the song as one edit.
    void keep();
    /// Drops the take; the song stays as it is.
    void reject();

  Q_SIGNALS:
    /// shownSong() or what of it is written has changed: another take, none, the original shown or
    /// hidden, or an edit of the document.
    void changed();
    /// An edit has made the take void: the notes it was made for have changed, or a lock is in its
    /// way.
    void dropped();

  private:
    Document& document_;
    std::optional<core::Take> take_;
    core::Song withTake_;
    bool showsOriginal_ = false;

    void followDocument(bool parts);
    /// The document's song with `take`, or nothing if its locks do not allow that.
    [[nodiscard]] std::optional<core::Song> songWith(const core::Take& take) const;
};

}  // namespace studio::widgets

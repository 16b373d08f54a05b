// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QString>
#include <QTemporaryDir>

#include <optional>

class QMimeData;
class QWidget;

namespace studio::app {

/// Takes that are dragged out of the window: each lies as a MIDI file in a temporary folder that
/// goes when this does. GUI thread.
class TakeDrag {
  public:
    /// The chosen voices of the selected take of `review`, in the filled bars, as the address of a
    /// MIDI file for other programs; nothing if no take is shown or the file could not be written.
    /// `song` is a name for it.
    [[nodiscard]] QMimeData* mimeData(const widgets::TakeReview& review, const QString& song);

    /// Drags it from `source` until it is dropped. False if it could not be written.
    bool start(const widgets::TakeReview& review, const QString& song, QWidget& source);

  private:
    /// Made when it is first needed.
    std::optional<QTemporaryDir> folder_;
};

}  // namespace studio::app

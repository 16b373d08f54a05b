// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/piano_roll/note_stamp.h"
#include "widgets/piano_roll/roll_picture.h"

#include <QPainter>
#include <QStaticText>

#include <array>
#include <optional>
#include <vector>

namespace studio::widgets {

/// Paints the notes of a roll, in a time that depends on the pixels rather than on the notes: what
/// is too narrow for a shape of its own is merged into columns. Made for one paint event.
class NotePainter {
  public:
    /// Only what lies in `dirty`.
    NotePainter(QPainter& painter, const RollPicture& picture, const QRect& dirty);

    /// The notes of `voice`, clipped to its region.
    void paint(core::Voice voice);

  private:
    /// How notes of one voice look.
    struct Look {
        bool ghost = false;
        QColor fill;
        QColor writtenFill;
        QColor writtenLine;
        QColor replacedFill;
        std::optional<NoteStamp> stamp;
        std::optional<NoteStamp> selectedStamp;
        /// By surprise, edged in the voice's colour.
        std::vector<NoteStamp> surpriseStamps;
    };

    QPainter& painter_;
    const RollPicture& picture_;
    QRect dirty_;
    QFont nameFont_;
    double nameWidth_ = 0;
    double nameHeight_ = 0;
    std::array<QStaticText, 128> names_;

    [[nodiscard]] Look lookOf(core::Voice voice) const;
    [[nodiscard]] bool isWritten(core::Voice voice, const core::Note& note) const;
    [[nodiscard]] bool isReplaced(core::Voice voice, const core::Note& note) const;
    [[nodiscard]] QRect pixelsOf(core::Voice voice, const core::Note& note) const;
    /// The colour of the surprise of `note` as an index, where there is one to show.
    [[nodiscard]] std::optional<std::size_t> surpriseOf(core::Voice voice,
                                                        const core::Note& note) const;
    void paintNote(core::Voice voice, const core::Note& note, const Look& look, bool selected);
    void paintWritten(const QRect& rect, const Look& look);
    void paintRecorded(core::Voice voice, const Look& look);
    void paintPlain(const QRect& rect, const NoteStamp& stamp, const QColor& fill);
    void paintName(const core::Note& note, const QRect& rect, const QColor& ground);
};

}  // namespace studio::widgets

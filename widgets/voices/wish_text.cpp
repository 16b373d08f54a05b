// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/voices/wish_text.h"

#include "core/score/pitch_names.h"
#include "widgets/piano_roll/roll_layout.h"
#include "widgets/voices/voice_names.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace studio::widgets {

namespace {

/// In the voice of lupdate.
struct WishText {
    Q_DECLARE_TR_FUNCTIONS(WishText)
};

QString notesText(const core::NoteCount& notes) {
    if (notes.most == core::NoteCount::kUnlimited)
        return WishText::tr("%1 or more notes a bar").arg(notes.fewest);
    if (notes.fewest == 0)
        return WishText::tr("at most %1 notes a bar").arg(notes.most);
    return WishText::tr("%1–%2 notes a bar").arg(notes.fewest).arg(notes.most);
}

}  // namespace

QString gridUnitText(core::GridUnit unit) {
    switch (unit) {
        case core::GridUnit::Bar:
            return WishText::tr("1 bar");
        case core::GridUnit::Frame:
            return WishText::tr("1 frame");
        default:
            return QString::fromLatin1(core::gridUnitName(unit).data());
    }
}

QString pitchClassesText(const core::PitchClasses& classes) {
    const std::string chord = core::chordNameOf(classes);
    return QString::fromStdString(chord.empty() ? core::scaleNameOf(classes) : chord);
}

QString wishText(const core::Wish& wish) {
    const core::Wish none;
    QStringList parts;
    if (wish.scale)
        parts << pitchClassesText(*wish.scale);
    if (wish.range)
        parts << QStringLiteral("%1–%2").arg(pitchName(wish.range->lowest),
                                             pitchName(wish.range->highest));
    if (wish.grid)
        parts << WishText::tr("grid %1").arg(gridUnitText(*wish.grid));
    if (!(wish.notes == none.notes))
        parts << notesText(wish.notes);
    if (wish.shortest != none.shortest)
        parts << WishText::tr("not shorter than %1").arg(gridUnitText(wish.shortest));
    if (wish.longest)
        parts << WishText::tr("not longer than %1").arg(gridUnitText(*wish.longest));
    if (wish.similarity > 0)
        parts << WishText::tr("%1 % as now").arg(qRound(wish.similarity * 100));
    if (wish.temperature != none.temperature)
        parts << WishText::tr("temperature %1").arg(wish.temperature, 0, 'f', 2);
    if (wish.keepsEnds)
        parts << WishText::tr("first and last note kept");
    return parts.join(QStringLiteral(", "));
}

QString wishingVoices(const core::WishMap& wishes, core::TickRange range) {
    QStringList voices;
    for (const core::Voice voice : core::kVoices) {
        const auto cells = wishes.cells(voice, range);
        if (std::ranges::any_of(
                cells, [](const core::WishCell& cell) { return !(cell.wish == core::Wish()); }))
            voices << shortVoiceName(voice);
    }
    return voices.join(QStringLiteral(", "));
}

}  // namespace studio::widgets

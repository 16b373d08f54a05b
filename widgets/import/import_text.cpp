// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/import/import_text.h"

#include "core/io/midi/general_midi.h"
#include "widgets/piano_roll/roll_layout.h"

#include <QCoreApplication>

#include <algorithm>

namespace studio::widgets {

namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(studio::widgets::ImportText)
};

QString instrumentOf(const core::MidiLine& line) {
    const std::string_view name = core::gmProgramName(line.program);
    return line.drums() ? ImportText::tr("Drums")
                        : QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString nameOf(const core::MidiLine& line) {
    return QString::fromStdString(line.name).simplified();
}

QString strokes(std::size_t count) {
    return ImportText::tr("%n stroke(s)", nullptr, static_cast<int>(count));
}

QString notes(std::size_t count) {
    return ImportText::tr("%n note(s)", nullptr, static_cast<int>(count));
}

QString range(int lowest, int highest) {
    return lowest == highest ? pitchName(lowest)
                             : QStringLiteral("%1–%2").arg(pitchName(lowest), pitchName(highest));
}

}  // namespace

QString shortLineName(const core::MidiScore& score, std::size_t line) {
    const QString name = nameOf(score.lines[line]);
    return QStringLiteral("%1 %2").arg(line + 1).arg(
        name.isEmpty() ? instrumentOf(score.lines[line]) : name);
}

QString lineName(const core::MidiScore& score, std::size_t line) {
    const core::MidiLine& shown = score.lines[line];
    const QString name = nameOf(shown);
    const QString instrument = instrumentOf(shown);
    const QString words = name.isEmpty() || name.compare(instrument, Qt::CaseInsensitive) == 0
                              ? instrument
                              : QStringLiteral("%1 · %2").arg(name, instrument);
    return QStringLiteral("%1 · %2").arg(line + 1).arg(words);
}

QString lineText(const core::MidiScore& score, std::size_t line) {
    const core::MidiLine& shown = score.lines[line];
    const QString name = lineName(score, line);
    if (shown.drums())
        return QStringLiteral("%1 · %2").arg(name, strokes(shown.notes.size()));
    const auto [lowest, highest] = std::ranges::minmax(shown.notes, {}, &core::MidiNote::pitch);
    return QStringLiteral("%1 · %2 · %3")
        .arg(name, notes(shown.notes.size()), range(lowest.pitch, highest.pitch));
}

QString noteCountText(core::Voice voice, std::size_t count) {
    return voice == core::Voice::Noise ? strokes(count) : notes(count);
}

QString rangeText(core::Voice voice, const core::Part& part) {
    if (voice == core::Voice::Noise || part.notes.empty())
        return {};
    const auto [lowest, highest] = std::ranges::minmax_element(part.notes, {}, &core::Note::pitch);
    return range(lowest->pitch, highest->pitch);
}

QString timeText(double seconds) {
    const auto whole = static_cast<std::int64_t>(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace studio::widgets

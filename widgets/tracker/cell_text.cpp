// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/tracker/cell_text.h"

#include "widgets/voices/voice_names.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace studio::widgets {

using core::RowColumn;
using core::RowEvent;
using core::Voice;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("tracker", text);
}

QString hexDigit(int value) {
    return QString::number(value, 16).toUpper();
}

QString columnHelp(RowColumn column) {
    switch (column) {
        case RowColumn::Note:
            return tr(
                "Rows Z and Q of the keyboard: a note, until the next · 1: cut · Del: clear · "
                "Space: writing on or off");
        case RowColumn::Volume:
            return tr("0 … F: volume of what sounds here · Del: clear");
        default:
            return tr("0 … 3: timbre of what sounds here · Del: clear");
    }
}

}  // namespace

QString trackerNote(Voice voice, int pitch) {
    if (voice == Voice::Noise)
        return hexDigit(pitch - core::pitchRange(voice).lowest) + QStringLiteral("-#");
    constexpr std::array kNames{"C-", "C#", "D-", "D#", "E-", "F-",
                                "F#", "G-", "G#", "A-", "A#", "B-"};
    return QLatin1String(kNames[static_cast<std::size_t>(pitch % 12)]) +
           QString::number(pitch / 12 - 1);
}

QString eventText(Voice voice, RowColumn column, const RowEvent& event) {
    if (event.kind == RowEvent::Kind::End)
        return QStringLiteral("---");
    if (column == RowColumn::Note)
        return trackerNote(voice, event.value);
    if (column == RowColumn::Volume)
        return hexDigit(event.value);
    return QStringLiteral("V%1").arg(event.value);
}

const RowEvent& shownEvent(const std::vector<RowEvent>& events) {
    const auto start = std::ranges::find(events, RowEvent::Kind::Start, &RowEvent::kind);
    return start != events.end() ? *start : events.front();
}

QString rowNumber(const core::RowGrid& rows, std::int64_t index) {
    return QStringLiteral("%1.%2")
        .arg(rows.bar(index))
        .arg(rows.numberInBar(index) + 1, 2, 10, QLatin1Char('0'));
}

int offsetInRow(const core::Row& row, core::Tick at) {
    if (std::abs(at - row.line) <= 1)
        return 0;
    return static_cast<int>((at - row.line) * 100 /
                            std::max<core::Tick>(row.range.end + 1 - row.line, 1));
}

QString describeCell(const core::Song& song, const core::RowGrid& rows, std::int64_t index,
                     Voice voice, RowColumn column) {
    const core::Row row = rows.row(index);
    QStringList parts;
    for (const RowEvent& event : core::rowEvents(song, voice, column, row.range)) {
        QString part = eventText(voice, column, event);
        if (offsetInRow(row, event.at) != 0) {
            const double milliseconds =
                1000.0 * static_cast<double>(song.sampleAt(event.at) - song.sampleAt(row.line)) /
                static_cast<double>(core::kModelRate);
            part += tr(" at +%1 (%2 ms after the row)")
                        .arg(offsetInRow(row, event.at))
                        .arg(milliseconds, 0, 'f', 1);
        }
        parts << part;
    }
    if (parts.isEmpty())
        return columnHelp(column);
    return QStringLiteral("%1 · %2 · %3")
        .arg(voiceName(voice), rowNumber(rows, index), parts.join(QStringLiteral(", ")));
}

}  // namespace studio::widgets

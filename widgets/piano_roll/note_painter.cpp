// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/note_painter.h"

#include "widgets/style/theme.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::widgets {

using core::Note;
using core::Tick;
using core::Voice;

namespace {

/// Narrower notes have square corners; so many fit that rounding them would take too long.
constexpr double kLeastRounded = 7;
/// Narrower notes are merged with their neighbours.
constexpr double kLeastAlone = 2;
constexpr double kLeastDashed = 12;
constexpr double kLeastMarkedWidth = 10;
constexpr double kLeastMarkedHeight = 7;
constexpr double kRadius = 3;
constexpr double kGhostShare = 0.26;
constexpr double kWrittenShare = 0.5;

/// Rectangles of one colour, painted many at a time.
class RectangleBatch {
  public:
    explicit RectangleBatch(QPainter& painter) : painter_(painter) {}
    ~RectangleBatch() { flush(); }
    RectangleBatch(const RectangleBatch&) = delete;
    RectangleBatch& operator=(const RectangleBatch&) = delete;

    void add(int left, int top, int width, int height) {
        if (count_ == rectangles_.size())
            flush();
        rectangles_[count_++] = {left, top, width, height};
    }

  private:
    QPainter& painter_;
    std::array<QRect, 512> rectangles_;
    std::size_t count_ = 0;

    void flush() {
        painter_.drawRects(rectangles_.data(), static_cast<int>(count_));
        count_ = 0;
    }
};

/// Merges the notes of each row whose pixels touch.
class ColumnMerger {
  public:
    ColumnMerger(RectangleBatch& batch, const RollLayout& layout, Voice voice)
        : batch_(batch), layout_(layout), voice_(voice) {}
    ~ColumnMerger() {
        for (std::size_t row = 0; row < runs_.size(); ++row)
            flush(row);
    }
    ColumnMerger(const ColumnMerger&) = delete;
    ColumnMerger& operator=(const ColumnMerger&) = delete;

    void add(int pitch, int left, int right) {
        Run& run = runs_[static_cast<std::size_t>(pitch)];
        if (left <= run.right) {
            run.right = std::max(run.right, right);
            return;
        }
        flush(static_cast<std::size_t>(pitch));
        run = {left, right};
    }

  private:
    struct Run {
        int left = 0;
        int right = -1;
    };

    RectangleBatch& batch_;
    const RollLayout& layout_;
    Voice voice_;
    std::array<Run, 128> runs_{};

    void flush(std::size_t row) {
        const Run& run = runs_[row];
        if (run.right < run.left)
            return;
        const auto pitch = static_cast<int>(row);
        const bool noise = voice_ == Voice::Noise;
        const double top = noise ? layout_.noiseYOf(pitch) : layout_.yOf(pitch) + 1;
        const double height = noise ? layout_.noiseRowHeight() : layout_.rowHeight - 2.0;
        batch_.add(run.left, static_cast<int>(top), run.right - run.left + 1,
                   std::max(static_cast<int>(height), 1));
    }
};

/// Walks along the selected onsets of a voice while its notes go by.
class Selection {
  public:
    Selection(const core::NoteSet& notes, Voice voice, Tick from)
        : next_(std::ranges::lower_bound(notes.onsets(voice), from)),
          end_(notes.onsets(voice).end()) {}

    bool has(Tick onset) {
        while (next_ != end_ && *next_ < onset)
            ++next_;
        return next_ != end_ && *next_ == onset;
    }

  private:
    std::vector<Tick>::const_iterator next_;
    std::vector<Tick>::const_iterator end_;
};

}  // namespace

struct NotePainter::Look {
    QColor fill;
    QColor writtenFill;
    QPen writtenPen;
    QPen selectedPen;
    bool ghost = false;
};

NotePainter::NotePainter(QPainter& painter, const RollPicture& picture, const QRect& dirty)
    : painter_(painter), picture_(picture), dirty_(dirty) {}

NotePainter::Look NotePainter::lookOf(Voice voice) const {
    Look look;
    look.ghost = picture_.state.isGhost(voice) && voice != picture_.state.currentVoice();
    const QColor& colour = theme().voice(voice);
    look.fill = look.ghost ? mixed(colour, theme().background, kGhostShare) : colour;
    look.writtenFill = mixed(colour, theme().background, look.ghost ? kGhostShare : kWrittenShare);
    look.writtenPen = QPen(theme().voiceText(voice), 1, Qt::DashLine);
    look.selectedPen = QPen(theme().text, 1.5);
    return look;
}

void NotePainter::paint(Voice voice) {
    const RollLayout& layout = picture_.layout;
    const QRect area = layout.regionOf(voice).intersected(dirty_);
    if (area.isEmpty())
        return;
    painter_.setClipRect(area);
    const Look look = lookOf(voice);
    const auto& notes = picture_.song.part(voice).notes;
    const Tick from = layout.tickAt(area.left() - 1);
    const Tick end = layout.tickAt(area.right() + 1) + 1;
    std::size_t i = core::firstNoteFrom(notes, from);
    i = i > 0 ? i - 1 : 0;
    const auto leastAlone = static_cast<Tick>(kLeastAlone / layout.pixelsPerTick);
    Selection selection(picture_.selected, voice, i < notes.size() ? notes[i].start : 0);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(look.fill);
    RectangleBatch narrow(painter_);
    ColumnMerger merger(narrow, layout, voice);
    for (; i < notes.size() && notes[i].start < end; ++i) {
        const Note& note = notes[i];
        const bool selected = selection.has(note.start);
        if (note.length < leastAlone && !selected && picture_.review == nullptr) {
            merger.add(note.pitch, static_cast<int>(layout.xOf(note.start)),
                       static_cast<int>(layout.xOf(note.end())));
            continue;
        }
        paintNote(voice, note, look, selected);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(look.fill);
    }
}

void NotePainter::paintNote(Voice voice, const Note& note, const Look& look, bool selected) {
    QRectF rect = picture_.layout.noteRect(voice, note);
    if (rect.bottom() < dirty_.top() || rect.top() > dirty_.bottom())
        return;
    const auto& shaking = picture_.shaking;
    if (shaking && shaking->voice == voice && shaking->onset == note.start)
        rect.translate(shaking->offset, 0);
    const bool written = picture_.review != nullptr && picture_.review->isWritten(voice, note);
    const bool rounded = rect.width() >= kLeastRounded;
    painter_.setRenderHint(QPainter::Antialiasing, rounded);
    if (written) {
        paintWritten(rect, look);
    } else {
        const double radius = std::min(kRadius, rect.height() / 2);
        painter_.setPen(selected ? look.selectedPen : QPen(Qt::NoPen));
        painter_.setBrush(look.fill);
        const double inset = selected ? look.selectedPen.widthF() / 2 : 0;
        if (rounded)
            painter_.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
        else
            painter_.fillRect(rect, selected ? theme().text : look.fill);
        if (!look.ghost)
            paintMark(voice, rect);
    }
    painter_.setRenderHint(QPainter::Antialiasing, false);
    if (picture_.state.showsNoteNames() && !look.ghost)
        paintName(voice, note, rect);
}

void NotePainter::paintWritten(const QRectF& rect, const Look& look) {
    const bool dashed = rect.width() >= kLeastDashed;
    painter_.setPen(dashed ? look.writtenPen : QPen(Qt::NoPen));
    painter_.setBrush(look.writtenFill);
    const double radius = std::min({kRadius, rect.width() / 2, rect.height() / 2});
    painter_.drawRoundedRect(dashed ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, radius, radius);
}

void NotePainter::paintMark(Voice voice, const QRectF& rect) {
    // A second cue beside the colour, where there is room for it.
    if (rect.width() < kLeastMarkedWidth || rect.height() < kLeastMarkedHeight)
        return;
    const QColor& dark = theme().noteMark;
    if (voice == Voice::Pulse2) {
        painter_.fillRect(QRectF(rect.left() + 3, rect.center().y() - 0.5, rect.width() - 6, 1.5),
                          dark);
    } else if (voice == Voice::Triangle) {
        QPainterPath wedge(rect.topLeft() + QPointF(2, 1.5));
        wedge.lineTo(rect.left() + 6, rect.center().y());
        wedge.lineTo(rect.left() + 2, rect.bottom() - 1.5);
        painter_.fillPath(wedge, dark);
    }
}

void NotePainter::paintName(Voice voice, const Note& note, const QRectF& rect) {
    const QFont font = interfaceFont(10, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    if (voice == Voice::Noise || rect.height() + 2 < metrics.ascent() ||
        rect.width() < metrics.horizontalAdvance(QStringLiteral("C♯4")) + scaled(14))
        return;
    const QString name = pitchName(note.pitch);
    painter_.setFont(font);
    painter_.setPen(theme().noteText);
    painter_.drawText(
        QPointF(rect.left() + scaled(8), rect.center().y() + (metrics.capHeight()) / 2), name);
}

}  // namespace studio::widgets

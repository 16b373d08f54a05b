// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/note_painter.h"

#include "widgets/piano_roll/surprise_legend.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

namespace studio::widgets {

using core::Note;
using core::Tick;
using core::Voice;

namespace {

/// Narrower notes are merged with their neighbours.
constexpr double kLeastAlone = 2;
constexpr int kLeastDashed = 12;
constexpr int kDash = 4;
constexpr int kGap = 3;
constexpr double kGhostShare = 0.26;
constexpr double kWrittenShare = 0.5;
constexpr double kNameInset = 8;

NoteMark markOf(Voice voice) {
    return voice == Voice::Pulse2     ? NoteMark::Line
           : voice == Voice::Triangle ? NoteMark::Wedge
                                      : NoteMark::None;
}

/// Rectangles of one colour, painted many at a time.
class RectangleBatch {
  public:
    RectangleBatch(QPainter& painter, const QColor& colour) : painter_(painter), colour_(colour) {}
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
    QColor colour_;
    std::array<QRect, 512> rectangles_;
    std::size_t count_ = 0;

    void flush() {
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(colour_);
        painter_.drawRects(rectangles_.data(), static_cast<int>(count_));
        count_ = 0;
    }
};

/// Merges the notes of each row whose pixels touch.
class ColumnMerger {
  public:
    ColumnMerger(QPainter& painter, const QColor& colour, const RollLayout& layout, Voice voice)
        : batch_(painter, colour), layout_(layout), voice_(voice) {}
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

    RectangleBatch batch_;
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

NotePainter::NotePainter(QPainter& painter, const RollPicture& picture, const QRect& dirty)
    : painter_(painter),
      picture_(picture),
      dirty_(dirty),
      nameFont_(interfaceFont(10, QFont::DemiBold)) {
    const QFontMetricsF metrics(nameFont_);
    nameWidth_ = metrics.horizontalAdvance(QStringLiteral("C♯4"));
    nameHeight_ = metrics.height();
}

NotePainter::Look NotePainter::lookOf(Voice voice) const {
    Look look;
    look.ghost = picture_.state.isGhost(voice) && voice != picture_.state.currentVoice();
    const QColor& colour = theme().voice(voice);
    look.fill = look.ghost ? mixed(colour, theme().background, kGhostShare) : colour;
    look.writtenFill = mixed(colour, theme().background, look.ghost ? kGhostShare : kWrittenShare);
    look.replacedFill = mixed(colour, theme().background, kGhostShare);
    look.writtenLine = theme().voiceText(voice);
    const int height = pixelsOf(voice, Note{}).height();
    const NoteMark mark = look.ghost ? NoteMark::None : markOf(voice);
    const QPaintDevice& device = *painter_.device();
    look.stamp.emplace(device, height, look.fill, QColor(), mark);
    look.selectedStamp.emplace(device, height, look.fill, theme().text, mark);
    if (picture_.surprise != nullptr && !look.ghost) {
        for (const QColor& fill : theme().surprises)
            look.surpriseStamps.emplace_back(device, height, fill, colour, mark);
    }
    return look;
}

bool NotePainter::isWritten(Voice voice, const Note& note) const {
    return picture_.review != nullptr && picture_.review->isWritten(voice, note);
}

bool NotePainter::isReplaced(Voice voice, const Note& note) const {
    return picture_.review != nullptr && picture_.review->isReplaced(voice, note);
}

std::optional<std::size_t> NotePainter::surpriseOf(Voice voice, const Note& note) const {
    const auto nats =
        picture_.surprise == nullptr ? std::nullopt : picture_.surprise->of(voice, note);
    return nats ? std::optional(surpriseLevel(*nats)) : std::nullopt;
}

QRect NotePainter::pixelsOf(Voice voice, const Note& note) const {
    const QRectF rect = picture_.layout.noteRect(voice, note);
    const int left = static_cast<int>(std::floor(rect.left()));
    const int right = static_cast<int>(std::floor(rect.right()));
    return {left, static_cast<int>(std::floor(rect.top())), std::max(right - left, 1),
            std::max(static_cast<int>(rect.height()), 1)};
}

void NotePainter::paint(Voice voice) {
    const RollLayout& layout = picture_.layout;
    const QRect area = layout.regionOf(voice).intersected(dirty_);
    if (area.isEmpty())
        return;
    painter_.setClipRect(area);
    const Look look = lookOf(voice);
    const auto& notes = picture_.song.part(voice).notes;
    const Tick end = layout.tickAt(area.right() + 1) + 1;
    std::size_t i = core::firstNoteFrom(notes, layout.tickAt(area.left() - 1));
    i = i > 0 ? i - 1 : 0;
    const auto leastAlone = static_cast<Tick>(kLeastAlone / layout.pixelsPerTick);
    Selection selection(picture_.selected, voice, i < notes.size() ? notes[i].start : 0);
    ColumnMerger plain(painter_, look.fill, layout, voice);
    ColumnMerger written(painter_, look.writtenFill, layout, voice);
    ColumnMerger replaced(painter_, look.replacedFill, layout, voice);
    ColumnMerger selected(painter_, theme().text, layout, voice);
    std::deque<ColumnMerger> surprising;
    for (std::size_t level = 0; level < look.surpriseStamps.size(); ++level)
        surprising.emplace_back(painter_, theme().surprises[level], layout, voice);
    for (; i < notes.size() && notes[i].start < end; ++i) {
        const Note& note = notes[i];
        const bool isSelected = selection.has(note.start);
        if (note.length >= leastAlone) {
            paintNote(voice, note, look, isSelected);
            continue;
        }
        const auto level = surprising.empty() ? std::nullopt : surpriseOf(voice, note);
        ColumnMerger& merger = isSelected                ? selected
                               : level                   ? surprising[*level]
                               : isWritten(voice, note)  ? written
                               : isReplaced(voice, note) ? replaced
                                                         : plain;
        merger.add(note.pitch, static_cast<int>(layout.xOf(note.start)),
                   static_cast<int>(layout.xOf(note.end())));
    }
    paintRecorded(voice, look);
    if (picture_.review == nullptr)
        return;
    for (const Note& note : picture_.review->draftNotes(voice))
        paintWritten(pixelsOf(voice, note), look);
}

void NotePainter::paintRecorded(Voice voice, const Look& look) {
    for (const RecordedNote& recorded : picture_.state.recorded()) {
        if (recorded.voice == voice)
            paintWritten(pixelsOf(voice, recorded.note), look);
    }
}

void NotePainter::paintNote(Voice voice, const Note& note, const Look& look, bool selected) {
    QRect rect = pixelsOf(voice, note);
    if (rect.bottom() < dirty_.top() || rect.top() > dirty_.bottom())
        return;
    const auto& shaking = picture_.shaking;
    if (shaking && shaking->voice == voice && shaking->onset == note.start)
        rect.translate(static_cast<int>(std::lround(shaking->offset)), 0);
    const auto level = look.surpriseStamps.empty() ? std::nullopt : surpriseOf(voice, note);
    if (level && !selected)
        paintPlain(rect, look.surpriseStamps[*level], theme().surprises[*level]);
    else if (isWritten(voice, note))
        paintWritten(rect, look);
    else if (isReplaced(voice, note))
        painter_.fillRect(rect, look.replacedFill);
    else if (selected)
        paintPlain(rect, *look.selectedStamp, theme().text);
    else
        paintPlain(rect, *look.stamp, look.fill);
    if (picture_.state.showsNoteNames() && !look.ghost && voice != Voice::Noise)
        paintName(note, rect, level && !selected ? theme().surprises[*level] : look.fill);
}

void NotePainter::paintPlain(const QRect& rect, const NoteStamp& stamp, const QColor& fill) {
    if (rect.width() >= NoteStamp::kLeastWidth)
        stamp.put(painter_, rect);
    else
        painter_.fillRect(rect, fill);
}

void NotePainter::paintWritten(const QRect& rect, const Look& look) {
    painter_.fillRect(rect, look.writtenFill);
    if (rect.width() < kLeastDashed)
        return;
    RectangleBatch dashes(painter_, look.writtenLine);
    for (int x = rect.left(); x <= rect.right(); x += kDash + kGap) {
        const int width = std::min(kDash, rect.right() + 1 - x);
        dashes.add(x, rect.top(), width, 1);
        dashes.add(x, rect.bottom(), width, 1);
    }
    const int inset = std::min(2, rect.height() / 4);
    for (const int x : {rect.left(), rect.right()})
        dashes.add(x, rect.top() + inset, 1, rect.height() - 2 * inset);
}

void NotePainter::paintName(const Note& note, const QRect& rect, const QColor& ground) {
    const int inset = scaled(kNameInset);
    if (rect.height() + 3 < nameHeight_ || rect.width() < nameWidth_ + 1.5 * inset)
        return;
    QStaticText& name = names_[static_cast<std::size_t>(note.pitch)];
    if (name.text().isEmpty())
        name.setText(pitchName(note.pitch));
    painter_.setFont(nameFont_);
    const bool dark = contrast(theme().text, ground) > contrast(theme().noteText, ground);
    painter_.setPen(picture_.surprise != nullptr && dark ? theme().text : theme().noteText);
    painter_.drawStaticText(
        QPointF(rect.left() + inset, rect.top() + (rect.height() - nameHeight_) / 2), name);
}

}  // namespace studio::widgets

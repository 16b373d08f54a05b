// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/note_editor.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/piano_roll/roll_gesture.h"
#include "widgets/piano_roll/roll_layout.h"
#include "widgets/piano_roll/roll_picture.h"

#include <QAbstractScrollArea>
#include <QTimer>
#include <QVariantAnimation>

#include <memory>

namespace studio::widgets {

/// The four voices as notes over time, drawn and edited by the mouse. Wheel scrolls, Shift
/// sideways, Ctrl zooms at the mouse, Ctrl+Shift zooms rows, the middle button pans. What a press
/// does is a RollGesture's; this is the widget around it. GUI thread.
class PianoRoll : public QAbstractScrollArea, private RollView {
    Q_OBJECT

  public:
    PianoRoll(TakeReview& review, ViewState& state, NoteEditor& editor, QWidget* parent = nullptr);
    ~PianoRoll() override;

    [[nodiscard]] const RollLayout& layoutOfRoll() const { return layout_; }

    /// For a different song: its first bars, where its notes are.
    void resetView();
    /// Zooms to the whole song's length, or to the selected bars.
    void zoomToFit();
    void zoomTime(double factor);
    /// Scrolls so that `tick` stands near the left edge.
    void showTick(core::Tick tick);
    /// A line over the notes while something is being written: text and how far it is, 0 … 1.
    void setActivity(const QString& text, double fraction);
    /// Notes have the colours of `map` while that is shown; it outlives the roll.
    void setSurprise(const SurpriseMap& map);
    /// Puts `footer` between the notes and the scroll bar below, as wide as they are and `height`
    /// pixels high while it is shown. The roll owns it.
    void setFooter(QWidget* footer, int height);
    /// At most half of what is there.
    void setFooterHeight(int height);
    /// Scrolls and zooms as the wheel says, as over the notes; for what stands below the roll.
    void scrollBy(const QWheelEvent& event);

  Q_SIGNALS:
    void seekRequested(core::Tick tick);
    /// What can be done or is found under the mouse.
    void hoverHelp(const QString& text);
    /// Where the menu of the selected notes is to open.
    void menuRequested(QPoint globalPosition);
    /// Scrolled, zoomed or resized.
    void layoutChanged();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    TakeReview& review_;
    ViewState& state_;
    NoteEditor& editor_;
    RollLayout layout_;
    const SurpriseMap* surprise_ = nullptr;
    QString activity_;
    double activityShare_ = 0;
    bool laidOut_ = false;
    QWidget* footer_ = nullptr;
    int footerHeight_ = 0;
    double scale_ = 1;
    /// The voice of what is drawn on the grid of pitches.
    core::Voice tonalVoice_ = core::Voice::Pulse1;

    RollPreview preview_;
    std::unique_ptr<RollGesture> gesture_;
    Qt::MouseButton gestureButton_ = Qt::NoButton;
    RollPointer pointer_;
    QPointF pressedAt_;
    RollZone pressedZone_ = RollZone::Nothing;
    QTimer edgeScroll_;
    QVariantAnimation shake_;
    ShakingNote shaking_;
    int paintedPlayhead_ = 0;

    // RollView
    void seek(core::Tick tick) override;
    void pan(QPointF by) override;
    void refuseToMove(const NoteHit& note) override;
    void openMenu(QPointF at) override;

    void connectState();
    void placeFooter();
    void followTheme();
    void followSong();
    void followVoice();
    void followPlayhead();
    void followLayout();
    void updateScrollBars();
    void showNotes();
    void moveGesture();
    void endGesture(bool finish);
    void scrollAtEdge();
    void changeVolumeAt(const NoteHit& hit, int by);
    void setLoopAt(double x);
    void selectForMenu(const RollHit& hit, QPointF at);
    void showHelpAt(QPointF position);
    void paintActivity(QPainter& painter) const;
    [[nodiscard]] RollContext context();
    [[nodiscard]] RollHit hitAt(QPointF position) const;
};

}  // namespace studio::widgets

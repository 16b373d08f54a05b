// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"

#include <QFrame>
#include <QPoint>

#include <array>
#include <cstddef>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace studio::widgets {

class TakePicture;

/// One take: number, what it is like, fit, picture, Hear, its voices as toggles, Keep, Polish and
/// Reject; while it is written the picture grows over a bar. A click or the focus selects it, arrow
/// keys ask for its neighbours, a drag carries it away. Says what the user wants and changes
/// nothing itself. GUI thread.
class TakeCard : public QFrame {
    Q_OBJECT

  public:
    explicit TakeCard(QWidget* parent = nullptr);

    /// Shows `take`, which writes in `region`.
    void show(const ReviewedTake& take, core::TickRange region);
    /// The drafts alone have grown.
    void showDraft(const ReviewedTake& take, core::TickRange region);
    void setSelected(bool selected);
    /// The take can be polished; one that is being polished can be stopped.
    void setPolishable(bool polishable);
    /// The take is being heard: Hear becomes Stop.
    void setHearing(bool hearing);

  Q_SIGNALS:
    void selectRequested();
    /// To the card `by` further down, or up.
    void moveRequested(int by);
    void hearRequested();
    void voiceToggled(core::Voice voice, bool wanted);
    void keepRequested();
    void rejectRequested();
    /// The take is to be polished, or the polish that goes on in it to stop.
    void polishRequested(bool on);
    /// The take is being dragged away.
    void dragRequested();

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QLabel* number_;
    QLabel* phrase_;
    QLabel* novelty_;
    QLabel* fit_;
    QToolButton* polish_;
    QToolButton* reject_;
    TakePicture* picture_;
    QStackedWidget* foot_;
    QPushButton* hear_;
    std::array<QToolButton*, core::kVoiceCount> chips_{};
    QPushButton* keep_;
    QPushButton* hearDraft_;
    QProgressBar* bar_;
    bool selected_ = false;
    bool hearing_ = false;
    bool finished_ = false;
    QPoint pressedAt_;
    /// Voices that the take writes.
    std::ptrdiff_t chipCount_ = 0;

    QLayout* makeHeading();
    QWidget* makeButtons();
    QWidget* makeBar();
    void showHear();
    void setIcons();
    void showPhrase(const ReviewedTake& take);
    void showPolish(const ReviewedTake& take);
    void makePolish();
    void showChips(const ReviewedTake& take);
    void showFigures(const ReviewedTake& take);
};

}  // namespace studio::widgets

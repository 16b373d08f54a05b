// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"

#include <QWidget>

#include <array>
#include <vector>

class QAction;
class QBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace studio::widgets {

class ScopeView;

/// The top bar: song, transport, where the playhead is, tempo and metre, and the model. GUI
/// thread.
class TransportBar : public QWidget {
    Q_OBJECT

  public:
    TransportBar(TakeReview& review, ViewState& state, QWidget* parent = nullptr);

    /// The buttons trigger these.
    void setActions(QAction* rewind, QAction* play, QAction* stop, QAction* loop);
    /// What the grid's button offers.
    void setGridMenu(QMenu* menu);
    void setSongName(const QString& name, bool edited);
    void setPlaying(bool playing);
    /// Model and device; `ready` false while there is none.
    void setModel(const QString& text, bool ready);
    /// The waveform of `voice`, levels 0 … 1; empty for silence.
    void showWave(core::Voice voice, std::vector<float> wave);
    /// There is room for waveforms.
    [[nodiscard]] bool showsWaves() const;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    TakeReview& review_;
    ViewState& state_;
    QLabel* name_;
    QLabel* edited_;
    QLabel* position_;
    QLabel* time_;
    QLabel* tempo_;
    QLabel* meter_;
    QLabel* model_;
    QLabel* modelMark_;
    QToolButton* rewind_;
    QToolButton* play_;
    QToolButton* stop_;
    QToolButton* loop_;
    QToolButton* grid_;
    QWidget* scopes_;
    std::array<ScopeView*, core::kVoiceCount> waves_{};
    bool playing_ = false;
    bool modelReady_ = false;

    void addSong(QBoxLayout& layout);
    void addTransport(QBoxLayout& layout);
    void addReadouts(QBoxLayout& layout);
    void addScopes(QBoxLayout& layout);
    void showPosition();
    void showGrid();
    void showIcons();
};

}  // namespace studio::widgets

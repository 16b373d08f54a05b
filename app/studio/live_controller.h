// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/fill_controller.h"
#include "app/studio/model_loader.h"
#include "app/studio/playback_controller.h"
#include "widgets/document/document.h"
#include "widgets/document/take_review.h"
#include "widgets/fill/fill_panel.h"
#include "widgets/piano_roll/piano_roll.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace studio::app {

/// What the live controller joins; everything outlives it.
struct LiveParts {
    ActionTable& actions;
    widgets::Document& document;
    widgets::TakeReview& review;
    ModelLoader& models;
    PlaybackController& playback;
    widgets::FillPanel& fillPanel;
    widgets::PianoRoll& roll;
};

/// While the song plays the model writes ahead of the playhead, span by span, into what is free;
/// in a loop every round is written anew. What was heard can be kept as one step. Where the model
/// is late the song plays as it was, and a line in the roll says so. GUI thread.
class LiveController : public QObject {
    Q_OBJECT

  public:
    explicit LiveController(const LiveParts& parts, QObject* parent = nullptr);

    [[nodiscard]] bool on() const { return on_; }

  private:
    /// By the start of their span.
    using Takes = std::map<core::Tick, core::Take>;

    LiveParts it_;
    FillController fill_;
    bool on_ = false;
    std::vector<core::TickRange> spans_;
    /// The span that is heard.
    std::optional<std::size_t> heardSpan_;
    core::Tick lastTick_ = 0;
    /// The one that is being written.
    std::optional<core::TickRange> writing_;
    /// Written for the next time that the playhead comes.
    Takes ahead_;
    /// What was heard last in each span.
    Takes heard_;
    int particles_;
    /// The span that is heard has not been written in time.
    bool late_ = false;
    /// Why no more is written.
    QString problem_;

    void turn(bool on);
    void forget();
    void follow(core::Tick tick);
    void enter(std::size_t span);
    void writeOn();
    [[nodiscard]] std::optional<core::TickRange> nextToWrite() const;
    void write(core::TickRange span);
    void takeUp(const core::Take& take);
    void keep();
    void pace();
    void show();
    void showText();
    [[nodiscard]] core::TickRange playedRange() const;
    /// What each span plays, but `except`.
    [[nodiscard]] std::vector<core::Take> takes(std::optional<core::Tick> except = {}) const;
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/model_loader.h"
#include "core/infill/surprise.h"
#include "widgets/document/note_editor.h"
#include "widgets/document/surprise_map.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <thread>

namespace studio::app {

/// Writes the likeliest note at the caret when it is asked for. Measures the surprise of the song
/// that is shown and what comes likeliest at the caret, in a thread that gives way to the window,
/// while the user wants to see them. Edits and moves of the caret are followed when they have come
/// to rest. GUI thread.
class SurpriseController : public QObject {
    Q_OBJECT

  public:
    SurpriseController(ActionTable& actions, widgets::TakeReview& review, widgets::ViewState& state,
                       ModelLoader& models, widgets::SurpriseMap& map, widgets::NoteEditor& editor,
                       QObject* parent = nullptr);
    ~SurpriseController() override;

  private:
    using Measured = core::Expected<std::optional<std::vector<core::EventSurprise>>>;
    using Likeliest = core::Expected<std::vector<core::ExpectedEvent>>;

    widgets::TakeReview& review_;
    widgets::ViewState& state_;
    ModelLoader& models_;
    widgets::SurpriseMap& map_;
    widgets::NoteEditor& editor_;
    QTimer rest_;
    QTimer ticker_;
    bool songWaits_ = false;
    bool caretWaits_ = false;
    /// The likeliest note is to be written.
    bool noteWaits_ = false;
    bool running_ = false;
    /// Why the last song could not be measured.
    QString problem_;
    std::shared_ptr<std::atomic<double>> share_;
    std::jthread worker_;

    void followSong();
    void followCaret();
    void begin();
    void insertLikeliest();
    /// Writes it if the caret is where it was asked for.
    void write(const Likeliest& likeliest, const core::LanguageModel& model, core::Tick caret,
               core::Voice voice);
    void showStatus();
    void takeUp(const core::Song& song, const Measured& measured,
                const core::Vocabulary& vocabulary);
    void takeUp(const Likeliest& likeliest, const core::LanguageModel& model);
};

}  // namespace studio::app

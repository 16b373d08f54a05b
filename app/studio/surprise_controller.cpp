// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/surprise_controller.h"

#include "app/studio/error_text.h"
#include "core/base/background.h"
#include "widgets/piano_roll/roll_layout.h"

#include <chrono>
#include <utility>

namespace studio::app {

namespace {
constexpr std::chrono::milliseconds kRest{250};
constexpr std::chrono::milliseconds kTick{100};
constexpr std::size_t kExpected = 4;
}  // namespace

SurpriseController::SurpriseController(ActionTable& actions, widgets::TakeReview& review,
                                       widgets::ViewState& state, ModelLoader& models,
                                       widgets::SurpriseMap& map, widgets::NoteEditor& editor,
                                       QObject* parent)
    : QObject(parent), review_(review), state_(state), models_(models), map_(map), editor_(editor) {
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    ticker_.setInterval(kTick);
    connect(&rest_, &QTimer::timeout, this, &SurpriseController::begin);
    connect(&ticker_, &QTimer::timeout, this, &SurpriseController::showStatus);
    connect(actions[ActionId::ShowSurprise], &QAction::toggled, &map,
            &widgets::SurpriseMap::setShown);
    connect(&map, &widgets::SurpriseMap::shownChanged, this, &SurpriseController::followSong);
    connect(&review, &widgets::TakeReview::changed, this, &SurpriseController::followSong);
    connect(&models, &ModelLoader::loaded, this, &SurpriseController::followSong);
    connect(actions[ActionId::InsertLikeliest], &QAction::triggered, this,
            &SurpriseController::insertLikeliest);
    connect(&state, &widgets::ViewState::caretMoved, this, &SurpriseController::followCaret);
    connect(&state, &widgets::ViewState::currentVoiceChanged, this,
            &SurpriseController::followCaret);
}

SurpriseController::~SurpriseController() {
    worker_.request_stop();
}

void SurpriseController::followSong() {
    // What is being measured has been overtaken.
    worker_.request_stop();
    songWaits_ = true;
    followCaret();
}

void SurpriseController::followCaret() {
    caretWaits_ = true;
    if (map_.shown())
        rest_.start();
}

void SurpriseController::insertLikeliest() {
    noteWaits_ = models_.model() != nullptr;
    begin();
}

void SurpriseController::begin() {
    if (running_ || (!map_.shown() && !noteWaits_))
        return;
    const auto model = models_.model();
    if (model == nullptr) {
        map_.setStatus(tr("There is no model to measure with."));
        return;
    }
    running_ = true;
    problem_.clear();
    const bool measures = map_.shown() && std::exchange(songWaits_, false);
    const bool writes = std::exchange(noteWaits_, false);
    caretWaits_ = false;
    share_ = std::make_shared<std::atomic<double>>(0);
    if (measures)
        ticker_.start();
    worker_ = std::jthread([this, model, measures, writes, song = review_.shownSong(),
                            caret = state_.caret(), voice = state_.currentVoice(),
                            share = share_](const std::stop_token& stop) {
        core::giveWay();
        const auto post = [this](auto then) {
            QMetaObject::invokeMethod(this, std::move(then), Qt::QueuedConnection);
        };
        auto likeliest = core::likeliestEvents(song, caret, voice, *model, kExpected);
        post([this, model, writes, caret, voice, likeliest = std::move(likeliest)] {
            takeUp(likeliest, *model);
            if (writes)
                write(likeliest, *model, caret, voice);
        });
        if (measures) {
            auto measured = core::measureSurprise(
                song, *model, [&](double done) { *share = done; }, stop);
            post([this, song, model, measured = std::move(measured)] {
                takeUp(song, measured, model->vocabulary());
            });
        }
        post([this] {
            running_ = false;
            ticker_.stop();
            showStatus();
            if (noteWaits_)
                begin();
            else if (map_.shown() && (songWaits_ || caretWaits_))
                rest_.start();
        });
    });
}

void SurpriseController::showStatus() {
    if (!running_)
        map_.setStatus(problem_);
    else if (ticker_.isActive())
        map_.setStatus(tr("Measuring, %1 %").arg(qRound(*share_ * 100)));
}

void SurpriseController::takeUp(const core::Song& song, const Measured& measured,
                                const core::Vocabulary& vocabulary) {
    if (!measured) {
        problem_ = errorText(measured.error());
        return;
    }
    if (!*measured) {
        songWaits_ = true;
        return;
    }
    widgets::SurpriseMap::Onsets onsets;
    for (const core::EventSurprise& event : **measured) {
        const core::Token& token = vocabulary.token(event.token);
        if (token.kind != core::TokenKind::NoteOn || !event.note)
            continue;
        const core::Note& note = song.part(token.voice).notes[*event.note];
        onsets[core::index(token.voice)].push_back({note.start, note.pitch, event.nats});
    }
    map_.setOnsets(std::move(onsets));
}

void SurpriseController::takeUp(const Likeliest& likeliest, const core::LanguageModel& model) {
    QStringList words;
    if (likeliest) {
        for (const core::ExpectedEvent& event : *likeliest) {
            const core::Token& token = model.vocabulary().token(event.token);
            const QString what = token.kind == core::TokenKind::NoteOff ? tr("end")
                                 : token.voice == core::Voice::Noise
                                     ? QString::number(token.value)
                                     : widgets::pitchName(static_cast<int>(token.value));
            words << tr("%1 %2 %").arg(what).arg(qRound(event.chance * 100));
        }
    }
    map_.setExpected(words);
}

void SurpriseController::write(const Likeliest& likeliest, const core::LanguageModel& model,
                               core::Tick caret, core::Voice voice) {
    if (!likeliest || state_.caret() != caret || state_.currentVoice() != voice)
        return;
    for (const core::ExpectedEvent& event : *likeliest) {
        const core::Token& token = model.vocabulary().token(event.token);
        if (token.kind == core::TokenKind::NoteOn)
            return editor_.typeNote(static_cast<int>(token.value));
    }
}

}  // namespace studio::app

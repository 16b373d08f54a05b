// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill_plan.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace studio::core {

/// A note that the model wrote, in steps of the plan's clock.
struct DrawnNote {
    std::size_t slot = 0;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    int pitch = 0;
};

/// A pitch drawn under RHYTHM.
struct DrawnPitch {
    /// Index into the notes of the view.
    std::size_t note = 0;
    int pitch = 0;

    bool operator==(const DrawnPitch&) const = default;
};

/// What came of a walk through a plan: as much as was drawn, however long the song is.
struct FillOutcome {
    /// New notes by voice, in order.
    std::array<std::vector<DrawnNote>, kVoiceCount> notes;
    /// By voice, ascending by note.
    std::array<std::vector<DrawnPitch>, kVoiceCount> pitches;

    /// The pitch drawn for `note` of the view, or 0.
    [[nodiscard]] int pitchOf(Voice voice, std::size_t note) const;
};

/// The legal tokens at one place of a walk, by what they mean.
struct FillChoices {
    /// What free voices may say before the site's voice, or before time goes on.
    std::vector<TokenId> events;
    /// A site is reached: one of these must be said, if no free voice speaks first.
    std::vector<TokenId> site;
    /// Waits to where a free voice may speak; one of them must, then.
    std::vector<TokenId> waits;
    /// The wait that leads to the next site, or, where that is further than the longest wait, to
    /// where some voice may speak: `distance` steps away.
    TokenId advance = kNoToken;
    std::int64_t distance = 0;
    /// `advance` stops short of where the model may want to go, since no gap may be longer: it is
    /// one wait among the others, and longer ones do not come.
    bool capped = false;
    /// Voices that are known to say nothing more at this step.
    std::array<bool, kVoiceCount> silent{};
    /// Voices that may begin a note, but not any.
    std::array<bool, kVoiceCount> narrowed{};
    /// Lines of a grid are among the steps that the waits lead to.
    bool onGrid = false;
    /// By which factor (as a logarithm) what is wished for makes tokens likelier.
    std::vector<std::pair<TokenId, double>> liked;
    /// By voice, of pitches that are drawn now.
    std::array<double, kVoiceCount> temperatures{1, 1, 1, 1};

    /// The only legal token, or kNoToken if there are several.
    [[nodiscard]] TokenId forced() const;
    /// All of them, ascending.
    [[nodiscard]] std::vector<TokenId> all() const;
};

/// One walk through a plan, token by token, and what may come next (the grammar of infill.md
/// 3.3): events of one step in the order P1 P2 TR NO, at most one a voice; a kept event whenever
/// its site is reached; a wait only to where some voice may speak, never past the next site; the
/// wait nearest to that site ("advance") always; no wait after a wait that did not reach a site.
/// There is always a legal token and the walk always ends. One thread at a time; copies walk on
/// independently.
class FillGrammar {
  public:
    /// Both must outlive the grammar.
    FillGrammar(const FillPlan& plan, const Vocabulary& vocabulary);

    /// True once nothing is open any more; new notes that still sounded are ended.
    [[nodiscard]] bool finished() const { return step_ >= plan_->end; }

    /// What may come next; never empty unless finished.
    [[nodiscard]] const FillChoices& choices() const { return choices_; }

    /// Goes on with `token`, which must be legal.
    void take(TokenId token);

    /// True once all that is kept up to `step` has been said.
    [[nodiscard]] bool passed(std::int64_t step) const;

    /// Step reached so far.
    [[nodiscard]] std::int64_t step() const { return step_; }

    /// Valid once finished.
    [[nodiscard]] const FillOutcome& outcome() const { return outcome_; }

  private:
    /// What a free voice does.
    struct VoiceState {
        bool sounding = false;
        std::size_t slot = 0;
        std::size_t window = 0;
        /// Notes begun in `window` of `slot` so far.
        std::size_t begun = 0;
        /// The first step at which the note may end, and the one at which it must.
        std::int64_t ready = 0;
        std::int64_t due = kNeverStep;
    };
    /// The next moment at which a voice must say something: a site of the plan, or the end of a
    /// note that is as long as may be.
    struct Duty {
        std::int64_t step = 0;
        Voice voice = Voice::Pulse1;
        std::optional<std::size_t> site;
    };

    const FillPlan* plan_;
    const Vocabulary* vocabulary_;
    std::int64_t step_;
    /// Voices up to this one have had their turn at step_; -1 for none.
    int spoken_;
    bool eventRequired_ = false;
    std::size_t site_ = 0;
    std::array<VoiceState, kVoiceCount> voices_{};
    FillOutcome outcome_;
    FillChoices choices_;
    /// By how many steps each of choices_.waits goes on.
    std::vector<std::int64_t> gaps_;

    [[nodiscard]] bool binds(const Site& site) const;
    [[nodiscard]] std::size_t nextSite() const;
    /// At the end of the plan, of no voice, if there is none before.
    [[nodiscard]] Duty nextDuty() const;
    /// The longest wait is also the token of all longer gaps. It leads no further than it must,
    /// lest one draw of it skip a whole stretch in which voices may speak.
    [[nodiscard]] std::int64_t withinReach(std::int64_t distance) const;
    [[nodiscard]] std::optional<std::size_t> slotAt(Voice voice, std::int64_t step) const;
    [[nodiscard]] bool mayBegin(Voice voice, std::int64_t step) const;
    /// A note must begin at `step`, or those that must come after it will not fit in.
    [[nodiscard]] bool mustBegin(Voice voice, std::int64_t step) const;
    [[nodiscard]] std::size_t begunIn(Voice voice, std::size_t slot, std::size_t window) const;
    [[nodiscard]] bool mayEnd(Voice voice, std::int64_t step) const;
    [[nodiscard]] bool someoneMaySpeak(std::int64_t step) const;
    /// The first step from `step` on, before `end`, at which someone may, or `end`.
    [[nodiscard]] std::int64_t nextChance(std::int64_t step, std::int64_t end) const;
    /// The same for `voice` in its slot number `number`.
    [[nodiscard]] std::int64_t nextChance(Voice voice, std::size_t number, std::int64_t step,
                                          std::int64_t end) const;
    [[nodiscard]] std::int64_t gapOf(TokenId wait, std::int64_t distance) const;

    void findChoices();
    void addWaits();
    void addFinelyTimedWaits();
    void addWait(TokenId wait, std::int64_t gap);
    void addEvents(Voice voice);
    void addDuty(const Duty& duty);
    void addPitches(Voice voice, std::size_t pitchSet, std::vector<TokenId>& tokens);
    /// The notes that may begin at step_.
    void addBeginnings(Voice voice, std::vector<TokenId>& tokens);
    /// What wishes for similarity and for a number of notes make of `tokens`, notes that may begin
    /// in slot `number` of the voice.
    void likeBeginnings(Voice voice, std::size_t number, std::span<const TokenId> tokens);
    /// How much the wished-for number of notes draws the voice to one more at `step`, in slot
    /// `number`: the more, the further behind an even pace it is; below 0 where it is ahead.
    [[nodiscard]] double pullAt(Voice voice, std::size_t number, std::int64_t step) const;
    void takeWait(TokenId token);
    void takeEvent(const Token& meaning);
    void begin(Voice voice, int pitch);
    void end(Voice voice, std::int64_t step);
    void finish();
};

}  // namespace studio::core

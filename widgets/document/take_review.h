// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take_history.h"
#include "core/infill/take_novelty.h"
#include "widgets/document/document.h"
#include "widgets/document/reviewed_take.h"

#include <QObject>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace studio::widgets {

/// Which take each voice plays in each bar of a fill: its number, or the song as it was.
struct TakeMix {
    /// Where the bars begin, the first where the fill does.
    std::vector<core::Tick> bars{};
    std::array<std::vector<std::optional<std::uint32_t>>, core::kVoiceCount> numbers{};
};

/// The takes of a fill, which are looked at and heard before one is kept. The views show
/// shownSong(): the document's song with the chosen voices of the selected take, with the mix of
/// several, or without either while the original is held; where takes reach past its end, the song
/// is shown as long as they need. Takes follow edits elsewhere in the song, are out of date after
/// edits where they write, and fit again when those are undone. What is no longer on offer goes
/// into the history, which projects hold. GUI thread.
class TakeReview : public QObject {
    Q_OBJECT

  public:
    explicit TakeReview(Document& document, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<ReviewedTake>& takes() const { return takes_; }
    /// Index into takes(), or -1 if there are none.
    [[nodiscard]] int selected() const { return selected_; }
    /// The bars that were, or are being, filled.
    [[nodiscard]] core::TickRange region() const { return region_; }
    /// The selected take if it is shown and can be kept, or nullptr.
    [[nodiscard]] const core::Take* take() const;
    /// A take, or the mix, is shown and can be kept.
    [[nodiscard]] bool keepable() const { return !applied_.empty() && live_.empty(); }
    /// The same, or what is written of the selected take is there to be heard.
    [[nodiscard]] bool audible() const;
    [[nodiscard]] bool showsOriginal() const { return showsOriginal_; }
    [[nodiscard]] const core::Song& shownSong() const;
    /// True if the shown take wrote `note` of `voice`.
    [[nodiscard]] bool isWritten(core::Voice voice, const core::Note& note) const;
    /// What the selected take has written so far, while it is being written and shown.
    [[nodiscard]] const std::vector<core::Note>& draftNotes(core::Voice voice) const;
    /// True if it has written `note` of songInWriting().
    [[nodiscard]] bool isDrafted(core::Voice voice, const core::Note& note) const;
    /// shownSong(), or the song with what the selected take has written so far.
    [[nodiscard]] const core::Song& songInWriting() const;
    /// True if the take that is being written and shown takes the place of `note` of the song.
    [[nodiscard]] bool isReplaced(core::Voice voice, const core::Note& note) const;

    /// A fill of `count` takes begins in `region`. The takes that are there make room for it.
    void beginFill(int count, core::TickRange region);
    /// Take `number` has grown; `staying` are the notes of its region that it keeps.
    void write(std::uint32_t number, VoiceNotes notes, double share, VoiceNotes staying = {});
    /// A take is finished.
    void finish(core::Take take);
    /// No more takes come: drops what is unfinished, ranks the others by their fit and offers the
    /// first `most`. If nothing is left the takes of before are back.
    void endFill(std::size_t most = SIZE_MAX);

    void select(int index);

    // ---- the mix of several takes ----

    [[nodiscard]] const TakeMix& mix() const { return mix_; }
    /// There are finished takes to choose from.
    [[nodiscard]] bool mixable() const;
    /// The mix is shown, heard and kept instead of the selected take.
    [[nodiscard]] bool showsMix() const { return showsMix_; }
    /// A mix that is still empty begins with the selected take.
    void selectMix();
    /// Take `number` plays `voice` in the bars first … last (indices into mix().bars); nothing: the
    /// song as it was.
    void putInMix(core::Voice voice, std::size_t first, std::size_t last,
                  std::optional<std::uint32_t> number);
    /// Wants `voice` of take `index` or not; of the voices that fit, one is always wanted.
    void choose(int index, core::Voice voice, bool wanted);
    /// Shows the song as it was, or the take again.
    void showOriginal(bool original);
    /// Puts the chosen voices of the selected take, or the mix, into the song, as one edit. If that
    /// is not all of a take, the takes stay for the voices that were not kept.
    void keep();
    /// Drops the selected take: its notes are not to come again.
    void reject();
    /// Drops all of them.
    void rejectAll();

    // ---- the polish of a take ----

    /// A take to go on improving, and the song that it is for.
    struct PolishStart {
        core::Song song;
        core::Take take;
    };
    /// The selected take can be polished: all of it fits, and none is being polished.
    [[nodiscard]] bool polishable() const;
    /// Offers a copy of the selected take beside it, which is polished from now on.
    [[nodiscard]] std::optional<PolishStart> beginPolish();
    /// What that copy has become.
    void polish(const core::Take& take, int steps, int changes);
    /// It stays as it is now; one that is as before goes again.
    void endPolish();

    // ---- takes that are written while the song plays ----

    /// `takes`, each of a region of its own, are shown and heard upon the song, and the cards wait,
    /// until there are none.
    void showLive(std::vector<core::Take> takes);
    [[nodiscard]] bool showsLive() const { return !live_.empty(); }
    /// Puts them into the song as one edit, as far as they fit.
    void keepLive(const std::vector<core::Take>& takes);
    /// The document's song with them, as far as they fit.
    [[nodiscard]] core::Song songWith(const std::vector<core::Take>& takes) const;

    // ---- the history, which the project holds ----

    [[nodiscard]] const core::TakeHistory& history() const { return history_; }
    /// With what is on offer.
    [[nodiscard]] core::TakeHistory wholeHistory() const;
    /// Offers the takes of fill `index` of the history again, in place of those that are there, and
    /// of what was kept of them, which is what is shown.
    void reopen(std::size_t index);
    /// Takes have come or gone since the project was opened or saved.
    [[nodiscard]] bool unsaved() const { return unsaved_; }
    void setSaved() { unsaved_ = false; }

  Q_SIGNALS:
    /// shownSong() or what of it is written has changed: another take, none, other voices, the
    /// original shown or hidden, or an edit of the document.
    void changed();
    /// takes() or selected() have changed, but for the drafts.
    void takesChanged();
    /// Drafts have grown.
    void drafted();

  private:
    Document& document_;
    std::vector<ReviewedTake> takes_;
    int selected_ = -1;
    core::TickRange region_;
    /// The takes of the fill before, until one of the new fill is finished.
    std::vector<ReviewedTake> takesBefore_;
    core::TickRange regionBefore_;
    /// What of the takes on offer is in the song already, and makes room for them.
    std::optional<core::SongEdit> kept_;
    std::optional<core::SongEdit> keptBefore_;
    /// What of the takes on offer was kept while the others stayed for more.
    std::optional<core::SongEdit> partlyKept_;
    /// The document's song without `kept_`, and as long as the takes need; only where that is
    /// another one.
    std::optional<core::Song> grown_;
    /// The song of before with `applied_`; empty if that is.
    core::Song withTake_;
    std::vector<core::SongEdit> applied_;
    bool showsOriginal_ = false;
    std::vector<core::Take> live_;
    TakeMix mix_;
    bool showsMix_ = false;
    core::TakeHistory history_;
    bool unsaved_ = false;
    /// Of the song that is being filled, once a take of it is finished.
    std::optional<core::PhraseSet> phrases_;
    /// songInWriting() while it is asked for.
    mutable std::optional<core::Song> inWriting_;

    [[nodiscard]] const ReviewedTake* current() const;
    [[nodiscard]] const ReviewedTake* draft() const;
    [[nodiscard]] std::vector<core::SongEdit> editsOf(const ReviewedTake& take) const;
    [[nodiscard]] std::vector<core::SongEdit> editsOfMix() const;
    [[nodiscard]] std::vector<core::SongEdit> editsOfLive() const;
    [[nodiscard]] std::vector<core::SongEdit> shownEdits() const;
    ReviewedTake* numbered(std::uint32_t number);
    ReviewedTake* polished();
    [[nodiscard]] const core::Song& songWithoutTake() const;
    void grow();
    void clear();
    void reset();
    /// Puts the finished ones of `takes` into the history, with what of them was kept.
    void archive(const std::vector<ReviewedTake>& takes, core::TickRange region,
                 std::optional<core::SongEdit> kept);
    void rejectForGood(const ReviewedTake& take);
    void offer(core::PastFill fill);
    /// What leads from the song without any of the takes on offer to `result`.
    [[nodiscard]] core::SongEdit keptWith(const core::Song& result) const;
    /// Shows what was kept of a fill that is open again: of one of its takes, or as their mix.
    void showKept();
    /// False if that was not of one take alone.
    bool selectKept();
    /// Puts take `number`, which makes `with` of `before`, into those bars of the mix in which
    /// `now` has its notes. True if there are some.
    bool putKept(std::uint32_t number, core::Voice voice, const core::Song& before,
                 const core::Song& with, const core::Song& now);
    void emptyMix();
    void fit(ReviewedTake& take) const;
    void compare();
    /// Makes shownSong() that of the selected take and tells of it.
    void show();
    void followDocument();
};

}  // namespace studio::widgets

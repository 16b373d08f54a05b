// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take_character.h"
#include "core/infill/take_rebase.h"
#include "widgets/document/document.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace studio::widgets {

/// Notes by voice.
using VoiceNotes = std::array<std::vector<core::Note>, core::kVoiceCount>;

/// A take that is being written or waits for the user's word.
struct ReviewedTake {
    /// Counts the takes of a fill from 0.
    std::uint32_t number = 0;
    /// Once it is finished.
    std::optional<core::Take> take{};
    /// While it is written: what is there so far, and how far that is, 0 … 1.
    VoiceNotes draft{};
    double share = 0;
    /// The voices that it changes, those of them that the song as it is now has room for, and
    /// those that the user wants.
    core::VoiceSet written{};
    core::VoiceSet fits{};
    core::VoiceSet chosen{};
    core::TakeCharacter character = core::TakeCharacter::Plain;

    [[nodiscard]] bool finished() const { return take.has_value(); }
    /// Finished, but the song has changed where it writes.
    [[nodiscard]] bool outOfDate() const;
    [[nodiscard]] bool uses(core::Voice voice) const {
        return fits[core::index(voice)] && chosen[core::index(voice)];
    }
    [[nodiscard]] int usedVoices() const;
    /// What there is to see of it: its notes, or those that are there so far.
    [[nodiscard]] const VoiceNotes& notes() const { return take ? take->written : draft; }
};

/// The takes of a fill, which are looked at and heard before one is kept. The views show
/// shownSong(): the document's song with the chosen voices of the selected take, or without while
/// the original is held; where takes reach past its end, the song is shown as long as they need. Takes follow edits elsewhere in the song, are out of date after edits
/// where they write, and fit again when those are undone. GUI thread.
class TakeReview : public QObject {
    Q_OBJECT

  public:
    explicit TakeReview(Document& document, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<ReviewedTake>& takes() const { return takes_; }
    /// Index into takes(), or -1 if there are none.
    [[nodiscard]] int selected() const { return selected_; }
    /// The bars that were, or are being, filled.
    [[nodiscard]] core::TickRange region() const { return region_; }
    /// The selected take if it can be shown and kept, or nullptr.
    [[nodiscard]] const core::Take* take() const;
    [[nodiscard]] bool showsOriginal() const { return showsOriginal_; }
    [[nodiscard]] const core::Song& shownSong() const;
    /// True if the shown take wrote `note` of `voice`.
    [[nodiscard]] bool isWritten(core::Voice voice, const core::Note& note) const;
    /// What the selected take has written so far, while it is being written and shown.
    [[nodiscard]] const std::vector<core::Note>& draftNotes(core::Voice voice) const;
    /// True if the take that is being written and shown takes the place of `note` of the song.
    [[nodiscard]] bool isReplaced(core::Voice voice, const core::Note& note) const;

    /// A fill of `count` takes begins in `region`. The takes that are there make room for it.
    void beginFill(int count, core::TickRange region);
    /// Take `number` has grown.
    void write(std::uint32_t number, VoiceNotes notes, double share);
    /// A take is finished.
    void finish(core::Take take);
    /// No more takes come: drops what is unfinished. If nothing is left the takes of before are
    /// back.
    void endFill();

    void select(int index);
    /// Wants `voice` of take `index` or not; of the voices that fit, one is always wanted.
    void choose(int index, core::Voice voice, bool wanted);
    /// Shows the song as it was, or the take again.
    void showOriginal(bool original);
    /// Puts the chosen voices of the selected take into the song, as one edit. If that is not all
    /// of it, the takes stay for the voices that were not kept.
    void keep();
    /// Drops the selected take.
    void reject();
    /// Drops all of them.
    void rejectAll();

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
    /// The document's song, as long as the takes need, if it is shorter than that itself.
    std::optional<core::Song> grown_;
    /// The song of before with `applied_`; empty if that is.
    core::Song withTake_;
    std::vector<core::SongEdit> applied_;
    bool showsOriginal_ = false;

    [[nodiscard]] const ReviewedTake* current() const;
    [[nodiscard]] const ReviewedTake* draft() const;
    [[nodiscard]] std::vector<core::SongEdit> editsOf(const ReviewedTake& take) const;
    ReviewedTake* numbered(std::uint32_t number);
    [[nodiscard]] const core::Song& songWithoutTake() const;
    void grow();
    void clear();
    void reset();
    void fit(ReviewedTake& take) const;
    void characterise();
    /// Makes shownSong() that of the selected take and tells of it.
    void show();
    void followDocument();
};

}  // namespace studio::widgets

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/take_review.h"

#include "core/edit/note_verbs.h"
#include "tests/support/some_take.h"

#include <QSignalSpy>
#include <QTest>

namespace studio::widgets {

using core::LockMode;
using core::Song;
using core::TickRange;
using core::Voice;

namespace {

constexpr TickRange kRegion{40000, 80000};

core::Note note(core::Tick start, core::Tick length, int pitch) {
    core::Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    result.velocity = 8;
    return result;
}

/// Notes in every voice; P2 and the triangle are free in the region, all else is locked.
Song someSong() {
    Song song;
    song.frame.length = 120000;
    song.frame.locks = core::LockMap(LockMode::Locked);
    for (const Voice voice : core::kVoices) {
        const int pitch = voice == Voice::Noise ? 5 : 60;
        for (core::Tick start = 0; start < song.frame.length; start += 20000)
            song.part(voice).notes.push_back(note(start, 10000, pitch));
    }
    for (const Voice voice : {Voice::Pulse2, Voice::Triangle})
        song.frame.locks.set(voice, kRegion, LockMode::Free);
    return song;
}

/// `song` with what take `number` writes: other pitches in P2, volume and all, and one long note
/// for the triangle.
Song filled(const Song& song, int number) {
    Song after = song;
    core::Part& pulse = after.part(Voice::Pulse2);
    for (core::Note& each : pulse.notes) {
        if (kRegion.contains(each.start))
            each.pitch = static_cast<std::int16_t>(70 + number);
    }
    pulse.volume.push_back({45000, 3});
    auto& triangle = after.part(Voice::Triangle).notes;
    std::erase_if(triangle, [](const core::Note& each) { return kRegion.contains(each.start); });
    triangle.insert(triangle.begin() + 2, note(42000, 20000 + number, 50));
    return after;
}

struct Fixture {
    Song song = someSong();
    Document document;
    TakeReview review{document};

    explicit Fixture(int takes) {
        document.reset(song, {});
        review.beginFill(takes, kRegion);
        for (int number = 0; number < takes; ++number)
            finish(number);
        review.endFill();
    }
    void finish(int number) {
        review.finish(tests::takeBetween(song, filled(song, number), kRegion,
                                         static_cast<std::uint32_t>(number)));
    }
    [[nodiscard]] const core::Part& part(Voice voice) const { return document.song().part(voice); }
};

}  // namespace

class TakeReviewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aTakeIsShownKeptAndUndone();
    void theSelectedTakeIsShown();
    void rejectedTakesLeaveNoTrace();
    void theOriginalCanBeShown();
    void oneVoiceIsKeptAndNothingElse();
    void theOtherVoicesStayOnOffer();
    void oneVoiceIsAlwaysWanted();
    void editsElsewhereCarryTakesAlong();
    void editsWhereATakeWritesPutItOutOfDate();
    void aLockInItsWayPutsATakeOutOfDate();
    void draftsAreShownWhileTheyGrow();
    void whatStaysIsNotReplaced();
    void takesAreRankedByTheirFit();
    void rejectedNotesAreRemembered();
    void severalTakesAreMixedByVoice();
    void severalTakesAreMixedByBar();
    void earlierTakesComeBack();
    void whatWasKeptInPartsIsRemembered();
    void aTakeIsPolishedBesideItself();
    void aPolishThatFindsNothingGoesAgain();
    void theProjectKeepsTheTakes();
    void aCancelledFillKeepsWhatIsFinished();
    void aFillWithoutTakesBringsThoseOfBeforeBack();
    void whatIsRejectedWhileItIsWrittenDoesNotComeBack();
    void aTakePastTheEndGrowsTheSong();
};

void TakeReviewTest::aTakeIsShownKeptAndUndone() {
    Fixture it(1);
    QVERIFY(it.document.song() == it.song);
    QVERIFY(it.review.shownSong() == filled(it.song, 0));
    const auto& shown = it.review.shownSong().part(Voice::Triangle).notes;
    QVERIFY(it.review.isWritten(Voice::Triangle, shown[2]));
    QVERIFY(!it.review.isWritten(Voice::Triangle, shown[1]));
    QVERIFY(!it.review.isWritten(Voice::Pulse1, it.song.parts[0].notes[2]));
    it.review.keep();
    QVERIFY(it.review.takes().empty());
    QVERIFY(it.document.song() == filled(it.song, 0));
    QCOMPARE(it.document.undoStack().count(), 1);
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == it.song);
}

void TakeReviewTest::theSelectedTakeIsShown() {
    Fixture it(3);
    QCOMPARE(it.review.selected(), 0);
    for (const int index : {2, 1, 0}) {
        it.review.select(index);
        QVERIFY(it.review.shownSong() == filled(it.song, index));
    }
    it.review.select(3);
    QCOMPARE(it.review.selected(), 0);
}

void TakeReviewTest::rejectedTakesLeaveNoTrace() {
    Fixture it(3);
    it.review.select(1);
    it.review.reject();
    QCOMPARE(it.review.takes().size(), std::size_t{2});
    QCOMPARE(it.review.takes()[1].number, 2U);
    QVERIFY(it.review.shownSong() == filled(it.song, 2));
    it.review.rejectAll();
    QVERIFY(it.review.takes().empty());
    QVERIFY(it.review.shownSong() == it.song);
    QCOMPARE(it.document.undoStack().count(), 0);
}

void TakeReviewTest::theOriginalCanBeShown() {
    Fixture it(1);
    it.review.showOriginal(true);
    QVERIFY(it.review.shownSong() == it.song);
    it.review.showOriginal(false);
    QVERIFY(it.review.shownSong() == filled(it.song, 0));
}

void TakeReviewTest::oneVoiceIsKeptAndNothingElse() {
    Fixture it(2);
    it.review.choose(0, Voice::Triangle, false);
    Song expected = it.song;
    expected.part(Voice::Pulse2) = filled(it.song, 0).part(Voice::Pulse2);
    QVERIFY(it.review.shownSong() == expected);
    it.review.keep();
    QVERIFY(it.document.song() == expected);
    QCOMPARE(it.document.undoStack().count(), 1);
}

void TakeReviewTest::theOtherVoicesStayOnOffer() {
    Fixture it(2);
    it.review.choose(0, Voice::Triangle, false);
    it.review.keep();
    QCOMPARE(it.review.takes().size(), std::size_t{2});
    it.review.select(1);
    QVERIFY(!it.review.takes()[1].uses(Voice::Pulse2));
    QVERIFY(it.review.takes()[1].uses(Voice::Triangle));
    it.review.keep();
    Song expected = filled(it.song, 0);
    expected.part(Voice::Triangle) = filled(it.song, 1).part(Voice::Triangle);
    QVERIFY(it.document.song() == expected);
    QVERIFY2(it.review.takes().empty(), "nothing is left to choose");
    QCOMPARE(it.document.undoStack().count(), 2);
}

void TakeReviewTest::oneVoiceIsAlwaysWanted() {
    Fixture it(1);
    it.review.choose(0, Voice::Triangle, false);
    it.review.choose(0, Voice::Pulse2, false);
    QCOMPARE(it.review.takes()[0].usedVoices(), 1);
    QVERIFY(it.review.takes()[0].uses(Voice::Pulse2));
    it.review.choose(0, Voice::Triangle, true);
    QCOMPARE(it.review.takes()[0].usedVoices(), 2);
}

void TakeReviewTest::editsElsewhereCarryTakesAlong() {
    Fixture it(2);
    it.document.change({}, [](Song& song) {
        // Earlier in a voice of the take, so that its notes have other places in the list.
        auto& notes = song.part(Voice::Pulse2).notes;
        notes.insert(notes.begin() + 1, note(12000, 2000, 61));
        song.part(Voice::Pulse1).notes.clear();
        song.frame.locks.setAll(Voice::Noise, LockMode::Free);
        song.frame.title = "New";
    });
    const Song edited = it.document.song();
    for (const ReviewedTake& take : it.review.takes())
        QVERIFY(!take.outOfDate() && take.usedVoices() == 2);
    QVERIFY(it.review.shownSong().frame.title == "New");
    it.review.keep();
    QCOMPARE(it.part(Voice::Pulse2).notes.size(), edited.part(Voice::Pulse2).notes.size());
    QCOMPARE(it.part(Voice::Pulse2).notes[1].pitch, std::int16_t{61});
    QCOMPARE(it.part(Voice::Pulse2).notes[3].pitch, std::int16_t{70});
    QVERIFY(it.part(Voice::Pulse1).notes.empty());
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == edited);
}

void TakeReviewTest::editsWhereATakeWritesPutItOutOfDate() {
    Fixture it(2);
    it.document.change({}, [](Song& song) {
        song.part(Voice::Pulse2)
            .notes.insert(song.part(Voice::Pulse2).notes.begin() + 3, note(51000, 2000, 61));
    });
    QVERIFY2(!it.review.takes()[0].uses(Voice::Pulse2), "the user's note would be among its own");
    QVERIFY(it.review.takes()[0].uses(Voice::Triangle));
    QVERIFY(!it.review.takes()[0].outOfDate());
    it.document.change({}, [](Song& song) { song.part(Voice::Triangle).notes[2].pitch = 40; });
    QVERIFY(it.review.takes()[0].outOfDate());
    QVERIFY(it.review.take() == nullptr);
    QVERIFY(it.review.shownSong() == it.document.song());
    it.review.keep();
    QCOMPARE(it.document.undoStack().count(), 2);
    it.document.undoStack().undo();
    it.document.undoStack().undo();
    QVERIFY2(it.review.shownSong() == filled(it.song, 0), "it fits again");
}

void TakeReviewTest::aLockInItsWayPutsATakeOutOfDate() {
    Fixture it(1);
    it.document.change({}, [](Song& song) {
        for (const Voice voice : core::kVoices)
            song.frame.locks.setAll(voice, LockMode::Locked);
    });
    QVERIFY(it.review.takes()[0].outOfDate());
    QVERIFY(it.review.take() == nullptr);
    it.review.keep();
    QCOMPARE(it.document.undoStack().count(), 1);
    // Nor does one that comes too late break it.
    it.review.beginFill(1, kRegion);
    it.finish(0);
    it.review.endFill();
    QVERIFY(it.review.takes()[0].outOfDate());
    QVERIFY(it.review.shownSong() == it.document.song());
}

void TakeReviewTest::draftsAreShownWhileTheyGrow() {
    Fixture it(0);
    it.review.beginFill(2, kRegion);
    QSignalSpy drafted(&it.review, &TakeReview::drafted);
    VoiceNotes notes;
    notes[core::index(Voice::Triangle)] = {note(42000, 1000, 50)};
    it.review.write(0, notes, 0.25);
    QCOMPARE(drafted.size(), 1);
    QCOMPARE(it.review.takes()[0].share, 0.25);
    QCOMPARE(it.review.draftNotes(Voice::Triangle).size(), std::size_t{1});
    QVERIFY(it.review.isReplaced(Voice::Triangle, it.part(Voice::Triangle).notes[2]));
    QVERIFY(!it.review.isReplaced(Voice::Triangle, it.part(Voice::Triangle).notes[1]));
    QVERIFY(!it.review.isReplaced(Voice::Pulse1, it.part(Voice::Pulse1).notes[2]));
    it.review.select(1);
    QVERIFY2(it.review.draftNotes(Voice::Triangle).empty(), "the second has nothing yet");
    it.review.select(0);
    it.finish(0);
    QVERIFY(it.review.draftNotes(Voice::Triangle).empty());
    QVERIFY(it.review.shownSong() == filled(it.song, 0));
    it.review.write(0, notes, 0.5);
    QVERIFY2(it.review.draftNotes(Voice::Triangle).empty(), "a late draft of a finished take");
}

void TakeReviewTest::whatStaysIsNotReplaced() {
    Fixture it(0);
    it.review.beginFill(1, kRegion);
    const core::Note stays = it.part(Voice::Triangle).notes[2];
    const core::Note goes = it.part(Voice::Triangle).notes[3];
    QVERIFY2(!it.review.isReplaced(Voice::Triangle, goes), "nothing is written yet");
    VoiceNotes notes;
    VoiceNotes staying;
    notes[core::index(Voice::Triangle)] = {note(62000, 1000, 50)};
    staying[core::index(Voice::Triangle)] = {stays};
    it.review.write(0, notes, 0.25, staying);
    QVERIFY(!it.review.isReplaced(Voice::Triangle, stays));
    QVERIFY(it.review.isReplaced(Voice::Triangle, goes));
    const auto& heard = it.review.songInWriting().part(Voice::Triangle).notes;
    QCOMPARE(heard.size(), it.part(Voice::Triangle).notes.size());
    QVERIFY(heard[2] == stays);
    QCOMPARE(heard[3].start, core::Tick{62000});
    QVERIFY(it.review.isDrafted(Voice::Triangle, heard[3]));
    QVERIFY(!it.review.isDrafted(Voice::Triangle, heard[2]));
    QVERIFY(it.review.audible() && !it.review.keepable());
    QVERIFY(it.document.song() == it.song);
}

void TakeReviewTest::takesAreRankedByTheirFit() {
    Fixture it(0);
    it.review.beginFill(4, kRegion);
    const std::array fits{0.2, 0.6, 0.2, 0.4};
    for (std::size_t i = 0; i < fits.size(); ++i) {
        auto take = tests::takeBetween(it.song, filled(it.song, static_cast<int>(i)), kRegion,
                                       static_cast<std::uint32_t>(i));
        take.fit = fits[i];
        it.review.finish(std::move(take));
    }
    QCOMPARE(it.review.takes()[0].number, 0U);
    it.review.endFill();
    std::vector<std::uint32_t> order;
    for (const ReviewedTake& take : it.review.takes())
        order.push_back(take.number);
    QVERIFY((order == std::vector<std::uint32_t>{1, 3, 0, 2}));
    QVERIFY2(it.review.selected() == 2, "what was looked at still is");
}

void TakeReviewTest::rejectedNotesAreRemembered() {
    Fixture it(3);
    const VoiceNotes first = it.review.takes()[0].take->written;
    it.review.reject();
    QCOMPARE(it.review.history().rejected.size(), std::size_t{1});
    QVERIFY(core::sameNotes(it.review.history().rejected[0], first));
    it.review.keep();
    QVERIFY2(it.review.history().rejected.size() == 1, "what is left over was not rejected");
    it.document.undoStack().undo();
    it.review.beginFill(2, kRegion);
    it.finish(0);
    it.review.rejectAll();
    QCOMPARE(it.review.history().rejected.size(), std::size_t{2});
}

void TakeReviewTest::severalTakesAreMixedByVoice() {
    Fixture it(3);
    it.review.select(1);
    it.review.selectMix();
    QVERIFY(it.review.showsMix());
    QVERIFY2(it.review.shownSong() == filled(it.song, 1), "it begins with the take looked at");
    const std::size_t last = it.review.mix().bars.size() - 1;
    it.review.putInMix(Voice::Triangle, 0, last, 2);
    const Song& shown = it.review.shownSong();
    QVERIFY(shown.part(Voice::Pulse2) == filled(it.song, 1).part(Voice::Pulse2));
    QVERIFY(shown.part(Voice::Triangle) == filled(it.song, 2).part(Voice::Triangle));
    QVERIFY(it.review.isWritten(Voice::Triangle, shown.part(Voice::Triangle).notes[2]));
    const Song wanted = shown;
    it.review.keep();
    QVERIFY(it.document.song() == wanted);
    QCOMPARE(it.document.undoStack().count(), 1);
    QVERIFY(it.review.takes().empty());
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == it.song);
}

void TakeReviewTest::severalTakesAreMixedByBar() {
    Fixture it(0);
    // Bars of a second: the region reaches into two.
    it.document.change({}, [](Song& song) {
        song.frame.meter = core::MeterMap(22050, {{0, 2, 4}});
    });
    const Song song = it.document.song();
    it.review.beginFill(2, kRegion);
    for (int number = 0; number < 2; ++number)
        it.review.finish(tests::takeBetween(song, filled(song, number), kRegion,
                                            static_cast<std::uint32_t>(number)));
    it.review.endFill();
    it.review.selectMix();
    QCOMPARE(it.review.mix().bars, (std::vector<core::Tick>{40000, 44100}));
    it.review.putInMix(Voice::Pulse2, 1, 1, 1);
    const auto& notes = it.review.shownSong().part(Voice::Pulse2).notes;
    QCOMPARE(notes[2].pitch, std::int16_t{70});
    QCOMPARE(notes[2].length, core::Tick{4100});
    QCOMPARE(notes[3].pitch, std::int16_t{71});
    QCOMPARE(notes[3].start, core::Tick{44100});
    it.review.putInMix(Voice::Pulse2, 1, 1, std::nullopt);
    QCOMPARE(it.review.shownSong().part(Voice::Pulse2).notes[3].pitch, std::int16_t{60});
    it.review.select(0);
    QVERIFY(!it.review.showsMix());
    it.review.reject();
    QVERIFY2(it.review.mix().numbers[core::index(Voice::Pulse2)][0] == std::nullopt,
             "a take that is gone is in no mix");
}

void TakeReviewTest::earlierTakesComeBack() {
    Fixture it(2);
    it.review.beginFill(1, kRegion);
    QVERIFY2(it.review.history().fills.empty(), "they may still come back by themselves");
    it.finish(7);
    it.review.endFill();
    QVERIFY2(it.review.takes().size() == 2, "no such take was begun");
    it.review.beginFill(1, kRegion);
    it.finish(0);
    it.review.endFill();
    QCOMPARE(it.review.history().fills.size(), std::size_t{1});
    it.review.reopen(0);
    QCOMPARE(it.review.takes().size(), std::size_t{2});
    QCOMPARE(it.review.history().fills.size(), std::size_t{1});
    it.review.select(1);
    QVERIFY(it.review.shownSong() == filled(it.song, 1));
    it.review.keep();
    QVERIFY(it.document.song() == filled(it.song, 1));
    QCOMPARE(it.review.history().fills.size(), std::size_t{2});
    // What was kept makes room for another take of the same fill.
    it.review.reopen(1);
    QVERIFY2(it.review.shownSong() == filled(it.song, 1), "it is shown as it was kept");
    QVERIFY(!it.review.showsMix());
    it.review.select(0);
    QVERIFY(it.review.shownSong() == filled(it.song, 0));
    it.review.showOriginal(true);
    QVERIFY(it.review.shownSong() == filled(it.song, 1));
    it.review.showOriginal(false);
    it.review.keep();
    QVERIFY(it.document.song() == filled(it.song, 0));
    QCOMPARE(it.document.undoStack().count(), 2);
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == filled(it.song, 1));
}

void TakeReviewTest::whatWasKeptInPartsIsRemembered() {
    Fixture it(2);
    // P2 of one take, then the triangle of the other.
    it.review.select(1);
    it.review.choose(1, Voice::Triangle, false);
    it.review.keep();
    QCOMPARE(it.review.takes().size(), std::size_t{2});
    it.review.select(0);
    it.review.keep();
    QVERIFY(it.review.takes().empty());
    const Song kept = it.document.song();
    QVERIFY(kept.part(Voice::Pulse2) == filled(it.song, 1).part(Voice::Pulse2));
    QVERIFY(kept.part(Voice::Triangle) == filled(it.song, 0).part(Voice::Triangle));
    it.review.reopen(0);
    QVERIFY(it.review.shownSong() == kept);
    QVERIFY(it.review.showsMix());
    const auto number = [&](Voice voice) { return it.review.mix().numbers[core::index(voice)][0]; };
    QVERIFY(number(Voice::Pulse2) == 1U && number(Voice::Triangle) == 0U);
    it.review.select(0);
    QVERIFY2(it.review.shownSong() == filled(it.song, 0), "all of it is on offer again");
}

void TakeReviewTest::aTakeIsPolishedBesideItself() {
    Fixture it(2);
    it.review.select(1);
    const auto start = it.review.beginPolish();
    QVERIFY(start && start->song == it.song);
    Song applied = start->song;
    start->take.edit.apply(applied);
    QVERIFY(applied == filled(it.song, 1));
    QCOMPARE(it.review.takes().size(), std::size_t{3});
    QCOMPARE(it.review.selected(), 2);
    QVERIFY2(!it.review.polishable(), "one at a time");
    it.review.polish(tests::takeBetween(it.song, filled(it.song, 9), kRegion), 12, 3);
    QVERIFY(it.review.shownSong() == filled(it.song, 9));
    QCOMPARE(it.review.takes().back().number, std::uint32_t{2});
    it.review.endPolish();
    QVERIFY(it.review.polishable());
    it.review.select(1);
    QVERIFY2(it.review.shownSong() == filled(it.song, 1), "the one of before is there still");
    it.review.select(2);
    it.review.keep();
    QVERIFY(it.document.song() == filled(it.song, 9));
}

void TakeReviewTest::aPolishThatFindsNothingGoesAgain() {
    Fixture it(2);
    it.review.select(1);
    const auto start = it.review.beginPolish();
    QVERIFY(start);
    it.review.polish(start->take, 5, 0);
    it.review.endPolish();
    QCOMPARE(it.review.takes().size(), std::size_t{2});
    QCOMPARE(it.review.selected(), 1);
    // What comes after the take has gone is for nobody.
    QVERIFY(it.review.beginPolish());
    it.review.reject();
    it.review.polish(start->take, 6, 1);
    it.review.endPolish();
    QCOMPARE(it.review.takes().size(), std::size_t{2});
}

void TakeReviewTest::theProjectKeepsTheTakes() {
    Fixture it(2);
    QVERIFY(it.review.unsaved());
    Song saved = it.document.song();
    saved.frame.unknown = core::withHistory(saved.frame.unknown, it.review.wholeHistory());
    it.document.reset(saved, {});
    QVERIFY(!it.review.unsaved());
    QCOMPARE(it.review.takes().size(), std::size_t{2});
    it.review.select(1);
    Song wanted = filled(it.song, 1);
    wanted.frame.unknown = saved.frame.unknown;
    QVERIFY(it.review.shownSong() == wanted);
    it.document.reset(it.song, {});
    QVERIFY(it.review.takes().empty());
}

void TakeReviewTest::aCancelledFillKeepsWhatIsFinished() {
    Fixture it(0);
    it.review.beginFill(4, kRegion);
    it.finish(2);
    it.review.select(2);
    it.review.endFill();
    QCOMPARE(it.review.takes().size(), std::size_t{1});
    QCOMPARE(it.review.takes()[0].number, 2U);
    QCOMPARE(it.review.selected(), 0);
    QVERIFY(it.review.shownSong() == filled(it.song, 2));
}

void TakeReviewTest::aFillWithoutTakesBringsThoseOfBeforeBack() {
    Fixture it(2);
    it.review.beginFill(3, {80000, 120000});
    QCOMPARE(it.review.takes().size(), std::size_t{3});
    QVERIFY(it.review.shownSong() == it.song);
    it.review.endFill();
    QCOMPARE(it.review.takes().size(), std::size_t{2});
    QVERIFY(it.review.region() == kRegion);
    QVERIFY(it.review.shownSong() == filled(it.song, 0));
}

void TakeReviewTest::aTakePastTheEndGrowsTheSong() {
    Fixture it(0);
    constexpr TickRange kAfter{120000, 160000};
    Song grown = it.song;
    core::lengthenTo(grown, kAfter.end);
    Song after = grown;
    after.part(Voice::Noise).notes.push_back(note(130000, 5000, 5));
    it.review.beginFill(1, kAfter);
    QVERIFY2(it.review.shownSong() == grown, "there is room for what is being written");
    it.review.finish(tests::takeBetween(it.song, after, kAfter, 0));
    it.review.endFill();
    QVERIFY(it.review.shownSong() == after);
    QVERIFY(it.document.song() == it.song);
    it.review.showOriginal(true);
    QVERIFY(it.review.shownSong() == grown);
    it.review.showOriginal(false);
    it.review.keep();
    QVERIFY(it.document.song() == after);
    QCOMPARE(it.document.undoStack().count(), 1);
    it.document.undoStack().undo();
    QVERIFY(it.document.song() == it.song);
    it.review.beginFill(1, kAfter);
    it.review.finish(tests::takeBetween(it.song, after, kAfter, 0));
    it.review.reject();
    QVERIFY(it.review.shownSong() == it.song);
}

void TakeReviewTest::whatIsRejectedWhileItIsWrittenDoesNotComeBack() {
    Fixture it(0);
    it.review.beginFill(2, kRegion);
    it.review.reject();
    it.finish(0);
    QCOMPARE(it.review.takes().size(), std::size_t{1});
    it.finish(1);
    it.review.endFill();
    QCOMPARE(it.review.takes().size(), std::size_t{1});
    QVERIFY(it.review.shownSong() == filled(it.song, 1));
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::TakeReviewTest)
#include "take_review_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/instruments/instrument_panel.h"

#include "core/score/instrument_presets.h"
#include "core/score/sequence_text.h"
#include "widgets/instruments/instrument_row.h"
#include "widgets/instruments/sequence_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace studio::widgets {

using core::Sequence;
using core::SequenceKind;
using core::Voice;

class InstrumentPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { panel_.reset(); }
    void listsInstrumentsAndAssignsVoices();
    void drawsWithTheMouseInOneStep();
    void movesAndTakesAwayMarks();
    void takesTypedTextAndSaysWhatIsWrong();
    void addsPresetsForTheVoiceAtHand();
    void removesByKeyAndUndoes();

  private:
    Document document_;
    ViewState state_;
    std::unique_ptr<InstrumentPanel> panel_;

    [[nodiscard]] const core::SongFrame& frame() const { return document_.song().frame; }
    [[nodiscard]] const Sequence& volume() const {
        return frame().instruments[0].sequence(SequenceKind::Volume);
    }
    [[nodiscard]] QList<InstrumentRow*> rows() const {
        QList<InstrumentRow*> shown;
        for (auto* row : panel_->findChildren<InstrumentRow*>()) {
            if (row->isVisible())
                shown << row;
        }
        return shown;
    }
    [[nodiscard]] SequenceView& view() const { return *panel_->findChild<SequenceView*>(); }
    [[nodiscard]] QPoint spot(int column, int value) const {
        return {static_cast<int>(view().xOf(column) + view().xOf(1) / 2),
                static_cast<int>(view().yOf(value))};
    }
    [[nodiscard]] QPoint mark(int column) const {
        return {static_cast<int>(view().xOf(column) + view().xOf(1) / 2),
                view().marks().center().y()};
    }
};

void InstrumentPanelTest::init() {
    core::Song song;
    song.frame.length = 44100;
    core::giveDefaultInstruments(song);
    song.frame.instruments[0].sequence(SequenceKind::Volume) =
        *core::readSequence("15 12 | 8 4 / 2 0", SequenceKind::Volume);
    document_.reset(song, {});
    state_.setCurrentVoice(Voice::Pulse1);
    panel_ = std::make_unique<InstrumentPanel>(document_, state_);
    panel_->resize(300, 640);
    panel_->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
}

void InstrumentPanelTest::listsInstrumentsAndAssignsVoices() {
    QCOMPARE(rows().size(), 4);
    // P2 plays the first instrument, too, and then the bare chip.
    QToolButton* chip = rows()[0]->findChildren<QToolButton*>()[1];
    QVERIFY(!chip->isChecked());
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(frame().voiceInstruments[1], 0);
    QVERIFY(!rows()[1]->findChildren<QToolButton*>()[1]->isChecked());
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(frame().voiceInstruments[1], core::kNoInstrument);
    document_.undoStack().undo();
    document_.undoStack().undo();
    QCOMPARE(frame().voiceInstruments[1], 1);
}

void InstrumentPanelTest::drawsWithTheMouseInOneStep() {
    QSignalSpy heard(panel_.get(), &InstrumentPanel::heard);
    QTest::mousePress(&view(), Qt::LeftButton, {}, spot(0, 3));
    QTest::mouseMove(&view(), spot(2, 5));
    QVERIFY(heard.count() > 0);
    QTest::mouseMove(&view(), spot(7, 10));
    QCOMPARE(volume().values[0], 15);
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, spot(7, 10));
    QCOMPARE(document_.undoStack().count(), 1);
    QCOMPARE(volume().values.size(), 8U);
    QCOMPARE(volume().values[0], 3);
    QCOMPARE(volume().values[1], 4);
    QCOMPARE(volume().values[7], 10);
    QCOMPARE(volume().loop, std::optional<std::uint8_t>(2));
    // The right button takes the end away, and the release with it.
    QTest::mousePress(&view(), Qt::RightButton, {}, spot(4, 1));
    QTest::mouseRelease(&view(), Qt::RightButton, {}, spot(4, 1));
    QCOMPARE(volume().values.size(), 4U);
    QVERIFY(!volume().release);
    document_.undoStack().undo();
    document_.undoStack().undo();
    QCOMPARE(core::sequenceText(volume()), std::string("15 12 | 8 4 / 2 0"));
}

void InstrumentPanelTest::movesAndTakesAwayMarks() {
    QTest::mouseClick(&view(), Qt::LeftButton, {}, mark(1));
    QCOMPARE(core::sequenceText(volume()), std::string("15 | 12 8 4 / 2 0"));
    QTest::mouseClick(&view(), Qt::LeftButton, {}, mark(1));
    QCOMPARE(core::sequenceText(volume()), std::string("15 12 8 4 / 2 0"));
    QTest::mouseClick(&view(), Qt::RightButton, {}, mark(3));
    QCOMPARE(core::sequenceText(volume()), std::string("15 12 8 / 4 2 0"));
    // A mark is dragged by the left button, too.
    QTest::mousePress(&view(), Qt::LeftButton, {}, mark(3));
    QTest::mouseMove(&view(), mark(5));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, mark(5));
    QCOMPARE(core::sequenceText(volume()), std::string("15 12 8 4 2 / 0"));
}

void InstrumentPanelTest::takesTypedTextAndSaysWhatIsWrong() {
    QLineEdit* text = nullptr;
    for (auto* edit : panel_->findChildren<QLineEdit*>()) {
        if (edit->text().contains(QLatin1Char('|')))
            text = edit;
    }
    QVERIFY(text != nullptr);
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("9 8 | 7 / 1"));
    QCOMPARE(core::sequenceText(volume()), std::string("9 8 | 7 / 1"));
    QCOMPARE(text->text(), QStringLiteral("9 8 | 7 / 1"));
    QCOMPARE(view().sequence(), volume());
    QTest::keyClicks(text, QStringLiteral("6"));
    bool said = false;
    for (auto* label : panel_->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("16 lies outside 0 to 15"));
    QVERIFY(said);
    QCOMPARE(core::sequenceText(volume()), std::string("9 8 | 7 / 1"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(text->text(), QStringLiteral("9 8 | 7 / 1"));
}

void InstrumentPanelTest::addsPresetsForTheVoiceAtHand() {
    document_.change(QStringLiteral("bare"), [](core::Song& song) {
        song.frame.voiceInstruments[core::index(Voice::Noise)] = core::kNoInstrument;
    });
    state_.setCurrentVoice(Voice::Noise);
    auto* menu = panel_->findChild<QMenu*>();
    Q_EMIT menu->aboutToShow();
    std::size_t presets = 0;
    QAction* crash = nullptr;
    for (QAction* group : menu->actions()) {
        if (group->menu() == nullptr)
            continue;
        presets += static_cast<std::size_t>(group->menu()->actions().size());
        for (QAction* action : group->menu()->actions()) {
            if (action->text() == QStringLiteral("Crash"))
                crash = action;
        }
    }
    QCOMPARE(presets, core::instrumentPresets().size());
    QVERIFY(crash != nullptr);
    QSignalSpy heard(panel_.get(), &InstrumentPanel::heard);
    crash->trigger();
    QCOMPARE(frame().instruments.size(), 5U);
    QCOMPARE(frame().voiceInstruments[core::index(Voice::Noise)], 4);
    QCOMPARE(heard.count(), 1);
    QCOMPARE(heard[0][1].value<Voice>(), Voice::Noise);
}

void InstrumentPanelTest::removesByKeyAndUndoes() {
    rows()[1]->setFocus();
    QTest::keyClick(rows()[1], Qt::Key_Delete);
    QCOMPARE(frame().instruments.size(), 3U);
    QCOMPARE(frame().voiceInstruments[1], core::kNoInstrument);
    QCOMPARE(frame().voiceInstruments[2], 1);
    document_.undoStack().undo();
    QCOMPARE(frame().voiceInstruments[2], 2);
    QCOMPARE(rows().size(), 4);
    while (!frame().instruments.empty())
        QTest::keyClick(rows()[0], Qt::Key_Delete);
    QVERIFY(!view().isVisible());
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::InstrumentPanelTest)
#include "instrument_panel_test.moc"

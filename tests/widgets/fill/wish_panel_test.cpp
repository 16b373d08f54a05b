// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/wish_panel.h"

#include "core/edit/scale.h"
#include "widgets/fill/pitch_spin.h"
#include "widgets/fill/sampling_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace studio::widgets {

using core::Song;
using core::Voice;
using core::Wish;

class WishPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void isForTheOpenVoicesOfTheSelectedBars();
    void aScaleIsTypedOrChosen();
    void whatIsNoScaleIsRefused();
    void chordsGoOverTheBars();
    void numbersAndLengthsAreTyped();
    void severalValuesShowAsSuch();
    void slidersMergeIntoOneStep();
    void clearTakesAllAway();
    void withoutASelectionTheSongMayGrow();
    void drawingIsSetBelow();

  private:
    std::unique_ptr<Document> document_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<WishPanel> panel_;

    template <class Widget>
    Widget* child(const char* name) {
        return panel_->findChild<Widget*>(QString::fromLatin1(name));
    }
    QToolButton* chip(Voice voice) {
        for (auto* button : panel_->findChildren<QToolButton*>()) {
            if (button->property("voice").toInt() == static_cast<int>(core::index(voice)))
                return button;
        }
        return nullptr;
    }
    const Wish& wish(Voice voice, int bar) {
        const core::SongFrame& frame = document_->song().frame;
        return frame.wishes.at(voice, frame.meter.barStart(bar));
    }
    void type(QWidget* field, const QString& text) {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

/// Eight bars in which P2 is free in bars 3 and 4, selected.
void WishPanelTest::init() {
    document_ = std::make_unique<Document>();
    state_ = std::make_unique<ViewState>();
    Song song;
    song.frame.length = song.frame.meter.barStart(9);
    song.frame.locks = core::LockMap(core::LockMode::Locked);
    song.frame.locks.set(Voice::Pulse2, song.frame.meter.bars(3, 4), core::LockMode::Free);
    document_->reset(song, {});
    panel_ = std::make_unique<WishPanel>(*document_, *state_);
    state_->select(BarRange{3, 4});
    panel_->resize(320, 700);
    panel_->show();
    panel_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
}

void WishPanelTest::cleanup() {
    panel_.reset();
    state_.reset();
    document_.reset();
}

void WishPanelTest::isForTheOpenVoicesOfTheSelectedBars() {
    QVERIFY(panel_->voices() == std::vector{Voice::Pulse2});
    QTest::mouseClick(chip(Voice::Triangle), Qt::LeftButton);
    QTest::mouseClick(chip(Voice::Pulse2), Qt::LeftButton);
    QVERIFY(panel_->voices() == std::vector{Voice::Triangle});
    QTest::mouseClick(chip(Voice::Triangle), Qt::LeftButton);
    QVERIFY2(panel_->voices() == std::vector{Voice::Triangle}, "one voice at least");
    QTest::mouseClick(child<QCheckBox>("keepsEnds"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(wish(Voice::Triangle, 3).keepsEnds && wish(Voice::Triangle, 4).keepsEnds);
    QVERIFY(!wish(Voice::Triangle, 5).keepsEnds && !wish(Voice::Pulse2, 3).keepsEnds);
    document_->undoStack().undo();
    QVERIFY(!wish(Voice::Triangle, 3).keepsEnds);
    QVERIFY(!child<QCheckBox>("keepsEnds")->isChecked());
    state_->select(BarRange{5, 6});
    QVERIFY2(panel_->voices().size() == core::kVoiceCount, "nothing is open there");
}

void WishPanelTest::aScaleIsTypedOrChosen() {
    auto* scale = child<QComboBox>("scale");
    type(scale->lineEdit(), QStringLiteral("F# dorian"));
    QCOMPARE(wish(Voice::Pulse2, 4).scale, core::scaleNamed("F# dorian"));
    QVERIFY(!wish(Voice::Pulse2, 5).scale);
    QCOMPARE(scale->currentText(), QStringLiteral("F# dorian"));
    scale->setFocus();
    QTest::keyClick(scale, Qt::Key_Home, Qt::ControlModifier);
    scale->setCurrentIndex(1);
    Q_EMIT scale->activated(1);
    QCOMPARE(wish(Voice::Pulse2, 3).scale, core::pitchClassesOf(core::scaleOf(document_->song())));
    QVERIFY(scale->currentText().contains(QLatin1String("C major")));
    type(scale->lineEdit(), QStringLiteral("any"));
    QVERIFY(!wish(Voice::Pulse2, 3).scale);
}

void WishPanelTest::whatIsNoScaleIsRefused() {
    QSignalSpy refused(panel_.get(), &WishPanel::refused);
    type(child<QComboBox>("scale")->lineEdit(), QStringLiteral("X minor"));
    QVERIFY(refused.size() >= 1);
    type(child<QLineEdit>("chords"), QStringLiteral("C Xm"));
    QVERIFY(refused.size() >= 2);
    QVERIFY(document_->song().frame.wishes == core::WishMap());
}

void WishPanelTest::chordsGoOverTheBars() {
    auto* chords = child<QLineEdit>("chords");
    type(chords, QStringLiteral("C | Am"));
    QCOMPARE(wish(Voice::Pulse2, 3).scale, core::chordNamed("C"));
    QCOMPARE(wish(Voice::Pulse2, 4).scale, core::chordNamed("Am"));
    QVERIFY(!wish(Voice::Triangle, 3).scale);
    QCOMPARE(chords->text(), QStringLiteral("C Am"));
    QCOMPARE(child<QComboBox>("scale")->currentText(), QString());
    state_->select(BarRange{5, 6});
    QCOMPARE(chords->text(), QString());
    state_->select(BarRange{3, 4});
    QCOMPARE(chords->text(), QStringLiteral("C Am"));
    type(chords, {});
    QVERIFY(!wish(Voice::Pulse2, 3).scale);
}

void WishPanelTest::numbersAndLengthsAreTyped() {
    type(child<PitchSpin>("lowest"), QStringLiteral("c3"));
    type(child<PitchSpin>("highest"), QStringLiteral("Bb4"));
    QCOMPARE(wish(Voice::Pulse2, 3).range, std::optional(core::PitchRange{48, 70}));
    type(child<QSpinBox>("fewest"), QStringLiteral("2"));
    type(child<QSpinBox>("most"), QStringLiteral("6"));
    QVERIFY((wish(Voice::Pulse2, 3).notes == core::NoteCount{2, 6}));
    auto* grid = child<QComboBox>("grid");
    grid->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(grid, Qt::Key_Down);
    QCOMPARE(wish(Voice::Pulse2, 3).grid, std::optional(core::GridUnit::Sixteenth));
    auto* longest = child<QComboBox>("longest");
    longest->setFocus();
    QTest::keyClick(longest, Qt::Key_End);
    QCOMPARE(wish(Voice::Pulse2, 3).longest, std::optional(core::GridUnit::Frame));
}

void WishPanelTest::severalValuesShowAsSuch() {
    document_->change({}, [](Song& song) {
        song.frame.wishes.change(Voice::Pulse2, song.frame.meter.bars(3, 3), [](Wish& wish) {
            wish.grid = core::GridUnit::Eighth;
            wish.notes.fewest = 3;
        });
    });
    QCOMPARE(child<QComboBox>("grid")->currentIndex(), -1);
    QCOMPARE(child<QSpinBox>("fewest")->text(), QStringLiteral("…"));
    state_->select(BarRange{3, 3});
    QCOMPARE(child<QComboBox>("grid")->currentText(), QStringLiteral("1/8"));
    QCOMPARE(child<QSpinBox>("fewest")->value(), 3);
}

void WishPanelTest::slidersMergeIntoOneStep() {
    auto* similarity = child<QSlider>("likeness");
    similarity->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(similarity, Qt::Key_Right);
    QCOMPARE(wish(Voice::Pulse2, 3).similarity, 0.05);
    QCOMPARE(document_->undoStack().count(), 1);
    QTest::mouseDClick(similarity, Qt::LeftButton);
    QCOMPARE(wish(Voice::Pulse2, 3).similarity, 0.0);
    auto* temperature = child<QSlider>("pitchTemperature");
    temperature->setFocus();
    QTest::keyClick(temperature, Qt::Key_Left);
    QCOMPARE(wish(Voice::Pulse2, 3).temperature, 0.99);
}

void WishPanelTest::clearTakesAllAway() {
    auto* clear = child<QPushButton>("clear");
    QVERIFY(!clear->isEnabled());
    QTest::mouseClick(child<QCheckBox>("keepsEnds"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(clear->isEnabled());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(document_->song().frame.wishes == core::WishMap());
    document_->undoStack().undo();
    QVERIFY(wish(Voice::Pulse2, 3).keepsEnds);
}

void WishPanelTest::withoutASelectionTheSongMayGrow() {
    state_->select(std::nullopt);
    QVERIFY(panel_->voices() == std::vector{Voice::Pulse2});
    QTest::mouseClick(child<QCheckBox>("keepsEnds"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(wish(Voice::Pulse2, 1).keepsEnds && wish(Voice::Pulse2, 100).keepsEnds);
}

void WishPanelTest::drawingIsSetBelow() {
    type(child<QSpinBox>("particles"), QStringLiteral("16"));
    type(child<QSpinBox>("islands"), QStringLiteral("12"));
    core::SamplingSettings settings;
    panel_->sampling().applyTo(settings);
    QCOMPARE(settings.particles, 16);
    QCOMPARE(settings.topK, 0);
    QCOMPARE(settings.topP, 1.0);
    QCOMPARE(panel_->sampling().islands(), 12);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::WishPanelTest)
#include "wish_panel_test.moc"

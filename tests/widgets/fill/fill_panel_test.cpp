// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/fill_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

namespace studio::widgets {

class FillPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void showsTheSeedOfTheFill();
    void usesATypedSeed();
    void showsWhatTheModeWantsToKnow();
    void presetsAreModes();
    void offersToFreeWhatIsLocked();
    void opensTheWishes();
    void keepsASeed();
    void doubleClickSetsTheTemperatureBack();
    void offersCancelOnlyWhileFilling();

  private:
    std::unique_ptr<FillPanel> panel_;

    template <class Widget>
    Widget* child() {
        return panel_->findChild<Widget*>();
    }
    QSpinBox* seed() { return panel_->findChild<QSpinBox*>(QStringLiteral("seed")); }
};

void FillPanelTest::init() {
    panel_ = std::make_unique<FillPanel>();
    panel_->setReady(true);
    panel_->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
}

void FillPanelTest::showsTheSeedOfTheFill() {
    // Two seeds of a million may meet by chance; four hardly.
    QSet<std::uint64_t> seeds;
    for (int fill = 0; fill < 4; ++fill) {
        seeds.insert(panel_->seedForFill());
        QVERIFY(seeds.contains(static_cast<std::uint64_t>(seed()->value())));
    }
    QVERIFY(seeds.size() > 1);
}

void FillPanelTest::usesATypedSeed() {
    QCOMPARE(panel_->seedForFill(), static_cast<std::uint64_t>(seed()->value()));
    QSpinBox* field = seed();
    field->setFocus();
    // Also when it is the seed of the fill before.
    for (int fill = 0; fill < 2; ++fill) {
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("1234567"));
        QCOMPARE(panel_->seedForFill(), std::uint64_t{1234567});
        QCOMPARE(field->value(), 1234567);
    }
    QVERIFY(panel_->seedForFill() != 1234567);
}

void FillPanelTest::showsWhatTheModeWantsToKnow() {
    auto* mode = panel_->findChild<QComboBox*>(QStringLiteral("mode"));
    auto* similarity = panel_->findChild<QSlider*>(QStringLiteral("similarity"));
    auto* rhythm = panel_->findChild<QComboBox*>(QStringLiteral("rhythm"));
    auto* bars = panel_->findChild<QSpinBox*>(QStringLiteral("bars"));
    QVERIFY(!similarity->isVisible() && !rhythm->isVisible() && !bars->isVisible());
    QVERIFY(panel_->mode() == core::ModeSettings{});
    QSignalSpy changed(panel_.get(), &FillPanel::modeChanged);
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    QCOMPARE(changed.size(), 1);
    QVERIFY(similarity->isVisible() && !rhythm->isVisible() && !bars->isVisible());
    similarity->setFocus();
    QTest::keyClick(similarity, Qt::Key_Right);
    QVERIFY((panel_->mode() == core::ModeSettings{core::FillMode::Vary, 0.51}));
    QTest::mouseDClick(similarity, Qt::LeftButton);
    QCOMPARE(panel_->mode().similarity, 0.5);
    panel_->setMode(core::FillMode::Accompany);
    QVERIFY(rhythm->isVisible() && !similarity->isVisible());
    rhythm->setFocus();
    QTest::keyClick(rhythm, Qt::Key_End);
    QVERIFY(panel_->mode().rhythm == core::Voice::Noise);
    panel_->setMode(core::FillMode::Continue);
    QVERIFY(bars->isVisible() && !rhythm->isVisible());
    bars->setFocus();
    QTest::keyClick(bars, Qt::Key_Up);
    QCOMPARE(panel_->continuedBars(), 5);
}

void FillPanelTest::presetsAreModes() {
    auto* mode = panel_->findChild<QComboBox*>(QStringLiteral("mode"));
    QVERIFY(!panel_->preset());
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_End);
    QVERIFY(panel_->preset() == core::FillPreset::LeadBack);
    QVERIFY(panel_->mode() == core::ModeSettings{});
    QVERIFY(!panel_->findChild<QSlider*>(QStringLiteral("similarity"))->isVisible());
    panel_->setMode(core::FillMode::Vary);
    QVERIFY(!panel_->preset());
}

void FillPanelTest::offersToFreeWhatIsLocked() {
    QSignalSpy fills(panel_.get(), &FillPanel::fillRequested);
    QSignalSpy frees(panel_.get(), &FillPanel::freeRequested);
    auto* button = child<QPushButton>();
    panel_->setVoicesToFree(QStringLiteral("TR"));
    QVERIFY(button->text().contains(QLatin1String("TR")));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(frees.size(), 1);
    QCOMPARE(fills.size(), 0);
    panel_->setVoicesToFree({});
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(fills.size(), 1);
}

void FillPanelTest::opensTheWishes() {
    auto* wishes = panel_->findChild<QPushButton*>(QStringLiteral("wishes"));
    QSignalSpy toggled(panel_.get(), &FillPanel::wishesToggled);
    QTest::mouseClick(wishes, Qt::LeftButton);
    QCOMPARE(toggled.size(), 1);
    QVERIFY(toggled.front().front().toBool());
    panel_->setWishes(QStringLiteral("P2, TR"), QStringLiteral("P2: E minor"));
    QCOMPARE(wishes->text(), QStringLiteral("P2, TR"));
    QCOMPARE(wishes->toolTip(), QStringLiteral("P2: E minor"));
    panel_->setWishesOpen(false);
    QVERIFY(!wishes->isChecked());
}

void FillPanelTest::keepsASeed() {
    child<QCheckBox>()->setChecked(true);
    const std::uint64_t first = panel_->seedForFill();
    QCOMPARE(panel_->seedForFill(), first);
}

void FillPanelTest::doubleClickSetsTheTemperatureBack() {
    auto* slider = panel_->findChild<QSlider*>(QStringLiteral("temperature"));
    slider->setValue(slider->maximum());
    QCOMPARE(panel_->temperature(), 2.0);
    QTest::mouseDClick(slider, Qt::LeftButton);
    QCOMPARE(panel_->temperature(), 1.0);
}

void FillPanelTest::offersCancelOnlyWhileFilling() {
    const auto button = [&](const QString& text) -> QPushButton* {
        for (auto* each : panel_->findChildren<QPushButton*>()) {
            if (each->text().contains(text))
                return each;
        }
        return nullptr;
    };
    QPushButton* fill = button(QStringLiteral("Fill"));
    QPushButton* cancel = button(QStringLiteral("Cancel"));
    QVERIFY(fill && cancel);
    QVERIFY(fill->isEnabled() && !cancel->isVisible());
    panel_->setProgress(0.5);
    QVERIFY(!fill->isEnabled() && cancel->isVisible() && child<QProgressBar>()->isVisible());
    QSignalSpy cancelled(panel_.get(), &FillPanel::cancelRequested);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    panel_->setProgress(-1);
    QVERIFY(fill->isEnabled() && !cancel->isVisible() && !child<QProgressBar>()->isVisible());
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::FillPanelTest)
#include "fill_panel_test.moc"

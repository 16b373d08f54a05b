// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Looks over the window, the preferences and the import dialog in every theme, size and language:
// nothing is cut off, overlaps, or sticks out of what holds it. With STUDIO_PICTURES=FOLDER it
// leaves a picture of each.

#include "app/studio/error_text.h"
#include "app/studio/new_song_dialog.h"
#include "app/studio/preferences/preferences_dialog.h"
#include "tests/app/studio/window_fixture.h"
#include "tests/support/layout_faults.h"
#include "tests/support/midi_scores.h"
#include "widgets/fill/fill_panel.h"
#include "widgets/import/import_dialog.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

namespace studio::app {

using widgets::ThemeKind;

class LayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        WindowFixture::prepareProgram();
        it_ = std::make_unique<WindowFixture>();
        it_->freeTriangle();
    }
    void cleanupTestCase() { it_.reset(); }
    void everythingHasItsPlace_data();
    void everythingHasItsPlace();
    void preferencesHaveTheirPlace_data() { everythingHasItsPlace_data(); }
    void preferencesHaveTheirPlace();
    void theImportDialogHasItsPlace_data() { everythingHasItsPlace_data(); }
    void theImportDialogHasItsPlace();
    void aNewSongHasItsPlace_data() { everythingHasItsPlace_data(); }
    void aNewSongHasItsPlace();
    void modesHaveTheirPlace_data() { takesAndBothEditorsHaveTheirPlace_data(); }
    void modesHaveTheirPlace();
    void takesAndBothEditorsHaveTheirPlace_data();
    void takesAndBothEditorsHaveTheirPlace();
    void faultsAreFound();

  private:
    std::unique_ptr<WindowFixture> it_;

    void dress();
    void picture(QWidget& widget, const QString& what) const;
};

void LayoutTest::everythingHasItsPlace_data() {
    QTest::addColumn<ThemeKind>("theme");
    QTest::addColumn<double>("scale");
    QTest::addColumn<Language>("language");
    const std::array names{"dark", "light", "contrast"};
    for (const ThemeKind theme : widgets::kThemeKinds) {
        for (const double scale : widgets::kScales) {
            for (const Language language : {Language::English, Language::German})
                QTest::addRow("%s-%d-%s", names[static_cast<std::size_t>(theme)],
                              static_cast<int>(scale * 100), qPrintable(languageCode(language)))
                    << theme << scale << language;
        }
    }
}

void LayoutTest::dress() {
    QFETCH(ThemeKind, theme);
    QFETCH(double, scale);
    QFETCH(Language, language);
    Appearance& appearance = it_->window().appearance();
    appearance.setLanguage(language);
    appearance.setTheme(theme);
    appearance.setScale(scale);
    QCoreApplication::processEvents();
}

void LayoutTest::picture(QWidget& widget, const QString& what) const {
    const QString folder = qEnvironmentVariable("STUDIO_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(
            QStringLiteral("%1-%2.png").arg(what, QString::fromUtf8(QTest::currentDataTag()))));
}

void LayoutTest::everythingHasItsPlace() {
    dress();
    QFETCH(double, scale);
    for (const QSize design : {QSize(1100, 700), QSize(1600, 1000)}) {
        it_->window().resize(design * scale);
        QCoreApplication::processEvents();
        picture(it_->window(), QStringLiteral("window-%1").arg(design.width()));
        const QStringList faults = tests::layoutFaults(it_->window());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
}

void LayoutTest::preferencesHaveTheirPlace() {
    dress();
    it_->action(ActionId::Preferences)->trigger();
    auto* dialog = it_->window().findChild<PreferencesDialog*>();
    QVERIFY(dialog != nullptr);
    QFETCH(double, scale);
    dialog->resize(QSize(860, 580) * scale);
    auto* pages = dialog->findChild<QListWidget*>();
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentRow(i);
        QCoreApplication::processEvents();
        picture(*dialog, QStringLiteral("preferences-%1").arg(i + 1));
        const QStringList faults = tests::layoutFaults(*dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
}

void LayoutTest::theImportDialogHasItsPlace() {
    dress();
    core::MidiScore score = tests::bandScore();
    score.damagedAt = 123456;
    score.lines[0].name = "A piano of a track that says far more of itself than anybody reads";
    for (int i = 0; i < 9; ++i)
        score.lines.push_back(score.lines.back());
    widgets::ImportDialog dialog(std::move(score), QStringLiteral("a file & its long name.mid"),
                                 errorText, &it_->window());
    dialog.show();
    QFETCH(double, scale);
    for (const QSize design : {QSize(760, 520), QSize(880, 580)}) {
        dialog.resize(design * scale);
        QCoreApplication::processEvents();
        QVERIFY2(
            dialog.width() <= design.width() * scale && dialog.height() <= design.height() * scale,
            qPrintable(QStringLiteral("needs %1 × %2").arg(dialog.width()).arg(dialog.height())));
        picture(dialog, QStringLiteral("import-%1").arg(design.width()));
        const QStringList faults = tests::layoutFaults(dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
}

void LayoutTest::aNewSongHasItsPlace() {
    dress();
    NewSongDialog dialog(true, &it_->window());
    dialog.show();
    QCoreApplication::processEvents();
    picture(dialog, QStringLiteral("new-song"));
    const QStringList faults = tests::layoutFaults(dialog);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void LayoutTest::modesHaveTheirPlace() {
    dress();
    QFETCH(double, scale);
    auto* panel = it_->window().findChild<widgets::FillPanel*>();
    it_->window().resize(QSize(1100, 700) * scale);
    for (const core::FillMode mode : core::kFillModes) {
        panel->setMode(mode);
        QTest::qWait(50);
        picture(it_->window(), QStringLiteral("mode-%1").arg(static_cast<int>(mode)));
        const QStringList faults = tests::layoutFaults(it_->window());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
    panel->setMode(core::FillMode::Fill);
}

void LayoutTest::takesAndBothEditorsHaveTheirPlace_data() {
    QTest::addColumn<ThemeKind>("theme");
    QTest::addColumn<double>("scale");
    QTest::addColumn<Language>("language");
    QTest::newRow("dark-100-en") << ThemeKind::Dark << 1.0 << Language::English;
    QTest::newRow("light-125-de") << ThemeKind::Light << 1.25 << Language::German;
    QTest::newRow("contrast-200-de") << ThemeKind::Contrast << 2.0 << Language::German;
}

void LayoutTest::takesAndBothEditorsHaveTheirPlace() {
    dress();
    QFETCH(double, scale);
    if (it_->window().review().take() == nullptr) {
        it_->loadTinyModel();
        it_->fill();
    }
    it_->action(ActionId::ShowBoth)->trigger();
    it_->window().resize(QSize(1600, 1000) * scale);
    QTest::qWait(50);
    picture(it_->window(), QStringLiteral("both"));
    const QStringList faults = tests::layoutFaults(it_->window());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void LayoutTest::faultsAreFound() {
    widgets::Themes::instance().apply(ThemeKind::Dark, 1);
    QWidget whole;
    whole.resize(200, 100);
    auto* one = new QLabel(QStringLiteral("far too long for so little room"), &whole);
    one->setGeometry(0, 0, 60, 20);
    auto* other = new QPushButton(QStringLiteral("over"), &whole);
    other->setGeometry(40, 0, 80, 24);
    auto* outside = new QPushButton(QStringLiteral("out"), &whole);
    outside->setGeometry(180, 60, 80, 24);
    whole.show();
    const QStringList faults = tests::layoutFaults(whole);
    QCOMPARE(faults.size(), 3);
    QVERIFY(faults.filter(QStringLiteral("cut off")).size() == 1);
    QVERIFY(faults.filter(QStringLiteral("overlaps")).size() == 1);
    QVERIFY(faults.filter(QStringLiteral("sticks out")).size() == 1);
}

}  // namespace studio::app

QTEST_MAIN(studio::app::LayoutTest)
#include "layout_test.moc"

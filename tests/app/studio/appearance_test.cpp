// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/appearance.h"

#include "tests/app/studio/window_fixture.h"
#include "widgets/lock_map/lock_map.h"
#include "widgets/voices/voice_strip.h"

#include <QAbstractSpinBox>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

namespace studio::app {

using widgets::ThemeKind;
using widgets::Themes;

namespace {

/// All that a user reads of `window`, or hears read, in the order of its widgets.
QStringList wordsOf(const QWidget& window) {
    QStringList words{window.windowTitle()};
    for (const QAction* action : window.actions())
        words << action->text() << action->toolTip() << action->statusTip();
    for (const auto* widget : window.findChildren<QWidget*>()) {
        words << widget->toolTip() << widget->statusTip() << widget->accessibleName()
              << widget->windowTitle();
        // Numbers are no words, and are written when they are first seen.
        if (qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) != nullptr)
            continue;
        for (const char* property : {"text", "title", "placeholderText", "currentText"})
            words << widget->property(property).toString();
    }
    return words;
}

}  // namespace

class AppearanceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { it_ = std::make_unique<WindowFixture>(); }
    void cleanup() {
        it_->window().appearance().setLanguage(Language::English);
        it_.reset();
    }
    void themesChangeAtOnceAndAreKept();
    void everythingGrowsWithTheScale();
    void wordsChangeAtOnce();
    void nothingKeepsItsOldWords();

  private:
    std::unique_ptr<WindowFixture> it_;
};

void AppearanceTest::themesChangeAtOnceAndAreKept() {
    for (const auto& [id, kind] : {std::pair{ActionId::ThemeContrast, ThemeKind::Contrast},
                                   std::pair{ActionId::ThemeLight, ThemeKind::Light}}) {
        it_->action(id)->trigger();
        QVERIFY(it_->action(id)->isChecked());
        QVERIFY(!it_->action(ActionId::ThemeDark)->isChecked());
        const QImage picture = it_->window().grab().toImage();
        // The lock map's ground.
        const auto* map = it_->window().findChild<widgets::LockMap*>();
        const QPoint corner = map->mapTo(&it_->window(), QPoint(2, 2));
        QCOMPARE(picture.pixelColor(corner), widgets::makeTheme(kind).panel);
        Themes::instance().apply(ThemeKind::Dark, 1);
        const MainWindow another;
        QCOMPARE(Themes::instance().current().kind, kind);
    }
}

void AppearanceTest::everythingGrowsWithTheScale() {
    const auto* map = it_->window().findChild<widgets::LockMap*>();
    const auto* strip = it_->strip(core::Voice::Noise);
    const QSize mapHint = map->sizeHint();
    const int stripHeight = strip->sizeHint().height();
    it_->action(ActionId::Scale200)->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(map->sizeHint(), mapHint * 2);
    QVERIFY(std::abs(strip->sizeHint().height() - 2 * stripHeight) <= 4);
    QVERIFY(it_->action(ActionId::Scale200)->isChecked());
    it_->action(ActionId::Scale100)->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(map->sizeHint(), mapHint);
    QCOMPARE(strip->sizeHint().height(), stripHeight);
}

void AppearanceTest::wordsChangeAtOnce() {
    const auto title = [&] { return it_->window().menuBar()->actions().front()->menu()->title(); };
    QCOMPARE(title(), QStringLiteral("&File"));
    it_->window().appearance().setLanguage(Language::German);
    QTRY_COMPARE(title(), QStringLiteral("&Datei"));
    QCOMPARE(it_->action(ActionId::Save)->text(), QStringLiteral("&Speichern"));
    QVERIFY(it_->button(QStringLiteral("Stumm")) != nullptr);
    QVERIFY(it_->says(QStringLiteral("Dreieck")));
    it_->window().appearance().setLanguage(Language::English);
    QTRY_COMPARE(title(), QStringLiteral("&File"));
    QVERIFY(it_->button(QStringLiteral("Mute")) != nullptr);
}

void AppearanceTest::nothingKeepsItsOldWords() {
    it_->action(ActionId::Preferences)->trigger();
    it_->window().appearance().setLanguage(Language::German);
    QCoreApplication::processEvents();
    MainWindow german;
    german.show();
    QVERIFY(german.openExample(WindowFixture::examplePath()));
    german.actions()[ActionId::Preferences]->trigger();
    QCoreApplication::processEvents();
    const QStringList followed = wordsOf(it_->window());
    const QStringList fresh = wordsOf(german);
    QStringList faults;
    for (qsizetype i = 0; i < std::min(followed.size(), fresh.size()); ++i) {
        if (followed[i] != fresh[i])
            faults << QStringLiteral("\"%1\" is not \"%2\"").arg(followed[i], fresh[i]);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    QCOMPARE(followed.size(), fresh.size());
}

}  // namespace studio::app

QTEST_MAIN(studio::app::AppearanceTest)
#include "appearance_test.moc"

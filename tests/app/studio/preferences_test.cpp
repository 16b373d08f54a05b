// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Drives the preferences by mouse and keys: what is chosen is in force at once, and kept.

#include "app/common/resource_paths.h"
#include "app/studio/preferences/preferences_dialog.h"
#include "tests/app/studio/window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

namespace studio::app {

/// Milliseconds until a menu that was asked for has opened.
constexpr int kMenuOpens = 100;

using widgets::ThemeKind;
using widgets::Themes;

class PreferencesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init();
    void cleanup();
    void themeAndSizeChangeAtOnce();
    void languageChangesAtOnce();
    void gridAndOctaveAreKept();
    void devicesAreListed();
    void keysAreGivenAndTaken();
    void keysAreFound();
    void theNumberOfTakesIsKept();
    void aModelIsShownAndMeasured();
    void aModelThatFailsSaysWhy();
    void modelsAreAddedChosenAndRemoved();
    void whatIsNoModelIsNotKept();
    void publishedModelsAreLinkedTo();

  private:
    std::unique_ptr<WindowFixture> it_;
    PreferencesDialog* dialog_ = nullptr;

    /// Chooses the entry of the menu below Add, and gives `path` to the dialog that opens.
    void add(int entry, const std::filesystem::path& path);
    void click(const QString& text) const;
    /// Shows the page of that name.
    void turnTo(const QString& page);
    template <class Control>
    [[nodiscard]] Control* control(const QString& name) const;
    [[nodiscard]] bool says(const QString& text) const;
    /// Chooses an action on the page of keys and presses `key` for it.
    void press(const QString& action, Qt::Key key, Qt::KeyboardModifiers modifiers);
};

void PreferencesTest::init() {
    it_ = std::make_unique<WindowFixture>();
    QTest::keyClick(&it_->window(), Qt::Key_Comma, Qt::ControlModifier);
    dialog_ = it_->window().findChild<PreferencesDialog*>();
    QVERIFY(dialog_ != nullptr && dialog_->isVisible());
}

void PreferencesTest::cleanup() {
    it_->window().appearance().setLanguage(Language::English);
    it_.reset();
}

void PreferencesTest::turnTo(const QString& page) {
    auto* list = dialog_->findChild<QListWidget*>();
    const auto found = list->findItems(page, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(found.front()).center());
}

template <class Control>
Control* PreferencesTest::control(const QString& name) const {
    for (auto* each : dialog_->findChildren<Control*>()) {
        if (each->isVisible() && each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

bool PreferencesTest::says(const QString& text) const {
    const auto labels = dialog_->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void PreferencesTest::themeAndSizeChangeAtOnce() {
    turnTo(QStringLiteral("Appearance"));
    QTest::keyClick(control<QComboBox>(QStringLiteral("Colours")), Qt::Key_Down);
    QCOMPARE(Themes::instance().current().kind, ThemeKind::Light);
    QTest::keyClick(control<QComboBox>(QStringLiteral("Size")), Qt::Key_End);
    QCOMPARE(Themes::instance().scale(), 2.0);
    QVERIFY(it_->action(ActionId::Scale200)->isChecked());
    it_->action(ActionId::ThemeContrast)->trigger();
    QCOMPARE(control<QComboBox>(QStringLiteral("Colours"))->currentText(),
             QStringLiteral("High contrast"));
}

void PreferencesTest::languageChangesAtOnce() {
    turnTo(QStringLiteral("Language"));
    auto* language = control<QComboBox>(QStringLiteral("Language"));
    QTest::keyClick(language, Qt::Key_End);
    QTRY_COMPARE(dialog_->windowTitle(), QStringLiteral("Einstellungen"));
    QCOMPARE(it_->action(ActionId::Save)->text(), QStringLiteral("&Speichern"));
    QTest::keyClick(language, Qt::Key_Up);
    QTRY_COMPARE(dialog_->windowTitle(), QStringLiteral("Preferences"));
}

void PreferencesTest::gridAndOctaveAreKept() {
    turnTo(QStringLiteral("Editing"));
    QTest::keyClick(control<QComboBox>(QStringLiteral("Grid")), Qt::Key_Up);
    QCOMPARE(it_->window().viewState().gridUnit(), core::GridUnit::Eighth);
    QTest::keyClick(control<QSpinBox>(QStringLiteral("Typing octave")), Qt::Key_Up);
    QCOMPARE(it_->window().viewState().typingOctave(), 4);
    MainWindow another;
    QCOMPARE(another.viewState().gridUnit(), core::GridUnit::Eighth);
    QCOMPARE(another.viewState().typingOctave(), 4);
}

void PreferencesTest::devicesAreListed() {
    turnTo(QStringLiteral("Sound"));
    QVERIFY(control<QComboBox>(QStringLiteral("Device"))->count() >= 1);
    QVERIFY(says(it_->window().playback().deviceText()));
    auto* buffer = control<QComboBox>(QStringLiteral("Buffer"));
    QTest::keyClick(buffer, Qt::Key_End);
    QCOMPARE(it_->window().playback().wantedFrames(), 2048);
}

void PreferencesTest::press(const QString& action, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    auto* list = control<QTreeWidget>(QStringLiteral("Actions"));
    list->setCurrentItem(list->findItems(action, Qt::MatchExactly).value(0));
    auto* edit = control<QLineEdit>(QStringLiteral("New key"));
    QTest::keyClick(edit, key, modifiers);
}

void PreferencesTest::keysAreGivenAndTaken() {
    turnTo(QStringLiteral("Keys"));
    const auto click = [&](const QString& text) {
        for (auto* button : dialog_->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    press(QStringLiteral("Lock Bars"), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(says(QStringLiteral("Duplicate")));
    const QKeySequence key(QStringLiteral("Ctrl+D"));
    QCOMPARE(it_->action(ActionId::Duplicate)->shortcut(), key);
    click(QStringLiteral("Take it"));
    QCOMPARE(it_->action(ActionId::LockBars)->shortcuts(), QList{key});
    QVERIFY(it_->action(ActionId::Duplicate)->shortcuts().isEmpty());
    // Kept from start to start.
    const MainWindow another;
    QCOMPARE(another.actions()[ActionId::LockBars]->shortcut(), key);
    click(QStringLiteral("As it was"));
    QCOMPARE(it_->action(ActionId::LockBars)->shortcut(), QKeySequence(QStringLiteral("Ctrl+L")));
    press(QStringLiteral("Duplicate"), Qt::Key_D, Qt::ControlModifier);
    click(QStringLiteral("Assign"));
    QCOMPARE(it_->action(ActionId::Duplicate)->shortcut(), key);
}

void PreferencesTest::keysAreFound() {
    turnTo(QStringLiteral("Keys"));
    auto* list = control<QTreeWidget>(QStringLiteral("Actions"));
    QCOMPARE(list->topLevelItemCount(), static_cast<int>(ActionId::Count));
    auto* search = control<QLineEdit>(QStringLiteral("Search actions and keys"));
    QTest::keyClicks(search, QStringLiteral("octave"));
    int shown = 0;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        shown += list->topLevelItem(i)->isHidden() ? 0 : 1;
    QVERIFY(shown >= 2 && shown < 10);
}

void PreferencesTest::theNumberOfTakesIsKept() {
    const auto takes = [](const MainWindow& window) {
        return window.findChild<QSpinBox*>(QStringLiteral("takes"));
    };
    it_->loadTinyModel();
    it_->freeTriangle();
    takes(it_->window())->setValue(2);
    it_->fill();
    const MainWindow another;
    QCOMPARE(takes(another)->value(), 2);
}

void PreferencesTest::aModelIsShownAndMeasured() {
    it_->loadTinyModel();
    turnTo(QStringLiteral("Model"));
    QVERIFY(says(QStringLiteral("million parameters")));
    for (auto* button : dialog_->findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("easure")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("events a second")), kPatience);
    // It is cancelled by the same button.
    for (auto* button : dialog_->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Cance&l"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(it_->button(QStringLiteral("M&easure speed")) != nullptr, kPatience);
    QVERIFY(says(QStringLiteral("events a second")));
}

void PreferencesTest::aModelThatFailsSaysWhy() {
    turnTo(QStringLiteral("Model"));
    it_->window().loadModel("/no/such/model");
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("/no/such/model")), kPatience);
}

void PreferencesTest::click(const QString& text) const {
    for (auto* button : dialog_->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == text)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

void PreferencesTest::add(int entry, const std::filesystem::path& path) {
    it_->doWithFile(
        [&] {
            QTimer::singleShot(kMenuOpens, [entry] {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(menu != nullptr);
                for (int i = 0; i <= entry; ++i)
                    QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            });
            click(QStringLiteral("&Add"));
        },
        path, QMessageBox::Cancel);
    QTRY_VERIFY_WITH_TIMEOUT(it_->button(QStringLiteral("&Add")) != nullptr, kPatience);
}

void PreferencesTest::modelsAreAddedChosenAndRemoved() {
    turnTo(QStringLiteral("Model"));
    auto* list = control<QTreeWidget>(QStringLiteral("Models"));
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("nes-small (default)"));
    QVERIFY(!it_->button(QStringLiteral("Remo&ve"))->isEnabled());
    add(0, tests::testData("golden/tiny/state_dict.zip.pt"));
    QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 2, kPatience);
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("tiny"));
    QVERIFY(says(QStringLiteral("Added tiny: state_dict.zip.pt, unpacked")));
    add(1, tests::testData("golden/tiny_clamped"));
    QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 3, kPatience);
    click(QStringLiteral("Make &default"));
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("tiny_clamped (default)"));
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Remembers 24 events")), kPatience);
    QCOMPARE(modelLibrary().defaultModel().filename().string(), std::string("tiny_clamped"));
    // Asked, and answered with no and with yes.
    it_->doWithFile([&] { click(QStringLiteral("Remo&ve")); }, {}, QMessageBox::Cancel);
    QCOMPARE(list->topLevelItemCount(), 3);
    const QStringList asked =
        it_->doWithFile([&] { click(QStringLiteral("Remo&ve")); }, {}, QMessageBox::Yes);
    QVERIFY(asked.value(0).contains(QStringLiteral("tiny_clamped")));
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("nes-small (default)"));
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Remembers 512 events")), kPatience);
    QVERIFY(modelLibrary().remove("tiny"));
}

void PreferencesTest::whatIsNoModelIsNotKept() {
    turnTo(QStringLiteral("Model"));
    tests::writeFile(it_->file("a.pdf"), "%PDF-1.4 and so on, for some lines");
    add(0, it_->file("a.pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("This is not a model")), kPatience);
    QCOMPARE(control<QTreeWidget>(QStringLiteral("Models"))->topLevelItemCount(), 1);
    QVERIFY(it_->button(QStringLiteral("&Add"))->isEnabled());
}

void PreferencesTest::publishedModelsAreLinkedTo() {
    turnTo(QStringLiteral("Model"));
    QVERIFY(says(QStringLiteral("href=\"https://github.com/chrisdonahue/LakhNES\"")));
    QVERIFY(says(QStringLiteral("downloads nothing")));
}

}  // namespace studio::app

QTEST_MAIN(studio::app::PreferencesTest)
#include "preferences_test.moc"

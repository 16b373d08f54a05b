// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/app/studio/window_fixture.h"

#include "app/studio/export_sound_dialog.h"
#include "app/studio/new_song_dialog.h"
#include "widgets/voices/voice_strip.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace studio::app {

namespace {
constexpr int kLook = 20;
}

void WindowFixture::prepareProgram() {
    static const tests::TemporaryFolder home;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(home.path().string()));
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(home.path().string()));
    QCoreApplication::setOrganizationName(kOrganization);
}

QString WindowFixture::examplePath() {
    return QStringLiteral(STUDIO_RESOURCES "/songs/first-light.lnes");
}

WindowFixture::WindowFixture() : folder_(std::make_unique<tests::TemporaryFolder>()) {
    QSettings().clear();
    window_ = std::make_unique<MainWindow>();
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QVERIFY(window_->openExample(examplePath()));
}

std::filesystem::path WindowFixture::file(const std::string& name) const {
    return *folder_ / name;
}

widgets::VoiceStrip* WindowFixture::strip(core::Voice voice) const {
    for (auto* each : window_->findChildren<widgets::VoiceStrip*>()) {
        if (each->voice() == voice)
            return each;
    }
    return nullptr;
}

QAbstractButton* WindowFixture::button(const QString& name) const {
    for (auto* each : window_->findChildren<QAbstractButton*>()) {
        if (each->isVisible() && (each->text() == name || each->accessibleName() == name))
            return each;
    }
    return nullptr;
}

bool WindowFixture::says(const QString& text) const {
    const auto labels = window_->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void WindowFixture::loadTinyModel() {
    window_->loadModel(tests::testData("golden/tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(action(ActionId::Fill)->isEnabled(), kPatience);
}

void WindowFixture::freeTriangle() {
    window_->viewState().select(widgets::BarRange{5, 6});
    window_->viewState().setCurrentVoice(core::Voice::Triangle);
    action(ActionId::FreeBars)->trigger();
}

void WindowFixture::fill() {
    QSignalSpy finished(&window_->fillController(), &FillController::finished);
    action(ActionId::Fill)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
}

QStringList WindowFixture::triggerWithFile(ActionId id, const std::filesystem::path& path,
                                           QMessageBox::StandardButton answer) {
    return doWithFile([&] { action(id)->trigger(); }, path, answer);
}

QStringList WindowFixture::doWithFile(const std::function<void()>& action,
                                      const std::filesystem::path& path,
                                      QMessageBox::StandardButton answer) {
    QStringList asked;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, window_.get(), [&] {
        QWidget* modal = QApplication::activeModalWidget();
        if (auto* box = qobject_cast<QMessageBox*>(modal)) {
            asked << box->text();
            // A question that has no such answer is one that nobody expected.
            QVERIFY2(box->button(answer) != nullptr, qPrintable(box->text()));
            box->button(answer)->click();
        } else if (auto* dialog = qobject_cast<QFileDialog*>(modal); dialog && asked.isEmpty()) {
            // Not from within the timer, which would not look at the questions that follow.
            const auto enter = [dialog, name = QString::fromStdString(path.string())] {
                dialog->findChild<QLineEdit*>()->setText(name);
                QTest::keyClick(dialog, Qt::Key_Return);
            };
            QMetaObject::invokeMethod(dialog, enter, Qt::QueuedConnection);
        } else if (auto* sound = qobject_cast<ExportSoundDialog*>(modal)) {
            QMetaObject::invokeMethod(sound, &QDialog::accept, Qt::QueuedConnection);
        } else if (dialog) {
            dialog->reject();
        } else if (auto* song = qobject_cast<NewSongDialog*>(modal)) {
            song->accept();
        }
    });
    look.start(kLook);
    action();
    return asked;
}

void WindowFixture::startNewSong() {
    triggerAndAnswer(ActionId::NewSong, QMessageBox::Discard);
    // The dialog has taken the focus away.
    window_->activateWindow();
    QTRY_VERIFY_WITH_TIMEOUT(window_->isActiveWindow(), kPatience);
}

QStringList WindowFixture::triggerAndAnswer(ActionId id, QMessageBox::StandardButton answer) {
    return triggerWithFile(id, {}, answer);
}

}  // namespace studio::app

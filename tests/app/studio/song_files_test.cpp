// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// What the window does with files: nothing is lost, and nothing is written over without a question.

#include "app/studio/midi_import.h"
#include "core/io/song_file.h"
#include "tests/app/studio/window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <fstream>

namespace studio::app {

using core::LockMode;
using core::Voice;

class SongFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { it_ = std::make_unique<WindowFixture>(); }
    void cleanup() { it_.reset(); }
    void aSongThatCannotBeOpenedChangesNothing();
    void savesAProject();
    void asksBeforeItWritesOverAnything();
    void theExampleIsNeverWrittenOver();
    void asksBeforeEditsAreLost();
    void asksBeforeTakesAreLost();
    void opensAnyMidiAndSaysWhatItLeavesOut();
    void anImportThatIsCancelledChangesNothing();
    void importsWithoutAQuestionIfTheUserLikes();
    void exportsMidiAndSound();

  private:
    std::unique_ptr<WindowFixture> it_;

    [[nodiscard]] const core::Song& song() const { return it_->song(); }
    /// Opens `path` and does `steps` to the import dialog.
    bool openInDialog(const std::filesystem::path& path,
                      const std::function<void(QDialog&)>& steps) {
        bool shown = false;
        QTimer::singleShot(0, &it_->window(), [&] {
            auto* dialog = qobject_cast<widgets::ImportDialog*>(QApplication::activeModalWidget());
            shown = dialog != nullptr;
            if (shown)
                steps(*dialog);
        });
        const bool opened = it_->window().openSong(QString::fromStdString(path.string()));
        return opened && shown;
    }
};

void SongFilesTest::aSongThatCannotBeOpenedChangesNothing() {
    const core::Song before = song();
    // The message box is closed as soon as it shows.
    QTimer::singleShot(0, [] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QMessageBox"))
                widget->close();
        }
    });
    QVERIFY(!it_->window().openSong(QStringLiteral("/no/such/song.mid")));
    QVERIFY(song() == before);
}

void SongFilesTest::savesAProject() {
    it_->freeTriangle();
    const QString path = QString::fromStdString((it_->file("kept.lnes")).string());
    it_->window().document().setSaved(path);
    it_->window().viewState().setCurrentVoice(Voice::Noise);
    it_->action(ActionId::RhythmBars)->trigger();
    QVERIFY(it_->window().isWindowModified());
    it_->action(ActionId::Save)->trigger();
    QVERIFY(!it_->window().isWindowModified());
    const auto opened = core::openSong(it_->file("kept.lnes"));
    QVERIFY(opened.has_value());
    QVERIFY(opened->song == song());
}

void SongFilesTest::exportsMidiAndSound() {
    it_->triggerWithFile(ActionId::ExportMidi, it_->file("song.mid"));
    QVERIFY(it_->says(QStringLiteral("song.mid")));
    const auto exported = core::openSong(it_->file("song.mid"));
    QVERIFY(exported.has_value());
    QCOMPARE(exported->song.noteCount(), song().noteCount());
    it_->triggerWithFile(ActionId::ExportSound, it_->file("song.wav"));
    QVERIFY(it_->says(QStringLiteral("song.wav")));
    QVERIFY(std::filesystem::file_size(it_->file("song.wav")) > 100'000);
    QVERIFY(!it_->window().isWindowModified());
}

void SongFilesTest::asksBeforeItWritesOverAnything() {
    std::ofstream(it_->file("mine.lnes")) << "precious";
    const auto content = [&] {
        std::ifstream in(it_->file("mine.lnes"));
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    // With the ending and without; by the dialog's own question or by ours.
    for (const char* name : {"mine.lnes", "mine"}) {
        const auto asked = it_->triggerWithFile(ActionId::SaveAs, it_->file(name), QMessageBox::No);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(content(), std::string("precious"));
    }
    std::ofstream(it_->file("song.v2.lnes")) << "precious";
    const auto asked =
        it_->triggerWithFile(ActionId::SaveAs, it_->file("song.v2"), QMessageBox::No);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(std::filesystem::file_size(it_->file("song.v2.lnes")), std::uintmax_t{8});
    it_->triggerWithFile(ActionId::SaveAs, it_->file("mine"), QMessageBox::Yes);
    QVERIFY(core::openSong(it_->file("mine.lnes")).has_value());
}

void SongFilesTest::theExampleIsNeverWrittenOver() {
    QVERIFY(it_->window().document().path().isEmpty());
    it_->freeTriangle();
    // Save asks for a name.
    it_->triggerWithFile(ActionId::Save, it_->file("own.lnes"));
    QVERIFY(std::filesystem::exists(it_->file("own.lnes")));
    const auto example = core::openSong(WindowFixture::examplePath().toStdString());
    QVERIFY(example.has_value());
    QVERIFY(example->song.frame.locks == core::LockMap(LockMode::Locked));
}

void SongFilesTest::asksBeforeEditsAreLost() {
    it_->freeTriangle();
    const core::Song edited = song();
    QCOMPARE(it_->triggerAndAnswer(ActionId::NewSong, QMessageBox::Cancel).size(), 1);
    QVERIFY(song() == edited);
    QCOMPARE(it_->triggerAndAnswer(ActionId::NewSong, QMessageBox::Discard).size(), 1);
    QCOMPARE(song().noteCount(), std::size_t{0});
    QCOMPARE(it_->triggerAndAnswer(ActionId::NewSong, QMessageBox::Discard).size(), 0);
}

void SongFilesTest::asksBeforeTakesAreLost() {
    it_->freeTriangle();
    it_->triggerWithFile(ActionId::Save, it_->file("free.lnes"));
    it_->loadTinyModel();
    it_->fill();
    QVERIFY(!it_->window().isWindowModified());
    const core::Song before = song();
    QCOMPARE(it_->triggerAndAnswer(ActionId::NewSong, QMessageBox::Cancel).size(), 1);
    QVERIFY(song() == before);
    QVERIFY(!it_->window().review().takes().empty());
    QCOMPARE(it_->triggerAndAnswer(ActionId::NewSong, QMessageBox::Discard).size(), 1);
    QCOMPARE(song().noteCount(), std::size_t{0});
}

void SongFilesTest::opensAnyMidiAndSaysWhatItLeavesOut() {
    const auto path = it_->file("plain.mid");
    QVERIFY(core::saveSong(song(), path, core::SongFormat::PlainMidi).has_value());
    const std::size_t notes = song().noteCount();
    const std::size_t bass = song().part(Voice::Triangle).notes.size();
    QVERIFY(openInDialog(path, [](QDialog& dialog) {
        auto* line = dialog.findChildren<QComboBox*>().constFirst();
        QTest::keyClick(line, Qt::Key_Home);
        QTest::keyClick(&dialog, Qt::Key_Return);
    }));
    QVERIFY(song().part(Voice::Pulse1).notes.empty());
    QCOMPARE(song().part(Voice::Triangle).notes.size(), bass);
    QVERIFY(song().noteCount() < notes);
    QCOMPARE(it_->window().document().path(), QString::fromStdString(path.string()));
    QVERIFY(it_->says(QStringLiteral("Arranged for four voices. Left out: lines 1")));
}

void SongFilesTest::anImportThatIsCancelledChangesNothing() {
    const auto path = it_->file("plain.mid");
    QVERIFY(core::saveSong(song(), path, core::SongFormat::PlainMidi).has_value());
    it_->freeTriangle();
    const core::Song before = song();
    QVERIFY(!openInDialog(path, [](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); }));
    QVERIFY(song() == before);
    QVERIFY(it_->window().document().edited());
    QVERIFY(it_->window().document().path().isEmpty());
}

void SongFilesTest::importsWithoutAQuestionIfTheUserLikes() {
    const auto path = it_->file("plain.mid");
    QVERIFY(core::saveSong(song(), path, core::SongFormat::PlainMidi).has_value());
    const std::size_t notes = song().noteCount();
    QVERIFY(openInDialog(path, [](QDialog& dialog) {
        QTest::keyClick(dialog.findChild<QCheckBox*>(), Qt::Key_Space);
        QTest::keyClick(&dialog, Qt::Key_Return);
    }));
    QVERIFY(!MidiImport::asks());
    QVERIFY(it_->window().openSong(QString::fromStdString(path.string())));
    QCOMPARE(song().noteCount(), notes);
}

}  // namespace studio::app

QTEST_MAIN(studio::app::SongFilesTest)
#include "song_files_test.moc"

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/take_drag.h"

#include "core/io/song_file.h"
#include "tests/support/some_take.h"

#include <QFileInfo>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include <memory>

namespace studio::app {

class TakeDragTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aTakeLiesInATemporaryMidiFile();
};

void TakeDragTest::aTakeLiesInATemporaryMidiFile() {
    constexpr core::TickRange kRegion{44100, 88200};
    core::Song song;
    song.frame.length = 4 * 44100;
    song.frame.title = "A/B";
    core::Song after = song;
    core::Note note;
    note.start = 50000;
    note.length = 10000;
    note.pitch = 45;
    after.part(core::Voice::Triangle).notes = {note};
    widgets::Document document;
    document.reset(song, {});
    widgets::TakeReview review(document);
    QString path;
    {
        TakeDrag drag;
        QVERIFY2(drag.mimeData(review, document.displayName()) == nullptr, "there is no take");
        review.beginFill(1, kRegion);
        review.finish(tests::takeBetween(song, after, kRegion));
        const std::unique_ptr<QMimeData> data(drag.mimeData(review, document.displayName()));
        QVERIFY(data != nullptr);
        QCOMPARE(data->urls().size(), 1);
        path = data->urls().constFirst().toLocalFile();
        QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("A_B - take 1.mid"));
        const auto opened = core::openSong(path.toStdString());
        QVERIFY(opened.has_value());
        std::size_t found = 0;
        for (const core::Part& part : opened->song.parts) {
            for (const core::Note& each : part.notes) {
                ++found;
                QCOMPARE(each.pitch, note.pitch);
            }
        }
        QCOMPARE(found, std::size_t{1});
    }
    QVERIFY2(!QFileInfo::exists(path), "it goes with the window");
}

}  // namespace studio::app

QTEST_MAIN(studio::app::TakeDragTest)
#include "take_drag_test.moc"

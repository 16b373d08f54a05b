// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/sound/sound_view.h"

#include "widgets/style/theme.h"

#include <QTest>

namespace studio::widgets {

class SoundViewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void levelsRiseAtOnceAndFallSlowly();
    void bandsStandWhereTheirFrequencyIs();
};

namespace {

/// Pixels of `colour` in the columns from `left` to `right`.
int pixelsOf(const QColor& colour, SoundView& view, double left, double right) {
    const QImage image = view.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = static_cast<int>(left * image.width()); x < right * image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

}  // namespace

void SoundViewTest::levelsRiseAtOnceAndFallSlowly() {
    SoundView view;
    view.resize(view.sizeHint());
    const QColor colour = theme().voice(core::Voice::Triangle);
    const auto shown = [&] { return pixelsOf(colour, view, 0, 0.3); };
    const int none = shown();
    SoundPicture picture;
    picture.levels[2] = 1;
    view.show(picture);
    const int full = shown();
    QVERIFY(full > none + 500);
    picture.levels[2] = 0;
    view.show(picture);
    QVERIFY(shown() > full * 9 / 10);
    for (int frame = 0; frame < 200; ++frame)
        view.show(picture);
    QCOMPARE(shown(), none);
    picture.levels[2] = 1;
    view.show(picture);
    view.clear();
    QCOMPARE(shown(), none);
}

void SoundViewTest::bandsStandWhereTheirFrequencyIs() {
    SoundView view;
    view.resize(view.sizeHint());
    SoundPicture picture;
    picture.bands.assign(36, 0.0F);
    picture.bands[2] = 1.0F;
    view.show(picture);
    const QColor colour = theme().accent;
    // The spectrum lies in the middle.
    QVERIFY(pixelsOf(colour, view, 0.27, 0.35) > 100);
    QCOMPARE(pixelsOf(colour, view, 0.45, 0.6), 0);
}

}  // namespace studio::widgets

QTEST_MAIN(studio::widgets::SoundViewTest)
#include "sound_view_test.moc"

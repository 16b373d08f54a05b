// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/take_drag.h"

#include "core/edit/excerpt.h"
#include "core/io/song_file.h"

#include <QDrag>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>
#include <QWidget>

namespace studio::app {

QMimeData* TakeDrag::mimeData(const widgets::TakeReview& review, const QString& song) {
    const core::Take* take = review.take();
    if (take == nullptr)
        return nullptr;
    if (!folder_)
        folder_.emplace();
    if (!folder_->isValid())
        return nullptr;
    static const QRegularExpression kNotForNames(QStringLiteral(R"([/\\:*?"<>|\x00-\x1f])"));
    QString name = QStringLiteral("%1 - take %2.mid").arg(song).arg(take->number + 1);
    name.replace(kNotForNames, QStringLiteral("_"));
    const QString path = folder_->filePath(name);
    core::VoiceSet voices{};
    for (const core::Voice voice : core::kVoices)
        voices[core::index(voice)] =
            review.takes()[static_cast<std::size_t>(review.selected())].uses(voice);
    const core::Song excerpt = core::excerptOf(review.shownSong(), voices, take->region);
    if (!core::saveSong(excerpt, std::filesystem::path(path.toStdString()),
                        core::SongFormat::PlainMidi))
        return nullptr;
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    return data;
}

bool TakeDrag::start(const widgets::TakeReview& review, const QString& song, QWidget& source) {
    QMimeData* data = mimeData(review, song);
    if (data == nullptr)
        return false;
    auto* drag = new QDrag(&source);
    drag->setMimeData(data);
    drag->exec(Qt::CopyAction);
    return true;
}

}  // namespace studio::app

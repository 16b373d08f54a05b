// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/song_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace studio::app {

namespace {

bool isSong(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("lnes") || ending == QLatin1String("mid") ||
           ending == QLatin1String("midi") || ending == QLatin1String("vgm") ||
           ending == QLatin1String("vgz");
}

}  // namespace

SongDrop::SongDrop(QWidget& window) : QObject(&window) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool SongDrop::eventFilter(QObject* watched, QEvent* event) {
    const bool over = event->type() == QEvent::DragEnter;
    if (!over && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    // A question that is open has to be answered first, and a take that comes back is no song.
    if (!drop->mimeData()->hasUrls() || drop->source() != nullptr ||
        QApplication::activeModalWidget() != nullptr) {
        drop->ignore();
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!over)
        take(drop->mimeData());
    return true;
}

void SongDrop::take(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    if (urls.size() > 1) {
        Q_EMIT refused(tr("Only one song can be open at a time; drop one file."));
        return;
    }
    const QString path = urls.constFirst().toLocalFile();
    if (!isSong(path)) {
        Q_EMIT refused(
            tr("\"%1\" is no song; drop a .lnes, .mid, .midi or .vgm file of this computer.")
                .arg(urls.constFirst().fileName()));
        return;
    }
    // The program it comes from waits for the drop to end.
    QMetaObject::invokeMethod(
        this, [this, path] { Q_EMIT songDropped(path); }, Qt::QueuedConnection);
}

}  // namespace studio::app

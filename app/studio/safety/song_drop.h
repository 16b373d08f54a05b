// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QString>

class QMimeData;
class QWidget;

namespace studio::app {

/// Takes songs that are dropped on a window. GUI thread.
class SongDrop : public QObject {
    Q_OBJECT

  public:
    explicit SongDrop(QWidget& window);

  Q_SIGNALS:
    /// One song was dropped. Sent once the drop is over, so that a question may be asked.
    void songDropped(const QString& path);
    /// What was dropped, or is held over the window, cannot be opened: one sentence.
    void refused(const QString& sentence);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void take(const QMimeData* data);
};

}  // namespace studio::app

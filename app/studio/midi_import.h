// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/playback_controller.h"
#include "core/io/arrange/arrangement.h"
#include "widgets/import/import_dialog.h"

#include <QObject>

#include <memory>
#include <optional>

namespace studio::app {

/// Lets the user say which lines of a MIDI file the four voices play, and hear it: joins the import
/// dialog to a player of its own, which has the sound device for as long as the dialog is open. The
/// open song only pauses. GUI thread.
class MidiImport : public QObject {
    Q_OBJECT

  public:
    /// `host` plays the open song.
    MidiImport(core::MidiScore score, const QString& fileName, PlaybackController& host,
               QWidget* window);

    /// Shows the dialog; nothing if the user cancels.
    [[nodiscard]] std::optional<core::Arrangement> run();

    /// Whether to ask at all, kept in the settings ("files/asksImport").
    [[nodiscard]] static bool asks();
    static void setAsks(bool asks);

  private:
    PlaybackController& host_;
    widgets::ImportDialog dialog_;
    /// Made when something is to be heard.
    std::unique_ptr<PlaybackController> player_;

    void play(core::Tick from);
    void makePlayer();
    void setMask();
};

}  // namespace studio::app

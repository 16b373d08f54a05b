// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace studio::widgets {
class ViewState;
}

namespace studio::app {

class ActionTable;
class Appearance;
class MidiDevices;
class ModelLoader;
class Page;
class PlaybackController;

/// The preferences, a page each for sound, MIDI, model, appearance, language, editing and keys.
/// What is chosen is in force at once and kept in the settings. GUI thread.
class PreferencesDialog : public QDialog {
    Q_OBJECT

  public:
    /// All that can be chosen of; they outlive the dialog.
    struct Parts {
        Appearance& appearance;
        PlaybackController& playback;
        MidiDevices& midi;
        ModelLoader& models;
        widgets::ViewState& state;
        ActionTable& actions;
    };

    PreferencesDialog(const Parts& parts, QWidget* parent);

    void showMidi();

  private:
    QListWidget* list_;
    QStackedWidget* pages_;
    int midiRow_ = 0;

    void addPage(Page* page);
};

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/appearance.h"
#include "app/studio/editing_settings.h"
#include "app/studio/editor_actions.h"
#include "app/studio/editor_views.h"
#include "app/studio/fill_controller.h"
#include "app/studio/key_filter.h"
#include "app/studio/midi/midi_devices.h"
#include "app/studio/model_loader.h"
#include "app/studio/playback_controller.h"
#include "app/studio/song_files.h"
#include "app/studio/takes_controller.h"
#include "app/studio/transport_actions.h"
#include "app/studio/voice_mixer.h"
#include "widgets/document/document.h"
#include "widgets/document/note_editor.h"
#include "widgets/document/surprise_map.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"

#include <QMainWindow>
#include <QSettings>

#include <array>
#include <filesystem>

class QLabel;
class QMenu;

namespace studio::app {
class Safety;
}

namespace studio::widgets {
class FillPanel;
class InstrumentPanel;
class LockMap;
class PianoRoll;
class TakesPanel;
class WishPanel;
class TransportBar;
class VoiceStrip;
}  // namespace studio::widgets

namespace studio::app {

class PreferencesDialog;

/// The studio's window: owns the document and everything that works on it, lays the widgets out
/// and joins their signals to the controllers. GUI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    MainWindow();
    ~MainWindow() override;

    /// Opens `path`, or tells why not and leaves the song as it is.
    bool openSong(const QString& path);
    /// Opens what an earlier run that ended badly has left, if the user wants it.
    bool recoverSong();
    /// Opens the song that comes with the program, as one that was not saved yet.
    bool openExample(const QString& path);
    void loadModel(const std::filesystem::path& path);
    /// The one of the preferences.
    void loadChosenModel() { models_.loadChosen(); }

    [[nodiscard]] widgets::Document& document() { return document_; }
    [[nodiscard]] widgets::ViewState& viewState() { return viewState_; }
    [[nodiscard]] widgets::TakeReview& review() { return review_; }
    [[nodiscard]] const widgets::SurpriseMap& surprise() const { return surprise_; }
    [[nodiscard]] widgets::NoteEditor& noteEditor() { return editor_; }
    [[nodiscard]] const ActionTable& actions() const { return actions_; }
    [[nodiscard]] const FillController& fillController() const { return fill_; }
    [[nodiscard]] const PlaybackController& playback() const { return playback_; }
    [[nodiscard]] Appearance& appearance() { return appearance_; }

  protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QSettings settings_;
    ActionTable actions_;
    Appearance appearance_{actions_, settings_};
    widgets::Document document_;
    widgets::TakeReview review_{document_};
    widgets::ViewState viewState_;
    EditingSettings editingSettings_{viewState_, settings_};
    widgets::NoteEditor editor_{document_, viewState_};
    ModelLoader models_;
    FillController fill_;
    MidiDevices midi_;
    PlaybackController playback_;
    SongFiles files_;
    KeyFilter keys_;
    EditorActions editorActions_;
    TransportActions transportActions_;
    VoiceMixer mixer_;
    widgets::SurpriseMap surprise_;
    TakesController* takes_ = nullptr;

    widgets::TransportBar* transport_ = nullptr;
    widgets::LockMap* lockMap_ = nullptr;
    widgets::PianoRoll* roll_ = nullptr;
    widgets::TrackerView* trackerView_ = nullptr;
    EditorViews* views_ = nullptr;
    widgets::FillPanel* fillPanel_ = nullptr;
    widgets::TakesPanel* takesPanel_ = nullptr;
    widgets::WishPanel* wishPanel_ = nullptr;
    std::array<widgets::VoiceStrip*, core::kVoiceCount> strips_{};
    QWidget* lockMapPanel_ = nullptr;
    QWidget* voicesPanel_ = nullptr;
    QWidget* fillSide_ = nullptr;
    widgets::InstrumentPanel* instruments_ = nullptr;
    QWidget* instrumentSide_ = nullptr;
    QMenu* gridMenu_ = nullptr;
    QMenu* recentMenu_ = nullptr;
    Safety* safety_ = nullptr;
    QLabel* help_ = nullptr;
    QLabel* device_ = nullptr;
    /// Made when it is first asked for.
    PreferencesDialog* preferences_ = nullptr;

    void buildMenus();
    void buildLayout();
    QWidget* buildVoices();
    QWidget* buildFillSide();
    QWidget* buildInstrumentSide();
    QWidget* buildStatus();
    void connectFiles();
    void connectDocument();
    void connectTransport();
    void connectMidi();
    void connectFill();
    void connectView();
    void connectTracker();
    void connectPanels();
    /// Editor, lock map and takes in turn, those that are there.
    void focusNextPanel();
    void connectPreferences();
    void showVoiceDevices();

    /// Of the selected bars.
    void setLockMode(core::Voice voice, core::LockMode mode);
    /// Of the selected notes, else of the selected bars of the current voice.
    void setLockModeOfSelection(core::LockMode mode);
    void showLocks();
    void showModel();
    void showDevice();
    /// Everything that is said in words and not by the widgets themselves.
    void retranslate();
    /// The least size at the scale in force, as far as the screen has room for it.
    void limitSize();
    void showName();
    void showActions();
    void seek(core::Tick tick);
};

}  // namespace studio::app

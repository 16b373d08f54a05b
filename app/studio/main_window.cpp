// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/main_window.h"

#include "app/studio/error_text.h"
#include "app/studio/instruments_controller.h"
#include "app/studio/live_controller.h"
#include "app/studio/midi/midi_keys.h"
#include "app/studio/midi/midi_recorder.h"
#include "app/studio/polish_controller.h"
#include "app/studio/preferences/preferences_dialog.h"
#include "app/studio/rehearsal_actions.h"
#include "app/studio/roll_controller.h"
#include "app/studio/safety/safety.h"
#include "app/studio/scoped_keys.h"
#include "app/studio/scopes.h"
#include "app/studio/sound_pictures.h"
#include "app/studio/surprise_controller.h"
#include "app/studio/tracker_actions.h"
#include "app/studio/wishes_controller.h"
#include "widgets/fill/fill_panel.h"
#include "widgets/fill/takes_panel.h"
#include "widgets/fill/wish_panel.h"
#include "widgets/instruments/instrument_panel.h"
#include "widgets/lock_map/lock_map.h"
#include "widgets/piano_roll/piano_roll.h"
#include "widgets/style/theme.h"
#include "widgets/transport/transport_bar.h"
#include "widgets/voices/voice_names.h"
#include "widgets/voices/voice_strip.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <QStatusTipEvent>

namespace studio::app {

using core::LockMode;
using core::Voice;

namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPanelsKey = QStringLiteral("window/");

constexpr double kZoomStep = 1.25;
constexpr QSize kFirstSize(1400, 880);
/// In pixels of the design.
constexpr QSize kLeastSize(1100, 700);

}  // namespace

MainWindow::MainWindow()
    : files_(document_, review_, playback_, settings_, this),
      keys_(*this, *actions_[ActionId::ShowOriginal]),
      editorActions_(actions_, editor_, viewState_),
      transportActions_(actions_, playback_, viewState_, review_),
      mixer_(actions_, playback_, viewState_) {
    buildMenus();
    buildLayout();
    connectFiles();
    connectDocument();
    connectTransport();
    connectMidi();
    connectFill();
    connectView();
    connectTracker();
    connectPanels();
    connectPreferences();
    new ScopedKeys(*roll_, actions_.of(ActionScope::Roll));
    new RollController(actions_, *roll_, review_, viewState_, editor_);
    limitSize();
    connect(&widgets::Themes::instance(), &widgets::Themes::changed, this, &MainWindow::limitSize);
    if (!restoreGeometry(settings_.value(kGeometryKey).toByteArray()))
        resize(kFirstSize);
    playback_.openDevice();
    showModel();
    showActions();
    views_->focusEditor();
}

MainWindow::~MainWindow() {
    fill_.cancel();
    // It follows the document, which goes before children do.
    delete safety_;
}

bool MainWindow::openSong(const QString& path) {
    return files_.open(path);
}

bool MainWindow::recoverSong() {
    return safety_->offerRecovery();
}

bool MainWindow::openExample(const QString& path) {
    return files_.openExample(path);
}

void MainWindow::loadModel(const std::filesystem::path& path) {
    models_.load(path);
}

void MainWindow::connectFiles() {
    const auto on = [this](ActionId id, auto slot) {
        connect(actions_[id], &QAction::triggered, this, slot);
    };
    on(ActionId::NewSong, [this] { files_.startNew(models_.model() != nullptr); });
    connect(&files_, &SongFiles::newSongToWrite, this, [this] { takes_->writeNewSong(); });
    on(ActionId::Open, [this] { files_.askAndOpen(); });
    on(ActionId::Save, [this] { files_.save(); });
    on(ActionId::SaveAs, [this] { files_.saveAs(); });
    on(ActionId::ExportMidi, [this] { files_.exportMidi(); });
    on(ActionId::ExportSound, [this] {
        files_.exportSound(viewState_.selection()
                               ? std::optional(viewState_.selectedTicks(document_.song()))
                               : std::nullopt);
    });
    connect(&files_, &SongFiles::reported, help_, &QLabel::setText);
    safety_ = new Safety(document_, review_, files_, settings_, actions_, recentMenu_, *this);
    connect(safety_, &Safety::reported, help_, &QLabel::setText);
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::About, [this] {
        QMessageBox::about(
            this, tr("About LakhNES Studio"),
            tr("<b>LakhNES Studio %1</b><br>Four-voice NES music, written together with a model."
               "<br><br>MIT licence. Made with Qt, LibTorch, RtAudio, libsndfile and others; "
               "NOTICE tells of them and of the built-in model.")
                .arg(QCoreApplication::applicationVersion()));
    });
}

void MainWindow::connectDocument() {
    connect(actions_[ActionId::Undo], &QAction::triggered, &document_.undoStack(),
            &QUndoStack::undo);
    connect(actions_[ActionId::Redo], &QAction::triggered, &document_.undoStack(),
            &QUndoStack::redo);
    connect(&document_.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::showActions);
    connect(&document_, &widgets::Document::nameChanged, this, &MainWindow::showName);
    connect(&document_, &widgets::Document::songReset, this, [this] {
        playback_.stop();
        playback_.seek(0);
        viewState_.select(std::nullopt);
        help_->clear();
        roll_->resetView();
    });
    connect(&review_, &widgets::TakeReview::changed, this, [this] {
        playback_.setSong(review_.shownSong());
        showLocks();
    });
    const auto lockCurrent = [this](ActionId id, LockMode mode) {
        connect(actions_[id], &QAction::triggered, this,
                [this, mode] { setLockModeOfSelection(mode); });
    };
    lockCurrent(ActionId::LockBars, LockMode::Locked);
    lockCurrent(ActionId::RhythmBars, LockMode::Rhythm);
    lockCurrent(ActionId::PitchBars, LockMode::Pitch);
    lockCurrent(ActionId::FreeBars, LockMode::Free);
    lockCurrent(ActionId::SilentBars, LockMode::Silent);
    for (widgets::VoiceStrip* strip : strips_) {
        const Voice voice = strip->voice();
        connect(strip, &widgets::VoiceStrip::modeRequested, this,
                [this, voice](LockMode mode) { setLockMode(voice, mode); });
        connect(strip, &widgets::VoiceStrip::pressed, this,
                [this, voice] { viewState_.setCurrentVoice(voice); });
        mixer_.add(*strip);
    }
}

void MainWindow::connectTransport() {
    connect(actions_[ActionId::Rewind], &QAction::triggered, this, [this] { seek(0); });
    connect(&transportActions_, &TransportActions::used, this, [this] { takes_->stopHearing(); });
    connect(&editor_, &widgets::NoteEditor::heard, &playback_, &PlaybackController::hearEdit);
    connect(&playback_, &PlaybackController::deviceChanged, this, &MainWindow::showDevice);
    connect(&playback_, &PlaybackController::playingChanged, this, [this](bool playing) {
        transport_->setPlaying(playing);
        viewState_.setPlaying(playing);
    });
    connect(roll_, &widgets::PianoRoll::seekRequested, this, &MainWindow::seek);
    connect(lockMap_, &widgets::LockMap::seekRequested, this, &MainWindow::seek);
    new Scopes(playback_, *transport_, this);
    new SoundPictures(actions_, playback_, *this);
    auto* rehearsal =
        new RehearsalActions(actions_, playback_, document_, viewState_, settings_, this);
    connect(rehearsal, &RehearsalActions::said, help_, &QLabel::setText);
    connect(&playback_, &PlaybackController::speedChanged, this,
            [this] { playback_.setSong(review_.shownSong()); });
    transport_->setActions(actions_[ActionId::Rewind], actions_[ActionId::Play],
                           actions_[ActionId::Stop], actions_[ActionId::Loop]);
}

void MainWindow::showVoiceDevices() {
    for (widgets::VoiceStrip* strip : strips_) {
        const Voice voice = strip->voice();
        const std::string& port = midi_.settings().voices[core::index(voice)].port;
        const bool used = midi_.usesDevice(voice);
        strip->setDevice(used ? QString::fromStdString(port) : QString(), !midi_.usesChip(voice));
    }
}

void MainWindow::connectMidi() {
    playback_.setMidi(midi_);
    auto* recorder = new MidiRecorder(midi_, playback_, document_, viewState_, this);
    new MidiKeys(
        midi_, playback_, *recorder, editor_, viewState_,
        [this] {
            return views_->worksInTracker() ? &trackerView_->tracker().rowEditor() : nullptr;
        },
        this);
    connect(actions_[ActionId::Record], &QAction::toggled, recorder, &MidiRecorder::setRecording);
    connect(recorder, &MidiRecorder::recordingChanged, actions_[ActionId::Record],
            &QAction::setChecked);
    connect(&midi_, &MidiDevices::said, help_, &QLabel::setText);
    connect(&midi_, &MidiDevices::changed, this, &MainWindow::showVoiceDevices);
    for (widgets::VoiceStrip* strip : strips_)
        connect(strip, &widgets::VoiceStrip::deviceRequested, this, [this] {
            actions_[ActionId::Preferences]->trigger();
            preferences_->showMidi();
        });
    showVoiceDevices();
    connect(recorder, &MidiRecorder::said, help_, &QLabel::setText);
}

void MainWindow::connectFill() {
    for (const auto signal : {&ModelLoader::began, &ModelLoader::loaded, &ModelLoader::failed})
        connect(&models_, signal, this, &MainWindow::showModel);
    takes_ =
        new TakesController({actions_, document_, viewState_, review_, models_, fill_, playback_,
                             *fillPanel_, *takesPanel_, *wishPanel_, *roll_, *views_},
                            this);
    new PolishController({actions_, document_, review_, models_, fill_, *fillPanel_, *takesPanel_},
                         this);
    new WishesController({actions_, document_, viewState_, *fillPanel_, *takesPanel_, *wishPanel_},
                         this);
    connect(&keys_, &KeyFilter::held, &review_, &widgets::TakeReview::showOriginal);
    new LiveController({actions_, document_, review_, models_, playback_, *fillPanel_, *roll_},
                       this);
    roll_->setSurprise(surprise_);
    new SurpriseController(actions_, review_, viewState_, models_, surprise_, editor_, this);
}

void MainWindow::connectView() {
    const auto on = [this](ActionId id, auto slot) {
        connect(actions_[id], &QAction::triggered, this, slot);
    };
    on(ActionId::ZoomIn, [this] { roll_->zoomTime(kZoomStep); });
    on(ActionId::ZoomOut, [this] { roll_->zoomTime(1 / kZoomStep); });
    on(ActionId::ZoomToFit, [this] { roll_->zoomToFit(); });
    on(ActionId::SelectAllBars, [this] {
        viewState_.select(widgets::BarRange{1, document_.song().barCount()});
    });
    on(ActionId::SelectNone, [this] {
        viewState_.select(std::nullopt);
        editor_.selectNone();
    });
    connect(&editor_, &widgets::NoteEditor::refused, help_, &QLabel::setText);
    actions_[ActionId::FollowPlayhead]->setChecked(viewState_.followsPlayhead());
    connect(actions_[ActionId::FollowPlayhead], &QAction::toggled, &viewState_,
            &widgets::ViewState::setFollowsPlayhead);
    connect(&viewState_, &widgets::ViewState::selectionChanged, this, [this] {
        // The last thing selected is what keys work on.
        if (viewState_.selection())
            editor_.selectNone();
        showLocks();
    });
    connect(&viewState_, &widgets::ViewState::currentVoiceChanged, this, &MainWindow::showLocks);
    connect(lockMap_, &widgets::LockMap::showRequested, views_, &EditorViews::showTick);
    connect(lockMap_, &widgets::LockMap::locksChangeRequested, this,
            [this](const core::LockMap& locks, const QString& text) {
                document_.change(text, [&](core::Song& song) { song.frame.locks = locks; });
            });
    connect(lockMap_, &widgets::LockMap::hoverHelp, help_, &QLabel::setText);
    connect(roll_, &widgets::PianoRoll::hoverHelp, help_, &QLabel::setText);
}

void MainWindow::connectTracker() {
    widgets::Tracker& tracker = trackerView_->tracker();
    new TrackerActions(actions_, *trackerView_, viewState_, this);
    editorActions_.setTracker(
        [this, &tracker] { return views_->worksInTracker() ? &tracker.rowEditor() : nullptr; });
    connect(&viewState_, &widgets::ViewState::selectionChanged, &tracker, [this, &tracker] {
        if (viewState_.selection())
            tracker.showTick(viewState_.selectedTicks(document_.song()).begin);
    });
    connect(&tracker, &widgets::Tracker::hoverHelp, help_, &QLabel::setText);
    connect(&tracker, &widgets::Tracker::muteRequested, &viewState_,
            [this](Voice voice) { viewState_.setMuted(voice, !viewState_.isMuted(voice)); });
    connect(&tracker, &widgets::Tracker::soloRequested, &viewState_,
            [this](Voice voice) { viewState_.setSoloed(voice, !viewState_.isSoloed(voice)); });
}

void MainWindow::connectPanels() {
    const std::initializer_list<std::pair<ActionId, QWidget*>> panels{
        {ActionId::PanelLockMap, lockMapPanel_},
        {ActionId::PanelVoices, voicesPanel_},
        {ActionId::PanelFill, fillSide_}};
    for (const auto& [id, panel] : panels) {
        QAction* action = actions_[id];
        const QString key = kPanelsKey + action->objectName();
        const bool shown = settings_.value(key, true).toBool();
        action->setChecked(shown);
        panel->setVisible(shown);
        connect(action, &QAction::toggled, panel, &QWidget::setVisible);
        connect(action, &QAction::toggled, this,
                [this, key](bool visible) { settings_.setValue(key, visible); });
    }
    new InstrumentsController(
        {actions_, document_, playback_, *instruments_, *instrumentSide_, *fillSide_, strips_},
        this);
    connect(instruments_, &widgets::InstrumentPanel::hoverHelp, help_, &QLabel::setText);
    connect(actions_[ActionId::FullScreen], &QAction::toggled, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });
    connect(actions_[ActionId::NextPanel], &QAction::triggered, this, &MainWindow::focusNextPanel);
}

void MainWindow::focusNextPanel() {
    const QWidget* focused = focusWidget();
    const bool inTakes = takesPanel_->isAncestorOf(focused);
    if (takesPanel_->isVisible() && lockMap_->hasFocus() && !review_.takes().empty())
        takesPanel_->focusSelected();
    else if (lockMap_->isVisible() && !lockMap_->hasFocus() && !inTakes)
        lockMap_->setFocus(Qt::TabFocusReason);
    else
        views_->focusEditor();
}

void MainWindow::connectPreferences() {
    connect(actions_[ActionId::Preferences], &QAction::triggered, this, [this] {
        if (preferences_ == nullptr)
            preferences_ = new PreferencesDialog(
                {appearance_, playback_, midi_, models_, viewState_, actions_}, this);
        preferences_->show();
        preferences_->raise();
        preferences_->activateWindow();
    });
}

void MainWindow::setLockMode(Voice voice, LockMode mode) {
    const core::TickRange ticks = viewState_.selectedTicks(document_.song());
    const QString name = widgets::shortVoiceName(voice);
    const std::array texts{tr("Lock %1"), tr("Keep rhythm of %1"), tr("Keep pitches of %1"),
                           tr("Free %1"), tr("Silence %1")};
    static_assert(texts.size() == core::kLockModes.size());
    document_.change(texts.at(static_cast<std::size_t>(mode)).arg(name),
                     [&](core::Song& song) { song.frame.locks.set(voice, ticks, mode); });
    showLocks();
}

void MainWindow::setLockModeOfSelection(LockMode mode) {
    const core::NoteSet notes = core::existing(document_.song(), viewState_.selectedNotes());
    if (notes.empty()) {
        setLockMode(viewState_.currentVoice(), mode);
        return;
    }
    const std::array texts{tr("Lock notes"), tr("Keep rhythm of notes"),
                           tr("Keep pitches of notes"), tr("Free notes"), tr("Silence notes")};
    static_assert(texts.size() == core::kLockModes.size());
    document_.change(texts.at(static_cast<std::size_t>(mode)), [&](core::Song& song) {
        for (const Voice voice : core::kVoices) {
            for (const core::Tick onset : notes.onsets(voice)) {
                const core::Note* note = core::noteAt(song.part(voice).notes, onset);
                song.frame.locks.set(voice, note->range(), mode);
            }
        }
    });
    showLocks();
}

void MainWindow::showLocks() {
    const core::Song& song = document_.song();
    for (widgets::VoiceStrip* strip : strips_) {
        const auto cells = song.frame.locks.cells(strip->voice(), viewState_.selectedTicks(song));
        strip->setMode(cells.size() == 1 ? std::optional(cells.front().mode) : std::nullopt);
        strip->setCurrent(strip->voice() == viewState_.currentVoice());
    }
}

void MainWindow::showName() {
    const QString name = document_.displayName();
    transport_->setSongName(name, document_.edited());
    setWindowTitle(tr("%1[*] – LakhNES Studio").arg(name));
    setWindowModified(document_.edited());
}

void MainWindow::showActions() {
    const QUndoStack& stack = document_.undoStack();
    actions_[ActionId::Undo]->setEnabled(stack.canUndo());
    actions_[ActionId::Undo]->setText(stack.canUndo() ? tr("&Undo %1").arg(stack.undoText())
                                                      : tr("&Undo"));
    actions_[ActionId::Redo]->setEnabled(stack.canRedo());
    actions_[ActionId::Redo]->setText(stack.canRedo() ? tr("&Redo %1").arg(stack.redoText())
                                                      : tr("&Redo"));
}

void MainWindow::seek(core::Tick tick) {
    takes_->followSeek(tick);
    playback_.seek(tick);
}

void MainWindow::showModel() {
    const bool ready = models_.model() != nullptr;
    if (models_.loading())
        transport_->setModel(tr("Loading the model…"), false);
    else if (ready)
        transport_->setModel(QStringLiteral("%1 · %2").arg(
                                 QString::fromStdString(models_.model()->config().name),
                                 QString::fromStdString(models_.model()->deviceName()).toUpper()),
                             true);
    else
        transport_->setModel(tr("No model"), false);
    fillPanel_->setReady(ready, models_.problem());
}

void MainWindow::showDevice() {
    device_->setText(playback_.deviceText());
}

void MainWindow::limitSize() {
    const QSize least = kLeastSize * appearance_.scale();
    setMinimumSize(appearance_.scale() == 1 ? least : least.boundedTo(screen()->availableSize()));
}

void MainWindow::retranslate() {
    actions_.retranslate();
    showActions();
    showModel();
    showDevice();
    showName();
    takes_->showTarget();
    help_->clear();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!files_.mayDiscard()) {
        event->ignore();
        return;
    }
    safety_->giveUp();
    settings_.setValue(kGeometryKey, saveGeometry());
    fill_.cancel();
    playback_.stop();
    event->accept();
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::StatusTip) {
        help_->setText(static_cast<QStatusTipEvent*>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

}  // namespace studio::app

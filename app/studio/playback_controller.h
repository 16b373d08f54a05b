// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/midi/midi_devices.h"
#include "app/studio/song_compiler.h"
#include "app/studio/sound_device.h"
#include "core/score/song.h"
#include "widgets/document/note_editor.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace studio::app {

/// Joins the song on screen, the live engine and the sound device. Lives on the GUI thread.
class PlaybackController : public QObject {
    Q_OBJECT

  public:
    explicit PlaybackController(QObject* parent = nullptr);
    /// Plays on devices of `system`.
    explicit PlaybackController(std::unique_ptr<synth::AudioSystem> system,
                                QObject* parent = nullptr);
    /// Plays another song on the device of `host`, which is paused and keeps its song and place;
    /// it has its device back once this one is gone.
    explicit PlaybackController(PlaybackController& host, QObject* parent = nullptr);
    ~PlaybackController() override;

    // ---- the device ----

    /// Opens the device that was chosen last, else the default; without one playing is silent but
    /// everything else works.
    void openDevice() { device_.open(); }
    /// Outputs to choose from; asking the system may take a part of a second.
    [[nodiscard]] std::vector<synth::AudioDevice> devices() { return device_.devices(); }
    /// The choice: AudioDevice::name, empty for the default, and frames per call.
    [[nodiscard]] QString wantedDevice() const { return device_.wantedDevice(); }
    [[nodiscard]] int wantedFrames() const { return device_.wantedFrames(); }
    /// Goes over to the device of that name (empty: the default) and remembers it in the settings;
    /// what plays goes on there.
    void useDevice(const QString& name, int bufferFrames) { device_.use(name, bufferFrames); }
    /// What is open, with its rate and latency, or why playing is silent: one line.
    [[nodiscard]] QString deviceText() const { return device_.text(); }
    /// Plays on these, too, from now on; they outlive the controller.
    void setMidi(MidiDevices& midi);
    /// What makes the sound, to be looked at until deviceChanged(); nullptr before there is one.
    [[nodiscard]] const synth::LiveEngine* liveEngine() const { return device_.engine(); }
    /// False while playing is silent.
    [[nodiscard]] bool hasDevice() const { return device_.isOpen(); }

    // ---- the song ----

    [[nodiscard]] bool playing() const { return playing_; }
    [[nodiscard]] core::Tick position() const { return position_; }

    /// What is heard as soon as it is compiled, which another thread does; playing goes on in
    /// place.
    void setSong(const core::Song& song);
    void setMask(const synth::VoiceMask& mask);
    [[nodiscard]] const synth::VoiceMask& mask() const { return mask_; }
    /// Clicks at every beat of a song that plays.
    void setMetronome(bool clicks);
    /// Bars that are counted in before play() begins; 0 for none.
    void setCountIn(int bars) { countInBars_ = bars; }
    [[nodiscard]] int countIn() const { return countInBars_; }
    /// 25 … 200 per cent of the song's speed, at its pitch: from the next setSong() on, for which
    /// speedChanged() is the sign. What plays goes on from where it is.
    void setSpeed(int percent);
    [[nodiscard]] int speed() const { return speed_; }
    /// What play(from) goes round once it comes to its end; nothing to play to the song's end.
    void setLoop(const std::optional<core::TickRange>& loop);
    [[nodiscard]] const std::optional<core::TickRange>& loop() const { return loop_; }

    /// Plays from `from` on, to the song's end or round the loop.
    void play(core::Tick from);
    /// Plays `range` again and again, whatever the loop is.
    void playRound(const core::TickRange& range);
    void pause();
    /// Stops and goes back to where playing began.
    void stop();
    /// Silences everything at once.
    void panic();
    /// While playing: goes on there, and leaves a range that it was to keep to if `tick` is outside
    /// of it.
    void seek(core::Tick tick);

    // ---- notes heard by themselves ----

    /// Plays `note` at once and for a moment, beside the song and in place of the note before.
    void preview(const widgets::HeardNote& note);
    /// The same of a note that `instrument` plays on `voice`, with what comes after its end.
    void previewInstrument(const studio::core::Instrument& instrument, studio::core::Voice voice);
    /// The same of a whole `song`, as long as it is.
    void previewSong(const core::Song& song);
    /// A key of an instrument goes down: its note sounds at once, until endKey() or until another
    /// key plays its voice.
    void beginKey(const widgets::HeardNote& note);
    void endKey(const widgets::HeardNote& note);
    /// What plays and where it is, in its cycles; nothing while it does not.
    struct Heard {
        std::shared_ptr<const synth::RegisterLog> log;
        synth::Cycle cycle = 0;
    };
    [[nodiscard]] std::optional<Heard> heard() const;
    /// Where the song was that was heard at `time`; nothing if it did not play.
    [[nodiscard]] std::optional<core::Tick> heardTick(synth::MidiPlayer::Time time) const;
    /// preview(), if the user wants to hear what is edited.
    void hearEdit(const studio::widgets::HeardNote& note);
    /// Kept in the settings ("audio/hearsEdits").
    [[nodiscard]] bool hearsEdits() const;
    void setHearsEdits(bool hears);

  Q_SIGNALS:
    /// deviceText() has changed.
    void deviceChanged();
    void playingChanged(bool playing);
    void positionChanged(core::Tick tick);
    void speedChanged(int percent);
    void previewed(const studio::widgets::HeardNote& note);

  private:
    static constexpr int kUsualSpeed = 100;

    enum class Way : std::uint8_t { On, Round };

    /// Nothing in a guest, which uses its host's.
    std::unique_ptr<SoundDevice> ownDevice_;
    SoundDevice& device_;
    PlaybackController* host_ = nullptr;
    MidiDevices* midi_ = nullptr;
    std::uint32_t songNumber_ = 0;
    /// The keys that the chip plays, one a voice.
    std::vector<widgets::HeardNote> keys_;
    /// A guest has the device.
    bool aside_ = false;
    SongCompiler compiler_;
    /// What the engine plays.
    std::shared_ptr<const CompiledSong> song_;
    /// Of the newest song; notes heard by themselves sound like the song's.
    std::vector<core::Instrument> instruments_;
    std::array<std::int16_t, core::kVoiceCount> voiceInstruments_ =
        core::SongFrame().voiceInstruments;
    synth::VoiceMask mask_;
    std::optional<core::TickRange> loop_;
    bool metronome_ = false;
    int countInBars_ = 0;
    /// What is about to play is counted in.
    bool countsIn_ = false;
    int speed_ = kUsualSpeed;
    bool playing_ = false;
    /// Playing begins once the newest song is compiled.
    bool waits_ = false;
    Way way_ = Way::On;
    /// Where Way::Round plays.
    core::TickRange range_;
    core::Tick position_ = 0;
    core::Tick startedFrom_ = 0;
    QTimer pollTimer_;

    /// nullptr while the device is not open, or a guest's.
    [[nodiscard]] synth::LiveEngine* engine() const { return aside_ ? nullptr : device_.engine(); }
    void connectParts();
    void sendMask();
    /// Notes of different voices.
    void previewOnChip(std::span<const widgets::HeardNote> notes, core::Tick length);
    void begin(Way way, const core::TickRange& range, core::Tick from);
    void startEngine();
    /// Tells a new engine all that the old one knew.
    void takeUpEngine();
    void takeUpSong(const std::shared_ptr<const CompiledSong>& song);
    void sendSong();
    void sendClicks();
    void sendLoop();
    void poll();
    void setPosition(core::Tick tick);
    void setPlaying(bool playing);
};

}  // namespace studio::app

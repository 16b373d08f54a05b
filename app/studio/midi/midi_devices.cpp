// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/midi/midi_devices.h"

#include <QSettings>

#include <algorithm>
#include <utility>

namespace studio::app {

using synth::MidiSettings;
using synth::MidiVoice;

namespace {

const QString kInputKey = QStringLiteral("midi/input");
const QString kQuantisesKey = QStringLiteral("midi/quantises");
const QString kClockKey = QStringLiteral("midi/clockPort");
const QString kVolumeKey = QStringLiteral("midi/volumeController");
const QString kTimbreKey = QStringLiteral("midi/timbreController");
const QString kOffsetKey = QStringLiteral("midi/offset");

constexpr int kHighestChannel = 15;

QString keyOf(std::size_t voice, const char* what) {
    const std::string_view name = core::shortName(core::kVoices.at(voice));
    return QStringLiteral("midi/%1/%2")
        .arg(QLatin1String(name.data(), qsizetype(name.size())), QLatin1String(what));
}

}  // namespace

MidiDevices::MidiDevices(QObject* parent) : MidiDevices(synth::makeMidiSystem(), parent) {}

MidiDevices::MidiDevices(std::unique_ptr<synth::MidiSystem> system, QObject* parent)
    : QObject(parent),
      ports_(
          std::move(system),
          [this](synth::MidiBytes message, auto time) { receive(message, time); },
          [this] {
              QMetaObject::invokeMethod(
                  this, [this] { portsChanged(); }, Qt::QueuedConnection);
          }),
      player_(ports_) {
    load();
    apply();
}

MidiDevices::~MidiDevices() = default;

void MidiDevices::load() {
    const QSettings saved;
    for (std::size_t i = 0; i < settings_.voices.size(); ++i) {
        MidiVoice& voice = settings_.voices[i];
        const auto number = [&](const char* what, int usual, int lowest, int highest) {
            return std::clamp(saved.value(keyOf(i, what), usual).toInt(), lowest, highest);
        };
        voice.output = static_cast<MidiVoice::Output>(number("output", 0, 0, 2));
        voice.port = saved.value(keyOf(i, "port")).toString().toStdString();
        voice.channel = number("channel", voice.channel, 0, kHighestChannel);
        voice.program = number("program", voice.program, synth::kNotSent, 127);
        voice.transpose = number("transpose", 0, -48, 48);
    }
    const auto controller = [&](const QString& key, int usual) {
        return std::clamp(saved.value(key, usual).toInt(), synth::kNotSent, 119);
    };
    settings_.volumeController = controller(kVolumeKey, settings_.volumeController);
    settings_.timbreController = controller(kTimbreKey, settings_.timbreController);
    settings_.offset = std::chrono::milliseconds(saved.value(kOffsetKey, 0).toInt());
    settings_.clockPort = saved.value(kClockKey).toString().toStdString();
    input_ = saved.value(kInputKey).toString().toStdString();
}

void MidiDevices::save() const {
    QSettings saved;
    for (std::size_t i = 0; i < settings_.voices.size(); ++i) {
        const MidiVoice& voice = settings_.voices[i];
        saved.setValue(keyOf(i, "output"), static_cast<int>(voice.output));
        saved.setValue(keyOf(i, "port"), QString::fromStdString(voice.port));
        saved.setValue(keyOf(i, "channel"), voice.channel);
        saved.setValue(keyOf(i, "program"), voice.program);
        saved.setValue(keyOf(i, "transpose"), voice.transpose);
    }
    saved.setValue(kVolumeKey, settings_.volumeController);
    saved.setValue(kTimbreKey, settings_.timbreController);
    saved.setValue(kOffsetKey, static_cast<int>(settings_.offset.count()));
    saved.setValue(kClockKey, QString::fromStdString(settings_.clockPort));
    saved.setValue(kInputKey, QString::fromStdString(input_));
}

void MidiDevices::apply() {
    std::set<std::string> outputs;
    for (const MidiVoice& voice : settings_.voices) {
        if (voice.toDevice())
            outputs.insert(voice.port);
    }
    if (!settings_.clockPort.empty())
        outputs.insert(settings_.clockPort);
    // Notes end at the old devices while these are still open.
    player_.setSettings(settings_);
    ports_.want(std::move(outputs), input_);
}

void MidiDevices::setSettings(const MidiSettings& settings) {
    if (settings_ == settings)
        return;
    settings_ = settings;
    save();
    apply();
    Q_EMIT changed();
}

void MidiDevices::setInput(const std::string& name) {
    if (input_ == name)
        return;
    input_ = name;
    save();
    apply();
    Q_EMIT changed();
}

bool MidiDevices::quantises() const {
    return QSettings().value(kQuantisesKey, true).toBool();
}

void MidiDevices::setQuantises(bool quantises) {
    QSettings().setValue(kQuantisesKey, quantises);
}

bool MidiDevices::usesDevice(core::Voice voice) const {
    const MidiVoice& route = settings_.voices[core::index(voice)];
    return route.toDevice() && ports_.openingOf(route.port) != 0;
}

bool MidiDevices::usesChip(core::Voice voice) const {
    return settings_.voices[core::index(voice)].output != MidiVoice::Output::Device ||
           !usesDevice(voice);
}

void MidiDevices::receive(synth::MidiBytes message, synth::MidiPlayer::Time time) {
    if (message.size() < 3)
        return;
    const int kind = message[0] & 0xF0;
    if (kind != core::midi::kNoteOn && kind != core::midi::kNoteOff)
        return;
    const MidiKey key{message[0] & 0x0F, message[1], kind == core::midi::kNoteOn ? message[2] : 0,
                      time};
    QMetaObject::invokeMethod(
        this, [this, key] { Q_EMIT keyMoved(key); }, Qt::QueuedConnection);
}

void MidiDevices::portsChanged() {
    player_.portsChanged();
    const synth::MidiPorts::State state = ports();
    std::set<std::string> open = state.openOutputs;
    if (!state.openInput.empty())
        open.insert(state.openInput);
    std::set<std::string> chosen{input_, settings_.clockPort};
    for (const MidiVoice& voice : settings_.voices)
        chosen.insert(voice.toDevice() ? voice.port : std::string());
    for (const std::string& name : open) {
        if (!told_.contains(name))
            Q_EMIT said(tr("%1 is there.").arg(QString::fromStdString(name)));
    }
    for (const std::string& name : told_) {
        if (!open.contains(name) && chosen.contains(name))
            Q_EMIT said(tr("%1 has gone; it is taken again when it comes back.")
                            .arg(QString::fromStdString(name)));
    }
    told_ = std::move(open);
    Q_EMIT changed();
}

}  // namespace studio::app

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The only source that includes RtMidi.

#include "synth/devices/jack_ports.h"
#include "synth/devices/jack_threads.h"
#include "synth/devices/midi_system.h"

#include <RtMidi.h>
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unistd.h>
#include <utility>

namespace studio::synth {

namespace {

constexpr const char* kClientName = "LakhNES Studio";

constexpr std::array kApis{RtMidi::LINUX_ALSA, RtMidi::UNIX_JACK};

std::string suffixOf(RtMidi::Api api) {
    return api == RtMidi::UNIX_JACK ? " (JACK)" : " (ALSA)";
}

/// ALSA's numbers of client and port (" 20:0") change whenever a device is plugged in.
std::string withoutNumbers(std::string name) {
    const std::size_t end = name.find_last_not_of("0123456789:");
    if (end != std::string::npos && name[end] == ' ')
        name.resize(end);
    return name;
}

/// "Synth:Synth MIDI 1" is "Synth MIDI 1".
std::string withoutRepetition(const std::string& name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string::npos)
        return name;
    const std::string client = name.substr(0, colon);
    const std::string port = name.substr(colon + 1);
    return port.starts_with(client) ? port : name;
}

bool isOurs(const std::string& name) {
    return name.starts_with(kClientName);
}

/// The name that a user sees for RtMidi's.
std::string shownName(const std::string& name, RtMidi::Api api) {
    const std::string plain =
        api == RtMidi::LINUX_ALSA ? withoutRepetition(withoutNumbers(name)) : name;
    return plain + suffixOf(api);
}

/// Names of two devices of a kind are told apart by a number.
std::vector<std::string> distinct(std::vector<std::string> names) {
    std::map<std::string, int> seen;
    for (std::string& name : names) {
        const int number = ++seen[name];
        if (number > 1)
            name += " " + std::to_string(number);
    }
    return names;
}

/// RtMidi reports what it dislikes to standard error unless somebody listens; what matters comes
/// as an exception.
void quieten(RtMidi& midi) {
    midi.setErrorCallback([](RtMidiError::Type type, const std::string& text, void*) {
        if (type != RtMidiError::WARNING && type != RtMidiError::DEBUG_WARNING)
            throw RtMidiError(text, type);
    });
}

/// RtMidi's index of the port that is shown as `name`.
std::optional<unsigned> indexOf(RtMidi& midi, RtMidi::Api api, const std::string& name) {
    std::vector<std::string> names;
    for (unsigned i = 0; i < midi.getPortCount(); ++i)
        names.push_back(shownName(midi.getPortName(i), api));
    names = distinct(std::move(names));
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<unsigned>(found - names.begin());
}

class RtMidiOutput final : public MidiOutput {
  public:
    explicit RtMidiOutput(std::unique_ptr<RtMidiOut> midi) : midi_(std::move(midi)) {}

    bool send(MidiBytes message) override {
        try {
            midi_->sendMessage(message.data(), message.size());
            return true;
        } catch (const RtMidiError&) {
            return false;
        }
    }

  private:
    std::unique_ptr<RtMidiOut> midi_;
};

class RtMidiInput final : public MidiInput {
  public:
    RtMidiInput(std::unique_ptr<RtMidiIn> midi, MidiReceiver receiver)
        : receiver_(std::move(receiver)), midi_(std::move(midi)) {
        midi_->setCallback(&receive, this);
    }

  private:
    MidiReceiver receiver_;
    /// Goes first, and with it the calls.
    std::unique_ptr<RtMidiIn> midi_;

    static void receive(double /*since*/, std::vector<unsigned char>* message, void* user) {
        if (message != nullptr && !message->empty())
            static_cast<RtMidiInput*>(user)->receiver_(*message, std::chrono::steady_clock::now());
    }
};

class RtMidiSystem final : public MidiSystem {
  public:
    [[nodiscard]] std::vector<std::string> outputs() override {
        return namesOf(alsaPorts<RtMidiOut>(alsaOut_), jack_.outputs());
    }

    [[nodiscard]] std::vector<std::string> inputs() override {
        return namesOf(alsaPorts<RtMidiIn>(alsaIn_), jack_.inputs());
    }

    [[nodiscard]] core::Expected<std::unique_ptr<MidiOutput>> openOutput(
        const std::string& name) override {
        return open<RtMidiOut, MidiOutput>(name, [](std::unique_ptr<RtMidiOut> midi) {
            return std::make_unique<RtMidiOutput>(std::move(midi));
        });
    }

    [[nodiscard]] core::Expected<std::unique_ptr<MidiInput>> openInput(
        const std::string& name, MidiReceiver receiver) override {
        return open<RtMidiIn, MidiInput>(name, [&](std::unique_ptr<RtMidiIn> midi) {
            return std::make_unique<RtMidiInput>(std::move(midi), std::move(receiver));
        });
    }

  private:
    JackPorts jack_;
    /// Kept to be asked for ports.
    std::unique_ptr<RtMidiOut> alsaOut_;
    std::unique_ptr<RtMidiIn> alsaIn_;

    /// ALSA complains loudly where the kernel has no sequencer.
    static bool hasAlsa() { return ::access("/dev/snd/seq", R_OK | W_OK) == 0; }

    template <class Midi>
    static std::vector<std::string> alsaPorts(std::unique_ptr<Midi>& midi) {
        std::vector<std::string> names;
        if (!hasAlsa())
            return names;
        try {
            if (midi == nullptr) {
                midi = std::make_unique<Midi>(RtMidi::LINUX_ALSA, kClientName);
                quieten(*midi);
            }
            for (unsigned i = 0; i < midi->getPortCount(); ++i)
                names.push_back(midi->getPortName(i));
        } catch (const RtMidiError&) {
            midi.reset();
        }
        return names;
    }

    static std::vector<std::string> namesOf(const std::vector<std::string>& alsa,
                                            const std::vector<std::string>& jack) {
        std::vector<std::string> names;
        for (const std::string& name : alsa) {
            if (!isOurs(name))
                names.push_back(shownName(name, RtMidi::LINUX_ALSA));
        }
        for (const std::string& name : jack) {
            if (!isOurs(name))
                names.push_back(shownName(name, RtMidi::UNIX_JACK));
        }
        return distinct(std::move(names));
    }

    template <class Midi, class Port, class Make>
    static core::Expected<std::unique_ptr<Port>> open(const std::string& name, const Make& make) {
        for (const RtMidi::Api api : kApis) {
            if (name.find(suffixOf(api)) == std::string::npos)
                continue;
            try {
                auto midi = std::make_unique<Midi>(api, kClientName);
                quieten(*midi);
                const auto port = indexOf(*midi, api, name);
                if (!port)
                    break;
                midi->openPort(*port, "MIDI");
                return std::unique_ptr<Port>(make(std::move(midi)));
            } catch (const RtMidiError&) {
                return core::failure(
                    STUDIO_TRANSLATE("synth", "%1 does not open; another program may use it."),
                    name);
            }
        }
        return core::failure(STUDIO_TRANSLATE("synth", "%1 is not there."), name);
    }
};

}  // namespace

std::unique_ptr<MidiSystem> makeMidiSystem() {
    giveJackThreadsRoom();
    return std::make_unique<RtMidiSystem>();
}

}  // namespace studio::synth

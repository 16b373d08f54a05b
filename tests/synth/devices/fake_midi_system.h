// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/devices/midi_system.h"

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace studio::tests {

/// The cables of a FakeMidiSystem: what is plugged in, what was sent, and what is played. Outlives
/// it; any thread.
class FakeMidi {
  public:
    struct Sent {
        std::string port;
        std::vector<std::uint8_t> bytes;
        std::chrono::steady_clock::time_point time;
    };

    void plugOutput(const std::string& name) {
        change([&] { outputs_.insert(name); });
    }
    void plugInput(const std::string& name) {
        change([&] { inputs_.insert(name); });
    }
    void unplug(const std::string& name) {
        change([&] {
            outputs_.erase(name);
            inputs_.erase(name);
        });
    }
    /// Plays `message` on the input `name`; nobody hears it unless that is open.
    void play(const std::string& name, std::vector<std::uint8_t> message);

    /// All that was sent so far.
    [[nodiscard]] std::vector<Sent> sent() const;
    /// Of these the notes, as "on CHANNEL KEY" and "off CHANNEL KEY".
    [[nodiscard]] std::vector<std::string> sentNotes() const;
    void forget() {
        change([&] { sent_.clear(); });
    }

  private:
    friend class FakeMidiSystem;

    mutable std::mutex mutex_;
    std::set<std::string> outputs_;
    std::set<std::string> inputs_;
    std::map<std::string, synth::MidiReceiver> receivers_;
    std::vector<Sent> sent_;

    template <class Change>
    void change(const Change& change) {
        const std::lock_guard lock(mutex_);
        change();
    }
};

/// Ports of a FakeMidi.
class FakeMidiSystem final : public synth::MidiSystem {
  public:
    explicit FakeMidiSystem(std::shared_ptr<FakeMidi> midi) : midi_(std::move(midi)) {}

    [[nodiscard]] std::vector<std::string> outputs() override;
    [[nodiscard]] std::vector<std::string> inputs() override;
    [[nodiscard]] core::Expected<std::unique_ptr<synth::MidiOutput>> openOutput(
        const std::string& name) override;
    [[nodiscard]] core::Expected<std::unique_ptr<synth::MidiInput>> openInput(
        const std::string& name, synth::MidiReceiver receiver) override;

  private:
    std::shared_ptr<FakeMidi> midi_;
};

}  // namespace studio::tests

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/devices/midi_system.h"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace studio::synth {

/// The MIDI ports that the user wants, open for as long as they are there: a device that is
/// unplugged is let go, and taken again by its name when it comes back. Looks for them in a thread
/// of its own. Any thread.
class MidiPorts {
  public:
    struct State {
        /// What is there.
        std::vector<std::string> outputs;
        std::vector<std::string> inputs;
        /// What is wanted and open. The input's name; empty for none.
        std::set<std::string> openOutputs;
        std::string openInput;
        /// Why a port that is wanted and there is not open.
        std::map<std::string, core::Error> troubles;

        bool operator==(const State& other) const;
    };

    /// `receiver` is called for each message of the input; `changed` whenever state() has changed.
    /// Both in other threads.
    MidiPorts(std::unique_ptr<MidiSystem> system, MidiReceiver receiver,
              std::function<void()> changed,
              std::chrono::milliseconds lookEvery = std::chrono::milliseconds(1000));
    ~MidiPorts();

    /// What is to be open from now on; an empty name is no input.
    void want(std::set<std::string> outputs, std::string input);
    /// Looks for ports now and then even if none is wanted, for somebody who chooses.
    void watch(bool watches);
    [[nodiscard]] State state() const;

    /// Sends to an output that is open. False if it is not. One thread at a time.
    bool send(const std::string& port, MidiBytes message);
    /// Another number each time the output has been opened; 0 while it is not.
    [[nodiscard]] std::uint64_t openingOf(const std::string& port) const;

  private:
    struct Open {
        std::shared_ptr<MidiOutput> output;
        std::uint64_t opening = 0;
    };

    std::unique_ptr<MidiSystem> system_;
    MidiReceiver receiver_;
    std::function<void()> changed_;
    std::chrono::milliseconds lookEvery_;

    mutable std::mutex mutex_;
    std::condition_variable_any asked_;
    bool look_ = false;
    bool watches_ = false;
    std::set<std::string> wantedOutputs_;
    std::string wantedInput_;
    std::map<std::string, Open> open_;
    State state_;
    std::uint64_t openings_ = 0;

    // the thread's own
    std::unique_ptr<MidiInput> input_;

    std::jthread thread_;

    void work(const std::stop_token& stop);
    void look();
    void openOutputs(const std::set<std::string>& wanted, State& found);
    void openInput(const std::string& wanted, State& found);
};

}  // namespace studio::synth

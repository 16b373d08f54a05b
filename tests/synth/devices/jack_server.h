// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <jack/jack.h>
#include <jack/midiport.h>
#include <string>
#include <sys/types.h>
#include <vector>

namespace studio::tests {

/// A JACK server without a sound card, for this process alone: it has a name of its own, which
/// becomes the default of everything here that asks for JACK. Stops with the object.
class JackServer {
  public:
    static constexpr int kPeriod = 128;

    /// `frames` of each block. `realtime`: its threads and its clients' go before all others, where
    /// the system allows it.
    explicit JackServer(int frames = kPeriod, bool realtime = false);
    ~JackServer();
    JackServer(const JackServer&) = delete;
    JackServer& operator=(const JackServer&) = delete;

    /// Empty if it runs, else why it does not.
    [[nodiscard]] const std::string& trouble() const { return trouble_; }

  private:
    pid_t process_ = -1;
    std::string trouble_;

    void start(const std::string& name, int frames, bool realtime);
    void stop();
};

/// A program that knows nothing of the studio and keeps what its MIDI port gets.
class JackReader {
  public:
    struct Message {
        /// Microseconds of the monotonic clock.
        std::int64_t time = 0;
        std::array<std::uint8_t, 3> bytes{};
    };

    /// As JACK client `name`, with the port "in".
    explicit JackReader(const char* name);
    ~JackReader();
    JackReader(const JackReader&) = delete;
    JackReader& operator=(const JackReader&) = delete;

    [[nodiscard]] bool isOpen() const { return client_ != nullptr; }
    /// All so far.
    [[nodiscard]] std::vector<Message> messages() const;

  private:
    static constexpr std::size_t kMost = 1U << 17U;

    jack_client_t* client_ = nullptr;
    jack_port_t* port_ = nullptr;
    std::vector<Message> messages_{kMost};
    std::atomic<std::size_t> count_ = 0;

    int process(jack_nframes_t frames);
};

}  // namespace studio::tests

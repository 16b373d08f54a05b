// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <jack/jack.h>
#include <jack/midiport.h>

namespace studio::tests {

/// A keyboard that knows nothing of the studio and sends through a JACK MIDI port. One thread
/// sends.
class JackWriter {
  public:
    using Message = std::array<std::uint8_t, 3>;

    /// As JACK client `name`, with the port "out".
    explicit JackWriter(const char* name);
    ~JackWriter();
    JackWriter(const JackWriter&) = delete;
    JackWriter& operator=(const JackWriter&) = delete;

    [[nodiscard]] bool isOpen() const { return client_ != nullptr; }
    /// Sends with the next period.
    void send(const Message& message);

  private:
    static constexpr std::size_t kMost = 1024;

    jack_client_t* client_ = nullptr;
    jack_port_t* port_ = nullptr;
    std::array<Message, kMost> messages_{};
    std::atomic<std::size_t> written_ = 0;
    std::size_t sent_ = 0;

    int process(jack_nframes_t frames);
};

}  // namespace studio::tests

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>
#include <string>
#include <vector>

namespace studio::synth {

/// Which MIDI ports other programs have at the JACK server, and whether there is one. RtMidi opens
/// them; it neither notices that a server has gone nor asks for one in silence. One thread at a
/// time.
class JackPorts {
  public:
    JackPorts();
    ~JackPorts();

    /// Full names ("client:port") of ports that can be sent to, or heard from; nothing without a
    /// server. Never starts one.
    [[nodiscard]] std::vector<std::string> outputs();
    [[nodiscard]] std::vector<std::string> inputs();

  private:
    struct Client;
    std::unique_ptr<Client> client_;

    [[nodiscard]] std::vector<std::string> ports(unsigned long flags);
};

}  // namespace studio::synth

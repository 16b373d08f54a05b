// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// The only source that includes JACK.

#include "synth/devices/jack_ports.h"

#include <atomic>
#include <jack/jack.h>
#include <jack/midiport.h>

namespace studio::synth {

struct JackPorts::Client {
    jack_client_t* client = nullptr;
    std::atomic<bool> serverGone = false;

    Client() {
        client = jack_client_open("LakhNES Studio ports", JackNoStartServer, nullptr);
        if (client != nullptr)
            jack_on_shutdown(
                client, [](void* self) { static_cast<Client*>(self)->serverGone = true; }, this);
    }
    ~Client() {
        if (client != nullptr)
            jack_client_close(client);
    }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    [[nodiscard]] bool connected() const { return client != nullptr && !serverGone; }
};

JackPorts::JackPorts() {
    // No server is no error to the user.
    const auto silent = [](const char*) {};
    jack_set_error_function(silent);
    jack_set_info_function(silent);
}

JackPorts::~JackPorts() = default;

std::vector<std::string> JackPorts::ports(unsigned long flags) {
    if (client_ == nullptr || !client_->connected()) {
        client_.reset();
        client_ = std::make_unique<Client>();
    }
    std::vector<std::string> result;
    if (!client_->connected())
        return result;
    const char** names = jack_get_ports(client_->client, nullptr, JACK_DEFAULT_MIDI_TYPE, flags);
    for (const char** name = names; name != nullptr && *name != nullptr; ++name)
        result.emplace_back(*name);
    if (names != nullptr)
        jack_free(names);
    return result;
}

std::vector<std::string> JackPorts::outputs() {
    return ports(JackPortIsInput);
}

std::vector<std::string> JackPorts::inputs() {
    return ports(JackPortIsOutput);
}

}  // namespace studio::synth

// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/synth/devices/jack_writer.h"

namespace studio::tests {

JackWriter::JackWriter(const char* name)
    : client_(jack_client_open(name, JackNoStartServer, nullptr)) {
    if (client_ == nullptr)
        return;
    port_ = jack_port_register(client_, "out", JACK_DEFAULT_MIDI_TYPE, JackPortIsOutput, 0);
    jack_set_process_callback(
        client_,
        [](jack_nframes_t frames, void* self) {
            return static_cast<JackWriter*>(self)->process(frames);
        },
        this);
    jack_activate(client_);
}

JackWriter::~JackWriter() {
    if (client_ != nullptr)
        jack_client_close(client_);
}

void JackWriter::send(const Message& message) {
    const std::size_t at = written_.load(std::memory_order_relaxed);
    messages_.at(at) = message;
    written_.store(at + 1, std::memory_order_release);
}

int JackWriter::process(jack_nframes_t frames) {
    void* buffer = jack_port_get_buffer(port_, frames);
    jack_midi_clear_buffer(buffer);
    for (const std::size_t end = written_.load(std::memory_order_acquire); sent_ < end; ++sent_) {
        const Message& message = messages_[sent_];
        if (jack_midi_event_write(buffer, 0, message.data(), message.size()) != 0)
            return 0;
    }
    return 0;
}

}  // namespace studio::tests

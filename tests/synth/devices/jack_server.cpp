// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/synth/devices/jack_server.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace studio::tests {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto kPatience = 15s;

}  // namespace

JackServer::JackServer(int frames, bool realtime) {
    jack_set_error_function([](const char*) {});
    jack_set_info_function([](const char*) {});
    const std::string name = "lakhnes-test-" + std::to_string(::getpid());
    ::setenv("JACK_DEFAULT_SERVER", name.c_str(), 1);
    ::setenv("JACK_NO_START_SERVER", "1", 1);
    ::setenv("JACK_NO_AUDIO_RESERVATION", "1", 1);
    start(name, frames, realtime);
    if (!trouble_.empty())
        return;
    const auto giveUp = Clock::now() + kPatience;
    while (Clock::now() < giveUp) {
        if (jack_client_t* client = jack_client_open("probe", JackNoStartServer, nullptr)) {
            jack_client_close(client);
            return;
        }
        if (::waitpid(process_, nullptr, WNOHANG) == process_) {
            process_ = -1;
            trouble_ = "jackd ended at once (is the package jackd2 or jackd1 installed?)";
            return;
        }
        std::this_thread::sleep_for(50ms);
    }
    trouble_ = "jackd does not answer";
    stop();
}

void JackServer::start(const std::string& name, int frames, bool realtime) {
    const std::string period = std::to_string(frames);
    process_ = ::fork();
    if (process_ < 0)
        trouble_ = "no process for jackd";
    if (process_ != 0)
        return;
    // Whatever happens to the test, the server goes with it.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nothing = ::open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nothing, stream);
    ::execlp("jackd", "jackd", realtime ? "--realtime" : "--no-realtime", "--name", name.c_str(),
             "-d", "dummy", "-r", "48000", "-p", period.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
}

void JackServer::stop() {
    if (process_ <= 0)
        return;
    ::kill(process_, SIGTERM);
    const auto giveUp = Clock::now() + 3s;
    while (::waitpid(process_, nullptr, WNOHANG) == 0) {
        if (Clock::now() > giveUp)
            ::kill(process_, SIGKILL);
        std::this_thread::sleep_for(20ms);
    }
    process_ = -1;
}

JackServer::~JackServer() {
    stop();
}

JackReader::JackReader(const char* name)
    : client_(jack_client_open(name, JackNoStartServer, nullptr)) {
    if (client_ == nullptr)
        return;
    port_ = jack_port_register(client_, "in", JACK_DEFAULT_MIDI_TYPE, JackPortIsInput, 0);
    jack_set_process_callback(
        client_,
        [](jack_nframes_t frames, void* self) {
            return static_cast<JackReader*>(self)->process(frames);
        },
        this);
    jack_activate(client_);
}

JackReader::~JackReader() {
    if (client_ != nullptr)
        jack_client_close(client_);
}

int JackReader::process(jack_nframes_t frames) {
    void* buffer = jack_port_get_buffer(port_, frames);
    const jack_nframes_t start = jack_last_frame_time(client_);
    for (std::uint32_t i = 0; i < jack_midi_get_event_count(buffer); ++i) {
        jack_midi_event_t event;
        const std::size_t count = count_.load(std::memory_order_relaxed);
        if (jack_midi_event_get(&event, buffer, i) != 0 || count == kMost)
            continue;
        Message& message = messages_[count];
        message.time = static_cast<std::int64_t>(jack_frames_to_time(client_, start + event.time));
        std::copy_n(event.buffer, std::min<std::size_t>(event.size, 3), message.bytes.begin());
        count_.store(count + 1, std::memory_order_release);
    }
    return 0;
}

std::vector<JackReader::Message> JackReader::messages() const {
    const auto count = static_cast<std::ptrdiff_t>(count_.load(std::memory_order_acquire));
    return {messages_.begin(), messages_.begin() + count};
}

}  // namespace studio::tests
